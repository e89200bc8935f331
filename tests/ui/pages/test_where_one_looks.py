"""What somebody new looks for stands where they look: a page to come, a cramp, a view."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from coach.domain.record import SessionStatus
from coach.ui.guide.page_picture import PagePicture
from coach.ui.pages.share import SharePage
from coach.ui.plan.page import PlanPage
from coach.ui.session.key_map import KeyMap
from coach.ui.session.sound_check_page import SoundCheckPage
from coach.ui.texts import plan as plan_words
from coach.ui.theme import LIGHT
from tests.builders import a_start, an_instant
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def test_share_draws_what_will_be_there_until_a_session_was_done(room: Room) -> None:
    room.navigation.show("share")
    page = room.page()
    assert isinstance(page, SharePage)
    assert page.empty.isVisible()

    kept = room.store.begin_session(a_start())
    room.store.end_session(kept, SessionStatus.COMPLETED, an_instant())
    room.navigation.show("share")
    assert not page.empty.isVisible()


def test_the_programs_begin_with_what_to_do_on_a_day_with_cramp(room: Room) -> None:
    room.navigation.show("plan")
    page = room.page()
    assert isinstance(page, PlanPage)
    (to_programs,) = (
        each
        for each in page.findChildren(QPushButton)
        if each.text() == plan_words.OTHER_PROGRAMS and each.isVisible()
    )
    to_programs.click()
    (way,) = page.findChildren(QPushButton, "to-today")
    assert way.hasFocus(), "the next Tab would lead back up"
    view = page.findChild(QScrollArea)
    assert isinstance(view, QScrollArea)
    seen = QRect(view.viewport().mapToGlobal(QPoint(0, 0)), view.viewport().size())
    assert seen.contains(QRect(way.mapToGlobal(QPoint(0, 0)), way.size()))

    way.click()
    assert room.page() is room.navigation.today
    assert room.navigation.today.bad_day_button.isVisible()


def test_what_makes_another_plan_stands_beneath_my_versions_and_one_press_leads_there(
    room: Room,
) -> None:
    room.window.resize(800, 480)
    room.navigation.show("plan")
    QApplication.processEvents()
    page = room.page()
    assert isinstance(page, PlanPage)
    ladder = page.columns[0].ladder
    assert ladder is not None
    seen = QRect(room.window.mapToGlobal(QPoint(0, 0)), room.window.size())
    mine = [each for each in ladder.buttons.values() if each.isVisible()]
    assert mine
    for each in mine:
        assert seen.contains(each.mapToGlobal(each.rect().center())), each.accessibleName()

    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    (way_down,) = (each for each in buttons if each.text() == plan_words.CHANGE)
    way_down.click()
    (about_you,) = (each for each in buttons if each.text() == plan_words.PROFILE)
    assert about_you.hasFocus()
    assert seen.contains(about_you.mapToGlobal(about_you.rect().center()))


def test_a_picture_of_a_view_chooses_it(qtbot: QtBot) -> None:
    page = SoundCheckPage(lambda: None, LIGHT, KeyMap())
    qtbot.addWidget(page)
    page.show()
    chosen: list[bool] = []
    page.floor_chosen.connect(chosen.append)
    pictures = page.findChildren(PagePicture)
    for picture in reversed(pictures):
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton)
    assert chosen == [True, False]
    assert [picture.height() > picture.width() // 2 for picture in pictures] == [True, True]
