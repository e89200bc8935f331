"""How the buttons of a session stand where text is large: what has room, and in which rows.

Pure geometry over the words of the buttons, so that every language and every key has its room.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics

from coach.ui.typography import LEAD_PX, face, sized

LEAST_PX = 64
"""Of a button, either way: it is pressed from the mat."""
INSIDE_PX = 12
"""From the edge of a button to its words: padding and border."""
_ABOVE_PX, _BORDER_PX = 6, 2
_SMALLEST_PX = 13
_LETTER_STEP_PX = 2

Label = tuple[str, str]
"""What a button does, and its key."""


@dataclass(frozen=True, slots=True)
class Rows:
    """How some buttons stand.

    Attributes:
        rows: how many of them there are.
        stacked: whether the key stands beneath the words, not behind them.
        letters_px: size of the letters.
    """

    rows: int
    stacked: bool
    letters_px: int

    def written(self, label: Label) -> str:
        """Return the words on a button."""
        what, key = label
        return f"{what}\n{key}" if self.stacked else f"{what}  {key}"

    @property
    def high_px(self) -> int:
        """The height of a button, in pixels."""
        line = QFontMetrics(face(self.letters_px, QFont.Weight.DemiBold)).height()
        return max(LEAST_PX, line * (2 if self.stacked else 1) + 2 * _ABOVE_PX)

    @property
    def sheet(self) -> str:
        """The style sheet of such buttons."""
        above, beside = _ABOVE_PX - _BORDER_PX, INSIDE_PX - _BORDER_PX
        return (
            f"QPushButton#session {{ font-size: {self.letters_px}px; "
            f"min-height: {self.high_px - 2 * _ABOVE_PX}px; padding: {above}px {beside}px; }}"
        )


def one_row(labels: Sequence[Label], width_px: int, gap_px: int) -> Rows | None:
    """Return how buttons stand in one row in letters of their full size, the lowest way; or None
    where they do not.

    Args:
        labels: of the buttons, in their order.
        width_px: what they have together.
        gap_px: between two of them.
    """
    ways = (Rows(1, stacked, sized(LEAD_PX)) for stacked in (False, True))
    return next((way for way in ways if _fit(labels, way, width_px, gap_px)), None)


def rows_for(labels: Sequence[Label], width_px: int, gap_px: int, most_px: int) -> Rows:
    """Return the lowest way in which buttons stand: in letters of full size if they can, in one row
    or two.

    Args:
        labels: see `one_row`, as the next two.
        width_px: what they have together.
        gap_px: between two of them.
        most_px: how high all rows may be together, unless a single one is higher anyway.
    """
    for letters_px in range(sized(LEAD_PX), _SMALLEST_PX, -_LETTER_STEP_PX):
        ways = [Rows(rows, stacked, letters_px) for rows in (1, 2) for stacked in (False, True)]
        ways.sort(key=lambda way: way.rows * way.high_px)
        for way in ways:
            high_px = way.rows * (way.high_px + gap_px) - gap_px
            if high_px <= max(most_px, LEAST_PX) and _fit(labels, way, width_px, gap_px):
                return way
    return Rows(1, stacked=True, letters_px=_SMALLEST_PX)


def _fit(labels: Sequence[Label], way: Rows, width_px: int, gap_px: int) -> bool:
    metrics = QFontMetrics(face(way.letters_px, QFont.Weight.DemiBold))
    a_row = -(-len(labels) // way.rows)

    def wide(label: Label) -> int:
        lines = way.written(label).split("\n")
        return max(LEAST_PX, 2 * INSIDE_PX + max(map(metrics.horizontalAdvance, lines)))

    return all(
        sum(map(wide, labels[first : first + a_row])) + gap_px * (a_row - 1) <= width_px
        for first in range(0, len(labels), a_row)
    )
