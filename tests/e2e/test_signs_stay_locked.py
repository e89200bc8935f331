"""On a real folder: no new start, older copy or edited row opens what a warning sign has locked."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.bootstrap import Launch, open_services
from coach.domain.gates import Gate, Locked, Open, SessionLocked, Until
from coach.domain.instant import Instant
from coach.domain.warning_signs import LONG_FORM, Said, Trigger, WarningSign
from coach.storage.sqlite_file import FILE_NAME
from coach.system.clock import SteppedClock
from coach.system.lock_mark import NAME
from tests.fakes.been_here import been_here

NOON = Instant(0.0, datetime(2026, 11, 24, 12, tzinfo=UTC))
NO = dict.fromkeys(LONG_FORM, Said.NO)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record with a copy from before a warning sign, and the sign."""
    record = tmp_path / "data"
    with open_services(Launch(record), SteppedClock(NOON)) as services:
        been_here(services.settings)
        services.signs.answer(Trigger.FIRST_START, NO)
        assert services.sessions.gate() == Open()
    shutil.copy(record / FILE_NAME, tmp_path / "copy")
    with open_services(Launch(record), SteppedClock(NOON)) as services:
        answers = NO | {WarningSign.BLADDER: Said.NOT_SURE}
        services.signs.answer(Trigger.SOMETHING_WRONG, answers)
    return record


def gate(folder: Path, *, days: float = 0) -> Gate:
    """Return what a program that is started anew, days later, says; no session starts past it."""
    clock = SteppedClock(NOON.later(days * 86_400))
    with open_services(Launch(folder), clock) as services:
        found = services.sessions.gate()
        if isinstance(found, Locked):
            with pytest.raises(SessionLocked):
                services.sessions.start(None)
        return found


def until(folder: Path, *, days: float = 0) -> Until | None:
    found = gate(folder, days=days)
    return found.until if isinstance(found, Locked) else None


@pytest.mark.parametrize("days", [-3000, 0, 1, 3000])
def test_a_yes_in_a_list_that_was_cut_off(tmp_path: Path, days: float) -> None:
    record = tmp_path / "data"
    with open_services(Launch(record), SteppedClock(NOON)) as services:
        been_here(services.settings)
        services.signs.answer(Trigger.FIRST_START, NO)
        services.signs.begin(Trigger.SOMETHING_WRONG, {WarningSign.BLADDER: Said.YES})
    assert until(record, days=days) is Until.SIGNS_ANSWERED
    clock = SteppedClock(NOON.later(days * 86_400))
    with open_services(Launch(record), clock) as services:
        services.signs.answer(Trigger.UNFINISHED, NO)
    assert gate(record, days=days) == Open()


@pytest.mark.parametrize("sign", [WarningSign.BLADDER, WarningSign.PAIN_AT_REST])
def test_a_list_that_was_begun_is_in_no_older_copy(tmp_path: Path, sign: WarningSign) -> None:
    record = tmp_path / "data"
    with open_services(Launch(record), SteppedClock(NOON)) as services:
        been_here(services.settings)
        services.signs.answer(Trigger.FIRST_START, NO)
    shutil.copy(record / FILE_NAME, tmp_path / "copy")
    with open_services(Launch(record), SteppedClock(NOON)) as services:
        services.signs.begin(Trigger.SOMETHING_WRONG, {sign: Said.YES})
    for companion in record.glob(f"{FILE_NAME}*"):
        companion.unlink()
    shutil.copy(tmp_path / "copy", record / FILE_NAME)
    assert until(record, days=1) is Until.SIGNS_ANSWERED
    with open_services(Launch(record), SteppedClock(NOON.later(2 * 86_400))) as services:
        assert services.signs.due() is Trigger.UNFINISHED
        services.signs.answer(Trigger.UNFINISHED, NO)
    assert gate(record, days=3) == Open()


@pytest.mark.parametrize("days", [-3000, 0, 1, 3000])
def test_a_new_start_at_any_time(folder: Path, days: float) -> None:
    assert until(folder, days=days) is Until.SEEN


def test_an_older_copy_that_is_put_back(folder: Path, tmp_path: Path) -> None:
    for companion in folder.glob(f"{FILE_NAME}*"):
        companion.unlink()
    shutil.copy(tmp_path / "copy", folder / FILE_NAME)
    assert until(folder) is Until.SEEN
    with open_services(Launch(folder), SteppedClock(NOON)) as services:
        locks = services.signs.locking()
        assert locks is not None
        assert locks.signs == (WarningSign.BLADDER,)
        services.signs.seen("Dr. Abara", NOON.local_date)
    assert gate(folder) == Open()


def test_rows_that_are_taken_out(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute("DELETE FROM warning_signs WHERE shown = 'emergency'")
        connection.execute("UPDATE settings SET value = 'yes'")
    assert until(folder) is Until.SEEN


def test_a_mark_that_is_taken_away_or_damaged(folder: Path) -> None:
    mark = folder / "state" / NAME
    mark.write_bytes(b"nonsense")
    assert until(folder, days=1) is Until.SEEN
    mark.unlink()
    assert until(folder, days=1) is Until.SEEN


def test_a_mark_that_is_damaged_beside_an_older_copy(folder: Path, tmp_path: Path) -> None:
    for companion in folder.glob(f"{FILE_NAME}*"):
        companion.unlink()
    shutil.copy(tmp_path / "copy", folder / FILE_NAME)
    (folder / "state" / NAME).write_bytes(b"nonsense")
    # Something was locked, so the whole list comes first, and then a clinician's word.
    assert until(folder, days=1) is Until.SIGNS_ANSWERED
    with open_services(Launch(folder), SteppedClock(NOON.later(2 * 86_400))) as services:
        services.signs.answer(Trigger.LOST, NO)
    assert until(folder, days=3) is Until.CLINICIAN_AGREED
