"""How large the steps of an exercise can be written so that none of them is scrolled away.

Somebody who holds reads at arm's length and cannot scroll: the largest size at which all of it
fits is the right one. Heights are worked out from the typeface, so that nothing is laid out twice.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from coach.ui.typography import BODY_PX, LEAD_PX, TITLE_PX, face
from coach.ui.widgets.texts import LIST_INDENT_PX, list_gap_px

SIZES = (("large", TITLE_PX), ("lead", LEAD_PX), ("", BODY_PX))
"""Roles of the style sheet, the largest first, with the pixels each has."""

Block = tuple[str, tuple[str, ...]]
"""A heading, empty for none, and the lines below it."""

HEADING_GAP_PX = 8
_SPARE_PX = 6
"""A label breaks a line a little earlier than its letters need."""


def height_of(blocks: Sequence[Block], role: str, width_px: int) -> int:
    """Return how high some blocks are, written in a role of the style sheet, in pixels."""
    size = QFontMetrics(face(dict(SIZES)[role]))
    bold = QFontMetrics(face(BODY_PX, QFont.Weight.DemiBold))
    room = QRect(0, 0, max(1, width_px - LIST_INDENT_PX - _SPARE_PX), 1_000_000)
    wrap = Qt.TextFlag.TextWordWrap
    high = 0
    for heading, lines in blocks:
        if not lines:
            continue
        high += bold.height() + HEADING_GAP_PX if heading else 0
        high += sum(size.boundingRect(room, wrap, line).height() for line in lines)
        high += list_gap_px(role) * (len(lines) - 1) + HEADING_GAP_PX
    return high


def largest_role(blocks: Sequence[Block], width_px: int, height_px: int) -> str:
    """Return the largest role in which some blocks fit, the smallest where none does."""
    fitting = (role for role, _ in SIZES if height_of(blocks, role, width_px) <= height_px)
    return next(fitting, SIZES[-1][0])
