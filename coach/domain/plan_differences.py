"""What differs between two plans, in words and as data: shown before a plan is taken up.

The same differences are the rows of the list of plan changes that goes to the PT.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.phrasing import mid_sentence, with_sides
from coach.domain.prescription import PrescribedExercise, Prescription
from coach.domain.program import FINGERPRINT_SHOWN
from coach.domain.rule_differences import rule_differences
from coach.domain.sides import Side


class What(StrEnum):
    """What differs."""

    PROGRAM = "program"
    ADDED = "added"
    REMOVED = "removed"
    PAUSED = "paused"
    RUNG = "rung"
    SETS = "sets"
    HOLD = "hold"
    RESET = "reset"
    REST = "rest"
    ORDER = "order"
    WARM_UP = "warm_up"
    WAY = "way"
    SIDES = "sides"
    SESSION_MINUTES = "session_minutes"
    DAY_MINUTES = "day_minutes"
    SESSIONS = "sessions"
    TIMES = "times"
    GUARD = "guard"
    GAP = "gap"
    RULES = "rules"
    LOCK = "lock"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        before, after: what it was and will be; a rung by its id, times in minutes or seconds.
        sentence: the same in words, such as `Bird dog, right: leg slide → leg lift`.
        ladder_id: the exercise, or None for the plan as a whole.
        sides: the sides it is about; empty for both, and where there are none.
    """

    what: What
    before: str
    after: str
    sentence: str
    ladder_id: str | None = None
    sides: tuple[Side, ...] = ()


Minutes = Callable[[Prescription], float]
"""Tells how long one session of a prescription takes, in minutes."""


def compare(
    old: Prescription, new: Prescription, minutes: Minutes | None = None
) -> tuple[Difference, ...]:
    """Return everything that differs, in the order in which it is read.

    Args:
        old: what is in force.
        new: what may follow.
        minutes: tells the length of a session; without it lengths are left out.
    """
    return (
        *_program(old, new),
        *_exercises(old, new),
        *_session(old, new),
        *(_lengths(old, new, minutes) if minutes is not None else ()),
        *_day(old, new),
        *_rules(old, new),
    )


def _program(old: Prescription, new: Prescription) -> Iterator[Difference]:
    if (old.program_id, old.program_version) == (new.program_id, new.program_version):
        texts = [plan.fingerprint[:FINGERPRINT_SHOWN] for plan in (old, new)]
        if old.fingerprint != new.fingerprint:
            sentence = (
                f"Program: {new.program_name}, same version {new.program_version}, other text"
            )
            yield Difference(What.PROGRAM, texts[0], texts[1], sentence)
        return
    was, will_be = old.program_name, new.program_name
    if was == will_be:
        was += f" (version {old.program_version})"
        will_be += f" (version {new.program_version})"
    yield _from_to(What.PROGRAM, was, will_be, "Program: {} → {}")


def _exercises(old: Prescription, new: Prescription) -> Iterator[Difference]:
    for after in new.exercises:
        before = old.exercise(after.ladder_id)
        if before is None:
            yield _added(after)
        else:
            yield from _rungs(before, after)
            yield from _ways(before, after)
            yield from _dose(before, after)
    paused = {one.exercise.ladder_id for one in new.paused}
    for before in old.exercises:
        if new.exercise(before.ladder_id) is not None:
            continue
        kind, words = What.REMOVED, "no longer in your plan"
        if before.ladder_id in paused:
            kind, words = What.PAUSED, "paused"
        yield Difference(kind, before.dose.scheme, "", f"{before.name}: {words}", before.ladder_id)


def _added(exercise: PrescribedExercise) -> Difference:
    rungs = dict.fromkeys(mid_sentence(rung.name) for rung in (exercise.left, exercise.right))
    sentence = f"{exercise.name}: new, {' and '.join(rungs)}, {exercise.dose.scheme}"
    return Difference(What.ADDED, "", exercise.dose.scheme, sentence, exercise.ladder_id)


