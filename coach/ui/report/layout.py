"""Puts blocks on one page: rows of columns, and where they are too long, what is left out.

A row is left out where the list is longest, so that no list is emptied for another's sake. What
room remains goes to the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.ui.report.blocks import Block
from coach.ui.report.pain_picture import PainPicture
from coach.ui.report.sheet import Sheet

GAP = 11.0
COLUMN_GAP = 18.0
_MOST_ROWS = 20
"""Most rows of one list: nobody reads more of them in a minute."""


@dataclass(frozen=True, slots=True)
class Column:
    """Blocks under each other, and what part of the width they have."""

    share: float
    blocks: tuple[Block, ...]


Row = tuple[Column, ...]


@dataclass(slots=True)
class Fitted:
    """Rows of blocks, and how many rows of each are shown.

    Args:
        rows: from the top of the page.
        width: of the page, in points.
    """

    rows: Sequence[Row]
    width: float
    shown: dict[int, int] = field(default_factory=dict)
    more: float = 0.0
    """Points by which the picture is higher than it must be."""

    def __post_init__(self) -> None:
        """Begin with as many rows of each as anybody reads."""
        for block in self._blocks():
            self.shown[id(block)] = max(block.least, min(block.rows, _MOST_ROWS))

    def fit(self, height: float) -> bool:
        """Leave out rows until everything fits into a height; let the picture have the rest.

        Returns:
            whether it fits.
        """
        while self.height > height:
            longest = self._longest()
            if longest is None:
                return False
            self.shown[id(longest)] -= 1
        if any(isinstance(block, PainPicture) for block in self._blocks()):
            self.more = min(PainPicture.MOST_MORE, height - self.height)
        return True

    @property
    def cut(self) -> bool:
        """Whether rows are left out."""
        return any(self.shown[id(block)] < block.rows for block in self._blocks())

    @property
    def height(self) -> float:
        """How high it is all together."""
        rows = [max(self._high(column) for column in row) for row in self.rows]
        return sum(rows) + GAP * (len(rows) - 1)

    def draw(self, sheet: Sheet, at: tuple[float, float]) -> None:
        """Draw it all."""
        x, y = at
        for row in self.rows:
            left = x
            for column in row:
                top = y
                for block in column.blocks:
                    block.draw(sheet, (left, top), self._wide(row, column), self._of(block))
                    top += self._block_height(block, self._wide(row, column)) + GAP
                left += self._wide(row, column) + COLUMN_GAP
            y += max(self._high(column) for column in row) + GAP

    def _longest(self) -> Block | None:
        """Return the block that has most to leave out, among those that make their row as high."""
        found = [
            block
            for row in self.rows
            for column in row
            if self._high(column) >= max(self._high(each) for each in row) - 1
            for block in column.blocks
            if self.shown[id(block)] > block.least
        ]
        return max(found, key=lambda block: self.shown[id(block)], default=None)

    def _blocks(self) -> list[Block]:
        return [block for row in self.rows for column in row for block in column.blocks]

    def _of(self, block: Block) -> int:
        """Return how many rows are shown; of the picture, how many points it is higher."""
        return round(self.more) if isinstance(block, PainPicture) else self.shown[id(block)]

    def _wide(self, row: Row, column: Column) -> float:
        whole = sum(each.share for each in row)
        return (self.width - COLUMN_GAP * (len(row) - 1)) * column.share / whole

    def _high(self, column: Column) -> float:
        row = next(row for row in self.rows if column in row)
        wide = self._wide(row, column)
        highs = [self._block_height(block, wide) for block in column.blocks]
        return sum(highs) + GAP * (len(highs) - 1)

    def _block_height(self, block: Block, wide: float) -> float:
        return block.height(wide, self._of(block))
