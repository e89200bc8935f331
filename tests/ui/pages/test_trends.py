"""Trends, used by keyboard, and read as it is shown: words, tables, and what the charts hold."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from pyqtgraph import BarGraphItem, PlotCurveItem
from pyqtgraph import ScatterPlotItem as Scatter
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsRectItem,
    QLabel,
    QScrollArea,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.flare import BegunBy
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.time_range import TimeRange, first_day
from coach.services.progress import ProgressView, read_progress
from coach.ui.accessibility import ScreenReader
from coach.ui.background import Background
from coach.ui.charts.adherence_chart import AdherenceChart, session_ticks
from coach.ui.charts.calendar_chart import CalendarChart
from coach.ui.charts.morning_chart import MorningChart
from coach.ui.charts.pain_chart import PainChart
from coach.ui.charts.rung_chart import RungChart
from coach.ui.charts.series_card import SeriesCard
from coach.ui.charts.slot_card import ShareBar
from coach.ui.charts.still_plot import StillPlot
from coach.ui.charts.time_frame import TimeFrame, frame_of
from coach.ui.charts.trend_list import trends
from coach.ui.idle_tasks import IdleTasks
from coach.ui.pages.trends import TrendsPage
from coach.ui.style import style_sheet
from coach.ui.texts.side_by_side import NO_HEAT
from coach.ui.texts.trends import ADHERENCE_FORMULA, READ_OUT, SHOW_TABLE
from coach.ui.theme import DARK, HIGH_CONTRAST, LIGHT
from tests.builders import a_check_in, a_plan, a_prescription
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import FOUR_HOLDS, moment, record_session

CET = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 10, 12, 10, 30, tzinfo=CET)
NOW = Instant(0.0, datetime(2026, 11, 22, 23, 0, tzinfo=CET))

Shown = Callable[[ProgressView], TrendsPage]


def progress(days: int, *, start: datetime = MONDAY, now: Instant = NOW) -> ProgressView:
    """Return the progress of a record with a morning and an afternoon session a day."""
    store = MemoryStore()
    store.take_up(a_plan(moment(start - timedelta(hours=2)), FOUR_HOLDS))
    for day in range(days):
        morning = start + timedelta(days=day)
        record_session(store, morning, before=5, after=3)
        record_session(
            store, morning + timedelta(hours=4), slot_id="mid_afternoon", done=2, before=4, after=4
        )
    return read_progress(store, now)


WALL = NamedRung("SB0", "Wall")
SIX_WEEKS = progress(42)
EMPTY = read_progress(MemoryStore(), NOW)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """Return a function that opens the page on a view."""
    opened: list[TrendsPage] = []

    def show(view: ProgressView) -> TrendsPage:
        page = TrendsPage(lambda _asked: view, LIGHT)
        page.setStyleSheet(style_sheet(LIGHT))
        qtbot.addWidget(page)
        page.resize(1176, 800)
        page.refresh()
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        drawn(page)
        opened.append(page)
        return page

    yield show
    for page in opened:
        drawn(page)


def drawn(page: TrendsPage) -> None:
    """Let the page draw what it draws while nobody waits."""
    (idle,) = page.findChildren(IdleTasks)
    idle.finish()


def words_on(page: QWidget) -> str:
    """Return all words that are visible."""
    labels = page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def tab_to(target: QWidget) -> None:
    """Press Tab until the widget has the focus."""
    for _ in range(30):
        if target.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{target} cannot be reached with Tab")


def charts(page: TrendsPage) -> tuple[AdherenceChart, PainChart]:
    (bars,) = page.findChildren(AdherenceChart)
    (marks,) = page.findChildren(PainChart)
    return bars, marks


def cells(table: QTableWidget) -> list[list[str]]:
    return [
        [
            item.text() if (item := table.item(row, column)) else ""
            for column in range(table.columnCount())
        ]
        for row in range(table.rowCount())
    ]


def test_without_a_session_the_page_says_what_will_be_there(shown: Shown) -> None:
    page = shown(EMPTY)
    assert "Your first session shows here, and your first morning." in words_on(page)
    assert not page.cards["adherence"].isVisible()
    assert not page.ranges.isVisible()


def test_nothing_loads_pyqtgraph_before_there_is_something_to_show() -> None:
    script = """
