"""Share: the user's own act of handing the log to the PT."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.pt_questions import PtQuestion, Word
from coach.domain.time_range import TimeRange
from coach.ui.pages.report import show_report
from coach.ui.pages.tables_card import Logs, TablesCard
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.read_back.flow import read_back_card
from coach.ui.texts import share as words
from coach.ui.theme import Theme
from coach.ui.visits.questions_card import QuestionsCard
from coach.ui.visits.seen_row import SeenRow
from coach.ui.visits.visit_flow import show_visit
from coach.ui.visits.visits_card import VisitsCard
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import DayField, named
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.page import Page
from coach.ui.widgets.picture_to_come import PictureToCome, ToCome
from coach.ui.widgets.texts import Card, set_property, text

_RANGES = tuple(words.RANGES)
_SHEET_PX = 120


class SharePage(Page):
    """A range of days, the page and the tables of it; questions and visits.

    Args:
        logs: counts and writes the tables of a range of days.
        days_of: says the first and last day of a range that has a name.
        choose_folder: asks the user for a folder; None when they changed their mind.

    Signals:
        page_wanted: show the page for the PT of a range of days.

    Attributes:
        empty: what the page will be, for who has done no session yet.
    """

    page_wanted = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        logs: Logs,
        days_of: Callable[[TimeRange], tuple[date, date]],
        choose_folder: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(880)
        self._days_of = days_of
        self._choose_folder = choose_folder or self._ask_for_folder
        self.ranges = ChoiceRow(words.RANGE, [*words.RANGES.values()], required=True)
        self.ranges.setStyleSheet(ROOMY_CHOICES)
        self.ranges.changed.connect(self._choose_range)
        self.seen = SeenRow(self._begin_on)
        self.first = DayField()
        self.last = DayField()
        for field in (self.first, self.last):
            field.dateChanged.connect(self._unname)
            field.dateChanged.connect(self._count)
        self.empty = _empty_card(theme)
        self.empty.hide()
        self.result = text("", "lead")
        self.page = button(words.PAGE, self._want_page, kind="primary", name="see-page")
        self.save = button(words.SAVE, self._save, name="save")
        self.tables = TablesCard(logs)
        self.cancel = button(words.CANCEL, self.tables.cancel, name="cancel")
        self.tables.told.connect(lambda sentence, tone: self._say(sentence, tone=tone))
        self.tables.saving.connect(self._show_saving)
        self.tables.lock.answered.connect(self._unsay_refusal)
        beneath = QVBoxLayout()
        beneath.setSpacing(self.column.spacing())
        self.cards = KeptPlace(beneath)
        self.set_theme(theme)
        self._lay_out()
        self.begin_at(self.page)

    def _lay_out(self) -> None:
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "lead"))
        self.column.addWidget(self.empty)
        card = Card(gap_px=16)
        card.column.addWidget(text(words.RANGE, "title"))
        card.column.addWidget(self.ranges)
        card.column.addWidget(self.seen)
        fields = EvenRows(gap_px=24, fill=False)
        for label, field in ((words.FROM, self.first), (words.TO, self.last)):
            fields.addWidget(named(label, field, "soft"))
        card.column.addLayout(fields)
        self.column.addWidget(card)
        self.column.addWidget(self.cards)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.result.hide()
        self.cancel.hide()
        self.foot.addWidget(self.result)
        self.keep_in_sight(self.page, self.save, self.cancel)

    def show_cards(self, *cards: QWidget, last: Sequence[QWidget] = ()) -> None:
        """Put what else goes to the PT under the range, what the tables are under that, and what
        has nothing to do with them last.
        """
        self.cards.fill([*cards, self.tables, *last])

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        set_icon(self.page, "list", theme)
        set_icon(self.save, "download", theme)

    def show_range(self, first: date, last: date, asked: TimeRange, *, visited: bool) -> None:
        """Offer a range of days, unless tables of another one are being written.

        Args:
            first: its first day.
            last: its last day.
            asked: its name.
            visited: whether there was a visit, so that "since the last visit" can be chosen.
        """
        if self.cancel.isVisibleTo(self):
            return
        self.first.show_day(first)
        self.last.show_day(last)
        self.ranges.offer(_RANGES.index(TimeRange.SINCE_VISIT), offered=visited)
        self.ranges.show_chosen(_RANGES.index(asked))
        self.result.hide()
        self.tables.lock.forget()
        self._count()

    def _choose_range(self) -> None:
        if (place := self.ranges.chosen) is not None:
            first, last = self._days_of(_RANGES[place])
            self.first.show_day(first)
            self.last.show_day(last)
            self.ranges.show_chosen(place)

    def _begin_on(self, day: date) -> None:
        """Begin on the day of a visit; the range ends as it does since the last one."""
        _, last = self._days_of(TimeRange.SINCE_VISIT)
        self.first.show_day(day)
        self.last.show_day(last)
        self._unname()
        self._count()

    def _unname(self) -> None:
        """Mark no named range: the days were chosen one by one."""
        self.ranges.show_chosen(None)

    def _range(self) -> tuple[date, date] | None:
        """Return the days that are chosen, or say that there are none between them."""
        first, last = self.first.value(), self.last.value()
        if first <= last:
            return first, last
        self._say(words.WRONG_ORDER, tone="caution")
        return None

    def _want_page(self) -> None:
        if (days := self._range()) is not None:
            self.page_wanted.emit(*days)

    def _save(self) -> None:
        days = self._range()
        if days is None:
            return
        first, last = days
        if wrong := self.tables.lock.wrong():
            self._say(wrong, tone="caution")
            self.tables.lock.begin()
            return
        chosen = self._choose_folder()
        if chosen is None:
            return
        self.tables.save(chosen, first, last)

    def _count(self) -> None:
        self.tables.count(self.first.value(), self.last.value())

    def _show_saving(self, saving: bool) -> None:  # a signal's argument
        # The focus goes first: taken from a button as it goes dead, it would wander to the rail.
        takes_focus = self.cancel if saving else self.save
        takes_focus.setEnabled(True)
        takes_focus.show()
        takes_focus.setFocus()
        self.cancel.setVisible(saving)
        for asked in (self.ranges, self.seen, self.first, self.last, self.page, self.save):
            asked.setEnabled(not saving)
        self.on_escape = self.tables.cancel if saving else None

    def _unsay_refusal(self) -> None:
        """Take away why nothing was saved, once something is answered otherwise."""
        if self.result.property("tone") == "caution":
            self.result.hide()

    def _say(self, sentence: str, *, tone: str) -> None:
        set_property(self.result, "tone", tone)
        self.result.setText(sentence)
        self.result.show()

    def _ask_for_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, words.CHOOSE)
        return Path(chosen) if chosen else None


def _empty_card(theme: Theme) -> Card:
    """Return what the page will be, drawn and told."""
    card = Card()
    row = QHBoxLayout()
    row.setSpacing(24)
    picture = PictureToCome(ToCome.PAGE, theme)
    picture.setFixedWidth(_SHEET_PX)
    row.addWidget(picture)
    told = QVBoxLayout()
    told.setSpacing(8)
    told.addStretch(1)
    told.addWidget(text(words.EMPTY_TITLE, "title"))
    told.addWidget(text(words.EMPTY_WORDS, "lead"))
    told.addStretch(1)
    row.addLayout(told, 1)
    card.column.addLayout(row)
    return card


def open_page(host: PageHost) -> OpenPage:
    """Return Share, which offers the days since the last visit whenever somebody turns to it."""
    share, visits = host.services.share, host.services.visits
    page = SharePage(host.appearance.theme, share, share.days_of)
    page.page_wanted.connect(lambda first, last: show_report(host, first, last))

    def show_questions() -> None:
        questions.show_questions(visits.questions())

    def ask(said: str) -> None:
        host.guard(lambda: visits.ask(said))
        show_questions()

    def mark(question: PtQuestion, word: Word) -> None:
        host.guard(lambda: visits.mark(question, word))
        show_questions()

    questions = QuestionsCard(ask, mark)
    seen = VisitsCard(lambda visit: show_visit(host, visit))
    back = read_back_card(host)
    page.show_cards(questions, seen, last=[back] if back is not None else [])

    def refresh() -> None:
        asked = share.usual_range()
        visited = asked is TimeRange.SINCE_VISIT
        page.show_range(*share.days_of(asked), asked, visited=visited)
        page.empty.setVisible(host.services.sessions.none_yet)
        show_questions()
        seen.show_visits(visits.standing())
        page.seen.show_seen(visits.last_of_each())

    return OpenPage(page, refresh)
