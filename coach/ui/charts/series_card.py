"""A card with one picture of the record: title, sentence, key, chart or table, explanation.

It knows no chart in particular, and nothing of pyqtgraph: the chart is handed to it as a widget
when there is something to show.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coach.ui.charts.legend import Legend
from coach.ui.texts import trends as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.tables import empty_table, fill_table
from coach.ui.widgets.texts import Card, text


class SeriesCard(Card):
    """One series as a chart with a table behind it."""

    def __init__(self, title: str, table_name: str, key: Legend, theme: Theme) -> None:
        super().__init__(gap_px=12)
        self._theme = theme
        self._waiting: Callable[[], words.Table] | None = None
        self._chart: QWidget | None = None
        self.title = text(title, "title")
        self.sentence = text("", "lead")
        self.key = key
        self.explanation = text("", "small")
        self.table = empty_table(table_name)
        self.swap = button(words.SHOW_TABLE, self._swap, kind="quiet")
        self.swap.setAccessibleDescription(title)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.title)
        said.addWidget(self.sentence)
        head = QHBoxLayout()
        head.addLayout(said, 1)
        head.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for widget in (self.key, self.stack, self.explanation):
            self.column.addWidget(widget)
        self.set_theme(theme)

    @property
    def shows_table(self) -> bool:
        """Whether the table is in front."""
        return self.stack.currentWidget() is self.table

    def set_chart(self, chart: QWidget) -> None:
        """Put the chart in front of the table."""
        self._chart = chart
        self.stack.setCurrentIndex(self.stack.insertWidget(0, chart))
        self.fit_chart()
        self.set_theme(self._theme)

    def fit_chart(self) -> None:
        """Take the height of the chart, after it was drawn."""
        if self._chart is not None:
            self.stack.setFixedHeight(self._chart.maximumHeight())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme; the chart is drawn anew by whoever owns it."""
        self._theme = theme
        self.key.set_theme(theme)
        set_icon(self.swap, "chart-line" if self.shows_table else "table", theme)

    def show_words(self, sentence: str, count: str, explanation: str) -> None:
        """Show what stands above and below the picture."""
        self.sentence.setText(sentence)
        self.key.count.setText(count)
        self.explanation.setText(explanation)

    def show_table(self, table: Callable[[], words.Table]) -> None:
        """Put the same series into the table, at once or when it is asked for.

        Args:
            table: makes it; years of sessions take a while to write out, and few look at them.
        """
        self._waiting = table
        if self.shows_table and self.stack.count() > 1:
            self._fill()

    def _fill(self) -> None:
        table, self._waiting = self._waiting, None
        if table is None:
            return
        fill_table(self.table, table())

    def _swap(self) -> None:
        to_table = not self.shows_table
        self.stack.setCurrentIndex(self.stack.count() - 1 if to_table else 0)
        self.swap.setText(words.SHOW_CHART if to_table else words.SHOW_TABLE)
        self.key.setVisible(not to_table)
        self.set_theme(self._theme)
        if to_table:
            self._fill()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
