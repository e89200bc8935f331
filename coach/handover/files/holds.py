"""holds.csv: every attempt at a hold, as the timer measured it."""

from collections.abc import Sequence

from coach.domain.record import HoldOutcome
from coach.domain.sides import Side
from coach.handover.cells import thousandths
from coach.handover.log_file import ByColumn, Column, LogFile, day, moment, moment_columns, whole
from coach.services.ports import PatientLog

BOTH = "both"
_SIDES: dict[Side | None, str] = {None: BOTH, **{side: side.value for side in Side}}
_OUTCOMES = {outcome: outcome.value for outcome in HoldOutcome}

_COLUMNS = (
    Column("session_id", "The session it belongs to.", required=True),
    whole("seq", "Place of the hold in the session, from 1. A hold done again keeps it."),
    day("date", "Local day of the session.", required=True),
    *moment("started", "When the hold began"),
    Column("exercise_id", "The exercise."),
    Column("exercise_name", "Its name."),
    Column("rung", "The version of the exercise, by its id."),
    Column("rung_name", "Its name."),
    Column(
        "side",
        "L, R or both (no side). The working side; for the curl-up, the bent leg.",
        words=("L", "R", BOTH),
        required=True,
    ),
    whole("set_no", "Number of the set, from 1."),
    whole("rep_no", "Number of the hold in its set, from 1."),
    whole("attempt", "1 for the first try, 2 for the next, and so on."),
    whole("hold_prescribed_ms", "Milliseconds asked for."),
    whole("hold_done_ms", "Milliseconds held, measured by the timer."),
    whole(
        "rest_ms", "Milliseconds since the hold before it ended. Empty for the first.", least=None
    ),
    whole("paused_ms", "How many of those the session was paused.", least=None),
    Column(
        "outcome",
        "completed: held to its end. paused or interrupted: broken off and done again. "
        "skipped: left out. stopped: the session ended in it. "
        "hurt: broken off because it hurt, and not done again; where the same hold has a later "
        'attempt, "that hurt" was a slip of the finger. '
        "easier: broken off for an easier rung, and done again on it.",
        words=tuple(HoldOutcome),
        required=True,
    ),
    whole(
        "clock_late_us",
        "Microseconds the timer was late to end it: the clock's own error.",
        least=None,
    ),
)


def _told(log: PatientLog) -> ByColumn:
    """Return every attempt at a hold, session by session."""
    lived = [(report.session, hold) for report in log.sessions for hold in report.holds]
    holds = [hold for _, hold in lived]
    rests = [hold.rest_before_s for hold in holds]
    return ByColumn(
        [
            [session.id for session, _ in lived],
            [hold.hold_no + 1 for hold in holds],
            [session.day for session, _ in lived],
            *moment_columns([hold.started for hold in holds]),
            [hold.ladder_id for hold in holds],
            [hold.exercise_name for hold in holds],
            [hold.rung_id for hold in holds],
            [hold.rung_name for hold in holds],
            [_SIDES[hold.side] for hold in holds],
            [hold.set_no for hold in holds],
            [hold.rep_no for hold in holds],
            [hold.attempt for hold in holds],
            _ms([hold.planned_s for hold in holds]),
            _ms([hold.held_s for hold in holds]),
            _ms(rests),
            _ms([hold.paused_s for hold in holds]),
            [_OUTCOMES[hold.outcome] for hold in holds],
            [round(hold.late_s * 1_000_000) for hold in holds],
        ]
    )


def _ms(seconds: Sequence[float | None]) -> Sequence[int | None]:
    """Return seconds in milliseconds; of half a million most are the same few."""
    different = {s: None if s is None else thousandths(s) for s in set(seconds)}
    return [different[s] for s in seconds]


HOLDS = LogFile("holds.csv", "each attempt at a hold", _COLUMNS, _told, of_session=True)
