"""A walk, easy breathing and heat from Today, by their buttons, and what is kept of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.bad_day import WhyBad
from coach.domain.movements_done import EASY_BREATHING, HEAT, WALK, MovementDone
from coach.domain.plan_in_force import PlanInForce
from coach.domain.walking_dose import Walking
from coach.services.settings import PROFILE_FLAGS, WALK_RUNNING
from coach.ui.history.entry_page import EntryPage
from coach.ui.movement.set_up_page import SetUpPage
from coach.ui.movement.timer_page import TimerPage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.texts import movement as words
from coach.ui.texts.history_rows import line_of
from coach.ui.widgets.question_page import QuestionPage
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def begin(room: Room, movement: str) -> TimerPage:
    room.navigation.today.offers.buttons[movement].click()
    assert isinstance(room.page(), SetUpPage)
    room.press(Key.Key_Return)
    page = room.page()
    assert isinstance(page, TimerPage)
    return page


def look(room: Room, seconds: float) -> None:
    room.clock.advance(seconds)
    assert room.navigation.movement is not None
    room.navigation.movement.look()


def kept(room: Room) -> list[tuple[str, float]]:
    found: list[MovementDone] = list(room.store.movements_done(date.min, date.max))
    return [(one.movement_id, one.done_s) for one in found]


def test_a_walk_counts_until_one_is_back(room: Room) -> None:
    begin(room, WALK)
    look(room, 60)
    assert "4:00 left" in room.words()
    look(room, 300)
    assert "The time is up." in room.words()
    room.press(Key.Key_Return)
    assert "Done. That counts." in room.words()
    assert "Kept: 6 minutes of walking." in room.words()
    room.press(Key.Key_Return)
    assert room.page() is room.navigation.today
    assert kept(room) == [(WALK, 360.0)]


def test_breathing_says_when_to_breathe_and_ends_by_itself(room: Room) -> None:
    begin(room, EASY_BREATHING)
    look(room, 1)
    assert "In" in room.words().splitlines()
    look(room, 4)
    assert "Out, long and easy" in room.words()
    look(room, 116)
    assert "Kept: 2 minutes of easy breathing." in room.words()
    assert room.tones.played == ["done"]


def test_heat_asks_to_look_at_the_skin_and_leads_to_the_session(room: Room) -> None:
    begin(room, HEAT)
    look(room, 299)
    assert "Look at your skin" not in room.words()
    look(room, 2)
    assert "Look at your skin now." in room.words()
    look(room, 60)
    assert "Look at your skin" not in room.words()
    look(room, 600)
    assert "Kept: 15 minutes of heat." in room.words()
    assert room.tones.played == ["change_sides", "done"]
    room.press(Key.Key_Return)
    assert isinstance(room.page(), CheckInPage)
    assert kept(room) == [(HEAT, 900.0)]


def test_a_red_skin_ends_it_and_proposes_no_session(room: Room) -> None:
    page = begin(room, HEAT)
    look(room, 400)
    page.red.click()
    ended = room.page()
    assert isinstance(ended, QuestionPage)
    assert [button.text() for button in ended.buttons] == ["Back to Today"]
    assert kept(room) == [(HEAT, 400.0)]
    room.navigation.start_movement(HEAT)
    assert words.SKIN_WAS_RED in room.words()
    room.clock.advance(86_400)
    begin(room, HEAT)


def test_heat_that_a_flag_hides_is_not_begun(room: Room) -> None:
    room.navigation.services.settings.keep(PROFILE_FLAGS, ("pregnancy",))
    room.navigation.start_movement(HEAT)
    page = room.page()
    assert isinstance(page, QuestionPage)
    assert "Ask your midwife or doctor before you use heat." in room.words()


def test_what_to_watch_for_is_said_where_heat_is_done(room: Room) -> None:
    room.navigation.start_movement(HEAT)
    sleepy = "You get sleepy: never sleep on it."
    assert sleepy in room.words()
    begin(room, HEAT)
    assert sleepy in room.words()


def test_what_is_not_to_be_kept_is_not(room: Room) -> None:
    page = begin(room, WALK)
    look(room, 100)
    page.dropped.emit()
    assert room.page() is room.navigation.today
    assert kept(room) == []


def test_closing_the_window_keeps_what_was_done(room: Room) -> None:
    begin(room, WALK)
    look(room, 100)
    room.window.close()
    assert kept(room) == [(WALK, 100.0)]


def test_the_length_can_be_chosen_by_its_digit(room: Room) -> None:
    room.navigation.today.offers.buttons[WALK].click()
    page = room.page()
    assert isinstance(page, SetUpPage)
    page.length.choose(1)
    page.begin.click()
    look(room, 60)
    assert "9:00 left" in room.words()


def test_just_up_the_session_waits_and_a_walk_does_not(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.store.set_setting("usual_get_up", "10:00")
    with a_room(room):
        today = room.navigation.today
        words = room.words()
        assert "Next from 11:00" in words
        assert "first 60 minutes after getting up" in words
        assert today.start_button.property("kind") != "primary"
        assert today.offers.buttons[WALK].isVisible()
        today.hero.get_up.change.click()
        today.hero.get_up.field.show_time(time(7, 30))
        today.hero.get_up.keep.click()
        assert "Mid-morning session" in room.words()
        assert today.start_button.property("kind") == "primary"
        assert "You got up at 07:30." in room.words()


def ask_for_walks(room: Room, walking: Walking) -> None:
    """Have a plan in force that asks for walks."""
    plan = replace(room.store.plans()[-1].prescription, walking=walking)
    room.store.take_up(PlanInForce(room.clock.read(), plan))
    room.navigation.show_today()


def test_the_walks_of_the_plan_are_timed_and_counted(room: Room) -> None:
    ask_for_walks(room, Walking(12, 2))
    assert "Your plan asks for two walks today, 12 minutes each." in room.words()
    walk = room.navigation.today.offers.buttons[WALK]
    assert walk.text() == "Walk 12 min"
    begin(room, WALK)
    look(room, 60)
    assert "11:00 left" in room.words()
    look(room, 660)
    assert room.tones.played == ["done"]
    look(room, 1)
    room.press(Key.Key_Return)
    assert room.tones.played == ["done"]
    room.press(Key.Key_Return)
    assert "1 of 2 walks done today. 12 minutes left." in room.words()
    begin(room, WALK)
    look(room, 420)
    room.press(Key.Key_Return)
    room.press(Key.Key_Return)
    assert "1 of 2 walks done today. 5 minutes left." in room.words()
    assert walk.text() == "Walk 5 min"
    begin(room, WALK)
    look(room, 300)
    room.press(Key.Key_Return)
    room.press(Key.Key_Return)
    assert "Both walks of today are done." in room.words()
    assert walk.text() == "Walk"


def test_a_walk_is_remembered_while_it_lasts_and_listed_in_history(room: Room) -> None:
    begin(room, WALK)
    for _ in range(3):
        look(room, 20)
    running = room.navigation.services.settings.get(WALK_RUNNING)
    assert running is not None
    assert running.done_s == 60.0
    room.press(Key.Key_Return)
    assert room.navigation.services.settings.get(WALK_RUNNING) is None
    (walk,) = room.store.movements_done(date.min, date.max)
    entry = room.navigation.services.history.entry(f"walk {walk.started.utc.isoformat()}")
    assert line_of(entry) == "Walk, 1 minute of 5 min"
    page = EntryPage(entry)
    room.navigation.fill(page)
    assert "Timed on 23 November 2026" in room.words()
    assert not hasattr(page, "change_it")


def test_a_bad_day_walks_less(room: Room) -> None:
    ask_for_walks(room, Walking(20, 2))
    room.navigation.services.bad_days.press(WhyBad.WORSE)
    room.navigation.show_today()
    assert "Short ones are enough today: two walks, 5 minutes each." in room.words()
    begin(room, WALK)
    look(room, 0)
    assert "5:00 left" in room.words()


def test_what_is_paused_does_not_count_and_sleep_does(room: Room) -> None:
    page = begin(room, WALK)
    look(room, 60)
    page.pause.click()
    assert "Paused. Nothing counts until you go on." in room.words()
    look(room, 500)
    room.clock.advance(400, asleep=True)
    look(room, 0)
    assert "4:00 left" in room.words()
    page.pause.click()
    room.clock.advance(90, asleep=True)
    look(room, 30)
    assert "2:00 left" in room.words()
    page.pause.click()
    look(room, 1000)
    room.press(Key.Key_Return)
    assert kept(room) == [(WALK, 180.0)]
