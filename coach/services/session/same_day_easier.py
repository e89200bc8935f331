"""An easier rung holds for the rest of the day, in later sessions too, as the screen promises.

The plan stays as it is. A later session is recorded with what was prescribed and with a swap of
its own from its first hold on, so that the log and the rules see an easier rung than prescribed.
"""

from collections.abc import Callable, Collection

from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.record import RungSwap
from coach.domain.sides import Side
from coach.engine.easier import Below, EasierRung, rungs_below
from coach.services.ports import SessionStore


def easier_today(
    store: SessionStore,
    now: Instant,
    prescription: Prescription,
    library: Callable[[], Library],
    flags: Callable[[], Collection[str]],
) -> tuple[RungSwap, ...]:
    """Return the easier rungs that a session which begins now starts on, one for each side asked.

    Never harder than what is prescribed now: a plan may have been made easier meanwhile. A swap
    counts for the local day on which it was asked for, by the time zone of that moment.

    Args:
        store: the record.
        now: when the session begins.
        prescription: what is in force.
        library: reads the ladders; asked only where something was made easier today.
        flags: reads the profile flags that are true of the user: they hide rungs.

    Raises:
        StoreProblem: the record cannot be read.
        ProgramProblem: the ladders cannot be read.
    """
    day = now.local_date
    latest: dict[tuple[str, tuple[Side, ...]], RungSwap] = {}
    for one in store.swaps(day, day):
        # The one said last is taken up last, for it may concern a side of one before it.
        latest.pop((one.ladder_id, one.sides), None)
        latest[one.ladder_id, one.sides] = one
    if not latest:
        return ()
    ladders = library()
    below = rungs_below(ladders, flags())
    found = []
    for swap in latest.values():
        exercise = prescription.exercise(swap.ladder_id)
        if exercise is None:
            continue
        for sides in _one_by_one(swap, exercise):
            prescribed = exercise.rung(sides[0] if sides else None)
            down = _as_easy(ladders, below, swap, prescribed)
            if down is not None:
                hold_s = min(swap.hold_s, down.hold_s)
                found.append(RungSwap(0, swap.ladder_id, sides, down.rung, hold_s, now))
    return tuple(found)


def _one_by_one(swap: RungSwap, exercise: PrescribedExercise) -> tuple[tuple[Side, ...], ...]:
    """Return the sides of a swap each by itself: by now they may be on different rungs."""
    if not exercise.each_side:
        return (swap.sides,)
    return tuple((side,) for side in swap.sides or Side)


def _as_easy(
    library: Library, below: Below, swap: RungSwap, prescribed: NamedRung
) -> EasierRung | None:
    """Return the rung of a swap, or the next one down that is open to the user now.

    None where the ladder lacks the rung by now, or where it is no easier than the one prescribed.
    """
    ladder = library.ladder(swap.ladder_id)
    order = [rung.id for rung in ladder.rungs] if ladder is not None else []
    if swap.rung.id not in order or prescribed.id not in order:
        return None
    highest = order.index(swap.rung.id)
    if order.index(prescribed.id) <= highest:
        return None
    down = below(swap.ladder_id, prescribed.id)
    while down is not None and order.index(down.rung.id) > highest:
        down = below(swap.ladder_id, down.rung.id)
    return down
