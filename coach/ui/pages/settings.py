"""Settings: sound with a button to try it, sessions and their keys, display, where the data is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from coach.domain.consent import Consent
from coach.domain.plain_text import plain
from coach.domain.synced_folder import SyncService
from coach.services.preferences import Preferences
from coach.services.settings import EMERGENCY_NUMBER
from coach.ui.copies.card import CopiesCard
from coach.ui.copies.second_place_card import SecondPlaceCard
from coach.ui.pages.get_up_card import GetUpCard
from coach.ui.pages.key_card import KeyCard
from coach.ui.people.card import PeopleCard
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.signs.number_card import NumberCard
from coach.ui.sound_trial import SoundTrial
from coach.ui.text_size import LARGEST, largest_at_once, largest_in
from coach.ui.texts import reminders as reminder_words
from coach.ui.texts import settings as words
from coach.ui.texts.all_data import BUTTON as DELETE
from coach.ui.texts.dates import long_day
from coach.ui.texts.guide import OPEN as OPEN_GUIDE
from coach.ui.texts.synced_folder import synced_in_words
from coach.ui.texts.window import INTENDED_USE
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


@dataclass(frozen=True, slots=True)
class _Row:
    """One preference as a question with its answers.

    Attributes:
        preference: the field of `Preferences`.
        question: its words.
        answers: every value with its words.
        more: what to know about it; empty where the question says it.
    """

    preference: str
    question: str
    answers: Sequence[tuple[object, str]]
    more: str = ""


def _steps(names: Sequence[str]) -> Sequence[tuple[object, str]]:
    """Return answers that are counted from 0."""
    return tuple(enumerate(names))


def _no_or_yes(names: tuple[str, str]) -> Sequence[tuple[object, str]]:
    """Return the answers for off and on."""
    return ((False, names[0]), (True, names[1]))


_SOUND = (
    _Row("verbosity", words.SPEAK, words.WORDINESS),
    _Row("tone_volume", words.TONE_VOLUME, _steps(words.VOLUMES)),
    _Row("voice_volume", words.VOICE_VOLUME, _steps(words.VOLUMES)),
)
_SESSION = (
    _Row(
        "posture_change",
        words.POSTURE_CHANGES,
        words.POSTURE_CHANGE_TIMES,
        words.POSTURE_CHANGE_WORDS,
    ),
    _Row("change_sides", words.CHANGING, _steps(words.CHANGING_TIMES)),
    _Row("rest_until_ready", words.RESTS, _no_or_yes(words.REST_KINDS)),
    _Row("floor", words.VIEW, _no_or_yes(words.VIEWS)),
    _Row("turn_along", words.TURNING, _no_or_yes(words.TURNINGS)),
)
_DISPLAY = (
    _Row("theme", words.THEME, words.THEMES),
    _Row("text_size", words.TEXT_SIZE, _steps(words.TEXT_SIZES), words.TEXT_SIZE_WORDS),
    _Row("figure_tone", words.FIGURE, _steps(words.FIGURES)),
    _Row("still", words.MOTION, _no_or_yes(words.MOTIONS)),
)


class SettingsPage(Page):
    """Choices that take effect at once.

    Signals:
        changed: the new `Preferences`.
        number_told: the user's emergency number.
        left: the page is no longer in view.
        reminders_wished: the page about reminders is wanted.
        deletion_wished: all data shall be deleted.
        guide_wished: the first five minutes in pictures are wanted.

    Args:
        folder: where the record is kept.
        service: the cloud service that keeps that folder in step, or None.
        try_sound: plays a tone and a sentence; returns a sentence when there is no sound.
        copies: tells of the copies of the record.
        second: tells of the second place of copies.

    Attributes:
        rows: the choices, by the name of their preference.
    """

    changed = Signal(object)
    number_told = Signal(str)
    left = Signal()
    reminders_wished = Signal()
    deletion_wished = Signal()
    guide_wished = Signal()

    def __init__(
        self,
        folder: Path,
        service: SyncService | None,
        try_sound: Callable[[], str | None],
        copies: CopiesCard,
        second: SecondPlaceCard,
    ) -> None:
        super().__init__(880)
        self._preferences = Preferences()
        self._try_sound = try_sound
        self.rows: dict[str, ChoiceRow] = {}
        self._values: dict[str, list[object]] = {}
        self.get_up = GetUpCard()
        self.get_up.changed.connect(partial(self._take, "usual_get_up"))
        self.number = NumberCard()
        self.number.changed.connect(self.number_told)
        self.keys = KeyCard()
        self.keys.changed.connect(partial(self._take, "keys"))
        self.test = button(words.TEST, self._test)
        self.heard = text("", "soft")
        self.agreed = text("", "soft")
        self.text_stops = text("", "soft")
        self.copies = copies
        self.second = second
        self.people = KeptPlace()
        self._lay_out(folder, service)
        self.begin_at(self.rows["verbosity"])

    def _lay_out(self, folder: Path, service: SyncService | None) -> None:
        self.column.addWidget(text(words.TITLE, "display"))
        sound = self._card(words.SOUND, _SOUND)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.test)
        line.addWidget(self.heard, 1)
        sound.column.addLayout(line)
        self.column.addWidget(self.get_up)
        reminders = self._card(reminder_words.TITLE, ())
        reminders.column.addWidget(text(reminder_words.CARD_WORDS))
        _put(reminders, button(reminder_words.OPEN_PAGE, self.reminders_wished.emit))
        self._card(words.SESSION, _SESSION)
        self.column.addWidget(self.keys)
        self.column.addWidget(self.number)
        self._card(words.DISPLAY, _DISPLAY)
        data = self._card(words.DATA, ())
        data.column.addWidget(text(words.DATA_WORDS))
        where = text(plain(str(folder)), "bold")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        data.column.addWidget(where)
        if service is not None:
            data.column.addWidget(text(synced_in_words(service), "strong", tone="caution"))
        _put(data, button(DELETE, self.deletion_wished.emit))
        self.column.addWidget(self.copies)
        self.column.addWidget(self.second)
        self.column.addWidget(self.people)
        about = self._card(words.ABOUT, ())
        about.column.addWidget(text(INTENDED_USE))
        about.column.addWidget(self.agreed)
        _put(about, button(OPEN_GUIDE, self.guide_wished.emit, name="guide"))
        self.column.addStretch(1)

    def show_people(self, people: PeopleCard) -> None:
        """Show who uses the program here, beneath the copies."""
        self.people.fill([people])

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is chosen."""
        self._preferences = preferences
        for name, row in self.rows.items():
            row.show_chosen(self._values[name].index(getattr(preferences, name)))
        self.get_up.show_usual(preferences.usual_get_up)
        self.keys.show_keys(preferences.keys)

    def show_consent(self, consent: Consent | None) -> None:
        """Show what was agreed to, and when."""
        self.agreed.setVisible(consent is not None)
        if consent is not None:
            day = long_day(consent.on)
            self.agreed.setText(words.AGREED.format(day=day, version=consent.version))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how large text can be in this window, where that is not as large as it is offered,
        and from which size on a session shows less at once.
        """
        super().resizeEvent(event)
        window = self.window().width(), self.window().height()
        most, at_once = largest_in(window), largest_at_once(window)
        stops = words.TEXT_SIZE_STOPS.format(percent=most) if most < LARGEST else ""
        leaves_out = words.TEXT_SIZE_LEAVES_OUT.format(at_once=at_once) if at_once < most else ""
        self.text_stops.setText(" ".join(filter(None, (leaves_out, stops))))
        self.text_stops.setVisible(bool(stops or leaves_out))

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks any more."""
        super().hideEvent(event)
        self.left.emit()

    def _card(self, title: str, rows: Sequence[_Row]) -> Card:
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(title, "title"))
        for row in rows:
            group = QVBoxLayout()
            group.setSpacing(8)
            group.addWidget(text(row.question, "strong"))
            group.addWidget(self._choice(row))
            if row.more:
                group.addWidget(text(row.more, "soft"))
            if row.preference == "text_size":
                group.addWidget(self.text_stops)
            card.column.addLayout(group)
        self.column.addWidget(card)
        return card

    def _choice(self, row: _Row) -> ChoiceRow:
        made = ChoiceRow(row.question, [name for _, name in row.answers], required=True)
        values = [value for value, _ in row.answers]
        made.changed.connect(lambda: self._take(row.preference, values[made.chosen or 0]))
        self.rows[row.preference], self._values[row.preference] = made, values
        return made

    def _take(self, preference: str, value: object) -> None:
        chosen: dict[str, Any] = {preference: value}
        self._preferences = replace(self._preferences, **chosen)
        self.changed.emit(self._preferences)

    def _test(self) -> None:
        self.heard.setText(self._try_sound() or words.TEST_HEARD)