def _rungs(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    moved = [side for side in Side if before.rung(side).id != after.rung(side).id]
    one_for_both = (before.left.id, after.left.id) == (before.right.id, after.right.id)
    each_side = before.each_side or after.each_side
    together = one_for_both or not each_side
    for side in moved[:1] if together else moved:
        sides = () if together else (side,)
        was, will_be = before.rung(side), after.rung(side)
        yield Difference(
            What.RUNG,
            was.id,
            will_be.id,
            f"{with_sides(after, sides)}: {mid_sentence(was.name)} → {mid_sentence(will_be.name)}",
            after.ladder_id,
            sides,
        )


def _ways(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    """Tell which other ways to do it come or go."""
    was, will_be = (
        ", ".join(mid_sentence(option.name) for option in one.options) or "the usual way"
        for one in (before, after)
    )
    if was != will_be:
        sentence = f"{after.name}: {was} → {will_be}"
        yield Difference(What.WAY, was, will_be, sentence, after.ladder_id)
    was, will_be = _shared_out(before), _shared_out(after)
    if was != will_be and before.left.id == after.left.id:
        sentence = f"{after.name}: {was} → {will_be}"
        yield Difference(What.SIDES, was, will_be, sentence, after.ladder_id)


def _shared_out(exercise: PrescribedExercise) -> str:
    """Return how the repetitions are shared out between the sides."""
    if exercise.each_side:
        return "on each side"
    return "the bent leg changes half-way" if exercise.swaps_leg else "once, without sides"


def _dose(before: PrescribedExercise, after: PrescribedExercise) -> Iterator[Difference]:
    was, will_be = before.dose, after.dose
    for what, old, new, words in (
        (What.SETS, was.scheme, will_be.scheme, ""),
        (What.HOLD, f"{was.hold_s:g}", f"{will_be.hold_s:g}", " seconds a hold"),
        (What.RESET, f"{was.reset_s:g}", f"{will_be.reset_s:g}", " seconds between repetitions"),
        (What.REST, f"{was.rest_s:g}", f"{will_be.rest_s:g}", " seconds between sets"),
    ):
        if old != new:
            sentence = f"{after.name}: {old} → {new}{words}"
            yield Difference(what, old, new, sentence, after.ladder_id)


def _session(old: Prescription, new: Prescription) -> Iterator[Difference]:
    in_both = [one.ladder_id for one in old.exercises if new.exercise(one.ladder_id)]
    order = [one.ladder_id for one in new.exercises if one.ladder_id in in_both]
    if order != in_both:
        names = ", ".join(mid_sentence(one.name) for one in new.exercises)
        yield Difference(What.ORDER, " ".join(in_both), " ".join(order), f"Order: {names}")
    yield from _from_to_if(What.WARM_UP, _warm_up(old), _warm_up(new), "Warm-up: {} → {}")


def _warm_up(prescription: Prescription) -> str:
    return (
        ", ".join(f"{mid_sentence(one.name)} ×{one.cycles}" for one in prescription.warm_up)
        or "none"
    )


def _lengths(old: Prescription, new: Prescription, minutes: Minutes) -> Iterator[Difference]:
    session, day = minutes(old), minutes(old) * old.schedule.sessions_per_day
    new_session, new_day = minutes(new), minutes(new) * new.schedule.sessions_per_day
    yield from _from_to_if(
        What.SESSION_MINUTES,
        f"{session:.0f}",
        f"{new_session:.0f}",
        "A session: {} → {} minutes",
    )
    yield from _from_to_if(
        What.DAY_MINUTES, f"{day:.0f}", f"{new_day:.0f}", "A day: {} → {} minutes"
    )


def _day(old: Prescription, new: Prescription) -> Iterator[Difference]:
    was, will_be = old.schedule, new.schedule
    yield from _from_to_if(
        What.SESSIONS,
        str(was.sessions_per_day),
        str(will_be.sessions_per_day),
        "Sessions a day: {} → {}",
    )
    yield from _from_to_if(What.TIMES, _times(old), _times(new), "Times of day: {} → {}")
    yield from _from_to_if(
        What.GUARD,
        str(was.wake_guard_min),
        str(will_be.wake_guard_min),
        "After getting up: {} → {} minutes without a session",
    )
    yield from _from_to_if(
        What.GAP,
        str(was.min_gap_min),
        str(will_be.min_gap_min),
        "Between two sessions: {} → {} minutes",
    )


def _times(prescription: Prescription) -> str:
    return ", ".join(
        f"{slot.opens:%H:%M}–{slot.closes:%H:%M}" for slot in prescription.schedule.slots
    )


def _rules(old: Prescription, new: Prescription) -> Iterator[Difference]:
    for before, after, sentence in rule_differences(old.rules, new.rules):
        yield Difference(What.RULES, before, after, sentence)
    first, then = (", ".join(plan.short_on_time) or "none" for plan in (old, new))
    yield from _from_to_if(What.RULES, first, then, "Short on time, keep first: {} → {}")
    yield from _from_to_if(What.LOCK, _locked(old), _locked(new), "Locked: {} → {}")


def _locked(prescription: Prescription) -> str:
    lock = prescription.rules.lock
    names = [mid_sentence(one.name) for one in prescription.exercises if one.locked]
    what = "everything" if lock.plan else ", ".join(names)
    if not what:
        return "nothing"
    return f"{what} (by {lock.by})" if lock.by else what


def _from_to_if(what: What, before: str, after: str, words: str) -> Iterator[Difference]:
    if before != after:
        yield _from_to(what, before, after, words)


def _from_to(what: What, before: str, after: str, words: str) -> Difference:
    return Difference(what, before, after, words.format(before, after))
