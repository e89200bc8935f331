"""Notices as balloons at the tray's icon, for desktops whose own notifications do not answer.

A balloon has no buttons: a click on it opens the window, where the notice then stands with all of
them. On Linux a tray of the newer kind hands its balloons to the same service that was just found
silent, and nobody says that they are lost; so there only a balloon that Qt draws itself counts.
"""

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from coach.domain.reminding.history import Channel
from coach.services.ports.notice_board import NoticeText, Pressed, Told, WhatCame, WhatWasPressed

_DRAWN_BY_QT = "QBalloonTip"
_STAYS_MS = 20_000
"""Time that a balloon stays; systems with a time of their own ignore it."""


class BalloonIcon(Protocol):
    """An icon at the tray, as far as balloons ask."""

    messageClicked: SignalInstance  # noqa: N815 - Qt's own name

    def showMessage(  # noqa: N802 - Qt's own name
        self,
        title: str,
        msg: str,
        icon: QSystemTrayIcon.MessageIcon,
        msecs: int,
        /,
    ) -> None:
        """Show a balloon."""


class TrayNotices:
    """Shows notices at the tray.

    Args:
        lend_icon: returns the icon, in view; None where this desktop has no tray for balloons.
        put_back: told when the icon is needed no longer.
        drawn: returns the balloons that Qt draws itself and that are in view; None where the
            system shows balloons, and does not lose them.
    """

    channel = Channel.TRAY

    def __init__(
        self,
        lend_icon: Callable[[], BalloonIcon | None],
        put_back: Callable[[], None],
        drawn: Callable[[], list[QWidget]] | None = None,
    ) -> None:
        self._lend_icon = lend_icon
        self._put_back = put_back
        self._drawn = drawn
        self._pressed: WhatWasPressed | None = None
        self._listened: BalloonIcon | None = None

    def show(self, notice: NoticeText, told: WhatCame, pressed: WhatWasPressed) -> None:
        """Show a notice, and say whether it can be seen."""
        icon = self._lend_icon()
        if icon is None:
            told(Told.NOT_HERE)
            return
        if self._listened is not icon:
            icon.messageClicked.connect(self._click)
            self._listened = icon
        plain = QSystemTrayIcon.MessageIcon.NoIcon
        icon.showMessage(notice.title, notice.body, plain, _STAYS_MS)
        if self._drawn is not None and not self._drawn():
            self._put_back()
            told(Told.NOT_HERE)
            return
        self._pressed = pressed
        told(Told.SHOWN)

    def withdraw(self) -> None:
        """Take the balloon away where that can be done; clicks on it mean nothing from now on."""
        self._pressed = None
        for balloon in self._drawn() if self._drawn is not None else ():
            balloon.close()
        self._put_back()

    def close(self) -> None:
        """Hear no clicks any more."""
        self._pressed = None

    def _click(self) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            pressed(Pressed.OPEN, "")


def tray_notices(
    lend_icon: Callable[[], QSystemTrayIcon | None],
    put_back: Callable[[], None],
    platform: str = sys.platform,
) -> TrayNotices:
    """Return the balloons of this system."""

    def lend() -> QSystemTrayIcon | None:
        return lend_icon() if QSystemTrayIcon.supportsMessages() else None

    return TrayNotices(lend, put_back, _balloons if platform == "linux" else None)


def _balloons() -> list[QWidget]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.metaObject().className() == _DRAWN_BY_QT and one.isVisible()
    ]
