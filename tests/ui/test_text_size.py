"""Text is as large as asked for, and what must be pressed stays in sight however large it is."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QWidgetItem
from pytestqt.qtbot import QtBot

from coach.domain.record import SessionStatus
from coach.services.preferences import TEXT_SIZES
from coach.services.theme_choice import ThemeChoice
from coach.ui.charts.still_plot import StillPlot
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.history.list_page import HistoryPage
from coach.ui.pages.settings import SettingsPage
from coach.ui.session.views.controls import Controls
from coach.ui.text_size import LARGEST, USUAL, largest_at_once, largest_in, percent_for
from coach.ui.theme import LIGHT
from coach.ui.typography import BODY_PX, LEAD_PX, SCALE, sized
from coach.ui.widgets.buttons import CheckBox
from tests.builders import a_start
from tests.screens import first_start_scenes, floor_scenes, function_scenes, plan_scenes, scenes
from tests.screens.on_screen import complaints
from tests.screens.stage import Scene, Stage
from tests.screens.way_back import no_way_back
from tests.ui.rooms import Room, a_room, appearance
from tests.ui.test_small_screens import rail

LEFT_PX = 92
sizes = st.tuples(st.integers(640, 4000), st.integers(400, 2400))


@pytest.fixture(autouse=True)
def the_usual_size_after() -> Iterator[None]:
    yield
    appearance().choose(ThemeChoice.LIGHT)
    appearance().fit(QSize(1280, 800))
    assert SCALE.percent == USUAL


@given(chosen=st.sampled_from(TEXT_SIZES), system=st.integers(100, 200), window=sizes)
def test_it_is_never_small_and_never_larger_than_asked_for(
    chosen: int | None, system: int, window: tuple[int, int]
) -> None:
    percent = percent_for(chosen, system, window)

    assert USUAL <= percent <= LARGEST
    if chosen is not None:
        assert percent <= chosen
    if percent > USUAL:
        assert window[0] >= 4 * percent
        assert window[1] >= 2.4 * percent


@given(chosen=st.sampled_from(TEXT_SIZES), system=st.integers(100, 200), window=sizes)
def test_a_larger_window_never_makes_it_smaller(
    chosen: int | None, system: int, window: tuple[int, int]
) -> None:
    larger = window[0] + 100, window[1] + 100
    assert percent_for(chosen, system, larger) >= percent_for(chosen, system, window)


@pytest.mark.parametrize(
    ("chosen", "system", "window", "percent"),
    [
        (None, 100, (1280, 800), 100),
        (None, 100, (1920, 1080), 135),
        (None, 100, (3840, 2160), 200),
        (None, 150, (1280, 800), 150),
        (100, 150, (1920, 1080), 100),
        (200, 100, (1280, 800), 200),
        (200, 100, (800, 480), 200),
        (200, 100, (683, 384), 160),
        (200, 100, (390, 230), 100),
    ],
)
def test_how_large_it_is(
    chosen: int | None, system: int, window: tuple[int, int], percent: int
) -> None:
    assert percent_for(chosen, system, window) == percent


def test_what_is_chosen_is_kept_and_seen_at_once(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.navigation.show("settings")
        page = room.page()
        assert isinstance(page, SettingsPage)
        body = page.findChild(QLabel)
        assert isinstance(body, QLabel)
        before = body.fontMetrics().height()
        page.rows["text_size"].choose(TEXT_SIZES.index(150))
        QApplication.processEvents()

        assert room.navigation.services.settings.preferences().text_percent == 150
        assert sized(BODY_PX) == 22
        assert body.fontMetrics().height() > before * 1.4
        page.rows["text_size"].choose(0)
        assert SCALE.percent == USUAL


def test_a_small_window_says_where_text_stops_growing_and_a_session_shows_less(
    qtbot: QtBot,
) -> None:
    with a_room(Room(qtbot)) as room:
        room.navigation.show("settings")
        page = room.page()
        assert isinstance(page, SettingsPage)
        for size, stops in (((1280, 800), ()), ((800, 480), (120,)), ((720, 400), (100, 165))):
            room.window.resize(*size)
            QApplication.processEvents()
            assert page.text_stops.isVisible() is bool(stops)
            if stops:
                said = [int(one) for one in re.findall(r"(\d+) %", page.text_stops.text())]
                assert tuple(said) == stops
                assert largest_in(size) == (stops[1] if len(stops) == 2 else LARGEST)
                assert largest_at_once(size) == stops[0]


def test_what_is_written_in_charts_grows_with_the_text(qtbot: QtBot) -> None:
    chart = StillPlot("A chart")
    qtbot.addWidget(chart)
    chart.resize(1000, 300)
    chart.show()
    frame = TimeFrame(date(2026, 11, 2), date(2026, 11, 30))
    heights = []
    for percent in (USUAL, LARGEST, USUAL):
        appearance().choose(ThemeChoice.LIGHT, text_size=percent)
        middles = chart.begin(frame, [(0.0, "0"), (10.0, "10")], (0.0, 10.0), LIGHT, ["Flare"])
        heights.append(chart.maximumHeight())

        QApplication.processEvents()
        # The picture begins where the room for the names on the left ends, at the first Monday.
        left = chart.getViewBox().mapSceneToView(QPointF(sized(LEFT_PX), 0.0)).x()
        assert abs(left - frame.span[0]) < 0.5
        # The lane lies above the highest value, whatever the size.
        assert 10 < middles[0] < 10 + 10 * heights[-1] / sized(264)
    assert heights[1] == 2 * heights[0] == 2 * heights[2]


def test_signs_grow_with_the_words_they_stand_beside(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        start, first = room.navigation.today.start_button, room.window.rail.buttons[0]
        box = CheckBox("A box")
        qtbot.addWidget(box)
        box.show()
        seen = []
        for percent in (USUAL, LARGEST):
            appearance().choose(ThemeChoice.LIGHT, text_size=percent)
            QApplication.processEvents()
            tick = box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)
            icons = [each.iconSize().height() for each in (start, first)]
            seen.append([*icons, tick, first.fontMetrics().horizontalAdvance("0" * 10)])
        # The border of a box to tick stays as wide as it is.
        assert [round(large / usual) for usual, large in zip(*seen, strict=True)] == [2] * 4
        assert first.width() >= first.sizeHint().width()


def test_text_grows_with_the_window_and_back(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        room.window.resize(1920, 1080)
        QApplication.processEvents()
        assert SCALE.percent == 135
        room.window.resize(1280, 800)
        QApplication.processEvents()
        assert SCALE.percent == USUAL


Walk = Callable[[Stage], None]


@pytest.mark.parametrize(
    ("walk", "size", "percent"),
    [
        (scenes.session_stands_still, (800, 480), 200),
        (scenes.session_longest, (800, 480), 200),
        (floor_scenes.getting_down, (800, 480), 200),
        (function_scenes.function, (800, 480), 200),
        (plan_scenes.plan_pages, (800, 480), 200),
        (scenes.check_ins, (800, 480), 200),
        (rail, (800, 480), 200),
        (first_start_scenes.first_start, (683, 384), 200),
    ],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_everything_that_can_be_pressed_is_in_sight(
    qtbot: QtBot, tmp_path: Path, walk: Walk, size: tuple[int, int], percent: int
) -> None:
    found: list[str] = []
    seen: list[str] = []

    def look(scene: Scene, name: str) -> None:
        seen.append(name)
        window = scene.navigation.window
        found.extend(f"{name}: {each}" for each in (*complaints(window), *no_way_back(window)))

    walk(Stage(appearance(), tmp_path, "light", size, look, TEXT_SIZES.index(percent)))
    assert seen
    assert not found


def test_both_lines_of_a_button_of_a_session_have_room_at_the_least(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        appearance().choose(ThemeChoice.LIGHT, text_size=LARGEST)
        controls = room.start_session().findChild(Controls)
        assert isinstance(controls, Controls)
        QApplication.processEvents()
        lines = 2 * controls.pause.fontMetrics().height()
        assert controls.pause.font().pixelSize() == sized(LEAD_PX)
        assert QWidgetItem(controls).minimumSize().height() >= lines


def test_history_leaves_entries_their_room_in_a_low_window(qtbot: QtBot) -> None:
    with a_room(Room(qtbot)) as room:
        now = room.clock.read()
        held = room.store.begin_session(a_start(now))
        room.store.end_session(held, SessionStatus.COMPLETED, now)
        room.window.resize(911, 512)
        appearance().choose(ThemeChoice.LIGHT, text_size=LARGEST)
        room.navigation.show("history")
        page = room.page()
        assert isinstance(page, HistoryPage)
        QApplication.processEvents()
        # The name of what was done is its third column.
        assert page.table.columnWidth(2) >= sized(100)
        assert page.only.row.isHidden()
        page.only.field.setCurrentIndex(2)
        assert page.only.row.chosen == 2
        room.window.resize(1280, 1000)
        QApplication.processEvents()
        assert page.only.row.isVisible()
        assert page.only.field.isHidden()
