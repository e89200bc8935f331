"""Notices of Today: their order is that of their kinds, whoever hands them in."""

from datetime import date, datetime, timedelta, timezone

from coach.domain.clock_doubt import ClockDoubt
from coach.domain.in_session_today import InSessionToday
from coach.domain.instant import Instant
from coach.domain.leg_direction import LegToAsk
from coach.domain.warning_signs import Trigger
from coach.services.day_notices import clock_notices
from coach.services.notices import Notice, NoticeAction, NoticeKind, in_order
from coach.services.safety_notices import (
    clinician_notices,
    leg_notices,
    numb_notices,
    sign_notices,
)
from coach.services.today import today_view
from tests.builders import a_plan
from tests.fakes.memory_store import MemoryStore

ZONE = timezone(timedelta(hours=1))


def test_notices_stand_in_the_order_of_their_kinds() -> None:
    notices = [Notice(kind) for kind in NoticeKind]
    assert in_order(reversed(notices)) == tuple(notices)


def test_the_warning_signs_come_before_the_leg_and_numbness() -> None:
    now = Instant(0.0, datetime(2026, 11, 22, 10, tzinfo=ZONE))
    down, numb = LegToAsk(Trigger.LEG_FURTHER_DOWN, now), InSessionToday(numb_or_weak=True)
    today = date(2026, 11, 24)
    first, weekly = sign_notices([], Trigger.NUMB_OR_WEAK), sign_notices([], Trigger.WEEKLY)

    assert first[0].actions == (NoticeAction.ANSWER_SIGNS, NoticeAction.SEE_SIGNS)
    assert (leg_notices(down, today, [*weekly, *first]), numb_notices(numb, first)) == ((), ())
    (leg,), (today_numb,) = leg_notices(down, today, weekly), numb_notices(numb, weekly)
    assert (leg.kind, leg.what["days"]) == (NoticeKind.LEG_MOVED_DOWN, 2)
    assert (today_numb.kind, today_numb.actions) == (
        NoticeKind.NUMB_TODAY, (NoticeAction.SEE_SIGNS,),
    )  # fmt: skip
    assert leg_notices(None, today, ()) == numb_notices(InSessionToday(), ()) == ()
    assert sign_notices([], Trigger.FIRST_START) == sign_notices([], None) == ()


def test_a_clinician_comes_first_where_something_asks_for_one() -> None:
    assert clinician_notices(()) == ()
    (notice,) = clinician_notices(("Pregnancy", "Weak bones"))
    assert notice.what == {"flags": "Pregnancy, Weak bones"}


def test_a_date_that_is_right_is_not_spoken_of() -> None:
    assert clock_notices(None) == ()


def test_a_date_that_cannot_be_right_is_told_with_the_newest_entry() -> None:
    (notice,) = clock_notices(ClockDoubt(date(2000, 1, 1), date(2026, 11, 22)))
    assert notice.what == {"today": date(2000, 1, 1), "last": date(2026, 11, 22)}


def test_today_carries_its_own_notices_and_those_handed_in() -> None:
    now = Instant(0.0, datetime(2000, 1, 1, 10, tzinfo=ZONE))
    handed_in = Notice(NoticeKind.CLOCK, {"today": date(1999, 1, 1)})
    view = today_view(MemoryStore(), [a_plan(now)], now, notices=[handed_in])
    assert [notice.what["today"] for notice in view.notices] == [
        date(2000, 1, 1), date(1999, 1, 1),
    ]  # fmt: skip
