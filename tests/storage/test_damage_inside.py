"""Damage inside a file that SQLite reads: said as damage, before anything was touched."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from coach.services.problems import StoreProblem
from coach.storage import hold_rows
from coach.storage.opening import open_store, open_to_read
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.startup_snapshot import ReadOnlyRecord, look
from coach.storage.store import SqlStore
from coach.storage.tables import HOLDS
from tests.builders import a_hold, a_start
from tests.storage.records import WAL, contents, cut_off, everything, restored

FLIPS = 60
SEED = 20261128
EVER = date.min, date.max

NONSENSE = {
    "a day that is none": "UPDATE sessions SET started_utc = '2026-13-45T99:00:00.000000Z'",
    "the 30th of February": "UPDATE check_ins SET at_utc = '2026-02-30T10:00:00.000000Z'",
    "words for a moment": "UPDATE holds SET started_utc = 'sometime in the late morning'",
    "letters for a fraction": "UPDATE plans SET since_utc = '2026-11-20T07:00:00.00000oZ'",
    "no year": "UPDATE plans SET since_utc = '0000-11-20T07:00:00.000000Z'",
    "an offset of eleven days": "UPDATE sessions SET started_offset_s = 999999",
    "an offset of a hold": "UPDATE holds SET started_offset_s = -999999 WHERE id = 3",
    "an offset of a rung": "UPDATE rung_swaps SET at_offset_s = 999999",
    "an offset of a rating": "UPDATE exercise_ratings SET at_offset_s = 999999",
    "an offset of an answer": "UPDATE suggestion_answers SET at_offset_s = 999999",
    "a local day that is none": "UPDATE check_ins SET local_day = '2026-99-99'",
    "an empty prescription": "UPDATE plans SET prescription = '{}'",
    "a prescription that is a list": "UPDATE plans SET prescription = '[]'",
    "a prescription that is a number": "UPDATE sessions SET prescription = '7'",
    "a prescription that is empty text": "UPDATE plans SET prescription = ''",
    "half a prescription": "UPDATE plans SET prescription = substr(prescription, 1, 300)",
    "no exercises": "UPDATE plans SET prescription = json_set(prescription, '$.exercises',"
    " json('[]'), '$.paused', json('[]'))",
    "words for seconds": "UPDATE plans SET prescription ="
    " json_set(prescription, '$.exercises[0].hold_s', 'five')",
    "a yes for seconds": "UPDATE plans SET prescription ="
    " json_set(prescription, '$.exercises[0].hold_s', json('true'))",
    "no side rule that is known": "UPDATE sessions SET prescription ="
    " json_set(prescription, '$.exercises[0].side_rule', 'both at once')",
    "a number for a name": "UPDATE plans SET prescription ="
    " json_set(prescription, '$.program_name', 7)",
    "a million sets": "UPDATE plans SET prescription ="
    " json_set(prescription, '$.exercises[0].sets', json('[1000000]'))",
    "words for a rule": "UPDATE plans SET prescription ="
    " json_set(prescription, '$.rules.pain.green_max', 'low')",
    "slots without times": "UPDATE plans SET prescription ="
    " json_set(prescription, '$.slots[0].opens', 'noon')",
    "a version with a letter": "UPDATE alembic_version SET version_num = '0003x'",
    "a version in words": "UPDATE alembic_version SET version_num = 'newest'",
    "two versions": "INSERT INTO alembic_version VALUES ('0003')",
    "a status that is none": "UPDATE sessions SET status = 'dreaming'",
    "an outcome that is none": "UPDATE holds SET outcome = 'floating'",
    "a side that is none": "UPDATE holds SET side = 'M' WHERE id = 2",
    "a hold before the first": "UPDATE holds SET hold_no = -1 WHERE id = 2",
    "an attempt before the first": "UPDATE holds SET attempt = 0 WHERE id = 2",
    "a pause of less than nothing": "UPDATE holds SET paused_s = -1 WHERE id = 2",
    "a rest of less than nothing": "UPDATE holds SET rest_before_s = -1 WHERE id = 2",
    "a rating off the scale": "UPDATE check_ins SET back = 11",
    "a form that is none": "UPDATE exercise_ratings SET form = 'splendid'",
    "a rule that is none": "UPDATE suggestion_answers SET rule = 'fly'",
    "an answer that is none": "UPDATE suggestion_answers SET answer = 'perhaps'",
    "no end of what has ended": "UPDATE sessions SET ended_utc = NULL WHERE status = 'completed'",
    "seconds without measure": "UPDATE holds SET held_s = 1e300 WHERE id = 1",
    "seconds without end": "UPDATE sessions SET held_s = 9e999",
    "fewer than no seconds": "UPDATE sessions SET planned_s = -5",
    "text that is no text": "UPDATE settings SET value = CAST(x'fffe80' AS TEXT)",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with something in every table, closed as a window does."""
    made = restored(tmp_path_factory.mktemp("whole") / "data")
    open_store(made).close()
    return made


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "data")


