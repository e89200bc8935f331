"""Trends: did I do it, is it helping? Each answer in a sentence, a picture and a table.

The charts are built when there is first something to show, and pyqtgraph is not loaded before.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach.domain.function_scales import Scale, function_change
from coach.domain.time_range import TimeRange, first_day
from coach.services.progress import ProgressView
from coach.ui.background import Background
from coach.ui.charts.answer_card import AnswerCard
from coach.ui.charts.marks_card import MarksCard
from coach.ui.charts.rung_rows import Order
from coach.ui.charts.series_card import SeriesCard
from coach.ui.charts.side_by_side_card import SideBySideCard
from coach.ui.charts.slot_card import SlotCard
from coach.ui.charts.time_frame import frame_of
from coach.ui.charts.trend_list import trends
from coach.ui.idle_tasks import IdleTasks
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import trends as words
from coach.ui.theme import Theme
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.page import Page, is_roomy
from coach.ui.widgets.picture_to_come import PictureToCome, ToCome
from coach.ui.widgets.texts import Card, text

_ABREAST = QBoxLayout.Direction.LeftToRight
_RANGES = tuple(words.RANGES)
_SINCE_VISIT = _RANGES.index(TimeRange.SINCE_VISIT)


class TrendsPage(Page):
    """The record over time.

    Args:
        progress: reads a range of the record; asked by `refresh`, and for everything on a thread of
            its own.
        theme: its colours.
        order: the order of the versions of each ladder; asked when they are drawn.
    """

    def __init__(
        self,
        progress: Callable[[TimeRange], ProgressView],
        theme: Theme,
        order: Order = lambda _ladder_id: (),
    ) -> None:
        super().__init__()
        self._progress = progress
        self._theme = theme
        self._view: ProgressView | None = None
        self.ranges = ChoiceRow(words.RANGE_NAME, [*words.RANGES.values()], required=True)
        self.ranges.setStyleSheet(ROOMY_CHOICES)
        self.ranges.show_chosen(0)
        self.ranges.changed.connect(self._choose)
        self.cards = {trend.key: SeriesCard(trend, theme) for trend in trends(order)}
        self.slots = SlotCard(theme)
        self.beside = SideBySideCard(theme)
        self.happened = MarksCard()
        self.answer = AnswerCard()
        self.empty = Card(margin_px=40)
        self._idle = IdleTasks(self)
        self._background = Background(lambda: None, self)
        self._read = self._rest_of = 0
        self._head = QBoxLayout(_ABREAST)
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the cards below each other, all hidden until something was read."""
        self.empty.column.addWidget(PictureToCome(ToCome.CHART, self._theme))
        self.empty.column.addWidget(text(words.EMPTY_TITLE, "title"))
        self.empty.column.addWidget(text(words.EMPTY_WORDS, "lead"))
        self._head.addWidget(text(words.TITLE, "display"), 1)
        self._head.addWidget(self.ranges, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._head)
        for widget in (self.empty, *self._shown_with_sessions()):
            widget.hide()
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title its room: in a narrow window the ranges stand beneath it."""
        super().resizeEvent(event)
        self._head.setDirection(_ABREAST if is_roomy(self) else QBoxLayout.Direction.TopToBottom)

    def _shown_with_sessions(self) -> tuple[QWidget, ...]:
        return (self.answer, *self.cards.values(), self.slots, self.beside, self.happened)

    def refresh(self) -> None:
        """Read the record again and show it.

        Raises:
            StoreProblem: the record cannot be read.
        """
        self._read += 1
        self._view = self._progress(self._asked)
        self._show()

    @property
    def _asked(self) -> TimeRange:
        return _RANGES[self.ranges.chosen or 0]

    def _read_rest(self) -> None:
        """Read what other ranges need, while the first one is looked at."""
        if self._view is None or self._view.since == date.min or self._rest_of == self._read:
            return
        self._rest_of = reading = self._read

        def take(all_of_it: Callable[[], ProgressView]) -> None:
            if reading == self._read:
                self._view = all_of_it()

        self._background.start(lambda: self._progress(TimeRange.ALL), take)

    def _choose(self) -> None:
        """Show another range; what was not read yet is read now."""
        if self._view is not None and not self._has(self._view):
            self._read += 1
            self._view = self._progress(TimeRange.ALL)
        self._show()

    def _has(self, view: ProgressView) -> bool:
        first = first_day(self._asked, view.today, view.visit)
        return view.since == date.min or (first is not None and first >= view.since)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for card in self.cards.values():
            card.set_theme(theme)
        self.slots.set_theme(theme)
        self.beside.set_theme(theme)
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        empty = self._view.empty
        self.empty.setVisible(empty)
        self.ranges.setVisible(not empty)
        self.ranges.offer(_SINCE_VISIT, offered=self._view.visit is not None)
        if empty:
            self._idle.stop()
            for card in self._shown_with_sessions():
                card.hide()
            return
        first = first_day(self._asked, self._view.today, self._view.visit)
        self._show_view(self._view.within(first))

    def _show_view(self, view: ProgressView) -> None:
        """Show what is in sight, and the rest while nobody waits for it."""
        self.answer.show()
        self.answer.show_answer(view.mornings, function_change(view.function, Scale.PSFS))
        frame = frame_of(view)
        for card in self.cards.values():
            card.setVisible(card.trend.shows(view))
        steps: dict[QWidget, Callable[[], object]] = {
            card: partial(card.show_view, view, frame)
            for card in self.cards.values()
            if not card.isHidden()
        }
        first = next(iter(steps))
        steps[self.slots] = partial(self.slots.show_slots, view.adherence.by_slot)
        steps[self.beside] = partial(self.beside.show_view, view)
        steps[self.happened] = partial(self.happened.show_marks, view.marks)
        # Before the page is laid out nobody knows what is in sight: the first is.
        seen = [one for one in steps if self.isVisible() and not one.visibleRegion().isEmpty()]
        for one in seen or [first]:
            steps.pop(one)()
        self._idle.begin_once_painted(self, [*steps.values(), self._read_rest])


def open_page(host: PageHost) -> OpenPage:
    """Return Trends, which reads the record whenever somebody turns to it."""

    def order(ladder_id: str) -> Sequence[str]:
        ladder = host.services.plans.current.library.ladder(ladder_id)
        return [rung.id for rung in ladder.rungs] if ladder is not None else ()

    page = TrendsPage(host.services.progress, host.appearance.theme, order)
    return OpenPage(page, page.refresh)
