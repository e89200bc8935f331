"""What differs between two plans, as data: shown before a plan is taken up."""

from collections.abc import Iterator, Sequence
from datetime import date

from coach.domain.difference import Difference, Locks, What
from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription, Stage
from coach.domain.program import FINGERPRINT_SHOWN, Schedule, Slot
from coach.domain.rule_differences import rule_differences
from coach.domain.session_length import Minutes
from coach.domain.sides import Side, SideRule
from coach.domain.slot_rhythm import EVERY_DAY
from coach.domain.walking_dose import Walking


def compare(
    old: Prescription, new: Prescription, lengths: tuple[Minutes, Minutes] | None = None
) -> tuple[Difference, ...]:
    """Return everything that differs, in the order in which it is read.

    Args:
        old: what is in force.
        new: what may follow.
        lengths: how long both take; without them lengths are left out.
    """
    return (
        *_program(old, new),
        *_exercises(old, new),
        *_session(old, new),
        *(_lengths(*lengths) if lengths is not None else ()),
        *_day(old, new),
        *_later(old, new),
        *_rules(old, new),
    )


def _program(old: Prescription, new: Prescription) -> Iterator[Difference]:
    if (old.program_id, old.program_version) != (new.program_id, new.program_version):
        yield Difference(
            What.PROGRAM,
            str(old.program_version),
            str(new.program_version),
            was=(old.program_name,),
            will_be=(new.program_name,),
        )
    elif old.fingerprint != new.fingerprint:
        before, after = (plan.fingerprint[:FINGERPRINT_SHOWN] for plan in (old, new))
        named = (new.program_name, str(new.program_version))
        yield Difference(What.TEXT, before, after, will_be=named)
    if old.contact != new.contact:
        was, will_be = (
            _words(plan.contact.name) + _words(plan.contact.phone) for plan in (old, new)
        )
        yield Difference(What.CONTACT, was=was, will_be=will_be)
    if old.minds != new.minds:
        was, will_be = (tuple(one.name for one in plan.minds) for plan in (old, new))
        yield Difference(What.MINDS, was=was, will_be=will_be)
    if old.questions != new.questions:
        yield Difference(What.QUESTIONS, was=old.questions, will_be=new.questions)
    if old.line != new.line:
        yield Difference(What.LINE, was=_words(old.line), will_be=_words(new.line))


def _exercises(old: Prescription, new: Prescription) -> Iterator[Difference]:
    for after in new.exercises:
        before = old.exercise(after.ladder_id)
        if before is None:
            yield _added(after)
            if after.line:
                yield _about(after, What.LINE, "", "", will_be=_words(after.line))
        else:
            yield from _rungs(before, after)
            yield from _ways(before, after)
            yield from _line(before, after)
            yield from _described(old, new, after)
            yield from _dose(before, after)
    paused = {one.exercise.ladder_id for one in new.paused}
    for before in old.exercises:
        if new.exercise(before.ladder_id) is None:
            what = What.PAUSED if before.ladder_id in paused else What.REMOVED
            yield _about(before, what, before.dose.scheme, "")


def _about(
    exercise: PrescribedExercise,
    what: What,
    before: str,
    after: str,
    *,
    was: tuple[str, ...] = (),
    will_be: tuple[str, ...] = (),
    sides: tuple[Side, ...] = (),
) -> Difference:
    name, ladder_id = exercise.name, exercise.ladder_id
    return Difference(what, before, after, name, was, will_be, ladder_id, sides)


def _added(exercise: PrescribedExercise) -> Difference:
    rungs = tuple(dict.fromkeys(rung.name for rung in (exercise.left, exercise.right)))
    return _about(exercise, What.ADDED, "", exercise.dose.scheme, will_be=rungs)


