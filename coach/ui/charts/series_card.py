"""A card with one picture of the record: title, sentence, key, chart or table, explanation.

It knows no chart in particular, and nothing of pyqtgraph: what it shows is declared in a `Trend`,
whose chart is made when the card is first drawn. Under the chart stands what is read out at its
cursor, which the mouse and the arrow keys move.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from coach.domain.plain_text import plain
from coach.services.problems import EnvironmentProblem
from coach.services.progress import ProgressView
from coach.ui.accessibility import ScreenReader
from coach.ui.charts.chart_size import height_px
from coach.ui.charts.legend import Legend
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.charts.trend import Picture, Reading, Trend
from coach.ui.texts import chart_file as files
from coach.ui.texts import trends as words
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.tables import ReadingTable, empty_table, fill_table
from coach.ui.widgets.texts import Card, set_property, text

_ABREAST = QBoxLayout.Direction.LeftToRight
_ABREAST_PX = 420
"""In a narrower card, at the usual size of text, buttons would leave words a narrow column."""


class SeriesCard(Card):
    """One series as a chart with a table behind it.

    Args:
        trend: what it shows.
        theme: its colours.
        choose_file: asks for a file to save the picture in; None when they changed their mind.
    """

    def __init__(
        self,
        trend: Trend,
        theme: Theme,
        choose_file: Callable[[str], Path | None] | None = None,
    ) -> None:
        super().__init__(gap_px=12)
        self._choose_file = choose_file or self._ask_for_file
        self.trend = trend
        self._theme = theme
        self._view: ProgressView | None = None
        self._time: TimeFrame | None = None
        self._filled: ProgressView | None = None
        self._picture: Picture | None = None
        self._readings: Sequence[Reading] | None = None
        self._place: int | None = None
        self._reader = ScreenReader(self)
        self.sentence = text("", "lead")
        self.key = Legend(trend.legend, theme)
        self.readout = text(words.READ_OUT, "small")
        self.explanation = text("", "small")
        self.swap = button(words.SHOW_TABLE, self._swap, kind="quiet")
        self.swap.setAccessibleDescription(trend.title)
        self.save = button(files.SAVE, self._save, kind="quiet")
        self.save.setAccessibleDescription(trend.title)
        self.result = text("", "small")
        self.result.hide()
        self._frame = QWidget()
        self.stack = QStackedWidget()
        self._rows = QBoxLayout(_ABREAST), QBoxLayout(_ABREAST)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(0, 0, 0, 0)
        # Until it is drawn, so that nothing moves when it is.
        self.stack.setFixedHeight(height_px())
        self.stack.addWidget(self._frame)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(text(self.trend.title, "title"))
        said.addWidget(self.sentence)
        head, below = self._rows
        head.addLayout(said, 1)
        head.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.readout, 1)
        below.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self.key)
        self.column.addWidget(self.stack)
        self.column.addLayout(below)
        self.column.addWidget(self.result)
        self.column.addWidget(self.explanation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words their width: in a narrow card the buttons stand beneath them."""
        super().resizeEvent(event)
        way = _ABREAST if self.width() >= sized(_ABREAST_PX) else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(way)

    @property
    def shows_table(self) -> bool:
        """Whether the table is in front."""
        return self.stack.currentWidget() is not self._frame

    @cached_property
    def table(self) -> ReadingTable:
        """The table behind the chart; made when it is first asked for, as few do."""
        table = empty_table(self.trend.table_name)
        self.stack.addWidget(table)
        QWidget.setTabOrder(self.swap, table)
        return table

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme; the chart is drawn anew by whoever owns it."""
        self._theme = theme
        self.key.set_theme(theme)
        set_icon(self.swap, "chart-line" if self.shows_table else "table", theme)
        set_icon(self.save, "download", theme)

    def show_view(self, view: ProgressView, frame: TimeFrame) -> None:
        """Say and draw what a view has of this, in a frame of time."""
        self._view, self._time, self._readings, self._place = view, frame, None, None
        said = self.trend.says(view)
        self.sentence.setText(said.sentence)
        self.key.count.setText(said.count)
        self.key.leave_out(self.trend.lacks(view))
        self.explanation.setText(said.explanation)
        self.readout.setText(words.READ_OUT)
        self.result.hide()
        if self.shows_table:
            self._fill()
        if self._picture is None:
            self._picture = self._made()
        self._picture.draw(view, frame, self._theme)
        self._picture.show_cursor(None)
        self.stack.setFixedHeight(self._picture.widget.maximumHeight())

    def _made(self) -> Picture:
        picture = self.trend.chart()
        picture.pointed.connect(self._point)
        picture.stepped.connect(self._step)
        layout = self._frame.layout()
        if layout is not None:
            layout.addWidget(picture.widget)
        # It is made late, and what is made last Tab would come to last.
        QWidget.setTabOrder(self.swap, picture.widget)
        # The layout shows it a turn of the event loop later, when the table may be in front.
        picture.widget.show()
        return picture

    def _places(self) -> Sequence[Reading]:
        if self._readings is None:
            self._readings = self.trend.readings(self._view) if self._view is not None else ()
        return self._readings

    def _point(self, at: float) -> None:
        """Read out what is nearest to the mouse."""
        places = self._places()
        if not places or at < 0:
            self._read(None)
            return
        self._read(min(range(len(places)), key=lambda place: abs(places[place].at - at)))

    def _step(self, by: int) -> None:
        """Read out what is so many places on, and tell it to a screen reader."""
        places = self._places()
        if not places:
            return
        last = len(places) - 1
        # The first key leads to the latest: that is what is looked at first.
        place = last if self._place is None and abs(by) == 1 else (self._place or 0) + by
        self._read(min(max(place, 0), last))
        self._reader.tell(self.readout.text())

    def _read(self, place: int | None) -> None:
        self._place = place
        found = self._places()[place] if place is not None else None
        self.readout.setText(found.words if found is not None else words.READ_OUT)
        if self._picture is not None:
            self._picture.show_cursor(found.at if found is not None else None)

    def _fill(self) -> None:
        if self._view is not None and self._filled is not self._view:
            self._filled = self._view
            fill_table(self.table, self.trend.table(self._view))

    def _swap(self) -> None:
        to_table = not self.shows_table
        self.stack.setCurrentWidget(self.table if to_table else self._frame)
        self.swap.setText(words.SHOW_CHART if to_table else words.SHOW_TABLE)
        self.result.hide()
        for widget in (self.key, self.readout, self.save):
            widget.setVisible(not to_table)
        self.set_theme(self._theme)
        if to_table:
            self._fill()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_for_file(self, view: ProgressView, frame: TimeFrame) -> None:
        """Show and draw all that stands in a file, without what can be pressed."""
        self.show_view(view, frame)
        for widget in (self.swap, self.save, self.readout):
            widget.hide()
        first = max(view.since, frame.first)
        foot = files.foot(min(first, view.today), view.today)
        self.explanation.setText(f"{self.explanation.text()} {foot}")

    def _save(self) -> None:
        if self._view is None or self._time is None:
            return
        from coach.ui.charts.chart_file import PAPER, SVG, chart_file, save_chart

        chosen = self._choose_file(files.FILE_NAME.format(title=self.trend.title))
        if chosen is None:
            return
        card = SeriesCard(self.trend, PAPER)
        card.show_for_file(self._view, self._time)
        try:
            save_chart(chosen, chart_file(card, drawing=chosen.suffix.lower() == SVG))
        except EnvironmentProblem as problem:
            self._say(f"{problem.sentence} {problem.way_out}", tone="stop")
        else:
            self._say(files.SAVED.format(file=plain(str(chosen))), tone="good")

    def _say(self, sentence: str, *, tone: str) -> None:
        set_property(self.result, "tone", tone)
        self.result.setText(sentence)
        self.result.show()
        self._reader.tell(sentence)

    def _ask_for_file(self, name: str) -> Path | None:
        chosen, kind = QFileDialog.getSaveFileName(self, files.CHOOSE, name, files.KINDS)
        if not chosen:
            return None
        # Some desktops leave the end of the name as it was proposed, whatever kind was chosen.
        drawing = kind == files.KINDS.split(";;")[1]
        wanted = Path(chosen)
        return wanted.with_suffix(".svg") if drawing and wanted.suffix != ".svg" else wanted
