"""What a profile flag changes in a plan, exercise by exercise, as data: shown as it is ticked."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from coach.domain.flag_effects import Adapted
from coach.domain.ladder import Library
from coach.domain.options import in_force
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription


class Became(Enum):
    """What became of a part of a session."""

    ANOTHER = auto()
    """Another exercise in its place."""
    VERSION = auto()
    """Another version of it."""
    LEFT_OUT = auto()
    WAY = auto()
    """The same version, done another way."""
    LESS = auto()
    """Fewer repetitions, shorter holds or longer rests."""
    WARM_UP = auto()
    """Another warm-up, or a shorter one."""


@dataclass(frozen=True, slots=True)
class FlagChange:
    """One change.

    Attributes:
        name: of the exercise; empty for the warm-up.
        to: names of what it becomes; empty where it is left out or only becomes less.
    """

    became: Became
    name: str = ""
    to: tuple[str, ...] = ()


def flag_changes(
    before: Prescription, adapted: Adapted, library: Library
) -> tuple[FlagChange, ...]:
    """Return what flags changed, in the order of the session.

    Args:
        before: what they were applied to.
        adapted: what came of it.
        library: tells which of the other ways to do an exercise concern the versions in the plan.
    """
    warm_up = tuple(f"{one.name} ×{one.cycles}" for one in adapted.prescription.warm_up)
    changes = [
        each
        for exercise, after in adapted.became
        for each in _of_exercise(exercise, after, adapted.prescription, library)
    ]
    if before.warm_up != adapted.prescription.warm_up:
        changes.append(FlagChange(Became.WARM_UP, to=warm_up))
    return tuple(changes)


def _of_exercise(
    before: PrescribedExercise,
    after: PrescribedExercise | None,
    plan: Prescription,
    library: Library,
) -> Iterator[FlagChange]:
    # Another exercise of the session may be on that ladder already: then there is one less.
    if after is None or after not in plan.exercises:
        yield FlagChange(Became.LEFT_OUT, before.name)
        return
    if after.ladder_id != before.ladder_id:
        yield FlagChange(Became.ANOTHER, before.name, (after.name,))
        return
    rungs = tuple(dict.fromkeys((after.left.name, after.right.name)))
    if (before.left.id, before.right.id) != (after.left.id, after.right.id):
        yield FlagChange(Became.VERSION, before.name, rungs)
    done_before = _ways(before, library)
    if ways := tuple(one for one in _ways(after, library) if one not in done_before):
        yield FlagChange(Became.WAY, before.name, ways)
    if before.dose != after.dose:
        yield FlagChange(Became.LESS, before.name)


def _ways(exercise: PrescribedExercise, library: Library) -> tuple[str, ...]:
    """Return the names of the other ways in which an exercise is done on its own versions.

    A way that concerns other versions only is left out: it changes nothing now.
    """
    ladder = library.ladder(exercise.ladder_id)
    if ladder is None:
        return ()
    rungs = (exercise.left.id, exercise.right.id)
    found = (one.name for rung in rungs for one in in_force(exercise, ladder, rung))
    return tuple(dict.fromkeys(found))
