"""From the press on the check-in's Start until the session's page is drawn, and an empty page's.

Prints one line of JSON: seconds of both, of the press on Today's Start, and of the longest time in
which the window heard nothing, from the press until a second after the page was drawn. The first
session of a process, as a person begins it: they read Today, and then the check-in.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coach.bootstrap import Launch, make_machine, make_owner
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.services.settings import SOUND_TRIED
from coach.system.clock import SystemClock
from coach.ui.app import hush_offscreen, make_application
from coach.ui.navigation import Navigation
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.page import SessionPage
from coach.ui.widgets.page import Page
from tests.fakes.been_here import been_here

READ_MS = 2_500
"""So long somebody looks at Today, and at the check-in."""
AFTER_MS = 1_000


class Pauses:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._turned = time.monotonic()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        now = time.monotonic()
        self.longest_s, self._turned = max(self.longest_s, now - self._turned), now


def _wait(milliseconds: int) -> None:
    over: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: over.append(True))
    while not over:
        QApplication.processEvents()
        time.sleep(0.001)


def _until_drawn(navigation: Navigation, act: Callable[[], object]) -> float:
    began = time.monotonic()
    act()
    while navigation.window._guard.closed:
        QApplication.processEvents()
    return time.monotonic() - began


def measure(folder: Path) -> dict[str, float]:
    _, appearance = make_application()
    launch, clock = Launch(folder), SystemClock()
    owner = make_owner(launch, clock)
    services = owner.open()
    services.signs.answer(Trigger.FIRST_START, dict.fromkeys(LONG_FORM, Said.NO))
    settings = services.settings
    been_here(settings)
    settings.keep(SOUND_TRIED, value=True)
    navigation = Navigation(owner.open, make_machine(launch), appearance)
    window = navigation.window
    window.show()
    _wait(READ_MS)
    check_in_s = _until_drawn(navigation, navigation.today.start_button.click)
    _wait(READ_MS)
    page = window.current
    if not isinstance(page, CheckInPage):
        raise TypeError("the check-in is not in view")
    pauses = Pauses()
    session_s = _until_drawn(navigation, page.go_on.click)
    _wait(AFTER_MS)
    if not isinstance(window.current, SessionPage):
        raise TypeError("the session is not in view")
    longest_s = pauses.longest_s
    empty_s = _until_drawn(navigation, lambda: window.lay_over(Page()))
    window.close()
    owner.close()
    return {
        "session_s": session_s, "empty_s": empty_s, "check_in_s": check_in_s, "pause_s": longest_s
    }  # fmt: skip


def main() -> int:
    hush_offscreen()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
