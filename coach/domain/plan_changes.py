"""Changes of a plan as pure functions: another rung, another dose, other times, a pause.

Every change either gives a new prescription or refuses in one sentence. What the PT locked and
what protects people (the hold cap, three sessions a day) is refused here, so that no page and no
suggestion can get around it.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from coach.domain.dose import HOLD_CAP_S, REPS_MAX, RESET_MAX_S, REST_MAX_S, SETS_MAX, Dose
from coach.domain.ladder import Library
from coach.domain.phrasing import mid_sentence, number
from coach.domain.prescription import (
    NamedRung,
    PausedExercise,
    PrescribedExercise,
    Prescription,
)
from coach.domain.program import SESSIONS_PER_DAY_MAX, Slot
from coach.domain.sides import Side, SideRule

CAPPED = frozenset({"curl_up", "side_plank", "bird_dog"})
"""Ladders whose holds are never longer than `HOLD_CAP_S` (R5; sources S1, S2, S3)."""

HOLD_MAX_S = 60.0
"""Longest hold of every other ladder, in seconds (R20)."""

HOLD_MIN_S = 1.0
RESET_MIN_S = 1.0
REST_MIN_S = 5.0
"""Shortest hold, reset and rest, in seconds (R20)."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A change that cannot be.

    Attributes:
        sentence: why, in one plain sentence.
    """

    sentence: str


@dataclass(frozen=True, slots=True)
class ToRung:
    """Another rung.

    Attributes:
        sides: the sides that change; empty for both, and for exercises without sides.
        sets: the scheme to go on with, on both sides; None keeps it.
        hold_s: seconds of a hold to go on with; None keeps them.
    """

    ladder_id: str
    rung_id: str
    sides: tuple[Side, ...] = ()
    sets: tuple[int, ...] | None = None
    hold_s: float | None = None


@dataclass(frozen=True, slots=True)
class ToDose:
    """Another dose, the same on both sides."""

    ladder_id: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class ToSlots:
    """Other times of day, or another number of sessions."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """An exercise left out for now."""

    ladder_id: str


@dataclass(frozen=True, slots=True)
class Resume:
    """A paused exercise back in its place."""

    ladder_id: str


PlanChange = ToRung | ToDose | ToSlots | Pause | Resume


def change(
    prescription: Prescription, wanted: PlanChange, library: Library
) -> Prescription | Refusal:
    """Return the prescription with one change, or why it cannot be.

    Args:
        prescription: what is in force.
        wanted: the change.
        library: the ladders whose rungs may be chosen.
    """
    match wanted:
        case ToSlots(slots):
            return _with_slots(prescription, slots)
        case Resume(ladder_id):
            return _resumed(prescription, ladder_id)
        case _:
            pass
    found = prescription.exercise(wanted.ladder_id)
    if found is None:
        return Refusal("Your plan does not have this exercise.")
    if prescription.is_locked(found.ladder_id):
        return Refusal(locked_sentence(prescription, found.name))
    match wanted:
        case Pause():
            return _paused(prescription, found)
        case ToDose(_, dose):
            return _with(prescription, found, _with_dose(found, dose))
        case ToRung():
            return _with(prescription, found, _on_rung(found, wanted, library))


def locked_sentence(prescription: Prescription, name: str) -> str:
    """Return who locked the plan, or one exercise of it."""
    what = "Your plan" if prescription.rules.lock.plan else name
    by = f" by {prescription.rules.lock.by}" if prescription.rules.lock.by else ""
    return f"{what} is locked{by}. Only a new program file can change it."


def _with(
    prescription: Prescription,
    before: PrescribedExercise,
    after: PrescribedExercise | Refusal,
) -> Prescription | Refusal:
    if isinstance(after, Refusal):
        return after
    return replace(
        prescription,
        exercises=tuple(after if one is before else one for one in prescription.exercises),
    )


def _on_rung(
    exercise: PrescribedExercise, wanted: ToRung, library: Library
) -> PrescribedExercise | Refusal:
    ladder = library.ladder(exercise.ladder_id)
    rung = ladder.find(wanted.rung_id) if ladder else None
    if rung is None:
        return Refusal(f"There is no version {wanted.rung_id} of {mid_sentence(exercise.name)}.")
    named = NamedRung(rung.id, rung.name)
    both = exercise.side_rule is not SideRule.EACH_SIDE or not wanted.sides
    moved = replace(
        exercise,
        left=named if both or Side.LEFT in wanted.sides else exercise.left,
        right=named if both or Side.RIGHT in wanted.sides else exercise.right,
    )
    dose = replace(
        exercise.dose,
        sets=exercise.dose.sets if wanted.sets is None else wanted.sets,
        hold_s=exercise.dose.hold_s if wanted.hold_s is None else wanted.hold_s,
    )
    return moved if dose == exercise.dose else _with_dose(moved, dose)


def _with_dose(exercise: PrescribedExercise, dose: Dose) -> PrescribedExercise | Refusal:
    name = mid_sentence(exercise.name)
    cap_s = HOLD_CAP_S if exercise.ladder_id in CAPPED else HOLD_MAX_S
    for value, least, most, what in (
        (len(dose.sets), 1, SETS_MAX, f"Sets of {name}"),
        (max(dose.sets), 1, REPS_MAX, f"Repetitions in a set of {name}"),
        (dose.hold_s, HOLD_MIN_S, cap_s, f"Seconds of a hold of {name}"),
        (dose.reset_s, RESET_MIN_S, RESET_MAX_S, f"Seconds between repetitions of {name}"),
        (dose.rest_s, REST_MIN_S, REST_MAX_S, f"Seconds between sets of {name}"),
    ):
        if not least <= value <= most:
            return Refusal(f"{what} are {least:g} to {most:g}, so {value:g} cannot be.")
    return replace(exercise, dose=dose)


def _with_slots(prescription: Prescription, slots: tuple[Slot, ...]) -> Prescription | Refusal:
    if prescription.rules.lock.plan:
        return Refusal(locked_sentence(prescription, ""))
    if not slots:
        return Refusal("A day has at least one session.")
    if len(slots) > SESSIONS_PER_DAY_MAX:
        return Refusal(f"A day has at most {number(SESSIONS_PER_DAY_MAX)} sessions.")
    if len({slot.id for slot in slots}) < len(slots):
        return Refusal("Two sessions of a day need two names.")
    for slot in slots:
        if not slot.opens < slot.closes:
            return Refusal(f"{slot.name} closes before it opens.")
    for before, after in pairwise(slots):
        if after.opens < before.closes:
            return Refusal(f"{after.name} opens before {mid_sentence(before.name)} closes.")
    return replace(prescription, schedule=replace(prescription.schedule, slots=slots))


def _paused(prescription: Prescription, exercise: PrescribedExercise) -> Prescription | Refusal:
    if len(prescription.exercises) == 1:
        return Refusal(
            f"{exercise.name} is the only exercise of your plan, so pausing it leaves nothing. "
            "Leave the sessions out and ask your PT."
        )
    place = prescription.exercises.index(exercise)
    return replace(
        prescription,
        exercises=prescription.exercises[:place] + prescription.exercises[place + 1 :],
        paused=(*prescription.paused, PausedExercise(exercise, place)),
    )


def _resumed(prescription: Prescription, ladder_id: str) -> Prescription | Refusal:
    paused = next((one for one in prescription.paused if one.exercise.ladder_id == ladder_id), None)
    if paused is None:
        return Refusal("This exercise is not paused.")
    if prescription.rules.lock.plan:
        return Refusal(locked_sentence(prescription, paused.exercise.name))
    exercises = list(prescription.exercises)
    exercises.insert(paused.place, paused.exercise)
    return replace(
        prescription,
        exercises=tuple(exercises),
        paused=tuple(one for one in prescription.paused if one is not paused),
    )
