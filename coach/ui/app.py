"""Makes the Qt application: a bare window at once, then style, pages and the record behind it.

Only what the first frame needs is imported here; see `main_window`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from coach.ui.garbage import leave_alone_what_is_there
from coach.ui.main_window import MainWindow
from coach.ui.quit_requests import QuitRequests
from coach.ui.texts import window as words

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from coach.services.devices import Devices
    from coach.services.record_owner import RecordOwner
    from coach.services.reminder_outlook import LookOut
    from coach.services.second_start import SecondStart
    from coach.services.startup_snapshot import StartupSnapshot
    from coach.ui.appearance import Appearance
    from coach.ui.navigation import Navigation
    from coach.ui.quit_requests import SignalsNoted
    from coach.ui.second_start_server import SecondStartServer

ReportBug = Callable[[type[BaseException], BaseException, TracebackType | None], str]

_ONCE_DRAWN_MS = 1
"""A timer of 1 ms fires after everything that waits was laid out and drawn; one of 0 ms may fire
before that.
"""

_AT_REST_MS = 3000
"""Time from Today in view to the start of reminders: nobody waits for them."""

_HARMLESS = "propagateSizeHints()"
"""What Qt misses on platforms without a screen, and says so; it changes nothing."""


def _hear_qt(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Pass on what Qt has to say, but for what is known and harmless."""
    if not message.endswith(_HARMLESS):
        sys.stderr.write(f"{message}\n")


def hush_offscreen() -> None:
    """Leave out what Qt repeats for every window where there is no screen."""
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(_hear_qt)


def make_application() -> tuple[QApplication, Appearance]:
    """Return the one QApplication, styled."""
    app = _make_bare()
    return app, _dress(app)


def _make_bare() -> QApplication:
    """Return the one QApplication. Scale factors are taken as they are: Qt 6 rounds none."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(words.APP_NAME)
    app.setApplicationDisplayName(words.APP_NAME)
    return app


def _dress(app: QApplication) -> Appearance:
    """Give the application its style and typeface, and a theme."""
    from coach.ui.accessibility import describe_widgets
    from coach.ui.appearance import Appearance
    from coach.ui.typography import BODY_PX, face, load_typeface

    describe_widgets()
    app.setStyle("Fusion")
    load_typeface()
    app.setFont(face(BODY_PX))
    return Appearance(app)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a window is opened with.

    Attributes:
        program: a program file to compare with the plan in force, once Today is there.
        dressed: how it looks, where it was styled before to ask who is here.
        name: whose record it is, where several people use the program; stands over the window.
    """

    program: Path | None = None
    dressed: Appearance | None = None
    name: str = ""

    def name_window(self, window: MainWindow) -> None:
        """Let the name stand over the window."""
        if self.name:
            from coach.ui.texts.people import WINDOW

            window.setWindowTitle(WINDOW.format(name=self.name))


def run(
    owner: RecordOwner,
    devices: Devices,
    report_bug: ReportBug,
    *,
    startup: Callable[[], StartupSnapshot | None] | LookOut,
    signals: SignalsNoted,
    second_start_address: str = "",
    speed: float = 1.0,
    opening: Opening | None = None,
) -> int:
    """Show the window until it is closed; return the exit status, or `SLEEPS`.

    Args:
        owner: opens the record, after the first frame, or after Today where a first look has found
            it. It is told when the program ends, and not when a window is closed: a window is a
            guest of the record.
        devices: what the window needs of the computer.
        report_bug: keeps a report of an error of ours and returns a sentence for the user.
        startup: returns Today before the record is open, where that can be. Or, to open no window,
            as at login, what it takes to wait at the tray with the record closed.
        signals: what asks the program to end.
        second_start_address: where second starts connect; empty for nowhere.
        speed: seconds of the session's clock per real second.
        opening: what the window is opened with; None for nothing of its own.
    """
    opening = opening or Opening()
    app = _make_bare()
    window = MainWindow(devices.window_memory)
    opening.name_window(window)
    life = _Life(app, window, owner)

    def build(devices: Devices) -> Navigation:
        from coach.ui.navigation import Navigation

        look = _dress(app) if opening.dressed is None else opening.dressed
        navigation = Navigation(owner.open, devices, look, speed=speed, window=window, keeper=owner)
        life.furnished(navigation)
        if opening.program is not None:
            navigation.open_program(opening.program)
        return navigation

    def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        life.tell_of_bug(report_bug(kind, error, trace))

    sys.excepthook = hear
    leaving = QuitRequests(app, signals, life.leave)
    if callable(startup):
        begin = partial(life.begin, partial(build, devices), startup, second_start_address)
        window.painted.connect(begin)
        window.show()
    else:
        begin = partial(life.wait_at_the_tray, build, devices, startup, second_start_address)
        life.soon(begin)
    try:
        return app.exec()
    finally:
        leaving.stop()
        life.end()


