"""The offers to look at the plan, over a record of six weeks: which comes, and when not again."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.pain import AskedWhen
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import times_a_week
from coach.domain.visits import VisitSaid
from coach.services.notices import NoticeKind
from coach.services.plan_reviews import PlanReviews
from coach.services.settings import Settings
from tests.builders import a_check_in, a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import FOUR_HOLDS, moment, record_session

ZONE = timezone(timedelta(hours=1))
FIRST = datetime(2026, 9, 7, 7, 30, tzinfo=ZONE)


def lived(days: int, back: int, *, every: int = 1) -> tuple[MemoryStore, FakeClock]:
    """Return a record of mornings and sessions with one rating, and a clock on its last evening."""
    store = MemoryStore()
    plan = FOUR_HOLDS
    store.take_up(a_plan(moment(FIRST), plan))
    for number in range(days):
        morning = FIRST + timedelta(days=number)
        said = a_check_in(AskedWhen.MORNING, at=moment(morning), back=back, leg=0)
        store.add_check_in(said)
        if number % every == 0:
            for slot in plan.schedule.slots:
                at = morning.replace(hour=slot.opens.hour, minute=slot.opens.minute)
                record_session(store, at, slot_id=slot.id, before=back, after=back, leg_after=None)
    clock = FakeClock(FIRST + timedelta(days=days - 1, hours=15))
    return store, clock


def offered(store: MemoryStore, clock: FakeClock) -> list[NoticeKind]:
    return [one.kind for one in PlanReviews(clock, store, Settings(store)).notices()]


def test_six_weeks_without_a_change_are_worth_a_talk_and_then_left_alone_for_six_more() -> None:
    store, clock = lived(86, back=5)
    clock.advance(-42 * 86400.0)
    reviews = PlanReviews(clock, store, Settings(store))
    (notice,) = reviews.notices()
    assert (notice.kind, notice.what) == (NoticeKind.NO_BETTER, {"before": "5", "now": "5"})
    reviews.put_off(notice.kind)
    assert reviews.notices() == ()
    clock.advance(41 * 86400.0)
    assert reviews.notices() == ()
    clock.advance(86400.0)
    assert [one.kind for one in reviews.notices()] == [NoticeKind.NO_BETTER]


def test_who_did_little_is_offered_a_look_at_the_plan_and_no_plateau() -> None:
    store, clock = lived(44, back=5, every=3)
    assert offered(store, clock) == [NoticeKind.PLAN_REVIEW]


@pytest.mark.parametrize("back", [0, 5])
def test_a_visit_is_a_look_at_the_plan(back: int) -> None:
    store, clock = lived(44, back=back)
    today = clock.read().local_date
    store.add_visit_said(VisitSaid(1, clock.read(), today))
    assert NoticeKind.PLAN_REVIEW not in offered(store, clock)
    assert NoticeKind.NO_BETTER not in offered(store, clock)


def test_four_calm_weeks_offer_less_and_one_bad_day_does_not() -> None:
    store, clock = lived(30, back=1)
    assert offered(store, clock) == [NoticeKind.CALM_WEEKS]
    store.add_bad_day(BadDay(moment(FIRST + timedelta(days=20)), WhyBad.WORSE))
    assert offered(store, clock) == []


def test_a_record_of_three_weeks_offers_nothing() -> None:
    store, clock = lived(21, back=1)
    assert offered(store, clock) == []
    assert store.days_recorded() == (FIRST.date(), FIRST.date() + timedelta(days=20))


def test_whoever_has_one_session_on_three_days_is_offered_no_less() -> None:
    store, clock = lived(30, back=1)
    plan = store.plans()[-1].prescription
    slots = tuple(replace(one, days=times_a_week(3)) for one in plan.schedule.slots[:1])
    kept = replace(plan, schedule=replace(plan.schedule, slots=slots))
    store.take_up(a_plan(clock.read(), kept))
    assert offered(store, clock) == []


def test_the_day_that_the_program_names_asks_for_a_look_until_a_visit_or_put_off() -> None:
    for answer in ("visit", "put off"):
        store, clock = lived(3, back=1)
        today, plan = clock.read().local_date, store.plans()[-1].prescription
        for ahead, expected in ((1, []), (0, [NoticeKind.REVIEW_BY])):
            wanted = replace(plan, dates=ProgramDates(review_by=today + timedelta(days=ahead)))
            store.take_up(a_plan(clock.read(), wanted))
            assert offered(store, clock) == expected
        if answer == "visit":
            store.add_visit_said(VisitSaid(1, clock.read(), today))
            assert offered(store, clock) == []
        else:
            settings = Settings(store)
            PlanReviews(clock, store, settings).put_off(NoticeKind.REVIEW_BY)
            assert PlanReviews(clock, store, settings).notices() == ()
