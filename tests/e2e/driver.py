"""The real program with somebody at the keys, who tells what happens, a line of JSON each.

It is started by its own command line on the record of `--data-dir`. The keys are pressed as Qt
delivers them, on whatever page is in view: the first start is gone through, the sound tried, the
session started, check-ins left empty, phases between holds skipped. After an interruption the
session goes on. What is asked about a session that was cut off is told, and answered as `--choose`
says.

Its clock stands still until the parent orders it to move, a line of JSON each: `{"holds": 2}` until
so many more are kept, `{"steps": 7}` for so many steps. So it does not matter how long the machine
takes, and a parent that kills it knows where it was.

A line {"kept": …} means that the store has said the hold is on disk; {"step": …} counts the steps.
"""

import argparse
import json
import queue
import sys
import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach import bootstrap, command_line
from coach.bootstrap import Launch
from coach.domain.instant import Instant
from coach.system.clock import SteppedClock

if TYPE_CHECKING:
    from coach.services.session.run import SessionEvent
    from coach.ui.navigation import Navigation

ANSWERS = ("go_on", "keep", "discard")
TURN_MS = 2
STEP_S = 0.25
"""Less than what the engine takes for a computer that stood still."""
_STEPS_BETWEEN_PRESSES = 8
_STOPS_ON_TODAY = 60
"""Tab has been everywhere after fewer."""
MORNING = datetime(2026, 11, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))

_chosen = argparse.Namespace()


def tell(**what: Any) -> None:
    """Say something to the parent."""
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


