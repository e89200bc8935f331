"""What was pressed on one page never reaches the next: clicks and keys as a desktop sends them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.ui.main_window import MainWindow
from coach.ui.session.page import SessionPage
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        _drawn(opened)
        yield opened


def _handle(window: MainWindow) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


def _click(window: MainWindow, at: QPoint, *, ms: int) -> None:
    """Click as the desktop tells of it, so many milliseconds after the machine was started."""
    handle, where = _handle(window), QPointF(at)
    for kind, held in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind, where, QPointF(handle.mapToGlobal(at)), Qt.MouseButton.LeftButton, held,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        event.setTimestamp(ms)
        QCoreApplication.sendEvent(handle, event)


def _key(window: MainWindow, key: Qt.Key, *, ms: int, repeats: bool = False) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, chr(key & 0x7F), repeats)
        event.setTimestamp(ms)
        QCoreApplication.sendEvent(_handle(window), event)


def _at_check_in(room: Room) -> QPoint:
    """Go to the check-in, and return where its Start is in the window."""
    room.press(Qt.Key.Key_Return)
    _drawn(room)
    button = room.check_in().go_on
    return button.mapTo(room.window, button.rect().center())


def _mode(session: SessionPage) -> str:
    return session.run.state.mode.name.lower()


def _drawn(room: Room) -> None:
    room.qtbot.waitUntil(lambda: not room.window._guard.closed)


class TestASecondClick:
    def test_before_the_session_was_drawn_does_not_pause_it(self, room: Room) -> None:
        start = _at_check_in(room)
        _click(room.window, start, ms=10_000)
        session = room.session()
        _click(room.window, start, ms=12_000)
        assert _mode(session) == "running"
        assert not session.asking.open
        _drawn(room)

        _click(room.window, QPoint(300, 300), ms=15_000)
        assert _mode(session) == "paused"

    def test_of_a_double_click_does_not_pause_it_however_fast_the_page_came(
        self, room: Room
    ) -> None:
        start = _at_check_in(room)
        _click(room.window, start, ms=10_000)
        session = room.session()
        _drawn(room)
        soon = QGuiApplication.styleHints().mouseDoubleClickInterval() - 50
        _click(room.window, QPoint(300, 300), ms=10_000 + soon)
        assert _mode(session) == "running"

    def test_on_every_button_of_the_session_means_nothing_before_it_was_seen(
        self, room: Room
    ) -> None:
        start = _at_check_in(room)
        _click(room.window, start, ms=10_000)
        session = room.session()
        controls = session.desk.controls
        for button in (controls.hurt, controls.easier, controls.next, controls.stop):
            _click(room.window, button.mapTo(room.window, QPoint(20, 20)), ms=11_000)
        assert _mode(session) == "running"
        assert not session.asking.open


class TestAKey:
    def test_of_the_page_before_answers_nothing_on_the_next(self, room: Room) -> None:
        _at_check_in(room)
        _key(room.window, Qt.Key.Key_Return, ms=10_000)
        session = room.session()
        for key in (Qt.Key.Key_H, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_N):
            _key(room.window, key, ms=10_600)
        assert _mode(session) == "running"
        assert not session.asking.open
        _drawn(room)
        _key(room.window, Qt.Key.Key_H, ms=11_000)
        assert session.asking.open

    def test_that_is_held_down_goes_through_one_page_only(self, room: Room) -> None:
        room.window.activateWindow()
        _key(room.window, Qt.Key.Key_Return, ms=10_000)
        page = room.check_in()
        _drawn(room)
        for ms in range(10_500, 12_000, 30):
            _key(room.window, Qt.Key.Key_Return, ms=ms, repeats=True)
        assert room.page() is page

        _key(room.window, Qt.Key.Key_Return, ms=13_000)
        assert isinstance(room.page(), SessionPage)

    def test_counts_at_once_where_the_page_stays(self, room: Room) -> None:
        _at_check_in(room)
        _key(room.window, Qt.Key.Key_3, ms=10_000)
        _key(room.window, Qt.Key.Key_Tab, ms=10_001)
        assert room.check_in().answers.back == 3


class TestWhatIsInView:
    def test_a_press_reaches_a_page_that_lies_over_another_once_it_was_drawn(
        self, room: Room
    ) -> None:
        room.navigation.show_signs()
        signs = room.page()
        _key(room.window, Qt.Key.Key_Escape, ms=10_000)
        assert room.page() is signs
        _drawn(room)
        _key(room.window, Qt.Key.Key_Escape, ms=10_001)
        assert room.page() is room.navigation.today

    def test_a_window_that_nobody_sees_waits_for_no_drawing(self, room: Room) -> None:
        room.window.hide()
        room.navigation.show_signs()
        assert not room.window._guard.closed
        room.window.show()
        QApplication.processEvents()
        QTest.keyClick(room.page(), Qt.Key.Key_Escape)
        assert room.page() is room.navigation.today
