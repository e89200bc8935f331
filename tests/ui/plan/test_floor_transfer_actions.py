"""Whoever cannot get down to the floor easily is offered the way, and may take it or not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coach.engine.timeline import PhaseKind
from coach.services.floor_transfer import FLOOR_RISE
from coach.services.notices import NoticeAction, NoticeKind
from coach.ui.session.page import SessionPage
from coach.ui.texts import notices as words
from coach.ui.texts import plan as plan_words
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as room:
        plans = room.navigation.services.plans
        looked_at, _ = plans.flags.preview({"floor_hard"})
        plans.flags.keep({"floor_hard"}, looked_at)
        room.navigation.show_today()
        yield room


def click(room: Room, name: str) -> None:
    """Press the button of that name."""
    found = [one for one in room.page().findChildren(QPushButton) if one.text() == name]
    assert len(found) == 1
    found[0].click()


def kind(page: SessionPage) -> PhaseKind:
    return page.run.state.phase.kind


def offered(room: Room) -> bool:
    return NoticeKind.FLOOR_RISE in [one.kind for one in room.navigation.services.today().notices]


def test_one_press_and_a_yes_add_it_and_nobody_is_sent_to_the_floor(room: Room) -> None:
    before = room.navigation.services.plans.current.prescription
    click(room, words.NOTICE_ACTION[NoticeAction.ADD_FLOOR_RISE])
    assert "Floor and up" in room.words()
    click(room, plan_words.USE_PLAN)

    plan = room.navigation.services.plans.current.prescription
    assert {one.ladder_id for one in plan.exercises} - {
        one.ladder_id for one in before.exercises
    } == {FLOOR_RISE}
    assert not offered(room)
    page = room.start_session()
    assert {p.source_id + p.rung_id for p in page.run.timeline.phases if not p.standing} == set()
    while page.run.state.phase.source_id != FLOOR_RISE or not page.run.state.unhurried:
        room.pass_time(1)
    room.pass_time(120)
    assert kind(page) is PhaseKind.HOLD
    assert page.desk.controls.pause.text() == "Ready\nSpace"
    room.press(Key.Key_Space)
    assert kind(page) is PhaseKind.RESET


def test_by_keys_it_comes_right_after_what_begins_a_session(room: Room) -> None:
    room.navigation.today.start_button.setFocus()
    room.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Return)
    assert "Floor and up" in room.words()
    assert plan_words.USE_PLAN in [one.text() for one in room.page().findChildren(QPushButton)]


def test_no_thank_you_ends_the_offer_and_leaves_the_plan(room: Room) -> None:
    before = room.navigation.services.plans.current.prescription
    click(room, words.NOTICE_ACTION[NoticeAction.NO_FLOOR_RISE])
    assert not offered(room)
    assert room.navigation.services.plans.current.prescription == before


def test_who_gets_down_easily_is_offered_nothing(room: Room) -> None:
    plans = room.navigation.services.plans
    looked_at, _ = plans.flags.preview(())
    plans.flags.keep((), looked_at)
    assert not offered(room)
