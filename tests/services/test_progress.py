"""The read model of Trends: figures, sentences and tables that say the same thing."""

from datetime import date, datetime, time, timedelta, timezone

import pytest

from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen
from coach.domain.time_marks import MarkKind
from coach.domain.time_range import TimeRange, first_day
from coach.domain.trends import BackMark, TimeBucket, back_marks
from coach.domain.visits import VisitSaid
from coach.services.progress import ProgressView, read_progress
from coach.ui.texts.trends import (
    NOT_ASKED,
    adherence_sentence,
    adherence_table,
    pain_sentence,
    pain_table,
)
from tests.builders import a_check_in, a_plan, a_prescription
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import moment, record_session

CET = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 11, 16, 10, 30, tzinfo=CET)
SUNDAY_NIGHT = Instant(0.0, datetime(2026, 11, 22, 23, 0, tzinfo=CET))


def a_store(since: datetime = MONDAY - timedelta(hours=2)) -> MemoryStore:
    store = MemoryStore()
    store.take_up(a_plan(moment(since)))
    return store


def a_week(sessions: int, **about: int | None) -> ProgressView:
    """Return the view of a week with that many morning sessions."""
    store = a_store()
    for day in range(sessions):
        record_session(store, MONDAY + timedelta(days=day), **about)  # type: ignore[arg-type]
    return read_progress(store, SUNDAY_NIGHT)


def test_an_empty_record_is_empty_and_says_so() -> None:
    view = read_progress(MemoryStore(), SUNDAY_NIGHT)
    assert view.empty
    assert view.adherence.weeks == ()
    assert adherence_table(view.adherence.weeks).rows == ()
    assert pain_sentence(view.pain.points).startswith(
        "Not enough days yet to say anything: 0 sessions"
    )


def test_a_plan_without_a_session_is_still_empty() -> None:
    view = read_progress(a_store(), SUNDAY_NIGHT)
    assert view.empty
    assert view.adherence.n == 3, "the record begins with the first entry, or today"


def test_figures_and_sentence_of_a_week() -> None:
    store = a_store()
    for day in range(7):
        record_session(store, MONDAY + timedelta(days=day))
        record_session(
            store, MONDAY + timedelta(days=day, hours=4), slot_id="mid_afternoon", done=2
        )
    record_session(store, MONDAY + timedelta(hours=9), slot_id=None)
    adherence = read_progress(store, SUNDAY_NIGHT).adherence
    assert adherence.n == 21
    assert adherence_sentence(adherence.weeks) == (
        "You did 7 of 21 sessions since 16 November 2026, and 7 more in part, plus 1 extra."
    )
    assert adherence_table(adherence.weeks).headers[-1] == "Share done"
    assert adherence_table(adherence.weeks).rows == (
        ("16 November 2026 (so far)", "21", "7", "7", "1", "50%"),
    )


def test_the_times_of_day_add_up_to_the_weeks() -> None:
    store = a_store()
    for day in range(9):
        at = MONDAY + timedelta(days=day)
        record_session(store, at)
        record_session(store, at + timedelta(hours=4), slot_id="mid_afternoon", done=day % 5)
    adherence = read_progress(store, Instant(0.0, MONDAY + timedelta(days=9))).adherence
    sums = [one.done for one in adherence.by_slot]
    weeks = adherence.weeks
    assert [one.slot.id for one in adherence.by_slot] == [
        "mid_morning",
        "mid_afternoon",
        "early_evening",
    ]
    assert sum(one.due for one in sums) == sum(week.prescribed for week in weeks)
    assert sum(one.whole for one in sums) == sum(week.completed for week in weeks)
    assert sum(one.partial for one in sums) == sum(week.partial for week in weeks)
    share = sum(one.partial_share for one in sums)
    assert share == pytest.approx(sum(week.partial_share for week in weeks))


def test_the_next_morning_stands_with_the_last_session_of_the_day() -> None:
    store = a_store()
    record_session(store, MONDAY)
    record_session(store, MONDAY + timedelta(hours=4), slot_id="mid_afternoon")
    morning = moment(MONDAY + timedelta(days=1))
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=morning, back=7))
    points = read_progress(store, SUNDAY_NIGHT).pain.points
    assert [point.back_next_morning for point in points] == [None, 7]


