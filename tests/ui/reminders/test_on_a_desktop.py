"""The window, a real session bus and a notification service on it: from notice to session."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.bootstrap import make_notice_boards
from coach.domain.reminding.history import Channel, Word
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.texts import reminders as words
from tests.patience import PATIENCE_MS
from tests.ui.rooms import Room, a_room

pytest.importorskip("jeepney", reason="only systems with a session bus have it")

from tests.fakes.desktop import session_bus
from tests.fakes.notification_daemon import NotificationDaemon

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a session bus"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch) -> Iterator[NotificationDaemon]:
    monkeypatch.delenv("DISPLAY", raising=False)
    with (
        tempfile.TemporaryDirectory(dir="/tmp", prefix="notice-") as made,
        session_bus(Path(made)) as address,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with closing(NotificationDaemon(address)) as daemon:
            yield daemon


@pytest.fixture
def room(qtbot: QtBot, daemon: NotificationDaemon) -> Iterator[Room]:
    del daemon  # stands on the bus before the window looks for it
    with a_room(Room(qtbot, notice_boards=make_notice_boards())) as opened:
        yield opened


def test_start_on_a_notice_of_the_desktop_opens_the_session(
    room: Room, daemon: NotificationDaemon
) -> None:
    said: list[str] = []
    room.navigation.try_reminder(said.append)
    room.qtbot.waitUntil(lambda: words.TRIED[Channel.DESKTOP] in said, timeout=PATIENCE_MS)
    daemon.press("start")
    room.qtbot.waitUntil(lambda: isinstance(room.page(), CheckInPage), timeout=PATIENCE_MS)
    assert daemon.wait_until(lambda: not daemon.notices)


def test_a_snooze_on_the_desktop_is_kept_and_comes_back(
    room: Room, daemon: NotificationDaemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.window, "isActiveWindow", lambda: False)
    watch = room.navigation.begin_reminding().watch
    found = room.navigation.services.reminders.sample()
    assert found is not None
    wait = (found.planned.at - room.clock.read().utc).total_seconds()
    room.clock.advance(max(0.0, wait))
    watch.look()
    daemon.wait_for_notice()
    room.qtbot.waitUntil(lambda: _words(room)[-1:] == [Word.SHOWN], timeout=PATIENCE_MS)
    daemon.press("snooze")
    room.qtbot.waitUntil(lambda: _words(room)[-1] is Word.SNOOZED, timeout=PATIENCE_MS)
    room.clock.advance(600)
    watch.look()
    room.qtbot.waitUntil(lambda: _words(room)[-1] is Word.CAME_BACK, timeout=PATIENCE_MS)
    assert len(daemon.notices) == 1


def _words(room: Room) -> list[Word]:
    return [one.word for one in room.store.reminder_events(room.clock.read().local_date)]
