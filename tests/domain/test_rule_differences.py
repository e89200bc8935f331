"""Every rule that two plans differ in is told with both of its numbers."""

from dataclasses import fields, replace
from typing import Any

import pytest

from coach.domain.plan_differences import compare
from coach.domain.prescription import Prescription
from coach.domain.rules import FlareReturn, FrequencyRamp, PainMode, PlanRules, Purpose
from coach.ui.texts.plan_differences import differs
from tests.builders import a_prescription

FULL = PlanRules(ramp=FrequencyRamp(), flare_return=FlareReturn())


def with_rules(rules: PlanRules) -> Prescription:
    return replace(a_prescription(), rules=rules)


def said(old: PlanRules, new: PlanRules) -> list[str]:
    return [differs(one) for one in compare(with_rules(old), with_rules(new))]


def numbers() -> list[tuple[str, str]]:
    parts = ("pain", "progression", "step_down", "ramp", "flare_return")
    return [(part, field.name) for part in parts for field in fields(getattr(FULL, part))]


@pytest.mark.parametrize(("part", "name"), numbers())
def test_every_number_is_named_with_what_it_was_and_will_be(part: str, name: str) -> None:
    rules: Any = getattr(FULL, part)
    before = getattr(rules, name)
    after = (9, 8) if isinstance(before, tuple) else before + 1

    (sentence,) = said(FULL, replace(FULL, **{part: replace(rules, **{name: after})}))

    if isinstance(before, tuple):
        assert "6-4-2 → 9-8" in sentence or "3-2-1 → 9-8" in sentence
    else:
        assert f"{before} → {after}" in sentence


def test_more_pain_allowed_is_told_in_numbers() -> None:
    more = replace(
        FULL, pain_mode=PainMode.MONITORING, pain=replace(FULL.pain, amber_max=5)
    )  # fmt: skip

    assert said(FULL, more) == ["Pain: sparing → monitoring", "Pain: amber up to 4 → 5"]


def test_what_only_one_plan_has_is_told() -> None:
    bare = replace(FULL, ramp=None, flare_return=None, purpose=Purpose.FLARE)

    sentences = said(bare, FULL)

    assert "Made for: flare → everyday" in sentences
    assert "One more session a day comes after 7 days at the soonest" in sentences
    assert "After a flare: days before anything is added: none → 3" in sentences
    assert "No session a day is added after 7 days any more" in said(FULL, bare)


def test_what_to_keep_when_time_is_short_is_told() -> None:
    plan = a_prescription()

    (one,) = compare(plan, replace(plan, short_on_time=("bird_dog",)))

    assert differs(one) == (
        "Short on time, kept longest first: curl up, side plank, bird dog → "
        "bird dog, curl up, side plank"
    )
    assert list(compare(plan, replace(plan, short_on_time=("curl_up",)))) == []
