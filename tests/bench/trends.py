"""Opening Trends, from the key to the picture; and its floor, a bare pyqtgraph plot.

Both count the import of pyqtgraph, which the program does at that moment too.
"""

import json
import sys
import time
from pathlib import Path

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


def our_page(folder: Path, today: str) -> float:
    from datetime import date

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
    navigation.window.close()
    owner.close()
    return took


if __name__ == "__main__":
    print(json.dumps(our_page(Path(sys.argv[1]), sys.argv[2]) if sys.argv[1:] else bare_plot()))
