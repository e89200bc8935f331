"""When more may be suggested: the test that sessions must pass, and the scheme that follows.

The rule is R7, built from S3, S4, S5, S14 and S15. A missing answer passes no test.
"""

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.dose import REPS_MAX, Dose, by_side
from coach.domain.feedback import Form
from coach.domain.mornings import USUAL_KNOWN_FROM
from coach.domain.pain_zones import Zone
from coach.domain.rules import PlanRules, Progression
from coach.domain.sides import Side
from coach.domain.suggesting.facts import SessionFacts


def speaks_for_more(session: SessionFacts, rules: PlanRules) -> bool:
    """Return whether a session says that more would do no harm.

    All holds done on the prescribed rung, form clean, nothing that hurt, worst pain green, pain
    after and the next morning no higher than the plan allows, nothing further down the leg on
    that day or the next, no warning sign, and no pain of `NEVER_MORE_FROM` or more anywhere in it.
    What was left out because time was short, or on a bad day, does not count against it.
    """
    return (
        (session.as_now or session.shortened or session.gentler)
        and not session.too_painful_for_more
        and bool(session.sets)
        and not any(one.cut_short for one in session.sets)
        and not session.made_easier
        and not any(one.eased for one in session.sets)
        and not session.hurt
        and not session.warned
        and session.form is Form.CLEAN
        and session.zone(rules.pain) is Zone.GREEN
        and session.leg_further_down is False
        and not session.leg_down_around
        and _calm_after(session, rules.progression)
        and (session.morning_to_come or _calm_next_morning(session, rules.progression))
    )


def speaks_against_more(session: SessionFacts, rules: PlanRules) -> bool:
    """Return whether something in or around a session says that more would do harm.

    What was not asked or not done says nothing here: it only keeps a session from speaking for
    more. Whatever speaks against it, `speaks_for_more` refuses.
    """
    lost = session.form not in (None, Form.CLEAN)
    eased = session.made_easier or any(one.eased for one in session.sets)
    leg = session.leg_further_down is True or session.leg_down_around
    painful = session.too_painful_for_more or session.hurt or session.warned
    if lost or eased or leg or painful or session.zone(rules.pain) in (Zone.AMBER, Zone.RED):
        return True
    asked = session.before is not None and session.after is not None
    if asked and not _calm_after(session, rules.progression):
        return True
    rise = session.morning_rise
    return rise is not None and rise > rules.progression.morning_rise_max


def _calm_after(session: SessionFacts, progression: Progression) -> bool:
    if session.before is None or session.after is None:
        return False
    return session.after <= session.before + progression.after_rise_max


def _calm_next_morning(session: SessionFacts, progression: Progression) -> bool:
    rise = session.morning_rise
    if rise is None or session.usual_n < USUAL_KNOWN_FROM:
        return False
    return rise <= progression.morning_rise_max


def tests_passed(
    sessions: Sequence[SessionFacts], rules: PlanRules
) -> tuple[tuple[SessionFacts, ...], ...]:
    """Return how often in a row the test was passed, newest first; the tests share no session.

    A test is as many sessions as the plan asks for, or more until they lie on as many days as it
    asks for. Sessions whose next morning is still to come, and those that were made shorter,
    stopped, or made for a bad day or a flare, count in no test, but one of them that fails
    otherwise ends the row.
    """
    waiting = [session for session in sessions if session.morning_to_come]
    if not all(speaks_for_more(session, rules) for session in waiting):
        return ()
    found: list[tuple[SessionFacts, ...]] = []
    test: list[SessionFacts] = []
    for session in reversed([one for one in sessions if not one.morning_to_come]):
        if not speaks_for_more(session, rules):
            break
        if session.neutral:
            continue
        test.append(session)
        days = {one.day for one in test}
        if len(test) >= rules.progression.sessions and len(days) >= rules.progression.min_days:
            found.append(tuple(reversed(test)))
            test = []
    return tuple(found)


def scheme_above(sets: tuple[int, ...], progression: Progression) -> tuple[int, ...] | None:
    """Return the scheme with more repetitions, or None where `sets` is the last on its rung.

    Each set gets `add_reps` more. Where that would go over the top scheme's repetitions in all,
    the first sets get what is left: 5-3-2 becomes 6-4-2 under a top of 6-4-2.
    """
    room = sum(progression.top) - sum(sets)
    grown: list[int] = []
    for reps in sets:
        more = max(0, min(progression.add_reps, room, REPS_MAX - reps))
        room -= more
        grown.append(reps + more)
    return tuple(grown) if tuple(grown) != sets else None


def dose_above(dose: Dose, progression: Progression) -> Dose | None:
    """Return the dose with more repetitions, or None where it is the last on its rung.

    Where the sides differ, both get `add_reps` more in each set, or neither does: nobody is led to
    more on one side alone.
    """
    for side in Side:
        sets = dose.on(side).sets
        to = scheme_above(sets, progression)
        every_set = tuple(reps + progression.add_reps for reps in sets)
        if to is None or (dose.sides is not None and to != every_set):
            return None
    return by_side(lambda one: replace(one, sets=scheme_above(one.sets, progression)), dose)


def dose_below(dose: Dose) -> Dose | None:
    """Return the dose with one repetition fewer in each set, or None where all have one."""
    less = by_side(lambda one: replace(one, sets=scheme_below(one.sets) or one.sets), dose)
    return less if less != dose else None


def scheme_below(sets: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the scheme with one repetition fewer in each set, or None where all have one."""
    less = tuple(max(1, reps - 1) for reps in sets)
    return less if less != sets else None
