"""What is looked at after calm weeks: three days a week, or a session a day less, by choice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from coach.domain.prescription import PlanInForce, Prescription
from coach.domain.rules import Lock
from coach.domain.slot_rhythm import times_a_week
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.ui.review.plan_talk import DEEDS
from coach.ui.texts import plan as plan_words
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def in_force(room: Room) -> Prescription:
    return room.store.plans()[-1].prescription


def look_at_less(room: Room) -> None:
    DEEDS[NoticeAction.LOOK_AT_LESS](room.navigation, Notice(NoticeKind.CALM_WEEKS))


def press(room: Room, label: str) -> None:
    found = room.page().findChildren(QAbstractButton)
    (button,) = [one for one in found if one.text() == label and one.isVisible()]
    button.click()


def test_three_days_a_week_are_compared_and_taken_up(room: Room) -> None:
    look_at_less(room)
    press(room, "Three days a week")
    assert "Days: every day → 3 times a week, now Mon, Wed, Fri" in room.told()
    press(room, plan_words.USE_PLAN)
    assert {slot.days for slot in in_force(room).schedule.slots} == {times_a_week(3)}


def test_a_session_a_day_less_is_the_other_choice(room: Room) -> None:
    before = len(in_force(room).schedule.slots)
    look_at_less(room)
    press(room, "One session a day less")
    press(room, plan_words.USE_PLAN)
    assert len(in_force(room).schedule.slots) == before - 1


def test_what_the_pt_locked_is_for_the_pt_to_change(room: Room) -> None:
    plan = in_force(room)
    lock = Lock(plan=True, by="J. Doe, PT")
    locked = replace(plan, rules=replace(plan.rules, lock=lock))
    room.store.take_up(PlanInForce(room.clock.read(), locked))
    look_at_less(room)
    assert "Ask your PT about less" in room.words()
    assert in_force(room) == locked
