"""The row of large buttons under the ring, and the one question before stopping."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.texts import text


@dataclass(frozen=True, slots=True)
class Actions:
    """What the buttons do."""

    pause_or_go_on: Callable[[], None]
    skip: Callable[[], None]
    ask_stop: Callable[[], None]
    stop: Callable[[], None]


class Controls(QStackedWidget):
    """Pause, next and stop; or the question whether to stop.

    Keys belong to the page: these buttons take no focus, so that Space always means pause. Each
    shows its key.
    """

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pause = _key_button(words.PAUSE, words.KEY_SPACE, actions.pause_or_go_on)
        self.pause.setProperty("kind", "primary")
        self.next = _key_button(words.NEXT_BUTTON, words.KEY_NEXT, actions.skip)
        self.stop = _key_button(words.STOP, words.KEY_STOP, actions.ask_stop)
        self.yes_stop = _key_button(words.ASK_STOP_YES, words.KEY_STOP, actions.stop)
        self.no_stop = _key_button(words.ASK_STOP_NO, words.KEY_SPACE, actions.pause_or_go_on)
        self.no_stop.setProperty("kind", "primary")
        self._question = _question()
        self.addWidget(_row(self.pause, self.next, self.stop))
        self.addWidget(_row(self._question, self.no_stop, self.yes_stop))
        self.set_theme(theme)
        self.show_mode(paused=False, asking=False)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme."""
        self._theme = theme
        set_icon(self.next, "skip-forward", theme)
        set_icon(self.stop, "square", theme)
        set_icon(self.yes_stop, "square", theme)
        set_icon(self.no_stop, "play", theme)
        set_icon(self.pause, "pause", theme)

    def show_mode(self, *, paused: bool, asking: bool) -> None:
        """Show the buttons that make sense now."""
        self.setCurrentIndex(1 if asking else 0)
        label = words.GO_ON if paused else words.PAUSE
        self.pause.setText(_with_key(label, words.KEY_SPACE))
        self.pause.setAccessibleName(label)
        set_icon(self.pause, "play" if paused else "pause", self._theme)

    @property
    def asking(self) -> bool:
        """Whether the question is shown."""
        return self.currentIndex() == 1


def _with_key(label: str, key: str) -> str:
    return f"{label}   ·   {key}"


def _key_button(label: str, key: str, on_press: Callable[[], None]) -> QPushButton:
    made = button(_with_key(label, key), on_press, name="session")
    made.setAccessibleName(label)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def _question() -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(text(words.ASK_STOP, "title"))
    column.addWidget(text(words.ASK_STOP_WORDS, "soft"))
    return box


def _row(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget, 1)
    return box
