"""The log for the PT: what is in it, and what writes it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # What is in a log is imported by who makes one: Today, which comes first, makes none.
    from coach.domain.day_report import DayReport
    from coach.domain.flare_report import FlareReport
    from coach.domain.function_scales import KeptFunction
    from coach.domain.log_events import LogEvent
    from coach.domain.movements_done import MovementDone
    from coach.domain.notes import KeptNote
    from coach.domain.pain import KeptAnswer
    from coach.domain.plan_history import PlanStep
    from coach.domain.session_report import SessionReport
    from coach.domain.slots import SlotDay, SlotStanding
    from coach.domain.suggesting.answers import SuggestionAnswer
    from coach.domain.warning_signs import Screening
    from coach.domain.week_report import WeekReport
    from coach.domain.weekly_review import KeptReview
    from coach.services.ports.carried import CarriedTable


class LogStep(Enum):
    """What is done one after the other until a log is written; whatever it is not asked for is
    left out.
    """

    READING = 1
    WORKBOOK = 2
    ROWS = 3
    PACKING = 4


def is_one_file(place: Path) -> bool:
    """Return whether a log for a place is one zip of its files: where the name ends so."""
    return place.suffix.lower() == ".zip"


class LogInParts(Protocol):
    """A log that is read part by part, so that ten years of it need no more room than a few weeks.

    Attributes:
        first, last: the local days it is about, both included.
        app_version: which version reads it.
        record_format: the format of the record that `tables` reads; empty where there are none.
    """

    first: date
    last: date
    app_version: str
    record_format: str

    def __iter__(self) -> "Iterator[PatientLog]":
        """Read the parts in order of time; each begins where the one before it ended."""

    def tables(self) -> "Iterable[CarriedTable]":
        """Read the rows of the record that belong to these days, as they are kept."""

    def tell(self, step: LogStep, done: int, of: int) -> None:
        """Tell who looks on how far a step after the reading is; they may end it by raising.

        Args:
            step: which one.
            done: how much of it is done; more than all of it is all of it.
            of: how much it is.
        """


class LogWriter(Protocol):
    """Writes the log for the PT."""

    def write(
        self,
        place: Path,
        log: LogInParts,
        *,
        workbook: bool = False,
        fhir: bool = False,
        password: str = "",
    ) -> Sequence[Path]:
        """Write the log and return the files in order.

        Args:
            place: a folder, made if need be; or a file to be, one zip of them all; see
                `is_one_file`.
            log: read once.
            workbook: whether a workbook with the same tables is written too.
            fhir: whether a file for a clinic's software is written too.
            password: what locks the zip, as `log_password` allows it; empty for none. It is kept
                nowhere.

        What is there is replaced only where it is an earlier log that nobody has touched, whole or
        not at all.

        Raises:
            ValueError: a folder was to be locked.
            ExportProblem: it cannot be written.
        """


@dataclass(frozen=True, slots=True)
class PatientLog:
    """Everything that goes to the PT, for a range of local days.

    Attributes:
        sessions: those that are over, in order of their day and start.
        answers: what was said of these sessions, and on these days beside them, in order of the
            day and the time; one that was put right beside the one that counts.
        unfilled: the slots that count as due and that no session which is over was begun for.
        screenings: answers to the warning signs that were given on these days, or about which
            something was done on them.
        days: the days of which anything is known beside sessions, in order.
        flares: those that reach into these days, in order.
        movements: done by themselves on these days, in order of their start.
        notes: what was said of notes on these days, in order of time.
        reviews: what was said of weeks on these days, in order of time.
        function: the scales of function that were answered on these days, in order of time.
        events: what else happened on these days, in order of time.
        suggested: what the plan's rules suggested on these days, and what was answered, in order;
            also what only the PT may change.
        plan_steps: the plans that were taken up on these days, in order.
        weeks: the weeks of these days, as far as they lie in them.
    """

    first: date
    last: date
    sessions: "tuple[SessionReport, ...]"
    answers: "tuple[KeptAnswer, ...]"
    unfilled: "tuple[SlotStanding, ...]"
    screenings: "tuple[Screening, ...]"
    days: "tuple[DayReport, ...]"
    flares: "tuple[FlareReport, ...]"
    movements: "tuple[MovementDone, ...]"
    notes: "tuple[KeptNote, ...]"
    reviews: "tuple[KeptReview, ...]"
    function: "tuple[KeptFunction, ...]"
    events: "tuple[LogEvent, ...]"
    suggested: "tuple[SuggestionAnswer, ...]"
    plan_steps: "tuple[PlanStep, ...]"
    weeks: "tuple[WeekReport, ...]"

    @property
    def missed(self) -> "tuple[SlotDay, ...]":
        """The slots that nobody did and that cannot be made up for, in order."""
        return tuple(one.due for one in self.unfilled if one.missed)
