"""The keys of a session, each with a button that takes the next key pressed in its place."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.services.session_actions import SessionAction
from coach.ui.keyboard.key_reader import key_meant
from coach.ui.session.key_map import USUAL, KeyMap, can_be_had, portable, shown_name
from coach.ui.texts import keys as all_words
from coach.ui.texts import settings as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import Choice
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text

_ROOMY = "QPushButton { padding: 4px 12px; min-width: 96px; }"
"""Room for the longest name of a key, and the same for all: so they stand below one another."""


class KeyButton(Choice):
    """Shows a key; pressed, it waits for another one. Escape or a click elsewhere leaves it.

    Signals:
        taken: a key was pressed while it waited.
    """

    taken = Signal(int)
    enter_presses = True
    accessible_role = QAccessible.Role.Button

    def __init__(self, action: SessionAction) -> None:
        super().__init__("", "")
        self._name = ""
        self._what = words.KEY_ACTIONS[action]
        self.setStyleSheet(_ROOMY)
        self.toggled.connect(self._show)

    def show_key(self, name: str) -> None:
        """Show a key, and wait no more."""
        self._name = name
        self.setChecked(False)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key while waiting. Escape is a key, too, where it is this action's own."""
        if not self.isChecked():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and event.key() not in _HELD_WITH_OTHERS:
            self.taken.emit(key_meant(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no more."""
        super().focusOutEvent(event)
        self.setChecked(False)

    def _show(self) -> None:
        self.setText(words.PRESS_A_KEY if self.isChecked() else self._name)
        self.setAccessibleName(f"{self._what}: {self.text()}")


_HELD_WITH_OTHERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class KeyCard(Card):
    """Every action with its key.

    Signals:
        changed: the user's own keys, as `Preferences.keys`.
        all_wished: the user wants to see the list of all keys.
    """

    changed = Signal(object)
    all_wished = Signal()

    def __init__(self) -> None:
        super().__init__(margin_px=32, gap_px=16)
        self._own: dict[SessionAction, str] = {}
        self.buttons: dict[SessionAction, KeyButton] = {}
        self.said = text("", "soft")
        self.said.hide()
        self.column.addWidget(text(words.KEYS, "title"))
        self.column.addWidget(text(words.KEYS_WORDS))
        rows = EvenRows(gap_px=8)
        for action, what in words.KEY_ACTIONS.items():
            made = KeyButton(action)
            made.taken.connect(partial(self._take, action))
            self.buttons[action] = made
            named = QWidget()
            row = QHBoxLayout(named)
            row.setContentsMargins(0, 0, 16, 0)
            row.addWidget(text(what, "strong", wrap=False), 1)
            row.addWidget(made)
            rows.addWidget(named)
        self.column.addLayout(rows)
        self.usual = button(words.USUAL_KEYS, self._take_usual)
        foot = EvenRows(gap_px=16, fill=False)
        foot.addWidget(self.usual)
        foot.addWidget(button(all_words.SHOW, self.all_wished.emit, kind="quiet"))
        self.column.addLayout(foot)
        self.column.addWidget(self.said)
        self.column.addWidget(text(all_words.SHOW_WORDS, "soft"))

    def show_keys(self, own: Mapping[SessionAction, str]) -> None:
        """Show the keys in force."""
        self._own = dict(own)
        keys = KeyMap(own)
        for action, made in self.buttons.items():
            made.show_key(keys.name(action))

    def _take(self, action: SessionAction, key: int) -> None:
        """Give a key to an action, unless it means something else already."""
        keys = KeyMap(self._own)
        holder = keys.holder(key)
        if not can_be_had(key, action) or not portable(key):
            self._say(words.KEY_NOT_TO_BE_HAD)
        elif holder not in (None, action):
            self._say(words.KEY_TAKEN.format(key=shown_name(keys.keys[holder]),
                                             what=words.KEY_ACTIONS[holder]))  # fmt: skip
        else:
            self._own.pop(action, None)
            if key != USUAL[action]:
                self._own[action] = portable(key)
            self._say("")
            self.changed.emit(dict(self._own))
        self.show_keys(self._own)

    def _take_usual(self) -> None:
        self._say("")
        self.show_keys({})
        self.changed.emit({})

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
