"""Opening History with years of sessions, from the key to the list.

Told is the time on the wall, and of it what the window's thread had of a processor: what others do
on the machine stays out of that.
"""

import json
import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coach.bootstrap import Launch, make_machine, make_owner
from coach.system.clock import SteppedClock
from coach.ui.app import make_application
from coach.ui.history.list_page import HistoryPage
from coach.ui.navigation import Navigation
from tests.bench.years import at


def our_page(folder: Path, today: str) -> dict[str, float]:
    """Return the seconds until the list is drawn."""
    _, appearance = make_application()
    owner = make_owner(Launch(folder), SteppedClock(at(date.fromisoformat(today), 20)))
    navigation = Navigation(owner.open, make_machine(Launch(folder)), appearance)
    navigation.window.show()
    while not navigation.ready:
        QApplication.processEvents()
    QApplication.processEvents()
    began, busy = time.perf_counter(), time.thread_time()
    navigation.show("history")
    QApplication.processEvents()
    took = {"wall_s": time.perf_counter() - began, "busy_s": time.thread_time() - busy}
    if not isinstance(navigation.window.current, HistoryPage):
        raise TypeError(type(navigation.window.current).__name__)
    navigation.window.close()
    owner.close()
    return took


if __name__ == "__main__":
    print(json.dumps(our_page(Path(sys.argv[1]), sys.argv[2])))
