"""The real program, started at the tray as at login, on a clock that its parent moves.

Its clock stands at half past ten on a Monday and goes on by as many seconds as each line of its
input says. It looks at it many times a second, so that nobody waits for a minute that has come. It
tells, a line of JSON each, when it waits, and which page is in view whenever that changes.

    waiting_driver [MINUTES] DIR        so many minutes after that
"""

import json
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
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
    from coach.ui.reminders import asleep, sleep_again, watch

    clock = SteppedClock(Instant(0.0, MORNING + timedelta(minutes=_minutes())))
    vars(notification_bus)["ANSWER_S"] = _ANSWER_S
    for module in (watch, asleep):
        vars(module)["LOOK_MS"] = _LOOK_MS
    vars(sleep_again)["AFTER_MS"] = _LOOK_MS
    threading.Thread(target=lambda: _listen(clock), daemon=True).start()

    class Accompanied(navigation.Navigation):
        pages: Callable[[], None] | None = None

        def open_record(self) -> None:
            super().open_record()
            if self.pages is None:
                self.pages = _telling(self)
                _every(self.pages, QTimer(self))

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


def _listen(clock: SteppedClock) -> None:
    for line in sys.stdin:
        clock.advance(json.loads(line))


def _minutes() -> int:
    # Where it takes its own place, options stand there.
    return int(sys.argv[1]) if sys.argv[1].lstrip("-").isdigit() else 0


if __name__ == "__main__":
    vars(bootstrap)["make_clock"] = _accompany
    sys.exit(command_line.run(["--background", "--data-dir", sys.argv[-1]]))
