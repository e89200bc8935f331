"""The mark outside the record: what it says comes back, and nonsense is never "nothing locks"."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.instant import Instant
from coach.domain.warning_signs import Said, Screening, Trigger, WarningSign
from coach.services.ports import LockMark, UnreadableMark
from coach.services.problems import MarkProblem
from coach.system.lock_mark import NAME, LockMarkFile
from tests.builders import an_instant
from tests.fakes.memory_signs import MemoryMark

AT = an_instant()
YES = Screening("signs-1", AT, Trigger.WEEKLY, {WarningSign.BLADDER: Said.NOT_SURE}, said_at=AT)


@pytest.fixture(params=["memory", "file"])
def mark(request: pytest.FixtureRequest, tmp_path: Path) -> LockMark:
    return MemoryMark() if request.param == "memory" else LockMarkFile(lambda: tmp_path / "state")


def test_what_it_remembers_comes_back_until_it_is_cleared(mark: LockMark) -> None:
    assert mark.read() is None
    mark.clear()
    mark.put(YES)
    read = mark.read()
    assert read is not None
    assert (read.id, read.trigger, read.answers) == (YES.id, YES.trigger, YES.answers)
    assert read.at.utc == AT.utc
    assert read.said_at is not None
    assert read.said_at.utc == AT.utc
    mark.put(replace(YES, id="signs-2", said_at=None))
    later = mark.read()
    assert later is not None
    assert (later.id, later.said_at) == ("signs-2", None)
    mark.clear()
    assert mark.read() is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"null",
        b"7",
        b'{"id": "a", "at": "2026", "offset_s": 1e300, "trigger": "weekly", "answers": {}}',
        b"[" * 99_999,
    ],
)
def test_what_cannot_be_read_is_told_as_that(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(UnreadableMark):
        LockMarkFile(lambda: tmp_path).read()


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    LockMarkFile(lambda: tmp_path).put(YES)
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_costs_the_memory_alone(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    mark = LockMarkFile(lambda: tmp_path / "state")
    with pytest.raises(MarkProblem, match="state") as told:
        mark.put(YES)
    assert str(tmp_path / "state") in told.value.way_out
    assert mark.read() is None
    mark.clear()


def test_the_zone_it_was_answered_in_stays(tmp_path: Path) -> None:
    mark = LockMarkFile(lambda: tmp_path)
    mark.put(YES)
    read = mark.read()
    assert read is not None
    assert read.at == Instant(0.0, AT.wall)
