"""The first look reads what the store reads, changes nothing, and holds back where it cannot tell.

The store is the truth: on records of any content both must say the same.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from operator import methodcaller
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionStart, SessionStatus
from coach.domain.reminding.history import ReminderEvent, Word
from coach.services.preferences import Preferences
from coach.services.startup_snapshot import StartupSnapshot, snapshot_of
from coach.services.theme_choice import ThemeChoice
from coach.services.today import today_view
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.startup_snapshot import ReadOnlyRecord, look
from tests import strategies
from tests.builders import a_prescription, a_start, an_exercise, an_instant
from tests.fakes.been_here import been_here_with
from tests.storage.window import window_on

DAYS = date(2020, 1, 1), date(2099, 12, 31)
ENDS = (None, SessionStatus.COMPLETED, SessionStatus.STOPPED, SessionStatus.DISCARDED)


def everything(record: ReadOnlyRecord) -> tuple[object, ...]:
    return (
        list(record.plans()),
        list(record.sessions(*DAYS)),
        list(record.check_ins(*DAYS)),
        record.setting("word"),
        record.setting("never set"),
        record.cut_off(),
    )


AS_USUAL = Preferences()
"""Of somebody who chose nothing in the settings."""


@settings(max_examples=30, deadline=None)
@given(
    plans=st.lists(strategies.plans_in_force, max_size=3),
    starts=st.lists(st.tuples(strategies.session_starts, st.sampled_from(ENDS)), max_size=4),
    check_ins=st.lists(strategies.check_ins, max_size=4),
    word=strategies.texts,
    now=strategies.instants,
)
def test_it_reads_what_the_store_reads(
    plans: list[PlanInForce],
    starts: list[tuple[SessionStart, SessionStatus | None]],
    check_ins: list[CheckIn],
    word: str,
    now: Instant,
) -> None:
    with TemporaryDirectory() as made, closing(open_store(Path(made))) as store:
        for plan in plans:
            store.take_up(plan)
        for start, end in starts:
            session_id = store.begin_session(start)
            if end is not None:
                store.end_session(session_id, end, start.started)
        for check_in in check_ins:
            store.add_check_in(
                CheckIn(check_in.asked, check_in.at, check_in.back, check_in.leg, check_in.leg_site)
            )
        store.set_setting("word", word)
        been_here_with(store)

        assert look(Path(made), everything) == (
            list(store.plans()),
            list(store.sessions(*DAYS)),
            list(store.check_ins(*DAYS)),
            word,
            None,
            store.open_session() is not None,
        )
        seen = look(Path(made), lambda record: snapshot_of(record, now))
        if plans and store.open_session() is None:
            assert seen == StartupSnapshot(
                ThemeChoice.SYSTEM, today_view(store, store.plans(), now, pace=AS_USUAL.pace)
            )
        else:
            assert seen is None


def test_it_reads_of_reminders_what_the_store_reads(tmp_path: Path) -> None:
    first, moment = date(2026, 11, 2), an_instant()
    words = (Word.PAUSED, Word.RESUMED, Word.SHOWN, Word.SNOOZED, Word.NOT_TODAY)
    with closing(open_store(tmp_path)) as store:
        been_here_with(store)
        for day, word in enumerate(words):
            store.add_reminder_event(
                ReminderEvent(moment, first + timedelta(days=day), word, "mid_morning")
            )
        for day in range(-1, len(words) + 1):
            since = first + timedelta(days=day)
            seen = look(tmp_path, methodcaller("reminder_events", since))
            assert seen == store.reminder_events(since)
            assert seen


def test_it_reads_of_ratings_what_the_store_reads(tmp_path: Path) -> None:
    start = a_start(prescription=a_prescription(an_exercise()))
    day, moment = start.started.local_date, an_instant()
    with closing(open_store(tmp_path)) as store:
        store.take_up(PlanInForce(start.started, start.prescription))
        of = store.begin_session(start)
        for worst in (7, 5):
            store.add_rating(
                ExerciseRating(session_id=of, ladder_id="curl_up", worst=worst, at=moment)
            )
        been_here_with(store)
        for first in (day, day + timedelta(days=1)):
            seen = look(tmp_path, methodcaller("ratings", first, first))
            assert seen == store.ratings(first, first)
            assert [one.worst for one in seen or ()] == ([7, 5] if first == day else [])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record that Today could be read from."""
    with closing(open_store(tmp_path)) as store:
        start = a_start(prescription=a_prescription(an_exercise()))
        store.take_up(PlanInForce(start.started, start.prescription))
        been_here_with(store)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files with their contents; companions that hold nothing count as absent."""
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    return {name: held for name, held in files.items() if held and not name.endswith("-shm")}


def test_it_changes_nothing(folder: Path) -> None:
    before = contents(folder)
    assert look(folder, everything) is not None
    assert contents(folder) == before


def test_it_sees_what_a_killed_program_left_in_the_journal_and_leaves_it_there(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    left = tmp_path_factory.mktemp("left")
    with closing(open_store(folder)) as store:
        store.set_setting("word", "kept")
        for path in folder.glob(f"{FILE_NAME}*"):
            if not path.name.endswith("-shm"):
                (left / path.name).write_bytes(path.read_bytes())
    before = contents(left)
    assert any(name.endswith("-wal") for name in before)
    assert look(left, lambda record: record.setting("word")) == "kept"
    assert contents(left) == before


def _write(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def _damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


HARM: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "no database": lambda path: path.write_bytes(b"not a database" * 100),
    "of another program": lambda path: _write(path, "PRAGMA application_id = 7"),
    "newer": lambda path: _write(path, "UPDATE alembic_version SET version_num = '0417'"),
    "old": lambda path: _write(path, "UPDATE alembic_version SET version_num = '0001'"),
    "damaged": _damage,
    "without a table": lambda path: _write(path, "DROP TABLE check_ins"),
    "with a plan that cannot be read": lambda path: _write(
        path, "UPDATE plans SET prescription = '[]'"
    ),
}


@pytest.mark.parametrize("harm", HARM)
def test_where_it_cannot_tell_it_leaves_the_word_to_the_opening(folder: Path, harm: str) -> None:
    HARM[harm](folder / FILE_NAME)
    before = contents(folder)
    assert look(folder, everything) is None
    assert contents(folder) == before


def test_a_record_that_another_program_has_open_is_left_to_the_opening(folder: Path) -> None:
    with window_on(folder):
        assert look(folder, everything) is None
    assert look(folder, everything) is not None


def test_no_folder_is_no_first_look_and_is_not_made(tmp_path: Path) -> None:
    assert look(tmp_path / "none", everything) is None
    assert not (tmp_path / "none").exists()
