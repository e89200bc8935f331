"""movements.csv: walks, easy breathing, heat and whatever else was done by itself with a timer."""

from collections.abc import Iterator

from coach.handover.log_file import Cells, Column, LogFile
from coach.services.ports import PatientLog

_COLUMNS = (
    Column("date", "Local day on which it began."),
    Column("started_at", "When that was."),
    Column("ended_at", "When it ended."),
    Column("movement", "Which, by its id: walk, easy_breathing, heat, and others."),
    Column("planned_s", "Seconds that it was meant to take."),
    Column("done_s", "Seconds that it took, measured by the timer, rounded."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every movement, in order of its start."""
    for done in log.movements:
        yield {
            "date": done.started.local_date,
            "started_at": done.started.wall,
            "ended_at": done.ended.wall,
            "movement": done.movement_id,
            "planned_s": round(done.planned_s),
            "done_s": round(done.done_s),
        }


MOVEMENTS = LogFile(
    "movements.csv", "each supporting movement done by itself with a timer", _COLUMNS, _rows
)
