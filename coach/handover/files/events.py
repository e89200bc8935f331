"""events.csv: what happened beside sessions and answers, and when; one row each."""

from collections.abc import Iterator, Mapping
from typing import Final

from coach.domain.log_events import EventKind
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells
from coach.services.ports import PatientLog

MEANING: Final[Mapping[EventKind, str]] = {
    EventKind.BAD_DAY: '"a bad day" was pressed; detail says spasm or worse',
    EventKind.NO_BAD_DAY: "that was taken back",
    EventKind.FLARE_BEGAN: "a flare began; detail says button or proposed",
    EventKind.FLARE_EASING: "the person said that it eases",
    EventKind.FLARE_NOT_EASING: "the person said that it does not",
    EventKind.FLARE_STEP: "a step back towards the plan was taken",
    EventKind.FLARE_STAY: "asked about a step, the person stayed",
    EventKind.FLARE_TAKEN_BACK: "it was no flare, and counts nowhere",
    EventKind.FLARE_ENDED: "the person said that it was over",
    EventKind.FLAG_TICKED: "something of the body was ticked that makes the plan gentler",
    EventKind.FLAG_GOES_ON: "asked again after its days, the person goes on with it",
    EventKind.FLAG_TAKEN_OUT: "it was taken out",
    EventKind.SESSION_LEFT_OUT: "the person had a session left out; it stands in no other file",
    EventKind.SESSION_PUT_BACK: "it counts again",
}
"""What each kind of event says in the data dictionary."""

_COLUMNS = (
    day("date", "Local day on which it happened.", required=True),
    *moment("at", "When that was"),
    Column(
        "event",
        "; ".join(f"{kind}: {said}" for kind, said in MEANING.items()) + ".",
        words=tuple(MEANING),
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
