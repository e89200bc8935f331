"""What is said, and asks for the warning signs."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from coach.domain.alarms import alarms
from coach.domain.feedback import ExerciseRating
from coach.domain.hurt_said import HurtSaid, Where
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.warning_signs import Trigger

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def at(days: float) -> Instant:
    return Instant(0.0, NOON + timedelta(days=days))


def said(
    days: float,
    back: int | None = None,
    leg: int | None = None,
    site: LegSite | None = None,
    *,
    numb: bool = False,
    down: bool = False,
) -> CheckIn:
    signs = Signs(numb_or_weak=numb, leg_moved_down=down)
    return CheckIn(AskedWhen.MORNING, at(days), back, leg, site, signs=signs)


def triggers(
    *check_ins: CheckIn, limit: int = 7, usual: float | None = None
) -> list[tuple[float, Trigger]]:
    found = alarms(check_ins, [], limit, lambda _day: usual)
    return [((one.at.wall - NOON) / timedelta(days=1), one.trigger) for one in found]


@pytest.mark.parametrize(
    ("one", "trigger"),
    [
        (said(0, back=6, leg=6), None),
        (said(0, back=7), Trigger.MUCH_PAIN),
        (said(0, leg=7), Trigger.MUCH_PAIN),
        (said(0, numb=True), Trigger.NUMB_OR_WEAK),
        (said(0, back=9, numb=True), Trigger.NUMB_OR_WEAK),
        (said(0, down=True), Trigger.LEG_FURTHER_DOWN),
        (said(0), None),
    ],
)
def test_one_answer(one: CheckIn, trigger: Trigger | None) -> None:
    assert [found for _, found in triggers(one)] == ([] if trigger is None else [trigger])


def test_the_limit_is_the_plans_own() -> None:
    assert triggers(said(0, back=5), limit=5) == [(0, Trigger.MUCH_PAIN)]


@pytest.mark.parametrize(("usual", "asked"), [(None, False), (2.5, False), (2, True), (0, True)])
def test_three_over_the_usual(usual: float | None, *, asked: bool) -> None:
    assert bool(triggers(said(0, back=5), usual=usual)) is asked
    found = alarms([said(0, back=5, leg=4)], [], 7, lambda _day: usual)
    assert [one.level for one in found] == [5] * asked


def test_further_down_than_the_last_answer_of_any_day() -> None:
    found = triggers(
        said(0, site=LegSite.NONE),
        said(1, back=2),
        said(9, site=LegSite.FOOT),
        said(10, site=LegSite.FOOT),
        said(11, site=LegSite.THIGH),
        said(12, site=LegSite.KNEE),
    )
    assert found == [(9, Trigger.LEG_FURTHER_DOWN), (12, Trigger.LEG_FURTHER_DOWN)]


@pytest.mark.parametrize("site", LegSite)
def test_the_first_answer_of_all_moved_nowhere_and_below_the_knee_it_asks_once(
    site: LegSite,
) -> None:
    asked = [(1, Trigger.LEG_BELOW_KNEE)] if site >= LegSite.SHIN else []
    answers = said(0, leg=4), said(1, leg=4, site=site), said(2, leg=4, site=site)
    assert triggers(*answers) == asked


def test_no_pain_in_the_leg_says_where_it_is() -> None:
    assert triggers(said(0, leg=0), said(1, leg=4, site=LegSite.BUTTOCK)) == [
        (1, Trigger.LEG_FURTHER_DOWN)
    ]


def test_exercises_speak_too_and_all_stand_in_order() -> None:
    ratings = [
        ExerciseRating(session_id="a", ladder_id="x", signs=Signs(numb_or_weak=True), at=at(2)),
        ExerciseRating(session_id="a", ladder_id="y", signs=Signs(leg_moved_down=True), at=at(1)),
        ExerciseRating(session_id="a", ladder_id="z", signs=Signs(sharp=True), at=at(1)),
    ]
    found = alarms([said(3, back=8)], ratings, 7, lambda _day: None)
    assert [one.trigger for one in found] == [
        Trigger.LEG_FURTHER_DOWN,
        Trigger.NUMB_OR_WEAK,
        Trigger.MUCH_PAIN,
    ]


def rated(**said: Any) -> ExerciseRating:
    return ExerciseRating(session_id="a", ladder_id="x", at=at(0), **said)


@pytest.mark.parametrize("place", ["worst", "worst_leg", "worst_elsewhere"])
def test_much_pain_in_an_exercise_asks_for_them_wherever_it_was(place: str) -> None:
    for rating, asked in ((6, []), (7, [(Trigger.MUCH_PAIN, 7)])):
        found = alarms([], [rated(**{place: rating})], 7, lambda _day: None)
        assert [(one.trigger, one.level) for one in found] == asked


def test_what_was_talked_of_after_that_hurt_is_told_once_and_nothing_else_is_lost() -> None:
    talk = CheckIn(AskedWhen.DURING, at(0), 8, session_id="a", hurt=HurtSaid(where=Where.BACK))
    before = CheckIn(AskedWhen.BEFORE, at(0), 2, session_id="a")
    for said_then, rating, levels in (
        (talk, rated(worst=8, hurt=True), [8]),
        (talk, rated(worst=9), [8, 9]),
        (before, rated(worst=9, hurt=True), [9]),
    ):
        found = alarms([said_then], [rating], 7, lambda _day: None)
        assert [one.level for one in found] == levels


def test_the_usual_is_asked_for_the_day_lived() -> None:
    days: list[date] = []

    def usual(day: date) -> float:
        days.append(day)
        return 0.0

    night = CheckIn(AskedWhen.AFTER, Instant(0.0, datetime(2026, 11, 30, 1, tzinfo=UTC)), back=1)
    alarms([night], [], 7, usual)
    assert days == [date(2026, 11, 29)]
