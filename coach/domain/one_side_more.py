"""Whether a change by hand gives one side more than the other got.

Which side is the weaker one, and what it is given on top, is the PT's to say. Whoever does the
program may always do less on a side, bring it up to the other again, or do more on both.
"""

from itertools import zip_longest

from coach.domain.dose import Dose
from coach.domain.sides import Side


def more_on_one_side(before: Dose, after: Dose) -> bool:
    """Return whether a side grows by more than the other one, and beyond it.

    Repetitions are looked at set by set: a set that one side alone has may grow as far as any set
    of the other does.
    """
    return any(_outgrows(before, after, side) for side in Side)


def _outgrows(before: Dose, after: Dose, side: Side) -> bool:
    own, others = after.on(side), after.on(side.other)
    own_growth, other_growth = (
        _growth(before.on(one), after.on(one)) for one in (side, side.other)
    )
    allowed = max(0, *other_growth)
    longer = own.hold_s - before.on(side).hold_s
    longer_there = max(0.0, others.hold_s - before.on(side.other).hold_s)
    return (own.hold_s > others.hold_s and longer > longer_there) or any(
        grown > allowed and reps > reps_there
        for grown, reps, reps_there in zip_longest(
            own_growth, own.sets, others.sets[: len(own.sets)], fillvalue=0
        )
    )


def _growth(before: Dose, after: Dose) -> list[int]:
    """Return by how many repetitions each set grows; one that is new grows from none."""
    return [new - old for new, old in zip_longest(after.sets, before.sets, fillvalue=0)]
