"""How the files for the PT say a range of days."""

from datetime import date

import pytest

from coach.handover.dates import span_in_words

MONDAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (MONDAY, MONDAY, "on 16 November 2026"),
        (date(2026, 11, 1), date(2026, 11, 22), "from 1 to 22 November 2026"),
        (date(2026, 10, 30), date(2026, 11, 22), "from 30 October to 22 November 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "from 30 December 2025 to 2 January 2026"),
    ],
)
def test_a_range_in_words(first: date, last: date, words: str) -> None:
    assert span_in_words(first, last) == words
