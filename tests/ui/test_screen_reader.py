"""What a screen reader finds and hears: roles, groups, names with keys, and each phase once."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.hurt_said import Where
from coach.engine.cue_words import Verbosity
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.preferences import Preferences
from coach.ui.rail_pages import PAGES
from coach.ui.session.page import SessionPage
from coach.ui.texts import today as today_words
from coach.ui.texts import window as words
from coach.ui.widgets.choices import ChoiceRow
from tests.screens.records import a_month
from tests.screens.stage import Stage
from tests.ui.rooms import Room, a_room, appearance

Key = Qt.Key
Role = QAccessible.Role
PRESSABLE = (Role.Button, Role.CheckBox)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def found(widget: QWidget) -> QAccessibleInterface:
    """Return what a reader finds of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def everything(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield top
    for place in range(top.childCount()):
        child = top.child(place)
        if not child.state().invisible:
            yield from everything(child)


def named(top: QWidget, role: QAccessible.Role) -> list[str]:
    room = [each for each in everything(found(top)) if each.role() is role]
    return [each.text(QAccessible.Text.Name) for each in room]


def test_ratings_are_radio_buttons_in_a_named_group(room: Room) -> None:
    room.press(Key.Key_Return, Key.Key_3)
    page = room.check_in()
    (row,) = page.pain.back.findChildren(ChoiceRow)
    three = found(page.pain.back.buttons[3])

    assert named(page, Role.RadioButton)[:12] == [*(str(n) for n in range(11)), "0"]
    assert (found(row).role(), found(row).text(QAccessible.Text.Name)) == (
        Role.Grouping, "Back pain",
    )  # fmt: skip
    assert found(row).childCount() == 11
    assert (three.state().checked, three.state().focused) == (1, 1)
    assert not found(page.pain.back.buttons[4]).state().checked

    actions = found(page.pain.leg.buttons[5]).actionInterface()
    actions.doAction("Press")
    assert page.answers.leg == 5


@pytest.mark.parametrize(
    ("show", "heading"),
    [("today", today_words.YOUR_WEEK), ("settings", "Settings"), ("share", "Share")],
)
def test_headings_are_headings(room: Room, show: str, heading: str) -> None:
    room.navigation.show(show)
    room.words()

    assert any(heading in each for each in named(room.page(), Role.Heading))


def test_the_rail_is_a_list_of_pages(room: Room) -> None:
    rail = room.window.rail
    room.navigation.show("settings")
    tabs = named(rail, Role.PageTab)

    assert found(rail).role() is Role.PageTabList
    assert found(rail).text(QAccessible.Text.Name) == "Pages"
    assert tabs[0] == "Today"
    assert named(rail, Role.Button) == ["Warning signs"]
    selected = [found(each).state().selected for each in rail.buttons]
    assert [each.text() for each, chosen in zip(rail.buttons, selected, strict=True) if chosen] == [
        "Settings"
    ]


def test_nothing_that_takes_the_focus_is_nameless(qtbot: QtBot) -> None:
    with a_room(Room(qtbot, morning=True)) as room:
        go = room.navigation
        shows: dict[str, Callable[[], None]] = {words.WARNING_SIGNS: go.show_signs}
        shows |= {page.name: partial(go.show, page.key) for page in PAGES}
        for show, act in shows.items():
            act()
            room.words()
            for each in everything(found(room.window)):
                if each.state().focusable and isinstance(each.object(), QWidget):
                    relations = [
                        other for other, _ in each.relations(QAccessible.RelationFlag.Label)
                    ]
                    name = each.text(QAccessible.Text.Name) or relations
                    assert name, (show, each.object())


def led_to_by_tab(page: QWidget) -> list[QWidget]:
    """Return where Tab leads on a page, from where it begins to where it has been."""
    met: list[QWidget] = []
    for _ in range(AT_MOST):
        here = QApplication.focusWidget()
        if here is None or here in met[:-1]:
            break
        # Within a date Tab leads from the day to the month.
        met += [here] if here not in met else []
        QTest.keyClick(here, Key.Key_Tab)
    return [each for each in met if page.isAncestorOf(each)]


AT_MOST = 200


def is_a_stop(part: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    takes = part.focusPolicy() & tab == tab and part.focusProxy() is None
    return takes and part.isVisible() and part.isEnabled()


def test_tab_leads_through_each_page_in_the_order_in_which_it_is_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with Stage(appearance(), tmp_path, "light", (1280, 800)).scene("tab", a_month) as scene:
        for page in PAGES:
            scene.navigation.show(page.key)
            scene.settle()
            shown = scene.navigation.window.current
            shown.setFocus()
            met = led_to_by_tab(shown)
            told = [each.object() for each in everything(found(shown))]
            places = [told.index(each) for each in met]

            stops = [each for each in shown.findChildren(QWidget) if is_a_stop(each)]
            assert set(stops) <= set(met), page.key
            # It begins at what is proposed, and comes round to that once; on Today it comes from
            # Start to what is asked first, above it.
            turns = [
                found(met[place]).text(QAccessible.Text.Name)
                for place, after in enumerate([*places[1:], places[0]])
                if after < places[place]
            ]
            assert len(turns) <= 1 + (page.key == "today"), (page.key, turns)


class TestSession:
    def test_every_button_says_its_key_and_is_reached_by_tab(self, room: Room) -> None:
        page = room.start_session()
        reached: list[QWidget] = []
        for _ in range(12):
            room.press(Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus is not None and focus not in reached:
                reached.append(focus)
        shown = [each for each in page.findChildren(QPushButton) if each.isVisible()]

        assert set(shown) <= set(reached)
        assert [found(each).text(QAccessible.Text.Name) for each in reached if each in shown] == [
            "Floor view: large, from three metres (F)", "Sound off (M)", "Warning signs",
            "Pause, Space", "Easier now, E", "Next, Right arrow", "Stop and save, Esc",
            "That hurt, H",
        ]  # fmt: skip

    def test_space_presses_where_tab_has_led_and_pauses_else(self, room: Room) -> None:
        page = room.start_session()
        page.desk.controls.stop.setFocus(Qt.FocusReason.TabFocusReason)
        room.press(Key.Key_Space)
        assert page.asking._stopping is not None

        room.clock.advance(1)
        room.press(Key.Key_1)
        room.clock.advance(1)
        room.press(Key.Key_Space)
        assert page.run.state.mode is Mode.PAUSED
        assert not page.asking.open

    def test_a_click_leaves_the_key_of_pause_to_pause(self, room: Room) -> None:
        page = room.start_session()
        room.pass_time(1)
        QTest.mouseClick(page.desk.controls.next, Qt.MouseButton.LeftButton)
        room.press(Key.Key_Space)

        assert page.run.state.mode is Mode.PAUSED

    def test_a_key_of_the_session_keeps_its_meaning_on_a_button(self, room: Room) -> None:
        page = room.start_session()
        page.desk.controls.stop.setFocus(Qt.FocusReason.TabFocusReason)
        index = page.run.state.index
        room.press(Key.Key_Right)
        assert page.run.state.index == index + 1, "an arrow key is next, and no other button"

        room.clock.advance(1)
        room.press(Key.Key_Space)
        assert page.run.state.mode is Mode.PAUSED, "after it Space is pause again"

    def test_in_a_hold_space_is_pause_wherever_tab_had_led(self, room: Room) -> None:
        page = room.start_session()
        page.desk.controls.next.setFocus(Qt.FocusReason.TabFocusReason)
        while page.run.state.phase.kind is not PhaseKind.HOLD:
            room.pass_time(0.25)
        room.press(Key.Key_Space)

        assert page.run.state.mode is Mode.PAUSED
        assert page.run.state.phase.kind is PhaseKind.HOLD

    def started(self, room: Room, verbosity: Verbosity) -> tuple[SessionPage, list[str]]:
        room.navigation.services.settings.keep_preferences(
            Preferences(verbosity=verbosity, posture_change=1)
        )
        page = room.start_session()
        told: list[str] = []
        page.reader.told.connect(told.append)
        return page, told

    def test_each_phase_is_told_once_where_no_voice_says_it(self, room: Room) -> None:
        page, told = self.started(room, Verbosity.TONES)
        kinds = [page.run.state.phase.kind]
        for _ in range(400):
            room.pass_time(0.25)
            if page.run.state.phase.kind is not kinds[-1]:
                kinds.append(page.run.state.phase.kind)

        assert len(told) == len(kinds) - 1
        assert len(told) > 4
        assert "Hold. Curl-up, Left knee bent, Set 1 of 3, rep 1 of 3" in told
        assert page.accessibleName() == told[-1]

    def test_what_the_voice_says_is_not_told_as_well(self, room: Room) -> None:
        page, told = self.started(room, Verbosity.FULL)
        room.pass_time(20)
        assert told == []

        room.press(Key.Key_Space)
        assert [each.partition(".")[0] for each in told] == ["Paused"]
        assert page.accessibleName() == told[0]

    def test_a_question_is_told_with_its_choices(self, room: Room) -> None:
        _page, told = self.started(room, Verbosity.TONES)
        room.pass_time(1)
        told.clear()
        room.press(Key.Key_H)
        room.press(Key.Key_Down)

        questions = [each for each in told if not each.startswith("Paused")]
        assert len(questions) == 2
        assert questions[0].startswith("Where does it hurt?")
        assert "1: Back. 2: Leg" in questions[0]
        assert questions[1] == "1: Back"

    @pytest.mark.parametrize("floor", [False, True])
    def test_each_choice_of_a_question_is_pressed_by_its_name(
        self, room: Room, floor: bool
    ) -> None:
        page = room.start_session()
        room.pass_time(1)
        if floor:
            room.press(Key.Key_F)
        room.press(Key.Key_H)
        board = page.asking.board

        def press(name: str) -> None:
            interfaces = [each for each in everything(found(board)) if each.role() in PRESSABLE]
            (one,) = (e for e in interfaces if e.text(QAccessible.Text.Name) == name)
            one.actionInterface().doAction("Press")
            room.pass_time(1)

        choices = [f"{each.key}: {each.words}" for each in board.question.choices]
        assert [*named(board, Role.Button), *named(board, Role.CheckBox)] == choices
        press("1: Back")
        assert named(board, Role.Button)[:11] == [str(n) for n in range(11)]
        press("10")
        said = page.asking.said_so_far
        assert said is not None
        assert (said.where, said.worst) == (Where.BACK, 10)
        ticks = named(board, Role.CheckBox)
        assert ticks
        press(ticks[0])
        (first, *_rest) = (e for e in everything(found(board)) if e.role() is Role.CheckBox)
        assert first.state().checked

    @pytest.mark.parametrize("turn", [-1, 0, 1])
    def test_what_a_reader_finds_of_a_question_lies_where_it_is_drawn_and_takes_no_click(
        self, room: Room, turn: int
    ) -> None:
        page = room.start_session()
        room.press(Key.Key_H)
        board = page.asking.board
        board.ask(board.question, turn, anew=True)
        for place, made in enumerate(board.for_readers.buttons):
            at, box = made.geometry().center(), board.boxes()[place].toRect()
            assert board._at(QPointF(at)) == place
            assert made.size() == (box.size().transposed() if turn else box.size())
            assert room.window.childAt(board.mapTo(room.window, at)) is board
