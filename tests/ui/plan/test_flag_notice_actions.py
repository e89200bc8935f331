"""Today's questions about what is ticked, answered by pressing what stands beside them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from coach.domain.bad_day import WhyBad
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribing import prescribe
from coach.services.notices import NoticeAction
from coach.services.settings import PROFILE_FLAGS, Settings
from coach.ui.pages.today import TodayPage
from coach.ui.texts import notices as words
from coach.ui.texts import plan as plan_words
from coach.ui.widgets.question_page import QuestionPage
from tests.ui.rooms import Room, a_room, library, program

A_DAY_S = 86_400
BENDS, BOTH, CRAMP = "flexion_sensitive", "both_ways", "spasm_today"


def press(room: Room, label: str) -> None:
    """Press what stands beside a notice."""
    room.words()  # what was added comes up a moment later
    buttons = room.page().findChildren(QAbstractButton)
    next(each for each in buttons if each.text() == label and each.isVisible()).click()


def flags(room: Room) -> tuple[str, ...]:
    return Settings(room.store).get(PROFILE_FLAGS)


@pytest.mark.parametrize(("answer", "left"), [("Go on", (BENDS,)), ("Ease off", ())])
def test_after_six_weeks_both_answers_are_a_press_away(
    qtbot: QtBot, tmp_path: Path, answer: str, left: tuple[str, ...]
) -> None:
    with a_room(Room(qtbot, own_programs=tmp_path)) as room:
        planning = room.navigation.services.plans
        plan = planning.current.prescription
        planning.flags.keep([BENDS], planning.editor.beside(plan))
        room.clock.advance(41 * A_DAY_S)
        room.navigation.show_today()
        assert "six weeks" not in room.words()
        room.clock.advance(A_DAY_S)
        room.navigation.show_today()
        assert "You have spared your back for six weeks" in room.words()

        room.navigation.services.bad_days.press(WhyBad.WORSE)
        room.navigation.show_today()
        assert "six weeks" not in room.words()
        room.navigation.services.bad_days.take_back()
        room.navigation.show_today()
        press(room, answer)
        if answer == "Ease off":
            assert flags(room) == (BENDS,)
            assert plan_words.PLAN_STAYS in room.words()
            press(room, plan_words.EASE_OFF)

        assert isinstance(room.page(), TodayPage)
        assert "six weeks" not in room.words()
        assert flags(room) == left
        assert planning.current.prescription == plan


def test_what_easing_off_opens_is_shown_first_and_can_be_left(qtbot: QtBot, tmp_path: Path) -> None:
    with a_room(Room(qtbot, own_programs=tmp_path)) as room:
        planning = room.navigation.services.plans
        planning.flags.keep([BOTH], planning.flags.preview([BOTH])[0])
        plan = planning.current.prescription
        assert {one.left.id for one in plan.exercises} == {"CU0", "SB0", "BD0"}
        room.clock.advance(42 * A_DAY_S)
        room.navigation.show_today()

        press(room, "Ease off")
        assert plan_words.PLAN_STAYS in room.words()
        assert "Your plan may suggest this again, one step at a time: curl-up to" in room.words()
        press(room, plan_words.LEAVE_IT)
        assert isinstance(room.page(), TodayPage)
        assert flags(room) == (BOTH,)

        press(room, "Ease off")
        press(room, plan_words.EASE_OFF)
        assert flags(room) == ()
        assert planning.current.prescription == plan


def test_who_once_ticked_a_cramp_gets_the_plan_back(qtbot: QtBot, tmp_path: Path) -> None:
    room = Room(qtbot, own_programs=tmp_path)
    room.store.set_setting("profile_flags", CRAMP)
    usual, small = (prescribe(program(each), library()) for each in ("classic", "spasm_and_flare"))
    for plan in (usual, small):
        room.store.take_up(PlanInForce(room.clock.read(), plan))
        room.clock.advance(60)
    with a_room(room):
        assert "your plan has been the smallest there is" in room.words()
        assert flags(room) == (CRAMP,)

        press(room, words.NOTICE_ACTION[NoticeAction.TAKE_CRAMP_OUT])
        compared = room.page()
        assert isinstance(compared, QuestionPage)
        assert plan_words.COMPARE_TITLE.format(name=usual.program_name) in room.words()
        assert flags(room) == ()
        compared.buttons[0].click()

        assert isinstance(room.page(), TodayPage)
        assert room.store.plans()[-1].prescription == usual
