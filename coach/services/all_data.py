"""All that the program keeps of one user on this computer, to be deleted by their own act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Protocol


class Kept(Enum):
    """What a file is; they are told in this order."""

    RECORD = auto()
    """The record, its journals, and what was set aside of them."""
    COPIES = auto()
    """Copies of the record beside it."""
    SECOND_COPIES = auto()
    """Copies of this record in the second place."""
    PROGRAMS = auto()
    """The user's own program files."""
    REPORTS = auto()
    """Reports of errors."""
    MARKS = auto()
    """Where the window was, what locks sessions, whether the program starts at login."""


@dataclass(frozen=True, slots=True)
class AllData:
    """What would go, and what would stay.

    Attributes:
        files: what would go.
        starts_at_login: whether the program starts at login, which would end.
        left: what lies in the same folders and was not written by the program: it stays.
        absent: the second place, where it is not there now, so that its copies stay; else None.
        folders: go, too, where nothing is left in them; the innermost first.
    """

    files: Mapping[Kept, tuple[Path, ...]] = field(default_factory=dict)
    starts_at_login: bool = False
    left: tuple[Path, ...] = ()
    absent: Path | None = None
    folders: tuple[Path, ...] = ()


class DataRemoval(Protocol):
    """Finds all data of one record, and deletes it."""

    def look(self, second: Path | None) -> AllData:
        """Return what is there now; nothing is changed.

        Args:
            second: the second place of copies, or None.
        """

    def remove(self, found: AllData) -> tuple[Path, ...]:
        """Delete what was found, while nobody has the record open.

        Returns:
            What could not be deleted.
        """
