"""A log beside a record: the record's own is merged, any other is never applied nor lost."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem
from coach.storage import wal
from coach.storage.migration_steps import SHIPPED
from coach.storage.opening import open_store, open_to_read
from coach.storage.sqlite_file import FILE_NAME, connect
from coach.storage.startup_snapshot import ReadOnlyRecord, look
from tests.storage.records import WAL, contents, cut_off, everything, restored
from tests.storage.window import window_on

NEW = ("one", "two", "three")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record with something in every table, closed as a window does."""
    made = restored(tmp_path / "data")
    open_store(made).close()
    return made


def words_in(folder: Path) -> list[str]:
    with closing(open_store(folder)) as store:
        everything(store)
        return [word for word in NEW if store.setting(word) is not None]


def kept_as(notice: str) -> Path:
    return Path(notice.partition("You will find it as ")[2].partition(";")[0])


def set_aside_in(folder: Path) -> dict[str, bytes]:
    return {
        name.partition(".set-aside-")[0]: content
        for name, content in contents(folder).items()
        if ".set-aside-" in name
    }


@pytest.mark.parametrize("version", ["0001", SHIPPED.newest])
def test_what_a_killed_program_wrote_last_is_there(tmp_path: Path, version: str) -> None:
    folder = cut_off(restored(tmp_path / "data", version), *NEW)
    assert words_in(folder) == [*NEW]
    assert set_aside_in(folder) == {}


def test_a_program_killed_again_and_again_loses_nothing(folder: Path) -> None:
    for word in NEW:
        cut_off(folder, word)
    assert words_in(folder) == [*NEW]


def test_a_log_that_was_merged_and_begun_anew_belongs(folder: Path) -> None:
    cut_off(folder, *(f"word {number}" for number in range(200)), *NEW)
    log = wal.read((folder / WAL).read_bytes())
    assert log is not None
    assert 0 < len(log.frames) < 1000 * 4096 // 4120
    assert words_in(folder) == [*NEW]


def test_a_copy_from_before_is_put_back_beside_the_log(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(folder / FILE_NAME, tmp_path / "copy"))
    cut_off(folder, *NEW)
    _put_back(folder, copy)


def test_a_copy_of_another_record_is_put_back_beside_the_log(folder: Path, tmp_path: Path) -> None:
    other = restored(tmp_path / "other")
    open_store(other).close()
    cut_off(folder, *NEW)
    _put_back(folder, other / FILE_NAME)


def test_a_copy_that_was_never_stamped_is_put_back_beside_the_log(
    folder: Path, tmp_path: Path
) -> None:
    other = restored(tmp_path / "other")
    cut_off(folder, *NEW)
    _put_back(folder, other / FILE_NAME)


