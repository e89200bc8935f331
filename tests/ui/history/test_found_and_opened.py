"""History in the window: found by kind and by words, opened, put right, left out and put back."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QToolButton
from pytestqt.qtbot import QtBot

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt import HurtAnswer, hurt_check_in
from coach.domain.hurt_said import Where
from coach.domain.pain import NO_SIGNS
from coach.domain.record import SessionStatus, counted
from coach.services.history_rows import Only
from coach.ui.answers.correction_page import PutRightPage
from coach.ui.answers.hurt_correction_page import PutRightHurtPage
from coach.ui.answers.ratings_correction_page import PutRightRatingsPage
from coach.ui.history.list_page import HistoryPage
from coach.ui.history.session_detail_page import SessionDetailPage
from coach.ui.idle_tasks import IdleTasks
from coach.ui.texts import history as words
from tests.builders import a_check_in, a_hold, a_start
from tests.ui.rooms import Room, a_room

Key = Qt.Key
INSIDE_PX = 12


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def a_session(room: Room, status: SessionStatus, *, holds: int = 2, back: int = 3) -> str:
    """Keep a session of now that is over."""
    now = room.clock.read()
    session_id = room.store.begin_session(a_start(now))
    for number in range(holds):
        room.store.add_hold(session_id, a_hold(number, started=now))
    room.store.add_check_in(a_check_in(at=now, back=back, session_id=session_id))
    room.store.end_session(session_id, status, now)
    room.clock.advance(3600)
    return session_id


def the_list(room: Room) -> HistoryPage:
    room.navigation.show("history")
    page = room.page()
    assert isinstance(page, HistoryPage)
    return page


def rows(page: HistoryPage) -> list[str]:
    """Return how each session in the list ended."""
    for steps in page.findChildren(IdleTasks):
        steps.finish()
    return [page.list.index(row, 3).data() for row in range(page.list.rowCount())]


def the_session(room: Room) -> SessionDetailPage:
    page = room.page()
    assert isinstance(page, SessionDetailPage)
    return page


def choose(page: HistoryPage, only: Only) -> None:
    page.only.choose([one for one, _ in words.ONLY].index(only))


def test_an_empty_record_says_what_will_be_here(room: Room) -> None:
    page = the_list(room)
    assert words.EMPTY_TITLE in room.words()
    assert not page.table.isVisible()
    assert not page.search.isVisible()


def test_the_list_is_narrowed_by_kind_and_by_words(room: Room) -> None:
    a_session(room, SessionStatus.COMPLETED)
    a_session(room, SessionStatus.STOPPED)
    a_session(room, SessionStatus.DISCARDED)
    page = the_list(room)
    assert rows(page) == ["Left out", "Stopped early", "All done"]

    choose(page, Only.CUT_SHORT)
    assert rows(page) == ["Stopped early"]
    choose(page, Only.ALL)
    QTest.keyClicks(page.search, "all DONE november")
    assert rows(page) == ["All done"]
    QTest.keyClicks(page.search, " nowhere")
    assert rows(page) == []
    assert words.NONE_FOUND in room.words()
    choose(page, Only.CUT_SHORT)
    assert page.all_again.isVisible()
    page.all_again.click()
    assert page.search.text() == ""
    assert page.search.hasFocus()
    assert len(rows(page)) == 3
    assert not page.search.findChildren(QToolButton), "a sign in a field is not seen"
    assert words.NONE_FOUND not in room.words()


def test_what_hurt_and_the_bad_days_are_found(room: Room) -> None:
    a_session(room, SessionStatus.COMPLETED)
    page = the_list(room)
    for kind in (Only.HURT, Only.GENTLE, Only.LEFT_OUT):
        choose(page, kind)
        assert rows(page) == []


def test_enter_opens_a_session_and_escape_leads_back_to_the_same_row(room: Room) -> None:
    for _ in range(3):
        a_session(room, SessionStatus.COMPLETED)
    page = the_list(room)
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Down)
    QTest.keyClick(page.table, Key.Key_Return)

    assert "Monday 23 November 2026, 11:30" in room.words()
    assert "Hold by hold" in room.words()
    QTest.keyClick(the_session(room), Key.Key_Escape)
    assert room.page() is page
    assert page.table.currentIndex().row() == 1


def test_a_session_is_left_out_and_put_back(room: Room) -> None:
    a_session(room, SessionStatus.STOPPED)
    page = the_list(room)
    page.table.opened.emit(0)
    the_session(room).change.click()

    assert words.IS_LEFT_OUT in room.words()
    assert not counted(room.store.sessions(date.min, date.max))
    the_session(room).change.click()
    assert words.COUNTS_AGAIN in room.words()
    assert [one.status for one in room.store.sessions(date.min, date.max)] == [
        SessionStatus.STOPPED
    ]
    the_session(room).back.click()
    assert rows(page) == ["Stopped early"]


def test_an_answer_of_an_earlier_day_is_put_right_and_the_first_one_kept(room: Room) -> None:
    session_id = a_session(room, SessionStatus.COMPLETED, back=7)
    room.clock.advance(3 * 86400)
    the_list(room).table.opened.emit(0)
    (change,) = the_session(room).answers
    change.click()
    asked = room.page()
    assert isinstance(asked, PutRightPage)
    asked.pain.back.choose(2)
    asked.save.click()

    assert "back 2" in room.words()
    said = room.store.said_of(session_id).check_ins
    assert [one.back for one in said] == [7, 2]
    assert {one.at.local_date for one in said} == {date(2026, 11, 23)}


def test_what_hurt_in_a_session_of_an_earlier_day_is_put_right_and_the_first_one_kept(
    room: Room,
) -> None:
    at, hurt = room.clock.read(), HurtAnswer(where=Where.BACK, worst=8)
    session_id = room.store.begin_session(a_start(at))
    said = hurt_check_in(hurt, NO_SIGNS, at, session_id, None)
    room.store.add_check_in(said)
    room.store.end_session(session_id, SessionStatus.STOPPED, at)
    room.clock.advance(3 * 86400)
    the_list(room).table.opened.emit(0)
    (change,) = the_session(room).answers
    change.click()
    asked = room.page()
    assert isinstance(asked, PutRightHurtPage)
    asked.worst.choose(2)
    asked.save.click()

    assert "back 2" in room.words()
    assert the_session(room).answers
    kept = room.store.said_of(session_id).check_ins
    assert [one.back for one in kept] == [8, 2]
    assert {one.at.local_date for one in kept} == {date(2026, 11, 23)}


def test_the_form_of_an_earlier_day_is_put_right(room: Room) -> None:
    session_id = a_session(room, SessionStatus.COMPLETED)
    (exercise, *_) = room.store.whole_session(session_id).prescription.exercises
    rated = ExerciseRating(
        session_id=session_id,
        ladder_id=exercise.ladder_id,
        side=None,
        at=room.clock.read(),
        worst=3,
        form=Form.NO,
    )
    room.store.add_rating(rated)
    room.clock.advance(3 * 86400)
    the_list(room).table.opened.emit(0)
    the_session(room).answers[-1].click()
    asked = room.page()
    assert isinstance(asked, PutRightRatingsPage)
    asked.cards[0].form.choose(0)
    asked.save.click()

    assert the_session(room).answers
    (stands,) = room.store.said_of(session_id).of_exercises.values()
    assert (stands.worst, stands.form) == (3, Form.CLEAN)


def test_the_list_reads_no_more_than_what_is_in_view(room: Room) -> None:
    a_session(room, SessionStatus.COMPLETED)
    for _ in range(4):
        room.clock.advance(100 * 86400)
        for _ in range(60):
            a_session(room, SessionStatus.COMPLETED, holds=0)
    page = the_list(room)
    shown = len(rows(page))
    assert shown < 241
    while page.list.canFetchMore(page.table.rootIndex()):
        page.list.fetchMore(page.table.rootIndex())
    assert page.list.rowCount() == 241


def cut_off(page: HistoryPage) -> list[int]:
    """Return the columns that are narrower than what stands in them, or than their head."""
    head = page.table.horizontalHeader()
    return [
        column
        for column in range(page.list.columnCount())
        if head.sectionResizeMode(column) is not QHeaderView.ResizeMode.Stretch
        and head.sectionSize(column)
        < max(page.table.sizeHintForColumn(column), head.sectionSizeHint(column))
    ]


def test_columns_have_room_for_their_words_also_after_they_have_grown(room: Room) -> None:
    a_session(room, SessionStatus.STOPPED)
    page = the_list(room)
    for size in ((1280, 800), (1920, 1080), (1280, 800)):
        room.window.resize(*size)
        QApplication.processEvents()
        assert cut_off(page) == []


@pytest.mark.parametrize(("wide", "left_out"), [(1280, []), (800, [5, 7, 8]), (683, [4, 5, 7, 8])])
def test_a_narrow_list_leaves_out_what_matters_least_and_cuts_no_name_off(
    room: Room, wide: int, left_out: list[int]
) -> None:
    a_session(room, SessionStatus.COMPLETED)
    window = room.navigation.window
    window.resize(wide, 800)
    page = the_list(room)
    rows(page)
    window.resize(1280, 800)
    window.resize(wide, 800)
    QApplication.processEvents()

    table = page.table
    hidden = [column for column in range(9) if table.isColumnHidden(column)]
    assert hidden == left_out
    what = page.list.index(0, 2).data()
    assert table.columnWidth(2) >= table.fontMetrics().horizontalAdvance(what) + 2 * INSIDE_PX
