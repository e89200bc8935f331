"""What somebody can do, asked by keys while nothing is due; left out is left out."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from coach.domain.function_scales import STATEMENTS, ItemAnswer, Scale
from coach.domain.pain import AskedWhen
from coach.services.check_in import Answers
from coach.services.notices import NoticeKind
from coach.ui.function.scale_pages import ActivitiesPage, MinutesPage, PegPage, StatementsPage
from coach.ui.texts import function as words
from coach.ui.texts import steps
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    """The evening after the first day: nothing is due, and no week is over."""
    with a_room(Room(qtbot)) as opened:
        opened.navigation.services.check_ins.keep(AskedWhen.MORNING, Answers(back=3, leg=0))
        late = opened.clock.read().wall.replace(hour=23, minute=30) + timedelta(days=1)
        opened.clock.advance((late - opened.clock.read().wall).total_seconds())
        opened.navigation.show_today()
        yield opened


def press(room: Room, label: str) -> None:
    found = room.page().findChildren(QAbstractButton)
    (button,) = [one for one in found if one.text() == label and one.isVisible()]
    button.click()


def test_the_scales_are_answered_by_keys_and_kept_item_by_item(room: Room) -> None:
    press(room, "Answer")
    page = room.page()
    assert isinstance(page, ActivitiesPage)
    QTest.keyClicks(page.names[0], "tie my shoes")
    page.ratings[0].setFocus()
    room.press(Key.Key_4)
    room.press(Key.Key_Return)
    assert isinstance(room.page(), MinutesPage)
    room.press(Key.Key_4)
    room.press(Key.Key_Return)
    peg = room.page()
    assert isinstance(peg, PegPage)
    for rating, number in zip(peg.ratings.values(), (6, 5, 4), strict=True):
        rating.choose(number)
    room.press(Key.Key_Return)
    statements = room.page()
    assert isinstance(statements, StatementsPage)
    assert len(statements.boxes) == len(words.RMDQ_STATEMENTS) == STATEMENTS
    room.press(Key.Key_Space)
    room.press(Key.Key_Return)

    assert words.DONE_TITLE in room.words()
    psfs, minutes, of_peg, rmdq = room.store.function_said()
    assert psfs.items == (ItemAnswer("1", 4, "tie my shoes"),)
    assert minutes.items == (ItemAnswer("sit", 20),)
    assert (of_peg.scale, of_peg.score, rmdq.score) == (Scale.PEG, 5.0, 1.0)
    room.press(Key.Key_Return)
    assert words.PSFS_TITLE not in room.words()
    assert [one.text() for one in offers(room)] == []


def test_what_is_skipped_is_not_kept_and_asked_again_after_a_week(room: Room) -> None:
    press(room, "Answer")
    for _ in Scale:
        press(room, steps.SKIP)
    assert list(room.store.function_said()) == []
    assert room.page() is room.navigation.today
    assert offers(room) == []
    room.clock.advance(timedelta(days=7).total_seconds())
    room.navigation.services.asides.reviews.skip(week(room))
    room.navigation.show_today()
    kinds = [one.kind for one in room.navigation.services.today().notices]
    assert NoticeKind.FUNCTION in kinds


def test_the_activities_of_the_last_time_stand_there_again(room: Room) -> None:
    function = room.navigation.services.asides.function
    function.keep(Scale.PSFS, [ItemAnswer("1", 4, "garden")])
    room.clock.advance(timedelta(days=14).total_seconds())
    room.navigation.services.asides.reviews.skip(week(room))
    room.navigation.show_today()
    press(room, "Answer")
    page = room.page()
    assert isinstance(page, ActivitiesPage)
    assert [one.text() for one in page.names] == ["garden", "", ""]
    room.press(Key.Key_7)
    press(room, steps.GO_ON)
    assert room.store.function_said()[-1].items == (ItemAnswer("1", 7, "garden"),)


def offers(room: Room) -> list[QAbstractButton]:
    found = room.navigation.today.findChildren(QAbstractButton)
    return [one for one in found if one.text() == "Answer" and one.isVisible()]


def week(room: Room) -> date:
    return room.navigation.services.asides.reviews.due() or room.clock.read().local_date
