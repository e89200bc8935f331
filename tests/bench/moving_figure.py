"""What a figure costs while it moves: the first four repetitions of the roll, none painted before.

The roll has more pictures than any other figure. Before it come the twenty seconds of a change of
exercise, as in a session; the view is driven as often as a session's ticker does.
"""

import json
import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from coach.domain.sides import Side
from coach.engine.timeline import PACE, Phase, PhaseKind
from coach.ui.figures.following import follow
from coach.ui.figures.view import FigureView
from coach.ui.theme import LIGHT
from coach.ui.ticker import LOOK_MS

RUNG = "SB7"
SIZE = (700, 480)
HOLD_S, RESET_S, STILL_S = 8.0, 4.0, 8.0

Stretch = tuple[str, list[Phase]]


def _stretches() -> Iterator[Stretch]:
    def phase(kind: PhaseKind, lasts_s: float, rep_no: int) -> Phase:
        return Phase(kind, lasts_s, "roll", "", RUNG, "", 0, Side.RIGHT, 1, rep_no, rep_no - 1)

    yield (
        "before",
        [
            phase(PhaseKind.CHANGE_EXERCISE, PACE.change_exercise_s - PACE.lead_in_s, 1),
            phase(PhaseKind.GET_READY, PACE.lead_in_s, 1),
        ],
    )
    for rep_no, name in enumerate(("first", "second", "third", "fourth"), 1):
        yield (
            name,
            [
                phase(PhaseKind.HOLD, HOLD_S, rep_no),
                phase(PhaseKind.RESET, RESET_S, rep_no + 1),
            ],
        )
    yield "still", [phase(PhaseKind.REST, STILL_S, 5)]


class Show:
    """Shows one phase after the other, and notes what each stretch took of a core."""

    def __init__(self, view: FigureView, application: QApplication) -> None:
        self.shares: dict[str, float] = {}
        self._view = view
        self._application = application
        self._left = [
            (name, phase, phase is phases[-1]) for name, phases in _stretches() for phase in phases
        ]
        self._began = self._since = time.monotonic()
        self._worked_s = time.process_time()

    def look(self) -> None:
        name, phase, ends = self._left[0]
        now = time.monotonic()
        if now - self._began < phase.duration_s:
            follow(self._view, phase, now - self._began)
            return
        self._began += phase.duration_s
        del self._left[0]
        if ends:
            worked_s = time.process_time()
            self.shares[name] = (worked_s - self._worked_s) / (now - self._since)
            self._since, self._worked_s = now, worked_s
        if not self._left:
            self._application.quit()


def main() -> None:
    application = QApplication(sys.argv[:1])
    view = FigureView(LIGHT)
    view.stay_light(time.monotonic)
    view.resize(*SIZE)
    view.show()
    show = Show(view, application)
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(show.look)
    timer.start(LOOK_MS)
    application.exec()
    print(json.dumps(show.shares))


if __name__ == "__main__":
    main()