def test_below_three_nothing_is_said_but_the_number() -> None:
    store = a_store()
    record_session(store, MONDAY)
    view = read_progress(store, Instant(0.0, MONDAY + timedelta(hours=7)))
    assert adherence_sentence(view.adherence.weeks) == (
        "Not enough days yet to say anything: 2 sessions due, 1 done."
    )
    assert pain_sentence(view.pain.points) == (
        "Not enough days yet to say anything: 1 session rated before and after."
    )


def test_nothing_due_is_said_and_not_divided_by() -> None:
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY), a_prescription(slots=())))
    record_session(store, MONDAY, slot_id=None)
    adherence = read_progress(store, SUNDAY_NIGHT).adherence
    assert adherence_sentence(adherence.weeks) == "Nothing is due in this time. You did 1 session."
    assert adherence_table(adherence.weeks).rows[0][-1] == "nothing due"


def test_pain_of_a_week() -> None:
    pain = a_week(5, before=4, after=3).pain
    assert pain.n == 5
    assert pain_sentence(pain.points) == (
        "Back pain is 4 before and 3 after: the middle values of 5 sessions rated both times."
    )
    assert pain_table(pain.points).rows[0] == (
        "20 November 2026",
        "10:30",
        "4 (amber)",
        "3 (green)",
        NOT_ASKED,
        "0 (green)",
        NOT_ASKED,
    )


def test_not_asked_is_a_gap_and_never_zero() -> None:
    pain = a_week(4, before=None, after=None).pain
    assert pain.n == 0
    assert [point.back_before for point in pain.points] == [None] * 4
    assert {row[2:] for row in pain_table(pain.points).rows} == {(NOT_ASKED,) * 5}
    assert pain_sentence(pain.points).endswith("0 sessions rated before and after.")


def test_only_sessions_rated_both_times_are_compared() -> None:
    store = a_store()
    for day in range(3):
        record_session(store, MONDAY + timedelta(days=day), before=2, after=2)
    for day in range(3, 7):
        record_session(store, MONDAY + timedelta(days=day), before=9, after=None)
    pain = read_progress(store, SUNDAY_NIGHT).pain
    assert pain.n == 7
    assert "2 before and 2 after" in pain_sentence(pain.points)
    assert "3 sessions" in pain_sentence(pain.points)


def test_the_later_answer_is_the_one_shown() -> None:
    store = a_store()
    session_id = record_session(store, MONDAY, before=3)
    later = moment(MONDAY, 20.0)
    store.add_check_in(a_check_in(at=later, back=6, session_id=session_id))
    nothing = a_check_in(
        AskedWhen.BEFORE, at=later, back=None, leg=None, leg_site=None, session_id=session_id
    )
    store.add_check_in(nothing)
    (point,) = read_progress(store, SUNDAY_NIGHT).pain.points
    assert point.back_before == 6


def test_ratings_across_the_turn_of_the_day_stay_with_their_session() -> None:
    store = a_store()
    record_session(store, datetime(2026, 11, 18, 3, 59, 30, tzinfo=CET), slot_id=None)
    (point,) = read_progress(store, SUNDAY_NIGHT).pain.points
    assert point.day == date(2026, 11, 17)
    assert point.back_pair == (3, 2)


def test_discarded_and_running_sessions_are_not_shown() -> None:
    store = a_store()
    record_session(store, MONDAY, discarded=True)
    view = read_progress(store, SUNDAY_NIGHT)
    assert view.empty
    assert view.adherence.weeks[0].completed == 0


def test_the_last_weeks_begin_on_a_monday_and_keep_the_sums() -> None:
    store = a_store()
    for day in range(42):
        record_session(store, MONDAY + timedelta(days=day))
    everything = read_progress(store, Instant(0.0, MONDAY + timedelta(days=41, hours=12)))
    today = everything.today
    four = everything.within(first_day(TimeRange.FOUR_WEEKS, today, None))
    assert [week.start for week in four.adherence.weeks] == [
        date(2026, 11, 30) + timedelta(days=7 * week) for week in range(4)
    ]
    assert four.adherence.n == 84
    assert four.pain.points[0].day == date(2026, 11, 30)
    assert four.pain.n == 28
    assert everything.within(None) is everything
    year = everything.within(first_day(TimeRange.YEAR, today, None))
    assert year.adherence == everything.adherence


