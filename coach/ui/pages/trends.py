"""Trends: did I do it, is it helping? Each answer in a sentence, a picture and a table.

The charts are built when there is first something to show, and pyqtgraph is not loaded before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from coach.domain.time_range import TimeRange, first_day
from coach.services.progress import ProgressView
from coach.ui.charts.answer_card import AnswerCard
from coach.ui.charts.legend import Legend, MarkShape
from coach.ui.charts.marks_card import MarksCard
from coach.ui.charts.series_card import SeriesCard
from coach.ui.charts.slot_card import SlotCard
from coach.ui.charts.time_frame import frame_of
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import morning_trend as mornings
from coach.ui.texts import trends as words
from coach.ui.theme import Theme
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

if TYPE_CHECKING:
    from coach.ui.charts.trend_charts import Charts

_RANGES = tuple(words.RANGES)
_SINCE_VISIT = _RANGES.index(TimeRange.SINCE_VISIT)


class TrendsPage(Page):
    """The record over time.

    Args:
        progress: reads the whole record; asked by `refresh`.
        theme: its colours.
    """

    def __init__(self, progress: Callable[[], ProgressView], theme: Theme) -> None:
        super().__init__()
        self._progress = progress
        self._theme = theme
        self._view: ProgressView | None = None
        self._charts: Charts | None = None
        self.ranges = ChoiceRow(words.RANGE_NAME, [*words.RANGES.values()], required=True)
        self.ranges.setStyleSheet(ROOMY_CHOICES)
        self.ranges.show_chosen(0)
        self.ranges.changed.connect(self._show)
        bars = ((MarkShape.FILLED, words.DONE), (MarkShape.OUTLINE, words.DUE))
        marks = ((MarkShape.CIRCLE, words.BEFORE), (MarkShape.DIAMOND, words.AFTER))
        self.adherence = SeriesCard(
            words.ADHERENCE_TITLE, words.ADHERENCE_TABLE, Legend(bars, theme), theme
        )
        self.pain = SeriesCard(words.PAIN_TITLE, words.PAIN_TABLE, Legend(marks, theme), theme)
        line = (
            (MarkShape.CIRCLE, mornings.RATED),
            (MarkShape.LINE, mornings.USUAL),
            (MarkShape.BAND, mornings.BAND),
        )
        self.mornings = SeriesCard(mornings.TITLE, mornings.TABLE, Legend(line, theme), theme)
        self.slots = SlotCard(theme)
        self.happened = MarksCard()
        self.answer = AnswerCard()
        self.empty = Card(margin_px=40)
        self._series = (self.mornings, self.pain, self.adherence)
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the cards below each other, all hidden until something was read."""
        self.empty.column.addWidget(text(words.EMPTY_TITLE, "title"))
        self.empty.column.addWidget(text(words.EMPTY_WORDS, "lead"))
        head = QHBoxLayout()
        head.addWidget(text(words.TITLE, "display"), 1)
        head.addWidget(self.ranges, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        for widget in (
            self.empty,
            self.answer,
            *self._series,
            self.slots,
            self.happened,
        ):
            widget.hide()
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Read the record again and show it.

        Raises:
            StoreProblem: the record cannot be read.
        """
        self._view = self._progress()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for card in (*self._series, self.slots):
            card.set_theme(theme)
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        empty = self._view.empty
        self.empty.setVisible(empty)
        self.ranges.setVisible(not empty)
        self.ranges.offer(_SINCE_VISIT, offered=self._view.visit is not None)
        for card in (self.answer, *self._series):
            card.setVisible(not empty)
        self.slots.hide()
        self.happened.hide()
        if not empty:
            asked = _RANGES[self.ranges.chosen or 0]
            first = first_day(asked, self._view.today, self._view.visit)
            self._show_view(self._view.within(first))

    def _show_view(self, view: ProgressView) -> None:
        self.answer.show_answer(view.mornings)
        self.mornings.setVisible(bool(view.mornings.points))
        self._say(view)
        charts = self._built_charts()
        frame = frame_of(view)
        charts.mornings.draw(view.mornings, view.marks, frame, self._theme)
        charts.pain.draw(view.pain, view.marks, frame, self._theme)
        charts.adherence.draw(view.adherence, view.marks, frame, self._theme)
        for card in self._series:
            card.fit_chart()
        self.slots.show_slots(view.adherence.by_slot)
        self.happened.show_marks(view.marks)

    def _say(self, view: ProgressView) -> None:
        """Show the words of each card, and what stands in its table."""
        adherence, pain = view.adherence, view.pain
        rated = mornings.COUNT.format(n=view.mornings.n)
        explained = f"{mornings.EACH_MARK[view.mornings.step]} {mornings.EXPLAINED}"
        self.mornings.show_words(mornings.morning_sentence(view.mornings), rated, explained)
        due = words.ADHERENCE_COUNT.format(n=adherence.n)
        explained = f"{words.EACH_BAR} {words.ADHERENCE_FORMULA}"
        self.adherence.show_words(words.adherence_sentence(adherence.weeks), due, explained)
        rated = words.PAIN_COUNT.format(n=pain.n)
        explained = f"{words.EACH_MARK[pain.step]} {words.PAIN_EXPLAINED}"
        self.pain.show_words(words.pain_sentence(pain.points), rated, explained)
        self.mornings.show_table(lambda: mornings.morning_table(view.mornings.points))
        self.adherence.show_table(lambda: words.adherence_table(adherence.weeks))
        self.pain.show_table(lambda: words.pain_table(pain.points))

    def _built_charts(self) -> Charts:
        """Return the charts; the first call loads pyqtgraph."""
        if self._charts is None:
            from coach.ui.charts.trend_charts import Charts

            self._charts = Charts.built()
            self.mornings.set_chart(self._charts.mornings)
            self.pain.set_chart(self._charts.pain)
            self.adherence.set_chart(self._charts.adherence)
        return self._charts


def open_page(host: PageHost) -> OpenPage:
    """Return Trends, which reads the record whenever somebody turns to it."""
    page = TrendsPage(host.services.progress, host.appearance.theme)
    return OpenPage(page, page.refresh)
