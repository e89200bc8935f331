"""What the plan's rules suggest: pure functions from facts to suggestions, and nothing changes.

Rules R7, R9, R10 and R32 in docs/evidence.md, with the numbers of the plan in force. For an
exercise only its heaviest step down is suggested. Nothing harder is suggested while anything easier
is, in the week of a change, in a flare or the week after it, on a bad day, or after a session that
was not green, was made for a bad day or a flare, or in which it hurt.
`suggest` returns everything that stands; what was answered, and what is locked, is sorted out by
whoever shows it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.pain_zones import Zone
from coach.domain.plan_changes import NextStep, Pause, ToDose, ToRung, ToSlots
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.program import SESSIONS_PER_DAY_MAX, Slot
from coach.domain.rules import PlanRules
from coach.domain.sides import Side
from coach.domain.suggesting.facts import ExerciseFacts, PlanFacts, SessionFacts, SideFacts
from coach.domain.suggesting.progression_rules import dose_above, dose_below, tests_passed
from coach.domain.suggesting.step_down_rules import Less, Weight, grounds_of, less_for
from coach.domain.suggesting.values import Suggestion
from coach.domain.suggesting.walking_rule import longer_walk

Tests = tuple[tuple[SessionFacts, ...], ...]

_RED = (Reason.RED, Reason.SHARP, Reason.LEG, Reason.LEG_PAIN, Reason.ELSEWHERE)


def suggest(facts: PlanFacts) -> tuple[Suggestion, ...]:
    """Return what the rules suggest: less and pauses, or else more, the longest unchanged first.

    Several harder steps may stand side by side. Taking one ends the others for the week, because
    one thing is changed at a time.
    """
    easier = [suggestion for one in facts.exercises for suggestion in _easier(one, facts.rules)]
    if easier:
        return _locks(easier, facts)
    of_the_week = _changes_this_week(facts) >= facts.rules.progression.changes_a_week
    if facts.in_a_flare or facts.bad_day or of_the_week:
        return ()
    if facts.next_steps:
        # While a harder program is on its way, its next change is the week's.
        ready = all(_was_done(one, facts.rules) for one in facts.exercises)
        return tuple(_next_step(facts, one) for one in facts.next_steps) if ready else ()
    waited = [(facts.frequency.since, one) for one in _more_often(facts)]
    waited += [
        (exercise.since, one)
        for exercise in facts.exercises
        for one in _harder(exercise, facts.rules)
    ]
    walk = longer_walk(facts)
    if walk is not None and facts.walking is not None:
        waited.append((facts.walking.since, walk))
    return _locks([one for _, one in sorted(waited, key=lambda pair: pair[0])], facts)


def nothing_against_more(facts: PlanFacts) -> bool:
    """Return whether a harder stage of the program may be offered, which its author planned.

    As before every harder step: no flare, no bad day, nothing else changed this week, nothing
    easier suggested, and nothing in the last session of any exercise speaks against more.
    """
    a_week = max(1, facts.rules.progression.changes_a_week)
    if facts.in_a_flare or facts.bad_day or _changes_this_week(facts) >= a_week:
        return False
    if any(True for one in facts.exercises for _ in _easier(one, facts.rules)):
        return False
    return all(_was_done(one, facts.rules) for one in facts.exercises)


def _changes_this_week(facts: PlanFacts) -> int:
    return sum((facts.today - day).days < DAYS_A_WEEK for day in facts.changes)


def _locks(found: Sequence[Suggestion], facts: PlanFacts) -> tuple[Suggestion, ...]:
    lock = facts.rules.lock
    locked = {one.exercise.ladder_id for one in facts.exercises if one.locked}
    return tuple(
        replace(one, locked=True, locked_by=lock.by)
        if lock.plan or one.key.ladder_id in locked
        else one
        for one in found
    )


def _sides(found: Sequence[SideFacts]) -> tuple[Side, ...]:
    return tuple(one.side for one in found if one.side is not None)


# Less


def _easier(facts: ExerciseFacts, rules: PlanRules) -> Iterator[Suggestion]:
    """Yield the heaviest step down; two only where each side goes down by itself."""
    asked = [(side, less) for side in facts.sides if (less := _possible(side, facts, rules))]
    heaviest = max((less.weight for _, less in asked), default=None)
    asked = [(side, less) for side, less in asked if less.weight is heaviest]
    if not asked:
        return
    if heaviest is Weight.RUNG and not _alike(asked):
        for side, less in asked:
            yield _less(facts, [side], less)
    else:
        yield _less(facts, [side for side, _ in asked], _stronger(asked))


def _possible(side: SideFacts, facts: ExerciseFacts, rules: PlanRules) -> Less | None:
    """Return the step for a side as it can be taken.

    Where no rung is below, red means a pause; anything else means fewer repetitions. Where there
    are no fewer, it means a rung down, and at the bottom of both a pause.
    """
    less = less_for(side, rules)
    if less is None or less.weight is Weight.PAUSE:
        return less
    red = less.weight is Weight.RUNG and less.grounds.reason in _RED
    fewer = dose_below(facts.exercise.dose) is not None
    if less.weight is Weight.RUNG and side.below is not None:
        return less
    if less.weight is Weight.REPS and not fewer and side.below is not None:
        return replace(less, weight=Weight.RUNG)
    if fewer and not red:
        return replace(less, weight=Weight.REPS)
    return replace(less, weight=Weight.PAUSE, at_the_end=True)


def _alike(asked: Sequence[tuple[SideFacts, Less]]) -> bool:
    return len({(side.below, side.height, less.grounds.reason) for side, less in asked}) == 1


def _stronger(asked: Sequence[tuple[SideFacts, Less]]) -> Less:
    """Return the grounds to name for both sides: those seen more often."""
    return max((less for _, less in asked), key=lambda less: less.grounds.count)


def _less(facts: ExerciseFacts, found: Sequence[SideFacts], less: Less) -> Suggestion:
    exercise, sides, grounds = facts.exercise, _sides(found), less.grounds
    fewer = dose_below(exercise.dose)
    below = found[0].below
    sets = exercise.dose.sets
    if less.weight is Weight.RUNG and below is not None:
        key = SuggestionKey(Rule.RUNG_DOWN, exercise.ladder_id, sides, below.id)
        rung = exercise.rung(found[0].side).name
        advice = Advice(key, exercise.name, rung, below.name, grounds, sets)
        return Suggestion(advice, ToRung(exercise.ladder_id, below.id, sides))
    if less.weight is Weight.REPS and fewer is not None:
        key = SuggestionKey(Rule.REPS_LESS, exercise.ladder_id, sides, fewer.scheme)
        was = exercise.dose.scheme
        advice = Advice(key, exercise.name, was, fewer.scheme, grounds, sets, fewer.sets)
        return Suggestion(advice, ToDose(exercise.ladder_id, fewer))
    key = SuggestionKey(Rule.PAUSE, exercise.ladder_id, sides, "")
    rung = exercise.rung(found[0].side).name
    advice = Advice(key, exercise.name, rung, "", grounds, sets, at_the_end=less.at_the_end)
    return Suggestion(advice, Pause(exercise.ladder_id))


# More


def _harder(facts: ExerciseFacts, rules: PlanRules) -> Iterator[Suggestion]:
    if not all(_last_was_well(side, rules) for side in facts.sides):
        return
    passed = {
        one.side: tests for one in facts.sides if (tests := tests_passed(one.sessions, rules))
    }
    exercise = facts.exercise
    dose = dose_above(exercise.dose, rules.progression)
    if dose is None:
        yield from _rung_up(facts, passed, rules)
    elif len(passed) == len(facts.sides):
        grounds = _clean_grounds([test for tests in passed.values() for test in tests[:1]])
        sides = _sides(facts.sides)
        key = SuggestionKey(Rule.ADD_REPS, exercise.ladder_id, sides, dose.scheme)
        was = exercise.dose
        advice = Advice(key, exercise.name, was.scheme, dose.scheme, grounds, was.sets, dose.sets)
        yield Suggestion(advice, ToDose(exercise.ladder_id, dose))


def _last_was_well(side: SideFacts, rules: PlanRules) -> bool:
    """Return whether the last session was green, and nothing around it speaks against more."""
    last = side.sessions[-1] if side.sessions else None
    if last is None or _against(last, rules):
        return False
    return last.zone(rules.pain) is Zone.GREEN


def _rung_up(
    facts: ExerciseFacts, passed: dict[Side | None, Tests], rules: PlanRules
) -> Iterator[Suggestion]:
    times = rules.progression.times_at_top
    lowest = min(side.height for side in facts.sides)
    ready = [side for side in facts.sides if len(passed.get(side.side, ())) >= times]
    ready = [side for side in ready if side.height == lowest and side.above is not None]
    above = ready[0].above if ready else None
    if above is None:
        return
    exercise, sides = facts.exercise, _sides(ready)
    sets = rules.progression.start_again
    tests = [test for side in ready for test in passed[side.side][:times]]
    grounds = _clean_grounds(tests)
    now_s, moved = exercise.dose.hold_s, exercise.dose.moved
    hold_s = exercise.dose.held_at_most(above.hold_s).hold_s
    every_side = len(ready) == len(facts.sides) and exercise.dose.sides is None
    advice = Advice(
        SuggestionKey(Rule.RUNG_UP, exercise.ladder_id, sides, above.rung.id),
        exercise.name,
        exercise.rung(ready[0].side).name,
        above.rung.name,
        grounds,
        () if exercise.dose.sides is not None else exercise.dose.sets,
        sets_after=sets,
        hold_s=now_s,
        hold_after_s=hold_s,
        hold_usual_s=above.hold_s if above.hold_s > hold_s and every_side and not moved else None,
    )
    to = ToRung(exercise.ladder_id, above.rung.id, sides, sets, hold_s)
    yield Suggestion(advice, to, locked=above.with_pt)


def _clean_grounds(tests: Sequence[Sequence[SessionFacts]]) -> Grounds:
    sessions = sorted((one for test in tests for one in test), key=lambda one: one.day)
    ids = tuple(dict.fromkeys(one.session_id for one in sessions))
    return replace(grounds_of(Reason.CLEAN, sessions, len(ids)), sessions=ids)


def _more_often(facts: PlanFacts) -> Iterator[Suggestion]:
    """Yield one more session a day: the ramp's step (R10), when every exercise is green."""
    ramp, frequency = facts.rules.ramp, facts.frequency
    if ramp is None or frequency.grown is None:
        return
    if len(frequency.grown) > SESSIONS_PER_DAY_MAX or not frequency.due:
        return
    if (facts.today - frequency.since).days < ramp.days_a_step or frequency.in_flares:
        return
    if 100 * frequency.done < ramp.done_percent * frequency.due:
        return
    sides = [side for one in facts.exercises for side in one.sides]
    if not all(_last_was_well(side, facts.rules) for side in sides):
        return
    grounds = Grounds(Reason.DONE, due=frequency.due, done=frequency.done, days=ramp.days_a_step)
    count = len(frequency.grown)
    key = SuggestionKey(Rule.SESSION_MORE, None, (), str(count))
    advice = Advice(key, "", str(len(frequency.slots)), str(count), grounds)
    yield Suggestion(advice, ToSlots(frequency.grown))


