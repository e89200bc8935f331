"""The copy of the day is made while nobody waits, and never beside a session."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordCopies
from coach.services.settings import Settings
from coach.ui.copies.daily import DailyCopy
from coach.ui.texts.copies import MAKING
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies, MemoryPlace
from tests.fakes.memory_store import MemoryStore
from tests.ui.rooms import Room, a_room

FULL = StoreProblem("The disk is full.", "Free some space.")


@dataclass
class Watched:
    """A watch whose timer is let off by hand."""

    shelf: MemoryCopies = field(default_factory=MemoryCopies)
    clock: FakeClock = field(default_factory=FakeClock)
    busy: bool = False
    open: bool = True

    def __post_init__(self) -> None:
        self.parent = QObject()
        self.copies = RecordCopies(self.clock, self.shelf, Settings(MemoryStore()), MemoryPlace)
        self.watch = DailyCopy(
            lambda: self.copies if self.open else None, lambda: self.busy, self.parent
        )

    def time_passes(self) -> None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        (timer,) = self.watch.findChildren(QTimer, options=direct)
        timer.timeout.emit()
        self.watch.wait()


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    made = Watched()
    yield made
    made.watch.close()


def test_it_is_made_once_a_day(watched: Watched) -> None:
    for _ in range(3):
        watched.time_passes()
    assert len(watched.shelf.days) == 1
    watched.clock.advance(86400)
    watched.time_passes()
    assert len(watched.shelf.days) == 2


@pytest.mark.parametrize(("busy", "is_open"), [(True, True), (False, False)])
def test_a_session_and_a_closed_record_are_left_alone(
    watched: Watched, busy: bool, is_open: bool
) -> None:
    watched.busy, watched.open = busy, is_open
    watched.time_passes()
    assert not watched.shelf.days
    watched.busy, watched.open = False, True
    watched.time_passes()
    assert len(watched.shelf.days) == 1


def test_why_it_could_not_be_made_is_kept_until_it_can(watched: Watched) -> None:
    watched.shelf.refusal = FULL
    problems = []
    for _ in range(2):
        watched.time_passes()
        problems.append(watched.watch.problem)
    assert problems == [FULL, None]
    assert len(watched.shelf.days) == 1


def test_settings_says_how_new_the_newest_is_and_makes_one(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.navigation.show("settings")
        assert "No copy yet." in room.words()
        copies = room.page().copies  # type: ignore[attr-defined]
        copies.make.click()
        assert copies.make.text() == MAKING
        assert not copies.make.isEnabled()
        assert not copies.put_back.isEnabled()
        qtbot.waitUntil(copies.put_back.isEnabled)
        assert "Newest copy: 23 November 2026, 1.2 MB" in room.words()
        assert not copies.make.isVisible()
        room.copies.days.clear()
        room.copies.refusal = FULL
        copies.refresh()
        copies.make.click()
        qtbot.waitUntil(copies.put_back.isEnabled)
        assert "could not be made. The disk is full. Free some space." in room.words()


def test_the_window_goes_on_while_one_is_made_and_may_leave_the_page(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.copies.waits = Event()
        room.navigation.show("settings")
        page = room.page()
        page.copies.make.click()  # type: ignore[attr-defined]
        room.navigation.show("history")
        assert room.page() is not page
        room.navigation.forget_record()
        room.copies.waits.set()
        qtbot.waitUntil(lambda: not room.navigation.copies.making)
        assert len(room.copies.days) == 1
