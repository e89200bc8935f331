"""A past session that is added by hand: kept, told anew, counted in its slot, and refused."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from coach.domain.by_hand import NOT_TOLD, Amount, ToldPain, ToldSession, WhyNot
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.record import SessionStatus, counted
from coach.domain.trends import back_marks
from coach.domain.warning_signs import LONG_FORM, Said, Screening, Trigger, to_ask
from coach.services.by_hand import ByHand
from coach.services.check_in import Answers
from coach.services.progress import read_progress
from coach.services.pt_report import Stands, pt_report
from coach.services.warning_signs import WarningSigns
from coach.ui.texts.pt_report_own import told_lines
from coach.ui.texts.trends import (
    NOT_ASKED,
    ONE_TOLD,
    adherence_sentence,
    adherence_table,
    pain_read,
    pain_sentence,
    pain_table,
    week_read,
)
from tests.builders import THREE_SLOTS, a_check_in, a_hold, a_plan, a_prescription, a_start
from tests.fakes.clock import FakeClock
from tests.fakes.memory_signs import MemoryMark
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import record_session

NOW = datetime.fromisoformat("2026-11-24T16:00:00+01:00")
YESTERDAY = date(2026, 11, 23)


def a_record() -> MemoryStore:
    """Return a record with a plan of three slots a day, since two weeks, and one session."""
    store = MemoryStore()
    schedule = replace(a_prescription().schedule, slots=THREE_SLOTS)
    began = Instant(0.0, NOW - timedelta(days=14))
    store.take_up(a_plan(began, replace(a_prescription(), schedule=schedule)))
    at = Instant(0.0, NOW - timedelta(days=7))
    done = store.begin_session(a_start(at, slot_id=None))
    store.add_hold(done, a_hold(started=at))
    store.end_session(done, SessionStatus.STOPPED, at.later(600))
    return store


def by_hand(store: MemoryStore) -> ByHand:
    return ByHand(FakeClock(wall=NOW), store)


def at_ten(amount: Amount = Amount.WHOLE, day: date = YESTERDAY) -> ToldSession:
    return ToldSession(day, time(10, 30), amount)


def test_it_counts_for_its_slot_and_every_count_says_how() -> None:
    store = a_record()
    before = read_progress(store, Instant(0.0, NOW)).adherence
    told = by_hand(store).add(at_ten())
    assert isinstance(told, str)
    assert isinstance(by_hand(store).add(ToldSession(YESTERDAY, time(15, 0), Amount.HALF)), str)

    after = read_progress(store, Instant(0.0, NOW)).adherence
    week, was = after.weeks[-1], before.weeks[-1]
    assert (week.completed, week.partial) == (was.completed + 1, was.partial + 1)
    assert week.partial_share == was.partial_share + 0.5
    assert (week.prescribed, week.held_s, week.by_hand) == (was.prescribed, was.held_s, 2)
    assert week.asked_s < was.asked_s
    assert adherence_sentence(after.weeks).endswith("Of them 2 were added by hand.")
    assert "By hand" in adherence_table(after.weeks).headers
    assert "By hand" not in adherence_table(before.weeks).headers
    assert ", 2 by hand" in week_read(week)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (ToldSession(date(2026, 11, 24), time(16, 1)), WhyNot.TO_COME),
        (ToldSession(date(2026, 11, 1), time(10, 0)), WhyNot.NO_PLAN),
        (ToldSession(date(2026, 11, 17), time(16, 2)), WhyNot.IN_ANOTHER),
    ],
)
def test_what_cannot_have_been_is_refused_and_nothing_is_kept(
    told: ToldSession, why: WhyNot
) -> None:
    store = a_record()
    before = store.over(date.min, date.max)
    assert by_hand(store).add(told) is why
    assert store.over(date.min, date.max) == before


def test_told_anew_the_first_one_is_kept_and_left_out() -> None:
    store = a_record()
    first = by_hand(store).add(at_ten())
    assert isinstance(first, str)
    second = by_hand(store).add(at_ten(Amount.HALF), replaces=first)
    assert isinstance(second, str)

    found = {one.id: one for one in store.over(YESTERDAY, YESTERDAY)}
    assert found[first].status is SessionStatus.DISCARDED
    assert (found[second].totals.share, found[second].status) == (0.5, SessionStatus.PARTIAL)
    assert found[first].started.utc != found[second].started.utc
    assert f"{found[second].started.wall:%H:%M}" == "10:30"


def test_refused_when_told_anew_the_first_one_still_counts() -> None:
    store = a_record()
    first = by_hand(store).add(at_ten())
    assert isinstance(first, str)
    assert by_hand(store).add(at_ten(day=date(2026, 11, 25)), replaces=first) is WhyNot.TO_COME
    assert [one.id for one in counted(store.sessions(YESTERDAY, YESTERDAY))] == [first]


def test_one_that_just_ended_ends_no_later_than_now() -> None:
    store = a_record()
    told = by_hand(store).add(ToldSession(date(2026, 11, 24), time(15, 59)))
    assert isinstance(told, str)
    ended = store.whole_session(told).session.ended
    assert ended is not None
    assert ended.wall == NOW


def signs_of(store: MemoryStore) -> WarningSigns:
    return WarningSigns(FakeClock(wall=NOW), store, MemoryMark())


def answered(store: MemoryStore, at: datetime) -> None:
    """Answer every warning sign with no."""
    said = dict.fromkeys(LONG_FORM, Said.NO)
    store.add_screening(Screening(f"signs-{at}", Instant(0.0, at), Trigger.FIRST_START, said))


@pytest.mark.parametrize(
    ("before", "after", "asks"),
    [
        (ToldPain(3, 0), ToldPain(2, 0), None),
        (ToldPain(8, 0), NOT_TOLD, Trigger.MUCH_PAIN),
        (NOT_TOLD, ToldPain(2, 9), Trigger.MUCH_PAIN),
        (ToldPain(2, 1, LegSite.THIGH), ToldPain(2, 1, LegSite.KNEE), Trigger.LEG_FURTHER_DOWN),
        (NOT_TOLD, ToldPain(leg_site=LegSite.FOOT), Trigger.LEG_BELOW_KNEE),
    ],
)
def test_pain_that_is_told_asks_for_the_warning_signs_as_if_it_had_been_said(
    before: ToldPain, after: ToldPain, asks: Trigger | None
) -> None:
    store = a_record()
    answered(store, NOW - timedelta(days=3))
    by_hand(store).add(replace(at_ten(), before=before, after=after))
    assert signs_of(store).due() is asks
    answered(store, NOW)
    assert signs_of(store).due() is None


def test_told_by_a_clock_that_was_ahead_it_is_asked_about_once() -> None:
    store = a_record()
    answered(store, NOW - timedelta(days=3))
    ahead = FakeClock(wall=NOW + timedelta(days=400))
    day = (NOW + timedelta(days=399)).date()
    ByHand(ahead, store).add(replace(at_ten(day=day), before=ToldPain(9)))
    signs = signs_of(store)
    assert signs.due() is Trigger.MUCH_PAIN
    asked = to_ask(Trigger.MUCH_PAIN, store.screenings())
    signs.answer(Trigger.MUCH_PAIN, dict.fromkeys(asked, Said.NO))
    assert signs.due() is None


@pytest.mark.parametrize("told", [ToldPain(0, 0, LegSite.NONE), ToldPain(10, 10, LegSite.FOOT)])
def test_it_takes_no_alarm_away_and_is_no_pain_of_now(told: ToldPain) -> None:
    store = a_record()
    answered(store, NOW - timedelta(hours=30))
    noon = Instant(0.0, NOW - timedelta(hours=25))
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=noon, back=8, leg=0))
    for hour in (9, 16):
        day = replace(ToldSession(YESTERDAY, time(hour, 5)), before=told, after=told)
        assert isinstance(by_hand(store).add(day), str)
    today = ToldSession(NOW.date(), time(15, 0), before=told, after=told)
    by_hand(store).add(today)
    assert signs_of(store).due() is not None
    said = signs_of(store).said_so_far()
    assert said.pain_now(Answers()) == (None, None)
    assert read_progress(store, Instant(0.0, NOW)).pain.n == 0


def test_what_is_told_anew_begins_with_the_pain_that_was_told() -> None:
    store = a_record()
    told = replace(at_ten(), before=ToldPain(5), after=ToldPain(3, 0))
    first = by_hand(store).add(told)
    assert isinstance(first, str)
    assert [one.back for one in by_hand(store).pain_told(first)] == [5, 3]
    second = by_hand(store).add(replace(told, before=NOT_TOLD), replaces=first)
    assert isinstance(second, str)
    assert [one.asked for one in by_hand(store).pain_told(second)] == [AskedWhen.AFTER]
    assert [one.back for one in by_hand(store).pain_told(first)] == [5, 3]


def test_pain_that_is_told_is_drawn_and_listed_as_told_and_in_no_middle_value() -> None:
    store = a_record()
    before = read_progress(store, Instant(0.0, NOW)).pain
    told = replace(at_ten(), before=ToldPain(9, 2, LegSite.THIGH), after=ToldPain(7))
    assert isinstance(by_hand(store).add(told), str)

    pain = read_progress(store, Instant(0.0, NOW)).pain

    (mark,) = (one for one in pain.marks if one.told_n)
    assert (mark.told_before, mark.told_after, mark.before, mark.after, mark.n) == (
        9, 7, None, None, 0,
    )  # fmt: skip
    assert pain_read(mark, pain.step) == "23 November 2026: told later 9 before, 7 after"
    assert (pain.n, pain.told) == (before.n, 1)
    assert pain_sentence(pain.points) == pain_sentence(before.points) + ONE_TOLD
    assert pain_table(pain.points).rows[0][2:] == (
        "9, told later", "7, told later", NOT_ASKED, "2, told later", NOT_ASKED,
    )  # fmt: skip


def test_measured_and_told_in_one_mark_have_a_middle_value_each() -> None:
    store = a_record()
    for day in range(1, 4):
        at = datetime.combine(YESTERDAY - timedelta(days=day), time(8, 0), NOW.tzinfo)
        record_session(store, at, slot_id=None, before=2, after=1)
        told = replace(at_ten(day=at.date()), before=ToldPain(8), after=ToldPain(6))
        assert isinstance(by_hand(store).add(told), str)
    points = read_progress(store, Instant(0.0, NOW)).pain.points

    _, marks = back_marks(points, most=3)

    assert [(one.before, one.after, one.n) for one in marks] == [(2, 1, 1)] * 3
    assert [(one.told_before, one.told_after, one.told_n) for one in marks] == [(8, 6, 1)] * 3


def test_the_page_for_the_pt_lists_it_apart_and_the_medians_know_nothing_of_it() -> None:
    store = a_record()
    told = replace(at_ten(), before=ToldPain(9, 2, LegSite.THIGH), after=ToldPain(7))
    assert isinstance(by_hand(store).add(told), str)
    now = Instant(0.0, NOW)

    page = pt_report(store, now, YESTERDAY, NOW.date(), Stands(), "1")

    assert told_lines(page) == ("23 Nov, 10:30: before back 9, leg 2, thigh; after back 7",)
    assert page.ratings.before.n == page.ratings.after.n == 0
