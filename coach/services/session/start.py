"""Opens a session in the record: nothing is on the screen that is not on disk."""

from collections.abc import Sequence

from coach.domain.consent import holds
from coach.domain.gates import refuse_locked
from coach.domain.pain import AskedWhen
from coach.domain.record import RungSwap, SessionStart
from coach.domain.said_in_session import SaidInSession
from coach.domain.sides import Side
from coach.engine.day_plan import DayPlan
from coach.engine.short_time import shortened
from coach.engine.timeline import PACE, Pace
from coach.services.check_in import Answers
from coach.services.ports import Clock, GuardedStore
from coach.services.session.recorder import Recorder
from coach.services.session.run import SessionRun
from coach.services.settings import CONSENTS


def start_session(
    clock: Clock,
    store: GuardedStore,
    of_day: DayPlan,
    slot_id: str | None,
    pace: Pace = PACE,
    *,
    minutes: float | None = None,
    swaps: Sequence[RungSwap] = (),
    felt: Answers | None = None,
) -> SessionRun:
    """Open a new session in the store. The leg bent first takes turns from session to session.

    What was answered before it is kept with it, or neither is: no session is without its pain
    before.

    Args:
        clock: what it runs on.
        store: the record.
        of_day: what is done today.
        slot_id: the slot it is for, or None for an extra one.
        pace: seconds of the phases between.
        minutes: short on time: so much is left out that it fits into these; None for all of it.
        swaps: the easier rungs to start on in place of prescribed ones; those of what is left out
            wait.
        felt: what was answered before it; None where nobody was asked.

    Raises:
        SessionLocked: a warning sign locks every session, or nobody agreed yet to what the
            program is for, whoever asks.
        StoreProblem: it cannot be recorded, so it is not started.
    """
    refuse_locked(store.screenings(), consented=holds(CONSENTS.read(store.setting)))
    first_leg = Side.LEFT if store.count_sessions() % 2 == 0 else Side.RIGHT
    prescription = of_day.prescription.of_session
    if minutes is not None:
        prescription = shortened(prescription, minutes, pace)
    session_start = SessionStart(
        clock.read(), slot_id, prescription, first_leg, minutes, of_day.kind
    )
    begun_on = tuple(one for one in swaps if prescription.exercise(one.ladder_id) is not None)
    said = SaidInSession()
    with store.together():
        session_id = store.begin_session(session_start, begun_on)
        if felt is not None:
            before = felt.check_in(AskedWhen.BEFORE, session_start.started, session_id)
            store.add_check_in(before)
            said = said.and_said(before)
    recorder = Recorder(store, session_id)
    return SessionRun(clock, recorder, session_start, said, swaps=begun_on, pace=pace)
