"""A plan with three slots from a Monday on, and sessions done for them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

from coach.domain.instant import Instant
from coach.domain.program import Slot
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side
from tests.builders import a_plan

CET = timezone(timedelta(hours=1))
MONDAY = date(2026, 11, 16)
SUNDAY_NIGHT = Instant(0.0, datetime(2026, 11, 22, 23, 0, tzinfo=CET))


def at(day: date, hour: int, minute: int = 0) -> Instant:
    return Instant(0.0, datetime(day.year, day.month, day.day, hour, minute, tzinfo=CET))


PLAN = a_plan(at(MONDAY, 8))


def done(
    day: date,
    slot_id: str | None = "mid_morning",
    *,
    holds: int = 10,
    number: int = 1,
    status: SessionStatus = SessionStatus.COMPLETED,
) -> SessionSummary:
    """Return a session with that many of its ten holds done."""
    started = at(day, 10, number)
    return SessionSummary(
        f"{day}-{number}", day, started, started, slot_id, status, "starter", 1,
        SessionTotals(10, holds, 50.0, holds * 5.0), Side.LEFT,
    )  # fmt: skip


def names(slots: Sequence[Slot]) -> list[str]:
    return [slot.id for slot in slots]
