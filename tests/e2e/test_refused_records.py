"""A record that cannot be used: one sentence and a way out, in the window and on the command line.

Real files, the real start. Nothing in the folder may be changed by it, and when what stood in the
way is gone, "Try again" goes on.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.bootstrap import Launch, make_owner, open_services
from coach.storage.sqlite_file import FILE_NAME
from coach.system.clock import SystemClock
from coach.ui.app import make_application
from coach.ui.navigation import Navigation
from coach.ui.widgets.question_page import QuestionPage
from tests.e2e.program import coach
from tests.fakes.been_here import been_here
from tests.fakes.sound import quiet_machine
from tests.storage.records import cut_off
from tests.unprivileged import unprivileged


def _overwritten(path: Path) -> None:
    path.write_bytes(b"not a database, but long enough to be one" * 50)


def _broken_pages(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 8192 - 4096)
    path.write_bytes(content)


def _of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE moz_cookies (id INTEGER)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0417'")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _read_only(path: Path) -> None:
    path.chmod(0o400)


HARM: dict[str, Callable[[Path], None]] = {
    "The file of your record is damaged.": _overwritten,
    "The file of your record is damaged. ": _broken_pages,
    "The file in the place of your record belongs to another program.": _of_another_program,
    "Your record was written by a newer Steadyback": _newer,
    "There is a folder where the file of your record belongs.": _folder,
    "Your record cannot be written: its file or folder is read-only.": _read_only,
}
"""What the first sentence begins with, and what makes it so."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A record whose owner has been here before."""
    folder = tmp_path / "data"
    with open_services(Launch(folder), SystemClock()) as opened:
        been_here(opened.settings)
    return folder


@dataclass
class Window:
    """The program's window on a record; closed at the end of the test."""

    qtbot: QtBot
    data: Path
    navigation: Navigation = field(init=False)

    def __post_init__(self) -> None:
        _, appearance = make_application()
        owner = make_owner(Launch(self.data), SystemClock())
        self.navigation = Navigation(owner.open, quiet_machine(), appearance)
        window = self.navigation.window
        window.closing.connect(owner.close)
        self.qtbot.addWidget(window, before_close_func=lambda _: self.navigation.deleteLater())
        with self.qtbot.waitSignal(window.painted):
            window.show()

    def question(self) -> QuestionPage:
        page = self.navigation.window.current
        assert isinstance(page, QuestionPage)
        return page


def contents(folder: Path) -> dict[str, bytes | None]:
    return {path.name: path.read_bytes() if path.is_file() else None for path in folder.iterdir()}


@pytest.mark.parametrize("sentence", HARM)
def test_the_window_says_so_and_changes_nothing(qtbot: QtBot, data: Path, sentence: str) -> None:
    HARM[sentence](data / FILE_NAME)
    before = contents(data)
    with unprivileged():
        _say_so_and_change_nothing(Window(qtbot, data), sentence)
    assert contents(data) == before


def _say_so_and_change_nothing(window: Window, sentence: str) -> None:
    page = window.question()
    titles = [it.text() for it in page.findChildren(QLabel) if it.property("role") == "display"]
    assert len(titles) == 1
    assert titles[0].startswith(sentence.strip())
    lines = [line.text() for line in page.lines]
    assert str(window.data) in lines[0]
    assert [button.text() for button in page.buttons] == ["Try again", "Close Steadyback"]

    page.buttons[0].click()
    assert window.question() is not page
    window.question().buttons[1].click()
    assert not window.navigation.window.isVisible()


@pytest.mark.parametrize("sentence", [one for one in HARM if HARM[one] is not _read_only])
def test_the_command_line_says_so(data: Path, tmp_path: Path, sentence: str) -> None:
    HARM[sentence](data / FILE_NAME)
    before = contents(data)

    with unprivileged():
        done = coach("--data-dir", str(data), "export", str(tmp_path / "out"))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"steadyback: {sentence.strip()}")
    assert done.stderr.count("\n") == 1
    assert contents(data) == before
    assert not (tmp_path / "out").exists()


def test_a_record_that_may_only_be_read_is_exported(data: Path, tmp_path: Path) -> None:
    _read_only(data / FILE_NAME)
    before = contents(data)
    with unprivileged():
        done = coach("--data-dir", str(data), "export", str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    assert contents(data) == before


def test_a_copy_that_was_put_back_is_shown_after_what_was_set_aside_is_said(
    qtbot: QtBot, data: Path, tmp_path: Path
) -> None:
    copy = (data / FILE_NAME).read_bytes()
    cut_off(data, "after")
    (data / FILE_NAME).write_bytes(copy)

    window = Window(qtbot, data)

    page = window.question()
    titles = [it.text() for it in page.findChildren(QLabel) if it.property("role") == "display"]
    assert titles == ["A file that does not belong to your record was set aside"]
    assert (
        f"{FILE_NAME}-wal was left over from another state of your record" in page.lines[0].text()
    )
    page.buttons[0].click()
    assert window.navigation.window.current is window.navigation.today
    window.navigation.window.close()


def test_a_locked_record_is_opened_when_the_other_program_has_gone(
    qtbot: QtBot, data: Path
) -> None:
    with closing(sqlite3.connect(data / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        window = Window(qtbot, data)
        page = window.question()
        other.execute("ROLLBACK")
    assert "Close the other window or program" in page.lines[0].text()

    page.buttons[0].click()

    assert window.navigation.window.current is window.navigation.today
    window.navigation.window.close()
