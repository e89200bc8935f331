"""A real session bus with a notification service on it: what arrives, and what stops nobody."""

import queue
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.ports.notice_board import NoticeText, Pressed, Told
from coach.system.desktop_notices import DesktopNotices

pytest.importorskip("jeepney", reason="only systems with a session bus have it")

from coach.system import notification_bus
from tests.fakes.desktop import session_bus
from tests.fakes.notification_daemon import NotificationDaemon
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a session bus")

NOTICE = NoticeText(
    "After <b>tea</b> & toast: 9 minutes",
    "Mid-morning session, <until> 12:30.",
    {Pressed.START: "Start", Pressed.SNOOZE: "In 10 minutes", Pressed.OPEN: "Open"},
)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for the name of a socket."""
    with tempfile.TemporaryDirectory(dir="/tmp", prefix="notice-") as made:
        yield Path(made)


@pytest.fixture
def address(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.delenv("DISPLAY", raising=False)
    with session_bus(folder) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


class Asker:
    """Shows notices, and hears what comes of it from the thread."""

    def __init__(self) -> None:
        self.board = DesktopNotices()
        self._told: queue.Queue[Told] = queue.Queue()
        self._pressed: queue.Queue[tuple[Pressed, str]] = queue.Queue()

    def show(self, notice: NoticeText = NOTICE) -> Told:
        """Show a notice, and wait for what comes of it."""
        self.board.show(notice, self._told.put, lambda *what: self._pressed.put(what))
        return self._told.get(timeout=PATIENCE_S)

    def pressed(self) -> tuple[Pressed, str]:
        """Wait for a press."""
        return self._pressed.get(timeout=PATIENCE_S)


@pytest.fixture
def asker() -> Iterator[Asker]:
    asker = Asker()
    with closing(asker.board):
        yield asker


def test_a_notice_arrives_with_its_words_and_buttons(address: str, asker: Asker) -> None:
    with closing(NotificationDaemon(address)) as daemon:
        assert asker.show() is Told.SHOWN
        shown = daemon.wait_for_notice()

    assert shown.title == NOTICE.title
    assert shown.body == "Mid-morning session, &lt;until&gt; 12:30."
    assert shown.actions == ["start", "Start", "snooze", "In 10 minutes", "default", "Open"]
    assert shown.urgency == ("y", 1)


def test_a_desktop_that_knows_no_markup_is_sent_none(address: str, asker: Asker) -> None:
    with closing(NotificationDaemon(address, markup=False)) as daemon:
        assert asker.show() is Told.SHOWN
        assert daemon.wait_for_notice().body == NOTICE.body


def test_a_press_is_heard_with_what_brings_the_window_forward(address: str, asker: Asker) -> None:
    with closing(NotificationDaemon(address)) as daemon:
        assert asker.show() is Told.SHOWN
        daemon.press("start", "a-token")
        assert asker.pressed() == (Pressed.START, "a-token")


def test_a_second_notice_takes_the_place_of_the_first_and_is_taken_away(
    address: str, asker: Asker
) -> None:
    with closing(NotificationDaemon(address)) as daemon:
        asker.show()
        asker.show(NoticeText("Another", ""))
        assert [one.title for one in daemon.notices.values()] == ["Another"]
        asker.board.withdraw()
        assert daemon.wait_until(lambda: not daemon.notices)


def test_who_wants_no_disturbance_is_not_disturbed(address: str, asker: Asker) -> None:
    with closing(NotificationDaemon(address, inhibited=True)) as daemon:
        assert asker.show() is Told.NOT_NOW
        assert daemon.notices == {}


def test_a_killed_service_stops_no_reminder(address: str, asker: Asker) -> None:
    with closing(NotificationDaemon(address)):
        assert asker.show() is Told.SHOWN
    assert asker.show() is Told.NOT_HERE
    with closing(NotificationDaemon(address)) as daemon:
        assert asker.show() is Told.SHOWN
        assert daemon.wait_for_notice().title == NOTICE.title


def test_a_service_that_hangs_keeps_only_a_thread_waiting(
    address: str, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notification_bus, "ANSWER_S", 0.3)
    with closing(NotificationDaemon(address, answers=False)) as daemon:
        assert asker.show() is Told.NOT_HERE
        assert daemon.wait_until_asked()


def test_a_bus_that_is_restarted_is_found_again(
    folder: Path, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        with session_bus(folder) as address:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            with closing(NotificationDaemon(address)) as daemon:
                assert asker.show() is Told.SHOWN
                assert daemon.wait_for_notice().title == NOTICE.title


@pytest.mark.parametrize(
    "where", [None, "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "?"]
)
def test_without_a_bus_it_says_so(
    where: str | None, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    if where is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", where)
    assert asker.show() is Told.NOT_HERE
