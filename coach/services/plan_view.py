"""The read model behind the Plan page: my rungs on their ladders, minutes, what else there is."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from coach.domain.ladder import Ladder, Library
from coach.domain.options import figure_for
from coach.domain.plan_changes import locked
from coach.domain.plan_in_force import PlanInForce
from coach.domain.plan_refusals import Refusal
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription, ToCome
from coach.domain.program import FINGERPRINT_SHOWN, Program
from coach.domain.session_length import Minutes
from coach.engine.timeline import PACE, Pace
from coach.services.adjust_plan import minutes


@dataclass(frozen=True, slots=True)
class ExerciseOnPlan:
    """One exercise and the whole ladder that it stands on.

    Attributes:
        ladder: None where the library no longer has it.
        locked: who locked it; None where it may be changed.
        figures: the ids of the drawings of what is done now: one, or left and right.
    """

    exercise: PrescribedExercise
    ladder: Ladder | None
    locked: Refusal | None
    figures: tuple[str, ...] = ()


class Origin(Enum):
    """Where a program comes from."""

    SHIPPED = auto()
    """It comes with Steadyback."""
    SAVED = auto()
    """The user saved it here."""
    FILE = auto()
    """Somebody else's file."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A program that could be taken up.

    Attributes:
        minutes: how long it takes once it is taken up; of the one in force, how long that does.
        in_force: whether it is taken up, with nothing of it still to come.
        text: the first signs of its fingerprint, where another text has the same version.
    """

    program: Program
    minutes: Minutes
    in_force: bool
    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything on the Plan page.

    Attributes:
        author, reviewed_by: of the program in force; empty where nobody is named.
        sources: keys of what its numbers come from.
        behind: the text of each source, by its key.
        earlier: plans that were in force before, newest first, none twice.
    """

    plan: PlanInForce
    exercises: tuple[ExerciseOnPlan, ...]
    minutes: Minutes
    author: str
    reviewed_by: str
    sources: tuple[str, ...]
    behind: Mapping[str, str]
    presets: tuple[Preset, ...]
    earlier: tuple[PlanInForce, ...]

    @property
    def locked(self) -> bool:
        """Whether only a new program file may change the plan."""
        return self.plan.prescription.rules.lock.plan

    @property
    def sessions_a_day(self) -> int:
        """Sessions due each day."""
        return self.plan.prescription.schedule.sessions_per_day


def plan_view(
    plans: Sequence[PlanInForce],
    library: Library,
    programs: Sequence[Program],
    origin_of: Callable[[str], Origin],
    becomes: Callable[[Program], Prescription],
    pace: Pace = PACE,
) -> PlanView:
    """Return the Plan page's contents.

    Args:
        plans: the store's, oldest first, at least one.
        library: the ladders.
        programs: those that can be taken up.
        origin_of: tells where a program comes from, by its fingerprint.
        becomes: returns what a program is once it is taken up by this user.
        pace: the user's seconds between the holds; minutes are those that Today says.
    """
    plan = plans[-1]
    prescription = plan.prescription
    source = _source(prescription, programs)
    versions = Counter((one.id, one.version) for one in programs)
    return PlanView(
        plan=plan,
        exercises=tuple(_shown(prescription, one, library) for one in prescription.exercises),
        minutes=minutes(prescription, pace),
        author=source.author if source else "",
        reviewed_by=source.reviewed_by if source else "",
        sources=source.sources if source else (),
        behind=library.sources,
        presets=tuple(
            _preset(
                program,
                prescription,
                becomes,
                origin_of(program.fingerprint),
                pace,
                alone=versions[program.id, program.version] == 1,
            )
            for program in programs
        ),
        earlier=_earlier(plans),
    )


def _shown(plan: Prescription, exercise: PrescribedExercise, library: Library) -> ExerciseOnPlan:
    ladder, locked = library.ladder(exercise.ladder_id), _locked(plan, exercise)
    return ExerciseOnPlan(exercise, ladder, locked, _figures(exercise, library))


def _figures(exercise: PrescribedExercise, library: Library) -> tuple[str, ...]:
    rungs = (exercise.left.id, exercise.right.id)
    return tuple(dict.fromkeys(figure_for(library, exercise, rung) for rung in rungs))


def _locked(prescription: Prescription, exercise: PrescribedExercise) -> Refusal | None:
    if not prescription.is_locked(exercise.ladder_id):
        return None
    return locked(prescription, exercise.name)


def _source(prescription: Prescription, programs: Sequence[Program]) -> Program | None:
    """Return the program a plan was made from: the same text, or else the same id."""
    same = [one for one in programs if one.fingerprint == prescription.fingerprint]
    same += [one for one in programs if one.id == prescription.program_id]
    return same[0] if same else None


def _preset(
    program: Program,
    in_force: Prescription,
    becomes: Callable[[Program], Prescription],
    origin: Origin,
    pace: Pace,
    *,
    alone: bool,
) -> Preset:
    taken_up = program.fingerprint == in_force.fingerprint and in_force.to_come == ToCome()
    return Preset(
        program,
        minutes(in_force if taken_up else becomes(program), pace),
        taken_up,
        origin,
        "" if alone else program.fingerprint[:FINGERPRINT_SHOWN],
    )


def _earlier(plans: Sequence[PlanInForce]) -> tuple[PlanInForce, ...]:
    seen = [plans[-1].prescription]
    earlier = []
    for plan in reversed(plans[:-1]):
        if plan.prescription not in seen:
            seen.append(plan.prescription)
            earlier.append(plan)
    return tuple(earlier)
