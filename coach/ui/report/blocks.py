"""The blocks that the page is made of: key figures, tables, lists, a frame of questions.

A block knows how high it is and how many of its rows could be left out. What is left out is said
("and 4 more"); nothing is ever clipped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.ui.report.sheet import (
    BAND,
    BODY,
    FIGURE,
    HEAD,
    INK,
    LINE,
    NOTE,
    STRONG,
    Align,
    Sheet,
    Style,
    broken,
    in_room,
    wide,
)
from coach.ui.texts.pt_report import and_more

HEAD_GAP = 3.0
_LINE_GAP = 1.5
_HANG = 9.0
_CELL_LINES = 2


class Block(Protocol):
    """A part of the page."""

    @property
    def rows(self) -> int:
        """How many rows there are."""

    @property
    def least(self) -> int:
        """How many of them must be shown."""

    def height(self, width: float, shown: int) -> float:
        """Return how high it is in points, with so many rows shown."""

    def draw(self, sheet: Sheet, at: tuple[float, float], width: float, shown: int) -> None:
        """Draw it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is read first: what it is, and what belongs to it in small print."""

    value: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Key figures in a row."""

    figures: tuple[Figure, ...]

    @property
    def rows(self) -> int:
        """One, which always stands."""
        return 1

    @property
    def least(self) -> int:
        """One."""
        return 1

    def height(self, width: float, shown: int) -> float:  # noqa: ARG002 - as every block
        """Return the height of the highest one."""
        each = self._each(width)
        details = [len(broken(one.detail, each, NOTE, 2)) for one in self.figures if one.detail]
        return FIGURE.leading + STRONG.leading + max(details, default=0) * NOTE.leading + 8

    def draw(self, sheet: Sheet, at: tuple[float, float], width: float, shown: int) -> None:
        """Draw them side by side, between two lines."""
        x, y = at
        high, each = self.height(width, shown), self._each(width)
        for edge in (y, y + high):
            sheet.line([(x, edge), (x + width, edge)], 0.8, INK)
        for one in self.figures:
            top = y + 3
            sheet.words((one.value,), (x, top), each, self._style(each))
            top += FIGURE.leading
            top += sheet.words(broken(one.label, each, STRONG, 1), (x, top), each, STRONG)
            if one.detail:
                sheet.words(broken(one.detail, each, NOTE, 2), (x, top), each, NOTE)
            x += each + 12

    def _style(self, each: float) -> Style:
        """Return a style in which every number has room: none is ever cut."""
        values = [one.value for one in self.figures]
        return in_room(max(values, key=lambda value: wide(value, FIGURE)), each, FIGURE)

    def _each(self, width: float) -> float:
        count = len(self.figures)
        return (width - 12 * (count - 1)) / count


