"""The program at a real tray, and dunst: a notice, its buttons, a dunst that dies or hangs."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from coach.bootstrap import Launch, open_services
from coach.domain.instant import Instant
from coach.domain.reminding.history import Channel, Word
from coach.domain.warning_signs import LONG_FORM, Said, Trigger
from coach.services.ports.notice_board import Pressed
from coach.storage.sqlite_file import FILE_NAME
from coach.system.clock import SteppedClock
from coach.ui.texts import reminders as words
from tests.e2e.desktop import WITHOUT_A_DESKTOP, Desktop, a_desktop, wait_until
from tests.e2e.driver import MORNING
from tests.e2e.program import ROOT, Program
from tests.fakes.been_here import been_here

pytestmark = WITHOUT_A_DESKTOP

MORNING_SESSION = "Mid-morning session"
SNOOZE_S = 600
AFTERNOON_S = 4 * 3600
AGAIN_S = 3600


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with a_desktop() as desktop:
        yield desktop


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of somebody who has been here before, and may exercise."""
    folder = tmp_path_factory.mktemp("record")
    with open_services(Launch(folder), SteppedClock(Instant(0.0, MORNING))) as services:
        been_here(services.settings, sound_tried=True)
        services.signs.answer(Trigger.FIRST_START, dict.fromkeys(LONG_FORM, Said.NO))
    return folder


class Waiting:
    """The program at the tray of a desktop with dunst."""

    def __init__(self, desktop: Desktop, record: Path, process: "subprocess.Popen[str]") -> None:
        self.program = Program(process)
        self._desktop, self._record, self._process = desktop, record, process

    def move(self, seconds: float) -> None:
        """Let its clock go on."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(seconds)}\n")
        self._process.stdin.flush()

    def wait_for_page(self, name: str) -> None:
        """Wait until a page is in view; `none` for no window."""
        while self.program.wait_for("page") != name:
            pass

    def wait_for_notice(self, nth: int) -> str:
        """Wait until dunst has shown so many, and return the title of the last."""
        wait_until(lambda: len(self._desktop.shown()) >= nth, f"no notice {nth}")
        return self._desktop.shown()[-1]

    def has_record_open(self) -> bool:
        """Whether the libraries are loaded that open the record."""
        maps = Path(f"/proc/{self._process.pid}/maps").read_text(encoding="utf-8")
        return "/sqlalchemy/" in maps

    def kept(self) -> list[tuple[str, str | None]]:
        """Return what the record says of notices: what happened, and where."""
        query = "SELECT word, channel FROM reminder_events ORDER BY id"
        with closing(sqlite3.connect(f"{self._record.as_uri()}?mode=ro", uri=True)) as connection:
            return [(str(word), channel) for word, channel in connection.execute(query)]


@contextmanager
def waiting(desktop: Desktop, data: Path, folder: Path, minutes: int = 0) -> Iterator[Waiting]:
    record = folder / FILE_NAME
    record.write_bytes((data / FILE_NAME).read_bytes())
    desktop.forget()
    desktop.start_notices()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.waiting_driver", str(minutes), str(folder)],
        cwd=ROOT, env=desktop.environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield Waiting(desktop, record, process)
        finally:
            process.kill()
            desktop.kill_notices()


def test_the_notice_arrives_and_its_start_button_opens_the_session(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    with waiting(desktop, data, tmp_path) as coach:
        assert coach.wait_for_notice(1).startswith(MORNING_SESSION)
        assert not desktop.windows("Steadyback")

        desktop.press("Start")
        coach.wait_for_page("CheckInPage")
        assert desktop.windows("Steadyback")
        wait_until(lambda: desktop.displayed() == 0, "the notice stays")
        assert [word for word, _ in coach.kept()] == [Word.SHOWN, Word.STARTED]


def test_a_snooze_comes_back_to_the_process_that_took_the_place(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    with waiting(desktop, data, tmp_path) as coach:
        coach.wait_for_notice(1)
        desktop.press(words.BUTTONS[Pressed.SNOOZE])
        wait_until(lambda: (Word.SNOOZED, None) in coach.kept(), "it is not kept")
        assert desktop.displayed() == 0

        # What was said to the process before it goes with it.
        wait_until(lambda: not coach.has_record_open(), "it never sleeps again")
        coach.move(SNOOZE_S)
        assert coach.wait_for_notice(2).startswith(MORNING_SESSION)
        wait_until(lambda: (Word.CAME_BACK, Channel.DESKTOP) in coach.kept(), "it is not kept")


@pytest.mark.parametrize("end", [Desktop.kill_notices, Desktop.hang_notices])
def test_a_dunst_that_dies_or_hangs_stops_no_reminder(
    desktop: Desktop, data: Path, tmp_path: Path, end: Callable[[Desktop], None]
) -> None:
    with waiting(desktop, data, tmp_path) as coach:
        coach.wait_for_notice(1)
        end(desktop)
        coach.move(AFTERNOON_S)
        wait_until(lambda: len(coach.kept()) == 2, "nobody shows it")
        (_, elsewhere) = coach.kept()[-1]
        assert elsewhere not in {None, Channel.DESKTOP}

        desktop.kill_notices()
        desktop.start_notices()
        coach.move(AGAIN_S)
        assert not coach.wait_for_notice(2).startswith(MORNING_SESSION)


def test_what_waits_has_nothing_open_and_sleeps_again_when_all_is_done(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    with waiting(desktop, data, tmp_path, minutes=-90) as coach:
        wait_until(desktop.has_icon, "no icon at the tray")
        assert not coach.has_record_open()
        assert not desktop.shown()

        coach.move(90 * 60)
        coach.wait_for_notice(1)
        assert coach.has_record_open()
        desktop.press(words.BUTTONS[Pressed.SKIP])
        wait_until(lambda: not coach.has_record_open(), "it never sleeps again")
        wait_until(desktop.has_icon, "no icon at the tray")
        assert [word for word, _ in coach.kept()] == [Word.SHOWN, Word.SKIPPED]
        assert not desktop.windows("Steadyback")

        desktop.click_icon()
        wait_until(lambda: bool(desktop.windows("Steadyback")), "the icon opens nothing")
