"""Something harder: one change a week is proposed first, and a longer hold is asked about."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.plan_changes import ToDose
from coach.domain.plan_in_force import ChangedBy
from coach.domain.prescription import Prescription, ToCome
from coach.domain.suggesting.answers import Answer
from coach.services.suggest import SuggestionsView
from coach.ui.plan.flow import PlanFlow
from coach.ui.plan.page import PlanPage
from coach.ui.plan.rung_page import RungPage
from coach.ui.plan.suggestion_card import SuggestionCard
from coach.ui.texts import plan as words
from coach.ui.widgets.question_page import QuestionPage
from tests.domain.test_suggestions import climbing
from tests.ui.rooms import Room, a_room, program


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with a_room(Room(qtbot, own_programs=tmp_path / "programs")) as opened:
        opened.navigation.show("plan")
        yield opened


def in_force(room: Room) -> Prescription:
    return room.store.plans()[-1].prescription


def press(room: Room, label: str) -> None:
    page = room.page()
    assert isinstance(page, QuestionPage)
    (found,) = [button for button in page.buttons if button.text() == label]
    found.click()


def compare_with(room: Room, program_id: str) -> QuestionPage:
    page = room.page()
    assert isinstance(page, PlanPage)
    page.program_chosen.emit(program(program_id))
    compared = room.page()
    assert isinstance(compared, QuestionPage)
    return compared


def test_one_change_a_week_is_the_first_choice_and_the_rest_is_told_as_still_to_come(
    room: Room,
) -> None:
    before = in_force(room)
    page = compare_with(room, "classic")
    labels = [button.text() for button in page.buttons]
    assert labels == [words.ONE_A_WEEK, words.ALL_AT_ONCE, words.LEAVE_IT]
    assert words.ALL_AT_ONCE_LEAD in room.words()
    press(room, words.ONE_A_WEEK)
    plan = in_force(room)
    assert plan.program_id == "classic"
    waiting = [one.exercise for one in plan.to_come.exercises]
    assert waiting
    for one in waiting:
        assert plan.exercise(one.ladder_id) == before.exercise(one.ladder_id)
    assert "Still to come, one change a week: " in room.words()


def test_all_at_once_is_a_press_away_also_later(room: Room) -> None:
    compare_with(room, "classic")
    press(room, words.ONE_A_WEEK)
    page = room.page()
    assert isinstance(page, PlanPage)
    assert page.presets["classic"].isEnabled()
    compare_with(room, "classic")
    assert "Your plan changed on " in room.words()
    press(room, words.ALL_AT_ONCE)
    assert in_force(room).to_come == ToCome()
    assert "Still to come" not in room.words()


def test_an_easier_program_is_taken_up_as_it_is(room: Room) -> None:
    compare_with(room, "classic")
    press(room, words.ALL_AT_ONCE)
    page = compare_with(room, "starter")
    assert [button.text() for button in page.buttons] == [words.USE_PLAN, words.LEAVE_IT]
    assert "One change a week" not in room.words()


def test_a_file_taken_up_a_week_at_a_time_is_kept_and_is_the_pts(
    room: Room, tmp_path: Path
) -> None:
    text = Path("programs/programs/classic.toml").read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text.replace('id = "classic"', 'id = "from_my_pt"', 1), "utf-8")
    flow = room.window.findChild(PlanFlow)
    assert isinstance(flow, PlanFlow)
    flow.open_file(path)
    press(room, words.ONE_A_WEEK)
    assert room.store.plans()[-1].by is ChangedBy.PT
    assert in_force(room).to_come != ToCome()
    assert len(list((tmp_path / "programs").iterdir())) == 1


def test_a_harder_change_by_hand_within_the_week_is_said(room: Room) -> None:
    flow = room.window.findChild(PlanFlow)
    assert isinstance(flow, PlanFlow)
    first, second = in_force(room).exercises[:2]
    flow.change([ToDose(first.ladder_id, replace(first.dose, sets=(4, 3, 2)))])
    assert "Your plan changed on " not in room.words()
    press(room, words.USE_PLAN)
    flow.change([ToDose(second.ladder_id, replace(second.dose, sets=(4, 3, 2)))])
    assert "Your plan changed on " in room.words()
    flow.change([ToDose(second.ladder_id, replace(second.dose, sets=(2, 1)))])
    assert "Your plan changed on " not in room.words()


@pytest.mark.parametrize(("label", "hold_s"), [(words.STAY_AT, 5.0), (words.HOLD_FOR, 8.0)])
def test_the_longer_hold_of_a_version_is_asked_about(room: Room, label: str, hold_s: float) -> None:
    plan_page = room.page()
    assert isinstance(plan_page, PlanPage)
    plan_page.rung_chosen.emit("curl_up", "CU3")
    page = room.page()
    assert isinstance(page, RungPage)
    page.buttons[()].click()
    assert "This version is usually held 8 s. Stay at 5 s?" in room.words()
    press(room, label.format(seconds=f"{hold_s:g}"))
    exercise = in_force(room).exercise("curl_up")
    assert exercise is not None
    assert (exercise.left.id, exercise.dose.hold_s) == ("CU3", hold_s)


def test_a_suggestion_asks_about_the_hold_with_a_button_for_each(room: Room) -> None:
    page, step = room.page(), climbing(5.0, 8.0)
    assert isinstance(page, PlanPage)
    page.show_view(room.navigation.services.plans.current.view(), SuggestionsView(offers=(step,)))
    (card,) = page.findChildren(SuggestionCard)
    assert "This version is usually held 8 s. Stay at 5 s?" in room.words()
    assert card.buttons[Answer.TAKEN].text() == "Accept, hold 5 s"
    heard: list[object] = []
    card.answered.connect(lambda suggestion, answer: heard.append((suggestion, answer)))
    page.answered.disconnect()
    for button in (card.buttons[Answer.TAKEN], card.longer):
        button.click()
    assert heard == [(step, Answer.TAKEN), (step.with_usual_hold(), Answer.TAKEN)]
