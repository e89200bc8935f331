"""When a flag is asked about again: by table, and whatever was said before."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.flag_review import (
    FlagSaid,
    FlagWord,
    changes,
    due,
    latest,
    said_of,
    word_of,
)
from coach.domain.instant import Instant
from coach.domain.profile import ProfileFlag

MONDAY = date(2026, 11, 23)
BENDS = ProfileFlag("bends", "Bending brings it on", "Does bending?", (), review_days=42)
WRISTS = ProfileFlag("wrists", "Sore wrists", "Sore wrists?", ())

TRUE, STILL, NO_LONGER = FlagWord


def at(day: date) -> Instant:
    """Return noon of a day."""
    return Instant(0.0, datetime.combine(day, time(12), UTC))


def said(word: FlagWord, days_ago: int, ask_after: int | None = 42) -> FlagSaid:
    return FlagSaid("bends", word, at(MONDAY - timedelta(days=days_ago)), ask_after)


@pytest.mark.parametrize(
    ("history", "asked"),
    [
        ((), False),
        ((said(TRUE, 0),), False),
        ((said(TRUE, 41),), False),
        ((said(TRUE, 42),), True),
        ((said(TRUE, 400),), True),
        ((said(TRUE, 42, None),), False),
        ((said(TRUE, 42), said(STILL, 0)), False),
        ((said(TRUE, 84), said(STILL, 42)), True),
        ((said(TRUE, 84), said(STILL, 41)), False),
        ((said(TRUE, 60), said(NO_LONGER, 50, None)), False),
        ((said(TRUE, 60), said(NO_LONGER, 50, None), said(TRUE, 41)), False),
        ((said(TRUE, 100), said(NO_LONGER, 90, None), said(TRUE, 42)), True),
        ((said(TRUE, -5),), False),
    ],
)
def test_it_is_asked_after_its_days_and_again_after_as_many(
    history: tuple[FlagSaid, ...], asked: bool
) -> None:
    assert [one.flag_id for one in due(history, MONDAY)] == (["bends"] if asked else [])


def test_at_the_end_of_the_calendar_nothing_breaks() -> None:
    assert due([FlagSaid("bends", TRUE, at(date.max), 365)], date.max) == ()


def test_of_several_the_one_said_first_comes_first() -> None:
    other = FlagSaid("arching", TRUE, at(MONDAY - timedelta(days=50)), 42)

    assert [one.flag_id for one in due((said(TRUE, 42), other), MONDAY)] == ["arching", "bends"]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ((), ("bends",), [("bends", TRUE, 42)]),
        ((), ("wrists",), [("wrists", TRUE, None)]),
        (("bends",), (), [("bends", NO_LONGER, None)]),
        (("bends",), ("bends",), []),
        (("bends",), ("wrists",), [("wrists", TRUE, None), ("bends", NO_LONGER, None)]),
        ((), ("gone",), [("gone", TRUE, None)]),
    ],
)
def test_what_ticking_says(
    before: tuple[str, ...], after: tuple[str, ...], new: list[tuple[str, FlagWord, int | None]]
) -> None:
    found = changes(before, after, (BENDS, WRISTS), at(MONDAY))

    assert [(one.flag_id, one.word, one.ask_after) for one in found] == new
    assert {one.at for one in found} <= {at(MONDAY)}


@given(
    st.lists(
        st.builds(
            FlagSaid,
            st.text(max_size=8),
            st.sampled_from(FlagWord),
            st.dates().map(at),
            st.none() | st.integers(1, 365),
        )
    )
)
def test_what_was_said_reads_back(all_said: list[FlagSaid]) -> None:
    assert said_of(word_of(tuple(all_said))) == tuple(all_said)
    assert latest(all_said).keys() == {one.flag_id for one in all_said}


@pytest.mark.parametrize(
    "word",
    [
        "",
        "7",
        "[7]",
        '[["bends", "true", "2026-11-23", 42]]',
        '[["bends", "perhaps", "2026-11-23T10:00+01:00", 42]]',
        "{}x",
    ],
)
def test_a_damaged_word_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        said_of(word)