import sys
from PySide6.QtWidgets import QApplication
from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.flare import BegunBy
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen
from coach.domain.prescribed_exercise import NamedRung
from coach.services.progress import read_progress
from coach.ui.idle_tasks import IdleTasks
from coach.ui.pages.trends import TrendsPage
from coach.ui.theme import LIGHT
from tests.fakes.clock import A_MORNING
from tests.fakes.memory_store import MemoryStore
app = QApplication([])
page = TrendsPage(lambda _: read_progress(MemoryStore(), Instant(0.0, A_MORNING)), LIGHT)
page.refresh()
assert "pyqtgraph" not in sys.modules and "numpy" not in sys.modules
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_each_card_says_its_sentence_its_number_and_its_formula(shown: Shown) -> None:
    said = words_on(shown(SIX_WEEKS))
    assert "You did 28 of 84 sessions since 26 October 2026, and 28 more in part." in said
    assert "84 sessions due" in said
    assert ADHERENCE_FORMULA in said
    assert "Back pain is 4.5 before and 3.5 after: the middle values of 56 sessions" in said
    assert "56 sessions rated" in said
    assert "Each mark is one session." in said


def test_ranges_are_chosen_with_the_arrow_keys(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    tab_to(page.ranges.buttons[0])
    press(Qt.Key.Key_Right)
    drawn(page)
    assert page.ranges.chosen == 1
    said = words_on(page)
    assert "You did 42 of 126 sessions since 12 October 2026" in said
    assert "Each mark is one session." in said
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert page.ranges.chosen == 3


def test_long_ranges_show_coarser_marks_and_say_so(shown: Shown) -> None:
    view = progress(84, start=MONDAY - timedelta(days=42))
    page = shown(view)
    page.ranges.buttons[1].click()
    drawn(page)
    assert "Each mark is the middle value of one day." in words_on(page)
    page.ranges.buttons[0].click()
    drawn(page)
    assert "Each mark is one session." in words_on(page)


def test_a_chart_becomes_its_table_and_back_by_keyboard(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    tab_to(page.cards["adherence"].swap)
    press(Qt.Key.Key_Space)
    table = page.cards["adherence"].table
    assert table.isVisible()
    assert not charts(page)[0].isVisible()
    assert table.hasFocus()
    assert page.cards["adherence"].swap.text() == "Show as chart"
    assert [row[0] for row in cells(table)] == [
        "16 November 2026 (so far)",
        "9 November 2026",
        "2 November 2026",
        "26 October 2026",
    ]
    assert cells(table)[1] == ["9 November 2026", "21", "7", "7", "0", "50%"]
    press(Qt.Key.Key_Down)
    assert table.currentRow() == 1
    press(Qt.Key.Key_Tab)
    assert not table.hasFocus()
    page.cards["adherence"].swap.setFocus()
    press(Qt.Key.Key_Space)
    assert charts(page)[0].isVisible()


def test_the_pain_table_lists_every_session_in_words(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    tab_to(page.cards["pain"].swap)
    press(Qt.Key.Key_Space)
    rows = cells(page.cards["pain"].table)
    assert len(rows) == 56
    ratings = ("4 (amber)", "4 (green)", "not asked", "0 (green)", "not asked")
    assert rows[0] == [*("22 November 2026", "14:30", *ratings)]
    page.ranges.buttons[3].click()
    drawn(page)
    assert len(cells(page.cards["pain"].table)) == 84


def test_charts_and_tables_have_names_for_those_who_cannot_see_them(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    bars, marks = charts(page)
    assert bars.accessibleName() == "Chart of sessions done and due in each week"
    assert bars.accessibleDescription() == page.cards["adherence"].sentence.text()
    assert marks.accessibleName() == "Chart of back pain before and after sessions"
    assert marks.accessibleDescription() == page.cards["pain"].sentence.text()
    assert (
        page.cards["pain"].table.accessibleName() == "Table of pain before and after each session"
    )
    assert page.ranges.buttons[2].accessibleName() == "1 year"


def test_bars_and_marks_hold_the_figures(shown: Shown) -> None:
    bars, marks = charts(shown(SIX_WEEKS))
    done, due = (item for item in bars.getPlotItem().items if isinstance(item, BarGraphItem))
    assert done.opts["height"] == [10.5] * 4
    assert due.opts["height"] == [21] * 4
    before, after = (item for item in marks.getPlotItem().items if isinstance(item, Scatter))
    assert list(before.getData()[1]) == [5.0, 4.0] * 28
    assert list(after.getData()[1]) == [3.0, 4.0] * 28
    assert marks.viewRange()[1] == pytest.approx([-0.7, 10.7])
    assert bars.viewRange()[0] == marks.viewRange()[0]


@pytest.mark.parametrize("from_left_px", [40, 400], ids=["scale", "marks"])
def test_the_wheel_over_a_chart_scrolls_the_page(shown: Shown, from_left_px: int) -> None:
    page = shown(SIX_WEEKS)
    _, bars = charts(page)
    (scroll,) = (area for area in page.findChildren(QScrollArea) if area.isVisible())
    ranges = bars.viewRange()
    over = bars.viewport().mapTo(page, QPoint(from_left_px, 120))
    QTest.wheelEvent(page.windowHandle(), QPointF(over), QPoint(0, -120))
    assert scroll.verticalScrollBar().value() > 0
    assert bars.viewRange() == ranges


def test_a_chart_stands_still_under_the_mouse(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    bars, _ = charts(page)
    ranges = bars.viewRange()
    viewport = bars.viewport()
    middle = viewport.rect().center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(viewport, middle + QPoint(80, 20))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle + QPoint(80, 20))
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=middle)
    assert bars.viewRange() == ranges
    assert QApplication.activePopupWidget() is None
    assert not bars.hasFocus()


def test_arrow_keys_read_a_chart_out_place_by_place(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    card = page.cards["adherence"]
    (reader,) = card.findChildren(ScreenReader)
    heard: list[str] = []
    reader.told.connect(heard.append)
    tab_to(charts(page)[0])
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Right)
    assert heard == [
        "Week from 16 November 2026, so far: 7 of 21 sessions done, 7 in part (50%)",
        "Week from 9 November 2026: 7 of 21 sessions done, 7 in part (50%)",
        "Week from 26 October 2026: 7 of 21 sessions done, 7 in part (50%)",
        "Week from 2 November 2026: 7 of 21 sessions done, 7 in part (50%)",
    ]
    assert card.readout.text() == heard[-1]


def test_a_screen_reader_leads_through_every_chart_point_by_point(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    read = 0
    for card in page.cards.values():
        (reader,) = card.findChildren(ScreenReader)
        heard: list[str] = []
        reader.told.connect(heard.append)
        for chart in (StillPlot, CalendarChart):
            for one in card.findChildren(chart):
                actions = QAccessible.queryAccessibleInterface(one).actionInterface()
                assert {"Next", "Previous"} <= set(actions.actionNames())
                for name in ("Next", "Previous", "Next"):
                    actions.doAction(name)
        places = card._places()
        if len(places) > 1:
            read += 1
            assert heard == [places[-1].words, places[-2].words, places[-1].words]
    assert read >= 3


def test_the_mouse_reads_out_what_it_points_at_until_it_leaves(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    card, (_, marks) = page.cards["pain"], charts(page)
    monday = QPointF(date(2026, 11, 9).toordinal() + 0.3, 5.0)
    at = marks.mapFromScene(marks.getViewBox().mapViewToScene(monday))
    QTest.mouseMove(marks.viewport(), at)
    assert card.readout.text() == "9 November 2026: 5 before, 3 after"
    marks.leaveEvent(QEvent(QEvent.Type.Leave))
    assert card.readout.text() == READ_OUT


@pytest.mark.parametrize("theme", [DARK, HIGH_CONTRAST])
def test_another_theme_repaints_the_charts(shown: Shown, theme: object) -> None:
    page = shown(SIX_WEEKS)
    other = DARK if theme is DARK else HIGH_CONTRAST
    page.set_theme(other)
    drawn(page)
    for chart in charts(page):
        colours = _colours(chart.grab().toImage())
        assert QColor(other.surface).rgb() in colours
        assert QColor(other.accent).rgb() in colours
        assert QColor(LIGHT.surface).rgb() not in colours


def _colours(image: QImage) -> set[int]:
    return {
        image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


def test_a_theme_may_change_before_anything_was_read(qtbot: QtBot) -> None:
    page = TrendsPage(lambda _asked: EMPTY, LIGHT)
    qtbot.addWidget(page)
    page.set_theme(DARK)
    assert not page.cards["adherence"].isVisibleTo(page)


def test_a_later_reading_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    views = [EMPTY, SIX_WEEKS]
    page = TrendsPage(lambda _asked: views.pop(0), LIGHT)
    qtbot.addWidget(page)
    page.refresh()
    assert not page.cards["adherence"].isVisibleTo(page)
    page.refresh()
    assert page.cards["adherence"].isVisibleTo(page)
    assert not page.empty.isVisibleTo(page)
    drawn(page)


def test_years_show_what_was_due_as_one_line_of_steps(shown: Shown) -> None:
    page = shown(progress(7 * 101, start=MONDAY - timedelta(weeks=100)))
    page.ranges.buttons[3].click()
    drawn(page)
    bars, _ = charts(page)
    done = [item for item in bars.getPlotItem().items if isinstance(item, BarGraphItem)]
    (due,) = (item for item in bars.getPlotItem().items if isinstance(item, PlotCurveItem))
    assert len(done) == 1
    heights = due.getData()[1]
    assert heights is not None
    assert set(heights) == {21.0}


def a_flare_and_bad_days() -> ProgressView:
    """Return six weeks with a flare that lasts, two bad days and an easier rung."""
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2)), FOUR_HOLDS))
    for day in range(0, 40, 2):
        record_session(store, MONDAY + timedelta(days=day))
    for day in (30, 33):
        store.add_bad_day(BadDay(moment(MONDAY + timedelta(days=day)), WhyBad.SPASM))
    (exercise,) = FOUR_HOLDS.exercises
    easier = replace(exercise, left=WALL, right=WALL)
    plan = replace(FOUR_HOLDS, exercises=(easier,))
    store.take_up(a_plan(moment(MONDAY + timedelta(days=34)), plan))
    store.begin_flare(moment(MONDAY + timedelta(days=37)), BegunBy.BUTTON)
    return read_progress(store, NOW)


def test_flares_bad_days_and_new_levels_are_said_drawn_and_listed(shown: Shown) -> None:
    page = shown(a_flare_and_bad_days())
    said = "In this time: 1 flare (5 days so far), 2 bad days and 1 new level."
    assert said in words_on(page)
    for chart in charts(page):
        assert said in chart.accessibleDescription()
        assert chart.lanes == ("Flare", "Bad day", "New level")
        bars = [one for one in chart.getPlotItem().items if isinstance(one, QGraphicsRectItem)]
        (left, right) = (bars[0].rect().left(), bars[0].rect().right())
        flare = MONDAY.date() + timedelta(days=37)
        assert (left, right) == (flare.toordinal(), flare.toordinal() + 5)
    assert cells(page.happened.table) == [
        ["18 November 2026", "Flare", "5 days so far"],
        ["15 November 2026", "New level", "Side plank: the SB1 version → wall"],
        ["14 November 2026", "Bad day", "muscles cramped"],
        ["11 November 2026", "Bad day", "muscles cramped"],
    ]


def test_a_chart_is_as_high_as_its_lanes_ask_and_no_card_is_there_for_nothing(
    shown: Shown,
) -> None:
    plain, marked = shown(SIX_WEEKS), shown(a_flare_and_bad_days())
    assert not plain.happened.isVisible()
    assert marked.happened.isVisible()
    for page in (plain, marked):
        for chart, card in zip(
            charts(page), (page.cards["adherence"], page.cards["pain"]), strict=True
        ):
            assert card.stack.height() == chart.height()
    assert charts(marked)[0].height() > charts(plain)[0].height()


def six_weeks_of_mornings() -> ProgressView:
    """Return six weeks whose mornings fall from 6 to 3, answered every day but in the third."""
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2)), FOUR_HOLDS))
    for day in range(42):
        at = MONDAY + timedelta(days=day)
        record_session(store, at)
        if not 14 <= day < 23:
            said = a_check_in(AskedWhen.MORNING, at=moment(at - timedelta(hours=3)))
            store.add_check_in(replace(said, back=6 if day < 14 else 3, stiff_min=10))
    return read_progress(store, NOW)


