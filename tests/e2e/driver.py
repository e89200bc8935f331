"""The real program with somebody at the keys, who tells what happens, a line of JSON each.

It is started by its own command line on the record of `--data-dir`. The keys are pressed as Qt
delivers them, on whatever page is in view: the welcome is read, the sound tried, the session
started, check-ins left empty, phases between holds skipped. After an interruption the session goes
on. What is asked about a session that was cut off is told, and answered as `--choose` says.

A line {"kept": …} means that the store has said the hold is on disk.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach import bootstrap, command_line
from coach.bootstrap import Launch

if TYPE_CHECKING:
    from coach.services.ports import Clock
    from coach.services.run_session import SessionEvent
    from coach.ui.navigation import Navigation

ANSWERS = ("go_on", "keep", "discard")
LOOK_MS = 5

_chosen = argparse.Namespace()
_make_clock = bootstrap.make_clock


def tell(**what: Any) -> None:
    """Say something to the parent."""
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


class Person:
    """Looks at the page in view and presses what moves on.

    Args:
        sessions: leave after so many sessions; 0 goes on until killed.
        choose: the answer to the question about a session that was cut off.
    """

    def __init__(self, navigation: "Navigation", sessions: int, choose: str) -> None:
        self._navigation = navigation
        self._sessions = sessions
        self._choose = choose
        self._seen: object = None
        self._finished = 0

    def look(self) -> None:
        """Act once on a page that has newly come into view."""
        page = self._navigation.window.current
        if page is self._seen or not self._navigation.window.isActiveWindow():
            return
        acts: dict[str, Callable[[Any], None]] = {
            "TodayPage": self._on_today,
            "QuestionPage": self._on_question,
            "SessionPage": self._on_session,
            "SoundCheckPage": self._on_sound_check,
        }
        self._seen = page
        # Any other page is left as a person does who has nothing to say to it.
        acts.get(type(page).__name__, lambda _page: self._press("Return"))(page)

    def _on_today(self, page: Any) -> None:
        tell(today=[page.headline.text(), page.detail.text()])
        if self._sessions and self._finished == self._sessions:
            self._navigation.window.close()
            return
        self._press("Return")

    def _on_sound_check(self, _page: Any) -> None:
        tell(sound_check=True)
        for _ in range(2):
            self._press("Return")

    def _on_question(self, page: Any) -> None:
        labels = [button.text() for button in page.buttons]
        tell(asked=[line.text() for line in page.lines], buttons=labels)
        place = ANSWERS.index(self._choose) - (len(ANSWERS) - len(labels))
        for _ in range(max(0, place)):
            self._press("Tab")
        self._press("Return")

    def _on_session(self, page: Any) -> None:
        from PySide6.QtCore import QTimer

        from coach.engine.events import HoldEnded, Interrupted, PhaseBegan, SessionEnded
        from coach.engine.timeline import PhaseKind

        run = page.run
        tell(session=run.session_id, holds=len(run.timeline.holds))

        def hear(event: "SessionEvent") -> None:
            match event:
                case HoldEnded(hold=hold):
                    tell(
                        kept=[run.session_id, hold.hold_no, hold.attempt],
                        held_s=hold.held_s,
                        outcome=hold.outcome.value,
                    )
                case PhaseBegan(phase=phase) if phase.kind is not PhaseKind.HOLD:
                    QTimer.singleShot(LOOK_MS, lambda: self._skip(page))
                case Interrupted():
                    QTimer.singleShot(LOOK_MS, lambda: self._press("Space"))
                case SessionEnded(stopped=stopped):
                    self._finished += 1
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


def _accompany(launch: Launch) -> "Clock":
    """Be called when the window's modules are imported, before the window is made."""
    from PySide6.QtCore import QTimer

    from coach.ui import navigation

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
            self.person = Person(self, _chosen.sessions, _chosen.choose)
            timer = QTimer(self)
            timer.timeout.connect(self.person.look)
            timer.start(LOOK_MS)

    vars(navigation)["Navigation"] = Accompanied
    return _make_clock(launch)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--choose", choices=ANSWERS, default="go_on")
    parser.add_argument("--sessions", type=int, default=0)
    parser.add_argument("--speed", default="40")
    parser.add_argument("data_dir", type=Path)
    parser.parse_args(namespace=_chosen)
    vars(bootstrap)["make_clock"] = _accompany
    return command_line.run(["--data-dir", str(_chosen.data_dir), "--clock-speed", _chosen.speed])


if __name__ == "__main__":
    sys.exit(main())
