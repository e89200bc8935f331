"""The card about breaks from sitting: how often, and what the computer says of time away."""

from PySide6.QtCore import Signal
from shiboken6 import isValid

from coach.domain.reminding.movement_break import Presence
from coach.services.ports.presence import PresenceSensor
from coach.ui.reminders.questions import ask, titled_card
from coach.ui.texts import reminders as words
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import Card, text


class BreakCard(Card):
    """One choice; off unless the user wants it.

    Signals:
        chosen: the step of the preference.

    Args:
        sensor: says whether the user is at the computer.
    """

    chosen = Signal(int)
    _heard = Signal(object)

    def __init__(self, sensor: PresenceSensor) -> None:
        super().__init__(margin_px=32, gap_px=12)
        self._sensor = sensor
        self.every = ChoiceRow(words.BREAK_EVERY, words.BREAK_TIMES, required=True)
        self.every.changed.connect(self._choose)
        self.seen = text("", "soft")
        self.seen.hide()
        # A method of this object: what another thread tells is heard in the window's own.
        self._heard.connect(self._hear)
        titled_card(words.BREAKS, self)
        self.column.addWidget(text(words.BREAKS_WORDS, "soft"))
        ask(self, words.BREAK_EVERY, self.every)
        self.column.addWidget(self.seen)

    def show_step(self, step: int) -> None:
        """Show what is chosen."""
        self.every.show_chosen(step)
        self._say_what_is_seen()

    def _choose(self) -> None:
        self.chosen.emit(self.every.chosen or 0)
        self._say_what_is_seen()

    def _say_what_is_seen(self) -> None:
        self.seen.hide()
        if not self.every.chosen:
            return

        def told(presence: Presence) -> None:
            if isValid(self):
                self._heard.emit(presence)

        self._sensor.ask(told)

    def _hear(self, presence: Presence) -> None:
        known = presence.idle_s is not None
        self.seen.setText(words.BREAK_SEEN if known else words.BREAK_UNSEEN)
        self.seen.setVisible(bool(self.every.chosen))
