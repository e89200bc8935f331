"""holds.csv: every attempt at a hold, as the timer measured it."""

from collections.abc import Iterator

from coach.domain.record import HoldRecord, SessionSummary
from coach.handover.log_file import Cells, Column, LogFile
from coach.services.ports import PatientLog

_COLUMNS = (
    Column("session_id", "The session it belongs to."),
    Column("seq", "Place of the hold in the session, from 1. A hold done again keeps it."),
    Column("date", "Local day of the session."),
    Column("started_at", "When the hold began."),
    Column("exercise_id", "The exercise."),
    Column("exercise_name", "Its name."),
    Column("rung", "The version of the exercise, by its id."),
    Column("rung_name", "Its name."),
    Column(
        "side",
        "L, R or both (no side). The working side; for the curl-up, the bent leg.",
    ),
    Column("set_no", "Number of the set, from 1."),
    Column("rep_no", "Number of the hold in its set, from 1."),
    Column("attempt", "1 for the first try, 2 for the next, and so on."),
    Column("hold_s_prescribed", "Seconds asked for."),
    Column("hold_s_done", "Seconds held, measured by the timer."),
    Column("rest_s", "Seconds since the hold before it ended. Empty for the first."),
    Column("paused_s", "How many of those the session was paused."),
    Column(
        "outcome",
        "completed: held to its end. paused or interrupted: broken off and done again. "
        "skipped: left out. stopped: the session ended in it. "
        "hurt: broken off because it hurt, and not done again; where the same hold has a later "
        'attempt, "that hurt" was a slip of the finger. '
        "easier: broken off for an easier rung, and done again on it.",
    ),
    Column("clock_late_ms", "Milliseconds the timer was late to end it: the clock's own error."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every attempt at a hold, session by session."""
    for report in log.sessions:
        for hold in report.holds:
            yield _hold(report.session, hold)


def _hold(session: SessionSummary, hold: HoldRecord) -> Cells:
    return {
        "session_id": session.id,
        "seq": hold.hold_no + 1,
        "date": session.day,
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


HOLDS = LogFile("holds.csv", "each attempt at a hold", _COLUMNS, _rows)
