"""A record that is examined before it is opened: nothing else comes of it, but the sooner."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coach.bootstrap import Launch, make_owner
from coach.services.problems import StoreProblem, UnusableRecord
from coach.storage import looked_ahead, record_files
from coach.storage.examine import Log, examine
from coach.storage.migration_steps import SHIPPED
from coach.storage.opening import open_store
from coach.storage.record_files import Place
from coach.storage.sqlite_file import FILE_NAME
from coach.system.clock import SystemClock
from tests.storage.records import contents, cut_off, everything, restored
from tests.storage.window import window_on

Harm = Callable[[Path], None]


def break_a_page(record: Path) -> None:
    """Overwrite a page in the middle, as a failing disk would."""
    with record.open("r+b") as file:
        file.seek(record.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xee" * 4096)


def break_a_rule(record: Path) -> None:
    """Let a row say what its table would not take."""
    with closing(sqlite3.connect(record)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE check_ins SET leg_site = 7")


def put_another_in_its_place(record: Path) -> None:
    """Replace it by a file that is no record."""
    record.unlink()
    record.write_bytes(b"no record at all" * 1000)


def keep_the_time(record: Path, harm: Harm) -> None:
    """Do harm that shows in no time that a program can set, as somebody's copying may."""
    there = record.stat()
    harm(record)
    os.utime(record, ns=(there.st_atime_ns, there.st_mtime_ns))


def place_of(folder: Path) -> Place:
    lies = record_files.find(folder / FILE_NAME)
    assert lies is not None
    return lies


def begun(folder: Path) -> looked_ahead.Examination:
    examination = looked_ahead.begin(folder)
    assert examination is not None
    return examination


@pytest.mark.parametrize("harm", [break_a_page, break_a_rule])
def test_damage_from_while_the_program_was_closed_is_refused_and_nothing_written(
    tmp_path: Path, harm: Harm
) -> None:
    folder = restored(tmp_path / "record")
    harm(folder / FILE_NAME)
    before = contents(folder)
    owner = make_owner(Launch(folder), SystemClock())
    owner.look_ahead()
    for _ in range(2):
        with pytest.raises(UnusableRecord):
            owner.open()
    owner.close()
    assert {name: contents(folder)[name] for name in before} == before


@pytest.mark.parametrize("harm", [break_a_page, break_a_rule, put_another_in_its_place])
def test_damage_from_after_it_was_examined_is_found_as_well(tmp_path: Path, harm: Harm) -> None:
    folder = restored(tmp_path / "record")
    ahead = begun(folder)
    assert ahead.found(place_of(folder), SHIPPED.newest) is not None
    keep_the_time(folder / FILE_NAME, harm)
    before = contents(folder)
    with pytest.raises(StoreProblem):
        open_store(folder, ahead=ahead)
    assert contents(folder) == before


@pytest.mark.parametrize("log", [Log.NONE, Log.OWN, Log.FOREIGN])
def test_it_finds_what_the_opening_would(tmp_path: Path, log: Log) -> None:
    folder = restored(tmp_path / "record")
    if log is not Log.NONE:
        cut_off(folder, "volume")
    if log is Log.FOREIGN:
        open_store(restored(tmp_path / "other")).close()
        shutil.copy(tmp_path / "other" / FILE_NAME, folder / FILE_NAME)
    lies = place_of(folder)
    found = begun(folder).found(lies, SHIPPED.newest)
    assert found == examine(lies, SHIPPED.newest)
    assert found.log is log


def test_an_older_record_is_brought_up_to_date_after_it(tmp_path: Path) -> None:
    ahead_of, beside = (restored(tmp_path / name, "0005") for name in ("ahead", "beside"))
    with (
        closing(open_store(ahead_of, ahead=begun(ahead_of))) as updated,
        closing(open_store(beside)) as other,
    ):
        assert everything(updated) == everything(other)


def test_where_no_record_is_nothing_is_examined_or_made(tmp_path: Path) -> None:
    assert looked_ahead.begin(tmp_path / "none") is None
    assert contents(tmp_path) == {}


def test_a_record_that_another_process_writes_is_not_examined_ahead(tmp_path: Path) -> None:
    with window_on(tmp_path / "record"):
        assert looked_ahead.begin(tmp_path / "record") is None