def harm(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)


def refusal(folder: Path) -> StoreProblem:
    """Return the refusal; not a byte in the folder may have changed, whoever looked."""
    before = contents(folder)
    look(folder, ReadOnlyRecord.plans)
    with pytest.raises(StoreProblem) as read:
        open_to_read(folder)
    with pytest.raises(StoreProblem) as caught:
        open_store(folder)
    assert contents(folder) == before
    assert read.value.sentence == caught.value.sentence
    assert all(name in caught.value.way_out for name in (FILE_NAME, WAL, f"{FILE_NAME}-shm"))
    return caught.value


@pytest.mark.parametrize("what", NONSENSE)
def test_nonsense_is_damage_and_nothing_is_touched(folder: Path, what: str) -> None:
    harm(folder, NONSENSE[what])
    assert "damaged" in refusal(folder).sentence


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("held_s", "held_t"),
        ("'completed'", "'complfted'"),
        ("STRICT", "STRICS"),
        ("holds_attempt_once UNIQUE (session_id", "holds_attempt_once UNIQUE (sessiom_id"),
        ("CREATE TABLE holds", "CREATE TABLF holds"),
        ("CREATE TABLE holds", "CREATE TABLE golds"),
    ],
)
def test_a_byte_that_is_wrong_in_a_description_is_damage(folder: Path, old: str, new: str) -> None:
    path = folder / FILE_NAME
    content = path.read_bytes()
    at = content.index(b"CREATE TABLE holds")
    there = content[at:].index(old.encode())
    path.write_bytes(content[: at + there] + new.encode() + content[at + there + len(old) :])
    assert "damaged" in refusal(folder).sentence


def test_an_index_that_is_gone_is_damage(folder: Path) -> None:
    harm(folder, "DROP INDEX check_ins_session")
    assert "damaged" in refusal(folder).sentence


@pytest.mark.parametrize("version", ["0001", "0002", "0003"])
def test_an_old_record_with_damage_inside_is_not_brought_up_to_date(
    tmp_path: Path, version: str
) -> None:
    folder = restored(tmp_path / "data", version)
    harm(folder, "UPDATE holds SET started_offset_s = 999999 WHERE id = 3")
    assert "damaged" in refusal(folder).sentence


def test_sums_that_disagree_are_damage_where_a_program_was_cut_off(folder: Path) -> None:
    cut_off(folder, "one")
    with closing(open_store(folder)) as store:
        store.set_setting("two", "2")
    harm(folder, "UPDATE sessions SET held_s = held_s + 7 WHERE number = 1")
    left = cut_off_beside(folder)
    assert "damaged" in refusal(left).sentence