def _rungs(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    moved = [side for side in Side if before.rung(side).id != after.rung(side).id]
    one_for_both = (before.left.id, after.left.id) == (before.right.id, after.right.id)
    together = one_for_both or not (before.each_side or after.each_side)
    for side in moved[:1] if together else moved:
        old, new = before.rung(side), after.rung(side)
        sides = (side,) if after.each_side and not together else ()
        named = {"was": (old.name,), "will_be": (new.name,)}
        yield _about(after, What.RUNG, old.id, new.id, **named, sides=sides)


def _ways(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    """Yield the options of the exercise that are added or taken away."""
    was, will_be = (tuple(option.name for option in one.options) for one in (before, after))
    if was != will_be:
        yield _about(after, What.WAY, "", "", was=was, will_be=will_be)
    old, new = _shared_out(before), _shared_out(after)
    if old != new and before.left.id == after.left.id:
        yield _about(after, What.SIDES, old, new)


def _line(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    if before.line != after.line:
        was, will_be = _words(before.line), _words(after.line)
        yield _about(after, What.LINE, "", "", was=was, will_be=will_be)


def _described(
    old: Prescription, new: Prescription, exercise: PrescribedExercise
) -> Iterator[Difference]:
    """Yield the versions that a ladder of the plan's own describes otherwise."""
    before, after = (
        next((one for one in plan.ladders if one.id == exercise.ladder_id), None)
        for plan in (old, new)
    )
    if before is None or after is None or before == after:
        return
    names = tuple(rung.name for rung in after.rungs if rung != before.find(rung.id))
    names += tuple(rung.name for rung in before.rungs if after.find(rung.id) is None)
    yield _about(exercise, What.WORDS, "", "", will_be=names or (after.name,))


def _words(line: str) -> tuple[str, ...]:
    return (line,) if line else ()


def _shared_out(exercise: PrescribedExercise) -> SideRule:
    """Return how the repetitions are shared out between the sides, on the rungs it is on."""
    if exercise.each_side:
        return SideRule.EACH_SIDE
    return SideRule.SWAP_LEG if exercise.swaps_leg else SideRule.MIDLINE


def _dose(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    was, will_be = before.dose, after.dose
    yield from _of_sides(before, after, What.SETS)
    if was.moved is not will_be.moved:
        yield _about(after, What.MOVED, _how(was), _how(will_be))
    yield from _of_sides(before, after, What.REPETITION if will_be.moved else What.HOLD)
    for what, old, new in (
        (What.RESET, f"{was.reset_s:g}", f"{will_be.reset_s:g}"),
        (What.REST, f"{was.rest_s:g}", f"{will_be.rest_s:g}"),
    ):
        if old != new:
            yield _about(after, what, old, new)
    if before.days != after.days:
        yield _about(after, What.DAYS, before.days.code, after.days.code)


def _of_sides(
    before: PrescribedExercise, after: PrescribedExercise, what: What
) -> Iterator[Difference]:
    """Yield what differs in the sets or the seconds: once where it is the same on both sides."""
    amounts = {
        side: tuple(_amount(one.dose.on(side), what) for one in (before, after)) for side in Side
    }
    together = amounts[Side.LEFT] == amounts[Side.RIGHT]
    for side, (old, new) in amounts.items():
        if old != new and not (together and side is Side.RIGHT):
            yield _about(after, what, old, new, sides=() if together else (side,))


def _amount(dose: Dose, what: What) -> str:
    return dose.scheme if what is What.SETS else dose.held


def _how(dose: Dose) -> str:
    return "moved" if dose.moved else "held"


def _session(old: Prescription, new: Prescription) -> Iterator[Difference]:
    in_both = [one.ladder_id for one in old.exercises if new.exercise(one.ladder_id)]
    order = [one.ladder_id for one in new.exercises if one.ladder_id in in_both]
    if order != in_both:
        names = tuple(one.name for one in new.exercises)
        yield Difference(What.ORDER, " ".join(in_both), " ".join(order), will_be=names)
    was, will_be = _warm_up(old), _warm_up(new)
    if was != will_be:
        yield Difference(What.WARM_UP, was=was, will_be=will_be)


def _warm_up(prescription: Prescription) -> tuple[str, ...]:
    return tuple(f"{one.name} ×{one.cycles}" for one in prescription.warm_up)


def _lengths(before: Minutes, after: Minutes) -> Iterator[Difference]:
    yield from _differing(What.SESSION_MINUTES, str(before.session), str(after.session))
    yield from _differing(What.DAY_MINUTES, str(before.day), str(after.day))


def _day(old: Prescription, new: Prescription) -> Iterator[Difference]:
    was, will_be = old.schedule, new.schedule
    for what, before, after in (
        (What.SESSIONS, was.sessions_per_day, will_be.sessions_per_day),
        (What.TIMES, _times(was.slots), _times(will_be.slots)),
    ):
        yield from _differing(what, str(before), str(after))
    yield from _days(was.slots, will_be.slots)
    for what, first, then in (
        (What.STARTS, old.dates.starts, new.dates.starts),
        (What.REVIEW_BY, old.dates.review_by, new.dates.review_by),
        (What.ENDS, old.dates.ends, new.dates.ends),
    ):
        yield from _differing(what, _date(first), _date(then))
    yield from _walking(old.walking, new.walking)
    for what, before, after in (
        (What.GUARD, was.wake_guard_min, will_be.wake_guard_min),
        (What.GAP, was.min_gap_min, will_be.min_gap_min),
    ):
        yield from _differing(what, str(before), str(after))


def _walking(old: Walking | None, new: Walking | None) -> Iterator[Difference]:
    """Yield what differs in the walks; where there are none any more, that alone."""
    yield from _differing(What.WALKS, *(str(one.times) if one else "" for one in (old, new)))
    if new is None:
        return
    was = old or Walking(0, 0)
    yield from _differing(What.WALK_MINUTES, str(was.minutes or ""), str(new.minutes))
    if old is not None or new.days != EVERY_DAY:
        yield from _differing(What.WALK_DAYS, was.days.code if old else "", new.days.code)


def _later(old: Prescription, new: Prescription) -> Iterator[Difference]:
    """Yield what weeks to come ask for, each beside the weeks before it, where it is news."""
    before, slots = new.written, new.written_slots or new.schedule.slots
    for stage in new.stages:
        will_be = stage.slots or slots
        if stage not in old.stages:
            yield from _of_week(stage, before)
            if will_be != slots:
                week, said = str(stage.from_week), _sessions_in_short
                yield Difference(
                    What.LATER_SESSIONS, "", week, was=said(slots), will_be=said(will_be)
                )
        before, slots = stage.exercises, will_be


def _of_week(stage: Stage, earlier: Sequence[PrescribedExercise]) -> Iterator[Difference]:
    week = str(stage.from_week)
    was = {one.ladder_id: one for one in earlier}
    for after in stage.exercises:
        before = was.pop(after.ladder_id, None)
        if before != after:
            said = _in_short(before) if before is not None else ()
            yield _about(after, What.LATER, "", week, was=said, will_be=_in_short(after))
    for gone in was.values():
        yield _about(gone, What.LATER, "", week, was=_in_short(gone))


def _sessions_in_short(slots: Sequence[Slot]) -> tuple[str, ...]:
    """Return how many sessions a day has, their times, and the codes of their days."""
    codes = dict.fromkeys(slot.days.code for slot in slots)
    return (str(Schedule(tuple(slots)).sessions_per_day), _times(slots), *codes)


def _in_short(exercise: PrescribedExercise) -> tuple[str, ...]:
    """Return rungs, scheme and seconds of a hold of an exercise."""
    rungs = dict.fromkeys(rung.name for rung in (exercise.left, exercise.right))
    return (*rungs, exercise.dose.scheme, f"{exercise.dose.held} s")


def _days(old: Sequence[Slot], new: Sequence[Slot]) -> Iterator[Difference]:
    """Yield on which other days sessions come: in one line where all of them come together."""
    before, after = ({slot.days.code for slot in slots} for slots in (old, new))
    if len(before) == len(after) == 1:
        yield from _differing(What.DAYS, before.pop(), after.pop())
        return
    codes = {slot.id: slot.days.code for slot in old}
    for slot in new:
        was = codes.get(slot.id, EVERY_DAY.code)
        if was != slot.days.code:
            yield Difference(What.DAYS, was, slot.days.code, slot.name)


def _date(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _times(slots: Sequence[Slot]) -> str:
    return ", ".join(f"{slot.opens:%H:%M}–{slot.closes:%H:%M}" for slot in slots)


def _rules(old: Prescription, new: Prescription) -> Iterator[Difference]:
    for rule, before, after in rule_differences(old.rules, new.rules):
        yield Difference(What.RULES, before, after, rule)
    yield from _kept_longest(old, new)
    (before, was), (after, will_be) = _locked(old), _locked(new)
    if (before, was) != (after, will_be):
        yield Difference(What.LOCK, before, after, was=was, will_be=will_be)


def _kept_longest(old: Prescription, new: Prescription) -> Iterator[Difference]:
    """Yield the order in which exercises are kept when time is short, where it is another one of
    those that both plans have. Naming what the order of the exercises says anyway is no change, and
    where that order alone decides, its own line tells.
    """
    both = {one.ladder_id for one in old.exercises} & {one.ladder_id for one in new.exercises}
    first, then = (
        [one for one in plan.kept_longest_first if one.ladder_id in both] for plan in (old, new)
    )
    before, after = (", ".join(one.ladder_id for one in order) for order in (first, then))
    told = all(plan.kept_longest_first == plan.exercises for plan in (old, new))
    if before != after and not told:
        was, will_be = (tuple(one.name for one in order) for order in (first, then))
        yield Difference(What.SHORT_ON_TIME, before, after, was=was, will_be=will_be)


def _locked(prescription: Prescription) -> tuple[Locks, tuple[str, ...]]:
    """Return how much is locked, and by whom and which exercises."""
    lock = prescription.rules.lock
    if lock.plan:
        return Locks.PLAN, (lock.by,)
    names = tuple(one.name for one in prescription.exercises if one.locked)
    return (Locks.EXERCISES, (lock.by, *names)) if names else (Locks.NOTHING, ())


def _differing(what: What, before: str, after: str) -> Iterator[Difference]:
    if before != after:
        yield Difference(what, before, after)
