"""The comparison of plans: what is harder is marked, and nothing is taken by a stray Enter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.difference_effect import Effect
from coach.ui.plan.compare_page import ComparePage
from coach.ui.plan.page import PlanPage
from coach.ui.texts.plan_differences import MARKS
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as room:
        yield room


def compare(room: Room, program_id: str) -> ComparePage:
    room.navigation.show("plan")
    page = room.page()
    assert isinstance(page, PlanPage)
    presets = room.navigation.services.plans.current.view().presets
    page.program_chosen.emit(
        next(preset.program for preset in presets if preset.program.id == program_id)
    )
    page = room.page()
    assert isinstance(page, ComparePage)
    return page


def test_what_is_harder_is_said_by_a_word_and_a_sign(room: Room) -> None:
    compare(room, "classic")
    said = room.words().splitlines()

    assert MARKS[Effect.HARDER] in said
    assert MARKS[Effect.EASIER] not in said
    assert {"Now", "Then", "3-2-1", "5-3-1"} <= set(said)
    assert all(mark == "" or mark[0] in "▲▼" for mark in MARKS.values())


def test_no_enter_takes_a_plan_that_nobody_went_to(room: Room) -> None:
    page = compare(room, "classic")
    before = room.navigation.services.plans.current.prescription
    room.press(Key.Key_Return, Key.Key_Enter, Key.Key_Return, Key.Key_Space)

    assert room.page() is page
    assert room.navigation.services.plans.current.prescription == before
    room.press(Key.Key_Tab, Key.Key_Return)
    assert room.navigation.services.plans.current.prescription != before


@pytest.mark.parametrize("size", [(1280, 800), (800, 480)])
def test_the_way_on_is_in_sight_however_much_differs(room: Room, size: tuple[int, int]) -> None:
    room.window.resize(*size)
    page = compare(room, "classic")
    for _ in range(5):
        QApplication.processEvents()
    window = QRect(QPoint(), room.window.size())

    assert len(room.words().splitlines()) > 40
    for each in page.buttons:
        shown = QRect(each.mapTo(room.window, QPoint()), each.size())
        assert window.contains(shown), each.text()
