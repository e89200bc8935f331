"""What a figure costs while it moves: the first four repetitions of the roll, none painted before.

The roll has more pictures than any other figure. Before it come the twenty seconds of a change of
exercise, as in a session; the view is driven as often as a session's ticker does. With `floor`
the whole floor view is shown, in a window of 1280x800.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coach.domain.sides import Side
from coach.engine.timeline import PACE, Phase, PhaseKind
from coach.ui.figures.follow_phase import follow
from coach.ui.figures.view import FigureView
from coach.ui.session.views.floor_view import FloorView
from coach.ui.session.views.shown_moment import ShownMoment
from coach.ui.theme import LIGHT
from coach.ui.ticker import LOOK_MS

RUNG = "SB7"
SIZE, FLOOR_SIZE = (700, 480), (1280, 800)
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

    def __init__(self, show: Callable[[Phase, float], object], application: QApplication) -> None:
        self.shares: dict[str, float] = {}
        self._show = show
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
            self._show(phase, now - self._began)
            return
        self._began += phase.duration_s
        del self._left[0]
        if ends:
            worked_s = time.process_time()
            self.shares[name] = (worked_s - self._worked_s) / (now - self._since)
            self._since, self._worked_s = now, worked_s
        if not self._left:
            self._application.quit()


def _figure_alone() -> tuple[QWidget, Callable[[Phase, float], object]]:
    view = FigureView(LIGHT)
    view.stay_light(time.monotonic)
    view.resize(*SIZE)
    view.show_figure(RUNG, Side.RIGHT)
    return view, partial(follow, view)


def _floor_view() -> tuple[QWidget, Callable[[Phase, float], object]]:
    floor = FloorView(LIGHT)
    floor.figure.stay_light(time.monotonic)
    floor.figure.show_figure(RUNG, Side.RIGHT)
    floor.resize(*FLOOR_SIZE)
    floor.word, floor.side, floor.marks = "Hold", "Right side", "Set 1 of 3, rep 2 of 3"

    def show(phase: Phase, elapsed_s: float) -> None:
        left_s, share = phase.duration_s - elapsed_s, elapsed_s / phase.duration_s
        floor.show_moment(ShownMoment(phase, left_s, share, elapsed_s, paused=False))

    return floor, show


def main() -> None:
    application = QApplication(sys.argv[:1])
    view, look = _floor_view() if "floor" in sys.argv else _figure_alone()
    view.show()
    show = Show(look, application)
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(show.look)
    timer.start(LOOK_MS)
    application.exec()
    print(json.dumps(show.shares))


if __name__ == "__main__":
    main()
