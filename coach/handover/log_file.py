"""One table of the log: its columns, what each one means, and where its rows come from.

The columns are the contract with whoever reads the files, and so is their order: add at the end,
never rename. README.txt, `datapackage.json`, the workbook and `docs/csv.md` are all told by what
stands here. A column that would always be empty is not written.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum, auto
from functools import cache
from typing import TypeAlias

from coach.domain.instant import Instant
from coach.domain.pain import PAIN_MAX, PAIN_MIN, LegSite
from coach.handover import texts as words
from coach.handover.cells import Cell
from coach.services.ports import PatientLog

Cells: TypeAlias = Mapping[str, Cell]
"""One row, by the names of its columns; a name left out is an empty cell."""

Columns: TypeAlias = Sequence[Sequence[Cell]]
"""The cells of each column of a table, all of them as long as there are rows."""

Row: TypeAlias = Sequence[Cell]
"""One row with a cell for every column, in their order."""

_MINUTE = timedelta(minutes=1)


class Kind(Enum):
    """What the cells of a column are."""

    TEXT = auto()
    WHOLE = auto()
    YES_NO = auto()
    DAY = auto()
    CLOCK = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header and its meaning, unit included.

    Attributes:
        least, most: the smallest and greatest whole number, where there is such.
        words: all that a text may be; empty where it may be anything.
        required: whether every row has it.
    """

    name: str
    meaning: str
    kind: Kind = Kind.TEXT
    least: int | None = None
    most: int | None = None
    words: tuple[str, ...] = ()
    required: bool = False


def whole(name: str, meaning: str, *, least: int | None = 0, required: bool = False) -> Column:
    """Return a column of whole numbers, none below `least`."""
    return Column(name, meaning, Kind.WHOLE, least, required=required)


def rating(name: str, meaning: str) -> Column:
    """Return a column of ratings from 0 to 10."""
    return Column(name, meaning, Kind.WHOLE, PAIN_MIN, PAIN_MAX)


def yes_no(name: str, meaning: str, *, required: bool = False) -> Column:
    """Return a column of yes and no."""
    return Column(name, meaning, Kind.YES_NO, required=required)


def day(name: str, meaning: str, *, required: bool = False) -> Column:
    """Return a column of local days."""
    return Column(name, meaning, Kind.DAY, required=required)


def leg_place(name: str, meaning: str) -> Column:
    """Return a column of places in the leg."""
    return Column(name, meaning, words=tuple(site.name.lower() for site in LegSite))


def moment(name: str, meaning: str) -> tuple[Column, ...]:
    """Return the three columns of a moment: day of the calendar, clock time and offset."""
    return (
        Column(f"{name}_date", words.DAY_THERE.format(meaning=meaning), Kind.DAY),
        Column(f"{name}_time", words.CLOCK_TIME.format(meaning=meaning), Kind.CLOCK),
        Column(
            f"{name}_utc_offset_min",
            words.AHEAD_OF_UTC.format(meaning=meaning),
            Kind.WHOLE,
        ),
    )


def moment_cells(name: str, at: Instant | None) -> Cells:
    """Return the three cells of a moment; none where there is no such moment."""
    return {} if at is None else dict(zip(_named(name), _moment(at), strict=True))


def moment_columns(moments: Sequence[Instant]) -> Columns:
    """Return the cells of the three columns of some moments, in the order of the columns."""
    return tuple(zip(*map(_moment, moments), strict=True)) or ((), (), ())


def _moment(at: Instant) -> tuple[date, time, int]:
    wall = at.wall
    clock = time(wall.hour, wall.minute, wall.second)
    return wall.date(), clock, _offset_min(wall.utcoffset())


@cache
def _offset_min(offset: timedelta | None) -> int:
    """Return an offset in minutes; few occur, and a log of ten years asks half a million times."""
    return round(offset / _MINUTE) if offset is not None else 0


@cache
def _named(moment: str) -> tuple[str, str, str]:
    return f"{moment}_date", f"{moment}_time", f"{moment}_utc_offset_min"


@dataclass(frozen=True, slots=True)
class ByColumn:
    """What a table has of a part of a log, column by column, where that is quicker than by rows."""

    cells: Columns


@dataclass(frozen=True, slots=True)
class LogFile:
    """One table.

    Attributes:
        name: its name in the package.
        one_row: what a row is, for "one row for ...".
        columns: in their order.
        told: returns the rows of a part of a log, in order; where there are many, by column.
        of_session: whether `session_id` names a row of sessions.csv.
    """

    name: str
    one_row: str
    columns: tuple[Column, ...]
    told: Callable[[PatientLog], Iterable[Cells] | ByColumn]
    of_session: bool = False

    @property
    def table(self) -> str:
        """Its name without the ending."""
        return self.name.removesuffix(".csv")

    def cells(self, part: PatientLog) -> Columns:
        """Return what it has of a part of a log: the cells of each column."""
        told = self.told(part)
        if isinstance(told, ByColumn):
            return told.cells
        rows = list(told)
        return [[row.get(column.name) for row in rows] for column in self.columns]

    def rows(self, part: PatientLog) -> Iterable[Row]:
        """Return its rows of a part of a log, each with a cell for every column."""
        return zip(*self.cells(part), strict=True)
