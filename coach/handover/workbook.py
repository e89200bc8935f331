"""The same tables as one `.xlsx`, for people: real days and numbers, and the header stays in sight.

Text is written as text and nothing else, so that nothing in it can be run. It is written row by row
and never in memory as a whole; what it needs on disk meanwhile lies beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from coach.handover import texts as words
from coach.handover.log_file import Column, Columns, Kind, LogFile, Row
from coach.handover.zip_target import WatchedTarget
from coach.services.ports import LogInParts, LogStep

if TYPE_CHECKING:
    import xlsxwriter

WORKBOOK = "steadyback-log.xlsx"
ROWS_AT_MOST = 1_048_576
"""What a sheet of a spreadsheet can hold, the header included."""

_WIDTHS: Final = {Kind.DAY: 12, Kind.CLOCK: 10, Kind.WHOLE: 10, Kind.YES_NO: 8, Kind.TEXT: 18}
_WIDEST = 60

_PACKED: Final = 11
"""How many times smaller rows become in the file, about."""

KINDS: Final = {
    Kind.TEXT: "text",
    Kind.WHOLE: "whole number",
    Kind.YES_NO: "1 or 0",
    Kind.DAY: "date",
    Kind.CLOCK: "clock time",
}
"""What the sheet of columns says of each kind."""

_MEANING = (
    Column("table", "The sheet, and the file."),
    Column("column", "The column."),
    Column("kind", "What its cells are."),
    Column("meaning", "What it means."),
)


class Workbook:
    """A workbook that grows; one sheet a table, one more where a sheet is full.

    Args:
        file: open for writing; nothing is in it yet.
        beside: a folder for what it needs meanwhile.
        tables: what it will hold, in order.
        log: what it is about; told how far it is, and asked whether to go on.
    """

    def __init__(
        self, file: IO[bytes], beside: Path, tables: Sequence[LogFile], log: LogInParts
    ) -> None:
        import xlsxwriter

        # Health data must not go to the system's folder for temporary files, which others can read.
        options = {"constant_memory": True, "tmpdir": str(beside)}
        self._book = xlsxwriter.Workbook(WatchedTarget(file, self._tell), options)
        self._book.set_properties(
            {
                "title": words.TITLE,
                "comments": words.WRITTEN_BY.format(app_version=log.app_version),
                "created": datetime.combine(log.last, time()),
            }
        )
        plain = {"valign": "top"}
        self._looks = _Looks(
            self._book.add_format({"bold": True, **plain}),
            self._book.add_format({"num_format": "yyyy-mm-dd", **plain}),
            self._book.add_format({"num_format": "hh:mm:ss", **plain}),
        )
        self._log = log
        self._expected = 0
        self._sheets = {
            table.name: _Sheet(self._book, self._looks, table.table, table.columns)
            for table in tables
        }

    def add(self, table: LogFile, cells: Columns) -> None:
        """Write some rows of a table, given as the cells of each column."""
        sheet = self._sheets[table.name]
        for row in zip(*cells, strict=True):
            sheet.add(row)

    def abandon(self) -> None:
        """Let go of what was written so far; no file comes of it."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()

    def close(self) -> None:
        """Explain the columns on a last sheet, and write the file.

        Raises:
            OSError: it cannot be written.
        """
        from xlsxwriter.exceptions import FileCreateError

        meanings = _Sheet(self._book, self._looks, "columns", _MEANING)
        for name, sheet in self._sheets.items():
            for column in sheet.columns:
                table = name.removesuffix(".csv")
                meanings.add((table, column.name, KINDS[column.kind], column.meaning))
        for sheet in (*self._sheets.values(), meanings):
            sheet.close()
        rows = sum(sheet.row_data_fh.tell() for sheet in self._book.worksheets())
        self._expected = rows // _PACKED
        try:
            self._book.close()
        except FileCreateError as error:
            (why,) = error.args
            raise why from error
        self._log.tell(LogStep.WORKBOOK, 1, 1)

    def _tell(self, written: int) -> None:
        self._log.tell(LogStep.WORKBOOK, written, self._expected)


@dataclass(frozen=True, slots=True)
class _Looks:
    header: "xlsxwriter.Format"
    day: "xlsxwriter.Format"
    clock: "xlsxwriter.Format"


class _Sheet:
    def __init__(
        self,
        book: "xlsxwriter.Workbook",
        looks: _Looks,
        name: str,
        columns: Sequence[Column],
    ) -> None:
        self.columns = columns
        self._book = book
        self._looks = looks
        self._name = name
        self._number = 0
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        name = self._name if self._number == 1 else f"{self._name} {self._number}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self.columns):
            width = min(_WIDEST, max(_WIDTHS[column.kind], len(column.name) + 2))
            self._sheet.set_column(place, place, _WIDEST if column.name == "meaning" else width)
            self._sheet.write_string(0, place, column.name, self._looks.header)
        self._row = 1

    def add(self, row: Row) -> None:
        if self._row == ROWS_AT_MOST:
            self.close()
            self._begin()
        for place, cell in enumerate(row):
            match cell:
                case None:
                    pass
                case str():
                    self._sheet.write_string(self._row, place, cell)
                case int():
                    self._sheet.write_number(self._row, place, int(cell))
                case time():
                    self._sheet.write_datetime(self._row, place, cell, self._looks.clock)
                case date():
                    self._sheet.write_datetime(self._row, place, cell, self._looks.day)
        self._row += 1

    def close(self) -> None:
        self._sheet.autofilter(0, 0, max(1, self._row - 1), len(self.columns) - 1)
