"""The fields of forms: numbers, choices, times and days that nothing changes unasked.

A wheel never changes a field, with or without the focus: it scrolls the page that the field stands
on. Somebody who scrolls over a plan would change a hold or the pain limits without seeing it. The
arrow keys still step, because they only reach a field that was chosen.
"""

from collections.abc import Sequence
from datetime import date, time
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QEvent, Qt, QTime
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from coach.domain.program_dates import EARLIEST_DAY, LATEST_DAY
from coach.ui.numbers import read_number, shown_number
from coach.ui.typography import sized
from coach.ui.widgets.texts import text

_STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}

_INSIDE_PX = 14

Value = TypeVar("Value")


class NumberField(QLineEdit):
    """A number, read with either decimal sign and shown with the user's.

    What cannot be read stays in the field as it was typed, and `value` is None: no key is dropped
    and nothing is put right silently, because both would make another number of it.

    Args:
        value: what it shows first.
        least, most: the range in which numbers are taken.
        decimals: most digits behind the sign; 0 for whole numbers.
    """

    def __init__(self, value: float, least: float, most: float, *, decimals: int = 0) -> None:
        super().__init__()
        self.least, self.most = least, most
        self._decimals = decimals
        self.setMaximumWidth(sized(140))
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.setValue(value)

    def value(self) -> float | None:
        """Return the number, or None where it cannot be read or is out of range."""
        number = read_number(self.text(), self._decimals)
        return number if number is not None and self.least <= number <= self.most else None

    def setValue(self, value: float) -> None:  # noqa: N802 - as Qt's number fields have it
        """Show a number."""
        self.setText(shown_number(value, self._decimals, self.locale()))

    @property
    def range_words(self) -> tuple[str, str]:
        """The least and the most, as the user writes them."""
        least = shown_number(self.least, self._decimals, self.locale())
        return least, shown_number(self.most, self._decimals, self.locale())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys, as in any field of numbers."""
        step, now = _STEPS.get(Qt.Key(event.key())), self.value()
        if step is None or now is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        self.setValue(min(self.most, max(self.least, now + step)))
        self.selectAll()


class ChoiceField(QComboBox, Generic[Value]):
    """One of a few values, each with its words."""

    def __init__(self, words: dict[Value, str], chosen: Value) -> None:
        super().__init__()
        self._values = list(words)
        self.addItems(list(words.values()))
        self.setCurrentIndex(self._values.index(chosen))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def value(self) -> Value:
        """Return what is chosen."""
        return self._values[self.currentIndex()]


class HintedField(QLineEdit):
    """A line for words, with a hint while it is empty: the longest one that is not cut.

    Args:
        hints: the longest first; of the last one too much may be left.
    """

    def __init__(self, hints: Sequence[str]) -> None:
        super().__init__()
        self._hints = hints
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hint as there is room."""
        super().resizeEvent(event)
        self._hint()

    def changeEvent(self, event: QEvent) -> None:
        """Hint as there is room for larger letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._hint()

    def _hint(self) -> None:
        room = self.width() - 2 * _INSIDE_PX
        wide = self.fontMetrics().horizontalAdvance
        fitting = (hint for hint in self._hints if wide(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))


class TimeField(QTimeEdit):
    """A time of day on a 24-hour clock."""

    def __init__(self, value: time) -> None:
        super().__init__(QTime(value.hour, value.minute))
        self.setDisplayFormat("HH:mm")
        # The style sheet's padding reaches a field with arrows or a calendar, and this has neither.
        self.lineEdit().setTextMargins(_INSIDE_PX, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def value(self) -> time:
        """Return the time shown."""
        return time(self.time().hour(), self.time().minute())

    def show_time(self, at: time) -> None:
        """Show a time."""
        self.setTime(QTime(at.hour, at.minute))


class DayField(QDateEdit):
    """A day, with a calendar to choose it from."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setDateRange(_as_qt(EARLIEST_DAY), _as_qt(LATEST_DAY))
        self.setMinimumWidth(sized(240))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def value(self) -> date:
        """Return the day shown."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(_as_qt(day))


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def named(label: str, field: QWidget, role: str = "lead") -> QWidget:
    """Return a field with its name above it, in the words of a role of the style sheet."""
    named = QWidget()
    both = QVBoxLayout(named)
    both.setContentsMargins(0, 0, 0, 0)
    both.setSpacing(8)
    told = text(label, role, wrap=False)
    told.setBuddy(field)
    both.addWidget(told)
    both.addWidget(field)
    both.addStretch(1)
    return named
