"""Where a question and its choices stand on the window: pure geometry, as if it stood upright."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

from coach.ui.session.questions.question import Question

MARGIN = 40
TITLE_PX, LEAD_PX, HINT_PX = 64, 30, 22
NUMBERS = 11
_GAP = 12
_HIGHEST, _LOWEST = 104.0, 44.0


def places_of(question: Question, size: QSizeF, scale: float) -> list[QRectF]:
    """Return where each choice stands.

    Args:
        question: what is asked.
        size: of the window, in logical pixels.
        scale: of letters and margins.
    """
    margin = MARGIN * scale
    inside = QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin)
    top = inside.top() + (TITLE_PX * 1.3 + 16) * scale
    top += LEAD_PX * 1.6 * scale if question.lead else 0
    bottom = inside.bottom() - HINT_PX * 1.8 * scale
    area = QRectF(inside.left(), top, inside.width(), bottom - top)
    if not question.scale:
        return _rows(area, len(question.choices))
    others = len(question.choices) - NUMBERS
    columns = NUMBERS if area.width() > area.height() else 4
    lines = -(-NUMBERS // columns)
    height = min(area.height() / (lines + others) - _GAP, 200.0 if lines == 1 else 150.0)
    width = (area.width() - _GAP * (columns - 1)) / columns
    numbers = [
        QRectF(
            area.left() + (width + _GAP) * (n % columns),
            area.top() + (height + _GAP) * (n // columns),
            width,
            height,
        )
        for n in range(NUMBERS)
    ]
    area.setTop(numbers[-1].bottom() + _GAP * 2)
    return numbers + _rows(area, others)


def _rows(area: QRectF, count: int) -> list[QRectF]:
    """Return rows from the top down, as high as there is room for, within limits.

    Where rows would be too low to be met, they stand in two columns or more.
    """
    if not count:
        return []
    columns = next(each for each in range(1, count + 1) if each == count or _fit(area, count, each))
    rows = -(-count // columns)
    height = min(_HIGHEST, (area.height() - _GAP * (rows - 1)) / rows)
    width = (area.width() - _GAP * (columns - 1)) / columns
    return [
        QRectF(
            area.left() + (width + _GAP) * (nth // rows),
            area.top() + (height + _GAP) * (nth % rows),
            width,
            height,
        )
        for nth in range(count)
    ]


def _fit(area: QRectF, count: int, columns: int) -> bool:
    rows = -(-count // columns)
    return rows * _LOWEST + (rows - 1) * _GAP <= area.height()
