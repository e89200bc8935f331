"""The longest time in which the window hears nothing, over a whole session: first paint to saved.

A person's way through the program: Today read, the check-in, every hold and change of the session,
what is asked after it, and Today again. The session's clock is moved on by a quarter of a second a
turn, so that a busy machine interrupts no hold. What is counted between two turns of the event loop
is the processor's time of the window's thread: what others do on the machine stays out of it; the
longest by a clock on the wall is told beside it. The floor is an empty page's turning into view.

Prints one line of JSON: seconds of the longest, where it was, the five longest, and the floor.
"""

import json
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coach.bootstrap import Launch, make_machine, make_owner
from coach.domain.instant import Instant
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.settings import SOUND_TRIED
from coach.system.clock import SteppedClock
from coach.ui.app import hush_offscreen, make_application
from coach.ui.garbage import leave_alone_what_is_there
from coach.ui.navigation import Navigation
from coach.ui.session.page import SessionPage
from coach.ui.widgets.page import Page
from tests.fakes.been_here import been_here

TURN_MS = 10
STEP_S = 0.25
READ_TURNS = 200
"""So many turns somebody looks at a page before they press anything: two seconds."""
MORNING = Instant(0.0, datetime(2026, 11, 23, 10, 30, tzinfo=timezone(timedelta(hours=1))))


class Turns:
    """How long each turn of the event loop took, and where."""

    def __init__(self, navigation: Navigation) -> None:
        self.found: list[tuple[float, float, str]] = []
        self._navigation = navigation
        self._turned, self._busy = time.monotonic(), time.thread_time()
        self._where = ""
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        now, busy = time.monotonic(), time.thread_time()
        here = _where(self._navigation.window.current)
        where = here if here == self._where else f"{self._where} to {here}"
        self.found.append((busy - self._busy, now - self._turned, where))
        self._turned, self._busy, self._where = now, busy, here

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()


def _where(page: object) -> str:
    name = type(page).__name__
    return f"{name} {page.run.state.phase.kind.name}" if isinstance(page, SessionPage) else name


class Person:
    """Goes through one session by what each page does on Enter."""

    def __init__(self, navigation: Navigation, clock: SteppedClock) -> None:
        self.over = False
        self._navigation, self._clock = navigation, clock
        self._seen: object = None
        self._read = 0
        self._been = False

    def turn(self) -> None:
        """Look a while at a new page, then press; in a session let time pass."""
        page: Any = self._navigation.window.current
        if page is not self._seen:
            self._seen, self._read = page, 0
        self._read += 1
        if isinstance(page, SessionPage):
            self._been = True
            self._step(page)
        elif self._read < READ_TURNS:
            return
        elif page is self._navigation.today:
            if self._been:
                self.over = True
            else:
                page.start_button.click()
            self._read = 0
        else:
            self._read = 0
            if page.on_enter is not None:
                page.on_enter.click()

    def _step(self, page: SessionPage) -> None:
        state = page.run.state
        if state.mode is not Mode.RUNNING:
            return
        self._clock.advance(STEP_S)
        page.look()
        waits = state.unhurried or state.phase.kind is PhaseKind.GET_READY
        if waits and self._read % 20 == 0:
            page.skip()


def measure(folder: Path) -> dict[str, object]:
    _, appearance = make_application()
    launch, clock = Launch(folder), SteppedClock(MORNING)
    owner = make_owner(launch, clock)
    services = owner.open()
    services.signs.answer(Trigger.FIRST_START, dict.fromkeys(LONG_FORM, Said.NO))
    been_here(services.settings)
    services.settings.keep(SOUND_TRIED, value=True)
    navigation = Navigation(owner.open, make_machine(launch), appearance)
    window = navigation.window
    window.resize(1280, 800)
    window.show()
    while not navigation.ready:
        QApplication.processEvents()
    QApplication.processEvents()
    # As the program does once its record is open.
    leave_alone_what_is_there()
    turns, person, timer = Turns(navigation), Person(navigation, clock), QTimer()
    timer.timeout.connect(person.turn)
    timer.start(TURN_MS)
    while not person.over:
        QApplication.processEvents()
        time.sleep(0.001)
    turns.stop()
    timer.stop()
    empty = Turns(navigation)
    window.lay_over(Page())
    for _ in range(200):
        QApplication.processEvents()
        time.sleep(0.001)
    empty.stop()
    window.close()
    owner.close()
    longest = sorted(turns.found, reverse=True)
    return {
        "pause_s": longest[0][0],
        "where": longest[0][2],
        "wall_s": max(wall for _, wall, _ in turns.found),
        "most": [(round(1000 * busy), where) for busy, _, where in longest[:8]],
        "empty_s": max(busy for busy, _, _ in empty.found),
        "turns": len(turns.found),
    }


def main() -> int:
    hush_offscreen()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
