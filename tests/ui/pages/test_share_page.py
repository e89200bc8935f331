"""Share while a log is written: off the window's thread, told of, and given up when asked."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from coach.domain.log_password import PasswordFault
from coach.domain.time_range import TimeRange
from coach.services.export_progress import ExportCancelledError
from coach.services.problems import ExportProblem
from coach.services.share import ExportResult, LogCounts, Wish
from coach.ui.pages.share import SharePage
from coach.ui.texts import locking
from coach.ui.theme import LIGHT
from coach.ui.widgets.hidden_line import HiddenLine

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 22)


class SomeLogs:
    """Writes what it is told to, as long as somebody wants it."""

    def __init__(self, write: Callable[[Path, Wish], None]) -> None:
        self.write = write

    def counts(self, first: date, last: date) -> LogCounts:
        return LogCounts(first, last, sessions=2, missed=0, mornings=1, flares=0)

    def export(self, place: Path, first: date, last: date, wish: Wish) -> ExportResult:
        self.write(place, wish)
        return ExportResult(first, last, (place,), 2, 8, 0, 0, earlier=False)


def a_page(qtbot: QtBot, tmp_path: Path, write: Callable[[Path, Wish], None]) -> SharePage:
    page = SharePage(LIGHT, SomeLogs(write), lambda _asked: (FIRST, LAST), lambda: tmp_path)
    page.show_cards()
    qtbot.addWidget(page)
    page.show_range(FIRST, LAST, TimeRange.ALL, visited=False)
    return page


def over(qtbot: QtBot, page: SharePage) -> str:
    qtbot.waitUntil(page.save.isEnabled)
    return page.result.text()


def test_it_says_what_the_days_hold(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, tmp_path, lambda _place, _wish: None)
    qtbot.waitUntil(lambda: bool(page.tables.preview.text()))
    assert page.tables.preview.text() == "These days hold 2 sessions, 1 morning answer."


def test_one_file_takes_a_name_that_is_free(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, tmp_path, lambda place, _wish: place.touch(exist_ok=False))
    page.tables.one_file.click()
    for _ in range(2):
        page.save.click()
        assert "It is in" in over(qtbot, page)
    name = "Steadyback log 2026-11-01 to 2026-11-22"
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.zip", f"{name} (2).zip"}


def test_cancel_ends_it_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    def until_nobody_wants_it(_place: Path, wish: Wish) -> None:
        assert wish.workbook
        assert wish.watch is not None
        while wish.watch(1, 4):
            pass
        raise ExportCancelledError

    page = a_page(qtbot, tmp_path, until_nobody_wants_it)
    page.tables.workbook.click()
    page.save.click()
    qtbot.waitUntil(lambda: page.result.text() == "Saving… 25 %")
    assert not page.save.isEnabled()

    page.cancel.click()

    assert over(qtbot, page) == "Cancelled. Nothing was saved."
    assert not page.cancel.isVisibleTo(page)


def test_what_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    def refuse(_place: Path, _wish: Wish) -> None:
        raise ExportProblem("The disk is full.", "Make room.")

    page = a_page(qtbot, tmp_path, refuse)
    page.save.click()
    assert over(qtbot, page) == "The disk is full. Make room."


def test_a_log_is_locked_with_what_is_typed_twice_and_that_is_forgotten(
    qtbot: QtBot, tmp_path: Path
) -> None:
    written: list[tuple[str, str]] = []
    page = a_page(
        qtbot, tmp_path, lambda place, wish: written.append((place.suffix, wish.password))
    )
    lock = page.tables.lock
    lock.tick.click()
    assert page.tables.one_file.isChecked()
    assert not page.tables.one_file.isEnabled()
    for first, again, said in (
        ("", "", locking.MISSING),
        ("four", "four", locking.FAULTS[PasswordFault.SHORT]),
        ("four small words", "four small word", locking.NOT_THE_SAME),
    ):
        lock.first.setText(first)
        lock.again.setText(again)
        page.save.click()
        assert page.result.text() == said
    assert not written
    lock.again.setText("four small words ")
    page.save.click()
    assert locking.DONE in over(qtbot, page)
    assert written == [(".zip", "four small words")]
    assert lock.first.text() == lock.again.text() == ""
    assert not page.tables.one_file.isEnabled(), "the next one is locked, too"


def test_what_is_shown_is_typed_once_and_gone_when_one_comes_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    written: list[str] = []
    page = a_page(qtbot, tmp_path, lambda _place, wish: written.append(wish.password))
    lock = page.tables.lock
    lock.tick.click()
    assert lock.first.echoMode() is HiddenLine.EchoMode.Password
    page.save.click()
    assert not page.result.isHidden()
    lock.shown.click()
    assert page.result.isHidden(), "what was wrong is answered otherwise"
    assert lock.first.echoMode() is HiddenLine.EchoMode.Normal
    lock.first.setText("four small words")
    assert lock.wrong() == ""
    page.show_range(FIRST, LAST, TimeRange.ALL, visited=False)
    assert lock.first.text() == ""
    assert lock.first.echoMode() is HiddenLine.EchoMode.Password
    lock.tick.click()
    page.save.click()
    over(qtbot, page)
    assert written == [""]