def test_mornings_are_shown_although_no_session_was_done(shown: Shown) -> None:
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2)), FOUR_HOLDS))
    for day in range(28):
        at = moment(MONDAY + timedelta(days=day))
        said = a_check_in(AskedWhen.MORNING, at=at)
        store.add_check_in(replace(said, back=6 if day < 14 else 3))
    page = shown(read_progress(store, moment(MONDAY + timedelta(days=27, hours=8))))
    drawn(page)
    assert page.empty.isHidden()
    assert page.answer.headline.text().startswith("Your mornings hurt less: 3 now, 6 in")
    assert "28 mornings rated" in words_on(page)


def test_the_page_opens_with_whether_it_helps_and_shows_the_mornings(shown: Shown) -> None:
    page = shown(six_weeks_of_mornings())
    page.ranges.buttons[1].click()
    drawn(page)
    first = f"{MONDAY.day} {MONDAY:%B %Y}"
    said = f"Your mornings hurt less: 3 now, 6 in the 21 days from {first}."
    assert page.answer.headline.text() == said
    assert page.answer.headline.mapTo(page, QPoint()).y() < page.height() / 3
    (chart,) = page.findChildren(MorningChart)
    lines = [one for one in chart.getPlotItem().items if isinstance(one, PlotCurveItem)]
    assert len(lines) == 2, "the line breaks where nobody answered"
    (rated,) = (one for one in chart.getPlotItem().items if isinstance(one, Scatter))
    assert list(rated.getData()[1]) == [6.0] * 14 + [3.0] * 19
    assert "33 mornings rated" in words_on(page)
    page.cards["mornings"].swap.click()
    assert cells(page.cards["mornings"].table)[0] == [
        "22 November 2026", "3 (amber)", "3", "0 (green)",
        "nothing down the leg", "10", "not asked",
    ]  # fmt: skip
    assert cells(page.cards["mornings"].table)[-1][2] == "not known yet"


