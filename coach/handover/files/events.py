"""events.csv: what happened beside sessions and answers, and when; one row each."""

from collections.abc import Iterator

from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells
from coach.handover.texts import EVENT_MEANING
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it happened.", required=True),
    *moment("at", "When that was"),
    Column(
        "event",
        "; ".join(f"{kind}: {said}" for kind, said in EVENT_MEANING.items()) + ".",
        words=tuple(EVENT_MEANING),
        required=True,
    ),
    Column("about", "The id of what it is about, such as the number of a flare."),
    Column("detail", "More of it, as the event says."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every event, in order of time."""
    for event in log.events:
        yield {
            "date": event.at.local_date,
            **moment_cells("at", event.at),
            "event": event.kind.value,
            "about": event.about or None,
            "detail": event.detail or None,
        }


EVENTS = LogFile("events.csv", "each thing that happened beside sessions", _COLUMNS, _rows)
