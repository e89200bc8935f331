"""The comparison of plans: what is harder is marked, and nothing is taken by a stray Enter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.difference_effect import Effect
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.walking_dose import Walking
from coach.engine.timeline import Pace
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.services.adjust_plan import preview
from coach.services.plan_adoption import ways
from coach.ui.plan.compare_page import ComparePage, compare_page
from coach.ui.plan.page import PlanPage
from coach.ui.texts.phrasing import mid_sentence
from coach.ui.texts.plan_differences import MARKS
from tests.builders import a_plan
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


def test_walks_beside_harder_exercises_are_told_as_one_more_harder_thing() -> None:
    catalogue = Catalogue(shipped("programs"))
    library = catalogue.library()
    plans = {one.id: prescribe(one, library) for one in catalogue.programs()}
    old = plans["starter"]

    def lines(new: Prescription) -> list[str]:
        looked_at = preview(old, new, Pace())
        found = ways([a_plan(prescription=old)], looked_at, library, date(2026, 11, 30), Pace())
        page = compare_page("", found, (), lambda _chosen: None)
        return [line for line in page.lines if "walking too" in line]

    walks = Walking(10, 2)
    first = old.exercises[0]
    reps = replace(first, dose=replace(first.dose, sets=(4, 2, 1)))
    harder = replace(old, exercises=(reps, *old.exercises[1:]))
    assert lines(replace(old, walking=walks)) == []
    assert lines(harder) == []
    (one,) = lines(replace(harder, walking=walks))
    assert f"With {mid_sentence(first.name)} that is 2 harder things at once" in one
    (a_week,) = lines(replace(plans["classic"], walking=walks))
    assert "that is 2 harder things at once" in a_week


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


def test_who_goes_back_stands_at_the_button_that_led_there(room: Room) -> None:
    room.navigation.show("plan")
    page = room.page()
    assert isinstance(page, PlanPage)
    page.columns[-1].more.setFocus(Qt.FocusReason.TabFocusReason)

    room.press(Key.Key_Return)
    assert isinstance(room.page(), ComparePage)
    room.press(Key.Key_Escape)

    assert room.page() is page
    assert QApplication.focusWidget() is page.columns[-1].more
