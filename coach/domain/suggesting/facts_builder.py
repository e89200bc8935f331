"""From the record to the facts that suggestions rest on.

Pure: what the store holds goes in as values. What cannot be known stays None.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.flare import Flare, flare_on, was_a_slip
from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.mornings import Mornings
from coach.domain.one_change_a_week import next_steps
from coach.domain.open_rungs import OpenRungs
from coach.domain.pain import AskedWhen
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.record import COUNTED, OVER, DayKind, SessionStatus, SessionSummary, counted
from coach.domain.sides import Side
from coach.domain.suggesting.facts import (
    ExerciseFacts,
    PlanFacts,
    SessionFacts,
    SideFacts,
)
from coach.domain.suggesting.frequency_facts import frequency_facts
from coach.domain.suggesting.performed import Performed
from coach.domain.suggesting.progression_rules import speaks_against_more
from coach.domain.suggesting.reported import Felt
from coach.domain.suggesting.walking_facts import WalkingHistory, walking_facts

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class History:
    """What the store holds of the days that count.

    Attributes:
        plans: every plan that was ever in force, oldest first; at least one.
        sessions: in order of their start.
        performed: the holds of those sessions.
        felt: the ratings and check-ins of those sessions.
        mornings: morning ratings, from long enough before the first session.
        moved_down: the days on which an answer said that the leg is further down than before.
        flares: every flare.
        bad_day: whether it was said that today is one.
        walking: the walks, and the days around them.
    """

    plans: Sequence[PlanInForce]
    sessions: Sequence[SessionSummary]
    performed: Performed
    felt: Felt
    mornings: Mornings
    moved_down: Collection[date] = ()
    flares: Sequence[Flare] = ()
    bad_day: bool = False
    walking: WalkingHistory = WalkingHistory()


def gather(history: History, library: Library, flags: Collection[str], now: Instant) -> PlanFacts:
    """Return the facts for the plan in force.

    Args:
        history: what the store holds.
        library: the ladders, and the profile flags that hide rungs of them.
        flags: ids of the profile flags that are true of the user.
        now: the present moment; later slots and mornings are still to come.
    """
    prescription = history.plans[-1].prescription
    rungs = OpenRungs(library, flags)
    over = [one for one in history.sessions if one.status in OVER]
    return PlanFacts(
        today=now.local_date,
        rules=prescription.rules,
        exercises=tuple(
            _exercise(exercise, history, over, rungs, now.local_date)
            for exercise in prescription.exercises
        ),
        frequency=frequency_facts(history.plans, counted(over), history.flares, now),
        in_a_flare=flare_on(history.flares) is not None
        or any(_over_lately(one, history.sessions, now.local_date) for one in history.flares),
        bad_day=history.bad_day,
        next_steps=next_steps(prescription, flags, library),
        walking=walking_facts(
            history.plans, history.walking, history.mornings, flags, now.local_date
        ),
        changes=tuple(
            after.first_day
            for before, after in zip(history.plans, history.plans[1:], strict=False)
            if _what_counts(before.prescription) != _what_counts(after.prescription)
        ),
    )


def _over_lately(flare: Flare, sessions: Sequence[SessionSummary], today: date) -> bool:
    """Return whether a flare ended in the seven days before a day, or on it."""
    if flare.lasts or was_a_slip(flare, sessions):
        return False
    return 0 <= (today - flare.last_day(today)).days <= DAYS_A_WEEK


def _what_counts(prescription: Prescription) -> object:
    """Return the parts of a plan whose change counts: rungs, doses, exercises, sessions a week,
    walks.
    """
    exercises = {
        (one.ladder_id, *(_amount(one, side) for side in Side), one.days)
        for one in prescription.exercises
    }
    return exercises, prescription.schedule.sessions_a_week, prescription.walking


def _exercise(
    exercise: PrescribedExercise,
    history: History,
    over: Sequence[SessionSummary],
    rungs: OpenRungs,
    today: date,
) -> ExerciseFacts:
    sides: tuple[Side | None, ...] = (None,)
    if exercise.each_side:
        sides = (Side.LEFT, Side.RIGHT)
    facts = []
    since = []
    for side in sides:
        plan = _unchanged_since(history.plans, exercise.ladder_id, side)
        since.append(plan.first_day)
        since_then = [one for one in over if one.started.utc >= plan.since.utc]
        facts.append(
            SideFacts(
                side=side,
                height=rungs.height(exercise.ladder_id, exercise.rung(side).id),
                above=rungs.above(exercise.ladder_id, exercise.rung(side).id),
                below=rungs.below(exercise.ladder_id, exercise.rung(side).id),
                sessions=tuple(_sessions(exercise, side, history, since_then, today)),
            )
        )
    locked = history.plans[-1].prescription.is_locked(exercise.ladder_id)
    return ExerciseFacts(exercise, max(since), tuple(facts), locked)


def _sessions(
    exercise: PrescribedExercise,
    side: Side | None,
    history: History,
    over: Iterable[SessionSummary],
    today: date,
) -> Iterator[SessionFacts]:
    """Yield the sessions in which a side was begun; of those that count nowhere, only what speaks
    against more.
    """
    rules = history.plans[-1].prescription.rules
    for one in over:
        if history.performed.begun(one.id, exercise.ladder_id, side):
            found = _session(one, exercise, side, history, today)
            if one.status in COUNTED or speaks_against_more(found, rules):
                yield found


def _unchanged_since(
    plans: Sequence[PlanInForce], ladder_id: str, side: Side | None
) -> PlanInForce:
    """Return the plan with which a side of an exercise became what it is now."""
    found = plans[-1]
    now = _as_it_is(found.prescription, ladder_id, side)
    for plan in reversed(plans):
        if _as_it_is(plan.prescription, ladder_id, side) != now:
            break
        found = plan
    return found


def _as_it_is(prescription: Prescription, ladder_id: str, side: Side | None) -> object:
    exercise = prescription.exercise(ladder_id)
    if exercise is None:
        return None
    return _amount(exercise, side)


def _amount(exercise: PrescribedExercise, side: Side | None) -> object:
    """Return what a side does: rung, sets and seconds of a hold."""
    dose = exercise.dose.on(side)
    return _rungs(exercise, side), dose.sets, dose.hold_s


def _rungs(exercise: PrescribedExercise, side: Side | None) -> tuple[str, ...]:
    """Return the rung of a side, or of both where the exercise is done as a whole."""
    return tuple(exercise.rung(one).id for one in ((side,) if side is not None else Side))


def _session(
    session: SessionSummary,
    exercise: PrescribedExercise,
    side: Side | None,
    history: History,
    today: date,
) -> SessionFacts:
    ladder_id = exercise.ladder_id
    said = history.felt.of(session.id, ladder_id, side)
    usual, usual_n = history.mornings.usual(session.day)
    then = history.performed.prescribed(session.id, ladder_id)
    return SessionFacts(
        session_id=session.id,
        day=session.day,
        sets=history.performed.sets(session.id, ladder_id, side),
        as_now=then is not None and _alike(then, exercise, side),
        shortened=session.minutes_wanted is not None,
        stopped=session.status is SessionStatus.STOPPED,
        gentler=session.kind is not DayKind.ORDINARY,
        worst_of_session=history.felt.worst_of_session(session.id),
        before=history.felt.back(session.id, AskedWhen.BEFORE),
        after=history.felt.back(session.id, AskedWhen.AFTER),
        leg_further_down=history.felt.leg_further_down(session.id),
        worst=said.worst,
        form=said.form,
        made_easier=said.made_easier or history.performed.eased(session.id, ladder_id, side),
        hurt=said.hurt or history.performed.hurt(session.id, ladder_id, side),
        warned=history.felt.warned(session.id),
        leg_before=history.felt.leg_before(session.id),
        worst_leg=said.worst_leg,
        worst_elsewhere=said.worst_elsewhere,
        signs=said.signs_to_heed,
        leg_down_around=_down_around(session.day, history.moved_down),
        morning=history.mornings.after(session.day),
        usual=usual,
        usual_n=usual_n,
        morning_to_come=session.day >= today,
    )


def _down_around(day: date, moved_down: Collection[date]) -> bool:
    """Return whether a day's answers, or those of the day after, said that it moved down."""
    return day in moved_down or (day < date.max and day + _DAY in moved_down)


def _alike(then: PrescribedExercise, now: PrescribedExercise, side: Side | None) -> bool:
    return _amount(then, side) == _amount(now, side)
