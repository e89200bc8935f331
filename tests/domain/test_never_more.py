"""Nothing is made harder on the strength of pain, however it compares with where it began."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.feedback import Form
from coach.domain.pain_zones import Zone
from coach.domain.rules import PlanRules
from coach.domain.suggesting.facts import NEVER_MORE_FROM, SessionFacts, SetDone
from coach.domain.suggesting.progression_rules import speaks_against_more, speaks_for_more
from coach.domain.suggesting.progression_rules import tests_passed as in_tests
from coach.domain.suggestions import suggest
from tests.facts import a_session, changed, curl_up, facts_of, good_days

RULES = PlanRules()
CLEAN = SessionFacts(
    session_id="a", day=date(2026, 11, 16), sets=(SetDone(3, 3),), before=4, after=4,
    leg_further_down=False, worst=4, form=Form.CLEAN, morning=3, usual=3.0, usual_n=7,
)  # fmt: skip
NUMBERS = (
    "before", "after", "worst", "leg_before", "worst_leg", "worst_elsewhere", "worst_of_session",
)  # fmt: skip


def days_of(session: SessionFacts) -> list[SessionFacts]:
    return [
        replace(session, session_id=str(n), day=session.day + timedelta(days=n)) for n in range(6)
    ]


def test_four_all_through_is_green_and_speaks_for_more() -> None:
    assert CLEAN.zone(RULES.pain) is Zone.GREEN
    assert speaks_for_more(CLEAN, RULES)
    assert in_tests(days_of(CLEAN), RULES)


@pytest.mark.parametrize(("before", "worst"), [(5, 5), (6, 7), (6, 6), (4, 5)])
def test_going_on_is_allowed_and_more_is_not(before: int, worst: int) -> None:
    session = replace(CLEAN, before=before, worst=worst, after=before, usual=float(before))

    assert session.zone(RULES.pain) is Zone.GREEN, "the relative limits let it go on"
    assert not speaks_for_more(session, RULES)
    assert in_tests(days_of(session), RULES) == ()


@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_counts(name: str) -> None:
    assert speaks_for_more(replace(CLEAN, **{name: NEVER_MORE_FROM - 1}), RULES)  # type: ignore[arg-type]  # a number of the facts by its name
    assert not speaks_for_more(replace(CLEAN, **{name: NEVER_MORE_FROM}), RULES)  # type: ignore[arg-type]  # likewise


@pytest.mark.parametrize(
    "against",
    [
        {"form": Form.MOSTLY}, {"made_easier": True}, {"hurt": True}, {"warned": True},
        {"sets": (SetDone(3, 3), SetDone(2, 2, eased=1))}, {"leg_further_down": True},
        {"leg_down_around": True}, {"sharp": True}, {"leg_moved_down": True}, {"morning": 5},
        {"before": 2, "after": 2, "worst": 3}, {"before": 2, "after": 4, "worst": 2},
    ],
    ids=str,
)  # fmt: skip
def test_what_speaks_against_more_never_speaks_for_it(against: dict[str, Any]) -> None:
    """Rule R7, each clause by itself."""
    session = changed(CLEAN, **against)

    assert speaks_against_more(session, RULES)
    assert not speaks_for_more(session, RULES)


@pytest.mark.parametrize(
    ("said", "speaks_for"),
    [
        ({"morning": 4}, True),
        ({"before": 2, "after": 3, "worst": 2}, True),
        ({"before": None, "worst": 2}, False), ({"after": None}, False), ({"morning": None}, False),
        ({"form": None}, False), ({"leg_further_down": None}, False),
        ({"sets": (SetDone(3, 2, skipped=1),)}, False), ({"sets": ()}, False),
        ({"usual_n": 2}, False), ({"as_now": False}, False),
    ],
    ids=str,
)  # fmt: skip
def test_what_was_not_asked_or_not_done_only_keeps_it_from_speaking_for_more(
    said: dict[str, Any], *, speaks_for: bool
) -> None:
    session = changed(CLEAN, **said)

    assert speaks_for_more(session, RULES) is speaks_for
    assert not speaks_against_more(session, RULES)


@given(st.lists(st.tuples(st.sampled_from(NUMBERS), st.integers(0, 10)), min_size=1, max_size=12))
def test_no_session_with_five_or_more_is_in_a_test(said: list[tuple[str, int]]) -> None:
    sessions = [
        replace(CLEAN, session_id=str(n), day=CLEAN.day + timedelta(days=n), **{name: number})  # type: ignore[arg-type]  # a number of the facts by its name
        for n, (name, number) in enumerate(said)
    ]
    counted = {one.session_id for test in in_tests(sessions, RULES) for one in test}
    painful = {str(n) for n, (_, number) in enumerate(said) if number >= NEVER_MORE_FROM}

    assert not counted & painful


@pytest.mark.parametrize("what", ["shortened", "stopped", "gentler"])
def test_what_was_not_a_whole_session_is_neutral(what: str) -> None:
    part = replace(CLEAN, **{what: True})  # type: ignore[arg-type]  # a flag of the facts by its name

    assert in_tests(days_of(part), RULES) == ()
    between = [*days_of(CLEAN)[:2], part, *days_of(CLEAN)[2:3]]
    assert in_tests(between, RULES), "nor does it end a row"


WELL = good_days(9)


@pytest.mark.parametrize(
    "against",
    [
        {"gentler": True},
        {"before": NEVER_MORE_FROM, "after": NEVER_MORE_FROM, "worst": NEVER_MORE_FROM},
        {"worst_of_session": NEVER_MORE_FROM},
        {"worst_leg": NEVER_MORE_FROM, "leg_before": NEVER_MORE_FROM},
    ],
    ids=["a bad day or a flare", "began at five", "reached five", "five in the leg"],
)
def test_right_after_such_a_session_nothing_harder_is_suggested(against: dict[str, Any]) -> None:
    assert [one.harder for one in suggest(facts_of(curl_up(*WELL)))] == [True]
    last = changed(a_session(0), **against)
    assert [one for one in suggest(facts_of(curl_up(*WELL, last))) if one.harder] == []


@pytest.mark.parametrize("kind", ["in_a_flare", "bad_day"])
def test_in_a_flare_and_on_a_bad_day_nothing_harder_is_suggested(kind: str) -> None:
    facts = facts_of(curl_up(*WELL))
    assert suggest(replace(facts, **{kind: True})) == ()  # type: ignore[arg-type]  # a flag of the facts by its name
    less = facts_of(curl_up(*WELL, a_session(0, worst=8)))
    assert suggest(replace(less, **{kind: True})) == suggest(less) != ()  # type: ignore[arg-type]  # likewise


@given(
    st.lists(
        st.fixed_dictionaries(
            {"gentler": st.booleans(), "before": st.integers(0, 7), "worst": st.integers(0, 7)}
        ),
        min_size=1,
        max_size=9,
    )
)
def test_what_grows_rests_on_no_such_session(said: list[dict[str, Any]]) -> None:
    sessions = [
        changed(a_session(len(said) - nth), after=each["before"], usual=each["before"], **each)
        for nth, each in enumerate(said)
    ]
    such = {
        one.session_id
        for one, each in zip(sessions, said, strict=True)
        if each["gentler"] or max(each["before"], each["worst"]) >= NEVER_MORE_FROM
    }
    for suggestion in suggest(facts_of(curl_up(*sessions))):
        if suggestion.harder:
            assert not such & set(suggestion.advice.grounds.sessions)
            assert sessions[-1].session_id not in such
