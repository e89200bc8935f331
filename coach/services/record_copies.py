"""Copies of the record that are made by themselves, and what is in them before one is put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coach.domain.copy_rotation import superseded
from coach.domain.instant import Instant
from coach.services.ports import Clock


@dataclass(frozen=True, slots=True)
class RecordCopy:
    """A copy of the record that was whole when it was made.

    Attributes:
        path: where it is.
        day: the local day on which it was made.
        size: its bytes.
    """

    path: Path
    day: date
    size: int


@dataclass(frozen=True, slots=True)
class RecordContents:
    """What is in a record, as far as it tells one from another.

    Attributes:
        sessions: how many sessions count.
        last_session: when the last of them began, or None.
        check_ins: how many answers about pain there are.
    """

    sessions: int
    last_session: Instant | None
    check_ins: int


class CopyShelf(Protocol):
    """Where the copies of one record lie. Every method may raise `StoreProblem`."""

    @property
    def folder(self) -> Path:
        """The folder of the copies."""

    def copies(self) -> Sequence[RecordCopy]:
        """Return the copies that were made by themselves, newest first."""

    def make(self, day: date) -> RecordCopy:
        """Make the copy of a day and check that it is whole; one that is there stays."""

    def remove(self, copy: RecordCopy) -> None:
        """Take away a copy that was made by itself, and nothing else."""

    def contents(self, path: Path) -> RecordContents:
        """Return what is in a copy, any file of the user's; nothing is changed.

        Raises:
            StoreProblem: it is no record, damaged, or of a newer version.
        """

    def present_contents(self) -> RecordContents:
        """Return what is in the record itself, which is open."""

    def closed_contents(self) -> RecordContents | None:
        """Return what is in the record, which nobody has open; None where there is none.

        Nothing of it is changed.

        Raises:
            StoreProblem: it cannot be used.
        """


class RecordCopies:
    """Keeps copies of one record.

    Args:
        clock: says which day it is.
        shelf: where they lie.
    """

    def __init__(self, clock: Clock, shelf: CopyShelf) -> None:
        self._clock = clock
        self.shelf = shelf

    @property
    def due(self) -> bool:
        """Whether there is no copy of today yet.

        Raises:
            StoreProblem: the folder cannot be read.
        """
        today = self._clock.read().local_date
        return all(copy.day != today for copy in self.shelf.copies())

    def keep_one(self) -> RecordCopy:
        """Make the copy of today unless it is there, then take away those no longer needed.

        Raises:
            StoreProblem: the record or the disk stands in the way; all copies are as they were.
        """
        made = self.shelf.make(self._clock.read().local_date)
        copies = self.shelf.copies()
        unneeded = superseded(copy.day for copy in copies)
        for copy in copies:
            if copy.day in unneeded and copy != made:
                self.shelf.remove(copy)
        return made
