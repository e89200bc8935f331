"""The time that is left of a movement, large, and what is to be done now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from coach.domain.ladder import Movement
from coach.domain.movements_done import HEAT, WALK
from coach.ui.movement.large_clock import LargeClock
from coach.ui.texts import movement as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, listed, text


class TimerPage(Page):
    """The time that is left, large; and what is to be done now.

    Signals:
        done: the user is done before the time is over, or after it.
        dropped: nothing is to be kept.
        paused: the timer is to pause, or to go on.
        skin_red: the skin under the pack is red or sore.
    """

    done = Signal()
    dropped = Signal()
    paused = Signal()
    skin_red = Signal()

    def __init__(self, movement: Movement, theme: Theme) -> None:
        super().__init__(760, centred=True)
        self._say = movement.instructions.say
        self._cycle_s = movement.dose.cycle_s if movement.dose is not None else 0.0
        self.clock = LargeClock()
        self.now = text("", "title")
        self.now.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        head = text(words.GOING.get(movement.id, movement.name), "display")
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card = Card(margin_px=32, gap_px=12)
        for label in (head, self.clock, self.now):
            card.column.addWidget(label)
        steps = movement.instructions
        if movement.id == HEAT and steps.watch_for:
            card.column.addWidget(text(words.WATCH_FOR, "strong"))
            card.column.addWidget(listed(steps.watch_for))
        stop = steps.stop_when
        if stop:
            card.column.addWidget(text(words.STOP_WHEN, "strong"))
            card.column.addWidget(listed(stop, ""))
        self.column.addWidget(card)
        self.finish = button(words.DONE, self.done.emit, kind="primary", name="done")
        set_icon(self.finish, "check", theme)
        buttons = [self.finish]
        if movement.id == HEAT:
            self.red = button(words.SKIN_RED, self.skin_red.emit, name="skin_red")
            buttons.append(self.red)
        if movement.id == WALK:
            self.pause = button(words.PAUSE, self.paused.emit, name="pause")
            buttons.append(self.pause)
        buttons.append(button(words.DROP, self.dropped.emit, kind="quiet", name="drop"))
        self.keep_in_sight(*buttons)
        self.on_enter = self.finish
        # What was done so far is kept.
        self.on_escape = self.done.emit
        self.begin_at(self.finish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the time as large as there is room for."""
        super().resizeEvent(event)
        self.clock.fit(self.height() // 4)

    def show_time(self, left_s: float, gone_s: float, *, look_at_skin: bool) -> None:
        """Show the time, and what is to be done now.

        Args:
            left_s: seconds left; 0 where the time is over and the user is still to come back.
            gone_s: seconds gone.
            look_at_skin: whether the skin is to be looked at now.
        """
        whole = round(left_s)
        self.clock.setText(words.LEFT.format(minutes=whole // 60, seconds=whole % 60))
        if look_at_skin:
            self.now.setText(words.LOOK_AT_SKIN)
        elif left_s <= 0:
            self.now.setText(words.TIME_IS_UP)
        else:
            self.now.setText(self._cue(gone_s))

    def show_paused(self, *, paused: bool) -> None:
        """Say that the walk is paused, and how it goes on."""
        self.pause.setText(words.GO_ON if paused else words.PAUSE)
        if paused:
            self.now.setText(words.PAUSED)

    def _cue(self, gone_s: float) -> str:
        """Return what is done at this second of a cycle, such as `In`."""
        if not self._say or not self._cycle_s:
            return ""
        at_s = gone_s % self._cycle_s
        said = [cue.say for cue in self._say if cue.at_s <= at_s]
        return said[-1].capitalize() if said else ""