class Person:
    """Looks at the page in view and presses what moves on.

    Args:
        clock: what the program runs on.
        orders: how far it is to be moved.
        choose: the answer to the question about a session that was cut off.
    """

    def __init__(
        self, navigation: "Navigation", clock: SteppedClock, orders: "Orders", choose: str
    ) -> None:
        self._navigation = navigation
        self._clock = clock
        self._orders = orders
        self._choose = choose
        self._seen: object = None
        self._presses: deque[Callable[[], None]] = deque()
        self._kept = 0
        self._steps = 0

    def turn(self) -> None:
        """Do one thing: look at a new page, press a key, or let time pass as ordered."""
        page = self._navigation.window.current
        if page is not self._seen:
            if self._navigation.window.isActiveWindow():
                self._look(page)
        elif self._presses:
            self._presses.popleft()()
        elif type(page).__name__ == "SessionPage" and self._orders.left(self._kept, self._steps):
            self._step(page)

    def _step(self, page: Any) -> None:
        from coach.engine.state import Mode

        if page.run.state.mode is not Mode.RUNNING:
            return
        self._clock.advance(STEP_S)
        page.look()
        self._steps += 1
        tell(step=self._steps)
        # A press right behind another one counts as the same, and a change that waits for somebody
        # would wait on.
        if page.run.state.unhurried and self._steps % _STEPS_BETWEEN_PRESSES == 0:
            self._skip(page)

    def _look(self, page: Any) -> None:
        acts: dict[str, Callable[[Any], None]] = {
            "TodayPage": self._on_today,
            "QuestionPage": self._on_question,
            "SessionPage": self._on_session,
            "SoundCheckPage": self._on_sound_check,
            "AskSignsPage": self._on_signs,
            "ConsentPage": self._on_consent,
        }
        self._seen = page
        # Any other page is left as a person does who has nothing to say to it.
        acts.get(type(page).__name__, lambda _page: self._press("Return"))(page)

    def _on_today(self, page: Any) -> None:
        tell(today=[page.hero.headline.text(), page.hero.detail.text()])
        # While the plan waits, Start is there and not where the keyboard is.
        for _ in range(_STOPS_ON_TODAY):
            if page.start_button.hasFocus():
                break
            self._press("Tab")
        self._press("Return")

    def _on_sound_check(self, _page: Any) -> None:
        tell(sound_check=True)
        for _ in range(2):
            self._press("Return")

    def _on_consent(self, _page: Any) -> None:
        self._press("Space")
        self._press("Return")

    def _on_signs(self, page: Any) -> None:
        from coach.domain.warning_signs import Said
        from coach.ui.texts.warning_signs import KEYS

        self._presses.extend([lambda: self._press(KEYS[Said.NO])] * len(page.signs))

    def _on_question(self, page: Any) -> None:
        from coach.ui.texts.warning_signs import GO_ON

        labels = [button.text() for button in page.buttons]
        if labels == [GO_ON]:
            self._press("Return")
            return
        tell(asked=[line.text() for line in page.lines], buttons=labels)
        place = ANSWERS.index(self._choose) - (len(ANSWERS) - len(labels))
        for _ in range(max(0, place)):
            self._press("Tab")
        self._press("Return")

    def _on_session(self, page: Any) -> None:
        from coach.engine.events import HoldEnded, Interrupted, PhaseBegan, SessionEnded
        from coach.engine.timeline import PhaseKind

        run = page.run
        tell(session=run.session_id, holds=len(run.timeline.holds))

        def hear(event: "SessionEvent") -> None:
            match event:
                case HoldEnded(hold=hold):
                    self._kept += 1
                    tell(
                        kept=[run.session_id, hold.hold_no, hold.attempt],
                        held_s=hold.held_s,
                        outcome=hold.outcome.value,
                    )
                case PhaseBegan(phase=phase) if phase.kind is not PhaseKind.HOLD:
                    self._presses.append(lambda: self._skip(page))
                case Interrupted(goes_on=False):
                    self._presses.append(lambda: self._press("Space"))
                case SessionEnded(stopped=stopped):
                    tell(ended=run.session_id, stopped=stopped)
                case _:
                    pass

        run.listen(hear)
        self._skip(page)

    def _skip(self, page: Any) -> None:
        """Press the key for "next" between two holds; never in one."""
        from coach.engine.state import Mode
        from coach.engine.timeline import PhaseKind

        state = page.run.state
        if state.mode is Mode.RUNNING and state.phase.kind is not PhaseKind.HOLD:
            self._press("Right")

    def _press(self, key: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        code: Qt.Key = Qt.Key[f"Key_{key}"]
        QTest.keyClick(QApplication.focusWidget() or self._navigation.window.current, code)


class Orders:
    """How far time is to go, as the parent says line by line."""

    def __init__(self) -> None:
        self._lines: queue.Queue[dict[str, int]] = queue.Queue()
        self._holds = 0
        self._steps = 0
        self._steps_from: int | None = None
        threading.Thread(target=self._listen, daemon=True).start()

    def left(self, kept: int, steps: int) -> bool:
        """Return whether to go on, after so many holds and steps."""
        while not self._lines.empty():
            order = self._lines.get()
            self._holds += order.get("holds", 0)
            self._steps += order.get("steps", 0)
        if kept < self._holds:
            return True
        if self._steps_from is None and self._steps:
            self._steps_from = steps
        return self._steps_from is not None and steps - self._steps_from < self._steps

    def _listen(self) -> None:
        for line in sys.stdin:
            self._lines.put(json.loads(line))


def _accompany(launch: Launch) -> SteppedClock:
    """Be called when the window's modules are imported, before the window is made."""
    from PySide6.QtCore import QTimer

    from coach.ui import navigation

    clock = SteppedClock(Instant(0.0, MORNING + timedelta(minutes=_chosen.minutes)))
    orders = Orders()

    class Accompanied(navigation.Navigation):
        person: Person | None = None

        def open_record(self) -> None:
            super().open_record()
            self._accompany()

        def open_behind(self) -> None:
            super().open_behind()
            self._accompany()

        def _accompany(self) -> None:
            if self.person is not None:
                return
            self.person = Person(self, clock, orders, _chosen.choose)
            timer = QTimer(self)
            timer.timeout.connect(self.person.turn)
            timer.start(TURN_MS)

    vars(navigation)["Navigation"] = Accompanied
    return clock


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--choose", choices=ANSWERS, default="go_on")
    parser.add_argument("--minutes", type=int, default=0, help="after the morning it begins at")
    parser.add_argument("data_dir", type=Path)
    parser.parse_args(namespace=_chosen)
    vars(bootstrap)["make_clock"] = _accompany
    return command_line.run(["--data-dir", str(_chosen.data_dir)])


if __name__ == "__main__":
    sys.exit(main())