def test_without_mornings_there_is_no_empty_picture_of_them(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    assert not page.cards["mornings"].isVisible()
    assert page.answer.headline.text() == "No morning is rated in this time."


def test_each_time_of_day_has_its_bar_and_its_numbers(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    assert page.slots.isVisible()
    said = words_on(page)
    assert "Most is done at “Mid-morning”: 100%. Least at “Early evening”: 0%." in said
    assert "28 of 28 (100%)" in said
    assert "0 and 28 in part of 28 (50%)" in said
    assert [bar.part for bar in page.slots.findChildren(ShareBar) if bar.isVisible()] == [
        1.0,
        0.5,
        0.0,
    ]


def test_what_ended_before_the_range_is_not_in_it(shown: Shown) -> None:
    page = shown(a_flare_and_bad_days())
    view = replace(a_flare_and_bad_days(), today=NOW.local_date + timedelta(weeks=4))
    first = first_day(TimeRange.FOUR_WEEKS, view.today, None)
    assert [mark.kind for mark in view.within(first).marks] == []
    assert len(view.marks) == len(cells(page.happened.table))


def test_since_the_last_visit_is_offered_once_there_was_one(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    since = page.ranges.buttons[-1]
    assert since.isHidden()
    QTest.keyClick(page.ranges, Qt.Key.Key_5)
    assert page.ranges.chosen == 0

    visited = replace(SIX_WEEKS, visit=NOW.local_date - timedelta(days=4))
    page = shown(visited)
    assert page.ranges.buttons[-1].isVisible()
    QTest.keyClick(page.ranges, Qt.Key.Key_5)
    drawn(page)
    assert "15 sessions due" in words_on(page)


def test_weeks_to_come_are_not_drawn() -> None:
    first_day = progress(1, now=moment(MONDAY + timedelta(hours=8)))
    frame = frame_of(first_day)
    assert (frame.end, frame.weeks) == (date(2026, 10, 19), 4)
    assert [label for _, label in frame.ticks(12)] == ["21 Sep", "28 Sep", "5 Oct", "12 Oct"]


@pytest.mark.parametrize(
    ("weeks", "labels"),
    [
        (20, ["Nov", "Dec", "2027", "Feb"]),
        (100, ["2027", "Apr", "Jul", "Oct", "2028", "Apr", "Jul"]),
        (530, ["2027", "2028", "2029"]),
    ],
)
def test_long_frames_name_months_quarters_or_years(weeks: int, labels: list[str]) -> None:
    first = date(2026, 10, 12)
    frame = TimeFrame(first, first + timedelta(days=7 * weeks))
    assert [label for _, label in frame.ticks(20)][: len(labels)] == labels


def test_a_narrow_chart_names_every_second_week() -> None:
    first = date(2026, 10, 12)
    frame = TimeFrame(first, first + timedelta(days=7 * 6))
    assert [label for _, label in frame.ticks(4)] == ["12 Oct", "26 Oct", "9 Nov"]
    assert len(frame.ticks(0)) == 1


@pytest.mark.parametrize(
    ("highest", "top", "label"),
    [(0.0, 7.0, "7 sessions"), (7.0, 7.0, "7 sessions"), (21.0, 21.0, "21 sessions")],
)
def test_the_scale_of_sessions_goes_by_sevens(highest: float, top: float, label: str) -> None:
    ticks = session_ticks(highest)
    assert ticks[0] == (0.0, "0")
    assert ticks[-1] == (top, label)


def test_weeks_with_nothing_due_are_gaps_in_the_chart(shown: Shown) -> None:
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2)), FOUR_HOLDS))
    store.take_up(a_plan(moment(MONDAY + timedelta(days=6)), a_prescription(slots=())))
    store.take_up(a_plan(moment(MONDAY + timedelta(days=13, hours=12)), FOUR_HOLDS))
    record_session(store, MONDAY)
    bars, _ = charts(shown(read_progress(store, moment(MONDAY + timedelta(days=20)))))
    done, *_ = (item for item in bars.getPlotItem().items if isinstance(item, BarGraphItem))
    assert done.opts["height"] == [1.0, 0.0]


