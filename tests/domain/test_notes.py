"""Notes: the last word counts, and a medicine is asked about on two of its days alone."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.notes import (
    TOLD_ON_DAYS,
    Note,
    NoteKind,
    NoteSaid,
    kept_notes,
    medicine_to_tell_of,
    notes,
    taken_until,
)
from tests.storage.stores.moments import on

BEGAN = date(2026, 11, 1)
PILLS = Note(3, BEGAN, NoteKind.MEDICINE, "the white ones")


@given(st.integers(1, 60), st.sets(st.sampled_from(TOLD_ON_DAYS)))
def test_a_medicine_is_told_of_on_its_days_until_that_was_read(
    nth: int, read: frozenset[int]
) -> None:
    today = BEGAN + timedelta(days=nth - 1)
    reached = [days for days in TOLD_ON_DAYS if nth >= days]
    wanted = bool(reached) and reached[-1] not in read
    told = medicine_to_tell_of([PILLS], today, {(3, days) for days in read})
    assert told == ((PILLS, reached[-1]) if wanted else None)


def test_one_that_ended_or_is_no_medicine_is_never_told_of() -> None:
    later = BEGAN + timedelta(days=40)
    once = Note(4, BEGAN, NoteKind.MEDICINE, "one", until=BEGAN)
    walk = Note(5, BEGAN, NoteKind.WALK, minutes=20)
    assert medicine_to_tell_of([once, walk], later, set()) is None


def test_what_ends_today_was_last_taken_yesterday_or_not_at_all() -> None:
    assert taken_until(PILLS, BEGAN + timedelta(days=5)) == BEGAN + timedelta(days=4)
    assert taken_until(PILLS, BEGAN) is None


@given(st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=12))
def test_of_each_note_the_last_word_counts_and_nothing_else(said: list[tuple[int, bool]]) -> None:
    given_notes = [
        NoteSaid(number, on(23), BEGAN if there else None, NoteKind.NOTE, f"{place}")
        for place, (number, there) in enumerate(said)
    ]
    kept = kept_notes(given_notes)
    assert sorted(one.said.words for one in kept) == sorted(one.words for one in given_notes)
    counting = {one.said.number: one.said for one in kept if one.counts}
    assert len(counting) == sum(one.counts for one in kept) == len({one for one, _ in said})
    standing = {one.number: one.words for one in notes(given_notes)}
    assert standing == {n: one.words for n, one in counting.items() if one.day is not None}
