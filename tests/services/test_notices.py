"""Notices of Today: their order is that of their kinds, whoever hands them in."""

from datetime import date, datetime, timedelta, timezone

from coach.domain.clock_doubt import ClockDoubt
from coach.domain.instant import Instant
from coach.services.day_notices import clock_notices
from coach.services.notices import Notice, NoticeKind, in_order
from coach.services.today import today_view
from tests.builders import a_plan
from tests.fakes.memory_store import MemoryStore

ZONE = timezone(timedelta(hours=1))


def test_notices_stand_in_the_order_of_their_kinds() -> None:
    notices = [Notice(kind) for kind in NoticeKind]
    assert in_order(reversed(notices)) == tuple(notices)


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
