"""What is done beforehand is done a step at a time, or all at once for who looks now."""

from PySide6.QtCore import QObject
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
