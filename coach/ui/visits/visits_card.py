"""The visits: the last one in sight, the earlier ones folded, and one button for a new one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.visits import Visit
from coach.ui.texts import visits as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.folded import Folded
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.texts import Card, text


class VisitsCard(Card):
    """The card.

    Args:
        change: opens a visit, or a new one for None.
    """

    def __init__(self, change: Callable[[Visit | None], object]) -> None:
        super().__init__(gap_px=12)
        self._change = change
        self.column.addWidget(text(words.VISITS_TITLE, "title"))
        self.column.addWidget(text(words.VISITS_LEAD, "soft"))
        self._shown = KeptPlace()
        self.column.addWidget(self._shown)
        self.add = button(words.VISIT_ADD, lambda: self._change(None), name="add-visit")
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """Show the visits, oldest given first."""
        newest = list(reversed(visits))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._lines(newest[:1]) if newest else text(words.NO_VISITS))
        if len(newest) > 1:
            earlier = Folded(
                words.VISITS_EARLIER, words.VISITS_FEWER, lambda: self._lines(newest[1:])
            )
            column.addWidget(earlier)
        self._shown.fill([shown])

    def _lines(self, visits: Sequence[Visit]) -> QWidget:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for visit in visits:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(text(words.visit_line(visit)), 1)
            change = button(words.VISIT_CHANGE, partial(self._change, visit), kind="quiet")
            change.setAccessibleName(words.VISIT_CHANGE_NAMED.format(visit=words.visit_line(visit)))
            row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        return lines
