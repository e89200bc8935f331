"""The log for the PT: what is in it, and what writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coach.domain.pain import CheckIn
from coach.domain.session_report import SessionReport
from coach.domain.slots import SlotDay
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
        check_ins: what was said of these sessions, and on these days beside them, in order of
            time.
        missed: the slots that nobody did, in order.
        screenings: answers to the warning signs that were given on these days, or about which
            something was done on them.
    """

    first: date
    last: date
    app_version: str
    sessions: tuple[SessionReport, ...]
    check_ins: tuple[CheckIn, ...]
    missed: tuple[SlotDay, ...]
    screenings: tuple[Screening, ...]
