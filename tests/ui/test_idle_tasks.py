"""What is done beforehand is done a step at a time, or all at once for who looks now."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.idle_tasks import IdleTasks


def test_all_that_is_left_is_done_at_once_for_who_looks_now(qtbot: QtBot) -> None:
    parent = QObject()
    done: list[int] = []
    steps = IdleTasks(parent)
    steps.begin([lambda: done.append(1), lambda: done.append(2)], after_ms=60_000)

    steps.finish()
    assert done == [1, 2]
    steps.finish()
    assert done == [1, 2]


def test_what_was_stopped_is_not_finished(qtbot: QtBot) -> None:
    parent = QObject()
    done: list[int] = []
    steps = IdleTasks(parent)
    steps.begin([lambda: done.append(1)], after_ms=60_000)
    steps.stop()

    steps.finish()
    assert done == []


class Painted(QWidget):
    """Tells when it was painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tell it."""
        self._told.append("painted")


def test_what_waits_for_the_screen_comes_after_it(qtbot: QtBot) -> None:
    told: list[str] = []
    window = Painted(told)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "painted" in told)
    told.clear()
    steps = IdleTasks(window)
    steps.begin_once_painted(window, [lambda: told.append("done")])

    qtbot.waitUntil(lambda: "done" in told)
    assert told == ["painted", "done"]


def test_what_waits_for_the_screen_does_not_wait_for_a_window_that_is_put_away(
    qtbot: QtBot,
) -> None:
    told: list[str] = []
    window = Painted(told)
    qtbot.addWidget(window)
    steps = IdleTasks(window)
    steps.begin_once_painted(window, [lambda: told.append("done")])

    qtbot.waitUntil(lambda: "done" in told)
    assert told == ["done"]