def test_a_view_since_a_visit_begins_on_its_very_day() -> None:
    store = a_store()
    for day in range(42):
        record_session(store, MONDAY + timedelta(days=day))
    wednesday = MONDAY.date() + timedelta(days=30)
    store.add_visit_said(VisitSaid(1, Instant(0.0, MONDAY), wednesday, "Anna"))
    everything = read_progress(store, Instant(0.0, MONDAY + timedelta(days=41, hours=12)))
    since = everything.within(first_day(TimeRange.SINCE_VISIT, everything.today, wednesday))

    assert everything.visit == wednesday
    assert [week.prescribed for week in since.adherence.weeks] == [15, 21]
    assert [week.completed for week in since.adherence.weeks] == [5, 7]
    assert [week.completed for week in everything.adherence.weeks] == [7] * 6
    assert [slot.done.whole for slot in since.adherence.by_slot] == [12, 0, 0]
    assert [(mark.kind, mark.who) for mark in since.marks] == [(MarkKind.VISIT, "Anna")]


def test_marks_get_coarser_as_there_are_more_than_fit() -> None:
    store = a_store()
    for hours, rating in ((0, 2), (4, 6), (8, 3)):
        record_session(store, MONDAY + timedelta(hours=hours), before=rating, after=None)
    record_session(store, MONDAY + timedelta(days=3), before=8, after=1)
    record_session(store, MONDAY + timedelta(days=4), before=None, after=None)
    record_session(store, MONDAY + timedelta(days=10), before=5, after=5)
    points = read_progress(store, Instant(0.0, MONDAY + timedelta(days=30))).pain.points
    monday = date(2026, 11, 16).toordinal()
    steps = {most: back_marks(points, most) for most in (5, 4, 3, 2, 1)}
    assert steps[5] == (
        TimeBucket.SESSION,
        (
            BackMark(monday + 1 / 6, 2.0, None, 1),
            BackMark(monday + 3 / 6, 6.0, None, 1),
            BackMark(monday + 5 / 6, 3.0, None, 1),
            BackMark(monday + 3.5, 8.0, 1.0, 1),
            BackMark(monday + 10.5, 5.0, 5.0, 1),
        ),
    )
    assert (
        steps[4]
        == steps[3]
        == (
            TimeBucket.DAY,
            (
                BackMark(monday + 0.5, 3.0, None, 3),
                BackMark(monday + 3.5, 8.0, 1.0, 1),
                BackMark(monday + 10.5, 5.0, 5.0, 1),
            ),
        )
    )
    assert steps[2] == (
        TimeBucket.WEEK,
        (BackMark(monday + 3.5, 4.5, 1.0, 4), BackMark(monday + 10.5, 5.0, 5.0, 1)),
    )
    assert steps[1] == (TimeBucket.MONTH, (BackMark(monday, 5.0, 3.0, 5),))


@pytest.mark.parametrize(
    ("first", "days"),
    [
        (date(2027, 1, 1), 31),
        (date(2026, 12, 1), 31),
        (date(2027, 2, 1), 28),
        (date(2028, 2, 1), 29),
        (date(2027, 4, 1), 30),
    ],
)
def test_the_mark_of_a_month_stands_in_its_middle(first: date, days: int) -> None:
    at = [datetime.combine(first + timedelta(days=day), time(10), CET) for day in (0, 14, days - 1)]
    store = a_store(at[0] - timedelta(hours=1))
    for moment_of in at:
        record_session(store, moment_of)
    points = read_progress(store, Instant(0.0, at[-1] + timedelta(hours=2))).pain.points

    step, (mark,) = back_marks(points, 1)

    assert (step, mark.n) == (TimeBucket.MONTH, 3)
    assert mark.at == first.toordinal() + days / 2


def test_no_rating_is_no_mark() -> None:
    assert back_marks((), 10) == (TimeBucket.SESSION, ())


@pytest.mark.parametrize("word", ["treat", "cure", "diagnos", "heal", "!", "should"])
def test_sentences_promise_nothing(word: str) -> None:
    for view in (a_week(7), a_week(1), a_week(0)):
        for sentence in (adherence_sentence(view.adherence.weeks), pain_sentence(view.pain.points)):
            assert word not in sentence.lower()
