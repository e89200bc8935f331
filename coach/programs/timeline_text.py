"""A session as text, a line for each phase: what a PT reads before anyone lies down."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from coach.domain.dose import Dose
from coach.domain.flag_effects import Adapted
from coach.domain.ladder import Library
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import PrescribedWarmUp, Prescription
from coach.domain.program import Slot
from coach.domain.sides import Side
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm
from coach.domain.stages import first_day_of
from coach.engine.timeline import Phase, PhaseKind, Timeline, session_minutes
from coach.programs.day_words import as_written, day_names
from coach.programs.minds_check import as_minded
from coach.programs.rules_text import rule_lines
from coach.programs.texts import answers as words
from coach.programs.texts import phases, rules

_SIDES = {Side.LEFT: "left", Side.RIGHT: "right", None: "-"}


def lines_of(timeline: Timeline) -> Iterator[str]:
    """Return every phase: when it begins, kind, seconds, exercise, side, set and repetition."""
    at_s = 0.0
    for phase in timeline.phases:
        yield f"{clock_of(at_s)}  {_phase(phase)}".rstrip()
        at_s += phase.duration_s
    yield f"{clock_of(at_s)}  end"


def _phase(phase: Phase) -> str:
    kind = words.MOVED if phase.moved and phase.kind is PhaseKind.HOLD else phase.kind.value
    start = f"{kind:<15} {phase.duration_s:>4g} s"
    if phase.kind is PhaseKind.WARM_UP or not phase.rung_id:
        return f"{start}  {phase.name}"
    side = _SIDES[phase.side]
    return f"{start}  {phase.rung_id}  {side:<5}  set {phase.set_no} rep {phase.rep_no}"


def clock_of(seconds: float) -> str:
    """Return minutes and seconds, such as `09:22`."""
    whole = round(seconds)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def exercise_lines(prescription: Prescription, library: Library | None = None) -> Iterator[str]:
    """Return what is prescribed, a line for when, and one for each warm-up and exercise.

    Args:
        prescription: as the file has it.
        library: the ladders and flags by which it becomes what is done; None only where the
            body minds nothing.
    """
    schedule = prescription.schedule
    due = words.SLOT_DUE if len(schedule.slots) == 1 else words.SLOTS_DUE
    yield due.format(slots=_slots(schedule.slots), min_gap_min=schedule.min_gap_min)
    dates = asdict(prescription.dates)
    if named := [f"{key} {day}" for key, day in dates.items() if day is not None]:
        yield ", ".join(named)
    if not schedule.every_day:
        yield words.DAYS_DUE.format(days=_days(schedule.slots))
    if (walking := prescription.walking) is not None:
        said = words.WALKS.format(times=walking.times, minutes=walking.minutes)
        on = "" if walking.days == EVERY_DAY else f", {_named(walking.days)}"
        grow = prescription.rules.walking
        if grow is not None:
            on += ", " + words.WALKS_GROW.format(
                grow=grow.grow_by_min, days=grow.days_a_step, most=grow.up_to_min
            )
        yield f"{said}{on}"
    for question in prescription.questions:
        yield words.ASKS_ONCE_A_WEEK.format(question=question)
    yield from rule_lines(prescription)
    yield from _from_the_author(prescription)
    yield from (_warm_up_line(one) for one in prescription.warm_up)
    yield from map(_exercise_line, prescription.exercises)
    library = library or Library(())
    adapted = as_minded(prescription, library)
    yield from _exchanged(adapted)
    yield from _warmed_up(prescription, adapted.prescription)
    for stage in prescription.stages:
        done = as_minded(replace(prescription, exercises=stage.exercises), library)
        minutes = session_minutes(done.prescription.fullest)
        starts = prescription.dates.starts
        day = "" if starts is None else phases.FIRST_DAY.format(day=first_day_of(stage, starts))
        yield phases.FROM_WEEK_LINE.format(week=stage.from_week, first_day=day, minutes=minutes)
        if stage.slots:
            slots, days = _slots(stage.slots), _days(stage.slots)
            each = {"per_day": len(stage.slots), "slots": slots, "days": days}
            yield f"  {phases.STAGE_SESSIONS.format_map(each)}"
        yield from (f"  {_exercise_line(one)}" for one in stage.exercises)
        yield from (f"  {line}" for line in _exchanged(done))


def _exchanged(adapted: Adapted) -> Iterator[str]:
    """Return what is done otherwise than it is written, because of what the body minds."""
    for before, after in adapted.became:
        if after is None or after not in adapted.prescription.exercises:
            yield rules.MINDED_OUT.format(name=before.name)
        elif after != before:
            ways = "; ".join(one.name for one in after.options)
            way = rules.MINDED_WAY.format(ways=ways) if ways else ""
            yield rules.MINDED.format(exercise=_exercise_line(after)) + way


def _warmed_up(prescription: Prescription, done: Prescription) -> Iterator[str]:
    if done.warm_up != prescription.warm_up:
        said = rules.MINDED_WARM_UP if done.warm_up else rules.MINDED_NO_WARM_UP
        yield said.format(warm_up="; ".join(map(_warm_up_line, done.warm_up)))


def _warm_up_line(warm_up: PrescribedWarmUp) -> str:
    return f"{warm_up.name}: {warm_up.cycles} x {warm_up.cycle_s:g} s"


def _from_the_author(prescription: Prescription) -> Iterator[str]:
    """Return what is said to the patient beside the exercises, and what they may not change."""
    if prescription.minds:
        yield words.MINDS.format(flags="; ".join(one.name for one in prescription.minds))
    contact = prescription.contact
    if whom := ", ".join(filter(None, (contact.name, contact.phone))):
        yield words.WHOM_TO_ASK.format(whom=whom)
    lock = prescription.rules.lock
    locked = [one.name for one in prescription.exercises if one.locked]
    if lock.plan:
        yield words.LOCKED_WHOLE.format(by=lock.by)
    elif locked:
        yield words.LOCKED_IN_PART.format(by=lock.by, exercises=", ".join(locked))
    if prescription.line:
        yield words.SAYS.format(line=prescription.line)


def _exercise_line(exercise: PrescribedExercise) -> str:
    """Return one exercise with its dose."""
    dose = exercise.dose
    said = words.EXERCISE_LINE.format(
        name=exercise.name,
        exercise=_rungs(exercise),
        doses=_doses(dose),
        reset_s=dose.reset_s,
        rest_s=dose.rest_s,
    )
    line = f", {words.SAYS.format(line=exercise.line)}" if exercise.line else ""
    return f"{said}{_on_days(exercise)}{line}"


def _doses(dose: Dose) -> str:
    """Return sets and seconds, of each side by its name where they differ."""
    left, right = (_of_a_side(dose.on(side)) for side in (Side.LEFT, Side.RIGHT))
    if left == right:
        return left
    named = {"left": f"{_SIDES[Side.LEFT]} {left}", "right": f"{_SIDES[Side.RIGHT]} {right}"}
    return words.EACH_SIDE.format_map(named)


def _of_a_side(dose: Dose) -> str:
    each = words.MOVED_EACH if dose.moved else words.HELD
    return each.format(scheme=dose.scheme, hold_s=dose.hold_s)


def _on_days(exercise: PrescribedExercise) -> str:
    if exercise.days == EVERY_DAY:
        return ""
    return words.ON_DAYS.format(days=", ".join(as_written(exercise.days)))


def _slots(slots: Sequence[Slot]) -> str:
    return ", ".join(f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in slots)


def _days(slots: Sequence[Slot]) -> str:
    """Return on which days sessions come; by slot, where they do not all come together."""
    plain = [_named(slot.days) for slot in slots]
    if len(set(plain)) == 1:
        return plain[0]
    return "; ".join(f"{slot.id} {days}" for slot, days in zip(slots, plain, strict=True))


def _named(days: Rhythm) -> str:
    said = as_written(days)
    if not isinstance(said, str):
        return ", ".join(said)
    if not days.chosen:
        return said
    often, _, _ = said.partition(":")
    return words.DAYS_CHOSEN.format(often=often, days=", ".join(day_names(days)))


def _rungs(exercise: PrescribedExercise) -> str:
    left, right = exercise.left, exercise.right
    if left == right and exercise.each_side:
        return f"both sides {left.id} {left.name}"
    if left == right:
        return f"{left.id} {left.name}"
    return f"left {left.id} {left.name}, right {right.id} {right.name}"
