"""A report of an error is private, and never takes the place of another."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from coach.system.crash_reports import write_report

AT = datetime(2026, 11, 23, 10, 30, 15)


def write(folder: Path) -> str:
    return write_report(folder, AT, "0.1", ValueError, None)


def test_reports_of_one_second_are_as_many_files(tmp_path: Path) -> None:
    said = [write(tmp_path / "logs") for _ in range(3)]
    names = ["report-20261123-103015.txt", "report-20261123-103015-2.txt"]
    names.append("report-20261123-103015-3.txt")
    assert [Path(one.split(" is in ")[1].rstrip(".")).name for one in said] == names
    assert sorted(path.name for path in (tmp_path / "logs").iterdir()) == sorted(names)


@pytest.mark.skipif(os.name != "posix", reason="a link of POSIX")
def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    (tmp_path / "report-20261123-103015.txt").symlink_to(tmp_path / "letter.txt")
    assert "-2.txt" in write(tmp_path)
    assert (tmp_path / "letter.txt").read_text() == "mine"


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX matter")
@pytest.mark.parametrize("umask", [0o000, 0o002])
def test_reports_are_readable_by_their_owner_only(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write(tmp_path / "new" / "logs")
    finally:
        os.umask(before)
    (report,) = (tmp_path / "new" / "logs").iterdir()
    assert report.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert write(tmp_path / "file").startswith("A report could not be written (")
