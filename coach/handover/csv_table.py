"""One table as a CSV file, written part by part: a log of ten years is never in memory as a whole.

UTF-8 with a byte order mark, comma, CRLF, header first. `cells` says what a cell looks like. Only
columns of text and of yes and no are converted here, because there may be half a million rows.
"""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO

from coach.handover.cells import BYTE_ORDER_MARK, FORMULA_STARTS, Cell, as_text
from coach.handover.log_file import Column, Kind, LogFile, Row


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
        self._texts = _places(table, lambda one: one.kind is Kind.TEXT and not one.words)
        self._digits = _places(table, lambda one: one.kind is Kind.YES_NO)
        header = [column.name for column in table.columns]
        self._write(BYTE_ORDER_MARK + _lines([header]))

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows, each with a cell for every column."""
        self.rows += len(rows)
        self._write(_lines(self._as_written(rows) if self._to_change(rows) else rows))

    @property
    def sha256(self) -> str:
        """The hash of what was written so far."""
        return self._hash.hexdigest()

    def _to_change(self, rows: Sequence[Row]) -> bool:
        """Return whether any cell is written in another way than the csv module would.

        Asked of each different text once: of a hundred thousand names there are a dozen.
        """
        if self._digits:
            return True
        texts = {row[place] for place in self._texts for row in rows}
        return any(cell[0] in FORMULA_STARTS for cell in texts if cell)  # type: ignore[index]  # it is text

    def _as_written(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield rows ready for the csv module, which writes numbers, days and times by itself."""
        for row in rows:
            changed: list[Cell] | None = None
            for place in self._texts:
                cell = row[place]
                if cell and cell[0] in FORMULA_STARTS:  # type: ignore[index]  # it is text
                    changed = changed or list(row)
                    changed[place] = as_text(cell)
            for place in self._digits:
                if row[place] is not None:
                    changed = changed or list(row)
                    changed[place] = 1 if row[place] else 0
            yield changed or row

    def _write(self, text: str) -> None:
        content = text.encode()
        self._hash.update(content)
        self.size += len(content)
        self._file.write(content)


def _places(table: LogFile, such: Callable[[Column], bool]) -> list[int]:
    return [place for place, column in enumerate(table.columns) if such(column)]


def _lines(rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
