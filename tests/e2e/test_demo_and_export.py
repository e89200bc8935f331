"""The demonstration and the export, as a person would run them: what they leave adds up."""

import csv
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from coach.demo import MARK
from coach.handover.csv_package import NAMES
from coach.handover.workbook import WORKBOOK
from tests.e2e.program import coach

PAGES = (
    "welcome",
    "today",
    "sound-check",
    "check-in-before",
    "check-in-after",
    "how-it-felt",
    "today-one-done",
    "session-paused",
    "trends",
)
PHASES = ("warm_up", "get_ready", "hold", "reset", "rest", "change_sides", "change_exercise")
SIDE = 24
"""A picture is sampled at so many places along each side."""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demonstration that went well."""
    out = tmp_path_factory.mktemp("played") / "demo"
    done = coach("demo", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert f"files in {out}:" in done.stdout
    return out


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_it_draws_every_page_and_every_phase(played: Path) -> None:
    names = " ".join(path.stem for path in played.glob("*.png"))
    for page in PAGES:
        assert page in names
    for phase in PHASES:
        assert f"session-{phase}-" in names


def test_no_picture_is_blank(played: Path) -> None:
    pictures = sorted(played.glob("*.png"))
    assert len(pictures) > len(PAGES) + len(PHASES)
    for path in pictures:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) >= (960, 640), path
        seen = {
            picture.pixel(x * picture.width() // SIDE, y * picture.height() // SIDE)
            for x in range(SIDE)
            for y in range(SIDE)
        }
        assert len(seen) >= 3, f"{path} shows nothing"


def test_the_log_sums_to_the_record(played: Path) -> None:
    with closing(sqlite3.connect(played / "steadyback.sqlite3")) as record:
        holds, held_s = record.execute("SELECT count(*), sum(held_s) FROM holds").fetchone()
        of_sessions = record.execute("SELECT count(*), sum(held_s) FROM sessions").fetchone()
        check_ins = record.execute("SELECT count(*) FROM check_ins").fetchone()[0]
    log_holds = rows(played / "holds.csv")
    log_sessions = [row for row in rows(played / "sessions.csv") if row["session_id"]]
    assert len(log_holds) == holds
    assert sum(int(row["hold_done_ms"]) for row in log_holds) == pytest.approx(
        held_s * 1000, abs=50
    )
    assert len(log_sessions) == of_sessions[0]
    assert held_s == pytest.approx(of_sessions[1])
    asked = ("pain_back_before", "pain_back_after")
    assert sum(bool(row[name]) for row in log_sessions for name in asked) == check_ins


def test_it_can_be_played_again_into_its_own_folder(played: Path, tmp_path: Path) -> None:
    before = {path.name for path in played.iterdir()}
    assert coach("demo", str(played)).returncode == 0
    assert {path.name for path in played.iterdir()} == before


def test_it_leaves_a_folder_of_other_files_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    done = coach("demo", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"steadyback: The folder {tmp_path} holds other files. Name a new or an empty folder.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = coach("demo", str(tmp_path / "file" / "demo"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("steadyback: The folder ")
    assert done.stderr.endswith("Name another folder.\n")
    assert done.stderr.count("\n") == 1


def export(record: Path, out: Path, *range_of_days: str) -> "subprocess.CompletedProcess[str]":
    return coach("--data-dir", str(record), "export", str(out), *range_of_days)


def test_what_was_played_can_be_exported(played: Path, tmp_path: Path) -> None:
    done = export(played, tmp_path / "log", "--fhir")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:] == [
        str(tmp_path / "log" / name) for name in NAMES if name != WORKBOOK
    ]
    assert rows(tmp_path / "log" / "holds.csv") == rows(played / "holds.csv")


def test_a_range_of_days(played: Path, tmp_path: Path) -> None:
    done = export(played, tmp_path / "log", "--from", "2026-11-24", "--to", "2026-11-24")
    assert done.returncode == 0, done.stderr
    days = {row["session_id"][:10] for row in rows(tmp_path / "log" / "holds.csv")}
    assert days == {"2026-11-24"}


def test_a_range_without_sessions_is_told(played: Path, tmp_path: Path) -> None:
    done = export(played, tmp_path / "log", "--to", "2026-11-01", "--from", "2026-10-01")
    assert done.returncode == 0
    assert done.stdout.startswith("No sessions in this range (")


def test_an_export_that_cannot_be_written(played: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = export(played, tmp_path / "file" / "log")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("steadyback: ")
    assert done.stderr.count("\n") == 1


def test_the_slots_are_written_for_a_calendar_once(played: Path, tmp_path: Path) -> None:
    file = tmp_path / "steadyback.ics"
    done = coach("--data-dir", str(played), "calendar", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:] == [str(file)]
    written = file.read_bytes()
    assert b"RRULE:FREQ=DAILY" in written
    again = coach("--data-dir", str(played), "calendar", str(file))
    assert again.returncode == 1
    assert "already" in again.stderr
    assert file.read_bytes() == written


def test_the_mark_says_what_the_folder_is(played: Path) -> None:
    assert "demonstration" in (played / MARK).read_text(encoding="utf-8")


def test_the_self_test_finds_everything() -> None:
    done = coach("self-test")
    assert (done.returncode, done.stderr) == (0, "")
    assert all(line.startswith("ok ") for line in done.stdout.splitlines())
