"""Whose word a program file is, and what is said of a corrected one with the same number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.plan_in_force import ChangedBy
from coach.resources import shipped
from coach.services.plan_view import Origin
from coach.ui.plan.flow import PlanFlow
from coach.ui.plan.page import PlanPage
from tests.ui.rooms import Room, a_room

STARTER = (shipped("programs") / "programs" / "starter.toml").read_text(encoding="utf-8")
ANNA = STARTER.replace('id = "starter"', 'id = "anna"').replace("Starter 3-2-1", "Anna")
CORRECTED = ANNA.replace('"BD2"', '"BD1"')


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with a_room(Room(qtbot, own_programs=tmp_path / "programs")) as opened:
        opened.navigation.show("plan")
        yield opened


def flow(room: Room) -> PlanFlow:
    found = room.window.findChild(PlanFlow)
    assert isinstance(found, PlanFlow)
    return found


def take_up(room: Room, path: Path) -> str:
    """Open a file, take it up, and return what was said before."""
    room.navigation.open_program(path)
    words = room.words()
    room.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    return words


def a_file(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def origins(room: Room) -> dict[str, Origin]:
    presets = flow(room)._planning.current.view().presets
    return {preset.program.fingerprint: preset.origin for preset in presets}


def test_a_file_of_ones_own_is_ones_own_word(room: Room, tmp_path: Path) -> None:
    page = room.page()
    assert isinstance(page, PlanPage)
    page.columns[0].more.click()
    room.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    flow(room).save_file(tmp_path / "mine.toml")
    elsewhere = a_file(tmp_path, "copy.toml", (tmp_path / "mine.toml").read_text(encoding="utf-8"))

    take_up(room, elsewhere)

    plan = room.store.plans()[-1]
    assert plan.prescription.program_version == 2
    assert plan.by is ChangedBy.USER
    assert origins(room)[plan.prescription.fingerprint] is Origin.SAVED


def test_what_was_changed_after_saving_is_somebody_elses(room: Room, tmp_path: Path) -> None:
    flow(room).save_file(tmp_path / "mine.toml")
    text = (tmp_path / "mine.toml").read_text(encoding="utf-8")
    file = a_file(tmp_path, "back.toml", text.replace("hold_s = 5", "hold_s = 6"))

    take_up(room, file)

    assert room.store.plans()[-1].by is ChangedBy.PT


def test_a_shipped_file_is_nobody_elses_word(room: Room) -> None:
    take_up(room, shipped("programs") / "programs" / "classic.toml")

    assert room.store.plans()[-1].by is ChangedBy.USER
    assert set(origins(room).values()) == {Origin.SHIPPED}


def test_a_corrected_file_says_what_it_is_and_both_stay(room: Room, tmp_path: Path) -> None:
    take_up(room, a_file(tmp_path, "anna.toml", ANNA))
    words = take_up(room, a_file(tmp_path, "anna_again.toml", CORRECTED))
    room.navigation.show("plan")

    assert "Program, other text\n–\nAnna, same version 1" in words
    first, second = (plan.prescription.fingerprint for plan in room.store.plans()[-2:])
    assert first != second
    kept = {path.name: path.read_text(encoding="utf-8") for path in room.own_programs.iterdir()}
    assert kept == {
        f"anna-1-{first[:8]}.toml": ANNA,
        f"anna-1-{second[:8]}.toml": CORRECTED,
    }
    assert flow(room)._planning.files.left_out() == ()
    shown = room.words()
    for fingerprint in (first, second):
        assert f"Version 1, text {fingerprint[:8]}" in shown


def test_the_same_text_twice_is_one_program(room: Room, tmp_path: Path) -> None:
    take_up(room, a_file(tmp_path, "anna.toml", ANNA))
    a_file(room.own_programs, "by_hand.toml", ANNA)
    flow(room)._planning.current.view()

    names = [preset.program.name for preset in flow(room)._planning.current.view().presets]
    assert names.count("Anna") == 1
    assert flow(room)._planning.files.left_out() == ()
