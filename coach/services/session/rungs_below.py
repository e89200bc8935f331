"""Which rung "easier now" goes on with: the next one down that the profile leaves open."""

from collections.abc import Collection

from coach.domain.ladder import Library
from coach.domain.open_rungs import OpenRungs
from coach.engine.hurt import Below, EasierRung


def rungs_below(library: Library, flags: Collection[str]) -> Below:
    """Return what finds the rung below.

    Args:
        library: the ladders.
        flags: ids of the profile flags that are true of the user: they hide rungs.
    """
    rungs = OpenRungs(library, flags)

    def below(ladder_id: str, rung_id: str) -> EasierRung | None:
        named, ladder = rungs.below(ladder_id, rung_id), library.ladder(ladder_id)
        rung = ladder.find(named.id) if named and ladder else None
        return EasierRung(named, rung.dose.hold_s) if named and rung else None

    return below
