"""The prescription in force: a program with its names resolved, as it is copied into records.

A record must stay true when a program file or a ladder changes, so it keeps this: plain values
with names and numbers, and no reference to any file.
"""

from dataclasses import dataclass
from datetime import date

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.ladder import Ladder, Library
from coach.domain.program import Item, Program, Schedule
from coach.domain.sides import Side, SideRule


@dataclass(frozen=True, slots=True)
class PrescribedWarmUp:
    """A warm-up with its name."""

    movement_id: str
    name: str
    cycles: int
    cycle_s: float

    @property
    def duration_s(self) -> float:
        """Seconds of the whole warm-up."""
        return self.cycles * self.cycle_s


@dataclass(frozen=True, slots=True)
class NamedRung:
    """A rung's id and the name it had when it was prescribed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PrescribedExercise:
    """One exercise: which ladder, which rung on each side, and how much."""

    ladder_id: str
    name: str
    side_rule: SideRule
    left: NamedRung
    right: NamedRung
    dose: Dose

    def rung(self, side: Side | None) -> NamedRung:
        """Return the rung of a side; an exercise without sides keeps the same rung on both."""
        return self.right if side is Side.RIGHT else self.left

    @property
    def holds(self) -> int:
        """Holds of one session, both sides together."""
        return self.dose.reps * (2 if self.side_rule is SideRule.EACH_SIDE else 1)


@dataclass(frozen=True, slots=True)
class Prescription:
    """What one session is made of, and when sessions are due."""

    program_id: str
    program_version: int
    program_name: str
    fingerprint: str
    schedule: Schedule
    warm_up: tuple[PrescribedWarmUp, ...]
    exercises: tuple[PrescribedExercise, ...]

    @property
    def holds(self) -> int:
        """Holds of one session."""
        return sum(exercise.holds for exercise in self.exercises)

    @property
    def hold_s(self) -> float:
        """Seconds of holding in one session."""
        return sum(exercise.holds * exercise.dose.hold_s for exercise in self.exercises)


@dataclass(frozen=True, slots=True)
class PlanInForce:
    """A prescription and the moment from which it counts."""

    since: Instant
    prescription: Prescription

    @property
    def first_day(self) -> date:
        """The first local date it counts for."""
        return self.since.local_date


def prescribe(program: Program, library: Library) -> Prescription:
    """Resolve a program's names.

    Raises:
        LookupError: the library lacks a ladder, rung or movement that the program names. The
            check of a program file finds this first and says it in words.
    """
    return Prescription(
        program_id=program.id,
        program_version=program.version,
        program_name=program.name,
        fingerprint=program.fingerprint,
        schedule=program.schedule,
        warm_up=tuple(
            PrescribedWarmUp(
                warm_up.movement_id,
                _movement_name(library, warm_up.movement_id),
                warm_up.cycles,
                warm_up.cycle_s,
            )
            for warm_up in program.warm_up
        ),
        exercises=tuple(_exercise(item, library) for item in program.items),
    )


def _movement_name(library: Library, movement_id: str) -> str:
    movement = library.movement(movement_id)
    if movement is None:
        raise LookupError(f"no movement {movement_id}")
    return movement.name


def _exercise(item: Item, library: Library) -> PrescribedExercise:
    ladder = library.ladder(item.ladder_id)
    if ladder is None:
        raise LookupError(f"no ladder {item.ladder_id}")
    return PrescribedExercise(
        ladder_id=ladder.id,
        name=ladder.name,
        side_rule=ladder.side_rule,
        left=_named(ladder, item.rung_left),
        right=_named(ladder, item.rung_right),
        dose=item.dose,
    )


def _named(ladder: Ladder, rung_id: str) -> NamedRung:
    rung = ladder.find(rung_id)
    if rung is None:
        raise LookupError(f"no rung {rung_id} on {ladder.id}")
    return NamedRung(rung.id, rung.name)
