"""A report tells where the program broke, and nothing of the person who uses it."""

import os
import re
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType

import pytest

from coach.bootstrap import Launch, bug_reporter
from coach.system.crash_reports import write_report
from tests.fakes.clock import FakeClock

AT = datetime(2026, 11, 23, 10, 30, 5, tzinfo=timezone(timedelta(hours=1)))
ANSWER = "back pain 9 of 10"


def trace_of_a_failure() -> TracebackType | None:
    """Fail as code does that has somebody's answers at hand."""
    answer = ANSWER
    try:
        int(answer)
    except ValueError as error:
        return error.__traceback__
    return None


def report_in(folder: Path) -> str:
    (report,) = folder.iterdir()
    return report.read_text(encoding="utf-8")


def test_it_says_what_broke_and_where(tmp_path: Path) -> None:
    sentence = write_report(tmp_path, AT, "1.2.3", KeyError, trace_of_a_failure())
    path = tmp_path / "report-20261123-103005.txt"
    assert sentence == f"A report without health data is in {path}."
    lines = report_in(tmp_path).splitlines()
    assert lines[0] == "Steadyback 1.2.3"
    assert lines[1].endswith(f" on {sys.platform}")
    assert lines[2] == "at 2026-11-23T10:30:05+01:00"
    assert lines[3] == "builtins.KeyError"
    assert lines[4].endswith(" trace_of_a_failure")
    assert Path(__file__).name in lines[4]


def test_nothing_that_the_user_typed_is_in_it(tmp_path: Path) -> None:
    write_report(tmp_path, AT, "1.2.3", KeyError, trace_of_a_failure())
    assert ANSWER not in report_in(tmp_path)
    assert "invalid literal" not in report_in(tmp_path)


def test_an_error_without_a_trace(tmp_path: Path) -> None:
    write_report(tmp_path, AT, "1.2.3", RuntimeError, None)
    assert report_in(tmp_path).endswith("builtins.RuntimeError\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    write_report(tmp_path / "logs", AT, "1.2.3", RuntimeError, None)
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700


def test_a_report_that_cannot_be_written_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    sentence = write_report(tmp_path / "logs", AT, "1.2.3", RuntimeError, None)
    assert re.fullmatch(
        r"A report could not be written \((FileExists|NotADirectory)Error\)\.", sentence
    )


class TestOfTheWholeProgram:
    def test_it_lies_beside_the_record(self, tmp_path: Path) -> None:
        report = bug_reporter(Launch(tmp_path), FakeClock())
        sentence = report(KeyError, KeyError(ANSWER), trace_of_a_failure())
        assert f"{tmp_path}{os.sep}logs" in sentence
        assert ANSWER not in report_in(tmp_path / "logs")

    def test_it_breaks_nothing_where_its_folder_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("in the way")
        report = bug_reporter(Launch(tmp_path / "file"), FakeClock())
        sentence = report(KeyError, KeyError(), None)
        assert sentence.startswith("A report could not be written")
