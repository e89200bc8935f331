"""When less is suggested: the step-down rules of a plan (R9; sources S14, S15, S17).

Runs are counted back from the newest session. A session that was not rated neither ends a run nor
adds to it; a green one ends it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from coach.domain.advice import Grounds, Reason
from coach.domain.feedback import Form
from coach.domain.pain_zones import Zone
from coach.domain.rules import PainZones, PlanRules
from coach.domain.suggesting.facts import SessionFacts, SideFacts

PAUSE_AFTER_NUMB = 1
"""Sessions with new numbness or weakness after which the exercise is to be paused. It is a warning
sign that a PT or doctor has to see, so no plan can wait longer (rule R9, product rule)."""


class Weight(IntEnum):
    """How much less; the heavier outweighs the lighter."""

    REPS = 1
    RUNG = 2
    PAUSE = 3


@dataclass(frozen=True, slots=True)
class Less:
    """How much less the sessions of one side ask for, and why.

    Attributes:
        at_the_end: whether it is a pause because nothing easier is left.
    """

    weight: Weight
    grounds: Grounds
    at_the_end: bool = False


def less_for(side: SideFacts, rules: PlanRules) -> Less | None:
    """Return the heaviest step that the rules name for a side, or None."""
    for step in _steps(side.sessions, rules):
        if step is not None:
            return step
    return None


def _steps(sessions: Sequence[SessionFacts], rules: PlanRules) -> Iterable[Less | None]:
    down, zones = rules.step_down, rules.pain
    painful = _since_green(sessions, rules)
    red = [session for session in painful if session.zone(zones) is Zone.RED]
    numb = [session for session in sessions if session.signs.numb_or_weak]
    legs = [session for session in sessions if session.signs.leg_moved_down]
    unsettled = _unsettled_mornings(sessions, rules)
    broken = _form_breaks(sessions)
    yield _if(numb, PAUSE_AFTER_NUMB, Weight.PAUSE, Reason.NUMB)
    yield _if(legs, down.pause_after_leg_moves_down, Weight.PAUSE, Reason.LEG)
    yield _red(red, down.rung_after_red, zones)
    yield _far_above_usual(sessions, down.rung_at_morning_rise)
    yield _if(unsettled, down.rung_after_unsettled, Weight.RUNG, Reason.UNSETTLED)
    yield _if(painful, down.rung_after_amber, Weight.RUNG, Reason.AMBER)
    yield _if(broken, down.rung_after_form_breaks, Weight.RUNG, Reason.FORM)
    yield _early_stops(sessions, rules)
    yield _if(painful, down.reps_after_amber, Weight.REPS, Reason.AMBER)
    yield _if(unsettled, down.reps_after_unsettled, Weight.REPS, Reason.UNSETTLED)


def _if(seen: Sequence[SessionFacts], enough: int, weight: Weight, reason: Reason) -> Less | None:
    if not seen or len(seen) < enough:
        return None
    return Less(weight, grounds_of(reason, seen))


def grounds_of(
    reason: Reason, sessions: Sequence[SessionFacts], count: int | None = None
) -> Grounds:
    """Return sessions as grounds; the morning is that of the newest of them."""
    said = (_number(session, reason) for session in sessions)
    pains = [pain for pain in said if pain is not None]
    return Grounds(
        reason,
        sessions=tuple(session.session_id for session in sessions),
        days=len({session.day for session in sessions}),
        count=len(sessions) if count is None else count,
        worst=(min(pains), max(pains)) if pains else None,
        morning=sessions[-1].morning,
        usual=sessions[-1].usual,
    )


def _number(session: SessionFacts, reason: Reason) -> int | None:
    match reason:
        case Reason.LEG_PAIN:
            return session.worst_leg
        case Reason.ELSEWHERE:
            return session.worst_elsewhere
        case _:
            return session.worst


def _red(red: Sequence[SessionFacts], enough: int, zones: PainZones) -> Less | None:
    """Name what made the newest one red, and only the sessions of which that is true."""
    if not red or len(red) < enough:
        return None
    why = _why_red(red[-1], zones)
    alike = [session for session in red if _why_red(session, zones) is why]
    return Less(Weight.RUNG, grounds_of(why, alike))


def _why_red(session: SessionFacts, zones: PainZones) -> Reason:
    if session.signs.leg_moved_down:
        return Reason.LEG
    if session.signs.sharp:
        return Reason.SHARP
    if session.back_is_red(zones):
        return Reason.RED
    return Reason.LEG_PAIN if session.leg_is_red(zones) else Reason.ELSEWHERE


def _since_green(sessions: Sequence[SessionFacts], rules: PlanRules) -> list[SessionFacts]:
    """Return the amber and red sessions after the last green one, oldest first."""
    run: list[SessionFacts] = []
    for session in reversed(sessions):
        zone = session.zone(rules.pain)
        if zone is Zone.GREEN:
            break
        if zone is not None:
            run.append(session)
    return run[::-1]


def _form_breaks(sessions: Sequence[SessionFacts]) -> list[SessionFacts]:
    """Return the sessions without form after the last clean one, oldest first.

    Form is asked for the whole exercise. "No" is taken to hold from the first set on.
    """
    run: list[SessionFacts] = []
    for session in reversed(sessions):
        if session.form is Form.CLEAN:
            break
        if session.form is Form.NO:
            run.append(session)
    return run[::-1]


def _early_stops(sessions: Sequence[SessionFacts], rules: PlanRules) -> Less | None:
    """Count sets stopped early for pain or form, after the last session without any."""
    run: list[SessionFacts] = []
    sets = 0
    for session in reversed(sessions):
        # A set that never came to its turn, because the session had ended, was not stopped.
        cut = sum(one.cut_short and one.begun for one in session.sets)
        if cut and _cause_unknown(session, rules):
            continue
        if not cut or not _for_pain_or_form(session, rules):
            break
        sets += cut
        run.append(session)
    if not sets or sets < rules.step_down.reps_after_early_stops:
        return None
    return Less(Weight.REPS, grounds_of(Reason.EARLY_STOP, run[::-1], sets))


def _cause_unknown(session: SessionFacts, rules: PlanRules) -> bool:
    return not session.hurt and session.form is None and session.zone(rules.pain) is None


def _for_pain_or_form(session: SessionFacts, rules: PlanRules) -> bool:
    """Return whether what was answered gives pain or form as the cause of a set cut short.

    A set left out for lack of time is no reason for less; "that hurt" says itself that it was pain.
    """
    if session.hurt:
        return True
    painful = session.zone(rules.pain) in (Zone.AMBER, Zone.RED)
    return painful or session.form in (Form.MOSTLY, Form.NO)


def _extra_pain(session: SessionFacts, rules: PlanRules) -> bool:
    if session.zone(rules.pain) in (Zone.AMBER, Zone.RED):
        return True
    if session.before is None or session.after is None:
        return False
    return session.after > session.before + rules.progression.after_rise_max


def _unsettled_mornings(sessions: Sequence[SessionFacts], rules: PlanRules) -> list[SessionFacts]:
    """Return the last session of each day whose pain had not settled by the next morning.

    Counted back from the newest known morning to the last settled one. Not settled is: above
    usual after extra pain, or above usual by more than the plan allows.
    """
    of_day: dict[date, list[SessionFacts]] = {}
    for session in sessions:
        if session.morning_rise is not None:
            of_day.setdefault(session.day, []).append(session)
    run: list[SessionFacts] = []
    for same_day in reversed(of_day.values()):
        rise = same_day[-1].morning_rise or 0.0
        extra = any(_extra_pain(session, rules) for session in same_day)
        if not (rise > rules.progression.morning_rise_max or (extra and rise > 0)):
            break
        run.append(same_day[-1])
    return run[::-1]


def _far_above_usual(sessions: Sequence[SessionFacts], points: int) -> Less | None:
    known = [session for session in sessions if session.morning_rise is not None]
    if not known or (known[-1].morning_rise or 0.0) < points:
        return None
    return Less(Weight.RUNG, grounds_of(Reason.MORNING, known[-1:]))
