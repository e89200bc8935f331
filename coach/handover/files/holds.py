"""holds.csv: every attempt at a hold, as the timer measured it."""

from collections.abc import Iterator

from coach.domain.record import HoldOutcome
from coach.domain.sides import Side
from coach.handover.cells import Cell, thousandths
from coach.handover.log_file import Column, LogFile, day, moment, moment_row, whole
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


def _rows(log: PatientLog) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for every attempt at a hold, session by session, in the order of the columns."""
    for report in log.sessions:
        session_id, day_lived = report.session.id, report.session.day
        for hold in report.holds:
            rest_s = hold.rest_before_s
            yield (
                session_id,
                hold.hold_no + 1,
                day_lived,
                *moment_row(hold.started),
                hold.ladder_id,
                hold.exercise_name,
                hold.rung_id,
                hold.rung_name,
                _SIDES[hold.side],
                hold.set_no,
                hold.rep_no,
                hold.attempt,
                thousandths(hold.planned_s),
                thousandths(hold.held_s),
                None if rest_s is None else thousandths(rest_s),
                thousandths(hold.paused_s),
                _OUTCOMES[hold.outcome],
                round(hold.late_s * 1_000_000),
            )


HOLDS = LogFile("holds.csv", "each attempt at a hold", _COLUMNS, _rows, of_session=True)
