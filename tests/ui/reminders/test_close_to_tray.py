"""Closing the window: it ends the program, goes to the tray, or is minimised."""

import gc
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.bad_day import WhyBad
from coach.domain.reminding.reminder_settings import PauseFor
from coach.services.settings import MINIMISING_TOLD, Settings
from coach.ui.charts.still_plot import StillPlot
from coach.ui.figures.view import FigureView
from coach.ui.rail_pages import PAGES
from coach.ui.reminders.close_to_tray import Away
from coach.ui.reminders.tray import FromTray, Tray
from coach.ui.texts import reminders as words
from coach.ui.texts.flare import WHY_BAD
from coach.ui.widgets.buttons import PushButton
from coach.ui.widgets.page import Page
from coach.ui.widgets.question_page import QuestionPage
from tests.handover.records import record_session
from tests.ui.rooms import Room, a_room

pytestmark = pytest.mark.qt_log_ignore(
    # A platform without a screen has neither, and says so; both change nothing here.
    "systemTrayWindowChanged",
    "does not support raise",
    extend=True,
)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened
        QApplication.setQuitOnLastWindowClosed(True)


def stay(room: Room) -> None:
    settings = Settings(room.store)
    settings.keep_preferences(replace(settings.preferences(), keep_running=True))


def away(room: Room, *, tray: bool) -> Away:
    return Away(room.navigation, lambda: tray)


def tray_of(made: Away) -> Tray:
    assert made.tray is not None
    return made.tray


def test_it_ends_unless_the_user_wants_it_to_stay(room: Room) -> None:
    made = away(room, tray=True)
    assert not made.put_away_if_wanted()
    stay(room)
    assert made.put_away_if_wanted()
    assert not room.window.isVisible()


def strip(room: Room) -> dict[str, PushButton]:
    """Return the buttons of the strip at the top of the window, by their words."""
    shown = room.window.menuWidget()
    return {one.text(): one for one in shown.findChildren(PushButton)} if shown else {}


def test_without_a_tray_the_window_says_first_that_it_is_minimised_and_is_never_hidden(
    room: Room,
) -> None:
    stay(room)
    made = away(room, tray=False)
    assert made.put_away_if_wanted()
    assert not room.window.isMinimized()
    strip(room)[words.MINIMISE].click()
    assert room.window.isMinimized()
    assert not room.window.isHidden()
    room.window.come_forward()
    assert not strip(room)
    assert made.put_away_if_wanted()
    assert room.window.isMinimized()


def test_closing_twice_agrees_to_be_minimised(room: Room) -> None:
    stay(room)
    made = away(room, tray=False)
    made.put_away_if_wanted()
    made.put_away_if_wanted()
    assert room.window.isMinimized()
    assert Settings(room.store).get(MINIMISING_TOLD)


def test_who_leaves_it_open_is_told_again_and_who_quits_ends_the_program(room: Room) -> None:
    stay(room)
    made = away(room, tray=False)
    made.put_away_if_wanted()
    strip(room)[words.STAY_OPEN].click()
    assert not strip(room)
    assert not room.window.isMinimized()
    made.put_away_if_wanted()
    strip(room)[words.QUIT].click()
    assert not room.window.isVisible()
    assert not Settings(room.store).get(MINIMISING_TOLD)


def test_a_minimised_window_that_is_closed_comes_forward_to_say_it(room: Room) -> None:
    stay(room)
    Settings(room.store).keep(MINIMISING_TOLD, value=True)
    made = away(room, tray=False)
    made.put_away_if_wanted()
    assert room.window.isMinimized()
    made.put_away_if_wanted()
    assert not room.window.isMinimized()
    assert words.QUIT in strip(room)


def test_a_second_start_brings_it_back(room: Room) -> None:
    stay(room)
    away(room, tray=True).put_away()
    room.window.come_forward()
    assert room.window.isVisible()


def test_the_program_that_closes_by_itself_is_never_put_away(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    room.window.close()
    made.close()
    assert not room.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_the_tray_says_what_is_next_and_whether_anything_is_left_today(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    made.put_away()
    tray = tray_of(made)
    assert words.TODAY in tray.next_line.text()
    assert not tray.resume.isVisible()
    tray.paused.emit(PauseFor.NO_END)
    assert tray.next_line.text() == "Reminders are paused until you switch them on again."
    assert tray.resume.isVisible()
    tray.chosen.emit(FromTray.RESUME)
    assert words.TODAY in tray.next_line.text()


@pytest.mark.parametrize("why", WhyBad)
def test_a_bad_day_at_the_tray_asks_why_before_it_is_one(room: Room, why: WhyBad) -> None:
    stay(room)
    made = away(room, tray=True)
    made.put_away()
    tray_of(made).chosen.emit(FromTray.BAD_DAY)
    day = room.clock.read().local_date
    assert room.window.isVisible()
    assert list(room.store.bad_days(day, day)) == []
    page = room.page()
    assert isinstance(page, QuestionPage)
    (answer,) = [one for one in page.buttons if one.text() == WHY_BAD[why]]
    answer.click()
    assert [one.why for one in room.store.bad_days(day, day)] == [why]
    assert room.page() is room.navigation.today


def test_start_at_the_tray_asks_the_gate(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    made.put_away()
    tray_of(made).chosen.emit(FromTray.START)
    QCoreApplication.processEvents()
    assert room.window.isVisible()
    assert room.page() is not room.navigation.today


def alive(room: Room) -> Counter[str]:
    """Count what Python or Qt holds of pages and pictures, and every widget of the window."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    kinds = (Page, FigureView, StillPlot)
    found = [one for one in gc.get_objects() if isinstance(one, kinds)]
    each = {id(one): one for one in (*found, *room.window.findChildren(QWidget))}
    return Counter(type(one).__name__ for one in each.values())


def test_closing_the_window_gives_back_what_its_pages_took(room: Room) -> None:
    stay(room)
    record_session(room.store, room.clock.read().wall - timedelta(days=1), before=5, after=3)
    # What Today says of that session is no page's.
    room.navigation.show_today()
    before = alive(room)
    for page in PAGES:
        room.navigation.show(page.key)
        opened = alive(room)
    assert opened["TrendsPage"]
    assert opened["PainChart"]
    assert sum(opened.values()) > 3 * sum(before.values())
    away(room, tray=True).put_away()
    assert alive(room) == before


def test_what_is_being_answered_is_kept_while_the_window_is_away(room: Room) -> None:
    stay(room)
    room.navigation.show("plan")
    filling = QLineEdit()
    room.window.fill(filling)
    filling.setText("half a thought")
    away(room, tray=True).put_away()
    assert alive(room)["PlanPage"] == 1
    room.window.come_forward()
    assert room.page() is filling
    assert filling.text() == "half a thought"


def test_a_window_that_is_fetched_shows_the_day_that_it_is(room: Room) -> None:
    stay(room)
    room.navigation.show("settings")
    away(room, tray=True).put_away()
    room.clock.advance(24 * 3600)
    room.window.come_forward()
    assert room.page() is room.navigation.today
    assert str(room.clock.read().local_date.day) in room.navigation.today.hero.date_line.text()
