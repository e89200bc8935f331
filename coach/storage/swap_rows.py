"""The easier rungs in the record: read and written here, so that the store stays short."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, func, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.domain.prescription import NamedRung
from coach.domain.record import RungSwap
from coach.domain.sides import Side
from coach.storage.session_rows import Row, Values, instant, reads, utc_text
from coach.storage.tables import RUNG_SWAPS, SESSIONS

_AROUND = timedelta(days=2)
"""No local day reaches further beyond the day of the same date in UTC."""


def add(connection: Connection, session_id: str, swap: RungSwap) -> None:
    """Keep an easier rung of a session; the same a second time changes nothing."""
    values = _values(session_id, swap)
    connection.execute(insert_or(RUNG_SWAPS).values(values).on_conflict_do_nothing())


def that(connection: Connection, sessions: ColumnElement[bool]) -> tuple[RungSwap, ...]:
    """Return the easier rungs of some sessions in the order of writing, whatever the clock said."""
    query = (
        select(RUNG_SWAPS).join_from(SESSIONS, RUNG_SWAPS).where(sessions).order_by(RUNG_SWAPS.c.id)
    )
    return tuple(_swap(row) for row in connection.execute(query).mappings())


def asked_on(connection: Connection, first: date, last: date) -> tuple[RungSwap, ...]:
    """Return the easier rungs asked for on these local days, in the order of writing."""
    # Where a day begins is the domain's to say; this only narrows down what is read.
    day_of_utc = func.substr(RUNG_SWAPS.c.at_utc, 1, 10)
    around = day_of_utc.between(
        _moved(first, -_AROUND).isoformat(), _moved(last, _AROUND).isoformat()
    )
    query = select(RUNG_SWAPS).where(around).order_by(RUNG_SWAPS.c.id)
    found = (_swap(row) for row in connection.execute(query).mappings())
    return tuple(swap for swap in found if first <= swap.at.local_date <= last)


def _moved(day: date, by: timedelta) -> date:
    return day + max(date.min - day, min(date.max - day, by))


def _values(session_id: str, swap: RungSwap) -> Values:
    """Return an easier rung of a session as column values."""
    return {
        "session_id": session_id,
        "from_hold": swap.from_hold,
        "ladder_id": swap.ladder_id,
        "sides": "".join(side.value for side in swap.sides),
        "rung_id": swap.rung.id,
        "rung_name": swap.rung.name,
        "hold_s": swap.hold_s,
        "at_utc": utc_text(swap.at),
        "at_offset_s": swap.at.offset_s,
    }


@reads("rung_swaps")
def _swap(row: Row) -> RungSwap:
    """Return a row of `rung_swaps` as a value."""
    return RungSwap(
        from_hold=row["from_hold"],
        ladder_id=row["ladder_id"],
        sides=tuple(Side(side) for side in row["sides"]),
        rung=NamedRung(row["rung_id"], row["rung_name"]),
        hold_s=row["hold_s"],
        at=instant(row["at_utc"], row["at_offset_s"]),
    )
