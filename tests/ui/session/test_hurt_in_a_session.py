"""That hurt, easier now, was it clean: by key and by click, at the desk and from the floor."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.record import HoldOutcome, HoldRecord, SessionStatus
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.ui.session.ending_page import EndingPage
from coach.ui.session.page import SessionPage
from coach.ui.signs.list_page import WarningSignsPage
from tests.fakes.memory_store import DISK_FULL
from tests.kept_holds import kept_holds
from tests.ui.rooms import Room, a_room

Key = Qt.Key
TO_FIRST_HOLD_S = 10 + 24 + 20


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def holds(room: Room) -> list[HoldRecord]:
    return kept_holds(room.store)


def ratings(room: Room) -> list[ExerciseRating]:
    return list(room.store.ratings(date.min, date.max))


def in_a_hold(room: Room) -> SessionPage:
    page = room.start_session()
    room.pass_time(TO_FIRST_HOLD_S + 2)
    return page


def mode(page: SessionPage) -> Mode:
    return page.run.state.mode


def until(room: Room, kind: PhaseKind) -> None:
    page = room.session()
    for _ in range(2000):
        if page.run.state.phase.kind is kind:
            return
        room.pass_time(0.25)
    raise AssertionError(f"there is no {kind}")


def asked(page: SessionPage) -> str:
    return page.asking.board.question.title if page.asking.board.isVisible() else ""


def test_three_keys_lead_from_pain_to_the_easier_version(room: Room) -> None:
    page = in_a_hold(room)

    room.press(Key.Key_H)
    assert asked(page) == "Where does it hurt?"
    assert mode(page) is Mode.PAUSED
    assert [(hold.outcome, hold.held_s) for hold in holds(room)] == [(HoldOutcome.HURT, 2.0)]
    room.press(Key.Key_1, Key.Key_5)
    room.clock.advance(1)
    room.press(Key.Key_1)

    assert asked(page) == ""
    assert mode(page) is Mode.RUNNING
    assert page.desk.head.rung.text() == "Light head · Left knee bent"
    assert page.desk.ring.word.text() == "Get ready"
    assert page.desk.ring.seconds.text() == "20"
    assert [(one.ladder_id, one.worst) for one in ratings(room)] == [("curl_up", 5)]
    said = [one for one in room.store.check_ins(date.min, date.max) if one.session_id]
    assert [one.back for one in said if one.asked is AskedWhen.DURING] == [5]


def test_a_hold_that_hurt_is_not_done_again(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_2, Key.Key_3)

    assert mode(page) is Mode.RUNNING
    assert page.run.state.phase.hold_no == 1


def test_leaving_out_the_exercise_goes_on_with_the_next(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_4, Key.Key_2)

    assert page.desk.head.exercise.text() == page.run.prescription.exercises[1].name
    assert {hold.outcome for hold in holds(room)[1:]} == {HoldOutcome.SKIPPED}


def test_stopping_saves_the_session_as_stopped(room: Room) -> None:
    in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_8, Key.Key_1)

    assert isinstance(room.page(), EndingPage)
    (session,) = room.store.sessions(date.min, date.max)
    assert session.status is SessionStatus.STOPPED
    assert [one.worst for one in ratings(room)] == [8]


@pytest.mark.parametrize("answers", [(), (Key.Key_1,)])
def test_stopping_before_a_number_was_said_keeps_that_it_hurt(
    room: Room, answers: tuple[Key, ...]
) -> None:
    in_a_hold(room)
    room.press(Key.Key_H, *answers, Key.Key_Escape)
    room.clock.advance(1)
    room.press(Key.Key_2)

    assert isinstance(room.page(), EndingPage)
    assert [(one.hurt, one.worst) for one in ratings(room)] == [(True, None)]
    said = room.store.check_ins(date.min, date.max)
    assert [one.answered for one in said if one.asked is AskedWhen.DURING] == [True]


def test_the_warning_signs_lead_back_to_the_question(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_6, Key.Key_9)
    assert page.asking.board.question.lead.startswith("Red: new numbness or weakness")
    room.press(Key.Key_2)

    assert isinstance(room.page(), WarningSignsPage)
    room.clock.advance(1)
    room.press(Key.Key_Escape)
    assert asked(page) == "How do you want to go on?"
    assert mode(page) is Mode.PAUSED


def test_a_slip_of_the_finger_goes_on_and_rates_nothing(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_4)

    assert mode(page) is Mode.RUNNING
    assert ratings(room) == []


def test_a_remote_with_three_buttons_is_enough(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_PageUp)
    assert asked(page) == "Where does it hurt?"
    room.press(Key.Key_Period)
    assert asked(page) == "Where does it hurt?", "nothing is marked, so nothing is taken"
    room.clock.advance(1)
    room.press(Key.Key_PageDown, Key.Key_Period)
    room.clock.advance(1)
    room.press(*[Key.Key_PageDown] * 4, Key.Key_Period)
    room.clock.advance(1)
    assert asked(page) == "How do you want to go on?"
    room.press(Key.Key_Period)

    assert mode(page) is Mode.RUNNING
    assert [one.worst for one in ratings(room)] == [3]


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_click_takes_an_answer_however_the_floor_view_is_turned(room: Room, turns: int) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_F)
    for _ in range(turns):
        room.clock.advance(1)
        room.press(Key.Key_R)
    room.press(Key.Key_H)
    board = page.asking.board
    assert board.turn == page.floor.turned
    leg = board._turned().map(board.boxes()[1].center())

    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=leg.toPoint())

    assert asked(page) == "How bad is it, 0 to 10?"
    outside = board._turned().map(QPointF(5, 5)).toPoint()
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=outside)
    assert asked(page) == "How bad is it, 0 to 10?"


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("turns", [0, 1])
def test_every_choice_is_inside_the_window_and_large_enough(
    room: Room, turns: int, size: tuple[int, int]
) -> None:
    page = in_a_hold(room)
    room.window.resize(*size)
    room.press(Key.Key_F)
    if turns:
        room.press(Key.Key_R)
    room.press(Key.Key_H)
    board = page.asking.board
    for answer in (Key.Key_2, Key.Key_5, Key.Key_2, Key.Key_8):
        boxes = board.boxes()
        shown = [board._turned().mapRect(box) for box in boxes]
        assert all(min(box.width(), box.height()) >= 44 for box in boxes)
        assert all(board.rect().toRectF().contains(box) for box in shown)
        hint_from = board._size().height() - 65 * board._scale()
        assert max(box.bottom() for box in boxes) <= hint_from
        assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
        room.press(answer)


def test_escape_in_the_middle_of_the_questions_asks_whether_to_stop(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_Escape)
    assert asked(page) == "Stop here?"
    room.clock.advance(1)
    room.press(Key.Key_Escape)
    assert asked(page) == "How bad is it, 0 to 10?", "Escape goes back, and never agrees"

    room.clock.advance(1)
    room.press(Key.Key_Escape, Key.Key_2)
    assert isinstance(room.page(), EndingPage)


def test_e_goes_on_with_the_rung_below_and_says_which(room: Room) -> None:
    page = in_a_hold(room)

    room.press(Key.Key_E)

    assert page.desk.head.rung.text() == "Light head · Left knee bent"
    assert page.desk.notice.text() == "Now: Light head, for the rest of today."
    assert [hold.outcome for hold in holds(room)] == [HoldOutcome.EASIER]


def test_what_e_made_easier_stays_so_for_the_day_and_no_longer(room: Room) -> None:
    in_a_hold(room)
    room.press(Key.Key_E)
    room.stop_session()
    room.read_ending()
    room.press(Key.Key_Return, Key.Key_Return)
    room.clock.advance(4 * 3600)

    later = in_a_hold(room)
    assert later.desk.head.rung.text().startswith("Light head ·")
    assert later.run.state.phase.kind is PhaseKind.HOLD
    room.stop_session()
    room.read_ending()
    room.press(Key.Key_Return, Key.Key_Return)
    room.clock.advance(24 * 3600)
    room.store.add_check_in(CheckIn(AskedWhen.MORNING, room.clock.read()))

    next_day = in_a_hold(room)
    rung = next_day.run.prescription.exercises[0].left
    assert rung.name != "Light head"
    assert next_day.desk.head.rung.text().startswith(f"{rung.name} ·")


def test_at_the_foot_of_the_ladder_e_says_so_and_changes_nothing(room: Room) -> None:
    page = in_a_hold(room)
    for _ in range(3):
        room.press(Key.Key_E)
        room.clock.advance(1)

    assert page.desk.notice.text() == "There is no easier version of this exercise."
    assert mode(page) is Mode.RUNNING


def test_form_is_answered_by_one_key_in_the_break(room: Room) -> None:
    page = in_a_hold(room)
    assert not page.desk.form.isVisible()
    room.press(Key.Key_2)
    assert ratings(room) == []
    until(room, PhaseKind.REST)
    assert page.desk.form.isVisible()
    room.clock.advance(1)
    room.press(Key.Key_2)

    assert [(one.ladder_id, one.form) for one in ratings(room)] == [("curl_up", Form.MOSTLY)]
    assert page.desk.form.buttons[Form.MOSTLY].isChecked()
    assert mode(page) is Mode.RUNNING


def test_form_is_answered_by_a_click_too_and_shown_on_the_floor(room: Room) -> None:
    page = in_a_hold(room)
    until(room, PhaseKind.REST)
    page.desk.form.buttons[Form.NO].click()
    assert [one.form for one in ratings(room)] == [Form.NO]

    room.press(Key.Key_F)
    room.pass_time(0.25)
    assert page.floor.hints == ("Form: no",)


def test_what_the_disk_refuses_is_written_with_the_next_hold(room: Room) -> None:
    in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1)
    room.store.fail_next_write = DISK_FULL
    room.press(Key.Key_5)
    assert ratings(room) == []
    room.clock.advance(1)
    room.press(Key.Key_2)
    until(room, PhaseKind.HOLD)
    room.pass_time(10)

    assert [one.worst for one in ratings(room)] == [5]


@pytest.mark.parametrize(
    "leave",
    [(Key.Key_Escape, Key.Key_2), (Key.Key_F1,)],
)
def test_no_way_out_loses_what_was_said(room: Room, leave: tuple[Key, ...]) -> None:
    in_a_hold(room)
    for key in (Key.Key_H, Key.Key_1, Key.Key_7, *leave):
        room.press(key)
        room.clock.advance(1)

    assert [one.worst for one in ratings(room)] == [7]


def test_closing_the_window_in_the_middle_of_the_questions_loses_nothing(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        in_a_hold(room)
        room.press(Key.Key_H, Key.Key_2, Key.Key_6)
        store = room.store

    said = [one for one in store.check_ins(date.min, date.max) if one.asked is AskedWhen.DURING]
    assert [one.leg for one in said] == [6]


def test_new_numbness_is_kept_before_the_warning_signs_are_read(room: Room) -> None:
    in_a_hold(room)
    for key in (Key.Key_H, Key.Key_2, Key.Key_6, Key.Key_5, Key.Key_9, Key.Key_2):
        room.press(key)
        room.clock.advance(1)

    assert isinstance(room.page(), WarningSignsPage)
    assert len(ratings(room)) == 2, "the answer, and what was true besides"


def test_a_marker_of_the_last_time_answers_nothing(room: Room) -> None:
    page = in_a_hold(room)
    for key in (Key.Key_Escape, Key.Key_Down, Key.Key_1, Key.Key_Escape, Key.Key_Space):
        room.press(key)
        room.clock.advance(1)
    assert mode(page) is Mode.RUNNING

    for key in (Key.Key_H, Key.Key_Up, Key.Key_Escape, Key.Key_Escape):
        room.press(key)
        room.clock.advance(1)
    assert page.asking.board.marker is None


def test_the_pointer_does_not_move_the_marker(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_Escape)
    board = page.asking.board
    QTest.mouseMove(board, board.boxes()[1].center().toPoint())
    room.clock.advance(1)
    room.press(Key.Key_Space)

    assert mode(page) is Mode.RUNNING


def test_a_double_click_is_one_answer(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H)
    board = page.asking.board
    back = board.boxes()[0].center().toPoint()
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=back)
    QTest.mouseDClick(board, Qt.MouseButton.LeftButton, pos=back)

    assert asked(page) == "How bad is it, 0 to 10?"


def test_a_double_click_pauses_once(room: Room) -> None:
    page = in_a_hold(room)
    ring = page.desk.ring.geometry().center()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=ring)
    QTest.mouseDClick(page, Qt.MouseButton.LeftButton, pos=ring)

    assert mode(page) is Mode.PAUSED


def test_what_was_paused_stays_paused_when_nobody_stops(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_Space, Key.Key_Escape)
    assert page.asking.board.question.choices[0].words == "Stay paused"
    room.press(Key.Key_1)

    assert mode(page) is Mode.PAUSED
    assert asked(page) == ""


def test_a_sentence_that_asks_for_nothing_goes_away(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_E)
    assert page.desk.notice.text()
    room.pass_time(9)

    assert page.desk.notice.text() == ""


def test_a_screen_reader_is_told_the_question_and_what_is_marked(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H)
    assert page.hasFocus()
    assert page.accessibleName().startswith("Where does it hurt?")
    assert "1: Back" in page.accessibleDescription()
    room.press(Key.Key_1, Key.Key_3, Key.Key_8)
    assert page.accessibleDescription() == "1: Stop and save"
    room.press(*[Key.Key_Up] * 2)

    assert page.accessibleDescription() == "8: It was sharp or electric, yes"
    room.press(Key.Key_4)
    assert page.accessibleName().startswith(page.desk.ring.word.text())


def test_the_marker_stays_on_what_was_ticked(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_3)
    board = page.asking.board
    while board.question.choices[board.marker or 0].words != "It was sharp or electric":
        room.press(Key.Key_Down)
    room.clock.advance(1)
    room.press(Key.Key_Space)

    assert board.marker is not None
    assert board.question.choices[board.marker].words == "It was sharp or electric"


def test_keys_with_control_or_alt_mean_nothing_here(room: Room) -> None:
    page = in_a_hold(room)
    QTest.keyClick(page, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Key.Key_H, Qt.KeyboardModifier.AltModifier)

    assert mode(page) is Mode.RUNNING
    assert holds(room) == []


def test_after_a_crash_form_is_still_as_bad_as_it_was(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        in_a_hold(room)
        until(room, PhaseKind.REST)
        room.press(Key.Key_3)
        store = room.store
    with a_room(Room(qtbot, store=store, clock=room.clock)) as again:
        again.press(Key.Key_Return)
        again.pass_time(1)
        until(again, PhaseKind.REST)
        again.press(Key.Key_1)

        assert [one.form for one in ratings(again)] == [Form.NO, Form.NO]


def test_what_was_said_in_the_middle_outlasts_what_is_said_after(room: Room) -> None:
    in_a_hold(room)
    room.press(Key.Key_H, Key.Key_1, Key.Key_4, Key.Key_8)
    room.clock.advance(1)
    room.press(Key.Key_3)
    room.stop_session()
    room.check_in().go_on.click()
    room.press(Key.Key_Return)

    last = [one for one in ratings(room) if one.ladder_id == "curl_up"][-1]
    assert (last.worst, last.signs.sharp) == (4, True)


def test_after_a_slip_the_hold_is_done_again_and_nothing_hurt(room: Room) -> None:
    page = in_a_hold(room)
    room.press(Key.Key_H, Key.Key_4)
    room.pass_time(5 + 5.5)

    assert page.run.state.phase.hold_no == 1
    assert page.run.totals.holds_completed == 1
    assert ratings(room) == []


def test_where_nothing_is_left_of_what_hurt_leaving_it_out_is_not_offered(room: Room) -> None:
    page = in_a_hold(room)
    until(room, PhaseKind.CHANGE_EXERCISE)
    assert page.run.state.phase.source_id == page.run.prescription.exercises[1].ladder_id
    room.press(Key.Key_H, Key.Key_1, Key.Key_3)

    offered = [choice.words for choice in page.asking.board.question.choices]
    assert offered[:2] == ["Go on", "Stop and save"]
    room.press(Key.Key_1)
    assert [(one.ladder_id, one.worst) for one in ratings(room)] == [("curl_up", 3)]


@pytest.mark.parametrize(
    "answers", [(Key.Key_1, Key.Key_6), (Key.Key_2, Key.Key_6, Key.Key_5)], ids=["red", "down"]
)
def test_pain_in_the_last_hold_of_an_exercise_ends_the_exercise_and_not_the_session(
    room: Room, answers: tuple[Key, ...]
) -> None:
    page = in_a_hold(room)
    last = max(one.hold_no for one in page.run.timeline.holds if one.source_id == "curl_up")
    while page.run.state.phase.hold_no < last:
        room.pass_time(0.25)
    until(room, PhaseKind.HOLD)
    room.press(Key.Key_H, *answers)

    board = page.asking.board
    assert [one.words for one in board.question.choices[:2]] == [
        "Go on with the next exercise", "Stop and save",
    ]  # fmt: skip
    assert board.marker == 0
    room.clock.advance(1)
    room.press(Key.Key_Space)
    assert mode(page) is Mode.RUNNING
    assert page.desk.head.exercise.text() == page.run.prescription.exercises[1].name
    until(room, PhaseKind.HOLD)
    assert page.run.state.phase.hold_no == last + 1
    assert [one.outcome for one in holds(room) if one.hold_no == last] == [HoldOutcome.HURT]


def test_a_clock_that_jumps_by_hours_asks_whether_one_was_away(room: Room) -> None:
    page = in_a_hold(room)
    room.clock.advance(9 * 3600, asleep=True)
    page.look()
    assert asked(page) == "Were you away?"
    room.press(Key.Key_2)

    assert mode(page) is Mode.RUNNING
    assert page.desk.ring.word.text() == "Get ready"
    assert asked(page) == ""


def test_who_was_away_finds_the_session_closed_as_it_was(room: Room) -> None:
    page = in_a_hold(room)
    left_at = room.clock.read()
    room.clock.advance(9 * 3600, asleep=True)
    page.look()
    room.press(Key.Key_1)

    assert "left for more than 4 hours" in room.words()
    (session,) = room.store.sessions(date.min, date.max)
    assert session.ended is not None
    assert abs((session.ended.utc - left_at.utc).total_seconds()) < 1


def test_a_clock_that_is_set_back_takes_the_question_with_it(room: Room) -> None:
    page = in_a_hold(room)
    wall = room.clock.read().wall
    room.clock.set_wall(wall + timedelta(hours=9))
    page.look()
    assert asked(page) == "Were you away?"
    room.clock.set_wall(wall)
    page.look()

    assert asked(page) == ""
    assert mode(page) is Mode.PAUSED


def test_in_the_smallest_window_nothing_covers_the_figure(room: Room) -> None:
    page = in_a_hold(room)
    room.window.resize(960, 640)
    for _ in range(3):
        room.press(Key.Key_E)
        room.pass_time(1)
    room.words()
    card = page.desk.instructions
    parts = [card.figure, *card.findChildren(QScrollArea), page.desk.ring]
    boxes = [QRect(each.mapTo(page, QPoint()), each.size()) for each in parts if each.isVisible()]

    assert len(boxes) == 3
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
