"""Where the choices of a question stand: pure geometry, as if the window stood upright."""

from PySide6.QtCore import QRectF

from coach.ui.session.questions.question import Question

NUMBERS = 11
_GAP = 12
_HIGHEST, _LOWEST = 104.0, 44.0


def places_of(question: Question, area: QRectF) -> list[QRectF]:
    """Return where each choice of a question stands in what the words around them leave."""
    area = QRectF(area)
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
