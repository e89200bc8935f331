"""Copies of the record that are made by themselves, and what is in them before one is put back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from coach.domain.copy_rotation import superseded
from coach.domain.instant import Instant
from coach.services.ports import Clock
from coach.services.problems import StoreProblem
from coach.services.settings import SECOND_PLACE, SECOND_PLACE_LAST, Settings


class MadeFor(Enum):
    """What a copy was made for."""

    THE_DAY = auto()
    """Made by itself, one a day; taken away when it is no longer needed."""
    THE_USER = auto()
    """Made by hand."""
    A_RESTORE = auto()
    """What the record was before a copy was put back; it may be a damaged one."""
    AN_IMPORT = auto()
    """What the record was before a log was read back."""


@dataclass(frozen=True, slots=True)
class RecordCopy:
    """A copy of the record that was whole when it was made, where it says nothing else.

    Attributes:
        path: where it is.
        day: the local day on which it was made.
        size: its bytes.
        made_for: what for; all but those of the day are taken away by nobody.
        at: when on that day, where its name says so.
    """

    path: Path
    day: date
    size: int
    made_for: MadeFor = MadeFor.THE_DAY
    at: time | None = None


@dataclass(frozen=True, slots=True)
class RecordContents:
    """What is in a record, as far as it tells one from another.

    Attributes:
        sessions: how many sessions count.
        last_session: when the last of them began, or None.
        check_ins: how many answers about pain there are.
        flares: how many flares there were; those that were none are not counted.
        sign_lists: how often the warning signs were answered to the end of a list.
        locked: whether a warning sign locks sessions in it.
        moments: when its plans came into force and its sessions began, in words of the record. A
            copy has some of them in common with its record, and no two people have any.
    """

    sessions: int
    last_session: Instant | None
    check_ins: int
    flares: int
    sign_lists: int
    locked: bool
    moments: frozenset[str] = frozenset()

    def is_strange_to(self, other: "RecordContents") -> bool:
        """Return whether two were lived without anything in common: they may be of two people."""
        lived = bool(self.sessions and other.sessions)
        return lived and self.moments.isdisjoint(other.moments)


class CopyShelf(Protocol):
    """Where the copies of one record lie. Every method may raise `StoreProblem`."""

    @property
    def folder(self) -> Path:
        """The folder of the copies."""

    def copies(self) -> Sequence[RecordCopy]:
        """Return the copies that were made by themselves, newest first."""

    def others(self) -> Sequence[RecordCopy]:
        """Return the copies that were made by hand, or before a record was changed as a whole."""

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


class CopyPlace(Protocol):
    """A second place of copies, which may be absent. Its methods may raise `StoreProblem`."""

    @property
    def there(self) -> bool:
        """Whether it is there now."""

    def prepare(self) -> None:
        """Make it ready for copies, because the user chose it.

        Raises:
            StoreProblem: nothing can be written there.
        """

    def copies(self, like: RecordCopy) -> Sequence[RecordCopy]:
        """Return the copies there of the same record as a copy, newest first."""

    def take(self, copy: RecordCopy) -> RecordCopy:
        """Copy a copy there, and check it there; one of that day stays."""

    def remove(self, copy: RecordCopy, like: RecordCopy) -> None:
        """Take away a copy of the same record as another one, and nothing else."""


@dataclass(frozen=True, slots=True)
class SecondPlaceNow:
    """How it stands with the second place.

    Attributes:
        folder: the folder of the user's choice.
        last: the local day of the newest copy that is known to be there; None for none.
        problem: why nothing could be written there at the last look; None where it could, and
            where the place was absent.
        absent: whether it was not there at the last look.
    """

    folder: Path
    last: date | None = None
    problem: StoreProblem | None = None
    absent: bool = False


class RecordCopies:
    """Keeps copies of one record, in its own folder and in a second place of the user's choice.

    Args:
        clock: says which day it is.
        shelf: where they lie.
        settings: keep the second place.
        place_in: returns the second place in a folder.
    """

    def __init__(
        self,
        clock: Clock,
        shelf: CopyShelf,
        settings: Settings,
        place_in: Callable[[Path], CopyPlace],
    ) -> None:
        self._clock = clock
        self.shelf = shelf
        self._settings = settings
        self._place_in = place_in

    @property
    def due(self) -> bool:
        """Whether there is no copy of today yet.

        Raises:
            StoreProblem: the folder cannot be read.
        """
        today = self._clock.read().local_date
        return all(copy.day != today for copy in self.shelf.copies())

    @property
    def second(self) -> SecondPlaceNow | None:
        """The second place as far as the record tells; None where none was chosen."""
        folder, last = self._settings.get(SECOND_PLACE), self._settings.get(SECOND_PLACE_LAST)
        if not folder:
            return None
        try:
            return SecondPlaceNow(Path(folder), date.fromisoformat(last) if last else None)
        except ValueError:
            return SecondPlaceNow(Path(folder))

    def choose_second(self, folder: Path | None) -> None:
        """Have copies go to a folder, too; None for none. What lies in the one before stays.

        Raises:
            StoreProblem: nothing can be written there; nothing was changed.
        """
        if folder is not None:
            self._place_in(folder).prepare()
        self._settings.keep(SECOND_PLACE, str(folder) if folder is not None else "")
        self._settings.keep(SECOND_PLACE_LAST, "")

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

    def keep_in_second(self, second: SecondPlaceNow) -> SecondPlaceNow:
        """Copy the newest copy to the second place where it is there; touches no record.

        Args:
            second: how it stood before.

        Returns:
            How it stands now. Nothing is raised: nobody waits for a stick.
        """
        place = self._place_in(second.folder)
        try:
            newest = self.shelf.copies()[:1]
            if not newest or not place.there:
                return replace(second, problem=None, absent=not place.there)
            (copy,) = newest
            there = place.take(copy)
            copies = place.copies(copy)
            unneeded = superseded(each.day for each in copies)
            for each in copies:
                if each.day in unneeded and each != there:
                    place.remove(each, copy)
        except StoreProblem as problem:
            return replace(second, problem=problem, absent=False)
        return SecondPlaceNow(second.folder, copies[0].day if copies else copy.day)

    def remember(self, second: SecondPlaceNow) -> None:
        """Keep what is known of the second place, unless another one was chosen meanwhile."""
        known = self.second
        if known is not None and known.folder == second.folder and second.last != known.last:
            self._settings.keep(
                SECOND_PLACE_LAST, second.last.isoformat() if second.last is not None else ""
            )


def all_copies(shelf: CopyShelf) -> Sequence[RecordCopy]:
    """Return every copy of a record, newest first; those of one day by their time, and that of the
    day itself last, whose time is not known.

    Raises:
        StoreProblem: their folder cannot be read.
    """
    found = (*shelf.copies(), *shelf.others())
    return sorted(
        found, key=lambda one: (one.day, one.at or time.min, len(one.path.name)), reverse=True
    )
