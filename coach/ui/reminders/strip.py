"""The notice at the top of the window, for desktops that show none."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from coach.domain.reminding.history import Channel
from coach.services.ports.notice_board import NoticeText, Pressed, Told, WhatCame, WhatWasPressed
from coach.ui.widgets.buttons import PushButton, button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import text


class StripHolder(Protocol):
    """A window with room for a strip at its top."""

    def show_strip(self, strip: QWidget | None) -> None:
        """Show a strip in place of the one before; None for none."""


class WindowStrip:
    """Shows notices in the window itself; the desktop is asked to mark the window meanwhile.

    Args:
        window: holds the strip.
    """

    channel = Channel.WINDOW

    def __init__(self, window: StripHolder) -> None:
        self._window = window

    def show(self, notice: NoticeText, told: WhatCame, pressed: WhatWasPressed) -> None:
        """Show a notice; nothing can be in its way."""
        choices = [
            (words, partial(self._press, what, pressed))
            for what, words in notice.buttons.items()
            if what is not Pressed.OPEN
        ]
        strip, _ = strip_of(notice.title, notice.body, choices)
        self._window.show_strip(strip)
        if isinstance(self._window, QWidget):
            if not self._window.isVisible():
                # Hidden at a tray that shows no notices: nobody would see it there.
                self._window.showMinimized()
            QApplication.alert(self._window)
        told(Told.SHOWN)

    def withdraw(self) -> None:
        """Take the strip away."""
        self._window.show_strip(None)

    def close(self) -> None:
        """Take the strip away."""
        self.withdraw()

    def _press(self, what: Pressed, pressed: WhatWasPressed) -> None:
        self.withdraw()
        pressed(what, "")


def strip_of(
    title: str, body: str, choices: Sequence[tuple[str, Callable[[], None]]]
) -> tuple[QFrame, PushButton]:
    """Return a strip, and the first of its buttons.

    Args:
        title: one line.
        body: what else there is to say.
        choices: the words of each button, and what a press of it does; one at least.
    """
    frame = QFrame()
    frame.setObjectName("strip")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 8, 16, 8)
    column.setSpacing(8)
    column.addWidget(text(title, "strong"))
    column.addWidget(text(body))
    row = EvenRows(gap_px=12, fill=False)
    buttons = [button(words, act) for words, act in choices]
    for each in buttons:
        row.addWidget(each)
    column.addLayout(row)
    return frame, buttons[0]
