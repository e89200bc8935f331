"""What is drawn of a rung agrees with its words while an option of its ladder is in force."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.ui.figures.view import FigureView
from coach.ui.pages.library import LibraryPage
from coach.ui.plan.page import PlanPage
from tests.ui.rooms import Room, a_room

BOTH = "both knees bent"
RUNGS = ("CU1", "CU2", "CU3", "CU4", "CU5")


def keep_flags(room: Room, *flags: str) -> None:
    planning = room._planning()
    planning.flags.keep(list(flags), planning.flags.preview(list(flags))[0])


def figure_in_view(room: Room) -> str:
    room.words()
    views = room.page().findChildren(FigureView)
    return views[0].accessibleName()


def test_both_knees_are_bent_in_the_session_and_from_the_floor(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        keep_flags(room, "extension_sensitive")
        room.navigation.show_today()
        page = room.start_session()
        while page.run.state.phase.source_id != "curl_up":
            room.pass_time(0.5)

        for view in (page.desk.instructions.figure, page.floor.figure):
            assert BOTH in view.accessibleName()
        assert page.run.state.phase.rung_id in RUNGS
        room.stop_session()


def test_both_knees_are_bent_under_plan_and_exercises(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.navigation.show("library")
        library = room.page()
        assert isinstance(library, LibraryPage)
        library.buttons["CU3"].click()
        assert "one knee bent" in figure_in_view(room)

        keep_flags(room, "extension_sensitive")
        room.navigation.show("library")
        for rung in RUNGS:
            library.buttons[rung].click()
            assert BOTH in figure_in_view(room)
            words = [one.text() for one in library.texts.findChildren(QLabel) if one.isVisible()]
            assert not any("other leg straight" in line for line in words if "hurts" not in line)
        for rung in RUNGS:
            room.navigation.show("plan")
            plan = room.page()
            assert isinstance(plan, PlanPage)
            plan.rung_chosen.emit("curl_up", rung)
            assert BOTH in figure_in_view(room)
