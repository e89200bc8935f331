"""The record itself, row by row: written beside the log of a range of days, and read back from it.

The tables for people round and explain; out of them no record can be made again. So a package has
one more file, for programs alone, with every row as it is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final, Protocol, TypeAlias

RECORD_FILE: Final = "record.jsonl"
"""The name of that file in a package."""

Value: TypeAlias = str | int | float | None
"""What a column of the record can hold."""


@dataclass(frozen=True, slots=True)
class CarriedTable:
    """A table that is handed on.

    Attributes:
        name: its name in the record.
        columns: their names, in order.
        rows: the values of each row, in the order in which they were kept; read once.
        lines: the same rows, each as a JSON array with a line end, where the record writes them
            itself in less time; read once, and then `rows` are not. Else None.
    """

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Sequence[Value]]
    lines: Iterable[str] | None = None


class CarriedRecord(Protocol):
    """Reads the record row by row."""

    @property
    def format(self) -> str:
        """The format of the record, as docs/store.md numbers them."""

    def tables(self, first: date | None, last: date | None) -> Iterator[CarriedTable]:
        """Read what belongs to a range of local days; what is referred to comes first.

        Both days are included; where one is None, that end is open. With both ends open, what is
        true of the user's body is there too.

        Raises:
            StoreProblem: the record cannot be read.
        """


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table of a package.

    Attributes:
        name: as it stands there.
        columns: as they stand there.
        line: where it is named in the file, from 1.
        rows: the line of each row and its values; read once, before the next table.
    """

    name: str
    columns: tuple[str, ...]
    line: int
    rows: Iterator[tuple[int, Sequence[Value]]]


class BesideRecord(Enum):
    """What is not as it should be of a file from which nothing is read."""

    CHANGED = "changed"
    MISSING = "missing"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class FileBeside:
    """A file of a package that is not as it should be, and keeps nothing from being read.

    Attributes:
        name: as it stands there.
        what: what is not right of it.
    """

    name: str
    what: BesideRecord


class Package(Protocol):
    """A package that was checked and is open."""

    @property
    def format(self) -> str:
        """The format of the record that its rows come from."""

    @property
    def beside(self) -> tuple[FileBeside, ...]:
        """The files beside the record that are not as they should be."""

    @property
    def rows(self) -> int:
        """How many rows it says to have; 0 where it does not say."""

    def tables(self) -> Iterator[ReadTable]:
        """Read its tables; as often as wanted.

        Raises:
            ImportProblem: a line makes no sense.
        """


class PackageReader(Protocol):
    """Opens packages."""

    def open(self, place: Path, password: str = "") -> AbstractContextManager[Package]:
        """Check the files of a package, a folder or a zip, and open it.

        Args:
            place: the package.
            password: what it is locked with; empty for none.

        Raises:
            LogLocked: it is locked, with a password that is not this one.
            ImportProblem: it is none, of a newer version, damaged, or was changed.
        """


@dataclass(frozen=True, slots=True)
class Taken:
    """How many rows of a table of a package are what.

    Attributes:
        new: they were missing in the record.
        there: the record has them already.
        differ: the record says something else of the same thing, and keeps it.
        wait: answers to the warning signs that are left out because they might open what is locked.
    """

    new: int = 0
    there: int = 0
    differ: int = 0
    wait: int = 0


class RecordMerge(Protocol):
    """Takes the rows of a package into the record."""

    def take_in(self, package: Package, waiting: "Waiting") -> Mapping[str, Taken]:
        """Insert what is missing, within the transaction that is open; nothing is overwritten.

        Returns:
            What came of each table of the package, in its order.

        Raises:
            ImportProblem: a row cannot be one of a record, with its line and why.
            StoreProblem: the disk stands in the way.
        """


@dataclass(frozen=True, slots=True)
class Waiting:
    """Which answers to the warning signs stay out.

    Attributes:
        answers: their ids.
        deeds_about: ids of answers about which nothing more is taken in.
    """

    answers: frozenset[str] = frozenset()
    deeds_about: frozenset[str] = frozenset()


NOTHING_WAITS: Final = Waiting()
