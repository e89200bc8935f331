"""One table as a CSV file, written part by part: a log of ten years is never in memory as a whole.

UTF-8 with a byte order mark, comma, CRLF, header first. What a cell looks like says `cells`; here
each column is only handed to what its kind needs, because half a million rows wait for it.
"""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Sequence
from typing import IO, TypeAlias

from coach.handover.cells import BYTE_ORDER_MARK, Cell, as_text
from coach.handover.log_file import Kind, LogFile

Row: TypeAlias = Sequence[Cell]


class CsvTable:
    """A CSV file that grows.

    Attributes:
        table: what it holds.
        rows: how many rows it has, the header not counted.
        size: bytes.

    Args:
        table: what it holds.
        file: open for writing; the header is written at once.
    """

    def __init__(self, table: LogFile, file: IO[bytes]) -> None:
        self.table = table
        self.rows = self.size = 0
        self._file = file
        self._hash = hashlib.sha256()
        self._spelled = [
            (place, _spelling(column.kind))
            for place, column in enumerate(table.columns)
            if column.kind is not Kind.WHOLE and not column.words
        ]
        header = [column.name for column in table.columns]
        self._write(BYTE_ORDER_MARK + _lines([header]))

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows, each with a cell for every column."""
        self.rows += len(rows)
        self._write(_lines(self._as_written(rows)))

    @property
    def sha256(self) -> str:
        """The hash of what was written so far."""
        return self._hash.hexdigest()

    def _as_written(self, rows: Iterable[Row]) -> Iterable[list[Cell]]:
        spelled = self._spelled
        for row in rows:
            cells = list(row)
            for place, spell in spelled:
                if cells[place] is not None:
                    cells[place] = spell(cells[place])
            yield cells

    def _write(self, text: str) -> None:
        content = text.encode()
        self._hash.update(content)
        self.size += len(content)
        self._file.write(content)


def _spelling(kind: Kind) -> Callable[[Cell], Cell]:
    """Return what makes a cell of a kind into what csv writes; yes is 1."""
    return _digit if kind is Kind.YES_NO else as_text


def _digit(cell: Cell) -> Cell:
    return 1 if cell else 0


def _lines(rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