def cut_off_beside(folder: Path) -> Path:
    """Return what a program left that was killed on a record, however damaged that is."""
    left = folder.with_name("left")
    left.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as writer:
        (stamp,) = writer.execute("PRAGMA user_version").fetchone()
        writer.execute("BEGIN IMMEDIATE")
        writer.execute(f"PRAGMA user_version = {stamp + 1}")
        writer.execute("INSERT INTO settings VALUES ('three', '3')")
        writer.execute("COMMIT")
        for path in folder.glob(f"{FILE_NAME}*"):
            shutil.copy(path, left)
    return left


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE holds SET started_offset_s = 999999 WHERE id = 3",
        "UPDATE holds SET outcome = 'floating' WHERE id = 3",
    ],
)
def test_what_is_found_only_when_it_is_read_is_damage_in_words(folder: Path, wrong: str) -> None:
    """Holds of years ago are not gone through at every opening."""
    with closing(open_store(folder)) as store:
        session_id = store.begin_session(a_start())
        rows = [hold_rows.values(session_id, a_hold(number)) for number in range(5010)]
        with store.connections.reading() as connection:
            connection.execute(insert(HOLDS), rows)
    harm(folder, wrong)
    with closing(open_store(folder)) as store:
        with pytest.raises(StoreProblem) as caught:
            store.holds(*EVER)
        assert caught.value.sentence == (
            "Your record is damaged: something in its table holds makes no sense."
        )
        assert str(folder / FILE_NAME) in caught.value.way_out
        store.set_setting("volume", "0.5")


@pytest.mark.parametrize(
    ("statement", "read", "table"),
    [
        ("UPDATE sessions SET prescription = '{}'", lambda one: one.prescriptions(*EVER), "plans"),
        ("UPDATE plans SET prescription = '{}'", lambda one: one.plans(), "plans"),
        ("UPDATE plans SET why = '[1]'", lambda one: one.plans(), "plans"),
        (
            "UPDATE suggestion_answers SET why = '[1]'",
            lambda one: one.answers(),
            "suggestion_answers",
        ),
        (
            "UPDATE rung_swaps SET at_offset_s = 999999",
            lambda one: one.swaps(*EVER),
            "rung_swaps",
        ),
        (
            "UPDATE check_ins SET at_utc = 'early' || substr(at_utc, 6)",
            lambda one: [one.said_of(session.id) for session in one.sessions(*EVER)],
            "check_ins",
        ),
    ],
)
def test_what_another_program_spoils_meanwhile_is_damage_in_words(
    folder: Path, statement: str, read: Callable[[SqlStore], object], table: str
) -> None:
    with closing(open_store(folder)) as store:
        harm(folder, statement)
        with pytest.raises(StoreProblem) as caught:
            read(store)
    assert f"something in its table {table} makes no sense" in caught.value.sentence


@pytest.mark.parametrize("log", [False, True])
def test_a_damaged_record_opens_with_all_of_it_or_is_refused_as_it_is(
    whole: Path, tmp_path: Path, *, log: bool
) -> None:
    """Bytes flipped, cut and blanked anywhere; found at larger numbers with other seeds."""
    chance = random.Random(SEED + log)
    source = shutil.copytree(whole, tmp_path / "source")
    if log:
        cut_off(source, "one", "two", "three")
    refused = 0
    for number in range(FLIPS):
        folder = shutil.copytree(source, tmp_path / f"{number}")
        path = folder / (chance.choice([FILE_NAME, WAL]) if log else FILE_NAME)
        _damage(path, chance)
        before = contents(folder)
        look(folder, ReadOnlyRecord.plans)
        with suppress(StoreProblem), closing(open_to_read(folder)) as reader:
            _read(reader)
        assert contents(folder) == before, number
        try:
            store = open_store(folder)
        except StoreProblem:
            assert contents(folder) == before, number
            refused += 1
        else:
            with closing(store):
                _read(store)
    assert 0 < refused < FLIPS


def _read(store: SqlStore) -> None:
    """Read all of it; what cannot be read is said to be damage."""
    try:
        everything(store)
    except StoreProblem as problem:
        if "damaged" not in problem.sentence:
            raise AssertionError(problem.sentence) from problem


def _damage(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    at = chance.randrange(chance.choice([200, 4096, len(content)]))
    match chance.choice(["flip", "flip", "cut", "blank"]):
        case "flip":
            content[at] ^= 1 << chance.randrange(8)
        case "cut":
            del content[at:]
        case _:
            content[at : at + 16] = bytes(len(content[at : at + 16]))
    path.write_bytes(content)
