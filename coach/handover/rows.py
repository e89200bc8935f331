"""From the record to the rows of the CSV files, one function a file.

Facts that are not recorded stay empty: a zero that nobody said is worse than a gap.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from coach.domain.calendar import on_face
from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, said_during, session_check_ins, worst_of
from coach.domain.program import FINGERPRINT_SHOWN
from coach.domain.record import COUNTED, SessionSummary
from coach.domain.slots import SlotDay, slots_of_day
from coach.handover.cells import Cell
from coach.handover.columns import HOLDS, SESSIONS
from coach.services.ports import PatientLog

MISSED = "missed"

Row = tuple[Cell, ...]


def session_rows(log: PatientLog) -> Iterator[Row]:
    """Yield a row for every session that is over and every missed slot, in order of time."""
    shown = session_check_ins(log.check_ins)
    timed: list[tuple[datetime, str, Mapping[str, Cell]]] = [
        (_face(session.started), session.id, _session(session, log, shown))
        for session in log.sessions
        if session.status in COUNTED
    ]
    timed += [(due.opens, "", _missed(due)) for due in _missed_slots(log)]
    timed.sort(key=lambda row: (row[2]["date"], row[0], row[1]))
    for _, _, cells in timed:
        yield tuple(cells.get(column.name) for column in SESSIONS)


def _session(
    session: SessionSummary,
    log: PatientLog,
    shown: Mapping[tuple[str, AskedWhen], CheckIn],
) -> Mapping[str, Cell]:
    ended = session.ended
    before = shown.get((session.id, AskedWhen.BEFORE))
    after = shown.get((session.id, AskedWhen.AFTER))
    return {
        "session_id": session.id,
        "date": session.day,
        "slot": session.slot_id,
        "scheduled_at": _scheduled(session, log),
        "started_at": session.started.wall,
        "ended_at": ended.wall if ended else None,
        "duration_s": (ended.utc - session.started.utc).total_seconds() if ended else None,
        "status": session.status.value,
        "program_id": session.program_id,
        "program_version": session.program_version,
        "program_text": session.program_fingerprint[:FINGERPRINT_SHOWN],
        "pain_back_before": before.back if before else None,
        "pain_back_after": after.back if after else None,
        "pain_leg_before": before.leg if before else None,
        "pain_leg_after": after.leg if after else None,
        "leg_site_before": _leg_site(before),
        "leg_site_after": _leg_site(after),
        "minutes_wanted": session.minutes_wanted,
        **_in_its_middle(session.id, log),
    }


def _in_its_middle(session_id: str, log: PatientLog) -> Mapping[str, Cell]:
    """Return the worst that was said in a session, warm-up included; what nobody said is empty."""
    during = said_during(one for one in log.check_ins if one.session_id == session_id)
    ratings = latest_ratings(one for one in log.ratings if one.session_id == session_id).values()
    signs: list[ExerciseRating | CheckIn] = [*ratings, *during]
    sites = [one.leg_site for one in during if one.leg_site is not None]
    return {
        "pain_back_worst": worst_of(
            [*(one.worst for one in ratings), *(one.back for one in during)]
        ),
        "pain_leg_worst": worst_of(
            [*(one.worst_leg for one in ratings), *(one.leg for one in during)]
        ),
        "leg_site_worst": max(sites).name.lower() if sites else None,
        "pain_elsewhere_worst": worst_of(
            [*(one.worst_elsewhere for one in ratings), *(one.elsewhere for one in during)]
        ),
        "sharp": _said(one.sharp for one in signs),
        "leg_moved_down": _said(one.leg_moved_down for one in signs),
        "numb_or_weak": _said(one.numb_or_weak for one in signs),
        "times_hurt": len(during) or (None if any(one.hurt for one in ratings) else 0),
    }


def _said(signs: Iterable[bool | None]) -> int | None:
    return 1 if any(signs) else None


def _scheduled(session: SessionSummary, log: PatientLog) -> datetime | None:
    """Return the opening of the session's slot in the offset that the session was recorded in.

    The plan of the day is asked first. A slot that was not due that day (its plan was changed
    later in it) still has the time it had in the newest plan from before the session.
    """
    if session.slot_id is None:
        return None
    due = [slot_day.slot for slot_day in slots_of_day(log.plans, session.day)]
    earlier = [plan for plan in log.plans if plan.since.utc <= session.started.utc]
    for plan in reversed(earlier):
        due += plan.prescription.schedule.slots
    slot = next((slot for slot in due if slot.id == session.slot_id), None)
    if slot is None:
        return None
    return on_face(session.day, slot.opens).replace(tzinfo=session.started.wall.tzinfo)


def _leg_site(check_in: CheckIn | None) -> str | None:
    if check_in is None or check_in.leg_site is None:
        return None
    return check_in.leg_site.name.lower()


def _missed_slots(log: PatientLog) -> Iterator[SlotDay]:
    for day, slot_id in log.missed:
        due = slots_of_day(log.plans, day)
        yield next(slot_day for slot_day in due if slot_day.slot.id == slot_id)


def _missed(due: SlotDay) -> Mapping[str, Cell]:
    return {
        "date": due.day,
        "slot": due.slot.id,
        "scheduled_at": due.opens,
        "status": "skipped",
        "skip_reason": MISSED,
        "program_id": due.plan.prescription.program_id,
        "program_version": due.plan.prescription.program_version,
        "program_text": due.plan.prescription.fingerprint[:FINGERPRINT_SHOWN],
    }


def _face(instant: Instant) -> datetime:
    return instant.wall.replace(tzinfo=None)


def hold_rows(log: PatientLog) -> Iterator[Row]:
    """Yield a row for every attempt at a hold in sessions that are over, as the log orders them."""
    days = {session.id: session.day for session in log.sessions if session.status in COUNTED}
    for session_id, hold in log.holds:
        if session_id not in days:
            continue
        cells: Mapping[str, Cell] = {
            "session_id": session_id,
            "seq": hold.hold_no + 1,
            "date": days[session_id],
            "started_at": hold.started.wall,
            "exercise_id": hold.ladder_id,
            "exercise_name": hold.exercise_name,
            "rung": hold.rung_id,
            "rung_name": hold.rung_name,
            "side": hold.side.value if hold.side else "both",
            "set_no": hold.set_no,
            "rep_no": hold.rep_no,
            "attempt": hold.attempt,
            "hold_s_prescribed": hold.planned_s,
            "hold_s_done": hold.held_s,
            "rest_s": hold.rest_before_s,
            "paused_s": hold.paused_s,
            "outcome": hold.outcome.value,
            "clock_late_ms": hold.late_s * 1000.0,
        }
        yield tuple(cells[column.name] for column in HOLDS)
