"""The log for the PT: what is in it, and what writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coach.domain.feedback import ExerciseRating
from coach.domain.pain import CheckIn
from coach.domain.prescription import PlanInForce
from coach.domain.record import HoldRecord, SessionSummary


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
        missed: (day, slot id) of slots nobody did.
        ratings: what exercises of the sessions felt like, in order of their time.
    """

    first: date
    last: date
    app_version: str
    plans: tuple[PlanInForce, ...]
    sessions: tuple[SessionSummary, ...]
    holds: tuple[tuple[str, HoldRecord], ...]
    check_ins: tuple[CheckIn, ...]
    missed: tuple[tuple[date, str], ...]
    ratings: tuple[ExerciseRating, ...] = ()
