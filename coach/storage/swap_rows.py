"""Rows of `rung_swaps`."""

from coach.domain.prescribed_exercise import NamedRung
from coach.domain.record import RungSwap
from coach.domain.sides import Side
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(session_id: str, swap: RungSwap) -> Values:
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
def read(row: Row) -> RungSwap:
    """Return a row of `rung_swaps` as a value."""
    return RungSwap(
        from_hold=row["from_hold"],
        ladder_id=row["ladder_id"],
        sides=tuple(Side(side) for side in row["sides"]),
        rung=NamedRung(row["rung_id"], row["rung_name"]),
        hold_s=row["hold_s"],
        at=instant(row["at_utc"], row["at_offset_s"]),
    )
