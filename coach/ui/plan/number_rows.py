"""Fields of the plan below one another, each with its name before it, and what cannot be read."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from coach.ui.texts import rules as words
from coach.ui.widgets.fields import NumberField
from coach.ui.widgets.texts import text


def named_rows(rows: Iterable[tuple[str, QWidget]]) -> QGridLayout:
    """Return fields in rows, each behind its name."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    for row, (label, field) in enumerate(rows):
        name = text(label)
        name.setBuddy(field)
        grid.addWidget(name, row, 0)
        grid.addWidget(field, row, 1)
    # Names share the width with what is left free: where little is, they take more lines.
    for column in (0, 2):
        grid.setColumnStretch(column, 1)
    return grid


def unread(numbers: Iterable[tuple[str, NumberField]]) -> list[str]:
    """Return a sentence for each field that holds no number."""
    return [
        words.NUMBER_WRONG.format(
            label=label, least=field.range_words[0], most=field.range_words[1]
        )
        for label, field in numbers
        if field.value() is None
    ]


def number_in(field: NumberField) -> float:
    """Return the number in a field.

    Raises:
        ValueError: it cannot be read.
    """
    value = field.value()
    if value is None:
        raise ValueError(f"no number: {field.text()!r}")
    return value