@pytest.mark.parametrize("width", [800, 1280])
def test_no_cell_of_a_table_is_cut_off(shown: Shown, width: int) -> None:
    page = shown(SIX_WEEKS)
    page.window().resize(width, 480)
    page.cards["pain"].swap.click()
    table = page.cards["pain"].table
    head = table.horizontalHeader()
    for column in range(table.columnCount()):
        needs = max(table.sizeHintForColumn(column), head.sectionSizeHint(column))
        assert table.columnWidth(column) >= needs


def test_the_calendar_says_each_day_by_its_shape_and_in_words(shown: Shown) -> None:
    page = shown(a_flare_and_bad_days())
    card = page.cards["calendar"]
    assert card.sentence.text() == (
        "In this time: 1 day all done, 12 days done in part, 11 days missed and 4 days spared in a "
        "flare."
    )
    (chart,) = page.findChildren(CalendarChart)
    tab_to(chart)
    press(Qt.Key.Key_Right)
    assert card.readout.text() == "Sunday 22 November 2026: spared (so far), flare"
    press(Qt.Key.Key_Home)
    assert card.readout.text().startswith("Monday 26 October 2026: done in part (1 of 3 sessions)")
    card.swap.click()
    assert cells(card.table)[0] == [
        "22 November 2026", "Spared (so far)", "0", "0", "0", "0", "flare",
    ]  # fmt: skip


