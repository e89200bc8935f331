"""A copy, a copy put back and the PT's page from the terminal, with the record left alone."""

import io
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from coach.bootstrap import Launch, make_lock, open_services
from coach.command_arguments import DONE, PROBLEM, WRONG_USE
from coach.command_line import run
from coach.domain.gates import Locked
from coach.domain.instant import Instant
from coach.domain.record import SessionStatus
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import LONG_FORM, Said, Trigger, WarningSign
from coach.services.settings import PAGE_NAME, Settings
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.system.clock import SteppedClock
from coach.terminal_texts import SINCE_SEEN, SINCE_VISIT
from tests.builders import a_plan, a_start, an_instant
from tests.screens.prepared import copy_prepared
from tests.screens.records import a_month


class House:
    """A record of two sessions, a copy from when it had one, and a terminal."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self.copy = folder / "data", folder / "copy.sqlite3"
        self._capsys = capsys
        self.add_a_session()
        assert self.run("backup", str(self.copy))[0] == DONE
        self.add_a_session()

    def add_a_session(self) -> None:
        with closing(open_store(self.data)) as store:
            started = store.begin_session(a_start())
            store.end_session(started, SessionStatus.STOPPED, an_instant())

    def run(self, *command: str) -> tuple[int, str, str]:
        """Run a command; return its status, and what it said on both streams."""
        status = run(["--data-dir", str(self.data), *command])
        return status, *self._capsys.readouterr()

    def sessions(self) -> int:
        with closing(open_store(self.data)) as store:
            assert store.notice is None
            return store.count_sessions()


@pytest.fixture
def house(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> House:
    return House(tmp_path, capsys)


def answer(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(line))


def test_a_copy_is_made_of_an_open_record_and_what_is_in_it_is_told(house: House) -> None:
    with closing(open_store(house.data)):
        status, out, err = house.run("backup")
    (made,) = (house.data / "backups").iterdir()
    told, where = out.splitlines()
    assert (status, err) == (DONE, "")
    assert "made and opened: 2 sessions" in told
    assert where.startswith(f"{made} (")
    assert made.stat().st_mode & 0o077 == 0


def test_of_a_record_that_was_cut_off_the_newest_is_copied_and_nothing_is_tidied(
    house: House, tmp_path: Path
) -> None:
    cut_off = tmp_path / "cut-off"
    with closing(open_store(house.data)) as store:
        started = store.begin_session(a_start())
        store.end_session(started, SessionStatus.STOPPED, an_instant())
        cut_off.mkdir()
        for path in house.data.iterdir():
            if path.is_file():
                (cut_off / path.name).write_bytes(path.read_bytes())
    house.data = cut_off
    before = {path.name: path.read_bytes() for path in cut_off.iterdir()}
    assert f"{FILE_NAME}-wal" in before

    status, out, _ = house.run("backup", str(tmp_path / "whole.sqlite3"))

    assert status == DONE
    assert "3 sessions" in out
    assert {path.name: path.read_bytes() for path in cut_off.iterdir()} == before


def test_where_a_cloud_service_keeps_the_folder_in_step_it_is_said(house: House) -> None:
    cloud = house.data.parent / "Dropbox"
    house.data = house.data.rename(cloud)
    status, out, _ = house.run("backup")
    assert status == DONE
    assert "Dropbox keeps this folder in step." in out


@pytest.mark.parametrize(
    ("place", "says"), [("copy.sqlite3", "is there already"), ("no/stick", "There is no folder")]
)
def test_no_copy_replaces_a_file_or_makes_a_folder(
    house: House, tmp_path: Path, place: str, says: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    status, out, err = house.run("backup", str(tmp_path / place))
    assert (status, out) == (PROBLEM, "")
    assert says in err
    assert sorted(tmp_path.rglob("*")) == before


def test_where_there_is_no_record_none_is_made(house: House, tmp_path: Path) -> None:
    house.data = tmp_path / "elsewhere"
    assert house.run("backup")[0] == PROBLEM
    assert house.run("report", str(tmp_path / "page.pdf"))[0] == PROBLEM
    assert not house.data.exists()
    assert not (tmp_path / "page.pdf").exists()


@pytest.mark.parametrize("line", ["", "no\n", "y\n", "\n"])
def test_nothing_is_put_back_without_a_yes(
    house: House, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(line, monkeypatch)
    status, out, _ = house.run("restore", str(house.copy))
    assert status == PROBLEM
    assert "Your record now: 2 sessions" in out
    assert "The copy: 1 session," in out
    assert out.endswith("Nothing was changed.\n")
    assert house.sessions() == 2
    assert not (house.data / "backups").exists()


@pytest.mark.parametrize("asked", [True, False])
def test_agreed_to_the_copy_is_the_record_and_what_was_there_is_kept(
    house: House, asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer("yes\n" if asked else "", monkeypatch)
    status, out, _ = house.run("restore", str(house.copy), *([] if asked else ["--yes"]))
    (kept,) = (house.data / "backups").iterdir()
    assert status == DONE
    assert out.endswith(f"What you had before is kept as {kept}\n")
    assert house.sessions() == 1
    assert house.run("restore", str(kept), "--yes")[0] == DONE
    assert house.sessions() == 2


def test_what_may_be_somebody_elses_is_asked_about_in_spite_of_a_yes_beforehand(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_store(tmp_path / "stick")) as store:
        began = an_instant().later(60.0)
        store.take_up(a_plan(began))
        store.end_session(store.begin_session(a_start(began)), SessionStatus.STOPPED, began)
    answer("", monkeypatch)
    status, out, _ = house.run("restore", str(store.path), "--yes")
    assert status == PROBLEM
    assert "may be somebody else's" in out
    assert house.sessions() == 2
    answer("yes\n", monkeypatch)
    assert house.run("restore", str(store.path), "--yes")[0] == DONE
    assert house.sessions() == 1


def test_a_damaged_record_is_told_and_replaced(house: House) -> None:
    record = house.data / FILE_NAME
    record.write_bytes(b"no record any more" * 999)
    status, out, _ = house.run("restore", str(house.copy), "--yes")
    assert status == DONE
    assert "Your record now: The file of your record is damaged." in out
    assert house.sessions() == 1


def test_a_damaged_copy_is_called_so_and_the_record_is_not(house: House) -> None:
    house.copy.write_bytes(b"no copy any more" * 999)
    status, out, err = house.run("restore", str(house.copy), "--yes")
    assert (status, out) == (PROBLEM, "")
    assert "copy.sqlite3 cannot be put back: it is damaged" in err
    assert "Your record is as it was." in err
    assert house.sessions() == 2


def test_while_the_program_runs_nothing_is_put_back(house: House) -> None:
    lock = make_lock(Launch(house.data))
    lock.take()
    try:
        status, out, err = house.run("restore", str(house.copy), "--yes")
    finally:
        lock.release()
    assert (status, out) == (PROBLEM, "")
    assert "Close" in err
    assert house.sessions() == 2


def test_a_lock_of_the_warning_signs_stays(house: House) -> None:
    launch, clock = Launch(house.data), SteppedClock(an_instant())
    with open_services(launch, clock) as services:
        answers = dict.fromkeys(LONG_FORM, Said.NO) | {WarningSign.BLADDER: Said.YES}
        services.signs.answer(Trigger.SOMETHING_WRONG, answers)
    assert house.run("restore", str(house.copy), "--yes")[0] == DONE
    with open_services(launch, clock) as services:
        assert isinstance(services.sessions.gate(), Locked)


@pytest.mark.parametrize("line", ["", "yes\n", "Delete everything\n"])
def test_nothing_is_deleted_without_the_word(
    house: House, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(line, monkeypatch)
    status, out, _ = house.run("delete-all-data")
    assert status == PROBLEM
    assert "This goes:\n- Your record with all sessions" in out
    assert out.endswith("Nothing was changed.\n")
    assert house.sessions() == 2


def test_by_the_word_all_data_goes_the_copies_in_the_second_place_too(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    launch, clock = Launch(house.data), SteppedClock(an_instant())
    with open_services(launch, clock) as services:
        services.copies.choose_second(tmp_path)
        services.copies.keep_one()
        second = services.copies.second
        assert second is not None
        services.copies.keep_in_second(second)
    answer("delete\n", monkeypatch)
    status, out, err = house.run("delete-all-data")
    assert (status, err) == (DONE, "")
    assert "- 1 copy of it in" in out
    assert list(house.data.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite3", "data"]


def test_while_the_program_runs_nothing_is_deleted(house: House) -> None:
    lock = make_lock(Launch(house.data))
    lock.take()
    try:
        status, out, _ = house.run("delete-all-data", "--yes")
    finally:
        lock.release()
    assert (status, out) == (PROBLEM, "")
    assert house.sessions() == 2


def test_the_page_for_the_pt_is_written_and_the_record_only_read(
    house: House, tmp_path: Path
) -> None:
    house.data = tmp_path / "month"
    house.data.mkdir()
    copy_prepared(("a month",), a_month, house.data)
    with closing(open_store(house.data)) as store:
        Settings(store).keep(PAGE_NAME, "Jo")
    before = (house.data / FILE_NAME).read_bytes()
    out = tmp_path / "page.pdf"

    said = house.run("report", str(out), "--from", "2026-11-01", "--to", "2026-11-15")

    assert said == (DONE, f"Saved the page for the PT, from 1 to 15 November 2026.\n{out}\n", "")
    written = out.read_bytes()
    assert written.startswith(b"%PDF")
    assert (house.data / FILE_NAME).read_bytes() == before
    assert [path.name for path in house.data.iterdir()] == [FILE_NAME]
    assert house.run("report", str(out))[0] == PROBLEM
    assert out.read_bytes() == written
    backwards = house.run("report", "x.pdf", "--from", "2026-11-15", "--to", "2026-11-01")
    assert backwards[0] == WRONG_USE


def test_log_and_page_are_of_the_days_since_the_last_visit_and_say_so(
    house: House, tmp_path: Path
) -> None:
    house.data = tmp_path / "month"
    house.data.mkdir()
    copy_prepared(("a month",), a_month, house.data)
    with closing(open_store(house.data)) as store:
        said_at = Instant(0.0, datetime(2026, 11, 20, 12, tzinfo=UTC))
        store.add_visit_said(VisitSaid(2, said_at, date(2026, 11, 5), "Dr. Kern"))
        store.add_visit_said(VisitSaid(1, said_at, date(2026, 11, 12), "Anna"))

    since = house.run("export", str(tmp_path / "since"))
    of_all = house.run("export", str(tmp_path / "all"), "--all")
    page = house.run("report", str(tmp_path / "page.pdf"))

    assert since[0] == of_all[0] == page[0] == DONE
    assert "from 12 to " in since[1].splitlines()[0]
    assert since[1].splitlines()[1] == SINCE_VISIT
    assert "from 12 to " in page[1]
    assert SINCE_VISIT not in of_all[1]
    assert "from 12 to " not in of_all[1]
    assert house.run("export", "x", "--all", "--to", "2026-11-15")[0] == WRONG_USE

    doctor = house.run("export", str(tmp_path / "doctor"), "--since", "dr. kern")
    page = house.run("report", str(tmp_path / "doctor.pdf"), "--since", "Dr. Kern")
    unknown = house.run("report", str(tmp_path / "x.pdf"), "--since", "Kern")

    assert doctor[0] == page[0] == DONE
    assert "from 5 to " in doctor[1].splitlines()[0]
    assert doctor[1].splitlines()[1] == SINCE_SEEN.format(who="dr. kern")
    assert "from 5 to " in page[1]
    assert unknown[0] == PROBLEM
    assert "There are visits to: Anna, Dr. Kern." in unknown[2]
    assert not (tmp_path / "x.pdf").exists()
    assert house.run("export", "x", "--since", "Anna", "--all")[0] == WRONG_USE
    assert house.run("export", "x", "--since", "Anna", "--from", "2026-11-15")[0] == WRONG_USE
