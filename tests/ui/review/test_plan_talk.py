"""What is looked at after calm weeks: three days a week, or a session a day less, by choice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from coach.domain.dose import Dose
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription, Stage
from coach.domain.program_dates import ProgramDates
from coach.domain.rules import Lock
from coach.domain.slot_rhythm import times_a_week
from coach.domain.warning_signs import Said, Trigger, WarningSign
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.ui.review.plan_talk import DEEDS
from coach.ui.texts import plan as plan_words
from coach.ui.texts import plan_talk as words
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
    assert "Days: every day → 3 times a week, at first on Mon, Wed, Fri" in room.told()
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


def with_a_week_to_come(room: Room, reps: int) -> Prescription:
    """Put a plan in force whose second week has come, with other repetitions from then on."""
    plan = in_force(room)
    now = room.clock.read()
    stage = Stage(2, tuple(replace(one, dose=Dose((reps,), 5)) for one in plan.exercises))
    dates = ProgramDates(starts=now.local_date - timedelta(days=8))
    phases = replace(plan, dates=dates, stages=(stage,), written=plan.exercises)
    room.store.take_up(PlanInForce(now, phases))
    return phases


def look_at_week(room: Room) -> None:
    DEEDS[NoticeAction.LOOK_AT_STAGE](room.navigation, Notice(NoticeKind.STAGE, {"week": 2}))


def test_a_week_of_the_program_is_compared_and_taken_up_on_a_yes(room: Room) -> None:
    plan = with_a_week_to_come(room, 1)
    look_at_week(room)
    assert f"Go on to week 2 of {plan.program_name}?" in room.words()
    assert "Sets\n3-2-1\n1\n" in room.words()
    press(room, plan_words.LEAVE_IT)
    assert in_force(room) == plan
    look_at_week(room)
    press(room, plan_words.USE_PLAN)
    assert {one.dose.sets for one in in_force(room).exercises} == {(1,)}
    assert in_force(room).stages == ()


def test_one_that_asks_for_more_waits_and_says_for_what(room: Room) -> None:
    plan = with_a_week_to_come(room, 12)
    look_at_week(room)
    assert words.STAGE_WAITS_TITLE in room.words()
    assert in_force(room) == plan


def test_under_a_lock_the_way_leads_to_what_opens_it(room: Room) -> None:
    with_a_week_to_come(room, 1)
    signs = room.navigation.services.signs
    signs.answer(Trigger.SOMETHING_WRONG, {WarningSign.BLADDER: Said.YES})
    look_at_week(room)
    assert "Go on to week 2" not in room.words()