def test_versions_are_drawn_side_against_side(shown: Shown) -> None:
    view = a_flare_and_bad_days()
    page = shown(view)
    card = page.cards["rungs"]
    assert card.sentence.text() == (
        "Versions changed once in this time. Left and right are on the same versions."
    )
    (chart,) = page.findChildren(RungChart)
    (line,) = (one for one in chart.getPlotItem().items if isinstance(one, PlotCurveItem))
    at, heights = line.getData()
    assert at is not None
    assert heights is not None
    assert list(heights) == [0.5, 0.5, 1.5, 1.5]
    assert at[1] == at[2] == date(2026, 11, 15).toordinal()
    tab_to(chart)
    press(Qt.Key.Key_Right)
    assert card.readout.text() == "15 November 2026: Side plank: Wall"


def test_pain_is_set_side_by_side_as_the_user_chooses(shown: Shown) -> None:
    page = shown(SIX_WEEKS)
    assert "Mid-morning: 5 before, 3 after, 28 sessions." in words_on(page)
    choice = page.beside.choice
    assert choice is not None
    tab_to(choice.buttons[0])
    press(Qt.Key.Key_Right)
    assert page.beside.sentence.text() == NO_HEAT
    press(Qt.Key.Key_Right)
    assert page.beside.sentence.text() == "The SB1 version: 4.5 before, 3.5 after, 56 sessions."
    page.ranges.buttons[3].click()
    drawn(page)
    assert page.beside.sentence.text() == "The SB1 version: 4.5 before, 3.5 after, 84 sessions."
    assert page.beside.choice is choice


