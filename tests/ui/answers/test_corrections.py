"""What was said today can be put right, by keys alone; and nothing said is met with silence."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pain_answer import Says
from coach.engine.timeline import PhaseKind
from coach.ui.answers.correction_page import PutRightPage, SaidTodayPage
from coach.ui.answers.hurt_correction_page import PutRightHurtPage
from coach.ui.texts import check_in as words
from coach.ui.texts import put_right as put_right_words
from coach.ui.widgets.question_page import QuestionPage
from tests.ui.rooms import Room, a_room

Key = Qt.Key
MOVED_DOWN = words.SAYS[Says.MOVED_DOWN]
MUCH_PAIN = words.SAYS[Says.MUCH_PAIN].format(limit=7)


def quiet_days(room: Room) -> None:
    """Three mornings of 2 and nothing in the leg."""
    now = room.clock.read()
    for days in (3, 2, 1):
        at = now.earlier(timedelta(days=days).total_seconds())
        room.store.add_check_in(CheckIn(AskedWhen.MORNING, at, 2, 0, LegSite.NONE))


@pytest.fixture
def morning(qtbot: QtBot) -> Room:
    """A morning that is still to be answered, after three quiet ones."""
    room = Room(qtbot, morning=True)
    quiet_days(room)
    return room


def test_much_pain_and_foot_in_the_morning_are_answered_on_today(morning: Room) -> None:
    with a_room(morning) as room:
        room.clock.advance(60)
        card = room.navigation.today.morning
        card.pain.back.setFocus()
        room.press(Key.Key_8, Key.Key_Tab, Key.Key_4, Key.Key_Tab, Key.Key_6, Key.Key_Return)
        shown = room.words()
        assert MOVED_DOWN in shown
        assert MUCH_PAIN in shown
        assert not room.navigation.today.before_start.isHidden(), "the signs stand above Start"
        assert "this morning: back 8 (red), leg 4 (amber), felt down to the foot (red)" in shown


@pytest.mark.parametrize(
    ("place", "kind"), [(Key.Key_1, "primary"), (Key.Key_6, "quiet")], ids=["not at all", "foot"]
)
def test_no_session_is_proposed_while_the_leg_says_further_down(
    morning: Room, place: Qt.Key, kind: str
) -> None:
    with a_room(morning) as room:
        room.clock.advance(60)
        today = room.navigation.today
        today.morning.pain.back.setFocus()
        room.press(Key.Key_2, Key.Key_Tab, Key.Key_0, Key.Key_Tab, place, Key.Key_Return)
        assert today.start_button.property("kind") == kind
        assert today.short_button.isHidden() == (kind == "quiet")
        room.press(Key.Key_Return)
        assert (room.page() is today) == (kind == "quiet"), "Enter begins none that is not proposed"


def test_as_last_time_is_one_key_and_says_before_what_it_writes(morning: Room) -> None:
    with a_room(morning) as room:
        assert "back 2, leg 0, nothing down the leg" in room.words()
        room.press(Key.Key_L)
        day = room.clock.read().local_date
        (said,) = room.store.check_ins(day, day)
        assert (said.back, said.leg, said.leg_site) == (2, 0, LegSite.NONE)
        assert words.SAYS[Says.SAME] in room.words()


def test_the_first_morning_of_all_has_nothing_to_repeat(qtbot: QtBot) -> None:
    with a_room(Room(qtbot, morning=True)) as room:
        assert room.navigation.today.morning.as_last_time.isHidden()
        room.press(Key.Key_L)
        assert room.navigation.today.morning.isVisible()


def test_a_slip_of_this_morning_is_put_right_and_both_are_kept(morning: Room) -> None:
    with a_room(morning) as room:
        card = room.navigation.today.morning
        card.pain.back.setFocus()
        room.press(Key.Key_8, Key.Key_Return)
        assert MUCH_PAIN in room.words()

        room.navigation.today.said.change.click()
        assert isinstance(room.page(), SaidTodayPage)
        room.press(Key.Key_Space)
        page = room.page()
        assert isinstance(page, PutRightPage)
        assert page.pain.back.value == 8
        room.press(Key.Key_3, Key.Key_Return)

        assert room.page() is room.navigation.today
        assert MUCH_PAIN not in room.words()
        day = room.clock.read().local_date
        assert [one.back for one in room.store.check_ins(day, day)] == [8, 3]
        assert room.words().count("this morning: back 3 (amber)") == 1


@pytest.mark.parametrize(
    "keys", [[Key.Key_Escape], [Key.Key_Return], [Key.Key_Backspace, Key.Key_Return]]
)
def test_leaving_changes_nothing(morning: Room, keys: list[Qt.Key]) -> None:
    """Esc, the same again, or all of it taken back: what was said stays."""
    with a_room(morning) as room:
        room.navigation.today.morning.pain.back.setFocus()
        room.press(Key.Key_4, Key.Key_Return)
        room.navigation.today.said.change.click()
        room.press(Key.Key_Space, *keys)
        day = room.clock.read().local_date
        assert [one.back for one in room.store.check_ins(day, day)] == [4]


def test_an_easier_version_pressed_by_mistake_is_taken_back(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.press(Key.Key_Return, Key.Key_2, Key.Key_Return)
        session = room.session()
        while not session.run.holds:
            room.pass_time(0.25)
        room.press(Key.Key_E)
        room.stop_session()
        room.navigation.show_today()
        easier = room.navigation.services.put_right.easier
        (taken,) = easier.standing()

        room.navigation.today.said.change.click()
        listed = room.page()
        assert isinstance(listed, SaidTodayPage)
        assert put_right_words.easier_at(taken) in room.words()
        listed.slips[0].click()
        room.press(Key.Key_Return)
        assert easier.standing() == (taken,), "Enter pressed once too often takes nothing back"
        asked = room.page()
        assert isinstance(asked, QuestionPage)
        asked.buttons[0].click()

        listed = room.page()
        assert isinstance(listed, SaidTodayPage)
        assert listed.slips == []
        assert easier.standing() == ()


def test_what_was_said_before_and_after_a_session_can_be_put_right(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.press(Key.Key_Return, Key.Key_5, Key.Key_Return)
        session = room.session()
        while not session.run.holds:
            room.pass_time(0.25)
        room.stop_session()
        room.read_ending()
        room.press(Key.Key_6, Key.Key_Return, Key.Key_Return)
        room.navigation.show_today()
        for place, back in ((1, 2), (0, 1)):
            room.navigation.today.said.change.click()
            listed = room.page()
            assert isinstance(listed, SaidTodayPage)
            listed.buttons[place].click()
            room.press(Key(Key.Key_0 + back), Key.Key_Return)
        listed_at = f"{room.clock.read().wall:%H:%M}"
        assert listed_at == room.navigation.today.said.said.text()[:5]
        room.clock.advance(600)
        room.navigation.today.said.change.click()
        listed = room.page()
        assert isinstance(listed, SaidTodayPage)
        listed.buttons[0].click()
        room.press(Key.Key_4, Key.Key_Return)
        assert room.navigation.today.said.said.text()[:5] == listed_at, "when it was asked"
        (kept,) = room.store.sessions(*[room.clock.read().local_date] * 2)
        said = room.store.said_of(kept.id)
        assert said.before is not None
        assert said.before.back == 2
        after = [one.back for one in said.check_ins if one.asked is AskedWhen.AFTER]
        assert after == [6, 1, 4]


def test_a_stiff_morning_is_kept_where_somebody_says_more(morning: Room) -> None:
    with a_room(morning) as room:
        card = room.navigation.today.morning
        card.more.unfold.click()
        card.more.stiff.choose(2)
        card.more.slept.choose(0)
        card.save.click()
        day = room.clock.read().local_date
        (said,) = room.store.check_ins(day, day)
        assert (said.stiff_min, said.slept_badly, said.back) == (20, True, None)
        assert "stiff 20 min, a bad night" in room.words()


def test_the_next_morning_starts_empty(morning: Room) -> None:
    with a_room(morning) as room:
        card = room.navigation.today.morning
        card.pain.back.choose(5)
        card.save.click()
        room.clock.advance(timedelta(days=1).total_seconds())
        room.navigation.show_today()
        assert card.isVisible()
        assert card.pain.back.value is None


def test_what_hurt_in_the_session_is_put_right_by_keys(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        session = room.start_session()
        while session.run.state.phase.kind is not PhaseKind.HOLD:
            room.pass_time(1)
        room.press(Key.Key_H, Key.Key_1, Key.Key_8)
        room.pass_time(1)
        room.press(Key.Key_8, Key.Key_1)
        room.stop_session()
        room.navigation.show_today()
        line = room.navigation.today.said
        assert "that hurt: back 8 (red), sharp or electric" in line.said.text()
        assert line.back.text() == MUCH_PAIN

        line.change.setFocus()
        room.press(Key.Key_Space)
        assert isinstance(room.page(), SaidTodayPage)
        room.press(Key.Key_Space)
        page = room.page()
        assert isinstance(page, PutRightHurtPage)
        room.press(Key.Key_Tab, Key.Key_3, Key.Key_Tab, Key.Key_2, Key.Key_Return)

        assert room.page() is room.navigation.today
        assert "that hurt: back 3 (amber)" in line.said.text()
        assert line.back.isHidden()
        (kept,) = room.store.sessions(*[room.clock.read().local_date] * 2)
        said = room.store.said_of(kept.id)
        assert [one.back for one in said.during] == [3]
        assert [one.worst for one in said.of_exercises.values()] == [3]
        assert [one.back for one in said.check_ins if one.asked is AskedWhen.DURING] == [8, 8, 3]


@pytest.mark.parametrize("keys", [[Key.Key_Escape], [Key.Key_Return]])
def test_leaving_what_hurt_changes_nothing(qtbot: QtBot, keys: list[Qt.Key]) -> None:
    with a_room(Room(qtbot)) as room:
        session = room.start_session()
        while session.run.state.phase.kind is not PhaseKind.HOLD:
            room.pass_time(1)
        room.press(Key.Key_H, Key.Key_2, Key.Key_4, Key.Key_3, Key.Key_1)
        room.stop_session()
        room.navigation.show_today()
        before = room.store.said_of(session.run.session_id)
        room.navigation.today.said.change.click()
        room.press(Key.Key_Space, *keys)
        assert isinstance(room.page(), SaidTodayPage)
        assert room.store.said_of(session.run.session_id) == before
