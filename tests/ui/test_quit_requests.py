"""A log-out closes the record before the session manager gets its answer, and asks nobody."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.bootstrap import Launch, make_owner
from coach.services.devices import Devices
from coach.services.ports import Sound
from coach.services.record_owner import RecordInUse, RecordOwner
from coach.storage.sqlite_file import FILE_NAME
from coach.system.audio import SilentTones
from coach.system.clock import SystemClock
from coach.system.sleep_inhibitor import RehearsedAwake
from coach.system.voice import SilentVoice
from coach.ui.app import _Life, make_application
from coach.ui.main_window import MainWindow
from coach.ui.navigation import Navigation
from coach.ui.quit_requests import QuitRequests
from tests.fakes.been_here import been_here
from tests.fakes.clock import FakeClock
from tests.patience import PATIENCE_S


class Signals:
    """Notes what it is told to."""

    def __init__(self) -> None:
        self.asked: object | None = None
        self.noting = False
        self.wake_fd, self._told = os.pipe()

    def only_note(self) -> None:
        self.noting = True

    def wake(self) -> None:
        os.write(self._told, b"\0")

    def close(self) -> None:
        os.close(self.wake_fd)
        os.close(self._told)


@pytest.fixture
def signals() -> Iterator[Signals]:
    made = Signals()
    yield made
    made.close()


def test_the_goodbye_of_the_session_manager_closes_window_and_record_at_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, signals: Signals
) -> None:
    # The application of the tests outlives this window.
    qapp.setQuitOnLastWindowClosed(False)
    owner = make_owner(Launch(tmp_path), SystemClock())
    been_here(owner.open().settings)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    leaving = QuitRequests(qapp, signals, _Life(qapp, window, owner).leave)

    QTimer.singleShot(0, lambda: qapp.commitDataRequest.emit(None))
    assert qapp.exec() == 0
    qapp.setQuitOnLastWindowClosed(True)

    assert not window.isVisible()
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    another = make_owner(Launch(tmp_path), SystemClock())
    assert another.open().first_start.next_step is None
    another.close()
    leaving.stop()


def test_a_signal_is_obeyed_once_it_is_noted_and_not_before(
    qapp: QApplication, qtbot: QtBot, signals: Signals
) -> None:
    left: list[None] = []
    leaving = QuitRequests(qapp, signals, lambda: left.append(None))
    assert signals.noting
    signals.wake()
    qapp.processEvents()
    assert left == []
    signals.asked = "an end"
    qtbot.waitUntil(lambda: bool(left))
    qapp.processEvents()
    assert left == [None]
    leaving.stop()


def test_what_was_asked_before_anybody_listened_is_obeyed_at_once(
    qapp: QApplication, qtbot: QtBot, signals: Signals
) -> None:
    """A signal between two steps of the start leaves no byte behind that would wake the loop."""
    signals.asked = object()
    left: list[bool] = []

    leaving = QuitRequests(qapp, signals, lambda: left.append(True))

    qtbot.waitUntil(lambda: bool(left), timeout=round(PATIENCE_S * 1000))
    assert left == [True]
    leaving.stop()


def test_a_record_is_opened_by_one_owner_at_a_time_and_again_once_it_is_free(
    tmp_path: Path,
) -> None:
    first, second = (make_owner(Launch(tmp_path), SystemClock()) for _ in range(2))
    services = first.open()
    assert first.open() is services
    for _ in range(2):
        with pytest.raises(RecordInUse):
            second.open()
    first.close()
    first.close()
    second.open()
    second.close()


def test_the_record_outlives_its_window_and_shows_in_the_next_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clock = FakeClock()
    owner = make_owner(Launch(tmp_path), clock)
    been_here(owner.open().settings)
    for _ in range(2):
        opened = owner.open()
        seen = window_on(owner, qtbot)
        assert seen.window.current is seen.today
        assert seen.services is opened
        seen.window.close()

        assert owner.open() is opened
        assert opened.today().slots
        with pytest.raises(RecordInUse):
            make_owner(Launch(tmp_path), clock).open()
    owner.close()


def window_on(owner: RecordOwner, qtbot: QtBot) -> Navigation:
    """Return a window on a record, once it shows it."""
    devices = Devices(lambda: Sound(SilentTones(), SilentVoice()), RehearsedAwake)
    made = Navigation(owner.open, devices, make_application()[1])
    qtbot.addWidget(made.window, before_close_func=lambda _: made.deleteLater())
    made.window.show()
    qtbot.waitUntil(lambda: made.ready, timeout=round(PATIENCE_S * 1000))
    return made
