"""A week and more of walks in a real record: what is counted, and when a longer walk is offered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.advice import Rule
from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.flare import BegunBy
from coach.domain.movements_done import WALK
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.rules import PlanRules, WalkGrowth
from coach.domain.suggesting.values import Suggestion
from coach.domain.walking import WalkingDay
from coach.domain.walking_dose import Walking
from coach.domain.walking_weeks import walk_series
from coach.services.day_log import DayLog
from coach.services.log_reading import LogReader
from coach.services.progress import read_progress
from coach.services.pt_report import Stands, pt_report
from coach.services.settings import Settings
from coach.services.suggest import suggestions, take
from coach.services.today import today_view
from coach.ui.texts.pt_report import walk_lines
from coach.ui.texts.walk_trend import walk_sentence, walk_table, week_read
from tests.builders import THREE_SLOTS, a_prescription, an_exercise
from tests.facts import a_library
from tests.rehearsal import A_DAY_S, Diary

PLAN = replace(
    a_prescription(an_exercise("bird_dog", rung="BD1"), slots=THREE_SLOTS[:1]),
    walking=Walking(10, 2),
    rules=PlanRules(walking=WalkGrowth()),
)


def walk(diary: Diary, minutes: float) -> None:
    """Time a walk of so many minutes."""
    beside = DayLog(diary.clock, diary.store, Settings(diary.store))
    timer = beside.begin(WALK, 10)
    diary.clock.advance(minutes * 60)
    assert beside.keep(timer, diary.clock.read()) is not None


def a_day(diary: Diary, *minutes: float, back: int = 2) -> None:
    """Live a day with a morning rating and some walks."""
    began = diary.clock.read()
    diary.store.add_check_in(CheckIn(AskedWhen.MORNING, began, back, 0, LegSite.NONE))
    for each in minutes:
        walk(diary, each)
    diary.wake_up(began.mono)


def longer(diary: Diary, *flags: str) -> list[Suggestion]:
    view = suggestions(diary.store, a_library(), diary.clock.read(), flags)
    found = (*view.offers, *view.waiting, *view.for_the_pt)
    return [one for one in found if one.key.rule is Rule.WALK_MORE]


def a_good_week() -> Diary:
    diary = Diary(PLAN)
    for _ in range(7):
        a_day(diary, 10, 8)
    diary.morning()
    return diary


def test_a_good_week_offers_a_longer_walk_once_and_taking_it_starts_the_week_anew() -> None:
    diary = Diary(PLAN)
    for _ in range(4):
        a_day(diary, 10, 10)
        assert longer(diary) == []
    for _ in range(3):
        a_day(diary, 10)
    diary.morning()
    (offer,) = longer(diary)
    assert (offer.advice.grounds.due, offer.advice.grounds.done) == (14, 11.0)
    taken = take(diary.clock, diary.store, a_library(), offer)
    assert isinstance(taken, PlanInForce)
    assert (taken.prescription.walking, taken.by) == (Walking(11, 2), ChangedBy.RULE)
    for _ in range(7):
        assert longer(diary) == []
        a_day(diary, 11, 11)
    diary.morning()
    (offer,) = longer(diary)
    assert offer.advice.after == "12"


def _bad(diary: Diary) -> None:
    diary.store.add_bad_day(BadDay(diary.clock.read(), WhyBad.WORSE))


def _flare(diary: Diary) -> None:
    diary.store.begin_flare(diary.clock.read(), BegunBy.BUTTON)


def _hurts(diary: Diary) -> None:
    diary.store.add_check_in(CheckIn(AskedWhen.BEFORE, diary.clock.read(), 5))


def _leg(diary: Diary) -> None:
    at = diary.clock.advance(60)
    diary.store.add_check_in(CheckIn(AskedWhen.MORNING, at, 2, 1, LegSite.KNEE))


def _morning(diary: Diary) -> None:
    diary.morning(4)


@pytest.mark.parametrize("happens", [_bad, _flare, _hurts, _leg, _morning])
def test_it_is_never_offered_on_a_day_that_speaks_against_it_nor_in_the_days_after(
    happens: Callable[[Diary], None],
) -> None:
    diary = a_good_week()
    assert longer(diary)
    happens(diary)
    assert longer(diary) == []
    diary.clock.advance(A_DAY_S)
    a_day(diary, 10, 10)
    diary.morning()
    assert longer(diary) == []


def test_walks_that_were_not_done_and_mornings_that_were_not_rated_ask_for_nothing() -> None:
    few, silent = Diary(PLAN), Diary(PLAN)
    for _ in range(7):
        a_day(few, 10)
        walk(silent, 10)
        silent.clock.advance(A_DAY_S - 600)
    few.morning()
    assert longer(few) == []
    assert longer(silent) == []


def test_with_pain_in_a_leg_it_waits_for_the_pt() -> None:
    (offer,) = longer(a_good_week(), "leg_symptoms")
    assert offer.locked


def test_today_says_what_is_left_the_day_long_and_begins_anew_each_day() -> None:
    diary = Diary(PLAN)
    said = []
    for minutes in (0.0, 4.0, 10.0, 30.0):
        if minutes:
            walk(diary, minutes)
        walks = today_view(diary.store, diary.store.plans(), diary.clock.read()).walks
        assert walks is not None
        said.append((walks.whole, walks.left_min))
    assert said == [(0, 20), (0, 16), (1, 6), (2, 0)]
    diary.clock.advance(A_DAY_S)
    walks = today_view(diary.store, diary.store.plans(), diary.clock.read()).walks
    assert walks is not None
    assert walks.left_min == 20


def test_a_week_without_walks_is_a_gap_and_a_walk_that_nobody_asked_for_is_shown() -> None:
    monday = date(2026, 11, 2)
    asked, walked = WalkingDay(2, 10, 1.5, 900.0), WalkingDay(0, 0, walked_s=600.0)
    later = monday + timedelta(days=15)
    found = walk_series({monday: asked, monday + timedelta(days=8): WalkingDay(0, 0)}, later)
    series = replace(found, days=(*found.days, (later, walked)))

    assert [week.start for week in series.weeks] == [monday, monday + timedelta(days=14)]
    assert [week.so_far for week in series.weeks] == [False, True]
    assert walk_table(series).rows == (
        ("16 November 2026 (so far)", "0 min", "10 min", "none asked for"),
        ("2 November 2026", "20 min", "15 min", "1.5 of 2 walks (75%)"),
    )
    first, last = series.weeks
    assert week_read(first).endswith("15 min walked, 20 min asked for: 1.5 of 2 walks (75%)")
    assert week_read(last).endswith("so far: 10 min walked, 0 min asked for")
    assert walk_sentence(series).startswith("Not enough days yet")
    assert walk_sentence(series.within(later, later)) == (
        "No walk is asked for in this time. You walked 10 min."
    )
    assert series.within(monday + timedelta(days=7), later - timedelta(days=1)).weeks == ()


def test_the_log_and_the_page_for_the_pt_count_walks_apart_from_sessions() -> None:
    diary = a_good_week()
    now = diary.clock.read()
    first = now.local_date - timedelta(days=7)
    log = LogReader(diary.store, first, now.local_date, now).part(first, now.local_date)
    by_day = {one.day: one.walks for one in log.days}
    assert [(one.times, one.done) for one in by_day.values() if one is not None] == [
        *[(2, 1.8)] * 7,
        (0, 0.0),
    ]
    assert sum(week.walks.due for week in log.weeks) == 14
    assert all(week.days_with_data <= 7 for week in log.weeks)

    report = pt_report(diary.store, now, first, now.local_date, Stands(), "1")
    assert walk_lines(report) == (
        "12.6 of 14 done (90%), 126 of 140 min on 7 days. Asked now: 2 a day of 10 min.",
    )
    assert report.slots.whole == 0

    view = read_progress(diary.store, now)
    shown = view.within(first, now.local_date).walks
    assert shown.all == report.walks
    assert shown.all.asked_s == 14 * 10 * 60
    assert "You did 12.6 of 14 walks (90%)." in walk_sentence(shown)
    assert [week.walks.due for week in shown.weeks] == [week.walks.due for week in log.weeks]
    assert not view.empty
