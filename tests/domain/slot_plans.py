"""Plans of any slots, zones with every kind of change, and days near the changes."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from coach.domain.instant import Instant
from coach.domain.next_due import NextDue
from coach.domain.plan_in_force import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side
from tests.builders import a_plan, a_prescription

HOMES = (
    "Europe/Berlin",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Australia/Lord_Howe",
)
"""An hour, half an hour off, no change at all, across the date line, a change of half an hour."""

NEAR_A_CHANGE = (
    date(2020, 9, 26), date(2021, 4, 3), date(2026, 3, 7), date(2026, 3, 28),
    date(2026, 4, 4), date(2026, 10, 3), date(2026, 10, 24), date(2026, 10, 31),
)  # fmt: skip

zones = st.sampled_from(HOMES).map(ZoneInfo)
first_days = st.sampled_from(NEAR_A_CHANGE) | st.dates(date(2020, 1, 1), date(2037, 1, 1))


@st.composite
def plans(draw: st.DrawFn, earliest: int = 0) -> PlanInForce:
    """Return a plan of one to three slots, at any quarter of an hour, none across 04:00."""
    quarters = [n for n in range(earliest * 4, 24 * 4) if n != 16]
    edges = sorted(draw(st.sets(st.sampled_from(quarters), min_size=2, max_size=6)))
    pairs = [
        (opens, closes)
        for opens, closes in zip(edges[::2], edges[1::2], strict=False)
        if not opens < 16 <= closes
    ]
    slots = tuple(
        Slot(f"s{opens}", f"At {opens}", time(opens // 4, opens % 4 * 15), _at(closes))
        for opens, closes in pairs or [(40, 48)]
    )
    since = Instant(0.0, datetime(2019, 1, 1, tzinfo=ZoneInfo("UTC")))
    return a_plan(since, a_prescription(slots=slots))


def _at(quarter: int) -> time:
    return time(quarter // 4, quarter % 4 * 15)


def finished(found: NextDue, now: Instant) -> SessionSummary:
    """Return a whole session that was done for a slot."""
    return SessionSummary(
        f"{found.due.day}{found.due.slot.id}", found.due.day, now, now, found.due.slot.id,
        SessionStatus.COMPLETED, "starter", 1, SessionTotals(10, 10, 50.0, 50.0), Side.LEFT,
    )  # fmt: skip
