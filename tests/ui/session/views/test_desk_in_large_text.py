"""Where text is too large for all of a session at once, what is needed now is as large as it."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.theme_choice import ThemeChoice
from coach.ui.session.page import SessionPage
from coach.ui.session.views.button_rows import LEAST_PX, Label, one_row, rows_for
from coach.ui.session.views.controls import SessionButton
from coach.ui.session.views.needed_now import Needed, needed_now
from coach.ui.text_size import LARGEST
from coach.ui.typography import BODY_PX, LEAD_PX, SCALE, sized
from tests.ui.rooms import Room, a_room, appearance

LAPTOP = QSize(911, 512)
"""A laptop of 1366 by 768 at 150 % of its pixels."""
GAP_PX = 6
NAMES = ("Pause", "Ready", "That hurt", "Stop and save", "SSttoopp aanndd ssaavvee")
labels = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(("H", "Space", "Right arrow"))),
    min_size=3,
    max_size=5,
)


@pytest.fixture(autouse=True)
def the_usual_size_after() -> Iterator[None]:
    yield
    appearance().choose(ThemeChoice.LIGHT)
    appearance().fit(QSize(1280, 800))


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        opened.window.resize(LAPTOP)
        appearance().choose(ThemeChoice.LIGHT, text_size=LARGEST)
        QApplication.processEvents()
        yield opened


def written(page: SessionPage) -> dict[str, int]:
    """Return the size of all words in view."""
    QApplication.processEvents()
    labels = [each for each in page.desk.findChildren(QLabel) if each.isVisible()]
    pressed = [each for each in page.desk.findChildren(SessionButton) if each.isVisible()]
    seen: list[QLabel | SessionButton] = [*labels, *pressed]
    return {part.text(): part.font().pixelSize() for part in seen}


def buttons(page: SessionPage) -> list[str]:
    every = page.desk.controls.findChildren(SessionButton)
    return [one.text().replace("\n", " ").split("  ")[0] for one in every if one.isVisible()]


def test_a_hold_is_written_as_large_as_was_asked_for(room: Room) -> None:
    assert SCALE.percent == LARGEST
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2)

    words = written(page)
    assert {"Curl-up · Left knee bent", "Set 1 of 3, rep 1 of 3", "Hold"} <= set(words)
    small = {word: px for word, px in words.items() if word.strip() and px < sized(BODY_PX)}
    assert not small
    assert page.desk.instructions.figure.isVisible()
    assert "Do" not in words


def test_steps_are_read_in_the_rest_and_the_seconds_are_seen(room: Room) -> None:
    page = room.start_session()
    while page.run.state.phase.kind is not PhaseKind.REST:
        room.pass_time(1)

    words = written(page)
    assert {"Do", "Rest", "Was your form clean?"} <= set(words)
    assert words["Brace first."] >= sized(BODY_PX)
    assert not page.desk.instructions.figure.isVisible()


def test_lines_are_read_on_by_keys_wherever_they_are_scrolled(room: Room) -> None:
    page = room.start_session()
    (bar,) = (area.verticalScrollBar() for area in page.desk.findChildren(QScrollArea))
    while page.run.state.phase.kind is not PhaseKind.HOLD:
        room.pass_time(1)
    room.press(Qt.Key.Key_Down)
    assert bar.value() == 0

    page.pause_or_go_on()
    written(page)
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        room.clock.advance(1)
        room.press(key)
        seen.append(bar.value())
    assert 0 < seen[0] < bar.pageStep()
    assert seen[1] > seen[0]
    assert seen[2] < seen[1]
    assert page.run.state.mode is Mode.PAUSED


def test_what_has_no_button_while_it_counts_has_one_in_a_pause(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2)
    assert buttons(page) == ["Pause", "Next", "That hurt"]
    page.desk.controls.next.setFocus()

    page.pause_or_go_on()
    page.say("The computer froze for 3 seconds. This hold is done again.")
    assert [one.split()[0] for one in buttons(page)] == ["Go", "Easier", "Stop", "That"]
    words = written(page)
    assert words["The computer froze for 3 seconds. This hold is done again."] >= sized(BODY_PX)
    assert not page.desk.ring.isVisible()
    assert not page.desk.notice.isVisible()

    page.desk.controls.easier.setFocus()
    page.run.resume()
    page.look()
    # The key of "pause" must not press what Qt would have led to.
    assert not page.desk.controls.next.hasFocus()
    assert not page.desk.controls.stop.hasFocus()


def test_all_of_it_is_back_in_a_larger_window(room: Room) -> None:
    page = room.start_session()
    room.pass_time(10 + 24 + 20 + 2)
    room.window.resize(1280, 800)

    words = written(page)
    assert {"Curl-up", "Head float · Left knee bent", "Do", "Next: rep 2 of 3"} <= set(words)
    assert len(buttons(page)) == len(page.desk.controls.findChildren(SessionButton))
    assert page.desk.under.y() > page.desk.ring.y()
    assert page.desk.under.x() < page.desk.instructions.x()


@given(labels, st.integers(480, 1400), st.integers(64, 260), st.sampled_from((100, 150, LARGEST)))
def test_buttons_take_the_lowest_rows_in_which_they_have_room(
    several: Sequence[Label], width_px: int, most_px: int, percent: int
) -> None:
    appearance()
    SCALE.percent = percent
    try:
        rows = rows_for(several, width_px, GAP_PX, most_px)
        alone = one_row(several, width_px, GAP_PX)
        wider = rows_for(several, width_px + 100, GAP_PX, most_px)
        full = sized(LEAD_PX)
    finally:
        SCALE.percent = SCALE.at_once

    assert rows.high_px >= LEAST_PX
    assert rows.letters_px <= full
    assert rows.rows * rows.high_px <= most_px
    if alone is not None and alone.high_px <= most_px:
        assert rows.letters_px == alone.letters_px == full
        assert rows.rows * rows.high_px <= alone.high_px
    assert wider.letters_px >= rows.letters_px


def test_nobody_reads_while_seconds_count_but_in_a_rest() -> None:
    SCALE.percent = LARGEST
    try:
        for kind, told in product(PhaseKind, (False, True)):
            busy = needed_now(kind, paused=False, unhurried=False, told=told)
            assert busy.has_ring
            assert busy.has_figure == (busy is Needed.DOING)
            assert not needed_now(kind, paused=False, unhurried=True, told=told).has_ring
            assert needed_now(kind, paused=True, unhurried=False, told=told).has_ring is not told
    finally:
        SCALE.percent = SCALE.at_once
    assert needed_now(PhaseKind.HOLD, paused=True, unhurried=False, told=True) is Needed.ALL
