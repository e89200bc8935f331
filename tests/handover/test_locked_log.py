"""A log that is locked: another program opens it, and no open file of it lies where it goes."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.handover.csv_package import NAMES, CsvPackage
from coach.handover.package_reader import CsvPackageReader
from coach.services.export_progress import ExportCancelledError
from coach.services.ports.carried import RECORD_FILE
from coach.services.problems import ExportProblem, ImportProblem, LogLocked
from coach.services.share import Wish, export_log
from coach.storage.carried_rows import CarriedRows
from coach.storage.store import SqlStore
from tests.handover.histories import Life
from tests.handover.packages import a_record, lived, packed
from tests.handover.records import VERSION

SAID = "four small words"
_SEVEN_ZIP = shutil.which("7zz") or shutil.which("7z")


@pytest.fixture(scope="module")
def record() -> Iterator[tuple[SqlStore, Life]]:
    with a_record() as store:
        yield store, lived(store, 3, 4)


@pytest.fixture(scope="module")
def made(record: tuple[SqlStore, Life], tmp_path_factory: pytest.TempPathFactory) -> Path:
    store, life = record
    return packed(store, life.now, tmp_path_factory.mktemp("pt") / "log.zip", locked_with=SAID)


@pytest.fixture
def log(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path))


def rows(log: Path, password: str) -> int:
    with CsvPackageReader().open(log, password) as package:
        return sum(1 for table in package.tables() for _ in table.rows)


def bytes_of(log: Path, name: str) -> tuple[int, int]:
    """Return where the entry of a file begins in a locked zip, and where what is locked does."""
    content = log.read_bytes()
    begins = content.index(name.encode()) - 30
    extra = int.from_bytes(content[begins + 28 : begins + 30], "little")
    return begins, begins + 30 + len(name) + extra


def test_it_opens_with_its_password_alone(log: Path) -> None:
    assert rows(log, SAID) > 0
    with pytest.raises(LogLocked, match="locked with a password"):
        rows(log, "")
    with pytest.raises(LogLocked, match="not the password"):
        rows(log, "four small word")


@pytest.mark.parametrize("place", [3, 30])
def test_damage_is_no_wrong_password(log: Path, place: int) -> None:
    """In what a password is known by, or in what is locked."""
    _, locked = bytes_of(log, RECORD_FILE)
    content = bytearray(log.read_bytes())
    content[locked + place] ^= 1
    log.write_bytes(content)
    with pytest.raises(ImportProblem, match=r"record\.jsonl .* damaged") as told:
        rows(log, SAID)
    assert not isinstance(told.value, LogLocked)
    with pytest.raises(LogLocked):
        rows(log, "four small word")


@pytest.mark.skipif(_SEVEN_ZIP is None, reason="there is no 7-Zip here")
def test_another_program_opens_it_and_only_with_the_password(log: Path, tmp_path: Path) -> None:
    def seven_zip(password: str, out: str) -> int:
        command = [str(_SEVEN_ZIP), "x", f"-p{password}", f"-o{tmp_path / out}", str(log)]
        return subprocess.run(command, capture_output=True, check=False).returncode

    assert seven_zip("four small word", "not") != 0
    assert seven_zip(SAID, "opened") == 0
    with CsvPackageReader().open(tmp_path / "opened") as unpacked:
        assert unpacked.rows == rows(log, SAID)


def test_nothing_of_it_lies_open_where_it_goes(
    record: tuple[SqlStore, Life], tmp_path: Path
) -> None:
    store, life = record
    home = store.path.parent
    before = {path.name for path in home.iterdir()}
    seen: list[set[str]] = []

    def watch(_done: int, _parts: int) -> bool:
        seen.append({path.name for path in tmp_path.rglob("*")} & set(NAMES))
        assert any(path.name in NAMES for path in home.rglob("*"))
        return True

    wish = Wish(watch=watch, record=CarriedRows(store.connections), password=SAID)
    export_log(
        store, CsvPackage(home), tmp_path / "log.zip", life.now, app_version=VERSION, wish=wish
    )
    assert seen
    assert not any(seen)
    assert [path.name for path in tmp_path.iterdir()] == ["log.zip"]
    assert {path.name for path in home.iterdir()} == before
    assert SAID not in repr(wish)


def test_what_is_given_up_or_in_the_way_leaves_nothing(
    record: tuple[SqlStore, Life], tmp_path: Path
) -> None:
    store, life = record
    home = store.path.parent
    before = {path.name for path in home.iterdir()}
    place = tmp_path / "log.zip"

    def write(wish: Wish) -> None:
        export_log(store, CsvPackage(home), place, life.now, app_version=VERSION, wish=wish)

    asked: list[int] = []

    def until(nth: int) -> Wish:
        asked.clear()

        def watch(done: int, _parts: int) -> bool:
            asked.append(done)
            return len(asked) <= nth

        return Wish(watch=watch, password=SAID)

    write(until(1000))
    place.unlink()
    for nth in (0, len(asked) - 1):  # at once, and while it is made one file
        with pytest.raises(ExportCancelledError):
            write(until(nth))
        assert not list(tmp_path.iterdir())
    place.write_text("mine", "utf-8")
    with pytest.raises(ExportProblem, match="nothing is written over it"):
        write(Wish(password=SAID))
    assert place.read_text("utf-8") == "mine"
    assert {path.name for path in home.iterdir()} == before
    place = tmp_path / "log"
    with pytest.raises(ValueError, match="only a zip"):
        write(Wish(password=SAID))
