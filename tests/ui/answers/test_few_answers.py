"""An ordinary day with two sessions takes few answers, and none is needed to close the program."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.feedback import Form
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pain_answer import Says
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.texts import check_in as words
from tests.ui.rooms import Room, a_room

Key = Qt.Key
DAY_AT_MOST = 8


class CountedRoom(Room):
    """Counts the keys that are pressed."""

    pressed = 0

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, and count them."""
        self.pressed += len(keys)
        super().press(*keys)


def after_yesterday(room: Room, back: int = 2) -> None:
    at = room.clock.read().earlier(timedelta(days=1).total_seconds())
    room.store.add_check_in(CheckIn(AskedWhen.MORNING, at, back, 0, LegSite.NONE))


def run_out(room: Room) -> None:
    """Let the session run to its end."""
    page = room.session()
    while room.page() is page:
        room.pass_time(0.25)
    room.read_ending()


def test_an_ordinary_day_with_two_sessions_takes_at_most_eight_answers(qtbot: QtBot) -> None:
    counted = CountedRoom(qtbot, morning=True)
    after_yesterday(counted)
    with a_room(counted) as room:
        room.press(Key.Key_L)
        for _ in range(2):
            room.navigation.today.start_button.click()
            room.press(Key.Key_L)
            run_out(room)
            room.press(Key.Key_C)
            assert room.page() is room.navigation.today
            room.clock.advance(timedelta(hours=4).total_seconds())
            room.navigation.show_today()
        assert counted.pressed == 5 <= DAY_AT_MOST, "to start and to go on answers nothing"
        sessions = room.store.sessions(date.min, date.max)
        assert len(sessions) == 2
        for session in sessions:
            said = room.store.said_of(session.id)
            assert [(one.asked, one.back) for one in said.check_ins] == [
                (AskedWhen.BEFORE, 2),
                (AskedWhen.AFTER, 2),
            ]
            assert [(one.worst, one.form) for one in said.ratings] == [(2, Form.CLEAN)] * 3


def test_what_a_key_writes_is_on_the_screen_before(qtbot: QtBot) -> None:
    counted = Room(qtbot)
    after_yesterday(counted)
    with a_room(counted) as room:
        room.press(Key.Key_Return)
        assert "back 2, leg 0, nothing down the leg" in room.words()
        room.press(Key.Key_L)
        run_out(room)
        assert "Back 2, leg 0, nothing down the leg, as before." in room.words()
        assert "back 2, leg 0, nothing down the leg" in room.words()


def test_as_last_time_stays_where_there_is_something_to_say(qtbot: QtBot) -> None:
    """The last answer was much pain: one key writes it down and begins nothing."""
    room = Room(qtbot)
    after_yesterday(room, back=8)
    with a_room(room):
        room.press(Key.Key_Return)
        page = room.check_in()
        page.as_last_time.button.click()
        assert room.page() is page
        assert page.notice.text()
        assert room.store.count_sessions() == 0


def test_nothing_was_said_before_so_no_key_makes_an_answer_up(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.press(Key.Key_Return)
        page = room.check_in()
        assert page.as_last_time.isHidden()
        room.press(Key.Key_L)
        assert room.page() is page
        room.press(Key.Key_Return)
        run_out(room)
        after = room.check_in()
        assert after.clean.isHidden()
        room.press(Key.Key_Return, Key.Key_C)
        said = room.store.ratings(date.min, date.max)
        assert [(one.worst, one.form) for one in said] == [(None, Form.CLEAN)] * 3


def test_what_hurt_in_the_session_is_not_asked_again(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.press(Key.Key_Return, Key.Key_2, Key.Key_Return)
        session = room.session()
        while not session.run.holds:
            room.pass_time(0.25)
        room.press(Key.Key_H, Key.Key_1, Key.Key_4)
        session.run.stop()
        session.look()
        room.read_ending()
        page = room.page()
        assert isinstance(page, CheckInPage)
        assert page.clean.isHidden(), "something hurt"
        room.press(Key.Key_Return)
        assert not isinstance(room.page(), ExerciseRatingsPage)
        (rating,) = room.store.ratings(date.min, date.max)
        assert (rating.worst, rating.hurt) == (4, True)


def test_going_on_without_an_answer_counts_nothing_as_clean(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.press(Key.Key_Return, Key.Key_Return)
        run_out(room)
        room.press(Key.Key_Return)
        assert isinstance(room.page(), ExerciseRatingsPage)
        room.press(Key.Key_Return)
        assert not room.store.ratings(date.min, date.max)


def test_the_same_as_before_is_said_on_today(qtbot: QtBot) -> None:
    room = Room(qtbot, morning=True)
    after_yesterday(room)
    with a_room(room):
        room.press(Key.Key_L)
        assert words.SAYS[Says.SAME] in room.words()
