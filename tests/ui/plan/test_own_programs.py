"""Many programs of one's own keep Plan as short as few, and each stays one press away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coach.programs.catalogue import OWN_AT_ONCE
from coach.resources import shipped
from coach.ui.main_window import _dropped_file
from coach.ui.plan.page import PlanPage
from coach.ui.texts import plan as words
from tests.ui.rooms import Room, a_room

STARTER = (shipped("programs") / "programs" / "starter.toml").read_text(encoding="utf-8")


def test_the_newest_are_shown_and_the_others_counted(qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for number in range(OWN_AT_ONCE + 7):
        text = STARTER.replace('id = "starter"', f'id = "mine_{number}"', 1)
        (own / f"{number}.toml").write_text(text, encoding="utf-8")
    with a_room(Room(qtbot, own_programs=own)) as room:
        room.navigation.show("plan")
        assert words.NOT_SHOWN.format(n=7) in room.words()
        page = room.page()
        assert isinstance(page, PlanPage)
        assert sum(name.startswith("mine_") for name in page.presets) == OWN_AT_ONCE
        (look,) = [
            one for one in page.findChildren(QPushButton) if one.text() == words.LOOK_THROUGH
        ]
        assert look.isVisible()


@pytest.mark.parametrize("name", ["plan.toml", "FROM_PT.TOML", "anna.zip", "."])
def test_a_program_may_be_dropped_whatever_the_case_of_its_name(name: str, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    assert _dropped_file(dropped) == tmp_path / name
