"""All that the program keeps goes by the user's act; what it did not write stays and is named."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from coach.bootstrap import Launch, make_clock, make_owner
from coach.services.all_data import AllData, Kept
from coach.services.problems import EnvironmentProblem
from coach.storage.copies import DailyCopies, copy_now
from coach.storage.opening import open_store
from coach.storage.second_place import FOLDER, SecondPlace
from coach.storage.sqlite_file import FILE_NAME
from coach.system.all_data import AllDataHere, Places
from coach.system.crash_reports import write_report
from coach.ui.texts.all_data import goes
from tests.builders import a_plan
from tests.unprivileged import unprivileged

DAY = date(2026, 11, 23)


@pytest.fixture
def data(everything: Path, tmp_path: Path) -> Path:
    """A folder with everything that the program may keep in it."""
    return Path(shutil.copytree(everything, tmp_path / "data"))


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Such a folder, made once."""
    data = tmp_path_factory.mktemp("everything") / "data"
    (data / "programs").mkdir(parents=True)
    (data / "programs" / "mine.toml").write_text("id = 1")
    (data / "state").mkdir()
    for mark in ("window", "warning-sign", "starts-at-login"):
        (data / "state" / mark).write_text("0")
    with closing(open_store(data)) as store:
        store.take_up(a_plan())
        DailyCopies(store.path).make(DAY)
    copy_now(data / FILE_NAME, None, datetime(2026, 11, 23, 10, 0, 0))
    (data / f"{FILE_NAME}-wal.set-aside-20261123-100000").write_bytes(b"left over")
    for _ in range(2):
        write_report(data / "logs", datetime(2026, 11, 23, 10), "1", ValueError, None)
    return data


@pytest.fixture
def stick(data: Path, tmp_path: Path) -> Path:
    """A second place with a copy of the record."""
    stick = tmp_path / "stick"
    stick.mkdir()
    place = SecondPlace(stick)
    place.prepare()
    place.take(DailyCopies(data / FILE_NAME).copies()[0])
    return stick


def look(data: Path, second: Path | None = None) -> AllData:
    return make_owner(Launch(data), make_clock(Launch())).all_data(second)


def remove(data: Path, found: AllData) -> tuple[Path, ...]:
    owner = make_owner(Launch(data), make_clock(Launch()))
    try:
        return owner.delete_all(found)
    finally:
        owner.close()


def test_all_of_it_goes_and_the_folder_that_was_chosen_stays(data: Path, stick: Path) -> None:
    found = look(data, stick)
    counted = {kind: len(paths) for kind, paths in found.files.items()}
    assert counted == {
        Kept.RECORD: 2,
        Kept.COPIES: 2,
        Kept.SECOND_COPIES: 1,
        Kept.PROGRAMS: 1,
        Kept.REPORTS: 2,
        Kept.MARKS: 3,
    }
    assert (found.left, found.absent) == ((), None)
    assert remove(data, found) == ()
    assert list(data.iterdir()) == []
    assert list(stick.iterdir()) == []


def test_what_the_program_did_not_write_is_named_and_stays(data: Path, stick: Path) -> None:
    others = [
        data / "letter.txt",
        data / "backups" / "steadyback-2026-11-22 my own.sqlite3",
        data / "programs" / "notes.txt",
        data / "logs" / "report.txt",
        stick / FOLDER / "steadyback-00000000-2026-11-22.sqlite3",
        stick / "holiday.jpg",
    ]
    for other in others:
        other.write_bytes(b"mine")
    found = look(data, stick)
    assert set(others[:4]) == set(found.left)
    assert remove(data, found) == ()
    assert all(other.read_bytes() == b"mine" for other in others)


def test_looking_changes_nothing(data: Path, stick: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert look(data, stick) == look(data, stick)
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_copies_on_a_stick_that_is_away_are_told_of(data: Path, tmp_path: Path) -> None:
    assert look(data, tmp_path / "unplugged").absent == tmp_path / "unplugged"
    assert look(data).absent is None


def test_of_a_damaged_record_the_copies_tell_whose_copies_are_on_the_stick(
    data: Path, stick: Path
) -> None:
    (data / FILE_NAME).write_bytes(b"no record")
    assert len(look(data, stick).files[Kept.SECOND_COPIES]) == 1


def test_a_record_behind_links_goes_with_them_and_with_its_copies(
    data: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (stick / "backups").mkdir(parents=True)
    real, between = stick / "back.sqlite3", tmp_path / "between.sqlite3"
    (data / FILE_NAME).rename(real)
    between.symlink_to(real)
    (data / FILE_NAME).symlink_to(between)
    ours = stick / "backups" / "back-before-restore-2026-11-23-100000.sqlite3"
    others = stick / "backups" / "steadyback-2026-11-23.sqlite3", stick / "letter.txt"
    for path in (ours, *others):
        path.write_bytes(b"a record")
    unfinished = stick / ".steadyback-writing-a1b2c3d4"
    unfinished.mkdir(mode=0o700)
    (unfinished / real.name).write_bytes(b"half a record")
    found = look(data)
    told = [line for line in goes(found) if "of it in" in line]
    assert [line.rpartition(" in ")[2] for line in told] == [
        str(data / "backups"),
        str(ours.parent),
    ]
    assert remove(data, found) == ()
    assert list(data.iterdir()) == []
    assert set(stick.rglob("*")) == {ours.parent, *others}
    assert not between.is_symlink()


def test_links_in_a_ring_are_no_record(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / FILE_NAME)
    assert remove(tmp_path, look(tmp_path)) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_deleted_is_named_and_the_rest_goes(data: Path) -> None:
    found = look(data)
    (data / "logs").chmod(0o500)
    try:
        with unprivileged():
            assert remove(data, found) == found.files[Kept.REPORTS]
    finally:
        (data / "logs").chmod(0o700)
    assert not (data / FILE_NAME).exists()


def test_where_there_is_nothing_nothing_is_made(tmp_path: Path) -> None:
    found = look(tmp_path / "none")
    assert found.files == {}
    assert not (tmp_path / "none").exists()


class Login:
    """A list of what starts at login."""

    def __init__(self) -> None:
        self.on = True

    def switch(self, *, on: bool, switched: Callable[[EnvironmentProblem | None], None]) -> None:
        self.on = on
        switched(None)


def test_a_copy_that_a_kill_cut_off_goes_wherever_it_lies(data: Path) -> None:
    for place in (data, data / "backups", data / "programs"):
        unfinished = place / ".steadyback-writing-a1b2c3d4"
        unfinished.mkdir(mode=0o700)
        (unfinished / "steadyback-2026-11-24.sqlite3").write_bytes(b"half a record")
    assert remove(data, look(data)) == ()
    assert list(data.iterdir()) == []


def test_the_start_at_login_ends(tmp_path: Path) -> None:
    login = Login()
    places = Places((tmp_path,), {}, lambda _: (), lambda chosen: chosen, None, login, tmp_path)
    here = AllDataHere(places)
    found = here.look(None)
    assert found.starts_at_login
    here.remove(found)
    assert not login.on
    assert not here.look(None).starts_at_login


def test_a_folder_that_was_chosen_for_a_trial_says_nothing_of_the_usual_login(data: Path) -> None:
    assert not look(data).starts_at_login
