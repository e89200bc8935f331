"""A copy is put back in the window: found, looked into, agreed to, and opened."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.bootstrap import Launch, make_owner
from coach.domain.gates import Locked
from coach.domain.record import SessionStatus
from coach.domain.warning_signs import LONG_FORM, Said, Trigger, WarningSign
from coach.services.settings import Settings
from coach.storage.copies import DailyCopies
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.system.people_folders import people_of
from coach.ui.copies.flow import PuttingBack
from coach.ui.copies.put_back_pages import ChooseCopyPage, CompareCopyPage, CopyIsBackPage
from coach.ui.navigation import Navigation
from coach.ui.pages.settings import SettingsPage
from coach.ui.texts import copies as words
from tests.builders import a_plan, a_start, an_instant, signs_answered
from tests.fakes.been_here import been_here
from tests.fakes.clock import FakeClock
from tests.fakes.sound import quiet_machine
from tests.patience import PATIENCE_S
from tests.ui.rooms import appearance

COPIED_ON = date(2026, 11, 20)


@dataclass
class House:
    """A window on a record on disk, with a copy of when it had one session; it has two now."""

    folder: Path
    navigation: Navigation

    def go_to_the_copies(self) -> ChooseCopyPage:
        self.navigation.show("settings")
        settings = self.navigation.window.current
        assert isinstance(settings, SettingsPage)
        settings.copies.put_back.click()
        page = self.navigation.window.current
        assert isinstance(page, ChooseCopyPage)
        return page

    def look_into(self, place: int = 0) -> CompareCopyPage:
        self.go_to_the_copies().buttons[place].click()
        page = self.navigation.window.current
        assert isinstance(page, CompareCopyPage)
        return page

    def words(self) -> str:
        for _ in range(3):
            QApplication.processEvents()
        labels = self.navigation.window.current.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def gate(self) -> object:
        return self.navigation.services.sessions.gate()

    def sessions(self) -> int:
        return len(self.navigation.services.history.from_newest().more())


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    clock = FakeClock()
    with closing(open_store(tmp_path)) as store:
        been_here(Settings(store), sound_tried=True)
        for _ in range(2):
            session_id = store.begin_session(a_start(an_instant()))
            store.end_session(session_id, SessionStatus.STOPPED, an_instant())
            DailyCopies(store.path).make(COPIED_ON)
        store.add_screening(signs_answered(clock.read()))
    owner = make_owner(Launch(tmp_path), clock)
    made = Navigation(owner.open, quiet_machine(), appearance(), keeper=owner)
    qtbot.addWidget(made.window, before_close_func=lambda _: made.deleteLater())
    made.window.show()
    qtbot.waitUntil(lambda: made.ready, timeout=round(PATIENCE_S * 1000))
    yield House(tmp_path, made)
    owner.close()


def test_what_is_in_the_copy_and_in_the_record_is_told_before_anything(house: House) -> None:
    house.look_into()
    words = house.words()
    assert "2 sessions, the last on 23 November 2026" in words
    assert "1 session, the last on 23 November 2026" in words


def test_enter_changes_nothing_and_escape_leads_back_step_by_step(house: House) -> None:
    kinds: list[type[QWidget]] = [type(house.look_into())]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
        QTest.keyClick(house.navigation.window.current, key)
        kinds.append(type(house.navigation.window.current))
    assert kinds == [CompareCopyPage, CompareCopyPage, ChooseCopyPage, SettingsPage]
    assert house.sessions() == 2


def test_agreed_to_the_copy_is_the_record_and_what_was_there_is_kept(house: House) -> None:
    house.look_into().do_it.click()

    done = house.navigation.window.current
    assert isinstance(done, CopyIsBackPage)
    (kept,) = house.folder.glob("backups/*before-restore*")
    assert str(kept) in house.words()
    done.go_on.click()
    assert house.navigation.ready
    assert house.sessions() == 1
    house.navigation.show("history")
    assert house.navigation.window.current.isVisible()


def test_what_was_kept_can_be_put_back_too(house: House) -> None:
    house.look_into().do_it.click()
    (kept,) = house.folder.glob("backups/*before-restore*")
    house.navigation.open_record()
    house.navigation.copies.put_back(kept)
    house.navigation.open_record()
    assert house.sessions() == 2


def test_a_file_that_is_no_record_is_said_and_the_record_goes_on(house: House) -> None:
    holiday = house.folder / "holiday.sqlite3"
    holiday.write_bytes(b"photographs")
    house.navigation.copies.put_back(holiday)
    assert "damaged" in house.words()
    house.navigation.open_record()
    assert house.sessions() == 2
    assert (house.folder / FILE_NAME).exists()


def test_a_lock_of_the_warning_signs_survives_a_copy_from_before_it(house: House) -> None:
    answers = dict.fromkeys(LONG_FORM, Said.NO) | {WarningSign.BLADDER: Said.YES}
    signs = house.navigation.services.signs
    signs.answer(Trigger.SOMETHING_WRONG, answers)
    assert isinstance(house.gate(), Locked)

    compared = house.look_into()
    assert words.LOCKED in house.words()
    assert words.LOCK_STAYS in house.words()
    compared.do_it.click()
    house.navigation.open_record()

    assert house.sessions() == 1
    assert isinstance(house.gate(), Locked)


def somebody_elses(folder: Path) -> Path:
    """Return the file of a record with a plan and a session of its own."""
    with closing(open_store(folder)) as store:
        began = an_instant().later(60.0)
        store.take_up(a_plan(began))
        session_id = store.begin_session(a_start(began))
        store.end_session(session_id, SessionStatus.STOPPED, began)
        return store.path


def show_file(house: House, path: Path, monkeypatch: pytest.MonkeyPatch) -> CompareCopyPage:
    """Choose a file of one's own among the copies."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    house.go_to_the_copies().another.click()
    page = house.navigation.window.current
    assert isinstance(page, CompareCopyPage)
    return page


def test_a_copy_with_nothing_in_common_is_asked_about_before_it_is_put_back(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_file(house, somebody_elses(tmp_path / "stick"), monkeypatch)
    assert words.STRANGE_TITLE in house.words()
    assert words.STRANGE in house.words()
    assert page.do_it.text() == words.IT_IS_MINE
    page.keep.click()
    assert house.sessions() == 2
    assert words.STRANGE not in house.words()
    house.look_into()
    assert words.COMPARE_TITLE in house.words()


def test_a_copy_of_another_person_here_is_told_by_their_name(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = people_of(house.folder).add("Ben")
    assert ben.folder is not None
    show_file(house, somebody_elses(ben.folder), monkeypatch)
    assert "the record of Ben" in house.words()


def test_where_the_record_cannot_be_read_a_strange_copy_is_known_by_the_newest_good_one(
    house: House, tmp_path: Path
) -> None:
    shown: list[QWidget] = []

    class Host:
        def fill(self, page: QWidget) -> None:
            shown.append(page)

        def guard(self, act: Callable[[], object]) -> None:
            act()

    shelf = DailyCopies(house.folder / FILE_NAME)
    flow = PuttingBack(Host(), shelf, lambda _path: None, lambda: None)
    flow.show_newest_good()
    flow.look_into(somebody_elses(tmp_path / "stick"))
    said = [page.findChildren(QLabel)[0].text() for page in shown]
    assert said == [words.COMPARE_TITLE, words.STRANGE_TITLE]
