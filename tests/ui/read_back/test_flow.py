"""A log is read back in the window: chosen on Share, counted, added, and undone by one press."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.bootstrap import Launch, make_owner
from coach.domain.record import SessionStatus
from coach.services.settings import Settings
from coach.storage.opening import open_store
from coach.ui.background import Background
from coach.ui.copies.put_back_pages import CopyIsBackPage
from coach.ui.navigation import Navigation
from coach.ui.read_back.card import ReadBackCard
from coach.ui.read_back.count_pages import CountPage, InTheRecordPage
from coach.ui.texts import locking
from coach.ui.texts import read_back as words
from tests.builders import a_plan, a_start, an_instant, signs_answered
from tests.fakes.been_here import been_here
from tests.fakes.clock import FakeClock
from tests.fakes.sound import quiet_machine
from tests.handover.packages import packed
from tests.patience import PATIENCE_S
from tests.ui.rooms import appearance

PATIENCE_MS = round(PATIENCE_S * 1000)


@dataclass
class House:
    """A window on a record without sessions, and a log with two of them."""

    qtbot: QtBot
    navigation: Navigation
    log: Path

    @property
    def page(self) -> QWidget:
        return self.navigation.window.current

    def sessions(self) -> int:
        return len(self.navigation.services.history.from_newest().more())

    def wait_for(self, *sentences: str) -> None:
        def said() -> bool:
            labels = self.page.findChildren(QLabel)
            told = "\n".join(label.text() for label in labels if label.isVisible())
            return all(sentence in told for sentence in sentences)

        self.qtbot.waitUntil(said, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Wait until nothing is counted for any page."""

        def counted() -> bool:
            works = self.navigation.window.findChildren(Background)
            timers = [timer for each in works for timer in each.findChildren(QTimer)]
            return not any(timer.isActive() for timer in timers)

        self.qtbot.waitUntil(counted, timeout=PATIENCE_MS)

    def choose_locked(self, monkeypatch: pytest.MonkeyPatch) -> CountPage:
        locked = self.log.with_name("locked.zip")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(locked), ""))
        self.navigation.show("share")
        (card,) = self.page.findChildren(ReadBackCard)
        card.zip.click()
        assert isinstance(self.page, CountPage)
        return self.page

    def choose(self, monkeypatch: pytest.MonkeyPatch) -> CountPage:
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(self.log))
        self.navigation.show("share")
        (card,) = self.page.findChildren(ReadBackCard)
        card.folder.click()
        assert isinstance(self.page, CountPage)
        return self.page


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    clock = FakeClock()
    with closing(open_store(tmp_path / "other")) as store:
        store.take_up(a_plan(an_instant()))
        for _ in range(2):
            session_id = store.begin_session(a_start(an_instant()))
            store.end_session(session_id, SessionStatus.STOPPED, an_instant())
            clock.advance(60)
        log = packed(store, clock.read(), tmp_path / "log")
        packed(store, clock.read(), tmp_path / "locked.zip", locked_with="four small words")
    with closing(open_store(tmp_path / "own")) as store:
        been_here(Settings(store), sound_tried=True)
        store.add_screening(signs_answered(clock.read()))
    owner = make_owner(Launch(tmp_path / "own"), clock)
    made = Navigation(owner.open, quiet_machine(), appearance(), keeper=owner)
    qtbot.addWidget(made.window, before_close_func=lambda _: made.deleteLater())
    made.window.show()
    qtbot.waitUntil(lambda: made.ready, timeout=PATIENCE_MS)
    yield House(qtbot, made, log)
    owner.close()


def test_it_is_counted_added_and_undone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    page = house.choose(monkeypatch)
    house.wait_for(words.NEW, "2 sessions")
    assert house.sessions() == 0
    page.do_it.click()
    house.wait_for(words.DONE, "Added: 2 sessions")
    assert house.sessions() == 2
    done = house.page
    assert isinstance(done, InTheRecordPage)
    done.undo.click()
    back = house.page
    assert isinstance(back, CopyIsBackPage)
    back.go_on.click()
    house.qtbot.waitUntil(lambda: house.navigation.ready, timeout=PATIENCE_MS)
    assert house.sessions() == 0
    house.rest()


def test_a_locked_one_is_opened_with_its_password_as_often_as_it_takes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = house.choose_locked(monkeypatch)
    house.wait_for(locking.ASKED)
    page.open_it.click()
    assert page.lock.isVisible(), "nothing was typed"
    page.lock.line.setText("four small word")
    page.open_it.click()
    house.wait_for(locking.NOT_THIS)
    page.lock.line.setText("four small words")
    QTest.keyClick(page.lock.line, Qt.Key.Key_Return)
    house.wait_for(words.NEW, "2 sessions")
    assert not page.lock.isVisible()
    assert page.lock.line.text() == ""
    page.do_it.click()
    house.wait_for(words.DONE, "Added: 2 sessions")
    assert house.sessions() == 2
    house.rest()


def test_what_is_there_already_is_said_and_nothing_offered(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = house.choose(monkeypatch)
    house.wait_for(words.NEW)
    page.do_it.click()
    house.wait_for(words.DONE)
    again = house.choose(monkeypatch)
    house.wait_for(words.NOTHING_NEW, words.THERE)
    assert not again.do_it.isVisible()
    again.leave.click()
    assert house.page.findChildren(ReadBackCard)
    house.rest()


def test_a_log_that_was_edited_is_refused_and_leads_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = house.log / "sessions.csv"
    file.write_bytes(file.read_bytes().replace(b",ordinary", b",sunny", 1))
    page = house.choose(monkeypatch)
    house.wait_for("sessions.csv was changed since it was written, line 2")
    assert not page.do_it.isVisible()
    page.leave.click()
    assert house.sessions() == 0
    house.rest()


def test_who_changes_their_mind_changes_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = house.choose(monkeypatch)
    house.wait_for(words.NEW)
    page.leave.click()
    assert house.sessions() == 0
    house.rest()
