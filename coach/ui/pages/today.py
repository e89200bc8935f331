"""Today: what now? One large Start, the day's slots, this week in seven marks."""

from collections.abc import Callable, Mapping
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from coach.domain.earliest import WaitFor
from coach.domain.pain import AskedWhen
from coach.domain.program import Slot
from coach.domain.slots import SlotStanding, SlotState
from coach.services.check_in import Answers
from coach.services.notices import BEFORE_START, Notice, NoticeAction
from coach.services.today import SHORT_ON_TIME_MIN, TodayView
from coach.ui.icons import pixmap
from coach.ui.pages.morning import MorningCard
from coach.ui.rail_page import TODAY, OpenPage, PageHost
from coach.ui.texts import today as words
from coach.ui.texts.dates import weekday_and_day
from coach.ui.theme import Theme
from coach.ui.today.get_up import GetUpLine
from coach.ui.today.notice_strip import NoticeStrip
from coach.ui.today.offers import Offers
from coach.ui.today_watch import TodayWatch
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, set_property, text
from coach.ui.widgets.week_marks import WeekMarks

_STATE_TONE = {SlotState.DONE: "good", SlotState.DUE: "", SlotState.MISSED: ""}

STATE_ICON = {
    SlotState.DONE: "check",
    SlotState.DONE_IN_PART: "contrast",
    SlotState.BEGUN: "x",
    SlotState.DUE: "circle-dot",
    SlotState.OPEN: "clock",
    SlotState.MISSED: "x",
    SlotState.NOT_YET: "circle",
}


