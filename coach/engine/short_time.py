"""Short on time: the same session with as little left out as makes it fit.

The program says which exercises to keep first. Whole exercises are left out from the end of that
order, then as many sets of the last one kept as still do not fit; those before it stay as they are.
Holds, rungs and pauses between them stay as they are, and both sides lose the same sets. A warm-up
that leaves no room for a single set loses movements from its end, as many as fill the minutes best.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.engine.timeline import PACE, Pace, lay_out

_CLOSE_ENOUGH_S = 1e-6


def shortened(prescription: Prescription, minutes: float, pace: Pace = PACE) -> Prescription:
    """Return the prescription with so much left out that a session fits into some minutes.

    It is longer than that only where one set of the first exercise alone is. The warm-up stays
    whole, unless nothing fits with it.

    Args:
        prescription: what is in force; it stays as it is.
        minutes: how long the session may be.
        pace: seconds of the phases between.
    """
    longest_s = minutes * 60 + _CLOSE_ENOUGH_S
    tries = tuple(_shorter_and_shorter(prescription))
    whole = _first_that_fits(tries, longest_s, pace)
    if whole is not None:
        return whole
    best: Prescription | None = None
    for movements in range(len(prescription.warm_up) - 1, -1, -1):
        warm_up = prescription.warm_up[:movements]
        fits = _first_that_fits((replace(one, warm_up=warm_up) for one in tries), longest_s, pace)
        if fits is not None and (best is None or _lasts_s(fits, pace) > _lasts_s(best, pace)):
            best = fits
    return best if best is not None else replace(tries[-1], warm_up=())


def _first_that_fits(
    tries: Iterable[Prescription], longest_s: float, pace: Pace
) -> Prescription | None:
    return next((one for one in tries if _lasts_s(one, pace) <= longest_s), None)


def _lasts_s(prescription: Prescription, pace: Pace) -> float:
    return lay_out(prescription, pace=pace).total_s


def _shorter_and_shorter(prescription: Prescription) -> Iterator[Prescription]:
    """Yield what to try, from all of it to one set of the first exercise."""
    order = list(prescription.kept_longest_first)
    if not order:
        yield prescription
    for kept in range(len(order), 0, -1):
        last = order[kept - 1]
        for sets in range(len(last.dose.sets), 0, -1):
            yield _with(prescription, order[:kept], sets)


def _with(prescription: Prescription, kept: list[PrescribedExercise], sets: int) -> Prescription:
    """Return the prescription with these exercises, in its own order; the last has fewer sets."""
    last = kept[-1]
    if len(kept) == len(prescription.exercises) and sets == len(last.dose.sets):
        return prescription
    fewer = replace(last, dose=replace(last.dose, sets=last.dose.sets[:sets]))
    return replace(
        prescription,
        exercises=tuple(
            fewer if one is last else one for one in prescription.exercises if one in kept
        ),
    )
