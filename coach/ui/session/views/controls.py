"""The row of large buttons under the ring, each with its key.

"That hurt" stands apart from the others, so that a hand in a hurry finds it and no other hand
presses it.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from coach.services.session_actions import SessionAction
from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.session.key_map import KeyMap
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import PushButton, set_icon

Actions = Mapping[SessionAction, Callable[[], object]]
"""What the buttons do."""

_APART_PX, _APART_CLOSE_PX = 36, 14
"""What lies between "that hurt" and the others, beside the gap that is between all."""


class SessionButton(PushButton):
    """A button that is pressed by Space or Enter when Tab has led to it, and leaves other keys."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys, too, to the page: they mean "next" and no other button."""
        if event.key() == Qt.Key.Key_Space or event.key() in GO_ON:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Controls(QWidget):
    """Pause, easier now, next and stop; apart from them, that hurt.

    Keys belong to the page. Tab leads to these buttons and a click does not, so that the key of
    "pause" means pause unless somebody went to another button by keys.
    """

    def __init__(self, actions: Actions, keys: KeyMap, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        self._close = self._paused = False
        self.pause = self._button(SessionAction.PAUSE, words.PAUSE, actions)
        self.pause.setProperty("kind", "primary")
        self.easier = self._button(SessionAction.EASIER, words.EASIER, actions)
        self.next = self._button(SessionAction.NEXT, words.NEXT_BUTTON, actions)
        self.stop = self._button(SessionAction.STOP, words.STOP, actions)
        self.hurt = self._button(SessionAction.HURT, words.HURT, actions)
        self.hurt.setProperty("kind", "apart")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        # The sheet's least height of a button has room for one line of large letters alone.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for each in (self.pause, self.easier, self.next, self.stop, self.hurt):
            # Each as wide as its words need, and a share of what is left.
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            if each is self.hurt:
                self._apart = QSpacerItem(_APART_PX, 0)
                row.addSpacerItem(self._apart)
            row.addWidget(each)
        self.set_theme(theme)
        self.show_mode(paused=False)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme."""
        self._theme = theme
        for made, name in (
            (self.pause, "play" if self._paused else "pause"),
            (self.easier, "arrow-down"),
            (self.next, "skip-forward"),
            (self.stop, "square"),
            (self.hurt, "hand"),
        ):
            if self._close:
                made.hide_icon()
            else:
                set_icon(made, name, theme)

    def set_close(self, close: bool) -> None:
        """Leave the icons out where there is little room: the words and keys say all."""
        if close != self._close:
            self._close = close
            self._row.setSpacing(6 if close else 12)
            self._apart.changeSize(_APART_CLOSE_PX if close else _APART_PX, 0)
            self._row.invalidate()
            self.set_theme(self._theme)

    def show_mode(self, *, paused: bool, ready: bool = False) -> None:
        """Say what the first button does now; in a change of posture until ready it ends it."""
        label = words.READY if ready else words.PAUSE
        self._label(self.pause, SessionAction.PAUSE, words.GO_ON if paused else label)
        paused = paused or ready
        if paused != self._paused:
            self._paused = paused
            self.set_theme(self._theme)

    def show_next(self, *, ready: bool) -> None:
        """Say what the "next" button does now: in a rest until ready it ends the rest."""
        self._label(self.next, SessionAction.NEXT, words.READY if ready else words.NEXT_BUTTON)

    def _button(self, action: SessionAction, label: str, actions: Actions) -> SessionButton:
        made = SessionButton()
        made.setObjectName("session")
        made.clicked.connect(lambda _checked=False: actions[action]())
        self._label(made, action, label)
        return made

    def _label(self, made: SessionButton, action: SessionAction, label: str) -> None:
        key = self._keys.name(action)
        if made.text() != f"{label}\n{key}":
            made.setText(f"{label}\n{key}")
            made.setAccessibleName(words.WITH_KEY.format(what=label, key=key))
