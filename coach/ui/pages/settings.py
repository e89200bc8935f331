"""Settings: sound with a button to try it, sessions and their keys, display, where the data is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach.domain.plain_text import plain
from coach.services.preferences import Preferences
from coach.services.session.actions import SessionAction
from coach.ui.pages.key_card import KeyCard
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import settings as words
from coach.ui.theme import ThemeChoice
from coach.ui.try_sound import SoundTrial
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class SettingsPage(Page):
    """Choices that take effect at once.

    Signals:
        changed: the new `Preferences`.
        theme_chosen: a `ThemeChoice`.
        left: the page is no longer in view.

    Args:
        try_sound: plays a tone and a sentence; returns a sentence when there is no sound.
    """

    changed = Signal(object)
    theme_chosen = Signal(object)
    left = Signal()

    def __init__(self, folder: Path, try_sound: Callable[[], str | None]) -> None:
        super().__init__(880)
        self._preferences = Preferences()
        self._try_sound = try_sound
        self.verbosity = self._row(words.SPEAK, [name for _, name in words.WORDINESS])
        self.tone_volume = self._row(words.TONE_VOLUME, words.VOLUMES)
        self.voice_volume = self._row(words.VOICE_VOLUME, words.VOLUMES)
        self.theme = ChoiceRow(words.THEME, [name for _, name in words.THEMES], required=True)
        self.theme.changed.connect(self._choose_theme)
        self.figure = self._row(words.FIGURE, words.FIGURES)
        self.motion = self._row(words.MOTION, words.MOTIONS)
        self.rests = self._row(words.RESTS, words.REST_KINDS)
        self.changing = self._row(words.CHANGING, words.CHANGING_TIMES)
        self.turning = self._row(words.TURNING, words.TURNINGS)
        self.keys = KeyCard()
        self.keys.changed.connect(self._take_keys)
        self.test = button(words.TEST, self._test)
        self.heard = text("", "soft")
        self._lay_out(folder)
        self.setFocusProxy(self.verbosity)

    def _lay_out(self, folder: Path) -> None:
        self.column.addWidget(text(words.TITLE, "display"))
        sound = self._card(
            words.SOUND,
            ((words.SPEAK, self.verbosity), (words.TONE_VOLUME, self.tone_volume),
             (words.VOICE_VOLUME, self.voice_volume)),
        )  # fmt: skip
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.test)
        line.addWidget(self.heard, 1)
        sound.column.addLayout(line)
        self._card(
            words.SESSION,
            ((words.RESTS, self.rests), (words.CHANGING, self.changing),
             (words.TURNING, self.turning)),
        )  # fmt: skip
        self.column.addWidget(self.keys)
        self._card(
            words.DISPLAY,
            ((words.THEME, self.theme), (words.FIGURE, self.figure), (words.MOTION, self.motion)),
        )
        data = self._card(words.DATA, ())
        data.column.addWidget(text(words.DATA_WORDS))
        where = text(plain(str(folder)), "bold")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        data.column.addWidget(where)
        self.column.addStretch(1)

    def show_preferences(self, preferences: Preferences, theme: ThemeChoice) -> None:
        """Show what is chosen."""
        self._preferences = preferences
        self.verbosity.show_chosen(
            [each for each, _ in words.WORDINESS].index(preferences.verbosity)
        )
        self.tone_volume.show_chosen(preferences.tone_volume)
        self.voice_volume.show_chosen(preferences.voice_volume)
        self.figure.show_chosen(preferences.figure_tone)
        self.motion.show_chosen(int(preferences.still))
        self.rests.show_chosen(int(preferences.rest_until_ready))
        self.changing.show_chosen(preferences.change_sides)
        self.turning.show_chosen(int(preferences.turn_along))
        self.keys.show_keys(preferences.keys)
        self.theme.show_chosen([each for each, _ in words.THEMES].index(theme))

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks any more."""
        super().hideEvent(event)
        self.left.emit()

    def _row(self, question: str, choices: Sequence[str]) -> ChoiceRow:
        row = ChoiceRow(question, choices, required=True)
        row.changed.connect(self._take)
        return row

    def _card(self, title: str, rows: Sequence[tuple[str, ChoiceRow]]) -> Card:
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(title, "title"))
        for label, row in rows:
            group = QVBoxLayout()
            group.setSpacing(8)
            group.addWidget(text(label, "strong"))
            group.addWidget(row)
            card.column.addLayout(group)
        self.column.addWidget(card)
        return card

    def _take(self) -> None:
        self._preferences = replace(
            self._preferences,
            verbosity=words.WORDINESS[self.verbosity.chosen or 0][0],
            tone_volume=self.tone_volume.chosen or 0,
            voice_volume=self.voice_volume.chosen or 0,
            figure_tone=self.figure.chosen or 0,
            still=self.motion.chosen == 1,
            rest_until_ready=self.rests.chosen == 1,
            change_sides=self.changing.chosen or 0,
            turn_along=self.turning.chosen == 1,
        )
        self.changed.emit(self._preferences)

    def _take_keys(self, keys: Mapping[SessionAction, str]) -> None:
        self._preferences = replace(self._preferences, keys=keys)
        self.changed.emit(self._preferences)

    def _choose_theme(self) -> None:
        self.theme_chosen.emit(words.THEMES[self.theme.chosen or 0][0])

    def _test(self) -> None:
        self.heard.setText(self._try_sound() or words.TEST_HEARD)


def open_page(host: PageHost) -> OpenPage:
    """Return the settings, whose choices are kept as they are made."""
    services, appearance = host.services, host.appearance

    def wear(choice: ThemeChoice) -> None:
        appearance.choose(choice)
        services.set_setting("theme", choice)

    trial = SoundTrial(host.make_sound, services)
    page = SettingsPage(services.folder, trial.begin)
    trial.setParent(page)
    page.left.connect(trial.end)
    page.changed.connect(lambda wanted: host.guard(lambda: services.keep_preferences(wanted)))
    page.theme_chosen.connect(lambda choice: host.guard(lambda: wear(choice)))
    return OpenPage(page, lambda: page.show_preferences(services.preferences(), appearance.choice))
