"""The exercise library: when to stop, who reviewed it, and where it comes from."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.ladder import Library
from coach.engine.timeline import PhaseKind
from coach.services.theme_choice import ThemeChoice
from coach.ui.figures.colours import TONES
from coach.ui.pages.library import LibraryPage
from coach.ui.pages.settings import SettingsPage
from coach.ui.signs.list_page import WarningSignsPage
from coach.ui.texts import plan as words
from coach.ui.texts import warning_signs as signs_words
from coach.ui.theme import LIGHT
from coach.ui.widgets.folded import Folded
from tests.ui.rooms import Room, a_room, appearance, library


def shown(qtbot: QtBot, page: LibraryPage) -> str:
    """Return all words in view."""
    page.show()
    qtbot.waitExposed(page)
    for _ in range(3):
        QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    made = LibraryPage(library(), LIGHT)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def unfold(page: LibraryPage) -> None:
    folded = [one for one in page.findChildren(Folded) if not one.isHidden()]
    folded[-1].button.click()


@pytest.mark.parametrize("key", ["SB3", "cat_camel"])
def test_what_always_means_stop_is_shown_with_everything(
    qtbot: QtBot, page: LibraryPage, key: str
) -> None:
    page.buttons[key].click()
    seen = shown(qtbot, page)

    assert words.STOP_ALWAYS in seen
    assert all(rule in seen for rule in library().stop_always)


def test_sources_are_folded_and_said_in_full_when_asked_for(
    qtbot: QtBot, page: LibraryPage
) -> None:
    page.buttons["SB3"].click()
    assert "S60: " not in shown(qtbot, page)

    unfold(page)
    seen = shown(qtbot, page)

    assert "S51: arcturusdc.com" in seen
    assert words.SOURCES_LEAD in seen
    unfold(page)
    assert "S51: " not in shown(qtbot, page)


def test_a_key_that_nobody_knows_is_said_to_be_unknown(qtbot: QtBot) -> None:
    page = LibraryPage(replace(library(), sources={}), LIGHT)
    qtbot.addWidget(page)
    shown(qtbot, page)

    unfold(page)

    assert words.SOURCE_UNKNOWN.format(key="S51") in shown(qtbot, page)


def test_the_list_says_once_that_nothing_is_reviewed(qtbot: QtBot, page: LibraryPage) -> None:
    assert shown(qtbot, page).count(words.NONE_REVIEWED) == 1


def test_once_one_is_reviewed_each_says_whether_it_is(qtbot: QtBot) -> None:
    first, *others = library().ladders
    some: Library = replace(library(), ladders=(replace(first, reviewed_by="A. Lee"), *others))
    page = LibraryPage(some, LIGHT)
    qtbot.addWidget(page)
    seen = shown(qtbot, page)

    assert words.NONE_REVIEWED not in seen
    assert words.REVIEWED_BY.format(name="A. Lee") in seen
    assert seen.count(words.NOT_REVIEWED) >= len(others)


def test_in_a_session_stop_rules_are_one_key_away(room: Room) -> None:
    session = room.start_session()
    for _ in range(4000):
        if session.run.state.phase.kind is PhaseKind.HOLD:
            break
        room.pass_time(0.5)
    assert library().stop_always[0] not in room.words()

    session.pause_or_go_on()
    assert all(rule in room.words() for rule in library().stop_always)

    room.press(Qt.Key.Key_F1)
    assert isinstance(room.page(), WarningSignsPage)
    assert signs_words.STOP_EXERCISE in room.words()
    assert all(rule in room.words() for rule in library().stop_always)


def test_outside_a_session_the_warning_signs_are_as_short_as_they_were(room: Room) -> None:
    room.navigation.show_signs()

    assert signs_words.STOP_EXERCISE not in room.words()


def test_a_side_plank_is_shown_from_a_second_side_and_a_curl_up_is_not(
    qtbot: QtBot, page: LibraryPage
) -> None:
    second = page.texts.figures.second
    page.buttons["SB4"].click()
    assert words.SECOND_VIEW in shown(qtbot, page)
    assert second.isVisible()
    assert second.accessibleName() == page.texts.figures.first.accessibleName()

    page.buttons["CU3"].click()
    assert words.SECOND_VIEW not in shown(qtbot, page)
    assert not second.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1200, True), (640, False)])
def test_the_second_side_stands_beside_the_first_where_there_is_room(
    qtbot: QtBot, page: LibraryPage, width: int, beside: bool
) -> None:
    page.resize(width, 700)
    page.buttons["SB6"].click()
    shown(qtbot, page)
    pair = page.texts.figures
    first, second = (view.mapTo(page, view.rect().topLeft()) for view in (pair.first, pair.second))

    assert (second.x() > first.x()) is beside
    assert (second.y() > first.y() + pair.first.height()) is not beside


def _colours(view: QWidget) -> set[str]:
    picture = view.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def test_the_skin_and_hair_that_were_chosen_count_outside_a_session(room: Room) -> None:
    room.navigation.show("settings")
    settings = room.page()
    assert isinstance(settings, SettingsPage)
    settings.rows["figure_tone"].choose(2)
    room.navigation.show("library")
    page = room.page()
    assert isinstance(page, LibraryPage)
    page.buttons["SB4"].click()

    for view in (page.texts.figures.first, page.texts.figures.second):
        seen = _colours(view)
        assert TONES[2].skin in seen
        assert TONES[0].skin not in seen

    appearance().choose(ThemeChoice.SYSTEM)


def test_a_figure_leaves_a_low_window_to_the_words_and_grows_with_them(page: LibraryPage) -> None:
    view = page.texts.figures.first
    heights = {}
    for size in ((800, 480), (1280, 800)):
        page.resize(*size)
        page.show()
        QApplication.processEvents()
        page.buttons["SB4"].click()
        heights[size] = view.height()
        assert view.height() < size[1] / 2
    assert heights[800, 480] < heights[1280, 800]
