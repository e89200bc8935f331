"""A past session added by hand in the window: kept, marked, told anew, refused in words."""

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.by_hand import ToldPain, WhyNot
from coach.ui.history.by_hand_page import ByHandPage
from coach.ui.history.list_page import HistoryPage
from coach.ui.history.session_detail_page import SessionDetailPage
from coach.ui.texts import by_hand as words
from coach.ui.texts import history
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        opened.clock.advance(86_400)
        yield opened


def the_list(room: Room) -> HistoryPage:
    room.navigation.show("history")
    page = room.page()
    assert isinstance(page, HistoryPage)
    return page


def asked(room: Room) -> ByHandPage:
    page = room.page()
    assert isinstance(page, ByHandPage)
    return page


def the_session(room: Room) -> SessionDetailPage:
    page = room.page()
    assert isinstance(page, SessionDetailPage)
    return page


def tell(room: Room, day: date, began: time, place: int = 0) -> None:
    page = asked(room)
    page.day.show_day(day)
    page.began.show_time(began)
    page.amount.choose(place)
    page.save.click()


def today(room: Room) -> date:
    return room.clock.read().local_date


def cells(page: HistoryPage, row: int = 0) -> list[str]:
    return [page.list.index(row, column).data() for column in range(page.list.columnCount())]


def test_it_is_added_and_never_looks_measured(room: Room) -> None:
    page = the_list(room)
    assert history.EMPTY_TITLE in room.words()
    page.add.click()
    tell(room, today(room), time(10, 0))

    assert "by hand. All done. You added it on 24 November 2026 at 10:30" in room.words()
    assert history.HOLDS_TITLE not in room.words()
    the_session(room).back.click()
    _, at, what, ended, holds, minutes, *_ = cells(page)
    assert (at, ended, holds, minutes) == ("10:00", "All done", "by hand", "–")
    assert what.endswith(", by hand")
    QTest.keyClicks(page.search, "by hand")
    assert page.list.rowCount() == 1
    room.navigation.show_today()
    assert "10:00, added by hand" in room.words()


def test_it_is_told_anew_and_the_first_one_is_kept(room: Room) -> None:
    the_list(room).add.click()
    tell(room, today(room), time(10, 0))
    the_session(room).tell_anew.click()
    assert (asked(room).day.value(), asked(room).began.value()) == (today(room), time(10, 0))
    tell(room, today(room), time(9, 30), 1)

    assert "About half" in room.words()
    the_session(room).back.click()
    page = the_list(room)
    assert [cells(page, row)[3] for row in range(2)] == ["Left out", "About half"]


def test_it_is_left_out_and_put_back(room: Room) -> None:
    the_list(room).add.click()
    tell(room, today(room), time(10, 0))
    the_session(room).change.click()
    assert history.TOLD_LEFT_OUT in room.words()
    the_session(room).change.click()
    assert history.COUNTS_AGAIN in room.words()
    assert the_session(room).tell_anew.isVisible()


@pytest.mark.parametrize(
    ("days", "began", "why"),
    [(1, time(10, 0), WhyNot.TO_COME), (-30, time(10, 0), WhyNot.NO_PLAN)],
)
def test_what_cannot_be_is_refused_in_words(
    room: Room, days: int, began: time, why: WhyNot
) -> None:
    room.window.resize(800, 480)
    the_list(room).add.click()
    tell(room, today(room) + timedelta(days=days), began)
    assert words.WHY_NOT[why] in room.words()
    refused = asked(room).refused
    assert refused.visibleRegion().boundingRect().height() == refused.height()
    assert not room.store.over(date.min, date.max)
    asked(room).left.emit()
    assert history.EMPTY_TITLE in room.words()


def test_pain_is_told_with_it_shown_as_told_and_told_anew(room: Room) -> None:
    the_list(room).add.click()
    page = asked(room)
    page.pain.turn()
    page.asked.before.back.choose(5)
    page.asked.after.back.choose(3)
    page.asked.after.leg.choose(0)
    tell(room, today(room), time(10, 0))
    assert words.TOLD_PAIN in room.words()
    assert "Before: back 5" in room.words()
    assert "After: back 3, leg 0" in room.words()

    the_session(room).tell_anew.click()
    page = asked(room)
    assert page.pain.unfolded
    assert page.asked.told == (ToldPain(5), ToldPain(3, 0))
    page.pain.turn()
    page.save.click()
    assert words.TOLD_PAIN not in room.words()
    assert all(one != "5" for one in cells(the_list(room)))
