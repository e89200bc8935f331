"""Program files that the user opened, kept or saved, and on whose word each of them counts."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from coach.domain.plan_in_force import ChangedBy
from coach.domain.prescription import Prescription
from coach.domain.program import Program
from coach.services.plan_view import Origin
from coach.services.settings import SAVED_PROGRAMS, Settings

SAVED_KEPT = 100
"""Most saved files that are known again as the user's own: the latest ones."""


@dataclass(frozen=True, slots=True)
class MendedLine:
    """A line of a file whose typing was mended, before and after; nothing hidden is in either."""

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mends:
    """What of a file can be mended by itself, in a copy beside it.

    Attributes:
        lines: the lines that differ.
        line_ends: whether the line ends do.
    """

    lines: tuple[MendedLine, ...]
    line_ends: bool = False


class Heed(StrEnum):
    """What the patient should know of a file before they say yes, besides what it changes."""

    MANY_REPETITIONS = "many_repetitions"
    TIME_TOO_SHORT = "time_too_short"
    MUCH_WALKING = "much_walking"


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What came of a program file.

    Attributes:
        program: what may be taken up; None where the file cannot be used.
        problems: what is wrong with it or odd, each with its line, for whoever wrote it.
        notes: what is good as it is and worth a second look, each with its line, for them too.
        heeds: what of that is the patient's to know.
        in_short: what the check says but for the sessions, a line each.
        told: all that the check says, as a text to be kept or printed, a line each.
        mends: what of its typing can be mended; None where nothing can.
    """

    program: Program | None
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()
    heeds: tuple[Heed, ...] = ()
    in_short: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    mends: Mends | None = None


class ProgramFiles(Protocol):
    """The user's program files."""

    def open(self, path: Path) -> OpenedFile:
        """Check a file; never raises for what it holds."""

    def write_mended(self, path: Path) -> Path:
        """Write the mended copy of a file beside it; return where.

        Raises:
            ProgramProblem: it cannot be written, or something has its name.
        """

    def left_out(self) -> tuple[str, ...]:
        """Return what is wrong with kept files that cannot be used any more."""

    @property
    def folder(self) -> Path:
        """Where kept files lie."""

    def not_shown(self) -> int:
        """Return how many kept programs are not among those read."""

    def keep(self, path: Path) -> None:
        """Keep a copy with the record, so that the program can be taken up again.

        Raises:
            ProgramProblem: it cannot be written.
        """

    def text_of(self, fingerprint: str) -> str | None:
        """Return the text of the shipped or kept file with that fingerprint, or None."""

    def problems_of(self, prescription: Prescription) -> tuple[str, ...]:
        """Return what the check would say of a plan written as a file, a sentence each."""

    def is_shipped(self, fingerprint: str) -> bool:
        """Return whether a program with that fingerprint came with Steadyback."""

    def write(self, path: Path, prescription: Prescription, version: int) -> str:
        """Write a plan as a program file; return its fingerprint.

        Raises:
            ProgramProblem: it cannot be written.
        """


class UserPrograms:
    """The program files of one record's user.

    Args:
        settings: which files the user saved.
        files: the files themselves.
    """

    def __init__(self, settings: Settings, files: ProgramFiles) -> None:
        self._settings = settings
        self._files = files

    def open(self, path: Path) -> OpenedFile:
        """Check a program file."""
        return self._files.open(path)

    def write_mended(self, path: Path) -> Path:
        """Write the mended copy of a file beside it; return where.

        Raises:
            ProgramProblem: it cannot be written, or something has its name.
        """
        return self._files.write_mended(path)

    def problems_of(self, prescription: Prescription) -> tuple[str, ...]:
        """Return what the check would say of a plan written as a file, a sentence each."""
        return self._files.problems_of(prescription)

    def left_out(self) -> tuple[str, ...]:
        """Return what is wrong with kept files that cannot be used any more."""
        return self._files.left_out()

    def not_shown(self) -> tuple[int, Path]:
        """Return how many kept programs are not among those shown, and the folder of all."""
        return self._files.not_shown(), self._files.folder

    def keep(self, path: Path) -> None:
        """Keep a copy of a program file that was taken up."""
        self._files.keep(path)

    def save(self, path: Path, prescription: Prescription) -> None:
        """Write a plan as a program file, one version up, and know it again as the user's own.

        Raises:
            ProgramProblem: it cannot be written.
        """
        fingerprint = self._files.write(path, prescription, prescription.program_version + 1)
        others = (one for one in self._settings.get(SAVED_PROGRAMS) if one != fingerprint)
        self._settings.keep(SAVED_PROGRAMS, (*others, fingerprint)[-SAVED_KEPT:])

    def origin_of(self, fingerprint: str) -> Origin:
        """Return where the program with that fingerprint comes from, by its text alone."""
        if self._files.is_shipped(fingerprint):
            return Origin.SHIPPED
        return Origin.SAVED if fingerprint in self._settings.get(SAVED_PROGRAMS) else Origin.FILE

    def by_whom(self, program: Program) -> ChangedBy:
        """Return on whose word a program that comes as a file is taken up.

        What the user saved is the user's own word, whichever way it comes back.
        """
        origin = self.origin_of(program.fingerprint)
        return ChangedBy.PT if origin is Origin.FILE else ChangedBy.USER
