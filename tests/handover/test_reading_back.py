"""Reading a log back: every table, what is numbered anew, what stays locked, what is refused."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from coach.domain.flare import BegunBy
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen
from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.record import SessionStatus
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import (
    LONG_FORM,
    SHORT_FORM,
    Deed,
    Done,
    Said,
    Screening,
    Trigger,
    locking,
    unfinished,
)
from coach.handover.data_package import DATA_PACKAGE
from coach.handover.file_hash import described as described_file
from coach.handover.readme import README
from coach.handover.workbook import WORKBOOK
from coach.services.ports.carried import RECORD_FILE, BesideRecord
from coach.services.problems import ImportProblem, StoreProblem
from coach.services.read_back import ReadBackCancelledError
from coach.services.settings import EMERGENCY_NUMBER, PAGE_NAME, PROFILE_FLAGS, Settings
from coach.storage.carried import CARRIED, SETTINGS_TABLE
from coach.storage.opening import open_store
from coach.storage.store import SqlStore
from coach.storage.tables import METADATA
from coach.ui.texts.read_back import NAMES, RECORD_IS_WHOLE, added
from coach.ui.texts.read_back import beside as words_beside
from tests.builders import a_check_in, a_plan, a_start
from tests.fakes.clock import A_MORNING
from tests.fakes.memory_signs import MemoryMark
from tests.handover.packages import a_record, all_rows, begun, lived, packed, read_back, rewritten
from tests.storage.records import restored

NOW = Instant(0.0, A_MORNING + timedelta(days=1))
NO = dict.fromkeys(LONG_FORM, Said.NO)
GRAVE = LONG_FORM[0]
YES = NO | {GRAVE: Said.YES}
GOLDEN = Path(__file__).parent / "golden"
EVER = date(2000, 1, 1), date(2200, 1, 1)


def at(hours: float) -> Instant:
    return NOW.later(3600 * hours)


@pytest.fixture
def one() -> Iterator[SqlStore]:
    with a_record() as store:
        yield begun(store, at(-48))


@pytest.fixture
def two() -> Iterator[SqlStore]:
    with a_record() as store:
        yield begun(store, at(-47))


@pytest.fixture(scope="module")
def made_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some days, packed."""
    with a_record() as store:
        life = lived(store, 7, 12)
        return packed(store, life.now, tmp_path_factory.mktemp("made") / "log")


@pytest.fixture
def log(made_log: Path, tmp_path: Path) -> Path:
    """The same, to do with what a test likes."""
    return Path(shutil.copytree(made_log, tmp_path / "log"))


def a_session(store: SqlStore, began: Instant) -> str:
    name = store.begin_session(a_start(began))
    store.end_session(name, SessionStatus.STOPPED, began.later(60))
    return name


def test_every_table_of_the_record_is_carried_and_has_a_name() -> None:
    told = {table.name for table in CARRIED} | {SETTINGS_TABLE}
    assert told == {table.name for table in METADATA.tables.values()}
    assert told == set(NAMES)


def test_what_a_row_refers_to_stands_before_it() -> None:
    seen: set[str] = set()
    for table in CARRIED:
        assert table.parent is None or table.parent[1] in seen
        assert set(table.about) <= set(table.columns)
        assert f"{table.moment}_utc" in table.columns
        seen.add(table.name)


