"""All data is deleted from the window: told first, a word typed, and the program ends."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach.bootstrap import Launch, make_owner
from coach.services.settings import Settings
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.ui.all_data.delete_pages import DeletedPage, DeletePage
from coach.ui.navigation import Navigation
from coach.ui.pages.settings import SettingsPage
from coach.ui.pages.share import SharePage
from coach.ui.texts import all_data as words
from tests.builders import signs_answered
from tests.fakes.been_here import been_here
from tests.fakes.clock import FakeClock
from tests.fakes.sound import quiet_machine
from tests.ui.rooms import appearance


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Navigation]:
    clock = FakeClock()
    with closing(open_store(tmp_path)) as store:
        been_here(Settings(store), sound_tried=True)
        store.add_screening(signs_answered(clock.read()))
    (tmp_path / "letter.txt").write_text("mine")
    owner = make_owner(Launch(tmp_path), clock)
    made = Navigation(owner.open, quiet_machine(), appearance(), keeper=owner)
    qtbot.addWidget(made.window, before_close_func=lambda _: made.deleteLater())
    made.window.show()
    qtbot.waitUntil(lambda: made.ready)
    yield made
    owner.close()


def page_of(window: Navigation) -> DeletePage:
    window.show("settings")
    press(window, words.BUTTON)
    page = window.window.current
    assert isinstance(page, DeletePage)
    return page


def in_view(window: Navigation) -> type[QWidget]:
    return type(window.window.current)


def press(window: Navigation, label: str) -> None:
    found = window.window.current.findChildren(QPushButton)
    next(each for each in found if each.text() == label).click()


def said(window: Navigation) -> str:
    for _ in range(3):
        QApplication.processEvents()
    labels = window.window.current.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_told_and_typed_it_goes_and_the_program_ends(window: Navigation, tmp_path: Path) -> None:
    page = page_of(window)
    assert "Your record with all sessions" in said(window)
    assert f"1 file that Steadyback did not write: {tmp_path / 'letter.txt'}" in said(window)
    for typed, able in (("", False), ("delet", False), ("keep", False), (" Delete ", True)):
        page.word.setText(typed)
        assert page.do_it.isEnabled() is able
    page.do_it.click()

    assert isinstance(window.window.current, DeletedPage)
    assert words.DONE_TITLE in said(window)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    press(window, words.CLOSE)
    assert not window.window.isVisible()
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_nothing_goes_by_a_slip_and_the_log_is_offered_first(
    window: Navigation, tmp_path: Path
) -> None:
    page = page_of(window)
    page.word.setText(words.WORD)
    QTest.keyClick(page.word, Qt.Key.Key_Return)
    assert window.window.current is page
    press(window, words.SAVE_FIRST)
    assert in_view(window) is SharePage
    QTest.keyClick(page_of(window), Qt.Key.Key_Escape)
    assert in_view(window) is SettingsPage
    page_of(window)
    press(window, words.KEEP)
    assert in_view(window) is SettingsPage
    assert window.ready
    assert (tmp_path / FILE_NAME).exists()