class TodayPage(Page):
    """What to do now.

    Signals:
        start: the user wants to begin a session for the slot shown; with the minutes it may take
            for who is short on time, or None.
        morning_answered: what was said of the morning, as `Answers`.
        notice_pressed: an action beside a notice was pressed: the `Notice`, the `NoticeAction`.
        got_up: when the user got up today, as a `datetime.time`.
        movement: the user wants the timer of a movement, by its id.
    """

    start = Signal(object)
    morning_answered = Signal(object)
    notice_pressed = Signal(object, object)
    got_up = Signal(object)
    movement = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: TodayView | None = None
        self.date_line = text("", "soft")
        self.headline = text("", "display")
        self.detail = text("", "lead")
        self.more = text("", "soft")
        self.before_start, self.notices = NoticeStrip(), NoticeStrip()
        for strip in (self.before_start, self.notices):
            strip.pressed.connect(self.notice_pressed)
        self.start_button = button(
            words.START, lambda: self.start.emit(None), kind="primary", name="start"
        )
        self.start_button.setEnabled(False)
        self.short_button = button("", lambda: self.start.emit(SHORT_ON_TIME_MIN), name="short")
        self.short_button.hide()
        self.slots = QGridLayout()
        self.slots.setSpacing(16)
        self.morning = MorningCard()
        self.morning.answered.connect(self.morning_answered)
        self.morning.hide()
        self.get_up = GetUpLine()
        self.get_up.said.connect(self.got_up)
        self.get_up.hide()
        self.offers = Offers()
        self.offers.chosen.connect(self.movement)
        self.week = WeekMarks(theme)
        self.extra = text("", "soft")
        self._lay_out()
        self.setFocusProxy(self.start_button)

    def _lay_out(self) -> None:
        hero = Card(margin_px=40, gap_px=8)
        row = QHBoxLayout()
        row.setSpacing(40)
        words_column = QVBoxLayout()
        words_column.setSpacing(8)
        for label in (self.date_line, self.headline, self.detail, self.more):
            words_column.addWidget(label)
        words_column.addWidget(self.get_up)
        row.addLayout(words_column, 1)
        starts = QVBoxLayout()
        starts.setSpacing(8)
        starts.addStretch(1)
        starts.addWidget(self.start_button)
        starts.addWidget(self.short_button)
        starts.addStretch(1)
        row.addLayout(starts)
        hero.column.addLayout(row)
        self.column.addWidget(self.before_start)
        self.column.addWidget(hero)
        self.column.addWidget(self.notices)
        self.column.addWidget(self.morning)
        self.column.addWidget(self.offers)
        self.column.addWidget(text(words.YOUR_DAY, "title"))
        self.column.addLayout(self.slots)
        self.column.addWidget(self.extra)
        self.extra.hide()
        self.column.addWidget(text(words.YOUR_WEEK, "title"))
        week_card = Card()
        week_card.column.addWidget(self.week)
        self.column.addWidget(week_card)
        self.column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.week.set_theme(theme)
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: TodayView) -> None:
        """Show the day."""
        self._view = view
        self.date_line.setText(weekday_and_day(view.day))
        self._show_headline(view)
        first = [one for one in view.notices if one.kind in BEFORE_START]
        self.before_start.show_notices(first)
        self.notices.show_notices([one for one in view.notices if one not in first])
        self.start_button.setEnabled(True)
        self.get_up.setVisible(view.ask_got_up)
        got_up = view.got_up.at.wall.time() if view.got_up is not None else None
        self.get_up.show_known(got_up, view.usual_get_up)
        set_icon(self.start_button, "triangle-alert" if view.locked else "play", self._theme, 24)
        self.morning.setVisible(view.ask_morning)
        self.offers.setVisible(not view.locked)
        self._show_slots(view.slots)
        self.week.show_week(view.week, view.day)
        self.extra.setText(words.EXTRA_DONE.format(n=view.extra))
        self.extra.setVisible(view.extra > 0)

    def _show_headline(self, view: TodayView) -> None:
        prescription = view.prescription
        exercises = ", ".join(exercise.name.lower() for exercise in prescription.exercises)
        program = words.OF_PROGRAM.format(program=prescription.program_name, exercises=exercises)
        minutes = words.MINUTES.format(minutes=round(view.minutes))
        if view.next_slot is not None:
            self.headline.setText(_headline(view, view.next_slot))
            self.detail.setText(_wait(view) or minutes)
            self.more.setText(minutes if view.wait is not None else _early(view) or program)
        else:
            done_all = view.done == len(view.slots) > 0 and view.next_due is not None
            self.headline.setText(words.ALL_DONE if done_all else words.NOTHING_DUE)
            sentence = words.ALL_DONE_WORDS if done_all else words.NOTHING_DUE_WORDS
            if view.in_part:
                sentence = words.IN_PART_WORDS
            if not view.slots:
                sentence = words.NO_SLOTS_WORDS
            later = words.later(view.next_due.due, view.day) if view.next_due is not None else ""
            said = sentence.format(
                done=view.done, due=len(view.slots), part=view.in_part, next=later
            )
            self.detail.setText(said)
            self.more.setText(f"{words.START_EXTRA}: {minutes}")
        short = view.short_minutes
        free = view.wait is None and not view.locked
        self.short_button.setVisible(short is not None and free)
        if short is not None:
            self.short_button.setText(words.SHORT_ON_TIME.format(minutes=max(1, round(short))))
        proposed = view.next_slot is not None and free
        self.start_button.setText(_start(view))
        set_property(self.start_button, "kind", "primary" if proposed else "")

    def _show_slots(self, slots: tuple[SlotStanding, ...]) -> None:
        while (item := self.slots.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, slot in enumerate(slots):
            self.slots.addWidget(SlotCard(slot, self._theme), 0, place)


_DEEDS: Mapping[NoticeAction, Callable[[PageHost, Notice], object]] = {
    NoticeAction.SEE_SIGNS: lambda host, _notice: host.show_signs(),
    NoticeAction.ANSWER_SIGNS: lambda host, _notice: host.answer_signs(),
    NoticeAction.SEE_LOCK: lambda host, _notice: host.show_lock(),
    NoticeAction.ANSWER_FIRST_STEPS: lambda host, _notice: host.answer_first_steps(),
    NoticeAction.LEAVE_FIRST_STEPS: lambda host, _notice: _leave_first_steps(host),
}
"""What a press of each action does."""


def _leave_first_steps(host: PageHost) -> None:
    host.with_services(lambda services: services.first_start.leave())
    host.show(TODAY)


def open_page(host: PageHost) -> OpenPage:
    """Return Today, which looks at the day again by itself while it is seen."""
    page = TodayPage(host.appearance.theme)

    def refresh() -> None:
        host.with_services(lambda services: page.show_view(services.today()))

    def keep_morning(answers: Answers) -> None:
        host.with_services(lambda services: services.check_ins.keep(AskedWhen.MORNING, answers))
        refresh()

    def keep_got_up(at: time) -> None:
        host.with_services(lambda services: services.beside.keep_got_up(at))
        refresh()

    def look_again() -> None:
        # Before the record is open nothing can have changed.
        if host.ready:
            refresh()

    page.start.connect(host.start_session)
    page.morning_answered.connect(keep_morning)
    page.got_up.connect(keep_got_up)
    page.movement.connect(host.start_movement)
    page.notice_pressed.connect(lambda notice, action: _DEEDS[action](host, notice))
    TodayWatch(page, look_again)
    return OpenPage(page, refresh)


class SlotCard(Card):
    """One slot of the day: its name, its window, its state in a word and a sign."""

    def __init__(self, slot: SlotStanding, theme: Theme) -> None:
        super().__init__(gap_px=4)
        self.setAccessibleName(f"{slot.due.slot.name}: {words.STATE[slot.state]}")
        colour = {SlotState.DONE: theme.good, SlotState.DUE: theme.accent}.get(
            slot.state, theme.ink_soft
        )
        sign = QLabel()
        sign.setPixmap(pixmap(STATE_ICON[slot.state], colour, 24))
        state = text(words.STATE[slot.state], "strong", tone=_STATE_TONE.get(slot.state, ""))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(sign)
        line.addWidget(state, 1)
        window = f"{slot.due.slot.opens:%H:%M} – {slot.due.slot.closes:%H:%M}"
        self.column.addLayout(line)
        self.column.addWidget(text(slot.due.slot.name, "lead"))
        self.column.addWidget(text(_what_was_done(slot) or window, "soft"))


def _what_was_done(slot: SlotStanding) -> str:
    if slot.session is None:
        return ""
    totals = slot.session.totals
    holds = words.DONE_HOLDS.format(done=totals.holds_completed, planned=totals.holds_planned)
    return f"{slot.session.started.wall:%H:%M}, {holds}"


def _headline(view: TodayView, slot: Slot) -> str:
    if view.wait is not None and view.next_from is not None:
        return words.NEXT_FROM.format(time=f"{view.next_from:%H:%M}")
    return words.SLOT_SESSION.format(slot=slot.name)


def _start(view: TodayView) -> str:
    if view.locked:
        return words.LOCKED
    if view.next_slot is None:
        return words.START_EXTRA
    return words.START if view.wait is None else words.START_BEFORE


def _wait(view: TodayView) -> str:
    if view.wait is None:
        return ""
    schedule = view.prescription.schedule
    minutes = {WaitFor.GAP: schedule.min_gap_min, WaitFor.JUST_UP: schedule.wake_guard_min}
    return words.WAIT[view.wait.reason].format(minutes=minutes[view.wait.reason])


def _early(view: TodayView) -> str:
    for slot in view.slots:
        if slot.due.slot == view.next_slot and slot.state is SlotState.NOT_YET:
            return words.EARLY.format(time=f"{slot.due.slot.opens:%H:%M}")
    return ""