def test_it_is_told_how_far_it_is(tmp_path: Path, two: SqlStore) -> None:
    with closing(open_store(restored(tmp_path / "golden"))) as store:
        now = Instant(0.0, datetime.fromisoformat("2027-01-04T09:00:00+01:00"))
        log = packed(store, now, tmp_path / "log")
    rows = sum(1 for line in (log / RECORD_FILE).read_text("utf-8").splitlines() if line[0] == "[")
    told: list[tuple[int, int]] = []

    def watch(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    read_back(begun(two, now), now).look(log, watch)
    assert told[0] == (0, rows)
    assert told[-1] == (rows, rows)


@pytest.mark.parametrize("goes_on", [0, 1])
def test_who_looks_on_can_end_it_and_nothing_has_changed(
    tmp_path: Path, two: SqlStore, goes_on: int
) -> None:
    with closing(open_store(restored(tmp_path / "golden"))) as store:
        now = Instant(0.0, datetime.fromisoformat("2027-01-04T09:00:00+01:00"))
        log = packed(store, now, tmp_path / "log")
    here = begun(two, now)
    before = all_rows(here)
    asked: list[int] = []

    def watch(done: int, _of: int) -> bool:
        asked.append(done)
        return len(asked) <= goes_on

    with pytest.raises(ReadBackCancelledError):
        read_back(here, now).take_in(log, watch)
    assert len(asked) == goes_on + 1
    assert all_rows(here) == before


def test_a_record_with_something_in_every_table_comes_back(tmp_path: Path, two: SqlStore) -> None:
    with closing(open_store(restored(tmp_path / "golden"))) as store:
        now = Instant(0.0, datetime.fromisoformat("2027-01-04T09:00:00+01:00"))
        log = packed(store, now, tmp_path / "log")
        before = all_rows(store)
    with a_record() as empty:
        found = read_back(begun(empty, now), now).take_in(log).found
        running = {row[0] for row in before["sessions"] if row[8] == "running"}
        for name, rows in all_rows(empty).items():
            if name != SETTINGS_TABLE:
                assert rows == [row for row in before[name] if not running & set(row[:2])], name
        assert set(all_rows(empty)[SETTINGS_TABLE]) <= set(before[SETTINGS_TABLE])
        assert found.new == sum(len(rows) for rows in all_rows(empty).values())


@pytest.mark.parametrize(
    "kept", sorted(GOLDEN.glob("record-*.jsonl")), ids=lambda path: str(path.stem)
)
def test_the_rows_of_each_format_that_was_released_are_read(
    kept: Path, log: Path, two: SqlStore
) -> None:
    lines = kept.read_text("utf-8").splitlines(keepends=True)

    def in_their_place(found: list[str]) -> None:
        found[:] = lines

    found = read_back(two, NOW).take_in(rewritten(log, in_their_place)).found
    assert found.new == sum(line.startswith("[") for line in lines)


def test_columns_that_came_later_have_their_usual_value(tmp_path: Path, two: SqlStore) -> None:
    with a_record() as store:
        begun(store, at(-48))
        name = a_session(store, at(-30))
        store.add_check_in(a_check_in(AskedWhen.AFTER, at=at(-29), session_id=name))
        log = packed(store, NOW, tmp_path / "log")

    def without_sleep(lines: list[str]) -> None:
        place = next(n for n, line in enumerate(lines) if '"check_ins"' in line)
        columns = json.loads(lines[place])["columns"]
        gone = columns.index("slept_badly")
        del columns[gone]
        lines[place] = json.dumps({"table": "check_ins", "columns": columns}) + "\n"
        row = json.loads(lines[place + 1])
        del row[gone]
        lines[place + 1] = json.dumps(row) + "\n"

    rewritten(log, without_sleep)
    read_back(two, NOW).take_in(log)
    assert [found.slept_badly for found in two.check_ins_of_sessions(*EVER)] == [None]


def test_sessions_of_one_day_get_names_of_their_own(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    """Two computers each began their first session of that day."""
    here, there = a_session(one, at(1)), a_session(two, at(2))
    assert here == there
    two.add_check_in(a_check_in(AskedWhen.AFTER, at=at(2.1), back=7, session_id=there))
    one.add_check_in(a_check_in(AskedWhen.AFTER, at=at(1.1), back=1, session_id=here))
    found = read_back(one, at(3)).take_in(packed(two, at(3), tmp_path / "log")).found
    assert added(found).startswith("1 session, 1 answer about pain")
    days = at(1).local_date, at(1).local_date
    first, second = one.sessions(*days)
    assert [first.id, second.id] == [here, here[:-1] + "2"]
    assert one.said_of(first.id).check_ins[0].back == 1
    assert one.said_of(second.id).check_ins[0].back == 7


def test_visits_and_questions_get_numbers_of_their_own(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    day = at(0).local_date
    one.add_visit_said(VisitSaid(1, at(1), day, "Anna", ""))
    two.add_visit_said(VisitSaid(1, at(2), day, "Ben", ""))
    two.add_visit_said(VisitSaid(1, at(3), day, "Ben", "heat"))
    two.add_question_said(QuestionSaid(1, at(3), Word.OPEN, "May I lift?"))
    log = packed(two, at(4), tmp_path / "log")
    read_back(one, at(4)).take_in(log)
    assert [(said.number, said.who, said.agreed) for said in one.visits_said()] == [
        (1, "Anna", ""),
        (2, "Ben", ""),
        (2, "Ben", "heat"),
    ]
    assert read_back(one, at(4)).take_in(log).found.new == 0


def test_an_older_flare_is_the_flare_before_and_not_the_last_one(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    a_session(one, at(-40))
    one.begin_flare(at(-5), BegunBy.BUTTON)
    two.begin_flare(at(-20), BegunBy.PROPOSED)
    read_back(one, NOW).take_in(packed(two, NOW, tmp_path / "log"))
    assert [flare.by for flare in one.flares()] == [BegunBy.PROPOSED, BegunBy.BUTTON]
    assert [flare.id for flare in one.flares()] == [1, 2]


def test_the_plan_in_force_stays_where_sessions_were_done(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    a_session(one, at(-40))
    later = replace(one.plans()[0].prescription, program_version=9)
    two.take_up(a_plan(at(-1), later))
    found = read_back(one, NOW).take_in(packed(two, NOW, tmp_path / "log")).found
    assert found.tables["plans"].differ == 2
    assert len(one.plans()) == 1


def test_in_a_record_that_nobody_used_the_plan_of_the_log_is_in_force(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    tuned = replace(two.plans()[0].prescription, program_version=9)
    two.take_up(a_plan(at(-1), tuned))
    read_back(one, NOW).take_in(packed(two, NOW, tmp_path / "log"))
    assert [plan.prescription.program_version for plan in one.plans()][-1] == 9
    assert len(one.plans()) == 2


def test_what_is_true_of_the_body_goes_with_the_log_and_what_is_private_does_not(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    kept = Settings(two)
    kept.keep(PROFILE_FLAGS, ("shoulder",))
    kept.keep(EMERGENCY_NUMBER, "0123")
    kept.keep(PAGE_NAME, "Ilse")
    log = packed(two, NOW, tmp_path / "log")
    written = (log / RECORD_FILE).read_text("utf-8")
    assert "0123" not in written
    assert "Ilse" not in written
    read_back(one, NOW).take_in(log)
    assert Settings(one).get(PROFILE_FLAGS) == ("shoulder",)
    with a_record() as used:
        a_session(begun(used, at(-47)), at(-40))
        read_back(used, NOW).take_in(log)
        assert Settings(used).get(PROFILE_FLAGS) == ()


def test_it_is_undone_by_the_copy_that_is_made_first(log: Path, one: SqlStore) -> None:
    before = all_rows(one)
    copy = read_back(one, NOW).take_in(log).copy
    assert all_rows(one) != before
    folder = copy.parent / "as-it-was"
    folder.mkdir()
    copy.rename(folder / one.path.name)
    with closing(open_store(folder)) as was:
        assert all_rows(was) == before


def test_what_has_nothing_in_common_with_a_record_that_was_lived_is_strange(
    log: Path, one: SqlStore, two: SqlStore
) -> None:
    assert not read_back(one, NOW).look(log).strange, "its own log"
    assert not read_back(two, NOW).look(log).strange, "a record that nobody used"
    began = at(-3)
    two.end_session(two.begin_session(a_start(began)), SessionStatus.STOPPED, began)
    assert read_back(two, NOW).look(log).strange


def test_a_count_changes_nothing_and_makes_no_copy(log: Path, one: SqlStore) -> None:
    before, mark = all_rows(one), MemoryMark()
    assert read_back(one, NOW, mark).look(log).new
    assert all_rows(one) == before
    assert mark.read() is None
    assert not (one.path.parent / "backups").exists()


def test_a_running_session_goes_with_no_log(one: SqlStore, two: SqlStore, tmp_path: Path) -> None:
    name = one.begin_session(a_start(at(-1)))
    one.add_check_in(a_check_in(at=at(-1), session_id=name))
    read_back(two, NOW).take_in(packed(one, NOW, tmp_path / "log"))
    assert two.open_session() is None
    assert two.check_ins(*EVER) == []


# What is locked


def gates(store: SqlStore) -> tuple[bool, bool]:
    kept = store.screenings()
    return locking(kept) is not None, bool(unfinished(kept))


def test_a_deed_in_a_log_opens_no_lock(one: SqlStore, two: SqlStore, tmp_path: Path) -> None:
    for store in (one, two):
        store.add_screening(Screening("signs-1", at(-9), Trigger.WEEKLY, YES))
    two.add_deed("signs-1", Done(Deed.SEEN, at(-2), "Dr. Who", at(-2).local_date))
    log = packed(two, NOW, tmp_path / "log")
    found = read_back(one, NOW).take_in(log).found
    assert found.tables["warning_sign_deeds"].wait == 1
    assert gates(one) == (True, False)


def test_a_lock_that_only_the_mark_knows_stays(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    """The record was lost, and the log says that somebody saw them."""
    asked = Screening("signs-1", at(-9), Trigger.WEEKLY, YES)
    two.add_screening(asked)
    two.add_deed("signs-1", Done(Deed.SEEN, at(-2), "Dr. Who", at(-2).local_date))
    mark = MemoryMark()
    mark.put(asked)
    read_back(one, NOW, mark).take_in(packed(two, NOW, tmp_path / "log"))
    assert gates(one) == (True, False)
    assert mark.read() is not None


def test_a_list_that_was_left_unfinished_is_finished_by_no_log(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    for store in (one, two):
        store.add_screening(Screening("signs-1.0", at(-9), Trigger.BEGUN, {LONG_FORM[0]: Said.YES}))
    two.add_screening(Screening("signs-1", at(-8), Trigger.UNFINISHED, NO))
    found = read_back(one, NOW).take_in(packed(two, NOW, tmp_path / "log")).found
    assert found.tables["warning_signs"].wait == 1
    assert gates(one) == (False, True)


def test_answers_that_are_due_here_are_given_by_no_log(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    weeks_ago = at(-24 * 9)
    for store in (one, two):
        store.add_screening(Screening("signs-1", weeks_ago, Trigger.FIRST_START, NO))
    short = dict.fromkeys(SHORT_FORM, Said.NO)
    two.add_screening(Screening("signs-2", at(-8), Trigger.WEEKLY, short))
    log = packed(two, NOW, tmp_path / "log")
    assert read_back(one, NOW).take_in(log).found.tables["warning_signs"].wait == 1
    assert len(one.screenings()) == 1
    one.add_screening(Screening("signs-3", at(-1), Trigger.WEEKLY, short))
    assert read_back(one, NOW).take_in(log).found.tables["warning_signs"].new == 1


def test_what_locks_in_a_log_locks_here_and_is_marked(
    one: SqlStore, two: SqlStore, tmp_path: Path
) -> None:
    for store in (one, two):
        store.add_screening(Screening("signs-1", at(-20), Trigger.FIRST_START, NO))
    two.add_screening(Screening("signs-2", at(-8), Trigger.WEEKLY, YES))
    log, mark = packed(two, NOW, tmp_path / "log"), MemoryMark()
    assert read_back(one, NOW, mark).look(log).locks
    assert mark.read() is None
    read_back(one, NOW, mark).take_in(log)
    assert gates(one) == (True, False)
    assert mark.read() is not None


# What is refused


def refused(store: SqlStore, place: Path) -> str:
    before = all_rows(store)
    with pytest.raises(ImportProblem) as problem:
        read_back(store, NOW).take_in(place)
    assert all_rows(store) == before
    assert not (store.path.parent / "backups").exists()
    return problem.value.sentence


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let the system itself refuse to write more than `size` bytes into a file."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_fails_as_rows_are_taken_in_is_told_and_the_record_is_as_it_was(
    one: SqlStore, log: Path
) -> None:
    before = all_rows(one)
    with one.connections.writing() as connection:
        # So that rows are on their way to the disk before all of them are there.
        connection.exec_driver_sql("PRAGMA cache_size = 1")
    with files_no_longer_than(100_000), pytest.raises(StoreProblem, match="disk reported"):
        read_back(one, NOW).take_in(log)
    assert all_rows(one) == before


def test_what_is_no_log_is_refused(one: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.zip").write_text("no zip")
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / DATA_PACKAGE).write_text('{"name": "weather", "resources": []}')
    assert "There is nothing at" in refused(one, tmp_path / "gone")
    assert "no datapackage.json" in refused(one, tmp_path / "empty")
    assert "neither a folder nor a zip" in refused(one, tmp_path / "notes.zip")
    assert "not written by Steadyback" in refused(one, foreign)


def described(log: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    file = log / DATA_PACKAGE
    told = json.loads(file.read_text("utf-8"))
    change(told)
    file.write_text(json.dumps(told), "utf-8")
    return log


def test_a_newer_log_is_refused_and_one_of_tables_alone(one: SqlStore, log: Path) -> None:
    described(log, lambda told: told.update(version="4"))
    assert "newer version" in refused(one, log)
    described(log, lambda told: told.update(version="2"))
    described(log, lambda told: told["steadyback"].pop("record"))
    assert "tables alone" in refused(one, log)


def test_a_log_of_a_newer_record_is_refused(one: SqlStore, log: Path) -> None:
    def newer(lines: list[str]) -> None:
        lines[0] = lines[0].replace('"format":"', '"format":"9')

    assert "newer version" in refused(one, rewritten(log, newer))


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("sessions.csv", b",ordinary", b",sunny", "line {line}: day_kind cannot be that"),
        ("sessions.csv", b"session_id", b"session", "line 1: the columns"),
        ("holds.csv", b"\r\n2026", b'\r\n"2026', "holds.csv was changed"),
        (RECORD_FILE, b'{"steadyback_record":1', b'{"steadyback_record":2', "line 1: a newer"),
        (RECORD_FILE, b'{"table":"sessions"', b'{"table":sessions', "it is damaged"),
        (RECORD_FILE, b'"stopped"', b'"stop"', "record.jsonl was changed"),
    ],
)
def test_a_file_that_was_changed_is_refused_by_its_line(
    one: SqlStore, log: Path, name: str, old: bytes, new: bytes, says: str
) -> None:
    content = (log / name).read_bytes()
    assert old in content
    (log / name).write_bytes(content.replace(old, new, 1))
    line = content[: content.index(old)].count(b"\n") + 1
    assert says.format(line=line) in refused(one, log)


def as_folder(log: Path) -> Path:
    return log


def as_zip(log: Path) -> Path:
    return Path(shutil.make_archive(str(log), "zip", log.parent, log.name))


@pytest.mark.parametrize("form", [as_folder, as_zip])
def test_damage_beside_the_record_is_told_by_name_and_keeps_nothing_from_being_read(
    one: SqlStore, log: Path, form: Callable[[Path], Path]
) -> None:
    workbook = log / WORKBOOK
    workbook.write_bytes(b"a workbook")
    told = described_file(workbook)
    described(log, lambda all_of_it: all_of_it["steadyback"]["files"].append(told))
    assert read_back(one, NOW).look(form(log)).beside == ()

    workbook.write_bytes(b"a worm-hole")
    (log / README).unlink()
    (log / "notes.docx").write_text("mine")
    (log / ".DS_Store").write_text("a file manager's")
    found = read_back(one, NOW).take_in(form(log)).found

    assert found.new
    assert [(beside.name, beside.what) for beside in found.beside] == [
        (README, BesideRecord.MISSING),
        ("notes.docx", BesideRecord.FOREIGN),
        (WORKBOOK, BesideRecord.CHANGED),
    ]
    assert words_beside(found) == [
        f"Damaged, or changed since it was written: {WORKBOOK}.",
        f"Missing from the log: {README}.",
        "Not part of the log: notes.docx.",
        RECORD_IS_WHOLE,
    ]


def test_of_a_log_that_tells_of_no_file_beside_the_record_none_is_doubted(
    one: SqlStore, log: Path
) -> None:
    """As logs were written before."""
    described(log, lambda told: told["steadyback"].pop("files"))
    (log / README).write_text("changed")
    (log / WORKBOOK).write_text("changed")
    assert read_back(one, NOW).look(log).beside == ()


def test_a_file_that_is_missing_is_named(one: SqlStore, log: Path) -> None:
    (log / "daily.csv").unlink()
    assert "daily.csv is missing" in refused(one, log)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_byte_is_damaged_it_is_found_out(seed: int, one: SqlStore, log: Path) -> None:
    chance = Random(seed)
    name = chance.choice([RECORD_FILE, "sessions.csv", "holds.csv", "check_ins.csv"])
    content = bytearray((log / name).read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    (log / name).write_bytes(content)
    assert name in refused(one, log)


def place_of(lines: list[str], table: str, row: int = 0) -> int:
    return next(n for n, line in enumerate(lines) if f'{{"table":"{table}"' in line) + 1 + row


@pytest.mark.parametrize(
    ("table", "column", "value", "says"),
    [
        ("check_ins", "back", 11, "no record has such a row of check_ins"),
        ("check_ins", "asked", "once", "no record has such a row of check_ins"),
        ("sessions", "status", "running", "no record has such a row of sessions"),
        ("sessions", "prescription", "{}", "no record has such a row of sessions"),
        ("holds", "hold_no", -1, "no record has such a row of holds (holds_hold_no)"),
        ("holds", "held_s", "long", "no record has such a row of holds"),
        ("holds", "session_id", "2020-01-01-1", "what this row of holds belongs to"),
        ("holds", "started_utc", "2026-02-30T10:00:00.000000Z", "no record has such a row"),
        ("plans", "since_offset_s", 10**9, "no record has such a row of plans"),
        ("got_up", "local_day", [1], "it holds a value that no record holds"),
        ("got_up", "local_day", True, "it holds a value that no record holds"),
        ("bad_days", "why", "\ud800", "it holds a value that no record holds"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_its_line(
    one: SqlStore, log: Path, table: str, column: str, value: object, says: str
) -> None:
    lines_at: list[int] = []

    def change(lines: list[str]) -> None:
        place = place_of(lines, table)
        columns = json.loads(lines[place - 1])["columns"]
        row = json.loads(lines[place])
        row[columns.index(column)] = value
        lines[place] = json.dumps(row) + "\n"
        lines_at.append(place + 1)

    said = refused(one, rewritten(log, change))
    assert said.startswith(f"record.jsonl, line {lines_at[0]}: ")
    assert says in said


def test_a_row_twice_and_tables_out_of_order_are_refused(one: SqlStore, log: Path) -> None:
    def twice(lines: list[str]) -> None:
        place = place_of(lines, "holds")
        lines.insert(place, lines[place])

    assert "no record has such a row of holds" in refused(one, rewritten(log, twice))

    def unknown(lines: list[str]) -> None:
        place = place_of(lines, "holds") - 1
        lines[place] = lines[place].replace("holds", "clouds", 1)

    assert "a record has no table clouds here" in refused(one, rewritten(log, unknown))


def test_rows_that_do_not_fit_together_are_refused(one: SqlStore, log: Path) -> None:
    """The sums of a session are those of its holds."""

    def fewer(lines: list[str]) -> None:
        del lines[place_of(lines, "holds")]

    assert "do not fit together" in refused(one, rewritten(log, fewer))


def test_a_zip_of_the_folder_is_a_log_too(one: SqlStore, log: Path, tmp_path: Path) -> None:
    zipped = tmp_path / "mailed.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        for file in log.iterdir():
            archive.write(file, f"Steadyback log/{file.name}")
    assert read_back(one, NOW).look(zipped) == read_back(one, NOW).look(log)


def test_a_damaged_zip_is_refused(one: SqlStore, log: Path, tmp_path: Path) -> None:
    zipped = tmp_path / "log.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        for file in log.iterdir():
            archive.write(file, file.name)
    content = bytearray(zipped.read_bytes())
    place = content.index(b'{"table":"plans"')
    content[place + 3] ^= 1
    zipped.write_bytes(content)
    assert RECORD_FILE in refused(one, zipped)
