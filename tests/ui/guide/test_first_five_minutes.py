"""The first five minutes in the window and on paper are the words of docs/user, and no others."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from coach import resources
from coach.domain.record import SessionStatus
from coach.engine.state import Mode
from coach.services.session.sessions import FIRST_SESSIONS
from coach.services.theme_choice import ThemeChoice
from coach.ui.guide.guide_file import FILE, dark_one, on_screen, read_guide, sharp_one
from coach.ui.guide.page import GuidePage
from coach.ui.guide.page_picture import PagePicture
from coach.ui.guide.paper import guide_pdf
from coach.ui.pages.keys import KeysPage
from coach.ui.report.page import A4, LETTER, Paper
from coach.ui.texts import guide as words
from coach.ui.widgets.question_page import QuestionPage
from tests.architecture.checkout import ROOT
from tests.builders import a_start, an_instant
from tests.screens.guide import NAMES
from tests.ui.report.words_of_pdf import words_of_pdf
from tests.ui.rooms import Room, a_room, appearance

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def written() -> str:
    """Return the words of the page in the repository, without marks and pictures."""
    page = (ROOT / FILE).read_text(encoding="utf-8")
    plain = re.sub(r"!\[.*\]\(.*\)|^#+ |[*]", "", page, flags=re.MULTILINE)
    return " ".join(plain.split())


def press(room: Room, label: str) -> None:
    """Press the one button with these words."""
    found = room.page().findChildren(QAbstractButton)
    (made,) = [each for each in found if each.text() == label and each.isVisible()]
    made.click()


def test_each_word_of_the_page_is_in_the_window_and_nothing_is_said_twice(room: Room) -> None:
    QTest.keyClick(room.page(), Key.Key_F2)
    assert isinstance(room.page(), GuidePage)
    shown = re.sub("[“”]", "", " ".join(room.words().split()))

    assert written() in shown
    assert [one.accessibleName() for one in room.page().findChildren(PagePicture)] == [
        one.shows for one in read_guide() if one.picture is not None
    ]


def test_what_stands_on_the_screen_is_quoted_and_a_key_is_not() -> None:
    said = [on_screen(each) for chapter in read_guide() for each in chapter.paragraphs]
    assert any("press “Start”" in each for each in said)
    assert any("Press H, or “That hurt”" in each for each in said)
    assert not [each for each in said if re.search(r"[*`_#|]|\]\(", each)], "an unknown mark"


def test_every_picture_can_be_shown() -> None:
    pictures = [one.picture for one in read_guide() if one.picture is not None]
    assert [each.stem for each in pictures] == list(NAMES)
    assert all(each.is_file() for each in pictures)


def test_a_dark_window_shows_the_pages_as_they_look_there(qtbot: QtBot, tmp_path: Path) -> None:
    files = [one.picture for one in read_guide() if one.picture is not None]
    alone = tmp_path / "alone.png"
    alone.write_bytes(files[0].read_bytes())
    shown = [PagePicture(file, "A page.") for file in (*files, alone)]
    for each in shown:
        qtbot.addWidget(each)
    try:
        appearance().choose(ThemeChoice.DARK)
        assert [each.shown_file() for each in shown] == [*map(dark_one, files), alone]
        drawn = [each.grab().toImage().pixelColor(8, 8) for each in shown]
        appearance().choose(ThemeChoice.HIGH_CONTRAST)
        assert [each.shown_file() for each in shown] == [*map(sharp_one, files), alone]
    finally:
        appearance().choose(ThemeChoice.LIGHT)
    assert [each.shown_file() for each in shown] == [*files, alone]
    again = [each.grab().toImage().pixelColor(8, 8) for each in shown]
    assert [one == other for one, other in zip(drawn, again, strict=True)] == [
        *(False for _ in files),
        True,
    ]
    assert [QImage(str(dark_one(file))).size() for file in files] == [
        QImage(str(file)).size() for file in files
    ]


def test_it_is_led_to_by_mouse_and_escape_leads_back_to_where_one_was(room: Room) -> None:
    press(room, words.OPEN)
    assert isinstance(room.page(), GuidePage)
    room.press(Key.Key_Escape)
    assert room.page() is room.navigation.today

    room.navigation.show("settings")
    settings = room.page()
    press(room, words.OPEN)
    room.press(Key.Key_Return)
    assert room.page() is settings

    room.navigation.show_keys()
    press(room, words.OPEN)
    QTest.keyClick(room.page(), Key.Key_F2)
    room.press(Key.Key_Escape)
    assert isinstance(room.page(), KeysPage), "it was laid over the keys once"


def test_a_session_waits_beneath_it(room: Room) -> None:
    page = room.start_session()
    QTest.keyClick(page, Key.Key_F2)
    assert isinstance(room.page(), GuidePage)
    room.press(Key.Key_Escape)
    assert room.page() is page
    assert page.run.state.mode is Mode.PAUSED


def test_who_knows_their_way_is_not_offered_it_on_today(room: Room) -> None:
    assert room.navigation.today.offers.guide_button.isVisible()
    for _ in range(FIRST_SESSIONS + 1):
        kept = room.store.begin_session(a_start())
        room.store.end_session(kept, SessionStatus.COMPLETED, an_instant())
    room.navigation.show_today()
    assert not room.navigation.today.offers.guide_button.isVisible()


def test_an_installation_without_it_says_what_to_do(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "coach")
    QTest.keyClick(room.page(), Key.Key_F2)
    assert isinstance(room.page(), QuestionPage)
    assert words.MISSING in room.words()
    assert words.INSTALL_AGAIN in room.words()


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_it_is_printed_on_four_pages_in_real_text(
    qtbot: QtBot, tmp_path: Path, paper: Paper
) -> None:
    del qtbot
    content = guide_pdf(read_guide(), paper)
    assert b"/Count 4\n" in content
    file = tmp_path / "guide.pdf"
    file.write_bytes(content)
    assert written() in words_of_pdf(file)


def test_it_is_saved_where_the_user_says_and_what_stands_in_the_way_is_said(
    qtbot: QtBot, tmp_path: Path
) -> None:
    places = [tmp_path / "guide.pdf", tmp_path / "nowhere" / "guide.pdf"]
    page = GuidePage(read_guide(), lambda _: places.pop(0))
    qtbot.addWidget(page)
    page.save.click()
    assert (tmp_path / "guide.pdf").read_bytes().startswith(b"%PDF")
    assert page.result.text() == words.SAVED.format(file=tmp_path / "guide.pdf")
    page.save.click()
    assert page.result.text().endswith(words.OTHER_PLACE)
    QApplication.processEvents()
