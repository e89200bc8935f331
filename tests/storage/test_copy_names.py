"""Every name that a copy is given is known again, by who lists copies and who deletes all."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coach.services.record_copies import MadeFor
from coach.storage import copy_names
from coach.storage.all_files import copies_beside
from coach.storage.backups import before_update
from coach.storage.before_import import keep_before_import
from coach.storage.copies import DailyCopies, copy_now
from coach.storage.opening import open_store
from coach.storage.restore import put_back

NOW = datetime(2026, 11, 24, 15, 0, 5, tzinfo=UTC)
RECORD = Path("steadyback.sqlite3")
OF_A_MOMENT = sorted(set(MadeFor) - {MadeFor.THE_DAY}, key=lambda one: one.name)


def test_all_that_was_ever_copied_beside_a_record_goes_with_all_data(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        record = store.path
    DailyCopies(record).make(NOW.date())
    copied = copy_now(record, None, NOW)
    for _ in range(2):
        keep_before_import(record, NOW)
        before_update(record, "0001", "0002")
        put_back(record, copied, NOW)
    beside = (copied.with_name(copied.name + end) for end in ("-wal", "-shm", "-journal"))
    for companion in beside:
        companion.touch()
    others = [copied.with_name(name) for name in ("letter.txt", "steadyback.sqlite3", "copy")]
    for other in others:
        other.touch()

    found = copies_beside(record)

    assert len(found) == 11
    assert set(copied.parent.iterdir()) == {*found, *others}


@given(st.dates())
def test_the_day_of_a_copy_is_read_out_of_its_name(day: date) -> None:
    name = copy_names.of_day(RECORD, day)
    assert (copy_names.day_in(name), copy_names.moment_in(name)) == (day, None)
    assert copy_names.is_of_a_copy(name)


@given(
    st.sampled_from(OF_A_MOMENT),
    st.datetimes(min_value=datetime(1000, 1, 1)),
    st.integers(1, 99),
)
def test_what_a_copy_was_made_for_is_read_out_of_its_name(
    made_for: MadeFor, now: datetime, number: int
) -> None:
    name = copy_names.of_moment(RECORD, made_for, now, number)
    at = now.time().replace(microsecond=0)
    assert copy_names.moment_in(name) == (made_for, now.date(), at)
    assert copy_names.day_in(name) is None
    assert copy_names.is_of_a_copy(name)
