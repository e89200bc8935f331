"""The session page by keyboard: what is shown, what is recorded, what a cat does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHideEvent, QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.instant import Instant
from coach.domain.record import HoldOutcome, HoldRecord, SessionStatus
from coach.engine.state import Mode
from coach.figures.motion_steps import coming_steps
from coach.figures.pose_files import shipped_figure
from coach.system.sleep_inhibitor import RehearsedAwake
from coach.system.texts import NOT_KEPT_AWAKE
from coach.ui.session.ending_page import EndingPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.session.flow import SessionFlow
from coach.ui.session.page import SessionPage
from coach.ui.session.views import floor_layout
from coach.ui.signs.list_page import WarningSignsPage
from coach.ui.texts import session as session_words
from coach.ui.typography import face
from coach.ui.widgets.question_page import QuestionPage
from tests.fakes.awake import RefusedAwake
from tests.fakes.memory_store import DISK_FULL, MemoryStore
from tests.fakes.sound import DeafTones
from tests.kept_holds import kept_holds
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def mode(page: SessionPage) -> Mode:
    return page.run.state.mode


def looking(page: SessionPage) -> bool:
    return page._ticker.running


def asking(page: SessionPage) -> bool:
    return page.asking._stopping is not None


def pictures_of(figure_id: str) -> int:
    figure = shipped_figure(figure_id)
    return len(coming_steps(figure)) if figure else 0


def outcomes(room: Room) -> list[HoldOutcome]:
    day = room.clock.read().local_date
    return [hold.outcome for hold in kept_holds(room.store, day, day)]


def test_it_begins_with_getting_down_for_the_warm_up(room: Room) -> None:
    page = room.start_session()

    assert page.desk.ring.word.text() == "Get down"
    assert page.desk.ring.seconds.text() == "5"
    assert page.desk.head.exercise.text() == "Cat-camel"
    assert page.desk.next_line.text() == "Next: Cat-camel"
    assert page.desk.head.left.text() == "9 min left"


def test_a_hold_counts_down_and_shows_exercise_rung_side_and_marks(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20)

    assert page.desk.ring.word.text() == "Hold"
    assert page.desk.ring.seconds.text() == "5"
    assert page.desk.head.exercise.text() == "Curl-up"
    assert page.desk.head.rung.text() == "Head float · Left knee bent"
    assert page.desk.marks_words.text() == "Set 1 of 3, rep 1 of 3"
    assert page.desk.next_line.text() == "Next: rep 2 of 3"

    room.pass_time(3.5)
    assert page.desk.ring.seconds.text() == "2"


def test_set_up_shows_while_getting_ready_and_the_steps_while_holding(room: Room) -> None:
    room.start_session()
    room.pass_time(10 + 24 + 16)
    assert "Set up" in room.words().splitlines()

    room.pass_time(5)
    assert "Do" in room.words().splitlines()
    assert "Set up" not in room.words().splitlines()


@pytest.mark.parametrize("on_floor", [False, True])
def test_the_next_figure_is_painted_while_the_one_before_it_moves(
    room: Room, *, on_floor: bool
) -> None:
    page = room.start_session()
    if on_floor:
        room.press(Key.Key_F)
    figure = page.floor.figure if on_floor else page.desk.instructions.figure
    room.pass_time(10)
    of_getting_down = figure.kept
    assert of_getting_down <= pictures_of("floor_down")

    room.pass_time(24)
    come = figure.kept - of_getting_down
    assert come == sum(map(pictures_of, ("cat_camel", "cu1")))


def test_the_cue_of_the_second_is_shown(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2.25)

    assert page.desk.cue.text() == "Breathe"


def test_space_pauses_and_goes_on_with_a_lead_in(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2)

    room.press(Key.Key_Space)
    assert page.desk.ring.word.text() == "Paused"
    assert page.desk.controls.pause.accessibleName() == "Go on, Space"
    assert outcomes(room) == [HoldOutcome.PAUSED]

    room.clock.advance(30)
    room.press(Key.Key_Space)
    assert page.desk.ring.word.text() == "Get ready"
    assert page.desk.ring.seconds.text() == "5"
    room.pass_time(5)
    assert page.desk.ring.word.text() == "Hold"


def test_space_in_the_warm_up_goes_on_with_a_lead_in_too(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 8)
    room.press(Key.Key_Space)
    paused = page.desk.ring.word.text(), page.desk.ring.seconds.text()
    room.clock.advance(30)
    room.press(Key.Key_Space)

    assert paused == ("Paused", "16")
    assert page.desk.ring.word.text() == "Get ready"
    assert page.desk.ring.seconds.text() == "5"
    assert page.desk.head.exercise.text() == "Cat-camel"
    room.pass_time(5)
    assert page.desk.ring.word.text() == "Move"
    assert page.desk.ring.seconds.text() == "16"


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_PageDown])
def test_right_and_page_down_go_on_to_the_next(room: Room, key: Key) -> None:
    page = room.start_session()

    room.press(key)

    assert page.desk.ring.word.text() == "Get ready"


def test_the_same_key_within_half_a_second_is_one_press(room: Room) -> None:
    page = room.start_session()

    room.press(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    assert mode(page) is Mode.PAUSED

    room.clock.advance(0.6)
    room.press(Key.Key_Space)
    assert mode(page) is Mode.RUNNING


def test_a_click_anywhere_pauses_and_goes_on(room: Room) -> None:
    page = room.start_session()

    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.desk.ring.geometry().center())
    assert mode(page) is Mode.PAUSED

    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.desk.ring.geometry().center())
    assert mode(page) is Mode.RUNNING


def test_escape_asks_once_and_space_goes_on(room: Room) -> None:
    page = room.start_session()

    room.press(Key.Key_Escape)
    assert asking(page)
    assert mode(page) is Mode.PAUSED

    room.press(Key.Key_Space)
    assert not asking(page)
    assert mode(page) is Mode.RUNNING


def test_escape_in_stop_here_means_no(room: Room) -> None:
    page = room.start_session()
    room.press(Key.Key_Escape)
    room.clock.advance(1)
    room.press(Key.Key_Escape)

    assert not asking(page)
    assert mode(page) is Mode.RUNNING


@pytest.mark.parametrize("yes", [(Key.Key_2,), (Key.Key_PageDown, Key.Key_Return)])
def test_escape_and_then_yes_stops_and_saves(room: Room, yes: tuple[Key, ...]) -> None:
    room.start_session()
    room.pass_time(10 + 24 + 20 + 6)

    room.press(Key.Key_Escape)
    room.clock.advance(1)
    room.press(*yes)

    assert isinstance(room.page(), EndingPage)
    day = room.clock.read().local_date
    (session,) = room.store.sessions(day, day)
    assert session.status is SessionStatus.STOPPED
    assert session.totals.holds_completed == 1


def test_a_button_does_what_its_key_does(room: Room) -> None:
    page = room.start_session()

    page.desk.controls.pause.click()
    assert mode(page) is Mode.PAUSED
    page.desk.controls.pause.click()
    assert mode(page) is Mode.RUNNING
    page.desk.controls.next.click()
    assert page.desk.ring.word.text() == "Get ready"
    page.desk.controls.stop.click()
    assert asking(page)


def test_sleep_is_said_and_the_hold_is_done_again(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2)

    room.clock.advance(5000, asleep=True)
    page.look()

    assert page.desk.ring.word.text() == "Paused"
    assert "done again" in page.desk.notice.text()
    assert page.desk.notice.isVisible()
    assert outcomes(room) == [HoldOutcome.INTERRUPTED]

    room.press(Key.Key_Space)
    assert not page.desk.notice.isVisible()


def test_after_a_stall_of_two_seconds_nobody_gets_up_to_press_a_key(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2)
    room.tones.played.clear()

    room.clock.advance(2.2)
    page.look()

    assert page.desk.ring.word.text() == "Get ready"
    assert page.desk.notice.text() == "The computer froze for 2 seconds. This hold is done again."
    assert room.tones.played == ["get_ready"], "one tone, that of what comes"
    room.pass_time(5)
    assert page.desk.ring.word.text() == "Hold"
    room.pass_time(4)
    assert not page.desk.notice.isVisible()
    room.pass_time(6.5)
    assert outcomes(room) == [HoldOutcome.INTERRUPTED, HoldOutcome.COMPLETED]


class FullDisk(MemoryStore):
    """A record on a disk that can be full."""

    full = False

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        if self.full:
            raise DISK_FULL
        super().add_hold(session_id, hold)


def test_a_full_disk_is_said_and_space_tries_again(qtbot: QtBot) -> None:
    disk = FullDisk()
    with a_room(Room(qtbot, store=disk)) as room:
        play_on_a_full_disk(room, disk)


class DiskFullAtTheEnd(MemoryStore):
    """A record whose disk is full when the session ends."""

    full = True

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        if self.full:
            raise DISK_FULL
        super().end_session(session_id, status, ended)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Escape, Key.Key_Return])
def test_a_disk_that_is_full_at_the_end_is_tried_again_by_any_key(qtbot: QtBot, key: Key) -> None:
    disk = DiskFullAtTheEnd()
    with a_room(Room(qtbot, store=disk)) as room:
        page = room.start_session()
        room.stop_session()
        assert "press Space to try again" in page.desk.notice.text()
        room.clock.advance(1)
        room.press(key)
        assert room.page() is page
        disk.full = False
        room.clock.advance(1)
        room.press(key)

        assert isinstance(room.page(), EndingPage)
        assert disk.open_session() is None


def test_closing_the_window_tries_once_more_to_write_the_end(qtbot: QtBot) -> None:
    disk = DiskFullAtTheEnd()
    with a_room(Room(qtbot, store=disk)) as room:
        room.start_session()
        room.stop_session()
        disk.full = False

    assert disk.open_session() is None


def test_a_write_that_failed_once_is_told_of(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 4)
    room.store.fail_next_write = DISK_FULL
    room.pass_time(1.5)

    assert mode(page) is Mode.PAUSED
    assert page.desk.notice.text() == "Everything is saved now. Press Space to go on."


def play_on_a_full_disk(room: Room, disk: FullDisk) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 4)
    disk.full = True
    room.clock.advance(1)
    page.look()

    assert mode(page) is Mode.PAUSED
    assert "The disk is full" in page.desk.notice.text()
    assert outcomes(room) == []

    disk.full = False
    room.press(Key.Key_Space)
    assert mode(page) is Mode.RUNNING
    assert outcomes(room) == [HoldOutcome.COMPLETED]


def test_warning_signs_lie_over_the_session_and_pause_it(room: Room) -> None:
    page = room.start_session()

    room.press(Key.Key_F1)
    assert isinstance(room.page(), WarningSignsPage)
    assert mode(page) is Mode.PAUSED

    room.press(Key.Key_Escape)
    assert room.page() is page
    assert mode(page) is Mode.PAUSED


def test_every_phase_has_its_tone_and_m_is_silence(room: Room) -> None:
    room.start_session()
    room.pass_time(10 + 24 + 20 + 5.5)
    assert room.tones.played == [
        "change_exercise", "get_ready", "warm_up", "change_exercise", "get_ready", "hold", "reset",
    ]  # fmt: skip

    room.press(Key.Key_M)
    room.pass_time(30)
    assert len(room.tones.played) == 7
    assert room.store.setting("muted") == "yes"


def test_no_sound_device_is_said_once(qtbot: QtBot) -> None:
    with a_room(Room(qtbot, tones=DeafTones())) as room:
        page = room.start_session()

        assert "No sound device" in page.desk.notice.text()


def test_words_that_nobody_can_hear_are_shown_in_the_floor_view_too(qtbot: QtBot) -> None:
    with a_room(Room(qtbot, tones=DeafTones())) as room:
        page = room.start_session()
        room.press(Key.Key_F)
        room.pass_time(3.5)

        assert page.floor.hints == ("Cat-camel",)


def test_no_sound_is_said_again_after_something_else(qtbot: QtBot) -> None:
    with a_room(Room(qtbot, tones=DeafTones())) as room:
        page = room.start_session()
        page.say_for(NOT_KEPT_AWAKE, 15)
        room.pass_time(10)
        told = page.desk.notice.text()
        room.pass_time(10)

        assert told == NOT_KEPT_AWAKE
        assert "No sound device" in page.desk.notice.text()


def test_no_timer_runs_on_a_page_that_nobody_sees(room: Room) -> None:
    page = room.start_session()
    assert looking(page)

    room.press(Key.Key_F1)
    assert not looking(page)

    room.press(Key.Key_Escape)
    assert looking(page)


def test_a_whole_session_leads_to_the_summary_and_back_to_today(room: Room) -> None:
    page = room.start_session()
    total_s = page.run.timeline.total_s
    while room.page() is page:
        room.pass_time(0.25)

    words = room.words().splitlines()
    assert words[:2] == ["Done. That counts.", "Next from 14:00"]
    room.check_in()
    assert "30 of 30 holds. 2 min 30 s held of 2 min 30 s planned." in words

    room.press(Key.Key_Return)
    assert isinstance(room.page(), ExerciseRatingsPage)
    room.press(Key.Key_Return)
    assert room.page() is room.navigation.today
    day = room.clock.read().local_date
    (session,) = room.store.sessions(day, day)
    assert session.status is SessionStatus.COMPLETED
    assert session.ended is not None
    lasted_s = (session.ended.utc - session.started.utc).total_seconds()
    assert lasted_s == pytest.approx(total_s)


def test_closing_the_window_pauses_and_the_session_can_be_gone_on_with(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.start_session()
        room.pass_time(10 + 24 + 20 + 2)
        store = room.store

    assert outcomes(room) == [HoldOutcome.PAUSED]
    assert store.open_session() is not None


def test_next_in_a_paused_warm_up_shows_what_comes(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 5)
    page.pause_or_go_on()
    names = [page.desk.head.exercise.text()]
    page.skip()
    names.append(page.desk.head.exercise.text())

    assert names == ["Cat-camel", "Curl-up"]


def test_a_session_left_overnight_is_closed_and_says_so_in_a_sentence(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 7)
    room.clock.advance(9 * 3600)
    page.look()

    assert isinstance(room.page(), QuestionPage)
    assert "left for more than 4 hours" in room.words()
    assert "Saved: 1 of 30 holds" in room.words()
    room.press(Key.Key_Return)
    assert room.page() is room.navigation.today


def test_a_window_that_is_minimised_goes_on(room: Room) -> None:
    page = room.start_session()
    QCoreApplication.sendEvent(page, QHideEvent())
    assert not looking(page)
    QCoreApplication.sendEvent(page, QShowEvent())
    assert looking(page)

    room.window.showMinimized()
    QApplication.processEvents()
    assert looking(page)
    room.window.showNormal()


def test_sessions_that_are_over_are_let_go(room: Room) -> None:
    for _ in range(3):
        room.start_session()
        room.stop_session()
        room.check_in().go_on.click()
        if room.page() is not room.navigation.today:
            room.press(Key.Key_Return)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert room.page() is room.navigation.today
    assert room.navigation.findChildren(SessionFlow) == []


class TestFloorView:
    """Large, from three metres, turned for lying on one side."""

    def test_f_shows_word_seconds_side_and_rep(self, room: Room) -> None:
        page = room.start_session()
        room.pass_time(10 + 24 + 20 + 2)
        room.press(Key.Key_F)
        room.pass_time(0.25)

        floor = page.floor
        assert floor.isVisible()
        assert (floor.word, floor.seconds) == ("Hold", "3")
        assert floor.side == "Left knee bent"
        assert floor.marks == "Set 1 of 3, rep 1 of 3"

    def test_seconds_and_word_are_as_high_as_promised(self, room: Room) -> None:
        room.start_session()
        word = QFontMetricsF(face(floor_layout.WORD_PX, QFont.Weight.Bold))
        seconds = QFontMetricsF(face(floor_layout.SECONDS_PX, QFont.Weight.Bold))

        assert seconds.capHeight() >= 300
        assert word.capHeight() >= 115
        for each in (*session_words.PHASE.values(), session_words.PAUSED):
            assert word.horizontalAdvance(each) <= 1280 - 2 * floor_layout.MARGIN

    def test_the_whole_window_takes_the_colour_of_the_phase(self, room: Room) -> None:
        page = room.start_session()
        room.press(Key.Key_F)
        room.pass_time(10 + 24 + 20 + 2)
        image = room.window.grab().toImage()

        theme = room.appearance.theme
        assert image.pixelColor(3, 400).name() == theme.hold
        room.press(Key.Key_Space)
        page.look()
        assert room.window.grab().toImage().pixelColor(3, 400).name() == theme.ground

    def test_r_turns_it_either_way_and_it_is_remembered(self, room: Room) -> None:
        page = room.start_session()
        room.press(Key.Key_F)
        turns = []
        for _ in range(3):
            room.clock.advance(1)
            room.press(Key.Key_R)
            turns.append(page.floor.turn)

        assert turns == [1, -1, 0]
        assert room.store.setting("floor") == "yes"

    def test_the_next_session_opens_as_the_last_was_seen(self, room: Room) -> None:
        room.start_session()
        room.press(Key.Key_F)
        room.stop_session()
        room.read_ending()
        room.press(Key.Key_Return, Key.Key_Return)

        assert room.start_session().views.on_floor

    def test_the_first_sessions_name_three_keys_at_its_foot(self, room: Room) -> None:
        page = room.start_session()
        room.press(Key.Key_F)
        room.pass_time(0.5)
        assert page.floor.keys == "Space: pause     R: turn this     F: leave this view"
        room.pass_time(10)
        assert page.floor.keys == "Space: pause     H: that hurt     Right arrow: next"
        room.clock.advance(2.5)
        page.look()
        assert page.floor.notice
        assert page.floor.keys, "what happened stands above them"

        page.views.new_here = False
        room.pass_time(0.5)
        assert page.floor.keys == ""
        room.press(Key.Key_Space)
        page.look()
        assert page.floor.keys == "Space: go on     H: that hurt     Esc: stop and save"

    def test_the_sixth_session_names_them_no_more(self, room: Room) -> None:
        sessions = room.navigation.services.sessions
        for n in range(6):
            assert sessions.new_here is (n <= 5)
            room.start_session()
            room.stop_session()
            room.read_ending()
            room.press(Key.Key_Return, Key.Key_Return)
        assert not sessions.new_here

    def test_stopping_asks_in_the_floor_view_too(self, room: Room) -> None:
        page = room.start_session()
        room.press(Key.Key_F, Key.Key_Escape)

        assert page.asking.board.isVisible()
        assert page.asking.board.question.title == "Stop here?"
        room.press(Key.Key_Space)
        assert page.floor.isVisible()
        assert mode(page) is Mode.RUNNING


class TestStayingAwake:
    """The screen stays on during a session, and only then."""

    def test_from_the_beginning_to_the_end_and_not_before_or_after(self, qtbot: QtBot) -> None:
        awake = RehearsedAwake()
        with a_room(Room(qtbot, awake=awake)) as room:
            told = [awake.held]
            room.start_session()
            told.append(awake.held)
            room.stop_session()
            told.append(awake.held)

        assert told == [False, True, False]

    def test_a_pause_of_ten_minutes_lets_it_sleep_and_going_on_wakes_it(self, qtbot: QtBot) -> None:
        awake = RehearsedAwake()
        with a_room(Room(qtbot, awake=awake)) as room:
            page = room.start_session()
            room.press(Key.Key_Space)
            room.clock.advance(590)
            page.look()
            told = [awake.held]
            room.clock.advance(20)
            page.look()
            told.append(awake.held)
            room.press(Key.Key_Space)
            told.append(awake.held)

        assert told == [True, False, True]

    def test_a_page_that_nobody_sees_keeps_nothing_awake(self, qtbot: QtBot) -> None:
        awake = RehearsedAwake()
        with a_room(Room(qtbot, awake=awake)) as room:
            room.start_session()
            room.press(Key.Key_F1)

            assert not awake.held

    def test_a_computer_that_refuses_is_told_of_once(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, awake=RefusedAwake())) as room:
            page = room.start_session()
            room.pass_time(11)
            said = page.desk.notice.text()
            room.pass_time(30)

            assert said == NOT_KEPT_AWAKE
            assert page.desk.notice.text() == ""
