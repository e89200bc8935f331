"""The stages of a program: other exercises, days or sessions from a later week on, each offered and
never taken by itself.

A file calls them phases; its weeks count from the program's first day. What the author changes from
one stage to the next is the author's; what stays as it was written keeps whatever was made of it
since, by the user or by a rule of the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.flag_effects import adapt
from coach.domain.ladder import Library
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import PausedExercise, Prescription, Stage, ToCome
from coach.domain.profile import ProfileFlag
from coach.domain.program import Slot
from coach.domain.slot_refusals import times_refused, without_a_session


def week_of(plan: Prescription, day: date) -> int:
    """Return the program's week on a day, from 1; 0 before its first day, or without one."""
    starts = plan.dates.starts
    if starts is None or day < starts:
        return 0
    return (day - starts).days // DAYS_A_WEEK + 1


def first_day_of(stage: Stage, starts: date) -> date:
    """Return the day on which a stage begins, in a program that starts on a day."""
    return starts + timedelta(days=DAYS_A_WEEK * (stage.from_week - 1))


def due(plan: Prescription, day: date) -> Stage | None:
    """Return the stage whose weeks have come by a day and that is not taken up, or None.

    Where several have, it is the last of them: who was away for weeks is shown what is for now.
    """
    week = week_of(plan, day)
    return next((one for one in reversed(plan.stages) if one.from_week <= week), None)


@dataclass(frozen=True, slots=True)
class Begun:
    """A plan at another stage.

    Attributes:
        kept: names of exercises that stay as they were changed since.
        ended: names of exercises that were changed since, and are as the stage has them.
        still_paused: names of exercises of the stage that stay left out.
        why: why profile flags made something gentler.
    """

    prescription: Prescription
    kept: tuple[str, ...]
    ended: tuple[str, ...]
    still_paused: tuple[str, ...]
    why: tuple[str, ...]


def begin(
    plan: Prescription, stage: Stage, flags: Sequence[ProfileFlag], library: Library
) -> Begun | None:
    """Return a plan at a stage; None where nothing would be left to do, as all of it is paused.

    Args:
        plan: in force.
        stage: one that is still to come of it.
        flags: what is true of the user.
        library: where the rungs that flags lead to are looked up.
    """
    was = adapt(replace(plan, exercises=plan.written), flags, library)
    will = adapt(replace(plan, exercises=stage.exercises), flags, library)
    written = {after.ladder_id: (raw, after) for raw, after in was.became if after is not None}
    asked = {after.ladder_id: raw for raw, after in will.became if after is not None}
    paused = {one.exercise.ladder_id: one for one in plan.paused}
    made: list[PrescribedExercise] = []
    kept, ended, left_out = [], [], []
    for after in will.prescription.exercises:
        now = plan.exercise(after.ladder_id)
        raw, before = written.get(after.ladder_id, (None, None))
        if raw == asked[after.ladder_id]:
            if now is not None:
                made.append(now)
                kept += [now.name] if now != before else []
            continue
        if after.ladder_id in paused:
            paused[after.ladder_id] = replace(paused[after.ladder_id], exercise=after)
            left_out.append(after.name)
            continue
        if now is not None and before is not None and now != before:
            ended.append(now.name)
        made.append(after)
    made += _of_the_user(plan, {*written, *(one.ladder_id for one in made)})
    if not made:
        return None
    new = _at(
        _with_sessions(plan, slots_at(plan, stage), made),
        stage,
        made,
        [one for one in paused.values() if _goes_on(one, made)],
    )
    return Begun(new, tuple(kept), tuple(ended), tuple(left_out), will.why)


def slots_at(plan: Prescription, stage: Stage) -> tuple[Slot, ...]:
    """Return the sessions of the day as the author wrote them for a stage.

    A stage that names none has those of the stage before it, also where that one was passed over.
    """
    named = (one.slots for one in reversed(plan.stages) if one.from_week <= stage.from_week)
    return next((slots for slots in named if slots), plan.written_slots)


def _with_sessions(
    plan: Prescription, asked: tuple[Slot, ...], made: Sequence[PrescribedExercise]
) -> Prescription:
    """Return a plan with its sessions as the author wrote them where that is news, else as it is.

    Of a session that was there before, what its author left alone stays as the user has it: its
    times, its days. The user's own choice of days stays where there are as many. A ramp goes on
    from as many sessions as there are now.
    """
    if not asked or asked == plan.written_slots:
        return plan
    was = {slot.id: slot for slot in plan.written_slots}
    now = {slot.id: slot for slot in plan.schedule.slots}
    kept = tuple(_kept(one, was.get(one.id), now.get(one.id)) for one in asked)
    fits = times_refused(kept) is None
    fits = fits and without_a_session(replace(plan, exercises=tuple(made)), kept) is None
    slots = kept if fits else asked
    due = slots[: len(now)] if plan.program_slots else slots
    ramp = slots if plan.program_slots else ()
    return replace(plan, schedule=replace(plan.schedule, slots=due), program_slots=ramp)


def _kept(asked: Slot, was: Slot | None, now: Slot | None) -> Slot:
    if was is None or now is None:
        return asked
    times = now if (was.opens, was.closes) == (asked.opens, asked.closes) else asked
    chosen = asked.days.chosen and now.days.chosen
    as_many = chosen and asked.days.days_a_week == now.days.days_a_week
    days = now.days if was.days == asked.days or as_many else asked.days
    return replace(asked, opens=times.opens, closes=times.closes, days=days)


def _of_the_user(plan: Prescription, of_the_author: set[str]) -> list[PrescribedExercise]:
    """Return the exercises that the author did not write, such as the way down to the floor."""
    return [one for one in plan.exercises if one.ladder_id not in of_the_author]


def _goes_on(paused: PausedExercise, made: Sequence[PrescribedExercise]) -> bool:
    return all(paused.exercise.ladder_id != one.ladder_id for one in made)


def _at(
    plan: Prescription,
    stage: Stage,
    made: Sequence[PrescribedExercise],
    paused: Sequence[PausedExercise],
) -> Prescription:
    """Return a plan with a stage in force: what follows, and what of an earlier way still waits."""
    later = tuple(one for one in plan.stages if one.from_week > stage.from_week)
    asked = slots_at(plan, stage)
    other = bool(asked) and asked != plan.written_slots
    as_written = {one.ladder_id: one for one in plan.written}
    waiting = [
        one
        for one in plan.to_come.exercises
        if as_written.get(one.exercise.ladder_id) in stage.exercises
    ]
    return replace(
        plan,
        exercises=tuple(made),
        paused=tuple(paused),
        to_come=ToCome(tuple(waiting), () if other else plan.to_come.slots),
        stages=later,
        written=stage.exercises if later else (),
        written_slots=asked if later else (),
    )
