"""What moved down the leg comes before Start on Today, each day, until the PT was asked."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coach.domain.movements_done import HEAT, WALK
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.services.notices import NoticeAction
from coach.ui.texts import notices as words
from tests.ui.rooms import Room, a_room

ASKED = words.NOTICE_ACTION[NoticeAction.ASKED_PT]
SAID = "What you feel in the leg moved further down on Saturday 21 November. Ask your PT before"


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    """Two days after it moved to the thigh."""
    room = Room(qtbot)
    for days, site in ((3, LegSite.NONE), (2, LegSite.THIGH)):
        at = room.clock.read().earlier(timedelta(days=days).total_seconds())
        room.store.add_check_in(CheckIn(AskedWhen.MORNING, at, 2, 0, site))
    with a_room(room) as made:
        yield made


def test_start_is_not_proposed_and_one_press_says_that_the_pt_knows(room: Room) -> None:
    today = room.navigation.today
    assert SAID in room.words()
    assert today.start_button.property("kind") == "quiet"
    assert today.short_button.isHidden()

    (press,) = [one for one in today.findChildren(QPushButton) if one.text() == ASKED]
    press.click()

    assert "moved further down" not in room.words()
    assert today.start_button.property("kind") == "primary"
    assert room.navigation.services.today().leg_to_ask is None


def test_heat_comes_before_a_session_and_is_not_offered_where_none_is_proposed(room: Room) -> None:
    offers = room.navigation.today.offers
    assert offers.buttons[HEAT].isHidden()
    assert not offers.buttons[WALK].isHidden()
    room.navigation.services.visits.asked_about_leg()
    room.navigation.show_today()
    assert not offers.buttons[HEAT].isHidden()