def test_a_copy_made_while_the_program_ran_is_put_back_beside_the_log(
    folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    with closing(open_store(folder)) as store:
        store.set_setting("before", "the copy")
        with closing(connect(folder / FILE_NAME)) as source, closing(sqlite3.connect(copy)) as to:
            source.backup(to)
        for word in NEW:
            store.set_setting(word, word)
        left = tmp_path / "left"
        left.mkdir()
        for path in folder.glob(f"{FILE_NAME}*"):
            shutil.copy(path, left)
    _put_back(left, copy)
    with closing(open_store(left)) as store:
        assert store.setting("before") == "the copy"


def test_a_copy_from_before_the_log_was_begun_anew_is_put_back(
    folder: Path, tmp_path: Path
) -> None:
    """Merged and begun anew: the copy is of the same opening, but the log no longer follows it."""
    copy = tmp_path / "copy"
    with closing(open_store(folder)) as store:
        store.set_setting("before", "the copy")
        with closing(connect(folder / FILE_NAME)) as source, closing(sqlite3.connect(copy)) as to:
            source.backup(to)
        for number in range(600):
            store.set_setting("number", str(number))
        left = tmp_path / "left"
        left.mkdir()
        for path in folder.glob(f"{FILE_NAME}*"):
            shutil.copy(path, left)
    _put_back(left, copy)


def _put_back(folder: Path, copy: Path) -> None:
    """Put a copy in the record's place and open it: the log is kept, and never applied."""
    shutil.copy(copy, folder / FILE_NAME)
    before = contents(folder)
    assert look(folder, ReadOnlyRecord.plans) is None
    with closing(open_to_read(folder)) as reader:
        assert [reader.setting(word) for word in NEW] == [None] * 3
    assert contents(folder) == before
    with closing(open_store(folder)) as store:
        notice = store.notice
        assert [store.setting(word) for word in NEW] == [None] * 3
        everything(store)
        store.set_setting("after", "it")
    assert notice is not None
    kept = kept_as(notice)
    assert kept.read_bytes() == before[WAL]
    assert set_aside_in(folder) == before
    with closing(open_store(folder)) as store:
        assert (store.notice, store.setting("after")) == (None, "it")


def test_what_was_set_aside_can_be_put_together_again(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copy(folder / FILE_NAME, tmp_path / "copy")
    cut_off(folder, *NEW)
    newest = shutil.copy(folder / FILE_NAME, tmp_path / "newest")
    for _ in range(2):
        shutil.copy(copy, folder / FILE_NAME)
        with closing(open_store(folder)) as store:
            assert store.notice is not None
            log = kept_as(store.notice)
        assert words_in(folder) == []
        shutil.copy(newest, folder / FILE_NAME)
        shutil.copy(log, folder / WAL)
    assert words_in(folder) == [*NEW]


HARM: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half": lambda content: content[: len(content) // 2],
    "a page and a bit": lambda content: content[:5000],
    "no database": lambda content: b"not a database, but long enough" * (len(content) // 31),
    "zeros": lambda content: bytes(len(content)),
    "broken pages": lambda content: content[:8192] + b"\xff" * (len(content) - 8192),
}


def _foreign(_: bytes) -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE moz_cookies (id INTEGER)")
        return connection.serialize()


@pytest.mark.parametrize("harm", [*HARM, "of another program"])
def test_a_file_that_cannot_be_used_is_refused_with_its_log_as_it_was(
    folder: Path, harm: str
) -> None:
    cut_off(folder, *NEW)
    path = folder / FILE_NAME
    path.write_bytes(HARM.get(harm, _foreign)(path.read_bytes()))
    before = contents(folder)
    assert look(folder, ReadOnlyRecord.plans) is None
    for opens in (open_store, open_to_read):
        with pytest.raises(StoreProblem) as caught:
            opens(folder)
        assert contents(folder) == before
        wanted = "another program" if harm == "of another program" else "damaged"
        assert wanted in caught.value.sentence


def test_a_log_that_was_torn_by_a_power_cut_loses_no_more_than_what_was_not_yet_kept(
    folder: Path,
) -> None:
    cut_off(folder, *NEW)
    log = (folder / WAL).read_bytes()
    whole = wal.read(log)
    assert whole is not None
    ends = [frame.at + whole.page_size for frame in whole.frames if frame.pages]
    for tail in (b"", b"\0" * 100, b"torn" * 300, log[32:4152] * 2):
        (folder / WAL).write_bytes(log[: ends[-1]] + tail)
        read = wal.read((folder / WAL).read_bytes())
        assert read is not None
        assert read.frames == whole.frames
        assert read.whole
    (folder / WAL).write_bytes(log[: ends[-1] - 7])
    assert words_in(folder) == [*NEW]


def test_a_log_damaged_where_it_was_kept_for_good_is_refused(folder: Path) -> None:
    cut_off(folder, *NEW)
    log = bytearray((folder / WAL).read_bytes())
    for at in (5, 100, 6000):
        damaged = log.copy()
        damaged[at] ^= 1
        (folder / WAL).write_bytes(damaged)
        before = contents(folder)
        with pytest.raises(StoreProblem) as caught:
            open_store(folder)
        assert caught.value.sentence == "What was recorded last is damaged."
        for name in (FILE_NAME, WAL, f"{FILE_NAME}-shm"):
            assert name in caught.value.way_out
        assert contents(folder) == before


def test_a_journal_of_another_way_of_writing_is_not_applied(folder: Path) -> None:
    (folder / f"{FILE_NAME}-journal").write_bytes(b"what was there before")
    before = contents(folder)
    with pytest.raises(StoreProblem) as caught:
        open_store(folder)
    assert caught.value.sentence == (
        f"It cannot be told whether {FILE_NAME}-journal belongs to your record."
    )
    assert contents(folder) == before


def _left_by_the_version_before(folder: Path, *statements: str) -> None:
    """Write as a version did that stamped nothing, and let it be killed."""
    left = folder.with_name("left")
    left.mkdir()
    with closing(connect(folder / FILE_NAME)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        for statement in statements:
            writer.execute(statement)
        for path in folder.glob(f"{FILE_NAME}*"):
            shutil.copy(path, left)
    shutil.rmtree(folder)
    left.rename(folder)


def test_a_log_of_the_version_before_is_merged_where_all_fits(tmp_path: Path) -> None:
    folder = restored(tmp_path / "data")
    words = "INSERT INTO settings VALUES ('one', '1'), ('two', '2'), ('three', '3')"
    _left_by_the_version_before(folder, words)
    assert words_in(folder) == [*NEW]


def test_a_log_of_the_version_before_is_not_merged_where_anything_is_amiss(tmp_path: Path) -> None:
    folder = restored(tmp_path / "data")
    _left_by_the_version_before(folder, "UPDATE sessions SET held_s = held_s + 1 WHERE number = 1")
    before = contents(folder)
    with pytest.raises(StoreProblem) as caught:
        open_store(folder)
    assert caught.value.sentence == f"It cannot be told whether {WAL} belongs to your record."
    assert contents(folder) == before


def test_a_record_that_a_window_has_open_is_read_beside_it(folder: Path) -> None:
    with window_on(folder, *NEW):
        before = contents(folder)
        with closing(open_to_read(folder)) as reader:
            assert [reader.setting(word) for word in NEW] == [*NEW]
            everything(reader)
        after = contents(folder)
        index = f"{FILE_NAME}-shm"
        assert {**before, index: b""} == {**after, index: b""}
    assert words_in(folder) == [*NEW]
