"""The end of a session: that it counts and what is next, before and without any question."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.pain import AskedWhen
from coach.domain.pain_zones import Zone
from coach.domain.warning_signs import Trigger
from coach.ui.session.ending_page import EndingPage
from coach.ui.signs.list_page import WarningSignsPage
from coach.ui.texts.check_in import alarm_said
from coach.ui.widgets.zone_mark import ZoneMark
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def ending(room: Room) -> EndingPage:
    page = room.page()
    assert isinstance(page, EndingPage)
    return page


def test_a_session_that_was_stopped_counts_too(room: Room) -> None:
    room.start_session()
    room.pass_time(80)
    room.stop_session()
    assert ending(room).title.text() == "What you did counts."
    assert ending(room).next.text() == "Next from 14:00"


def test_one_in_which_nothing_was_held_can_still_be_done(room: Room) -> None:
    room.start_session()
    room.stop_session()
    said = room.words()
    assert "Stopped before the first hold" in said
    assert "You can still do this one today" in said
    assert "missed" not in said.lower()


def test_nothing_has_to_be_answered(room: Room) -> None:
    room.start_session()
    room.pass_time(80)
    room.stop_session()
    room.press(Key.Key_Escape)
    assert room.page() is room.navigation.today
    said = room.store.check_ins(date.min, date.max)
    assert not [one for one in said if one.asked is AskedWhen.AFTER]
    (session,) = room.store.sessions(date.min, date.max)
    assert session.totals.held_s > 0


def test_after_the_last_one_of_the_day_the_next_is_on_another(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.clock.set_wall(room.clock.read().wall.replace(hour=18))
    with a_room(room):
        room.start_session()
        room.pass_time(80)
        room.stop_session()
        assert ending(room).next.text() == (
            "That was the last one for today. The next one is tomorrow from 10:00."
        )


def test_what_was_said_of_the_pain_stands_there_with_the_word_and_mark_of_its_zone(
    room: Room,
) -> None:
    room.navigation.today.start_button.click()
    room.press(Key.Key_4)
    room.press(Key.Key_Return)
    room.pass_time(80)
    room.stop_session()

    page = ending(room)
    assert "Before: back 4 (amber)" in room.words()
    assert [mark.zone for mark in page.findChildren(ZoneMark)] == [Zone.AMBER]


@pytest.mark.parametrize(
    ("keys", "trigger"),
    [
        ((Key.Key_1, Key.Key_2, Key.Key_9), Trigger.NUMB_OR_WEAK),
        ((Key.Key_1, Key.Key_8), Trigger.MUCH_PAIN),
        ((Key.Key_2, Key.Key_3, Key.Key_1, Key.Key_7), Trigger.LEG_FURTHER_DOWN),
    ],
)
def test_what_made_somebody_stop_is_answered_and_leads_to_the_signs(
    room: Room, keys: tuple[Key, ...], trigger: Trigger
) -> None:
    room.start_session()
    room.pass_time(12)
    room.press(Key.Key_H, *keys)
    room.stop_session()
    page = ending(room)
    said = room.words()
    assert alarm_said(trigger, 7) in said
    assert "Begin again when it suits you" not in said
    page.said_back.signs.click()
    assert isinstance(room.page(), WarningSignsPage)
    room.clock.advance(1)
    room.press(Key.Key_Escape)
    assert room.page() is page


def test_what_is_green_is_not_answered_with_an_alarm(room: Room) -> None:
    room.start_session()
    room.pass_time(12)
    room.press(Key.Key_H, Key.Key_1, Key.Key_2)
    room.stop_session()
    assert not ending(room).said_back.said
