"""A record that is damaged: the newest copy that opens is offered, and what is damaged is kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coach.bootstrap import Launch, make_owner
from coach.domain.record import SessionStatus
from coach.services.settings import Settings
from coach.storage.copies import DailyCopies
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.ui.copies.put_back_pages import ChooseCopyPage, CompareCopyPage, CopyIsBackPage
from coach.ui.navigation import Navigation
from coach.ui.texts import copies as words
from coach.ui.widgets.question_page import QuestionPage
from tests.builders import a_start, an_instant, signs_answered
from tests.fakes.been_here import been_here
from tests.fakes.clock import FakeClock
from tests.fakes.sound import quiet_machine
from tests.ui.rooms import appearance

DAYS = [date(2026, 11, day) for day in (20, 21)]
DAMAGED = b"SQLite format 3\0" + b"no page of it makes sense" * 400


@contextmanager
def a_window(qtbot: QtBot, folder: Path) -> Iterator[Navigation]:
    owner = make_owner(Launch(folder), FakeClock())
    made = Navigation(owner.open, quiet_machine(), appearance(), keeper=owner)
    qtbot.addWidget(made.window, before_close_func=lambda _: made.deleteLater())
    made.window.show()
    qtbot.waitUntil(lambda: isinstance(made.window.current, QuestionPage))
    yield made
    owner.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A damaged record with a copy of when it had one session, and one of when it had two."""
    with closing(open_store(tmp_path)) as store:
        been_here(Settings(store), sound_tried=True)
        store.add_screening(signs_answered(FakeClock().read()))
        for day in DAYS:
            session_id = store.begin_session(a_start(an_instant()))
            store.end_session(session_id, SessionStatus.STOPPED, an_instant())
            DailyCopies(store.path).make(day)
    (tmp_path / FILE_NAME).write_bytes(DAMAGED)
    return tmp_path


def copy_of(folder: Path, day: date) -> Path:
    return folder / "backups" / f"steadyback-{day}.sqlite3"


def said(navigation: Navigation) -> str:
    for _ in range(3):
        QApplication.processEvents()
    labels = navigation.window.current.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(navigation: Navigation, label: str) -> None:
    found = navigation.window.current.findChildren(QPushButton)
    next(each for each in found if each.text() == label).click()


def test_the_newest_good_copy_is_looked_at_and_put_back_and_what_is_damaged_kept(
    qtbot: QtBot, folder: Path
) -> None:
    with a_window(qtbot, folder) as navigation:
        press(navigation, words.TO_THE_COPIES)
        assert "2 sessions, the last on" in said(navigation)
        press(navigation, words.DO_IT)
        assert isinstance(navigation.window.current, CopyIsBackPage)
        (kept,) = folder.glob("backups/*before-restore*")
        assert kept.read_bytes() == DAMAGED
        press(navigation, words.GO_ON)
        assert len(navigation.services.history.from_newest().more()) == 2


def test_a_copy_that_is_damaged_too_is_passed_over(qtbot: QtBot, folder: Path) -> None:
    copy_of(folder, DAYS[1]).write_bytes(DAMAGED)
    with a_window(qtbot, folder) as navigation:
        press(navigation, words.TO_THE_COPIES)
        assert "1 session, the last on" in said(navigation)
        assert str(copy_of(folder, DAYS[0])) in said(navigation)


def test_where_none_is_good_a_file_of_the_users_can_be_chosen(qtbot: QtBot, folder: Path) -> None:
    for day in DAYS:
        copy_of(folder, day).unlink()
    with a_window(qtbot, folder) as navigation:
        press(navigation, words.TO_THE_COPIES)
        assert isinstance(navigation.window.current, ChooseCopyPage)
        assert words.NO_COPIES in said(navigation)


def test_a_record_that_is_gone_leads_to_the_copies_too(qtbot: QtBot, folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    with a_window(qtbot, folder) as navigation:
        assert "Your record is not in its folder, but copies of it are." in said(navigation)
        press(navigation, words.TO_THE_COPIES)
        press(navigation, words.DO_IT)
        press(navigation, words.GO_ON)
        assert len(navigation.services.history.from_newest().more()) == 2


@pytest.mark.parametrize("ways", [(words.KEEP,), (words.OTHER_COPIES, words.NOT_NOW)])
def test_who_does_not_want_it_is_back_where_the_damage_is_said(
    qtbot: QtBot, folder: Path, ways: tuple[str, ...]
) -> None:
    with a_window(qtbot, folder) as navigation:
        press(navigation, words.TO_THE_COPIES)
        assert isinstance(navigation.window.current, CompareCopyPage)
        for label in ways:
            press(navigation, label)
        assert "The file of your record is damaged." in said(navigation)
        assert (folder / FILE_NAME).read_bytes() == DAMAGED


def test_a_record_of_a_newer_version_is_no_reason_to_go_back(qtbot: QtBot, folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(copy_of(folder, DAYS[1]).read_bytes())
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with a_window(qtbot, folder) as navigation:
        labels = [each.text() for each in navigation.window.current.findChildren(QPushButton)]
        assert "newer Steadyback" in said(navigation)
        assert words.TO_THE_COPIES not in labels
