"""The icon at the tray: what is next, and what can be done without the window."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from coach.domain.instant import Instant
from coach.services.reminders_stand import RemindersStand
from coach.ui.icons import icon
from coach.ui.texts import reminders as words
from coach.ui.theme import DARK, LIGHT

_ICON_PX = 22


class FromTray(Enum):
    """What can be chosen at the tray."""

    START = auto()
    BAD_DAY = auto()
    OPEN = auto()
    RESUME = auto()
    QUIT = auto()


class Tray(QObject):
    """The icon and its menu.

    Signals:
        chosen: a `FromTray`.
        paused: a `PauseFor`.

    Args:
        tell: returns the line about what is next, whether anything is left today, and whether
            reminders are paused; asked when the menu opens.
        is_dark: whether the desktop is dark now.
        parent: whose it is.
    """

    chosen = Signal(object)
    paused = Signal(object)

    def __init__(
        self,
        tell: Callable[[], tuple[str, bool, bool]],
        is_dark: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._is_dark = is_dark
        self.menu = QMenu()
        self.next_line = self._action(lambda: None, "")
        self.next_line.setEnabled(False)
        self.menu.addSeparator()
        for what in (FromTray.START, FromTray.BAD_DAY):
            self._choice(what)
        self.pauses = self.menu.addMenu(words.TRAY_PAUSE)
        for pause, name in words.PAUSES.items():
            self.pauses.addAction(name).triggered.connect(
                lambda _checked=False, pause=pause: self.paused.emit(pause)
            )
        self.resume = self._choice(FromTray.RESUME)
        self.menu.addSeparator()
        for what in (FromTray.OPEN, FromTray.QUIT):
            self._choice(what)
        self.icon = QSystemTrayIcon(self)
        self.icon.setToolTip(words.TITLE)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        self.menu.aboutToShow.connect(self.refresh)

    def show(self) -> None:
        """Show it, as things are now."""
        self.refresh()
        self.icon.show()

    def hide(self) -> None:
        """Take it away."""
        self.icon.hide()

    def refresh(self) -> None:
        """Say what is so now. The shape says whether something is left today, not the colour."""
        line, left, resting = self._tell()
        self.next_line.setText(line)
        self.icon.setToolTip(line)
        self.pauses.menuAction().setVisible(not resting)
        self.resume.setVisible(resting)
        ink = (DARK if self._is_dark() else LIGHT).ink
        self.icon.setIcon(icon("circle-dot" if left else "check", ink, _ICON_PX))

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.chosen.emit(FromTray.OPEN)

    def _choice(self, what: FromTray) -> QAction:
        return self._action(lambda: self.chosen.emit(what), TRAY_WORDS[what])

    def _action(self, act: Callable[[], None], name: str) -> QAction:
        made = self.menu.addAction(name)
        made.triggered.connect(lambda _checked=False: act())
        return made


TRAY_WORDS: Mapping[FromTray, str] = {
    FromTray.START: words.TRAY_START,
    FromTray.BAD_DAY: words.TRAY_BAD_DAY,
    FromTray.OPEN: words.TRAY_OPEN,
    FromTray.RESUME: words.RESUME,
    FromTray.QUIT: words.QUIT,
}


def said_at_tray(stand: RemindersStand, now: Instant) -> tuple[str, bool, bool]:
    """Return the line about what is next, whether anything is left today, whether they pause."""
    if not stand.coming:
        said = words.HUSHES[stand.hush] if stand.hush is not None else words.TRAY_NOTHING
        return said, False, stand.is_resting
    left = stand.coming[0].due.due.day == now.local_date
    return words.coming(stand.coming[0], now.wall), left, stand.is_resting
