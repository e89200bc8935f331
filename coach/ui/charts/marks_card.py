"""A card that lists what the lanes above the pictures show: flares, bad days, levels, programs."""

from collections.abc import Sequence

from coach.domain.time_marks import TimeMark
from coach.ui.texts import time_marks as words
from coach.ui.widgets.tables import empty_table, fill_table, row_px
from coach.ui.widgets.texts import Card, text

_ROWS_AT_MOST = 6
"""The table is no higher than this many rows; more of them scroll."""


class MarksCard(Card):
    """What else happened: a sentence and a table; there only where something did."""

    def __init__(self) -> None:
        super().__init__(gap_px=12)
        self.sentence = text("", "lead")
        self.table = empty_table(words.TABLE)
        for widget in (
            text(words.TITLE, "title"),
            self.sentence,
            self.table,
            text(words.EXPLAINED, "small"),
        ):
            self.column.addWidget(widget)

    def show_marks(self, marks: Sequence[TimeMark]) -> None:
        """Show these marks, or nothing at all."""
        self.setVisible(bool(marks))
        self.sentence.setText(words.marks_sentence(marks))
        fill_table(self.table, words.marks_table(marks))
        rows = min(len(marks), _ROWS_AT_MOST) + 1
        self.table.setFixedHeight(rows * row_px())
