"""The log for the PT: what is in it, and what writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # What is in a log is imported by who makes one: Today, which comes first, makes none.
    from coach.domain.day_report import DayReport
    from coach.domain.flare_report import FlareReport
    from coach.domain.log_events import LogEvent
    from coach.domain.movements_done import MovementDone
    from coach.domain.pain import KeptAnswer
    from coach.domain.plan_history import PlanStep
    from coach.domain.session_report import SessionReport
    from coach.domain.slots import SlotDay
    from coach.domain.suggesting.answers import SuggestionAnswer
    from coach.domain.warning_signs import Screening


class LogWriter(Protocol):
    """Writes the log for the PT."""

    def write(self, folder: Path, log: "PatientLog") -> Sequence[Path]:
        """Write the files into a folder, made if need be, and return them in order.

        Files of the same names in it are replaced whole or not at all.

        Raises:
            ExportProblem: the folder cannot be written.
        """


@dataclass(frozen=True, slots=True)
class PatientLog:
    """Everything that goes to the PT, for a range of local days.

    Attributes:
        sessions: those that are over, in order of their start.
        answers: what was said of these sessions, and on these days beside them, in order of
            time; one that was put right beside the one that counts.
        missed: the slots that nobody did, in order.
        screenings: answers to the warning signs that were given on these days, or about which
            something was done on them.
        days: the days of which anything is known beside sessions, in order.
        flares: those that reach into these days, in order.
        movements: done by themselves on these days, in order of their start.
        events: what else happened on these days, in order of time.
        suggested: what the plan's rules suggested on these days, and what was answered, in order;
            what only the PT may change among it.
        plan_steps: the plans that were taken up on these days, in order.
    """

    first: date
    last: date
    app_version: str
    sessions: "tuple[SessionReport, ...]"
    answers: "tuple[KeptAnswer, ...]"
    missed: "tuple[SlotDay, ...]"
    screenings: "tuple[Screening, ...]"
    days: "tuple[DayReport, ...]"
    flares: "tuple[FlareReport, ...]"
    movements: "tuple[MovementDone, ...]"
    events: "tuple[LogEvent, ...]"
    suggested: "tuple[SuggestionAnswer, ...]"
    plan_steps: "tuple[PlanStep, ...]"
