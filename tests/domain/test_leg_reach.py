"""How far down the leg it was felt: the furthest place of a day, and of a stretch of days."""

from dataclasses import replace
from datetime import timedelta

from coach.domain.leg_reach import LegDay, LegMark, leg_days, leg_marks
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.trends import TimeBucket
from tests.builders import a_check_in, an_instant
from tests.fakes.clock import A_MORNING
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import record_session

TODAY = A_MORNING.date()


def test_the_furthest_place_of_a_day_counts_and_not_the_last() -> None:
    store = MemoryStore()
    record_session(store, A_MORNING, leg_after=LegSite.FOOT)
    record_session(store, A_MORNING + timedelta(hours=4), leg_after=LegSite.BUTTOCK)
    record_session(store, A_MORNING + timedelta(hours=6), leg_after=LegSite.FOOT, discarded=True)
    said = store.check_ins(TODAY, TODAY)
    (day,) = leg_days(said, store.sessions(TODAY, TODAY))
    assert (day.site, day.n) == (LegSite.FOOT, 4)


def test_an_answer_that_was_put_right_and_days_without_one_count_for_nothing() -> None:
    first = a_check_in(AskedWhen.MORNING, at=an_instant(A_MORNING), leg_site=LegSite.FOOT)
    right = replace(first, leg_site=LegSite.THIGH)
    unsaid = a_check_in(
        AskedWhen.MORNING, at=an_instant(A_MORNING + timedelta(days=1)), leg_site=None
    )
    assert leg_days([first, right, unsaid], ()) == (LegDay(TODAY, LegSite.THIGH, 1),)


def test_a_mark_of_more_days_has_the_furthest_of_them() -> None:
    monday = TODAY - timedelta(days=TODAY.weekday())
    sites = (LegSite.NONE, LegSite.SHIN, LegSite.BUTTOCK)
    days = [LegDay(monday + timedelta(days=nth), site, 1) for nth, site in enumerate(sites)]
    assert leg_marks(days, 3)[0] is TimeBucket.DAY
    assert leg_marks(days, 2) == (
        TimeBucket.WEEK, (LegMark(monday.toordinal() + 3.5, LegSite.SHIN, 3),),
    )  # fmt: skip
