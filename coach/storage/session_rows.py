"""Rows of `sessions`. Their sums are made by `session_totals`."""

from coach.domain.instant import Instant
from coach.domain.record import DayKind, SessionStart, SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side
from coach.storage import prescription_rows
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def values(start: SessionStart, number: int) -> Values:
    """Return a session that begins as column values; `number` counts the day's sessions."""
    day = start.started.local_date.isoformat()
    return {
        "id": f"{day}-{number}",
        "local_day": day,
        "number": number,
        "started_utc": utc_text(start.started),
        "started_offset_s": start.started.offset_s,
        "slot_id": start.slot_id,
        "status": SessionStatus.RUNNING.value,
        "first_leg": start.first_leg.value,
        **prescription_rows.values(start.prescription),
        "holds_planned": start.prescription.holds,
        "holds_completed": 0,
        "planned_s": start.prescription.hold_s,
        "held_s": 0.0,
        "minutes_wanted": start.minutes_wanted,
        "kind": start.kind.value,
    }


def told_values(
    start: SessionStart, number: int, holds_completed: int, ended: Instant, added: Instant
) -> Values:
    """Return a session that was added by hand as column values."""
    whole = holds_completed == start.prescription.holds
    status = SessionStatus.COMPLETED if whole else SessionStatus.PARTIAL
    return {
        **values(start, number),
        "status": status.value,
        "holds_completed": holds_completed,
        "ended_utc": utc_text(ended),
        "ended_offset_s": ended.offset_s,
        "added_utc": utc_text(added),
        "added_offset_s": added.offset_s,
    }


@reads("sessions")
def read_start(row: Row) -> SessionStart:
    """Return what was known when the session of a row of `sessions` began."""
    return SessionStart(
        started=instant(row["started_utc"], row["started_offset_s"]),
        slot_id=row["slot_id"],
        prescription=prescription_rows.read(row["prescription"]),
        first_leg=Side(row["first_leg"]),
        minutes_wanted=row["minutes_wanted"],
        kind=DayKind(row["kind"]),
    )


@reads("sessions")
def read_summary(row: Row) -> SessionSummary:
    """Return a row of `sessions` as a value, without its prescription."""
    ended, added = row["ended_utc"], row["added_utc"]
    return SessionSummary(
        id=row["id"],
        day=local_day(row["local_day"]),
        started=instant(row["started_utc"], row["started_offset_s"]),
        ended=None if ended is None else instant(ended, row["ended_offset_s"]),
        slot_id=row["slot_id"],
        status=SessionStatus(row["status"]),
        program_id=row["program_id"],
        program_version=row["program_version"],
        totals=SessionTotals(
            row["holds_planned"], row["holds_completed"], row["planned_s"], row["held_s"]
        ),
        first_leg=Side(row["first_leg"]),
        minutes_wanted=row["minutes_wanted"],
        program_fingerprint=row["program_fingerprint"],
        kind=DayKind(row["kind"]),
        added=None if added is None else instant(added, row["added_offset_s"]),
    )
