"""The real program, started as a person does, that tells how far its start has come.

Prints a line of JSON for the first paint, for Today in use, for the record open behind it and,
when asked, for Trends: which it is, the seconds since the parent started the process, those that
the window's thread had of a processor, and what is imported by then, the kinds of widget that
Python knows included. The lines are printed at the
end, and nothing is imported for them before: a watcher must not weigh on what it watches. Only the
window and its navigation are watched.

    watched_start new                   make the record in the place where the program keeps it
    watched_start LAUNCHED              start without arguments, as from a menu
    watched_start LAUNCHED record DIR   start on the record in DIR
    watched_start LAUNCHED trends DIR   the same, and open Trends
"""

import sys
import time
from typing import TYPE_CHECKING

from coach import bootstrap, command_line
from coach.bootstrap import Launch

if TYPE_CHECKING:
    from coach.services.ports import Clock
    from coach.services.startup_snapshot import StartupSnapshot
    from coach.services.window_geometry import WindowMemory
    from coach.ui.navigation import Navigation

_make_clock = bootstrap.make_clock
_seen: list[tuple[str, float, float, list[str]]] = []


def _note(what: str) -> None:
    from PySide6.QtWidgets import QWidget

    moment, busy_s = time.monotonic(), time.thread_time()
    kinds = (kind.__name__ for kind in QWidget.__subclasses__())
    _seen.append((what, moment, busy_s, [*sys.modules, *kinds]))


def _watch(launch: Launch) -> "Clock":
    """Be called before the window is made."""
    from coach.services import record_owner
    from coach.ui import app
    from coach.ui.main_window import MainWindow

    class Watched(MainWindow):
        def __init__(self, memory: "WindowMemory | None" = None) -> None:
            super().__init__(memory)
            self.painted.connect(lambda: _note("painted"))

    class Owner(record_owner.RecordOwner):
        def look_ahead(self) -> None:
            # What is imported to watch must not keep the examination waiting.
            super().look_ahead()
            _watch_navigation()

    vars(app)["MainWindow"] = Watched
    vars(record_owner)["RecordOwner"] = Owner
    return _make_clock(launch)


def _watch_navigation() -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from coach.ui import navigation

    class Watched(navigation.Navigation):
        """Today can be used when its Start button was drawn and can be pressed."""

        _usable = False

        def show_at_once(self, look: "StartupSnapshot") -> None:
            self._watch_start()
            super().show_at_once(look)

        def open_behind(self) -> None:
            super().open_behind()
            if not any(what == "open" for what, *_ in _seen):
                _note("open")
                QTimer.singleShot(0, lambda: _leave(self))

        def _watch_start(self) -> None:
            self.today.start_button.installEventFilter(self)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and not self._usable:
                self._usable = self.today.start_button.isEnabled()
                if self._usable:
                    QTimer.singleShot(0, lambda: _note("usable"))
            return False

        def show_bug(self, sentence: str) -> None:
            """Say it and end: a window that stays would be waited for in vain."""
            sys.stderr.write(f"{sentence}\n")
            QApplication.exit(1)

    vars(navigation)["Navigation"] = Watched


def _leave(navigation: "Navigation") -> None:
    from PySide6.QtWidgets import QApplication

    usable = any(what == "usable" for what, *_ in _seen)
    if not usable or navigation.window.current is not navigation.today:
        navigation.show_bug("Today is not in view")
        return
    if "trends" in sys.argv:
        navigation.show("trends")
        QApplication.processEvents()
        _note("trends")
    navigation.window.close()
    QApplication.quit()


def _make_record() -> None:
    from tests.fakes.been_here import been_here

    with bootstrap.open_services(Launch(), bootstrap.make_clock(Launch())) as services:
        been_here(services.settings)


def main(launched: str, *record: str) -> int:
    if launched == "new":
        _make_record()
        return 0
    vars(bootstrap)["make_clock"] = _watch
    status = command_line.run(["--data-dir", record[1]] if record else [])
    import json

    for what, moment, busy_s, modules in _seen:
        told = {"what": what, "s": moment - float(launched), "busy_s": busy_s}
        print(json.dumps(told | {"modules": sorted(modules)}))
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
