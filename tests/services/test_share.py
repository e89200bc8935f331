"""Which days go into a log, and what is said of them afterwards."""

import csv
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen
from coach.domain.visits import VisitSaid
from coach.handover.csv_package import CsvPackage
from coach.services.offered_days import NotSeenError, WantedDays
from coach.services.ports import Store
from coach.services.problems import ExportProblem
from coach.services.share import ExportResult, export_log
from coach.ui.texts.share import saved
from tests.builders import a_check_in, a_plan
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import VERSION, collect, moment, record_session

CET = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 11, 16, 10, 30, tzinfo=CET)
NOW = moment(datetime(2026, 11, 18, 10, 0, tzinfo=CET))


@pytest.fixture
def store() -> Store:
    """Return a store with two sessions on Monday, one on Tuesday, and three slots missed."""
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2))))
    record_session(store, MONDAY)
    record_session(store, MONDAY + timedelta(hours=4), slot_id="mid_afternoon")
    record_session(store, MONDAY + timedelta(days=1))
    return store


def export(
    store: Store,
    folder: Path,
    first: date | None = None,
    last: date | None = None,
    now: Instant = NOW,
) -> ExportResult:
    return export_log(store, CsvPackage(), folder, now, first, last, app_version=VERSION)


def test_everything_recorded_unless_told_otherwise(store: Store, tmp_path: Path) -> None:
    result = export(store, tmp_path)
    assert (result.sessions, result.holds, result.missed) == (3, 12, 3)
    assert saved(result) == (
        "Saved 3 sessions and 12 holds from 16 to 18 November 2026; 3 missed sessions listed."
    )
    names = [path.name for path in result.paths]
    assert (names[0], names[-1]) == ("summary.csv", "README.txt")
    assert all(path.is_file() for path in result.paths)


def test_where_nobody_names_days_it_is_those_since_the_last_visit_before_their_end(
    store: Store,
) -> None:
    monday, tuesday, today = MONDAY.date(), date(2026, 11, 17), NOW.local_date
    assert WantedDays().of(store, NOW) == (monday, today)
    for number, day in enumerate((monday, tuesday), 1):
        store.add_visit_said(VisitSaid(number, NOW, day))
    assert WantedDays().of(store, NOW) == (tuesday, today)
    assert WantedDays(last=tuesday).of(store, NOW) == (monday, tuesday)
    assert WantedDays(last=monday).of(store, NOW) == (monday, monday)
    assert WantedDays(all_of_it=True).of(store, NOW) == (monday, today)
    later = date(2027, 1, 1)
    assert WantedDays(first=later).of(store, NOW) == (later, later)


def test_since_somebody_was_seen_is_since_the_last_visit_to_them_before_the_end(
    store: Store,
) -> None:
    monday, tuesday, today = MONDAY.date(), date(2026, 11, 17), NOW.local_date
    for number, (day, who) in enumerate(((monday, "Dr. Kern"), (tuesday, "Anna")), 1):
        store.add_visit_said(VisitSaid(number, NOW, day, who))

    assert WantedDays(since=" dr.  KERN").of(store, NOW) == (monday, today)
    assert WantedDays(since="anna").of(store, NOW) == (tuesday, today)
    with pytest.raises(NotSeenError) as unknown:
        WantedDays(since="Kern").of(store, NOW)
    assert (unknown.value.end, unknown.value.seen) == (today, ("Anna", "Dr. Kern"))
    with pytest.raises(NotSeenError) as too_late:
        WantedDays(last=tuesday, since="Anna").of(store, NOW)
    assert too_late.value.seen == ("Dr. Kern",)


def test_one_day(store: Store, tmp_path: Path) -> None:
    tuesday = date(2026, 11, 17)
    result = export(store, tmp_path, tuesday, tuesday)
    assert saved(result) == (
        "Saved 1 session and 4 holds on 17 November 2026; 2 missed sessions listed."
    )


def test_what_was_said_after_the_clock_was_put_right_belongs_to_its_session() -> None:
    store = MemoryStore()
    store.take_up(a_plan(moment(MONDAY)))
    session_id = record_session(store, MONDAY, before=3, after=None)
    after = a_check_in(
        AskedWhen.AFTER, at=moment(MONDAY + timedelta(days=4)), back=7, session_id=session_id
    )
    store.add_check_in(after)

    log = collect(store, MONDAY.date(), MONDAY.date(), NOW)

    assert [one.said.back for one in log.answers] == [3, 7]


def test_a_range_without_sessions_writes_headers(store: Store, tmp_path: Path) -> None:
    result = export(store, tmp_path, date(2026, 10, 1), date(2026, 10, 31))
    assert saved(result) == "No sessions in this range (3 outside it)."
    for name in ("sessions.csv", "holds.csv"):
        assert len((tmp_path / name).read_text("utf-8-sig").splitlines()) == 1


def test_a_range_of_missed_slots_only_lists_them(store: Store, tmp_path: Path) -> None:
    later = moment(NOW.wall + timedelta(days=1))
    wednesday = date(2026, 11, 18)
    result = export(store, tmp_path, wednesday, wednesday, later)
    assert saved(result) == "No sessions in this range (3 outside it); 3 missed sessions listed."


def test_an_empty_record_writes_headers(tmp_path: Path) -> None:
    result = export(MemoryStore(), tmp_path)
    assert saved(result) == "No sessions in this range (0 outside it)."
    assert "18 November 2026" in (tmp_path / "README.txt").read_text("utf-8-sig")


def test_discarded_sessions_are_nowhere(store: Store, tmp_path: Path) -> None:
    record_session(store, MONDAY + timedelta(hours=8), slot_id=None, discarded=True)
    result = export(store, tmp_path)
    assert (result.sessions, result.holds) == (3, 12)


def test_the_wrong_way_round_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"-02 > .*-01"):
        export(store, tmp_path, date(2026, 11, 2), date(2026, 11, 1))
    assert list(tmp_path.iterdir()) == []


def test_ratings_past_the_turn_of_the_day_come_along(store: Store, tmp_path: Path) -> None:
    night = datetime(2026, 11, 17, 3, 59, 30, tzinfo=CET)
    session_id = record_session(store, night, slot_id=None)
    monday = date(2026, 11, 16)
    export(store, tmp_path, monday, monday)
    with (tmp_path / "sessions.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if row["session_id"] == session_id]
    assert row["pain_back_after"] == "2"


def test_a_folder_that_cannot_be_is_said_in_words(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportProblem, match="is not a folder"):
        export(store, tmp_path / "file")
