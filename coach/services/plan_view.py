"""The read model behind the Plan page: my rungs on their ladders, minutes, what else there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.ladder import Ladder, Library
from coach.domain.plan_changes import locked_sentence
from coach.domain.prescription import PlanInForce, PrescribedExercise, Prescription, prescribe
from coach.domain.program import Program
from coach.engine.timeline import lay_out


@dataclass(frozen=True, slots=True)
class ExerciseOnPlan:
    """One exercise and the whole ladder that it stands on.

    Attributes:
        ladder: None where the library no longer has it.
        locked: a sentence that says who locked it, or nothing.
    """

    exercise: PrescribedExercise
    ladder: Ladder | None
    locked: str


@dataclass(frozen=True, slots=True)
class Preset:
    """A program that could be taken up.

    Attributes:
        minutes: of a session; `minutes_a_day` of all its sessions.
    """

    program: Program
    minutes: float
    minutes_a_day: float
    in_force: bool


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything on the Plan page.

    Attributes:
        author, reviewed_by: of the program in force; empty where nobody is named.
        earlier: plans that were in force before, newest first, none twice.
    """

    plan: PlanInForce
    exercises: tuple[ExerciseOnPlan, ...]
    minutes: float
    author: str
    reviewed_by: str
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

    @property
    def minutes_a_day(self) -> float:
        """Minutes of all sessions of a day."""
        return self.minutes * self.sessions_a_day


def plan_view(
    plans: Sequence[PlanInForce], library: Library, programs: Sequence[Program]
) -> PlanView:
    """Return the Plan page's contents. `plans` are the store's, oldest first, at least one."""
    plan = plans[-1]
    prescription = plan.prescription
    source = next((one for one in programs if one.id == prescription.program_id), None)
    return PlanView(
        plan=plan,
        exercises=tuple(
            ExerciseOnPlan(
                exercise,
                library.ladder(exercise.ladder_id),
                _locked(prescription, exercise),
            )
            for exercise in prescription.exercises
        ),
        minutes=lay_out(prescription).total_s / 60,
        author=source.author if source else "",
        reviewed_by=source.reviewed_by if source else "",
        presets=tuple(_preset(program, library, prescription) for program in programs),
        earlier=_earlier(plans),
    )


def _locked(prescription: Prescription, exercise: PrescribedExercise) -> str:
    if not prescription.is_locked(exercise.ladder_id):
        return ""
    return locked_sentence(prescription, exercise.name)


def _preset(program: Program, library: Library, in_force: Prescription) -> Preset:
    minutes = lay_out(prescribe(program, library)).total_s / 60
    return Preset(
        program,
        minutes,
        minutes * program.schedule.sessions_per_day,
        program.fingerprint == in_force.fingerprint,
    )


def _earlier(plans: Sequence[PlanInForce]) -> tuple[PlanInForce, ...]:
    seen = [plans[-1].prescription]
    earlier = []
    for plan in reversed(plans[:-1]):
        if plan.prescription not in seen:
            seen.append(plan.prescription)
            earlier.append(plan)
    return tuple(earlier)
