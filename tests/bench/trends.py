"""Opening Trends, from the key to the picture; and its floor, a bare pyqtgraph plot.

Both count the import of pyqtgraph, which the program does at that moment too. Then, once all of the
record is read, the slowest change to another range of time, until what is in sight is drawn; by
a clock on the wall, and of a processor.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from coach.bootstrap import Launch, make_machine, make_owner
from coach.system.clock import SteppedClock
from coach.ui.app import make_application
from coach.ui.navigation import Navigation
from tests.bench.years import at

BARS = 160


def bare_plot() -> float:
    QApplication([])
    began = time.perf_counter()
    import pyqtgraph as pg

    plot = pg.PlotWidget()
    plot.addItem(pg.BarGraphItem(x=range(BARS), height=range(BARS), width=0.8))
    plot.resize(1000, 300)
    plot.show()
    QApplication.processEvents()
    took = time.perf_counter() - began
    plot.close()
    return took


def our_page(folder: Path, today: str) -> dict[str, float]:
    from datetime import date

    from coach.ui.background import Background
    from coach.ui.idle_tasks import IdleTasks
    from coach.ui.pages.trends import TrendsPage

    _, appearance = make_application()
    clock = SteppedClock(at(date.fromisoformat(today), 20))
    owner = make_owner(Launch(folder), clock)
    navigation = Navigation(owner.open, make_machine(Launch(folder)), appearance)
    navigation.window.show()
    while not navigation.ready:
        QApplication.processEvents()
    QApplication.processEvents()
    began = time.perf_counter()
    navigation.show("trends")
    QApplication.processEvents()
    took = time.perf_counter() - began
    page = navigation.window.current
    if not isinstance(page, TrendsPage):
        raise TypeError(type(page).__name__)

    def rest() -> None:
        works = (*page.findChildren(IdleTasks), *page.findChildren(Background))
        timers = [timer for work in works for timer in work.findChildren(QTimer)]
        while any(timer.isActive() for timer in timers):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    changes, busy = [], []
    for button in (*page.ranges.buttons[1:4], page.ranges.buttons[0]):
        rest()
        began, of_it = time.perf_counter(), time.thread_time()
        button.click()
        QApplication.processEvents()
        changes.append(time.perf_counter() - began)
        busy.append(time.thread_time() - of_it)
    rest()
    navigation.window.close()
    owner.close()
    return {"open_s": took, "range_s": max(changes), "range_busy_s": max(busy)}


if __name__ == "__main__":
    print(json.dumps(our_page(Path(sys.argv[1]), sys.argv[2]) if sys.argv[1:] else bare_plot()))