@dataclass(frozen=True, slots=True)
class Lines:
    """A heading and a list under it.

    Attributes:
        boxes: whether a box to tick stands before each line.
        always: how many of the entries must be shown.
        most: lines that one entry may take.
    """

    title: str
    lines: tuple[str, ...]
    boxes: bool = False
    always: int = 1
    most: int = 2

    @property
    def rows(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    @property
    def least(self) -> int:
        """How many must be shown."""
        return min(self.always, self.rows)

    def height(self, width: float, shown: int) -> float:
        """Return how high it is."""
        high = HEAD.leading + HEAD_GAP
        for line in self._shown(shown):
            high += len(self._broken(line, width)) * BODY.leading + _LINE_GAP
        return high + (NOTE.leading if shown < self.rows else 0)

    def draw(self, sheet: Sheet, at: tuple[float, float], width: float, shown: int) -> None:
        """Draw it."""
        x, y = heading(sheet, self.title, at, width)
        for line in self._shown(shown):
            middle = y + BODY.leading / 2
            if self.boxes:
                sheet.box((x + 0.5, middle - 3), (6, 6), edge=INK)
            else:
                sheet.disc((x + 2, middle), 1.1, fill=INK, edge=None)
            y += sheet.words(self._broken(line, width), (x + self._hang, y), width, BODY)
            y += _LINE_GAP
        if shown < self.rows:
            sheet.words((and_more(self.rows - shown),), (x + self._hang, y), width, NOTE)

    @property
    def _hang(self) -> float:
        return _HANG + 3 if self.boxes else _HANG

    def _shown(self, shown: int) -> Sequence[str]:
        return self.lines[:shown]

    def _broken(self, line: str, width: float) -> tuple[str, ...]:
        return broken(line, width - self._hang, BODY, self.most)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid.

    Attributes:
        share: of the width.
        wraps: whether its words may take two lines.
    """

    name: str
    share: float
    align: Align = Align.LEFT
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A heading and a table under it.

    Attributes:
        strong: how many of the last rows are sums, which always stand and are set in bold.
        note: small print under it.
        always: how many rows must be shown.
    """

    title: str
    columns: tuple[Column, ...]
    cells: tuple[tuple[str, ...], ...]
    strong: int = 0
    note: str = ""
    always: int = 4

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.cells)

    @property
    def least(self) -> int:
        """How many must be shown."""
        return min(self.rows, max(self.always, self.strong))

    def height(self, width: float, shown: int) -> float:
        """Return how high it is."""
        high = HEAD.leading + HEAD_GAP + self._head_lines(width) * NOTE.leading + 2
        high += sum(self._high(row, width) for row in self._shown(shown))
        if shown < self.rows:
            high += NOTE.leading
        if self.note:
            high += len(broken(self.note, width, NOTE, 2)) * NOTE.leading
        return high

    def draw(self, sheet: Sheet, at: tuple[float, float], width: float, shown: int) -> None:
        """Draw it."""
        x, y = heading(sheet, self.title, at, width)
        above = self._head_lines(width) * NOTE.leading
        for column, left, room in self._across(x, width):
            lines = broken(column.name, room, NOTE, _CELL_LINES)
            sheet.words(
                lines, (left, y + above - len(lines) * NOTE.leading), room, NOTE, column.align
            )
        y += above + 2
        rows = self._shown(shown)
        for place, row in enumerate(rows):
            strong = place >= len(rows) - self.strong
            high = self._high(row, width)
            sheet.line([(x, y), (x + width, y)], 0.8 if place == len(rows) - self.strong else 0.3)
            for cell, (column, left, room) in zip(row, self._across(x, width), strict=True):
                style = STRONG if strong else BODY
                if column.align is Align.RIGHT:
                    style = in_room(cell, room, style)
                lines = broken(cell, room, style, _CELL_LINES if column.wraps else 1)
                sheet.words(lines, (left, y + 1), room, style, column.align)
            y += high
        if shown < self.rows:
            y += sheet.words((and_more(self.rows - shown),), (x, y), width, NOTE)
        if self.note:
            sheet.words(broken(self.note, width, NOTE, 2), (x, y), width, NOTE)

    def _shown(self, shown: int) -> Sequence[tuple[str, ...]]:
        """Return the first rows, and the sums."""
        body = len(self.cells) - self.strong
        return (*self.cells[:body][: shown - self.strong], *self.cells[body:])

    def _head_lines(self, width: float) -> int:
        return max(
            len(broken(column.name, room, NOTE, _CELL_LINES))
            for column, _, room in self._across(0, width)
        )

    def _across(self, x: float, width: float) -> Sequence[tuple[Column, float, float]]:
        whole, gap = sum(column.share for column in self.columns), 4.0
        found = []
        for column in self.columns:
            room = width * column.share / whole
            found.append((column, x, room - gap if column is not self.columns[-1] else room))
            x += room
        return found

    def _high(self, row: Sequence[str], width: float) -> float:
        lines = 1
        for cell, (column, _, room) in zip(row, self._across(0, width), strict=True):
            if column.wraps:
                lines = max(lines, len(broken(cell, room, BODY, _CELL_LINES)))
        return lines * BODY.leading + 2


def heading(sheet: Sheet, title: str, at: tuple[float, float], width: float) -> tuple[float, float]:
    """Write the heading of a block; return where its contents begin."""
    x, y = at
    sheet.words(broken(title, width, HEAD, 1), at, width, HEAD)
    y += HEAD.leading + HEAD_GAP
    sheet.line([(x, y - HEAD_GAP + 1), (x + width, y - HEAD_GAP + 1)], 0.5, LINE)
    return x, y


@dataclass(frozen=True, slots=True)
class Framed:
    """Another block in a frame."""

    inside: Block

    @property
    def rows(self) -> int:
        """Those of the block."""
        return self.inside.rows

    @property
    def least(self) -> int:
        """As the block has it."""
        return self.inside.least

    def height(self, width: float, shown: int) -> float:
        """Return the height with the frame."""
        return self.inside.height(width - 16, shown) + 12

    def draw(self, sheet: Sheet, at: tuple[float, float], width: float, shown: int) -> None:
        """Draw the frame, and the block in it."""
        sheet.box(at, (width, self.height(width, shown)), edge=BAND)
        self.inside.draw(sheet, (at[0] + 8, at[1] + 6), width - 16, shown)
