"""What goes out comes back: the record itself, row by row, and no more of it than was missing."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.services.read_back import SignsFirstError
from coach.storage.carried import CARRIED, SETTINGS_TABLE
from tests.builders import signs_answered
from tests.handover.packages import a_record, all_rows, begun, lived, packed, read_back

seeds = st.integers(0, 10**6)
few = settings(max_examples=4, deadline=None)


@contextmanager
def a_folder() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder)


def files(folder: Path) -> Mapping[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@few
@given(seeds, st.integers(1, 20))
def test_in_an_empty_record_it_is_the_same_record(seed: int, days: int) -> None:
    with a_record() as one, a_record() as two, a_folder() as folder:
        life = lived(one, seed, days)
        log = packed(one, life.now, folder / "log")
        counted = read_back(begun(two, life.now), life.now).look(log)
        found = read_back(two, life.now).take_in(log).found
        assert found == counted
        assert all_rows(two) == all_rows(one)
        assert files(packed(two, life.now, folder / "again")) == files(log)
        assert {name: len(rows) for name, rows in all_rows(one).items()} == {
            name: one.new for name, one in found.tables.items()
        }


@few
@given(seeds, st.integers(1, 9), st.sampled_from(("", "four small words")))
def test_nothing_is_doubled_by_reading_it_twice(seed: int, days: int, password: str) -> None:
    with a_record() as store, a_folder() as folder:
        life = lived(store, seed, days)
        log = packed(store, life.now, folder / "log.zip", locked_with=password)
        before = all_rows(store)
        found = read_back(store, life.now).take_in(log, password=password).found
        assert found.new == 0
        assert not found.locks
        assert all_rows(store) == before
        for name, rows in before.items():
            assert found.tables[name].there == len(rows)


@few
@given(seeds, st.integers(2, 9), st.integers(1, 8))
def test_an_older_copy_becomes_the_record_again(seed: int, days: int, of_them: int) -> None:
    """Days that are missing at the end come back, the plan in force and the last words too."""
    with a_record() as whole, a_record() as older, a_folder() as folder:
        life = lived(whole, seed, days)
        log = packed(whole, life.now, folder / "log")
        lived(older, seed, min(of_them, days))
        before = all_rows(older)
        try:
            found = read_back(older, life.now).take_in(log).found
        except SignsFirstError:
            assert all_rows(older) == before
            return
        # A flare that lasted in the older copy is not ended by a log: it says something else.
        if not any(one.differ or one.wait for one in found.tables.values()):
            assert all_rows(older) == all_rows(whole)


@few
@given(seeds, seeds, st.integers(1, 6), st.integers(1, 6))
def test_what_is_here_stays_as_it_is(seed: int, other: int, days: int, more: int) -> None:
    """Whatever comes, every row that was here is here, says the same, and in the same order."""
    with a_record() as one, a_record() as two, a_folder() as folder:
        mine, theirs = lived(one, seed, days), lived(two, other, more)
        now = max(mine.now, theirs.now, key=lambda at: at.utc)
        log = packed(two, theirs.now, folder / "log")
        before = all_rows(one)
        try:
            found = read_back(one, now).take_in(log).found
        except SignsFirstError:
            assert all_rows(one) == before
            return
        after = all_rows(one)
        for table in CARRIED:
            if table.name == "plans" and not before["sessions"]:
                continue  # The plan of a new record gives way.
            said = [table.columns.index(name) for name in table.said if name != "flare_id"]
            kept = [tuple(row[place] for place in said) for row in after[table.name]]
            were = [tuple(row[place] for place in said) for row in before[table.name]]
            remain = iter(kept)
            assert all(row in remain for row in were), table.name
            assert len(kept) == len(were) + found.tables[table.name].new
        assert after[SETTINGS_TABLE] == before[SETTINGS_TABLE]
        # And it goes out and comes back like any other.
        with a_record() as again:
            read_back(begun(again, now), now).take_in(packed(one, now, folder / "both"))
            assert all_rows(again) == after


@few
@given(seeds, st.integers(3, 9), st.integers(0, 4), st.integers(0, 4))
def test_a_log_of_some_days_holds_nothing_of_others(
    seed: int, days: int, skip: int, length: int
) -> None:
    with a_record() as one, a_record() as two, a_folder() as folder:
        life = lived(one, seed, days)
        first = one.plans()[0].first_day + timedelta(days=1 + skip)
        last = min(first + timedelta(days=length), life.now.local_date - timedelta(days=1))
        if first > last:
            return
        log = packed(one, life.now, folder / "log", first, last)
        read_back(begun(two, life.now), life.now).take_in(log)
        of_days = {"sessions", "check_ins", "got_up", "bad_days", "movements_done"}
        for table in CARRIED:
            if table.name in of_days:
                day = table.columns.index("local_day")
                told = [row[day] for row in all_rows(two)[table.name]]
                kept = [
                    row[day]
                    for row in all_rows(one)[table.name]
                    if first.isoformat() <= str(row[day]) <= last.isoformat()
                ]
                assert told == kept
        # What is left of it comes with the whole log, once the signs are answered here.
        two.add_screening(signs_answered(life.now))
        read_back(two, life.now).take_in(packed(one, life.now, folder / "all"))
        assert {row[0] for row in all_rows(two)["sessions"]} == {
            row[0] for row in all_rows(one)["sessions"]
        }
