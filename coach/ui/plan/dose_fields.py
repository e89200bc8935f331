"""The fields of one exercise's dose: one row, or one for each side where the sides differ."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from coach.domain.dose import Dose, of_sides
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.sides import Side
from coach.ui.numbers import read_number
from coach.ui.plan.number_rows import number_in, unread
from coach.ui.texts import rules as words
from coach.ui.texts.phrasing import mid_sentence, with_sides
from coach.ui.typography import sized
from coach.ui.widgets.buttons import button
from coach.ui.widgets.fields import NumberField
from coach.ui.widgets.texts import text

NAME_PX = 100
"""The least room for a name before its fields, whose words wrap."""

_DASHES = "[-\u2010-\u2015\u2212]"
"""Whatever a keyboard or a word processor makes of a dash."""


class DoseFields:
    """The fields of one exercise.

    Where both sides do the same there is one row, and a button that gives each side its own.

    Attributes:
        sides: the fields of both sides together, or of the left and of the right one.
        apart: gives each side a row; None where there are no sides, or they have theirs already.
    """

    def __init__(self, exercise: PrescribedExercise) -> None:
        self.ladder_id = exercise.ladder_id
        dose = exercise.dose
        self.moved = dose.moved
        self._name = exercise.name
        self.reset = seconds(dose.reset_s)
        self.rest = seconds(dose.rest_s)
        named = [(exercise.name, dose)]
        if dose.sides is not None:
            named = [(with_sides(exercise.name, (side,)), dose.on(side)) for side in Side]
        self.sides = [SideFields(name, of_side) for name, of_side in named]
        self._rests = tuple(
            (f"{exercise.name}, {mid_sentence(label)}", field)
            for label, field in ((words.RESET, self.reset), (words.REST, self.rest))
        )
        self._right = self.sides[-1]
        self.apart: QPushButton | None = None
        if dose.sides is None and exercise.each_side and not exercise.locked:
            self._right = SideFields(with_sides(exercise.name, (Side.RIGHT,)), dose)
            self.apart = button(words.SIDES_APART, self._part, kind="quiet")
            self.apart.setAccessibleName(f"{exercise.name}: {words.SIDES_APART}")
        self.reset.setAccessibleName(f"{exercise.name}: {words.RESET}")
        self.rest.setAccessibleName(f"{exercise.name}: {words.REST}")
        for widget in self._fields:
            widget.setEnabled(not exercise.locked)

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        of_sides_ = (each for one in self.sides for each in (one.sets, one.hold))
        return (*of_sides_, self.reset, self.rest)

    def lay_into(self, grid: QGridLayout, row: int) -> int:
        """Place the fields in a grid from a row on; return the row after them."""
        for column, widget in enumerate((*self.sides[0].widgets, self.reset, self.rest)):
            grid.addWidget(widget, row, column)
        if self._right is self.sides[0]:
            return row + 1
        for column, widget in enumerate(self._right.widgets):
            grid.addWidget(widget, row + 1, column)
        if self.apart is not None:
            # Shown, one that stands in no window yet would be a window of its own.
            for widget in self._right.widgets:
                widget.hide()
            span = grid.columnCount() - 1
            grid.addWidget(self.apart, row + 2, 1, 1, span, Qt.AlignmentFlag.AlignLeft)
        return row + 3

    def _part(self) -> None:
        """Give each side a row, with what both have."""
        if self.apart is None:
            return
        both = self.sides[0]
        self._right.take(both)
        both.rename(with_sides(self._name, (Side.LEFT,)))
        self.sides = [both, self._right]
        for widget in self._right.widgets:
            widget.show()
        both.sets.setFocus()
        self.apart.hide()

    def unread(self) -> list[str]:
        """Return a sentence for each field that cannot be read."""
        return [said for one in self.sides for said in one.unread()] + unread(self._rests)

    def dose(self) -> Dose:
        """Return what the fields say.

        Raises:
            ValueError: one of them cannot be read.
        """
        reset_s, rest_s = (number_in(field) for _, field in self._rests)
        amounts = [one.amount() for one in (self.sides[0], self.sides[-1])]
        left, right = (Dose(sets, hold_s, reset_s, rest_s, self.moved) for sets, hold_s in amounts)
        return of_sides(left, right)


class SideFields:
    """The sets and the seconds of an exercise, or of one of its sides."""

    def __init__(self, name: str, dose: Dose) -> None:
        self.sets = QLineEdit(dose.scheme)
        self.sets.setMaximumWidth(200)
        self.hold = seconds(dose.hold_s)
        self._held = words.REPETITION if dose.moved else words.HOLD
        self._label: QLabel = text(name, "strong")
        self._label.setMinimumWidth(sized(NAME_PX))
        self.widgets: tuple[QWidget, ...] = (self._label, self.sets, self.hold)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Call them otherwise, for the eye and for who listens."""
        self._name = name
        self._label.setText(name)
        self.sets.setAccessibleName(f"{name}: {words.SETS}")
        self.hold.setAccessibleName(f"{name}: {self._held}")

    def take(self, other: "SideFields") -> None:
        """Take what is written in others, whether it can be read or not."""
        self.sets.setText(other.sets.text())
        self.hold.setText(other.hold.text())

    def unread(self) -> list[str]:
        """Return a sentence for each field that cannot be read."""
        sets = [] if self._sets() else [words.SETS_WRONG.format(exercise=self._name)]
        return sets + unread([(f"{self._name}, {mid_sentence(self._held)}", self.hold)])

    def amount(self) -> tuple[tuple[int, ...], float]:
        """Return the sets and the seconds of a hold that the fields say.

        Raises:
            ValueError: one of them cannot be read.
        """
        return self._sets(), number_in(self.hold)

    def _sets(self) -> tuple[int, ...]:
        """Return the repetitions of each set; empty where they cannot be read."""
        parts = [read_number(part) for part in re.split(_DASHES, self.sets.text())]
        if any(part is None or part < 1 for part in parts):
            return ()
        return tuple(int(part) for part in parts if part is not None)


def seconds(value: float) -> NumberField:
    """Return a field for seconds, with tenths."""
    return NumberField(value, 1, 180, decimals=1)
