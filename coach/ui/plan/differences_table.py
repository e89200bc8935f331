"""What differs between two plans in two columns, exercise by exercise, with a mark on what is
harder and what is easier: a word and a shape, never the colour alone.
"""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coach.domain.difference_effect import Effect
from coach.ui.texts import plan_differences as words
from coach.ui.widgets.texts import Card, text

Marked = tuple[words.Row, Effect]
"""A row, and whether it asks for more or for less."""

_TONES = {Effect.HARDER: "caution", Effect.EASIER: "good", Effect.NEITHER: ""}
_SHARES = (3, 3, 3, 2)
"""Of the width: what differs, what it was, what it will be, the mark."""


class DifferencesTable(Card):
    """A card with the rows of a comparison.

    A screen reader is told each row as one sentence by the page; here it finds the cells.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, rows: Sequence[Marked]) -> None:
        super().__init__(margin_px=24, gap_px=0)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._add("", (text(words.NOW, "bold"), text(words.THEN, "bold")))
        # One group for each, exercises first: what is of the whole plan stands in two places.
        for of, group in groupby(sorted(rows, key=_place), key=lambda row: row[0].of):
            heading = text(of, "strong")
            heading.setContentsMargins(0, 12, 0, 0)
            self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, len(_SHARES))
            for row, effect in group:
                self._add_row(row, effect)
        self.column.addWidget(self._inside)

    def _add_row(self, row: words.Row, effect: Effect) -> None:
        if not (row.before or row.after):
            self._grid.addWidget(text(row.what), self._grid.rowCount(), 0, 1, len(_SHARES))
            return
        harder = effect is Effect.HARDER
        cells = (
            text(row.before, "soft"),
            text(row.after, "bold" if harder else ""),
            text(words.MARKS[effect], "bold", tone=_TONES[effect], wrap=False),
        )
        self._add(row.what, cells)

    def _add(self, what: str, cells: Sequence[QLabel]) -> None:
        row = self._grid.rowCount()
        for column, cell in enumerate((text(what, "soft"), *cells)):
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)


def _place(row: Marked) -> int:
    """Return where the group of a row stands; within it rows keep their order."""
    later = (words.WHOLE_PLAN, words.RULES)
    return later.index(row[0].of) + 1 if row[0].of in later else 0
