"""One CSV file of the log: its columns, what each one means, and where its rows come from.

The columns are the contract with whoever reads the files, and so is their order: add at the end,
never rename. `docs/csv.md` and the README.txt of every package say the same, and tests hold both
to it. A column that would always be empty is not written.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from coach.handover.cells import Cell, as_csv
from coach.services.ports import PatientLog

Cells: TypeAlias = Mapping[str, Cell]
"""One row, by the names of its columns; a name left out is an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header and its meaning, unit included."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LogFile:
    """One file.

    Attributes:
        name: its name in the package.
        one_row: what a row is, for "one row for ...".
        columns: in their order.
        rows: returns the rows of a log, in order.
    """

    name: str
    one_row: str
    columns: tuple[Column, ...]
    rows: Callable[[PatientLog], Iterable[Cells]]

    def content(self, log: PatientLog) -> bytes:
        """Return the whole file for a log."""
        names = [column.name for column in self.columns]
        return as_csv(names, (tuple(map(cells.get, names)) for cells in self.rows(log)))