class _Life:
    """Holds what runs from the bare window to the end, and closes it."""

    def __init__(self, app: QApplication, window: MainWindow, owner: RecordOwner) -> None:
        self._app = app
        self._window = window
        self._owner = owner
        self._navigation: Navigation | None = None
        self._server: SecondStartServer | None = None

    def furnished(self, navigation: Navigation) -> None:
        """Show pages from now on."""
        self._navigation = navigation
        navigation.at_today.connect(self._remind_soon)

    def begin(
        self,
        build: Callable[[], Navigation],
        look: Callable[[], StartupSnapshot | None],
        second_start_address: str,
    ) -> None:
        """Build what the window shows, once it has painted, and open the record."""
        self._owner.look_ahead()
        navigation = build()

        def serve() -> None:
            self.serve_second_starts(second_start_address, navigation.serve)

        _go_on(navigation, look(), serve)

    def wait_at_the_tray(
        self,
        build: Callable[[Devices], Navigation],
        devices: Devices,
        look_out: LookOut,
        second_start_address: str,
    ) -> None:
        """Wait without a window, and with the record closed where that can be."""
        from coach.ui.background_start import BackgroundStart

        def fetch(*, sleeps: bool) -> Navigation:
            gc.disable()
            navigation = build(replace(devices, sleeps=sleeps and devices.sleeps))
            navigation.open_record()
            navigation.copies.begin()
            leave_alone_what_is_there()
            return navigation

        background = BackgroundStart(
            fetch, look_out, self.leave, self._window, devices.make_presence
        )
        self.serve_second_starts(second_start_address, background.serve)
        background.begin()
        leave_alone_what_is_there()
        devices.give_back()

    def serve_second_starts(self, address: str, serve: Callable[[SecondStart], str]) -> None:
        """Let second starts be served; no address serves nobody."""
        if address:
            from coach.ui.second_start_server import SecondStartServer

            self._server = SecondStartServer(address, serve, self._window)

    def soon(self, act: Callable[[], None]) -> None:
        """Do something once the event loop runs."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self._app, act)

    def _remind_soon(self) -> None:
        """Show reminders once Today stands: whoever starts the program sees there what is due."""
        from PySide6.QtCore import QTimer

        if (navigation := self._navigation) is not None:
            navigation.at_today.disconnect(self._remind_soon)
            QTimer.singleShot(_AT_REST_MS, navigation, self._begin_what_waits)

    def _begin_what_waits(self) -> None:
        if (navigation := self._navigation) is not None:
            navigation.begin_reminding()
            navigation.copies.begin()

    def tell_of_bug(self, sentence: str) -> None:
        """Show that an error of ours was reported; a bare window would have nothing to press."""
        if self._navigation is not None:
            self._navigation.show_bug(sentence)
        else:
            sys.stderr.write(f"{sentence}\n")
            self._app.exit(1)

    def leave(self) -> None:
        """Close everything at once, as the window's button does."""
        try:
            self._window.close()
        finally:
            self.end()
            self._app.exit(0)

    def end(self) -> None:
        """Let go of the record; a second start from now on is a first one. Safe to call twice."""
        if self._server is not None:
            self._server.close()
        self._owner.close()


def _go_on(navigation: Navigation, look: StartupSnapshot | None, serve: Callable[[], None]) -> None:
    """Show what can be shown, then open the record; the rail is drawn before in any case.

    Second starts are served from then on. One that comes before waits for that.
    """
    from PySide6.QtCore import QTimer

    if look is not None:
        navigation.show_at_once(look)

    def open_record() -> None:
        serve()
        if look is None:
            navigation.open_record()
        else:
            navigation.open_behind()
        leave_alone_what_is_there()

    QTimer.singleShot(_ONCE_DRAWN_MS, open_record)
