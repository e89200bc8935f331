"""How large the steps of an exercise can be written so that none of them is scrolled away.

Somebody who holds reads at arm's length and cannot scroll: the largest size at which all of it
fits is the right one. Heights are worked out from the typeface, so that nothing is laid out twice.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from coach.ui.typography import BODY_PX, LEAD_PX, TITLE_PX, face, sized
from coach.ui.widgets.texts import LIST_INDENT_PX, list_gap_px

ROLE = "step"
"""Of these lines in the style sheet; their size is set for the room they have."""

_SIZES_PX = (TITLE_PX, LEAD_PX, BODY_PX)
_ALSO_PX = (TITLE_PX, 21, LEAD_PX, BODY_PX)
"""Smaller sizes that do not grow with the text: rather smaller than scrolled away."""


def sizes_px() -> list[int]:
    """Return the sizes in which steps may be written, in pixels, the largest first."""
    growing = [sized(pixels) for pixels in _SIZES_PX]
    return [*growing, *(pixels for pixels in _ALSO_PX if pixels < growing[-1])]


Block = tuple[str, tuple[str, ...]]
"""A heading, empty for none, and the lines below it."""

HEADING_GAP_PX = 8
_SPARE_PX = 6
"""A label breaks a line a little earlier than its letters need."""


def height_of(blocks: Sequence[Block], pixels: int, width_px: int) -> int:
    """Return how high some blocks are, in pixels, written in letters of so many pixels."""
    size = QFontMetrics(face(pixels))
    bold = QFontMetrics(face(sized(BODY_PX), QFont.Weight.DemiBold))
    room = QRect(0, 0, max(1, width_px - LIST_INDENT_PX - _SPARE_PX), 1_000_000)
    wrap = Qt.TextFlag.TextWordWrap
    high = 0
    for heading, lines in blocks:
        if not lines:
            continue
        high += bold.height() + HEADING_GAP_PX if heading else 0
        high += sum(size.boundingRect(room, wrap, line).height() for line in lines)
        high += list_gap_px(ROLE) * (len(lines) - 1) + HEADING_GAP_PX
    return high


def largest_px(blocks: Sequence[Block], width_px: int, height_px: int) -> int:
    """Return the largest size in which some blocks fit, the smallest where none does."""
    sizes = sizes_px()
    fitting = (each for each in sizes if height_of(blocks, each, width_px) <= height_px)
    return next(fitting, sizes[-1])
