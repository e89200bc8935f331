"""Where everything goes in the floor view, drawn for a window of 1280x800, lying or standing.

At that size the seconds are at least 300 px high and the phase word at least 115 px.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QTransform

MARGIN = 32
WORD_PX = 174
"""Capitals of this face are 0.67 of its size: 115 px."""
SECONDS_PX = 450
LINE_PX = 44
NOTICE_PX = 40
_FIGURE = QSizeF(560, 380)
_FRAME = 8
"""Between a figure and the edge of its card."""
_USUAL_LINES = 2
_SECONDS, _WIDE_SECONDS, _GAP = 0.52, 0.69, 0.02
"""Shares of the width: seconds of two digits, of three, and what lies between them and the rest."""
_DRAWN_FOR = QSizeF(1280, 800)


@dataclass(frozen=True, slots=True)
class FloorLayout:
    """Boxes in the units of the drawing.

    Attributes:
        word: one box for each row of the phase word.
        card: what the figure lies on.
        figure: the figure, in its card.
        lines: one for each line beneath the card.
        sentences: one for each sentence above the band.
        band: the shape of the phase at the foot.
    """

    word: tuple[QRectF, ...]
    seconds: QRectF
    card: QRectF
    figure: QRectF
    lines: tuple[QRectF, ...]
    sentences: tuple[QRectF, ...]
    band: QRectF


def floor_layout(
    window: QSizeF, turned: int, lines: int, *, sentences: int, rows: int = 1, digits: int = 2
) -> FloorLayout:
    """Return where everything goes.

    Args:
        window: its size.
        turned: quarter turns clockwise.
        lines: how many lines stand beneath the figure.
        sentences: how many stand above the band.
        rows: how many rows the phase word takes.
        digits: how many digits the seconds have.
    """
    box = QRectF(QPointF(0, 0), _upright(window, turned) / scale_of(window, turned))
    inside = box.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    left, wide = inside.left(), inside.width()
    high = WORD_PX * (0.95 if rows == 1 else 0.87)
    word = tuple(QRectF(left, inside.top() - 24 + no * high, wide, high) for no in range(rows))
    band = QRectF(left, inside.bottom() - 28, wide, 28)
    top = band.top() - sentences * (NOTICE_PX + 16)
    said = tuple(
        QRectF(left, top + no * (NOTICE_PX + 16), wide, NOTICE_PX) for no in range(sentences)
    )
    foot = top - 16
    middle = QRectF(left, word[-1].bottom(), wide, foot - word[-1].bottom())
    beside = (_WIDE_SECONDS if digits > 2 else _SECONDS) if wide > inside.height() else None
    seconds, rest = _halves(middle, beside, 40 if rows == 1 else 0)
    step = LINE_PX + 12
    card = rest.adjusted(0, 0, 0, -lines * step - 8)
    tops = (card.bottom() + 8 + no * step for no in range(lines))
    below = tuple(QRectF(rest.left(), top, rest.width(), step) for top in tops)
    return FloorLayout(word, seconds, card, _in_card(card), below, said, band)


def inside_width(window: QSizeF, turned: int) -> float:
    """Return how wide a line may be, in the units of the drawing."""
    return _upright(window, turned).width() / scale_of(window, turned) - 2 * MARGIN


def figure_size(window: QSizeF, turned: int) -> QSizeF:
    """Return how large the figure is in the window while the usual lines stand beneath it."""
    layout = floor_layout(window, turned, _USUAL_LINES, sentences=0)
    return layout.figure.size() * scale_of(window, turned)


def to_window(window: QSizeF, turned: int) -> QTransform:
    """Return the way from the drawing to the window."""
    way = QTransform()
    size = _upright(window, turned)
    if turned:
        way.translate(window.width() / 2, window.height() / 2)
        way.rotate(90 * turned)
        way.translate(-size.width() / 2, -size.height() / 2)
    scale = scale_of(window, turned)
    return way.scale(scale, scale)


def scale_of(window: QSizeF, turned: int) -> float:
    """Return by how much to draw larger or smaller than in a window of 1280x800."""
    size = _upright(window, turned)
    drawn_for = _DRAWN_FOR if size.width() > size.height() else _DRAWN_FOR.transposed()
    scale = min(size.width() / drawn_for.width(), size.height() / drawn_for.height())
    return max(scale, 0.01)


def _upright(window: QSizeF, turned: int) -> QSizeF:
    """Return the size of the window as one sees it who lies as it is turned."""
    return window.transposed() if turned else window


def _halves(middle: QRectF, share: float | None, above: float) -> tuple[QRectF, QRectF]:
    """Return where the seconds go, and figure and lines: beside each other, or beneath.

    Args:
        middle: what both share.
        share: of the width, for the seconds; None where the figure goes beneath.
        above: how far seconds over a figure may reach up to the word.
    """
    left, top, width, height = middle.left(), middle.top(), middle.width(), middle.height()
    if share is not None:
        seconds = QRectF(left, top - 60, width * share, height + 60)
        since = share + _GAP
        # Below the descenders of the word, which may reach over here.
        return seconds, QRectF(left + width * since, top + 28, width * (1 - since), height - 28)
    seconds = QRectF(left, top - above, width, height * 0.45)
    return seconds, QRectF(left, seconds.bottom(), width, middle.bottom() - seconds.bottom())


def _in_card(card: QRectF) -> QRectF:
    room = card.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
    size = _FIGURE.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size)