def test_too_few_sessions_are_said_to_be_too_few(shown: Shown) -> None:
    page = shown(progress(2))
    page.ranges.buttons[3].click()
    drawn(page)
    assert "Mid-morning: too few to say: 2 sessions." in words_on(page)


@pytest.mark.parametrize("key", ["mornings", "pain", "leg", "adherence", "calendar", "rungs"])
def test_a_chart_is_saved_as_a_drawing_with_words_and_lines(
    qtbot: QtBot, tmp_path: Path, key: str
) -> None:
    file = tmp_path / "chart.svg"
    card = a_card(qtbot, key, file)
    card.save.click()
    assert card.result.text() == f"Saved in {file}."
    drawing = file.read_text("utf-8")
    assert card.trend.title in drawing
    view = six_weeks_of_mornings() if key == "mornings" else a_flare_and_bad_days()
    assert card.trend.says(view).count in drawing
    assert "Made with Steadyback" in drawing
    assert "<image" not in drawing, "what is drawn is drawn as lines"
    assert SHOW_TABLE not in drawing
    colours = set(re.findall(r'"(#[0-9a-f]{6})"', drawing))
    assert {QColor(one).hslSaturation() for one in colours} == {0}, f"in grey: {colours}"
    assert file.stat().st_mode & 0o077 == 0


def test_a_chart_is_saved_as_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "chart.png"
    card = a_card(qtbot, "pain", file)
    card.save.click()
    image = QImage(str(file))
    assert image.width() == 2000
    assert image.height() > 800
    assert image.pixelColor(4, 4) == QColor("white")


def test_a_chart_that_cannot_be_saved_says_why_and_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    card = a_card(qtbot, "pain", tmp_path / "missing" / "chart.png")
    card.save.click()
    assert "could not be saved" in card.result.text()
    assert card.result.text().endswith("Choose another place.")


def a_card(qtbot: QtBot, key: str, file: Path) -> SeriesCard:
    """Return the card of a chart, drawn, which saves in a file."""
    (trend,) = (one for one in trends(lambda _ladder_id: ()) if one.key == key)
    view = six_weeks_of_mornings() if key == "mornings" else a_flare_and_bad_days()
    card = SeriesCard(trend, DARK, lambda _name: file)
    qtbot.addWidget(card)
    card.show_view(view, frame_of(view))
    return card


def test_the_last_weeks_are_there_before_years_are_read(qtbot: QtBot) -> None:
    """What other ranges need is read while the first is looked at; who is faster waits for it."""
    store = MemoryStore()
    start = NOW.wall - timedelta(days=800)
    store.take_up(a_plan(moment(start - timedelta(hours=2)), FOUR_HOLDS))
    for day in range(0, 800, 5):
        record_session(store, start + timedelta(days=day))
    asked: list[TimeRange] = []

    def progress(wanted: TimeRange) -> ProgressView:
        asked.append(wanted)
        return read_progress(store, NOW, wanted)

    page = TrendsPage(progress, LIGHT)
    qtbot.addWidget(page)
    page.refresh()
    drawn(page)
    assert asked[0] is TimeRange.FOUR_WEEKS
    page.ranges.buttons[3].click()
    drawn(page)
    assert "since 9 September 2024" in page.cards["adherence"].sentence.text()
    (background,) = page.findChildren(Background)
    qtbot.waitUntil(lambda: not background.findChildren(QTimer)[0].isActive())
    page.ranges.buttons[0].click()
    drawn(page)
    assert set(asked) == {TimeRange.FOUR_WEEKS, TimeRange.ALL}


def test_a_time_without_a_session_is_told_and_not_hidden(shown: Shown) -> None:
    page = shown(progress(10, start=MONDAY - timedelta(days=50)))
    assert "0 sessions rated" in words_on(page)
    assert page.cards["adherence"].isVisible()
