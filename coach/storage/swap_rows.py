"""The easier rungs in the record: read and written here, so that the store stays short."""

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.domain.prescription import NamedRung
from coach.domain.record import RungSwap
from coach.domain.sides import Side
from coach.storage.session_rows import Row, Values, instant, reads, utc_text
from coach.storage.tables import RUNG_SWAPS, SESSIONS


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
