"""Makes the Qt application: style, typeface, theme, and the hook for our own bugs."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coach.ui.appearance import Appearance
from coach.ui.navigation import Navigation
from coach.ui.texts import window as words
from coach.ui.typography import BODY_PX, face, load_typeface

if TYPE_CHECKING:
    from coach.services.coach import Coach
    from coach.services.ports import Sound


_HARMLESS = ("This plugin does not support propagateSizeHints()",)
"""What Qt says on platforms without a screen; it changes nothing."""


def _hear_qt(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Pass on what Qt has to say, but for what is known and harmless."""
    if message not in _HARMLESS:
        sys.stderr.write(f"{message}\n")


def hush_offscreen() -> None:
    """Leave out what Qt repeats for every window where there is no screen."""
    qInstallMessageHandler(_hear_qt)


def make_application() -> tuple[QApplication, Appearance]:
    """Return the one QApplication, styled."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        QApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        app = QApplication(sys.argv[:1])
    app.setApplicationName(words.APP_NAME)
    app.setApplicationDisplayName(words.APP_NAME)
    app.setStyle("Fusion")
    load_typeface()
    app.setFont(face(BODY_PX))
    return app, Appearance(app)


def run(
    open_coach: Callable[[], "Coach"],
    make_sound: Callable[[], "Sound"],
    report_bug: Callable[[type[BaseException], BaseException, TracebackType | None], str],
    *,
    speed: float = 1.0,
    program: Path | None = None,
) -> int:
    """Show the window until it is closed; return the exit status.

    Args:
        open_coach: opens the record, after the first frame.
        make_sound: makes tones and voice.
        report_bug: keeps a report of an error of ours and returns a sentence for the user.
        speed: seconds of the session's clock in a real one.
        program: a program file to compare with the plan in force, once Today is there.
    """
    app, appearance = make_application()
    navigation = Navigation(open_coach, make_sound, appearance, speed=speed)
    sys.excepthook = lambda kind, error, trace: navigation.show_bug(report_bug(kind, error, trace))
    # After the record is open: `Navigation` heard of the first frame before.
    navigation.window.painted.connect(_collect_garbage_again)
    if program is not None:
        navigation.at_today.connect(
            lambda: navigation.open_program(program), Qt.ConnectionType.SingleShotConnection
        )
    navigation.window.show()
    return app.exec()


def _collect_garbage_again() -> None:
    """Look for garbage from here on, and never among what was imported: it stays to the end.

    Looking through all of it stops everything for longer than a hold may end late.
    """
    gc.freeze()
    gc.enable()
