"""Today: what now? One large Start, the day's slots, this week in seven marks."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.options import figure_for
from coach.domain.pain import AskedWhen
from coach.domain.session_length import whole_minutes
from coach.engine.drawings import drawings_of
from coach.resources import MissingAsset
from coach.services.check_in import Answers
from coach.services.notices import BEFORE_START, NoticeAction
from coach.services.problems import EnvironmentProblem
from coach.services.today import SHORT_ON_TIME_MIN, TodayView
from coach.ui.answers.last_answer_line import LastAnswerLine
from coach.ui.bad_day import notice_actions
from coach.ui.idle_tasks import IdleTasks, Step
from coach.ui.pages.morning_card import MorningCard
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import notices as notice_words
from coach.ui.texts import today as words
from coach.ui.texts.contact import your_pt
from coach.ui.theme import Theme
from coach.ui.today.get_up_line import GetUpLine
from coach.ui.today.hero import Hero, waits_after_getting_up
from coach.ui.today.notice_deeds import DEEDS
from coach.ui.today.notice_strip import NoticeStrip
from coach.ui.today.offers import Offers
from coach.ui.today.slot_card import SlotCard
from coach.ui.today.start_buttons import Starts
from coach.ui.today_watch import TodayWatch
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.page import Page, is_roomy
from coach.ui.widgets.texts import Card, set_property, text
from coach.ui.widgets.week_marks import WeekMarks

if TYPE_CHECKING:
    from coach.services.app_services import AppServices

_UNDER_HEADING_PX = 8
_PICTURES_AFTER_MS = 400
"""Time from Today in view to the drawing of its pictures: nobody waits for them."""


class TodayPage(Page):
    """What to do now.

    Signals:
        start: the user wants to begin a session for the slot shown; with the minutes it may take
            for who is short on time, or None.
        morning_answered: what was said of the morning, as `Answers`.
        put_right: the user wants to change an answer of today.
        notice_pressed: an action beside a notice was pressed: the `Notice`, the `NoticeAction`.
        got_up: when the user got up today, as a `datetime.time`.
        movement: the user wants the timer of a movement, by its id.
        note: the user wants to write something down.
        bad_day: the button for a bad day; True takes it back, because today is one already.
    """

    start = Signal(object)
    morning_answered = Signal(object)
    put_right = Signal()
    notice_pressed = Signal(object, object)
    got_up = Signal(object)
    movement = Signal(str)
    note = Signal()
    bad_day = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.view: TodayView | None = None
        self._roomy: bool | None = None
        self._leads = True
        self._pictures: Callable[[], Iterable[Step]] = tuple
        self._ahead = IdleTasks(self)
        self.hero = Hero(theme)
        self.get_up = GetUpLine()
        for line in (self.hero.get_up, self.get_up):
            line.said.connect(self.got_up)
        self.get_up.hide()
        self.before_start, self.notices = NoticeStrip(), NoticeStrip()
        for strip in (self.before_start, self.notices):
            strip.pressed.connect(self.notice_pressed)
        self.start_button = button(
            words.START, lambda: self.start.emit(None), kind="primary", name="start"
        )
        self.start_button.setEnabled(False)
        self.short_button = button("", lambda: self.start.emit(SHORT_ON_TIME_MIN), name="short")
        self.bad_day_button = button(words.BAD_DAY, self._press_bad_day, name="bad day")
        self.starts = Starts(self.start_button, self.short_button, self.bad_day_button)
        self.your_day = text(words.YOUR_DAY, "title")
        abreast = QHBoxLayout()
        abreast.setSpacing(16)
        self.slots = KeptPlace(abreast)
        self.morning = MorningCard()
        self.morning.answered.connect(self.morning_answered)
        self.morning.hide()
        self.offers = Offers()
        self.offers.chosen.connect(self.movement)
        self.offers.note.connect(self.note)
        self.said = LastAnswerLine()
        self.said.put_right.connect(self.put_right)
        self.week = WeekMarks(theme)
        self.extra = text("", "soft")
        self._lay_out()
        self._lead()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key of the morning's quick answer wherever the keyboard is."""
        if self.morning.isHidden() or not self.morning.as_last_time.take(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.column.addWidget(self.before_start)
        self.column.addWidget(self.hero)
        self.column.addWidget(self.notices)
        self.column.addWidget(self.morning)
        self.column.addWidget(self.said)
        self.column.addWidget(self.get_up)
        self.column.addWidget(self.offers)
        day = QVBoxLayout()
        day.setSpacing(_UNDER_HEADING_PX)
        day.addWidget(self.your_day)
        day.addWidget(self.slots)
        self.column.addLayout(day)
        self.column.addWidget(self.extra)
        self.extra.hide()
        week = QVBoxLayout()
        week.setSpacing(_UNDER_HEADING_PX)
        week.addWidget(text(words.YOUR_WEEK, "title"))
        week_card = Card()
        week_card.column.addWidget(self.week)
        week.addWidget(week_card)
        self.column.addLayout(week)
        self.column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.week.set_theme(theme)
        if self.view is not None:
            self.show_view(self.view)

    def show_view(self, view: TodayView) -> None:
        """Show the day."""
        self.view = view
        self.hero.show_view(view)
        self.get_up.show_view(view, asked=view.ask_got_up and not waits_after_getting_up(view))
        self._show_starts(view)
        first = [one for one in view.notices if one.kind in BEFORE_START]
        pt = your_pt(view.contact)
        self.before_start.show_notices(first, pt)
        self.notices.show_notices([one for one in view.notices if one not in first], pt)
        self._fold_notices()
        self._lead()
        self._order_tab()
        self.start_button.setEnabled(True)
        set_icon(
            self.start_button, "triangle-alert" if view.something_first else "play", self._theme, 24
        )
        self.morning.setVisible(view.ask_morning)
        self.offers.setVisible(not view.locked)
        free = not view.something_first and not view.leg_comes_first and view.wait is None
        self.offers.show_heat(shown=free)
        self.offers.show_walks(view.walks)
        self.morning.show_limits(view.said.zones)
        last = view.said.last_morning
        self.morning.show_last(Answers.of_pain(last) if last is not None else None)
        self.slots.fill([SlotCard(slot, self._theme) for slot in view.slots])
        self.your_day.setVisible(bool(view.slots) or view.extra > 0)
        self.week.show_week(view.week, view.day)
        self.extra.setText(words.EXTRA_DONE.format(n=view.extra))
        self.extra.setVisible(view.extra > 0)

    def _fold_notices(self) -> None:
        """Leave room for the title in a low window: there one notice at most is shown in full."""
        seen = 0 if self.view is None or not self.before_start.shows_any else 1
        self.notices.fold(None if self._roomy else 1 - seen)

    def _show_starts(self, view: TodayView) -> None:
        short = view.short_minutes
        free = view.wait is None and not view.locked and not view.leg_comes_first
        self.short_button.setVisible(short is not None and free and not view.something_first)
        if short is not None:
            self.short_button.setText(words.SHORT_ON_TIME.format(minutes=whole_minutes(short)))
        self.bad_day_button.setVisible(not view.locked)
        self.bad_day_button.setText(words.NOT_A_BAD_DAY if view.bad_day else words.BAD_DAY)
        proposed = view.next_slot is not None and free
        self.start_button.setText(_start(view))
        self.start_button.setVisible(view.locked or view.gap_until is None)
        set_property(self.start_button, "kind", "primary" if proposed else "quiet")
        self._leads = proposed or view.locked

    def _press_bad_day(self) -> None:
        self.bad_day.emit(self.view is not None and self.view.bad_day)

    def arrive(self) -> None:
        """Be at the top, with the keyboard on what is proposed, else on what is said first."""
        self.to_top()
        self.setFocus()

    def _lead(self) -> None:
        """Give Start the keyboard; while it is not proposed, the words have it for Enter."""
        had_it = self.start_button.hasFocus()
        self.begin_at(self.start_button if self._leads else self._said_first)
        if had_it and not self._leads:
            self.setFocus()

    @property
    def _said_first(self) -> QWidget:
        """What stands at the top of the page."""
        strips = [self.before_start] if self._roomy else [self.before_start, self.notices]
        return next((one for one in strips if not one.isHidden()), self.hero)

    def draw_by(self, pictures: Callable[[], Iterable[Step]]) -> None:
        """Set the steps that draw the pictures; they are taken some time after the page is seen."""
        self._pictures = pictures
        if self.isVisible():
            self._ahead.begin(pictures(), after_ms=_PICTURES_AFTER_MS)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was not drawn while nobody looked."""
        super().showEvent(event)
        self._ahead.begin(self._pictures(), after_ms=_PICTURES_AFTER_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing for nobody."""
        super().hideEvent(event)
        self._ahead.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what begins a session in sight: beside the words, or at the foot."""
        super().resizeEvent(event)
        roomy = is_roomy(self)
        if roomy == self._roomy:
            return
        focus = self.start_button.hasFocus()
        self._roomy = roomy
        self.starts.lie(along=not roomy)
        self._fold_notices()
        if roomy:
            self.hero.take_in(self.starts)
        else:
            self.foot.addWidget(self.starts)
        self._order_tab()
        self.show_foot(shown=not roomy)
        self.hero.be_roomy(roomy=roomy)
        # What is asked of a flare has its place in a low window, before the pictures.
        first, then = (self.hero, self.notices) if roomy else (self.notices, self.hero)
        self.column.insertWidget(1, first)
        self.column.insertWidget(2, then)
        # A reader hears parts in the order of the stack, not of the layout.
        first.stackUnder(then)
        # What is told first stands first, and Qt tells of parts in the order in which they lie.
        first.stackUnder(then)
        self._lead()
        if focus:
            self.start_button.setFocus()

    def _order_tab(self) -> None:
        """Have Tab come to the starts, to what is asked, then to all else, wherever it stands."""
        if self._roomy is None:
            # The starts have no place yet.
            return
        before: QWidget = self.hero
        starts = (self.start_button, self.short_button, self.bad_day_button)
        for each in (*starts, *self.before_start.buttons, *self.notices.buttons):
            QWidget.setTabOrder(before, each)
            before = each


def _pictures(page: TodayPage, services: "AppServices") -> Iterator[Callable[[], object]]:
    """Return the steps that draw the exercises: reading the programs first, which takes long."""

    def shown() -> list[str]:
        library = services.plans.current.library
        exercises = page.view.prescription.exercises if page.view is not None else ()
        return [figure_for(library, one, one.left.id) for one in exercises]

    def seen() -> tuple[str, ...]:
        if page.view is None:
            return ()
        pace = services.settings.preferences().pace
        return drawings_of(page.view.prescription, services.plans.current.library, pace)

    def draw() -> None:
        if page.view is not None:
            page.hero.pictures.draw(shown(), seen())

    def quietly(step: Callable[[], object]) -> None:
        # What is wrong with a file is said when it is needed.
        with suppress(EnvironmentProblem, MissingAsset):
            step()

    yield partial(quietly, services.plans.current.make_ready)
    from coach.figures.pose_files import shipped_figure
    from coach.ui.figures.framing import measure_ahead

    # One by one: all files and figures in one step would hold up a press by a tenth of a second.
    with suppress(EnvironmentProblem, MissingAsset):
        for figure in seen():
            yield partial(quietly, partial(shipped_figure, figure.lower()))
        for figure in shown():
            yield partial(quietly, partial(measure_ahead, figure))
    yield partial(quietly, draw)


def _show_note(host: PageHost) -> None:
    from coach.ui.notes.note_flow import show_note

    show_note(host)


def _put_right(host: PageHost) -> None:
    from coach.ui.answers.correction_flow import put_right

    put_right(host)


def open_page(host: PageHost) -> OpenPage:
    """Return Today, which looks at the day again by itself while it is seen."""
    page = TodayPage(host.appearance.theme)

    def show(services: "AppServices") -> None:
        page.show_view(services.today())
        page.offers.show_guide(shown=services.sessions.new_here)
        page.said.show_answers(services.put_right.of_today(), services.put_right.easier.standing())
        page.draw_by(partial(_pictures, page, services))

    def refresh() -> None:
        host.with_services(show)

    def keep_morning(answers: Answers) -> None:
        host.with_services(lambda services: services.check_ins.keep(AskedWhen.MORNING, answers))
        refresh()
        page.arrive()

    def keep_got_up(at: time) -> None:
        host.with_services(lambda services: services.beside.keep_got_up(at))
        refresh()
        page.arrive()

    def look_again() -> None:
        # Before the record is open nothing can have changed.
        if host.ready:
            refresh()

    page.start.connect(host.start_session)
    page.morning_answered.connect(keep_morning)
    page.got_up.connect(keep_got_up)
    page.movement.connect(host.start_movement)
    page.note.connect(lambda: _show_note(host))
    page.offers.guide.connect(host.show_guide)
    page.put_right.connect(lambda: _put_right(host))
    page.bad_day.connect(lambda already: notice_actions.bad_day(host, already=already))
    page.notice_pressed.connect(lambda notice, action: DEEDS[action](host, notice))
    TodayWatch(page, look_again)
    return OpenPage(page, refresh)


def _start(view: TodayView) -> str:
    if view.locked:
        return words.LOCKED
    if view.signs_first:
        return notice_words.NOTICE_ACTION[NoticeAction.ANSWER_SIGNS]
    if view.something_first:
        return words.NAME_CLINICIAN
    if view.next_slot is None:
        return words.START_EXTRA
    return words.START if view.wait is None else words.START_BEFORE
