"""The real program on a record of years: every page opened, a figure moved, the window closed.

    pages_put_away DIR

Says a line of JSON when Today stands, when all pages are open, and when the window was put away;
after each line it waits for one, so that its memory can be looked at from outside. Some seconds
later it makes room for a process that only waits, as it does otherwise after a minute.
"""

import sys
from typing import TYPE_CHECKING

from coach import bootstrap, command_line
from coach.bootstrap import Launch

if TYPE_CHECKING:
    from coach.services.ports import Clock

_make_clock = bootstrap.make_clock
_SETTLES_MS = 2500
_TURN_MS = 200
_SLEEPS_AFTER_MS = 5000


def _accompany(launch: Launch) -> "Clock":
    """Be called before the window is made."""
    from PySide6.QtCore import QTimer

    from coach.ui import navigation
    from coach.ui.rail_pages import PAGES
    from coach.ui.reminders import sleep_again

    vars(sleep_again)["AFTER_MS"] = _SLEEPS_AFTER_MS

    class Accompanied(navigation.Navigation):
        _stands = False

        def open_behind(self) -> None:
            super().open_behind()
            if not self._stands:
                self._stands = True
                QTimer.singleShot(_SETTLES_MS, self, self._stand)

        def _stand(self) -> None:
            _say("Today")
            self._open([page.key for page in PAGES])

        def _open(self, keys: list[str]) -> None:
            if not keys:
                _say("pages")
                self.begin_reminding().away.put_away()
                QTimer.singleShot(_SETTLES_MS, self, lambda: _say("away"))
                return
            self.show(keys[0])
            QTimer.singleShot(_TURN_MS, self, lambda: self._open(keys[1:]))

    vars(navigation)["Navigation"] = Accompanied
    return _make_clock(launch)


def _say(what: str) -> None:
    print(what, flush=True)
    sys.stdin.readline()


def main(arguments: list[str]) -> int:
    if "--background" in arguments:
        return command_line.run(arguments)
    vars(bootstrap)["make_clock"] = _accompany
    return command_line.run(["--data-dir", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
