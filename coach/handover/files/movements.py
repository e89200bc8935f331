"""movements.csv: walks, easy breathing, heat and whatever else was done by itself with a timer."""

from collections.abc import Iterator

from coach.handover.cells import thousandths
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, whole
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it began.", required=True),
    *moment("started", "When that was"),
    *moment("ended", "When it ended"),
    Column("movement", "Which, by its id: walk, easy_breathing, heat, and others."),
    whole("planned_ms", "Milliseconds that it was meant to take."),
    whole("done_ms", "Milliseconds that it took, measured by the timer."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every movement, in order of its start."""
    for done in log.movements:
        yield {
            "date": done.started.local_date,
            **moment_cells("started", done.started),
            **moment_cells("ended", done.ended),
            "movement": done.movement_id,
            "planned_ms": thousandths(done.planned_s),
            "done_ms": thousandths(done.done_s),
        }


MOVEMENTS = LogFile(
    "movements.csv", "each supporting movement done by itself with a timer", _COLUMNS, _rows
)