def _put(card: Card, made: QPushButton) -> None:
    """Put a button at the foot of a card, as wide as its words."""
    card.column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)


def open_page(host: PageHost) -> OpenPage:
    """Return the settings, whose choices are kept as they are made."""
    settings, appearance = host.services.settings, host.appearance

    def keep(wanted: Preferences) -> None:
        appearance.choose(wanted.theme, wanted.figure_tone, wanted.text_percent)
        settings.keep_preferences(wanted)

    trial = SoundTrial(host.make_sound, settings.preferences)
    copies = CopiesCard(host.services.copies, host.copies)
    copies.put_back_wished.connect(lambda: _put_a_copy_back(host))
    second = SecondPlaceCard(host.services.copies, host.copies)
    page = SettingsPage(
        host.services.folder, host.services.synced.service, trial.begin, copies, second
    )
    people = None if host.services.place.people is None else PeopleCard(host.services.place.people)
    if people is not None:
        page.show_people(people)
    trial.setParent(page)
    page.left.connect(trial.end)
    page.changed.connect(lambda wanted: host.guard(lambda: keep(wanted)))
    page.number_told.connect(
        lambda number: host.guard(lambda: settings.keep(EMERGENCY_NUMBER, number))
    )

    def show_reminders() -> None:
        from coach.ui.reminders.page import show_page

        host.guard(lambda: show_page(host))

    page.reminders_wished.connect(show_reminders)
    page.keys.all_wished.connect(host.show_keys)
    page.guide_wished.connect(host.show_guide)

    def show_deletion() -> None:
        from coach.ui.all_data.flow import show_what_would_go

        show_what_would_go(host)

    page.deletion_wished.connect(show_deletion)

    def refresh() -> None:
        page.show_preferences(settings.preferences())
        page.number.show_number(settings.get(EMERGENCY_NUMBER))
        page.show_consent(host.services.first_start.consent)
        copies.refresh()
        second.refresh()
        if people is not None:
            people.refresh()

    return OpenPage(page, refresh)


def _put_a_copy_back(host: PageHost) -> None:
    from coach.ui.copies.flow import choose_copy

    choose_copy(host)
