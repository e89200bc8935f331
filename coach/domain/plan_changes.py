"""Changes of a plan as pure functions: another rung, another dose, other times, a pause.

Every change either gives a new prescription or refuses and says why. What the PT locked and
what protects people (the hold cap, three sessions a day) is refused here, so that no page and no
suggestion can get around it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.domain.capped_movements import is_capped
from coach.domain.dose import (
    HOLD_CAP_S,
    REPS_MAX,
    RESET_MAX_S,
    REST_MAX_S,
    SETS_MAX,
    Dose,
)
from coach.domain.ladder import Library
from coach.domain.movements_done import WALK
from coach.domain.one_side_more import more_on_one_side
from coach.domain.plan_refusals import Amount, OutOfRange, Refusal, Why
from coach.domain.posture_order import one_posture_after_another
from coach.domain.prescribed_exercise import (
    NamedRung,
    PrescribedExercise,
    on_rung,
    within_the_cap,
)
from coach.domain.prescription import PausedExercise, Prescription
from coach.domain.program import SESSIONS_PER_DAY_MAX, Slot
from coach.domain.sides import Side, SideRule
from coach.domain.slot_refusals import times_refused, without_a_session
from coach.domain.walking_dose import MINUTES_MAX, TIMES_MAX, Walking

HOLD_MAX_S = 60.0
"""Longest hold of every other ladder, in seconds (R20)."""

HOLD_MIN_S = 1.0
RESET_MIN_S = 1.0
REST_MIN_S = 5.0
"""Shortest hold, reset and rest, in seconds (R20)."""


@dataclass(frozen=True, slots=True)
class ToRung:
    """Another rung.

    Attributes:
        sides: the sides that change; empty for both, and for exercises without sides.
        sets: the scheme to go on with, on both sides; None keeps it.
        hold_s: seconds of a hold to go on with; None keeps them. Where the sides differ, none of
            them has more of either than before.
    """

    ladder_id: str
    rung_id: str
    sides: tuple[Side, ...] = ()
    sets: tuple[int, ...] | None = None
    hold_s: float | None = None


@dataclass(frozen=True, slots=True)
class ToDose:
    """Another dose."""

    ladder_id: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class ToSlots:
    """Other times of day, or another number of sessions.

    Attributes:
        on_the_way: whether it is a step towards a program's sessions, of which more may come.
    """

    slots: tuple[Slot, ...]
    on_the_way: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """An exercise left out for now."""

    ladder_id: str


@dataclass(frozen=True, slots=True)
class Resume:
    """A paused exercise back in its place."""

    ladder_id: str


@dataclass(frozen=True, slots=True)
class Add:
    """An exercise more, on a rung with the dose that it starts from."""

    ladder_id: str
    rung_id: str


@dataclass(frozen=True, slots=True)
class ToWalking:
    """Other walks; None for none."""

    walking: Walking | None


@dataclass(frozen=True, slots=True)
class NextStep:
    """An exercise that was still to come, as its program has it; no lock stands against that.

    Attributes:
        place: where it stands among the exercises, from 0, where it is a new one.
    """

    exercise: PrescribedExercise
    place: int
    of: str
    """The ladder id that it has in `to_come`; a profile flag may have led to another ladder."""


PlanChange = Add | ToRung | ToDose | ToSlots | ToWalking | Pause | Resume | NextStep


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
        case ToSlots():
            return _with_slots(prescription, wanted)
        case ToWalking(walking):
            return _with_walking(prescription, walking)
        case NextStep():
            return one_posture_after_another(_stepped(prescription, wanted), prescription)
        case Resume(ladder_id):
            return _resumed(prescription, ladder_id)
        case Add():
            return _added(prescription, wanted, library)
        case _:
            return _of_exercise(prescription, wanted, library)


def _of_exercise(
    prescription: Prescription, wanted: ToRung | ToDose | Pause, library: Library
) -> Prescription | Refusal:
    found = prescription.exercise(wanted.ladder_id)
    if found is None:
        return Refusal(Why.NOT_IN_PLAN)
    if prescription.is_locked(found.ladder_id):
        return locked(prescription, found.name)
    match wanted:
        case Pause():
            return _paused(prescription, found)
        case ToDose(_, dose):
            changed = _with(prescription, found, _with_dose(found, dose))
            if not isinstance(changed, Refusal) and more_on_one_side(found.dose, dose):
                return Refusal(Why.ONE_SIDE_MORE, (found.name,))
            return changed
        case ToRung():
            moved = _with(prescription, found, _on_rung(found, wanted, library))
            if isinstance(moved, Refusal):
                return moved
            return one_posture_after_another(moved, prescription)


def locked(prescription: Prescription, name: str = "") -> Refusal:
    """Return who locked the plan, or the exercise of that name."""
    by = prescription.rules.lock.by
    if prescription.rules.lock.plan:
        return Refusal(Why.PLAN_LOCKED, (by,))
    return Refusal(Why.EXERCISE_LOCKED, (by, name))


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
        to_come=prescription.to_come.without(before.ladder_id),
    )


def _stepped(prescription: Prescription, step: NextStep) -> Prescription:
    """Return the plan with an exercise as its program has it, in the place of what it was."""
    exercises = list(prescription.exercises)
    ladders = [one.ladder_id for one in exercises]
    if step.exercise.ladder_id in ladders:
        exercises[ladders.index(step.exercise.ladder_id)] = step.exercise
    else:
        exercises.insert(step.place, step.exercise)
    to_come = prescription.to_come.without(step.of)
    return replace(prescription, exercises=tuple(exercises), to_come=to_come)


def _on_rung(
    exercise: PrescribedExercise, wanted: ToRung, library: Library
) -> PrescribedExercise | Refusal:
    ladder = library.ladder(exercise.ladder_id)
    rung = ladder.find(wanted.rung_id) if ladder else None
    if rung is None:
        return Refusal(Why.NO_SUCH_RUNG, (wanted.rung_id, exercise.name))
    named = NamedRung(rung.id, rung.name)
    both = exercise.side_rule is not SideRule.EACH_SIDE or not wanted.sides
    moved = replace(
        exercise,
        left=named if both or Side.LEFT in wanted.sides else exercise.left,
        right=named if both or Side.RIGHT in wanted.sides else exercise.right,
    )
    if wanted.hold_s is None:
        # Nobody asked for these seconds on this rung: they come along with the exercise.
        moved = within_the_cap(moved)
    hold_s = moved.dose.hold_s
    if wanted.hold_s is not None and not exercise.dose.moved:  # a movement keeps its tempo
        hold_s = wanted.hold_s
    dose = replace(
        moved.dose,
        sets=moved.dose.sets if wanted.sets is None else wanted.sets,
        hold_s=hold_s,
    )
    return moved if dose == exercise.dose else _with_dose(moved, dose)


def _with_dose(exercise: PrescribedExercise, dose: Dose) -> PrescribedExercise | Refusal:
    called = (exercise.ladder_id, exercise.name, exercise.left.name, exercise.right.name)
    cap_s = HOLD_CAP_S if is_capped(*called) else HOLD_MAX_S
    shortest_s = min(dose.on(side).hold_s for side in Side)
    for amount, value, least, most in (
        (Amount.SETS, len(dose.sets), 1, SETS_MAX),
        (Amount.REPS, max(dose.sets), 1, REPS_MAX),
        (Amount.HOLD_S, shortest_s, HOLD_MIN_S, cap_s),
        (Amount.HOLD_S, dose.hold_s, HOLD_MIN_S, cap_s),
        (Amount.RESET_S, dose.reset_s, RESET_MIN_S, RESET_MAX_S),
        (Amount.REST_S, dose.rest_s, REST_MIN_S, REST_MAX_S),
    ):
        if not least <= value <= most:
            outside = OutOfRange(amount, value, least, most)
            return Refusal(Why.OUT_OF_RANGE, (exercise.name,), outside)
    return replace(exercise, dose=dose)


def _with_walking(prescription: Prescription, walking: Walking | None) -> Prescription | Refusal:
    if prescription.rules.lock.plan:
        return locked(prescription)
    minutes, times = (walking.minutes, walking.times) if walking is not None else (1, 1)
    for amount, value, most in (
        (Amount.WALK_MIN, minutes, MINUTES_MAX),
        (Amount.WALKS, times, TIMES_MAX),
    ):
        if not 1 <= value <= most:
            return Refusal(Why.OUT_OF_RANGE, (WALK,), OutOfRange(amount, value, 1, most))
    return replace(prescription, walking=walking)


def _with_slots(prescription: Prescription, wanted: ToSlots) -> Prescription | Refusal:
    slots = wanted.slots
    if prescription.rules.lock.plan and not _other_days_alone(prescription.schedule.slots, slots):
        return locked(prescription)
    if not slots:
        return Refusal(Why.NO_SESSION)
    if len(slots) > SESSIONS_PER_DAY_MAX:
        return Refusal(Why.TOO_MANY_SESSIONS)
    if len({slot.id for slot in slots}) < len(slots):
        return Refusal(Why.SAME_NAME)
    if (in_the_way := times_refused(slots)) is not None:
        return in_the_way
    if (without := without_a_session(prescription, slots)) is not None:
        return Refusal(Why.NO_SESSION_ON_ITS_DAYS, (without.name,))
    to_come = prescription.to_come
    schedule = replace(prescription.schedule, slots=slots)
    whole = replace(schedule, slots=to_come.slots).sessions_a_week
    if not wanted.on_the_way or schedule.sessions_a_week >= whole:
        to_come = replace(to_come, slots=())
    return replace(prescription, schedule=schedule, to_come=to_come)


def _other_days_alone(before: Sequence[Slot], after: Sequence[Slot]) -> bool:
    """Return whether only days move, and only those of which the program says how many alone.

    The days are the user's then, also where everything else is locked.
    """
    return len(before) == len(after) and all(
        new == old
        or (
            old.days.chosen
            and new.days.chosen
            and new == replace(old, days=new.days)
            and new.days.days_a_week == old.days.days_a_week
        )
        for old, new in zip(before, after, strict=True)
    )


def _paused(prescription: Prescription, exercise: PrescribedExercise) -> Prescription | Refusal:
    if len(prescription.exercises) == 1:
        return Refusal(Why.ONLY_EXERCISE, (exercise.name,))
    place = prescription.exercises.index(exercise)
    return replace(
        prescription,
        exercises=prescription.exercises[:place] + prescription.exercises[place + 1 :],
        paused=(*prescription.paused, PausedExercise(exercise, place)),
        to_come=prescription.to_come.without(exercise.ladder_id),
    )


def _added(prescription: Prescription, wanted: Add, library: Library) -> Prescription | Refusal:
    """Return the prescription with an exercise more, where it keeps one posture after another."""
    if prescription.rules.lock.plan:
        return locked(prescription)
    ladder = library.ladder(wanted.ladder_id)
    if ladder is None or ladder.find(wanted.rung_id) is None:
        return Refusal(Why.NO_SUCH_RUNG, (wanted.rung_id, wanted.ladder_id))
    paused = (one.exercise.ladder_id for one in prescription.paused)
    if prescription.exercise(ladder.id) is not None or ladder.id in paused:
        return Refusal(Why.IN_PLAN_ALREADY, (ladder.name,))
    more, others = on_rung(ladder, wanted.rung_id), prescription.exercises
    stands = [one.stands(one.left.id) for one in others]
    alike = more.stands(wanted.rung_id)
    first = bool(others) and stands[0] is alike and stands[-1] is not alike
    return replace(prescription, exercises=(more, *others) if first else (*others, more))


def _resumed(prescription: Prescription, ladder_id: str) -> Prescription | Refusal:
    paused = next((one for one in prescription.paused if one.exercise.ladder_id == ladder_id), None)
    if paused is None:
        return Refusal(Why.NOT_PAUSED)
    if prescription.rules.lock.plan:
        return locked(prescription)
    exercises = list(prescription.exercises)
    exercises.insert(paused.place, paused.exercise)
    resumed = replace(
        prescription,
        exercises=tuple(exercises),
        paused=tuple(one for one in prescription.paused if one is not paused),
    )
    return one_posture_after_another(resumed, prescription)
