"""The real program, started at the tray as at login, on a clock that its parent moves.

Its clock stands at half past ten on a Monday and goes on by as many seconds as each line of its
input says. It looks at it many times a second, so that nobody waits for a minute that has come. It
tells, a line of JSON each, when it waits, and which page is in view whenever that changes.

    waiting_driver DIR
"""

import json
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coach import bootstrap, command_line
from coach.bootstrap import Launch
from coach.domain.instant import Instant
from coach.system.clock import SteppedClock
from tests.e2e.driver import MORNING, tell

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from coach.ui.navigation import Navigation

_LOOK_MS = 20
_ANSWER_S = 0.5
"""A desktop that hangs is given up sooner than a person's, for nobody works at this one."""


def _accompany(_launch: Launch) -> SteppedClock:
    """Be called before the window is made."""
    from PySide6.QtCore import QTimer

    from coach.system import notification_bus
    from coach.ui import navigation
    from coach.ui.reminders import watch

    clock = SteppedClock(Instant(0.0, MORNING))
    vars(notification_bus)["ANSWER_S"] = _ANSWER_S
    vars(watch)["LOOK_MS"] = _LOOK_MS
    lines: queue.Queue[float] = queue.Queue()
    threading.Thread(target=lambda: _listen(lines), daemon=True).start()

    def move() -> None:
        while not lines.empty():
            clock.advance(lines.get())

    class Accompanied(navigation.Navigation):
        pages: Callable[[], None] | None = None

        def open_record(self) -> None:
            super().open_record()
            if self.pages is None:
                self.pages = _telling(self)
                _every(self.pages, QTimer(self))
                _every(move, QTimer(self))

    vars(navigation)["Navigation"] = Accompanied
    return clock


def _telling(navigation: "Navigation") -> Callable[[], None]:
    seen = [""]

    def look() -> None:
        page = type(navigation.window.current).__name__ if navigation.window.isVisible() else "none"
        if page != seen[0]:
            seen[0] = page
            tell(page=page)

    return look


def _every(act: Callable[[], None], timer: "QTimer") -> None:
    timer.timeout.connect(act)
    timer.start(_LOOK_MS)


def _listen(lines: "queue.Queue[float]") -> None:
    for line in sys.stdin:
        lines.put(json.loads(line))


if __name__ == "__main__":
    vars(bootstrap)["make_clock"] = _accompany
    sys.exit(command_line.run(["--background", "--data-dir", str(Path(sys.argv[1]))]))
