"""A record in a folder that a cloud service keeps in step: said once on Today, kept in Settings."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coach.domain.synced_folder import SyncService
from tests.ui.rooms import Room, a_room

SAID = "Your record lies in a folder that Nextcloud keeps in step."
READ = "I have read it"


def press(room: Room, label: str) -> None:
    found = room.page().findChildren(QPushButton)
    next(each for each in found if each.text() == label and each.isVisible()).click()


def test_it_is_said_on_today_until_it_was_read_and_stays_in_settings(qtbot: QtBot) -> None:
    room = Room(qtbot, synced_by=SyncService.NEXTCLOUD)
    with a_room(room):
        assert SAID in room.words()
        press(room, READ)
        assert SAID not in room.words()
        room.navigation.show_today()
        assert SAID not in room.words()
        room.navigation.show("settings")
        assert "Nextcloud keeps this folder in step." in room.words()


def test_of_a_folder_that_is_left_alone_nothing_is_said(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        assert "keeps in step" not in room.words()
        room.navigation.show("settings")
        assert "in step" not in room.words()
