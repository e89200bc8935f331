"""What became of each exercise of a session, side by side, as the timer measured it.

Most sessions of one plan go alike, hold by hold, and differ in nothing but when. So each way in
which a session went is worked out once: of ten years that is some dozen times, not ten thousand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.record import HoldRecord
from coach.domain.sides import Side
from coach.domain.suggesting.facts import SetDone
from coach.domain.suggesting.performed import Performed

_WAYS = 64
"""How many ways in which sessions went are remembered; a hundred kilobytes each at most."""

_NO_REPS = SetDone(0, 0)

_WHEN = frozenset({"rest_before_s", "paused_s", "late_s", "started"})
"""What tells when a hold was, and nothing of what became of it."""

_WHAT = itemgetter(*(at for at, name in enumerate(HoldRecord._fields) if name not in _WHEN))


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise of a session, on one side.

    Attributes:
        exercise: what was prescribed.
        side: the side; None for an exercise that is not done on each side.
        sets: each set as planned and done.
        reps: all of them together.
        planned_s, held_s: seconds of holding prescribed, and held in all attempts.
        swapped: the other rungs it was gone on with, in order; empty where there was none.
        hurt: whether a hold was broken off because it hurt.
    """

    exercise: PrescribedExercise
    side: Side | None
    sets: tuple[SetDone, ...]
    reps: SetDone
    planned_s: float
    held_s: float
    swapped: tuple[NamedRung, ...]
    hurt: bool

    @property
    def rung(self) -> NamedRung:
        """The rung that was prescribed for the side."""
        return self.exercise.rung(self.side)


def exercises_done(
    prescription: Prescription, holds: Sequence[HoldRecord]
) -> tuple[ExerciseDone, ...]:
    """Return each exercise that was prescribed for a session, side by side.

    Args:
        prescription: what the session was made of.
        holds: every attempt at a hold, in order.
    """
    return _worked_out(_Way(prescription, holds))


class _Way:
    """A session of a plan, the same as another one where only the times differ."""

    def __init__(self, prescription: Prescription, holds: Sequence[HoldRecord]) -> None:
        self.prescription, self.holds = prescription, holds
        self._what = tuple(map(_WHAT, holds))

    def __hash__(self) -> int:
        # Without what was prescribed, which says little that the holds do not, and takes as long.
        return hash(self._what)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Way)
            and self._what == other._what
            and self.prescription == other.prescription
        )


@lru_cache(maxsize=_WAYS)
def _worked_out(way: _Way) -> tuple[ExerciseDone, ...]:
    prescription = way.prescription
    performed = Performed({"": prescription}, {"": way.holds})
    return tuple(
        _exercise(performed, exercise, side)
        for exercise in prescription.exercises
        for side in (Side if exercise.each_side else (None,))
    )


def _exercise(
    performed: Performed, exercise: PrescribedExercise, side: Side | None
) -> ExerciseDone:
    asked = "", exercise.ladder_id, side
    sets = performed.sets(*asked)
    reps = sum(sets, _NO_REPS)
    return ExerciseDone(
        exercise=exercise,
        side=side,
        sets=sets,
        reps=reps,
        planned_s=reps.planned * exercise.dose.on(side).hold_s,
        held_s=sum(hold.held_s for hold in performed.holds(*asked)),
        swapped=tuple(
            dict.fromkeys(
                NamedRung(hold.rung_id, hold.rung_name) for hold in performed.on_other_rungs(*asked)
            )
        ),
        hurt=performed.hurt(*asked),
    )
