"""Notes from Today by keys alone: written, put right, taken out; and a medicine's two sentences."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from coach.domain.notes import TOLD_ON_DAYS, Note, NoteKind, notes
from coach.ui.notes.note_page import NotePage
from coach.ui.texts import notices as notice_words
from tests.ui.rooms import Room, a_room

Key = Qt.Key
DAY_S = timedelta(days=1).total_seconds()


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def new_note(room: Room) -> NotePage:
    room.navigation.today.findChildren(QAbstractButton, "note")[0].click()
    page = room.page()
    assert isinstance(page, NotePage)
    return page


def test_a_walk_is_noted_with_four_keys_and_a_word(room: Room) -> None:
    page = new_note(room)
    room.press(Key.Key_1)
    QTest.keyClicks(page.words, "with the dog")
    page.minutes.setFocus()
    room.press(Key.Key_4)
    page.words.setFocus()
    room.press(Key.Key_Return)

    today = room.clock.read().local_date
    assert notes(room.store.notes_said()) == (
        Note(1, today, NoteKind.WALK, "with the dog", minutes=20),
    )
    assert room.page() is room.navigation.today


def test_nothing_is_kept_of_a_note_without_a_word(room: Room) -> None:
    page = new_note(room)
    room.window.resize(800, 480)
    room.press(Key.Key_Return)
    assert "Choose what it is about first." in room.words()
    room.press(Key.Key_8)
    room.press(Key.Key_Return)
    assert "Write a word or two first." in room.words()
    assert page.missing.visibleRegion().boundingRect().height() == page.missing.height() > 0
    assert page.words.hasFocus()
    assert list(room.store.notes_said()) == []


def test_a_note_is_put_right_and_taken_out_and_both_are_kept(room: Room) -> None:
    services = room.navigation.services
    note = Note(0, services.asides.notes.today, NoteKind.HELPED, "a bath")
    services.asides.notes.keep(note)
    page = new_note(room)
    page.opened.emit(services.asides.notes.standing()[0])
    changed = room.page()
    assert isinstance(changed, NotePage)
    changed.words.setText("a warm bath")
    changed.save.click()
    assert [one.words for one in services.asides.notes.standing()] == ["a warm bath"]

    new_note(room).opened.emit(services.asides.notes.standing()[0])
    room.page().findChildren(QAbstractButton, "take-out")[0].click()
    assert services.asides.notes.standing() == ()
    assert [one.words for one in room.store.notes_said()] == ["a bath", "a warm bath", ""]


def test_a_medicine_is_asked_about_on_two_days_and_ends_with_a_press(room: Room) -> None:
    page = new_note(room)
    room.press(Key.Key_4)
    QTest.keyClicks(page.words, "the white ones")
    page.taken.choose(1)
    page.save.click()
    said = "Today is day {days}."
    first, second = TOLD_ON_DAYS

    room.clock.advance(DAY_S * (first - 2))
    room.navigation.show_today()
    assert "the white ones" not in room.words()
    room.clock.advance(DAY_S)
    room.navigation.show_today()
    assert said.format(days=first) in room.words()
    press(room, "I have read it")
    assert "the white ones" not in room.words()

    room.clock.advance(DAY_S * (second - first))
    room.navigation.show_today()
    assert said.format(days=second) in room.words()
    yesterday = room.clock.read().local_date - timedelta(days=1)
    press(room, "I no longer take it")
    (note,) = room.navigation.services.asides.notes.standing()
    assert note.until == yesterday
    assert "the white ones" not in room.words()


def press(room: Room, words: str) -> None:
    assert words in notice_words.NOTICE_ACTION.values()
    found = room.navigation.today.findChildren(QAbstractButton)
    (button,) = [one for one in found if one.text() == words and one.isVisible()]
    button.click()
