"""One table as a CSV file, written part by part: a log of ten years is never in memory as a whole.

UTF-8 with a byte order mark, comma, CRLF, header first. `cells` says what a cell looks like, the
csv module which texts stand in quotes. Cells are written column by column: of half a million rows
most hold the same few dozen names and days, and each of those is asked about once.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from typing import IO

from coach.handover.cells import BYTE_ORDER_MARK, Cell, as_text
from coach.handover.log_file import Columns, Kind, LogFile

_LINE_END = "\r\n"
_NO_MORE = "," + _LINE_END


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
        self._kinds = [column.kind for column in table.columns]
        self._hash = hashlib.sha256()
        header = [column.name for column in table.columns]
        self._write(BYTE_ORDER_MARK + _lines([header]))

    def add(self, cells: Columns) -> None:
        """Write some rows, given as the cells of each column."""
        self.rows += len(cells[0])
        texts = map(_texts, self._kinds, cells)
        self._write(_lines(zip(*texts, strict=True)))

    @property
    def sha256(self) -> str:
        """The hash of what was written so far."""
        return self._hash.hexdigest()

    def _write(self, text: str) -> None:
        content = text.encode()
        self._hash.update(content)
        self.size += len(content)
        self._file.write(content)


def _texts(kind: Kind, cells: Sequence[Cell]) -> Iterable[str]:
    """Return the cells of a column as they stand in the file."""
    different = set(cells)
    if kind is Kind.TEXT:
        written = {cell: _in_quotes_if_need_be(as_text(cell)) for cell in different}
    else:
        written = {cell: as_text(cell) for cell in different}
    return map(written.__getitem__, cells)


def _in_quotes_if_need_be(text: str) -> str:
    """Return a text as the csv module writes it among others."""
    out = io.StringIO(newline="")
    # Beside an empty cell: a line with nothing in it would be one with quotes.
    csv.writer(out, lineterminator=_LINE_END).writerow((text, ""))
    return out.getvalue().removesuffix(_NO_MORE)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of texts as lines."""
    return _LINE_END.join([*map(",".join, rows), ""])
