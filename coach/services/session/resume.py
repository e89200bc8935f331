"""A session that was cut off by a crash, a power cut or a killed process: three ways on.

Nothing is decided for the user. "Go on" starts with a lead-in at the hold that was cut off;
"keep" closes the session as what it was; "discard" counts it nowhere and deletes nothing. One that
lies back too far is not to be gone on with: see `stale`.

Where leg pain moved down in an exercise, or it hurt more than the plan's limits let anybody go on
with, the talk about it offers no way on as before. One that was cut off in the middle of that talk
must offer none either: see `past_what_may_not_go_on`.
"""

from dataclasses import replace

from coach.domain.consent import holds
from coach.domain.gates import refuse_locked
from coach.domain.hurt import Offer, after_hurt
from coach.domain.instant import Instant
from coach.domain.put_right import hurt_answer
from coach.domain.record import (
    HoldOutcome,
    HoldRecord,
    SessionStatus,
    next_hold,
    status_at_end,
    totals_of,
)
from coach.domain.said_in_session import SaidInSession
from coach.engine.easier import laid_out
from coach.engine.timeline import PACE, Pace, Phase
from coach.services.ports import Clock, DiaryStore, FeedbackStore, GuardedStore, OpenSession
from coach.services.session.recorder import Fact, Recorder, SessionEnd
from coach.services.session.run import SessionRun
from coach.services.session.staleness import STALE_AFTER_S
from coach.services.settings import CONSENTS


def where_it_stopped(found: OpenSession) -> Phase | None:
    """Return the hold to go on with, or None when every hold was settled."""
    first, _ = next_hold(found.holds)
    holds = laid_out(found.start, found.swaps).holds
    return holds[first] if first < len(holds) else None


def past_what_may_not_go_on(store: FeedbackStore, found: OpenSession) -> OpenSession:
    """Return the session with the rest of an exercise left out, where nobody was offered to go on
    with it as before.

    What is left out is not on disk yet: it is a fact once the session is gone on with.

    Raises:
        StoreProblem: what was said cannot be read.
    """
    stopped = where_it_stopped(found)
    if stopped is None or stopped.source_id not in _no_way_on(found, store.said_of(found.id)):
        return found
    left = (
        _left_out(found, hold)
        for hold in laid_out(found.start, found.swaps).holds[stopped.hold_no :]
        if hold.exercise_no == stopped.exercise_no
    )
    return replace(found, holds=(*found.holds, *left))


def _no_way_on(found: OpenSession, said: SaidInSession) -> set[str]:
    """Return the exercises in which leg pain moved down, or of which "that hurt" was last said in
    words that offer no going on (rule R8), with no easier rung taken since.
    """
    zones = found.start.prescription.rules.pain
    stop = {ladder for (ladder, _), one in said.of_exercises.items() if one.signs.leg_moved_down}
    last = {one.hurt.ladder_id: one for one in said.during if one.hurt is not None}
    for ladder, one in last.items():
        answer = hurt_answer(one)
        eased = any(swap.ladder_id == ladder and swap.at.utc >= one.at.utc for swap in found.swaps)
        if ladder is None or answer is None or eased:
            continue
        if Offer.GO_ON not in after_hurt(answer, said.before, zones, easier=False).offers:
            stop.add(ladder)
    return stop


def stale(found: OpenSession, now: Instant) -> bool:
    """Return whether so much time has passed that it is only to be kept or discarded.

    A body that has cooled down, or slept, begins anew. A clock that now stands far before the
    last hold was set meanwhile, and tells nothing: that counts as long ago.
    """
    last = _last_moment(found)
    apart_s = abs((now.utc - last.utc).total_seconds())
    return last.local_date != now.local_date or apart_s > STALE_AFTER_S


def go_on(clock: Clock, store: GuardedStore, found: OpenSession, pace: Pace = PACE) -> SessionRun:
    """Return a run that goes on where the session was left, on the rungs it was left on.

    Raises:
        SessionLocked: a warning sign locks every session, or nobody agrees any more to what the
            program is for, whoever asks.
        StoreProblem: what is left out cannot be kept, or what was said cannot be read.
    """
    refuse_locked(store.screenings(), consented=holds(CONSENTS.read(store.setting)))
    recorder = Recorder(store, found.id)
    # Keeping again what is on disk already changes nothing.
    _keep(recorder, *(hold for hold in found.holds if hold.outcome is HoldOutcome.SKIPPED))
    return SessionRun(
        clock,
        recorder,
        found.start,
        store.said_of(found.id),
        found.holds,
        found.swaps,
        pace,
        before_s=_lasted_s(found),
    )


def keep_as_it_is(store: DiaryStore, found: OpenSession) -> None:
    """Close the session with what was done, at the time its last hold ended.

    Raises:
        StoreProblem: it cannot be written.
    """
    totals = totals_of(found.start.prescription, found.holds)
    status = status_at_end(totals, stopped=where_it_stopped(found) is not None)
    _keep(Recorder(store, found.id), SessionEnd(status, _end(found)))


def discard(store: DiaryStore, found: OpenSession) -> None:
    """Count the session nowhere. What was measured is kept.

    Raises:
        StoreProblem: it cannot be written.
    """
    _keep(Recorder(store, found.id), SessionEnd(SessionStatus.DISCARDED, _end(found)))


def _keep(recorder: Recorder, *facts: Fact) -> None:
    """Write, or say why it cannot be: no session runs yet that could write it later."""
    if (problem := recorder.keep(*facts)) is not None:
        raise problem


def _left_out(found: OpenSession, hold: Phase) -> HoldRecord:
    first, attempt = next_hold(found.holds)
    return HoldRecord(
        hold_no=hold.hold_no,
        attempt=attempt if hold.hold_no == first else 1,
        ladder_id=hold.source_id,
        exercise_name=hold.name,
        rung_id=hold.rung_id,
        rung_name=hold.rung_name,
        side=hold.side,
        set_no=hold.set_no,
        rep_no=hold.rep_no,
        planned_s=hold.duration_s,
        held_s=0.0,
        rest_before_s=None,
        paused_s=0.0,
        late_s=0.0,
        outcome=HoldOutcome.SKIPPED,
        started=_last_moment(found),
    )


def _last_moment(found: OpenSession) -> Instant:
    if not found.holds:
        return found.start.started
    last = found.holds[-1]
    return last.started.earlier(-last.held_s)


def _lasted_s(found: OpenSession) -> float:
    """Return how long it lasted, by the clock on the wall where that can be, in seconds.

    Where the clock was set meanwhile, what was held and rested is all that is known.
    """
    by_the_wall_s = (_last_moment(found).utc - found.start.started.utc).total_seconds()
    measured_s = sum(hold.held_s + (hold.rest_before_s or 0.0) for hold in found.holds)
    return by_the_wall_s if 0 <= by_the_wall_s <= measured_s + STALE_AFTER_S else measured_s


def _end(found: OpenSession) -> Instant:
    """Return when it ended; never before it began."""
    last = _last_moment(found)
    return found.start.started.later(_lasted_s(found), last.wall.tzinfo)
