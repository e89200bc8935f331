"""Which leg hurts is asked once a pain in a leg is ticked; it may be left out, and is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coach.services.settings import PROFILE_FLAGS
from coach.ui.plan.flag_list import FlagList
from tests.ui.rooms import Room, a_room

LEG = "leg_symptoms"


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as made:
        yield made


def flags_of(room: Room) -> FlagList:
    flags = room.navigation.services.plans.flags
    made = FlagList(flags.all(), flags.on(), flags.effect_of)
    room.qtbot.addWidget(made)
    return made


def keep(room: Room, boxes: FlagList) -> None:
    flags = room.navigation.services.plans.flags
    flags.keep(boxes.ticked, flags.preview(boxes.ticked)[0])


def test_it_is_asked_once_the_leg_is_ticked_and_may_be_left_out(room: Room) -> None:
    boxes = flags_of(room)
    assert boxes.choices[LEG].isHidden()
    boxes.boxes[LEG].setChecked(True)
    assert not boxes.choices[LEG].isHidden()
    assert [one.text() for one in boxes.choices[LEG].findChildren(QPushButton)] == [
        "The left one", "The right one", "Both, or it changes",
    ]  # fmt: skip
    assert boxes.ticked == {LEG}


def test_the_answer_is_kept_shown_again_and_given_up_with_the_box(room: Room) -> None:
    boxes = flags_of(room)
    boxes.boxes[LEG].setChecked(True)
    boxes.choices[LEG].choose(0)
    keep(room, boxes)
    assert room.navigation.services.settings.get(PROFILE_FLAGS) == (LEG, f"{LEG}.left")

    again = flags_of(room)
    assert again.choices[LEG].chosen == 0
    again.choices[LEG].choose(1)
    assert again.ticked == {LEG, f"{LEG}.right"}
    again.boxes[LEG].setChecked(False)
    assert again.ticked == frozenset()