# On the way to a harder program


def _was_done(facts: ExerciseFacts, rules: PlanRules) -> bool:
    """Return whether an exercise was done as it is now, and nothing in the last session of it
    speaks against more.
    """
    return all(side.sessions and not _against(side.sessions[-1], rules) for side in facts.sides)


def _against(last: SessionFacts, rules: PlanRules) -> bool:
    if last.hurt or last.warned or last.too_painful_for_more or last.gentler:
        return True
    return last.zone(rules.pain) in (Zone.AMBER, Zone.RED) or last.leg_down_around


def _days_a_week(slots: Sequence[Slot]) -> str:
    return f"{max(slot.days.days_a_week for slot in slots):g} days"


def _next_step(facts: PlanFacts, step: NextStep | ToSlots) -> Suggestion:
    grounds = Grounds(Reason.ON_THE_WAY, days=DAYS_A_WEEK)
    if isinstance(step, ToSlots):
        before, after = str(len(facts.frequency.slots)), str(len(step.slots))
        if before == after:
            # As many sessions of a day, on more days: their number is that of days a week.
            before, after = (_days_a_week(slots) for slots in (facts.frequency.slots, step.slots))
        key = SuggestionKey(Rule.NEXT_STEP, None, (), after)
        return Suggestion(Advice(key, "", before, after, grounds), step)
    new = step.exercise
    exercises = {one.exercise.ladder_id: one.exercise for one in facts.exercises}
    old = exercises.get(new.ladder_id)
    alike = new.dose.sides is None
    to = f"{_rungs(new)} {new.dose.scheme} {new.dose.held}"
    advice = Advice(
        SuggestionKey(Rule.NEXT_STEP, new.ladder_id, (), to),
        new.name,
        _rungs(old) if old is not None else "",
        _rungs(new),
        grounds,
        old.dose.sets if old is not None else (),
        new.dose.sets if alike else (),
        hold_s=old.dose.hold_s if old is not None else None,
        hold_after_s=new.dose.hold_s if alike else None,
    )
    return Suggestion(advice, step)


def _rungs(exercise: PrescribedExercise) -> str:
    """Return the names of its rungs, the left side's first where they differ."""
    return " / ".join(dict.fromkeys(exercise.rung(side).name for side in Side))
