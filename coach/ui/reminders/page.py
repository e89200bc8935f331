"""The page about reminders: what comes next, what is wanted, a pause, and one to see now."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSystemTrayIcon,
)

from coach.domain.instant import Instant
from coach.domain.program import Slot
from coach.domain.reminding.history import WhyNot
from coach.domain.reminding.reminder_settings import PauseFor
from coach.services.preferences import QUIET_FROM, QUIET_TO, Preferences
from coach.services.reminders_stand import RemindersStand
from coach.services.settings import SLOT_PLANS
from coach.ui.rail_page import PageHost
from coach.ui.reminders.background_card import BackgroundCard
from coach.ui.reminders.break_card import BreakCard
from coach.ui.reminders.questions import ask, titled_card
from coach.ui.texts import reminders as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import TimeField
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text

COMING = 5
"""How many of the next notices are shown."""

MOST = (1, 2, 3, 4, 6, 9)
"""How many a day can be chosen."""

LONGEST_PLAN = 80
"""A notice has one line for it."""


class RemindersPage(Page):
    """Shows how things stand, and takes what is wanted; choices take effect at once.

    Signals:
        wanted: the new `Preferences`.
        planned: slot id and the user's own words for it.
        paused: the `PauseFor`.
        not_today: the `WhyNot`.
        resumed: a pause is taken back.
        tried: the user wants to see a notice now.
        calendar_wanted: the user wants a calendar file.
        back: the user is done here.
    """

    wanted = Signal(object)
    planned = Signal(str, str)
    paused = Signal(object)
    not_today = Signal(object)
    resumed = Signal()
    tried = Signal()
    calendar_wanted = Signal()
    back = Signal()

    def __init__(
        self, slots: Sequence[Slot], breaks: BreakCard, background: BackgroundCard
    ) -> None:
        """Make the page.

        Args:
            slots: of the plan in force.
            breaks: the card about breaks from sitting.
            background: the card about what goes on without the window.
        """
        super().__init__()
        self._preferences = Preferences()
        self.lines: list[QLabel] = [text("") for _ in range(COMING)]
        self.state = text("", "strong")
        self.outcome = text("", "soft")
        self.calendar_outcome = text("", "soft")
        self.resume = button(words.RESUME, self.resumed.emit)
        self.on = ChoiceRow(words.ON, words.ONS, required=True)
        self.again = ChoiceRow(words.AGAIN, words.AGAINS, required=True)
        self.most = ChoiceRow(words.MOST, [str(count) for count in MOST], required=True)
        self.breaks, self.background = breaks, background
        self.quiet_from, self.quiet_to = TimeField(QUIET_FROM), TimeField(QUIET_TO)
        self.plans = {slot.id: _plan_line(slot) for slot in slots}
        self.column.addWidget(text(words.TITLE, "display"))
        self._lay_out_coming()
        self._lay_out_wanted()
        self._lay_out_plans(slots)
        self._lay_out_calendar()
        self._lay_out_rest()
        self.column.addWidget(breaks)
        self.column.addWidget(background)
        self.column.addStretch(1)
        self.keep_in_sight(button(words.BACK, self.foot_line.leaving(self.back.emit)))
        self.on_escape = self.back.emit
        self._listen()

    def show_stand(self, stand: RemindersStand, now: Instant) -> None:
        """Show what comes, or why nothing does."""
        said = words.HUSHES[stand.hush] if stand.hush is not None else ""
        if stand.hush is None and stand.paused_until is not None:
            when = words.when_words(stand.paused_until, now.wall)
            said = words.PAUSED_UNTIL.format(when=when)
        elif stand.hush is None and stand.no_more_today:
            said = words.NO_MORE_TODAY
        elif stand.hush is None and not stand.coming:
            said = words.NOTHING_COMES
        self.state.setText(said)
        self.state.setVisible(bool(said))
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(stand.coming))
            if place < len(stand.coming):
                line.setText(words.coming(stand.coming[place], now.wall))
        self.resume.setVisible(stand.is_resting)

    def show_wanted(self, preferences: Preferences, plans: Mapping[str, str]) -> None:
        """Show what is chosen, without telling anybody."""
        self._preferences = preferences
        self.on.show_chosen(int(preferences.reminders))
        self.again.show_chosen(int(preferences.remind_again))
        self.breaks.show_step(preferences.movement_break)
        self.background.stays.show_chosen(int(preferences.keep_running))
        most = next(count for count in MOST if count >= preferences.most_reminders)
        self.most.show_chosen(MOST.index(most))
        for field, at in self._quiet(preferences):
            field.blockSignals(True)
            field.show_time(at)
            field.blockSignals(False)
        for slot_id, line in self.plans.items():
            line.setText(plans.get(slot_id, ""))

    def show_outcome(self, said: str) -> None:
        """Say what came of the notice that was to be seen."""
        self.outcome.setText(said)

    def _quiet(self, preferences: Preferences) -> Sequence[tuple[TimeField, time]]:
        begin = preferences.quiet_from or time(0)
        end = preferences.quiet_to or time(0)
        return ((self.quiet_from, begin), (self.quiet_to, end))

    def _lay_out_coming(self) -> None:
        card = titled_card(words.COMING)
        card.column.addWidget(self.state)
        for line in self.lines:
            card.column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(button(words.TRY, self.tried.emit))
        row.addWidget(self.outcome, 1)
        card.column.addLayout(row)
        self.column.addWidget(card)

    def _lay_out_wanted(self) -> None:
        card = titled_card(words.WANTED)
        for question, row in (
            (words.ON, self.on), (words.AGAIN, self.again), (words.MOST, self.most),
        ):  # fmt: skip
            ask(card, question, row)
        card.column.addWidget(text(words.QUIET, "strong"))
        times = QHBoxLayout()
        times.setSpacing(12)
        for field, name in (
            (self.quiet_from, words.QUIET_FROM), (self.quiet_to, words.QUIET_TO),
        ):  # fmt: skip
            field.setAccessibleName(name)
            field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            times.addWidget(field)
        times.addStretch(1)
        card.column.addLayout(times)
        card.column.addWidget(text(words.QUIET_BY_ITSELF, "soft"))
        self.column.addWidget(card)

    def _lay_out_plans(self, slots: Sequence[Slot]) -> None:
        card = titled_card(words.SLOT_PLANS)
        card.column.addWidget(text(words.SLOT_PLANS_WORDS, "soft"))
        for slot in slots:
            label = text(slot.name, "strong")
            label.setBuddy(self.plans[slot.id])
            card.column.addWidget(label)
            card.column.addWidget(self.plans[slot.id])
        self.column.addWidget(card)
        card.setVisible(bool(slots))

    def _lay_out_calendar(self) -> None:
        card = titled_card(words.CALENDAR)
        card.column.addWidget(text(words.CALENDAR_WORDS, "soft"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(button(words.CALENDAR_SAVE, self.calendar_wanted.emit))
        row.addWidget(self.calendar_outcome, 1)
        card.column.addLayout(row)
        self.column.addWidget(card)

    def _lay_out_rest(self) -> None:
        card = titled_card(words.REST)
        pauses = EvenRows(gap_px=12, fill=False)
        for pause in PauseFor:
            pauses.addWidget(button(words.PAUSES[pause], partial(self.paused.emit, pause)))
        card.column.addLayout(pauses)
        card.column.addWidget(text(words.NOT_TODAY, "strong"))
        reasons = EvenRows(gap_px=12, fill=False)
        for why in WhyNot:
            reasons.addWidget(button(words.WHY_NOT[why], partial(self.not_today.emit, why)))
        card.column.addLayout(reasons)
        card.column.addWidget(self.resume)
        self.column.addWidget(card)

    def _listen(self) -> None:
        self.on.changed.connect(lambda: self._take("reminders", self.on.chosen == 1))
        self.again.changed.connect(lambda: self._take("remind_again", self.again.chosen == 1))
        self.breaks.chosen.connect(lambda step: self._take("movement_break", step))
        self.background.stays_wanted.connect(lambda stays: self._take("keep_running", stays))
        self.most.changed.connect(lambda: self._take("most_reminders", MOST[self.most.chosen or 0]))
        self.quiet_from.timeChanged.connect(
            lambda: self._take("quiet_from", self.quiet_from.value())
        )
        self.quiet_to.timeChanged.connect(lambda: self._take("quiet_to", self.quiet_to.value()))
        for slot_id, line in self.plans.items():
            line.editingFinished.connect(partial(self._take_plan, slot_id, line))

    def _take_plan(self, slot_id: str, line: QLineEdit) -> None:
        line.setModified(False)
        self.planned.emit(slot_id, line.text().strip())

    def _take(self, preference: str, value: object) -> None:
        chosen: dict[str, Any] = {preference: value}
        self._preferences = replace(self._preferences, **chosen)
        self.wanted.emit(self._preferences)


def _ask_where() -> Path | None:
    """Ask for a file; the dialog asks before one is replaced."""
    chosen, _ = QFileDialog.getSaveFileName(
        QApplication.activeWindow(), words.CALENDAR_SAVE, words.CALENDAR_NAME, words.CALENDAR_KINDS
    )
    return Path(chosen) if chosen else None


def show_page(host: PageHost, ask_where: Callable[[], Path | None] = _ask_where) -> RemindersPage:
    """Fill the window with the page; what is chosen there is kept at once.

    Args:
        host: the window.
        ask_where: asks the user for the calendar file; None when they changed their mind.
    """
    services = host.services
    reminders, settings = services.reminders, services.settings
    has_tray = QSystemTrayIcon.isSystemTrayAvailable()
    background = BackgroundCard(host.login_start(), has_tray=has_tray)
    page = RemindersPage(reminders.slots(), BreakCard(host.presence()), background)

    def refresh() -> None:
        page.show_stand(reminders.stand(COMING), reminders.now())

    def keep(act: Callable[[], object]) -> None:
        def do() -> None:
            act()
            refresh()
            host.reminders_changed()

        host.guard(do)

    def keep_plan(slot_id: str, own: str) -> None:
        kept: Mapping[str, str] = settings.get(SLOT_PLANS)
        settings.keep(SLOT_PLANS, {**kept, slot_id: own})

    def save_calendar() -> None:
        if (path := ask_where()) is not None:
            count = services.calendar.save(path, words.calendar_words, replace=True)
            page.calendar_outcome.setText(words.calendar_saved(count))

    page.calendar_wanted.connect(lambda: host.guard(save_calendar))
    page.wanted.connect(lambda wanted: keep(lambda: settings.keep_preferences(wanted)))
    page.planned.connect(lambda slot_id, own: keep(lambda: keep_plan(slot_id, own)))
    page.paused.connect(lambda pause: keep(lambda: reminders.pause(pause)))
    page.not_today.connect(lambda why: keep(lambda: reminders.not_today(why)))
    page.resumed.connect(lambda: keep(reminders.resume))
    page.tried.connect(lambda: host.guard(lambda: host.try_reminder(page.show_outcome)))
    background.quit.connect(host.quit)
    page.back.connect(lambda: host.show("settings"))
    page.show_wanted(settings.preferences(), settings.get(SLOT_PLANS))
    refresh()
    host.fill(page)
    return page


def _plan_line(slot: Slot) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(LONGEST_PLAN)
    line.setPlaceholderText(words.SLOT_PLAN_EXAMPLE)
    line.setAccessibleName(slot.name)
    return line
