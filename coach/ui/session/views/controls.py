"""The row of large buttons under the ring, each with its key.

"That hurt" stands apart from the others, so that a hand in a hurry finds it and no other hand
presses it. Where text is too large for all five in a row, fewer are shown while a second counts:
the others have their keys, and their buttons in a pause.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.services.session_actions import SessionAction
from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.session.key_map import KeyMap
from coach.ui.session.views.button_rows import Label, Rows, one_row, rows_for
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.typography import LEAD_PX, SCALE
from coach.ui.widgets.buttons import PushButton, set_icon

Actions = Mapping[SessionAction, Callable[[], object]]
"""What the buttons do."""

_APART_PX, _APART_CLOSE_PX = 36, 14
"""What lies between "that hurt" and the others, beside the gap that is between all."""
_GAP_PX, _GAP_CLOSE_PX = 12, 6
_PLAIN = Rows(1, stacked=True, letters_px=LEAD_PX)
"""How they are written where there is room for all."""
_RUNNING_SHARE, _PAUSED_SHARE = 0.25, 0.36
"""Of the height of the page, for buttons in large letters: longer words have smaller ones."""
_RUNNING = (SessionAction.PAUSE, SessionAction.NEXT, SessionAction.HURT)
_PAUSED = (SessionAction.PAUSE, SessionAction.EASIER, SessionAction.STOP, SessionAction.HURT)
"""What has its button where there is no room for all: as in the floor view, with "easier"."""


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
        self._rows: Rows | None = None
        self._page_px = 0
        self._labels: dict[SessionAction, Label] = {}
        self._buttons: dict[SessionAction, SessionButton] = {}
        self.pause = self._button(SessionAction.PAUSE, words.PAUSE, actions)
        self.pause.setProperty("kind", "primary")
        self.easier = self._button(SessionAction.EASIER, words.EASIER, actions)
        self.next = self._button(SessionAction.NEXT, words.NEXT_BUTTON, actions)
        self.stop = self._button(SessionAction.STOP, words.STOP, actions)
        self.hurt = self._button(SessionAction.HURT, words.HURT, actions)
        self.hurt.setProperty("kind", "apart")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_GAP_CLOSE_PX)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(_GAP_PX)
            rows.addLayout(row)
        # The sheet's least height of a button has room for one line of large letters alone.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for each in self._buttons.values():
            # Each as wide as its words need, and a share of what is left.
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay(tuple(self._buttons), 1)
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
        self._fit()

    def set_close(self, close: bool, page_px: int) -> None:
        """Leave the icons out where there is little room: the words and keys say all.

        Args:
            close: whether there is little.
            page_px: height of the page, of which the buttons take no more than a part.
        """
        self._page_px = page_px
        if close != self._close:
            self._close = close
            for row in (self._first, self._second):
                row.setSpacing(_GAP_CLOSE_PX if close else _GAP_PX)
            self._lay(self._shown, self._rows.rows if self._rows else 1)
            self.set_theme(self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many rows as the new width asks for."""
        super().resizeEvent(event)
        self._fit()

    def show_mode(self, *, paused: bool, ready: bool = False) -> None:
        """Say what the first button does now; in a change of posture until ready it ends it."""
        label = words.READY if ready else words.PAUSE
        self._label(SessionAction.PAUSE, words.GO_ON if paused else label)
        paused = paused or ready
        if paused != self._paused:
            self._paused = paused
            self.set_theme(self._theme)

    def show_next(self, *, ready: bool) -> None:
        """Say what the "next" button does now: in a rest until ready it ends the rest."""
        self._label(SessionAction.NEXT, words.READY if ready else words.NEXT_BUTTON)

    def _fit(self) -> None:
        """Show all buttons, or those that are needed now where large text has no room for all."""
        every = tuple(self._buttons)
        if not SCALE.crowded:
            self._stand(every, None)
            return
        gap_px = _GAP_CLOSE_PX
        width_px = self.width() - _APART_CLOSE_PX - 2 * gap_px
        rows = one_row(tuple(self._labels.values()), width_px, gap_px)
        if rows is not None:
            self._stand(every, rows)
            return
        needed, share = (_PAUSED, _PAUSED_SHARE) if self._paused else (_RUNNING, _RUNNING_SHARE)
        labels, most_px = [self._labels[one] for one in needed], round(self._page_px * share)
        self._stand(needed, rows_for(labels, width_px, gap_px, most_px))

    def _stand(self, shown: tuple[SessionAction, ...], rows: Rows | None) -> None:
        """Stand in some rows; None for one, as the sheet of the program has it."""
        if (shown, rows) == (self._shown, self._rows):
            return
        if shown != self._shown or (rows or _PLAIN).rows != (self._rows or _PLAIN).rows:
            self._lay(shown, (rows or _PLAIN).rows)
        self._rows = rows
        for action in self._buttons:
            self._write(action)
        self.setStyleSheet("" if rows is None else rows.sheet)

    def _lay(self, shown: tuple[SessionAction, ...], rows: int) -> None:
        self._shown = shown
        for row in (self._first, self._second):
            while row.takeAt(0) is not None:
                pass
        a_row = -(-len(shown) // rows)
        for place, action in enumerate(shown):
            row = self._first if place < a_row else self._second
            if action is SessionAction.HURT:
                row.addSpacing(_APART_CLOSE_PX if self._close else _APART_PX)
            row.addWidget(self._buttons[action])
        for action, made in self._buttons.items():
            if action not in shown and made.hasFocus():
                # Qt would hand it to the next button, which the key of "pause" would then press.
                self.pause.setFocus()
            made.setVisible(action in shown)

    def _button(self, action: SessionAction, label: str, actions: Actions) -> SessionButton:
        made = self._buttons[action] = SessionButton()
        made.setObjectName("session")
        made.clicked.connect(lambda _checked=False: actions[action]())
        made.setParent(self)
        self._name(action, label)
        return made

    def _label(self, action: SessionAction, label: str) -> None:
        if self._labels[action][0] != label:
            self._name(action, label)
            self._fit()

    def _name(self, action: SessionAction, label: str) -> None:
        key = self._keys.name(action)
        self._labels[action] = label, key
        self._buttons[action].setAccessibleName(words.WITH_KEY.format(what=label, key=key))
        self._write(action)

    def _write(self, action: SessionAction) -> None:
        self._buttons[action].setText((self._rows or _PLAIN).written(self._labels[action]))
