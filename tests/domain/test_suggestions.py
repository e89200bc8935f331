"""When more is suggested (R7, R10): each rule at its threshold, and not one short of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.domain.advice import Rule
from coach.domain.feedback import Form
from coach.domain.plan_changes import NextStep, ToRung
from coach.domain.rules import FrequencyRamp, Lock, PlanRules, Progression
from coach.domain.sides import Side
from coach.domain.suggesting.facts import FrequencyFacts, SessionFacts, SetDone
from coach.domain.suggesting.values import Suggestion
from coach.domain.suggestions import suggest
from coach.ui.texts.suggestions import advised, asks_about_the_hold
from tests.builders import THREE_SLOTS
from tests.facts import (
    TODAY,
    a_session,
    bird_dog,
    changed,
    curl_up,
    facts_of,
    good_days,
    only,
    rules_of,
)

TOP = (6, 4, 2)


def test_three_clean_sessions_on_two_days_add_a_repetition() -> None:
    days = (a_session(2), a_session(1, session_id="a"), a_session(1, session_id="b"))
    found = only(suggest(facts_of(curl_up(*days))))
    assert found.key.rule is Rule.ADD_REPS
    assert (found.advice.before, found.advice.after) == ("5-3-1", "6-4-2")
    assert advised(found.advice) == (
        "Curl-up: three clean sessions on two days, pain 1. "
        "Your plan says: add one repetition to each set."
    )
    assert found.advice.grounds.sessions == ("2026-11-21-1", "a", "b")


def test_the_sentence_says_sides_days_and_pain() -> None:
    sessions = (a_session(3, worst=0), a_session(2), a_session(1, worst=2))
    found = only(suggest(facts_of(bird_dog(sessions))))
    assert found.key.sides == (Side.LEFT, Side.RIGHT)
    assert advised(found.advice) == (
        "Bird dog, both sides: three clean sessions on three days, pain 0 to 2. "
        "Your plan says: add one repetition to each set."
    )


def test_one_session_or_one_day_short_is_not_enough() -> None:
    assert rules_of(*good_days(2)) == []
    assert rules_of(a_session(1), a_session(1), a_session(1)) == []
    assert rules_of(a_session(2), a_session(1), a_session(1)) == [Rule.ADD_REPS]


def test_three_a_day_count_over_two_days() -> None:
    assert rules_of(*[a_session(days) for days in (2, 1, 1, 1)]) == [Rule.ADD_REPS]
    assert rules_of(*[a_session(days) for days in (1, 1, 1, 1)]) == []


SPOILS = [
    {"sets": (SetDone(5, 5), SetDone(3, 3), SetDone(1, 0, skipped=1))},
    {"sets": ()},
    {"as_now": False},
    {"made_easier": True},
    {"hurt": True},
    {"warned": True},
    {"worst_leg": 8},
    {"worst_elsewhere": 8},
    {"form": Form.MOSTLY},
    {"form": None},
    {"worst": 3},
    {"worst": None},
    {"before": None},
    {"after": None},
    {"after": 4},
    {"leg_further_down": None},
    {"leg_further_down": True},
    {"morning": None},
    {"usual": None},
    {"usual_n": 2},
    {"morning": 4},
]


@pytest.mark.parametrize("spoilt", SPOILS)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_test_fails_for_each_reason(spoilt: dict[str, Any], place: int) -> None:
    days = list(good_days(3))
    days[place] = changed(days[place], **spoilt)
    assert Rule.ADD_REPS not in rules_of(*days)
    if place == 0:
        assert rules_of(*days, a_session(1)) == [Rule.ADD_REPS]


@pytest.mark.parametrize("still", [{"after": 3}, {"worst": 2}, {"morning": 3}, {"usual_n": 3}])
def test_a_test_is_passed_up_to_the_limit(still: dict[str, Any]) -> None:
    days = [replace(day, **still) for day in good_days(3)]
    assert rules_of(*days) == [Rule.ADD_REPS]


def test_a_shortened_session_counts_in_no_test_and_ends_no_row() -> None:
    short = a_session(1, shortened=True)
    assert rules_of(*good_days(2), short) == []
    assert rules_of(*[replace(day, shortened=True) for day in good_days(9)]) == []
    assert rules_of(*good_days(3), short) == [Rule.ADD_REPS]
    assert rules_of(*good_days(3), replace(short, sets=(SetDone(5, 5),), as_now=False)) == [
        Rule.ADD_REPS
    ]


@pytest.mark.parametrize("against", [{"hurt": True}, {"worst": 3}, {"form": Form.MOSTLY}])
def test_a_shortened_session_that_went_badly_ends_the_row(against: dict[str, Any]) -> None:
    days = good_days(3)
    assert rules_of(*days, replace(a_session(1, shortened=True), **against)) == []


def test_no_side_goes_up_after_the_other_hurt() -> None:
    good, sore = good_days(6, TOP), (*good_days(5, TOP), a_session(1, TOP, hurt=True))
    assert suggest(facts_of(bird_dog(good, sore, sets=TOP))) == ()


def test_a_session_of_today_counts_not_and_spoils_not() -> None:
    today = a_session(0, morning=None)
    assert rules_of(*good_days(3), today) == [Rule.ADD_REPS]
    assert rules_of(*good_days(2), today) == []


@pytest.mark.parametrize(
    "spoilt", [{"worst": None}, {"form": None}, {"worst": 3}, {"after": 4}, {"hurt": True}]
)
def test_a_session_of_today_that_fails_spoils(spoilt: dict[str, Any]) -> None:
    today = replace(a_session(0, morning=None), **spoilt)
    assert rules_of(*good_days(3), today) == []


def test_both_sides_must_pass_to_add_repetitions() -> None:
    other = (*good_days(2), a_session(1, form=Form.MOSTLY))
    assert suggest(facts_of(bird_dog(good_days(3), other))) == ()


@pytest.mark.parametrize(("days", "rules"), [(5, []), (6, [Rule.RUNG_UP])])
def test_the_test_passed_twice_at_the_top_is_a_rung_up(days: int, rules: list[Rule]) -> None:
    found = suggest(facts_of(bird_dog(good_days(days, TOP), sets=TOP)))
    assert [one.key.rule for one in found] == rules
    if found:
        assert advised(found[0].advice) == (
            "Bird dog, both sides: six clean sessions on six days, pain 1 at 6-4-2. "
            "Your plan says: go up to leg lift, with 3-2-1."
        )


def test_one_side_goes_up_alone_and_never_runs_ahead() -> None:
    good, fair = good_days(6, TOP), (*good_days(5, TOP), a_session(1, TOP, form=Form.MOSTLY))
    found = only(suggest(facts_of(bird_dog(good, fair, sets=TOP))))
    assert (found.key.rule, found.key.sides) == (Rule.RUNG_UP, (Side.LEFT,))
    assert advised(found.advice).endswith("go up to leg lift, with 3-2-1 on both sides.")
    assert suggest(facts_of(bird_dog(good, fair, sets=TOP, heights=(2, 1)))) == ()
    found = only(suggest(facts_of(bird_dog(good, good, sets=TOP, heights=(2, 1)))))
    assert found.key.sides == (Side.RIGHT,)


def test_no_side_goes_up_while_the_other_was_not_green() -> None:
    good, unsaid = good_days(6, TOP), (*good_days(5, TOP), a_session(1, TOP, worst=None))
    assert suggest(facts_of(bird_dog(good, unsaid, sets=TOP))) == ()


def test_nothing_is_above_the_top() -> None:
    assert suggest(facts_of(bird_dog(good_days(9, TOP), sets=TOP, heights=(3, 3)))) == ()


def test_nothing_harder_while_something_is_to_be_easier() -> None:
    found = suggest(facts_of(bird_dog(good_days(3)), curl_up(a_session(1, worst=5))))
    assert [one.key.rule for one in found] == [Rule.RUNG_DOWN]


@pytest.mark.parametrize(("days_ago", "rules"), [(6, []), (7, [Rule.ADD_REPS])])
def test_one_change_a_week(days_ago: int, rules: list[Rule]) -> None:
    changes = (TODAY - timedelta(days=days_ago),)
    found = suggest(facts_of(curl_up(*good_days(3)), changes=changes))
    assert [one.key.rule for one in found] == rules


def test_a_plan_may_allow_no_change_at_all() -> None:
    rules = PlanRules(progression=Progression(changes_a_week=0))
    assert suggest(facts_of(curl_up(*good_days(9)), rules=rules)) == ()


def test_the_longest_unchanged_comes_first() -> None:
    early, late = TODAY - timedelta(days=20), TODAY - timedelta(days=10)
    facts = facts_of(curl_up(*good_days(3), since=late), bird_dog(good_days(3), since=early))
    assert [one.advice.name for one in suggest(facts)] == ["Bird dog", "Curl-up"]


def test_what_is_locked_is_marked_with_the_name() -> None:
    rules = PlanRules(lock=Lock(by="J. Doe, PT"))
    facts = facts_of(bird_dog(good_days(3), locked=True), curl_up(*good_days(3)), rules=rules)
    assert [(one.advice.name, one.locked, one.locked_by) for one in suggest(facts)] == [
        ("Bird dog", True, "J. Doe, PT"),
        ("Curl-up", False, ""),
    ]
    whole = facts_of(curl_up(*good_days(3)), rules=PlanRules(lock=Lock(plan=True, by="J. Doe, PT")))
    assert only(suggest(whole)).locked


def test_a_rung_that_the_pt_agrees_to_first_is_kept_for_the_pt() -> None:
    facts = bird_dog(good_days(6, TOP), sets=TOP)
    with_pt = replace(
        facts,
        sides=tuple(
            replace(side, above=replace(side.above, with_pt=True))
            for side in facts.sides
            if side.above
        ),
    )

    found = only(suggest(facts_of(with_pt)))

    assert (found.key.rule, found.locked, found.locked_by) == (Rule.RUNG_UP, True, "")
    assert only(suggest(facts_of(facts))).locked is False


AGAINST: tuple[dict[str, Any], ...] = (
    {"worst": 8}, {"worst": 4}, {"hurt": True}, {"warned": True}, {"gentler": True},
    {"before": 5, "after": 5, "worst": 5}, {"leg_down_around": True},
)  # fmt: skip
"""What in or around the last session holds every harder step back."""
RAMP = PlanRules(ramp=FrequencyRamp(start=1, days_a_step=7, done_percent=70))


@pytest.mark.parametrize(
    ("since_days", "done", "worst", "offered"),
    [(7, 7.0, 1, True), (6, 7.0, 1, False), (7, 6.9, 1, False), (7, 9.0, None, False)],
)
def test_one_more_session_a_day(
    since_days: int, done: float, worst: int | None, *, offered: bool
) -> None:
    frequency = FrequencyFacts(
        THREE_SLOTS[:1], TODAY - timedelta(days=since_days), THREE_SLOTS[:2], 10, done
    )
    facts = facts_of(curl_up(a_session(1, worst=worst)), rules=RAMP, frequency=frequency)
    found = suggest(facts)
    assert [one.key.rule for one in found] == [Rule.SESSION_MORE] * offered
    if found:
        assert advised(found[0].advice) == (
            "You did seven of ten sessions in seven days. "
            "Your plan says: add a second session a day."
        )
        for against in AGAINST:
            last = curl_up(changed(a_session(1), **against))
            offers = suggest(facts_of(last, rules=RAMP, frequency=frequency))
            assert [one for one in offers if one.harder] == []
        without = replace(facts, rules=PlanRules())
        assert suggest(without) == ()
        assert suggest(replace(facts, frequency=replace(frequency, grown=None))) == ()
        assert suggest(replace(facts, frequency=replace(frequency, in_flares=1))) == ()


def test_the_third_session_of_a_day_is_the_last_that_is_offered() -> None:
    frequency = FrequencyFacts(
        THREE_SLOTS[:2], TODAY - timedelta(days=7), THREE_SLOTS, due=14, done=14.0
    )
    fine = curl_up(a_session(1))

    offer = only(suggest(facts_of(fine, rules=RAMP, frequency=frequency)))

    assert (offer.key.rule, offer.advice.before, offer.advice.after) == (
        Rule.SESSION_MORE,
        "2",
        "3",
    )
    night = replace(THREE_SLOTS[2], id="night")
    four = replace(frequency, slots=THREE_SLOTS, grown=(*THREE_SLOTS, night))
    assert suggest(facts_of(fine, rules=RAMP, frequency=four)) == ()


def climbing(hold_s: float, usual_s: float, *, right_ready: bool = True) -> Suggestion:
    """Return the step up of an exercise held so long, to a rung usually held so long."""
    ready = good_days(6, TOP)
    facts = bird_dog(ready, ready if right_ready else good_days(1, TOP), sets=TOP)
    exercise = replace(facts.exercise, dose=replace(facts.exercise.dose, hold_s=hold_s))
    sides = tuple(
        replace(side, above=replace(side.above, hold_s=usual_s))
        for side in facts.sides
        if side.above is not None
    )
    return only(suggest(facts_of(replace(facts, exercise=exercise, sides=sides))))


@pytest.mark.parametrize(
    ("hold_s", "usual_s", "begins_with", "asked"),
    [(5.0, 8.0, 5.0, 8.0), (8.0, 8.0, 8.0, None), (10.0, 8.0, 8.0, None), (9.5, 10.0, 9.5, 10.0)],
)
def test_a_longer_hold_of_the_next_rung_is_asked_about_and_a_shorter_one_said(
    hold_s: float, usual_s: float, begins_with: float, asked: float | None
) -> None:
    step = climbing(hold_s, usual_s)
    assert isinstance(step.change, ToRung)
    assert (step.change.hold_s, step.advice.hold_usual_s) == (begins_with, asked)
    question = asks_about_the_hold(step.advice)
    assert bool(question) is (asked is not None)
    assert ("in place of" in advised(step.advice)) is (begins_with < hold_s)
    longer = step.with_usual_hold()
    assert longer.key == step.key
    assert isinstance(longer.change, ToRung)
    assert longer.change.hold_s == (asked or begins_with)
    assert asks_about_the_hold(longer.advice) == ""


def test_where_one_side_climbs_alone_the_hold_of_both_stays() -> None:
    step = climbing(5.0, 8.0, right_ready=False)
    assert step.key.sides == (Side.LEFT,)
    assert step.advice.hold_usual_s is None
    assert step.with_usual_hold() == step


HARDER = replace(curl_up().exercise, dose=replace(curl_up().exercise.dose, sets=TOP))
NEXT = NextStep(HARDER, 0, "curl_up")


def on_the_way(*sessions: SessionFacts, **values: Any) -> list[Suggestion]:
    return list(suggest(replace(facts_of(curl_up(*sessions), **values), next_steps=(NEXT,))))


def test_what_is_still_to_come_is_proposed_when_the_week_is_over() -> None:
    step = only(tuple(on_the_way(a_session(1))))
    assert (step.key.rule, step.key.ladder_id, step.change) == (Rule.NEXT_STEP, "curl_up", NEXT)
    assert step.harder
    assert not step.locked
    assert advised(step.advice) == (
        "Curl-up: a week has passed since the last change. Your plan says: next comes leg slide, "
        "6-4-2, held 8 seconds."
    )
    assert on_the_way(a_session(1), changes=(TODAY - timedelta(days=6),)) == []
    assert on_the_way(a_session(1), changes=(TODAY - timedelta(days=7),)) == [step]


def test_while_it_is_to_come_it_is_the_one_harder_step() -> None:
    assert [one.key.rule for one in on_the_way(*good_days(9))] == [Rule.NEXT_STEP]


@pytest.mark.parametrize("against", AGAINST, ids=str)
def test_it_waits_while_anything_speaks_against_it(against: dict[str, Any]) -> None:
    found = on_the_way(*good_days(3), changed(a_session(0), **against))
    assert [one for one in found if one.harder] == []


def test_it_waits_until_what_there_is_was_done_and_no_flare_lasts() -> None:
    assert on_the_way() == []
    facts = replace(facts_of(curl_up(a_session(1))), next_steps=(NEXT,))
    for kind in ("in_a_flare", "bad_day"):
        assert suggest(replace(facts, **{kind: True})) == ()  # type: ignore[arg-type]  # a flag of the facts by its name
