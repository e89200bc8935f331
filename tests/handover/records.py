"""Records to export: sessions as the engine would have left them, in one call each."""

from datetime import date, datetime, timedelta

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome, SessionStatus, status_at_end
from coach.domain.sides import Side, SideRule
from coach.services.log_reading import LogReader
from coach.services.ports import PatientLog, Store
from tests.builders import a_check_in, a_hold, a_prescription, a_start, an_exercise

VERSION = "0.1.0"
FOUR_HOLDS = a_prescription(
    an_exercise("side_plank", side_rule=SideRule.EACH_SIDE, dose=Dose((2,), 5.0))
)
"""Two holds of 5 seconds on each side: a short session whose sums fit in the head."""


def moment(wall: datetime, seconds: float = 0.0) -> Instant:
    """Return a moment `seconds` after a wall time."""
    return Instant(1000.0 + seconds, wall + timedelta(seconds=seconds))


def record_session(
    store: Store,
    wall: datetime,
    *,
    slot_id: str | None = "mid_morning",
    done: int = 4,
    stopped: bool = False,
    before: int | None = 3,
    after: int | None = 2,
    prescription: Prescription = FOUR_HOLDS,
    discarded: bool = False,
    leg_after: LegSite | None = LegSite.THIGH,
) -> str:
    """Record a session of `FOUR_HOLDS` of which `done` are held and the next is left out.

    `before` and `after` rate the back; the leg is 0 before and not asked after;
    it is felt down to `leg_after` then.
    """
    session_id = store.begin_session(
        a_start(moment(wall), slot_id=slot_id, prescription=prescription)
    )
    if before is not None:
        store.add_check_in(a_check_in(at=moment(wall), back=before, session_id=session_id))
    for hold_no in range(min(done + 1, prescription.holds)):
        held = hold_no < done
        missing = HoldOutcome.STOPPED if stopped else HoldOutcome.SKIPPED
        store.add_hold(
            session_id,
            a_hold(
                hold_no,
                held_s=5.0 if held else 1.25,
                outcome=HoldOutcome.COMPLETED if held else missing,
                started=moment(wall, 10.0 + 9.0 * hold_no),
                side=Side.LEFT if hold_no < 2 else Side.RIGHT,
            ),
        )
    if after is not None:
        check_in = a_check_in(
            AskedWhen.AFTER,
            at=moment(wall, 60.0),
            back=after,
            leg=None,
            leg_site=leg_after,
            session_id=session_id,
        )
        store.add_check_in(check_in)
    day = moment(wall).local_date
    totals = next(each.totals for each in store.sessions(day, day) if each.id == session_id)
    status = SessionStatus.DISCARDED if discarded else status_at_end(totals, stopped=stopped)
    store.end_session(session_id, status, moment(wall, 55.5))
    return session_id


def collect(store: Store, first: date, last: date, now: Instant) -> PatientLog:
    """Return the log of a range of local days in one part."""
    return LogReader(store, first, last, now).part(first, last)
