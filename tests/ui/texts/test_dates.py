"""How the screen says days, and ranges of them."""

from datetime import date

import pytest

from coach.ui.texts.dates import long_day, short_day, span_in_words, weekday_and_day

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


def test_days_in_words() -> None:
    assert short_day(date(2026, 9, 1)) == "1 Sep"
    assert long_day(date(2026, 9, 1)) == "1 September 2026"
    assert weekday_and_day(MONDAY) == "Monday 16 November"
