"""Rows of choices by keys: one stop a question, and nothing answered by arriving or going on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.feedback import Form
from coach.domain.pain import LegSite
from coach.services.check_in import Answers
from coach.ui.pages.key_card import KeyButton
from coach.ui.style import RING_ROOM_PX
from coach.ui.widgets.choices import Choice, ChoiceRow, RatingScale
from tests.ui.rooms import Room, a_room, appearance

Key = Qt.Key
LEAST_PX = 44
PAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def send(
    text: str,
    scan: int = 0,
    key: int = 0,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key as a keyboard of another language does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key or ord(text.upper()[0]), modifiers, scan, 0, 0, text)
        QApplication.sendEvent(focus(), event)


class TestOneStopAQuestion:
    def test_tab_leads_from_question_to_question(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()

        room.press(Key.Key_3, Key.Key_Tab, Key.Key_1, Key.Key_Tab, Key.Key_2)
        assert page.answers == Answers(3, 1, LegSite.BUTTOCK)

        room.press(Key.Key_Backtab, Key.Key_5, Key.Key_Up, Key.Key_0, Key.Key_Down, Key.Key_4)
        assert page.answers == Answers(0, 4, LegSite.BUTTOCK)

        room.press(Key.Key_Tab, Key.Key_Tab)
        assert focus() is page.go_on

    def test_exercises_are_rated_by_keys_alone(self, room: Room) -> None:
        page = room.start_session()
        while room.page() is page:
            room.pass_time(0.25)
        room.read_ending()
        room.press(Key.Key_Return)
        rated = room.page()
        room.press(Key.Key_2, Key.Key_4, Key.Key_Tab, Key.Key_3, Key.Key_Return)

        store = room.store
        day = room.clock.read().local_date
        said = store.ratings(day, day)
        assert rated is not room.page()
        assert [(one.worst, one.form) for one in said] == [
            (None, Form.CLEAN),
            (4, Form.NO),
            (None, Form.CLEAN),
        ]

    def test_arriving_chooses_nothing(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        for _ in range(6):
            room.press(Key.Key_Tab)
        for _ in range(6):
            room.press(Key.Key_Up, Key.Key_Down, Key.Key_Down)

        assert page.answers == Answers()

    def test_coming_back_leads_to_the_answer(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        room.press(Key.Key_7, Key.Key_Tab, Key.Key_Backtab)

        assert focus() is page.pain.back.buttons[7]
        room.press(Key.Key_Left)
        assert page.answers.back == 6

    def test_the_ends_of_a_scale_do_not_meet(self, room: Room) -> None:
        """From 0 to 10 by one arrow key would be a great slip."""
        room.press(Key.Key_Return)
        page = room.check_in()
        room.press(Key.Key_Left, Key.Key_Left)
        assert page.answers.back == 0
        room.press(*[Key.Key_Right] * 14)
        assert page.answers.back == 10

    def test_the_keys_for_top_and_end_move_the_page_and_answer_nothing(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        room.window.resize(800, 400)
        QApplication.processEvents()
        (bar,) = (each for each in page.findChildren(QScrollBar) if each.maximum() > 0)

        room.press(Key.Key_End)
        assert bar.value() == bar.maximum()
        room.press(Key.Key_Home)
        assert bar.value() == 0
        assert page.answers == Answers()

    def test_space_held_or_pressed_twice_keeps_the_answer(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        room.press(Key.Key_4, Key.Key_Space, Key.Key_Space)
        assert page.answers.back == 4

        room.press(Key.Key_Backspace)
        assert page.answers.back is None

    def test_nought_after_one_is_ten_only_straight_after_it(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        room.press(Key.Key_1, Key.Key_0)
        assert page.answers.back == 10
        room.press(Key.Key_0)
        assert page.answers.back == 0

        room.press(Key.Key_1, Key.Key_Tab, Key.Key_Backtab, Key.Key_0)
        assert page.answers.back == 0

    def test_enter_held_down_on_today_does_not_start_the_session(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        held = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(focus(), held)

        assert room.page() is page


class TestKeyboards:
    @pytest.mark.parametrize(
        ("text", "scan"), [("'", 13), ("4", 13), ("۴", 13), ("٤", 13), ("ř", 13), ("$", 13)]
    )
    def test_the_digit_row_of_every_language(self, room: Room, text: str, scan: int) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        send(text, scan)
        room.press(Key.Key_Tab, Key.Key_Tab)
        send(text, scan)

        assert page.answers == Answers(4, None, LegSite.KNEE)

    def test_the_keypad_without_num_lock(self, room: Room) -> None:
        room.press(Key.Key_Return)
        page = room.check_in()
        send("", 83, Key.Key_Left, PAD)
        assert page.answers.back == 4
        send("", 88, Key.Key_Down, PAD)
        assert page.answers == Answers(2)

    def test_the_morning_question(self, qtbot: QtBot) -> None:
        with a_room(Room(qtbot, morning=True)) as room:
            morning = room.navigation.today.morning
            morning.pain.back.setFocus()
            room.press(Key.Key_Return)
            assert morning.isVisible(), "Enter on nothing said puts nothing aside"

            morning.pain.back.setFocus()
            send("é", 11)
            room.press(Key.Key_Tab, Key.Key_Tab)
            send("&", 10)
            room.press(Key.Key_Return)

            day = room.clock.read().local_date
            (said,) = room.store.check_ins(day, day)
            assert (said.back, said.leg_site) == (2, LegSite.NONE)

    def test_a_session_under_a_russian_layout(self, room: Room) -> None:
        page = room.start_session()
        send("р", 43)  # noqa: RUF001 - the H of a Russian keyboard
        assert page.asking.open

    def test_a_key_chosen_under_a_greek_layout_is_the_latin_one_of_its_place(
        self, room: Room
    ) -> None:
        room.navigation.show("settings")
        (made, *_) = room.page().findChildren(KeyButton)
        made.setFocus()
        room.press(Key.Key_Space)
        send("ψ", 54)
        assert made.text() == "C"


def stops(room: Room) -> list[QWidget]:
    """Return what Tab leads to, once round, from where the focus is."""
    seen: list[QWidget] = []
    tab_on()
    while focus() not in seen:
        seen.append(focus())
        tab_on()
        assert len(seen) < 60
    return seen


def tab_on() -> None:
    """Press Tab until another part has the focus; a time has hours and minutes."""
    before = focus()
    for _ in range(2):
        QTest.keyClick(focus(), Key.Key_Tab)
        if focus() is not before:
            return


PAGES: dict[str, tuple[Callable[[Room], object], int]] = {
    "Today": (lambda room: room.navigation.show_today(), 17),
    "check-in": (lambda room: room.press(Key.Key_Return), 5),
    "settings": (lambda room: room.navigation.show("settings"), 32),
    "library": (lambda room: room.navigation.show("library"), 3),
    "Trends": (lambda room: room.navigation.show("trends"), 1),
}
"""How to come to a page, and its stops with the rail as one."""


@pytest.mark.parametrize("page", PAGES)
def test_the_stops_of_a_page(qtbot: QtBot, page: str) -> None:
    with a_room(Room(qtbot, morning=page == "Today")) as room:
        come, expected = PAGES[page]
        come(room)
        room.words()
        found = stops(room)

        rows = [each.parentWidget() for each in found if isinstance(each, Choice)]
        in_rows = [row for row in rows if isinstance(row, ChoiceRow)]
        assert len(in_rows) == len(set(in_rows)), "a row is one stop"
        assert len(found) == expected, [
            each.accessibleName() or getattr(each, "text", str)() for each in found
        ]


def test_a_ladder_is_one_stop_at_my_rung(room: Room) -> None:
    room.navigation.show("plan")
    room.words()
    room.press(Key.Key_Tab)
    found = stops(room)
    rungs = [each for each in found if each.property("kind") in ("rung", "rung-mine")]

    assert [each.property("kind") for each in rungs] == ["rung-mine"] * 3


def test_the_rail_is_moved_along_by_arrows(room: Room) -> None:
    rail = room.window.rail
    rail.buttons[0].setFocus()
    room.press(Key.Key_Down, Key.Key_Down)
    assert focus() is rail.buttons[2]
    assert room.page() is room.navigation.today, "arriving opens nothing"

    room.press(Key.Key_Return)
    assert room.page() is not room.navigation.today


def test_the_focus_looks_different_from_an_answer(qtbot: QtBot) -> None:
    row = ChoiceRow("Back pain", [str(n) for n in range(4)])
    qtbot.addWidget(row)
    row.resize(400, 70)
    row.show()
    row.activateWindow()

    def filled(button: QAbstractButton) -> str:
        image = button.grab().toImage()
        return image.pixelColor(image.width() // 4, image.height() // 2).name()

    row.buttons[1].setFocus()
    qtbot.waitUntil(row.buttons[1].hasFocus)
    empty, arrived = filled(row.buttons[3]), filled(row.buttons[1])
    row.choose(1)

    assert arrived == empty
    assert filled(row.buttons[1]) != empty


def test_a_scale_takes_keys_that_come_to_the_question(qtbot: QtBot) -> None:
    scale = RatingScale("Back pain", "none", "worst")
    qtbot.addWidget(scale)
    scale.show()
    QTest.keyClick(scale, Key.Key_6)

    assert scale.value == 6


def test_a_scale_is_one_row_in_a_window_of_800_pixels(qtbot: QtBot) -> None:
    appearance()
    scale = RatingScale("Back pain", "0 no pain", "10 worst imaginable")
    qtbot.addWidget(scale)
    scale.resize(690, 120)
    scale.show()
    QApplication.processEvents()

    assert len({made.y() for made in scale.buttons}) == 1
    assert min(made.width() for made in scale.buttons) >= LEAST_PX + 2 * RING_ROOM_PX
