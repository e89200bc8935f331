"""No text, whoever wrote it, can become a formula or break a row."""

import csv
import io
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coach.handover.cells import FORMULA_STARTS, as_csv, as_text, sets_apart

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
DANGEROUS = st.builds(str.__add__, st.sampled_from(FORMULA_STARTS), TEXTS)


def read_back(rows: list[list[str]]) -> list[list[str]]:
    header = [f"column_{number}" for number in range(3)]
    content = as_csv(header, rows).decode("utf-8-sig")
    first, *others = csv.reader(io.StringIO(content, newline=""))
    assert first == header
    return others


@given(st.lists(st.lists(TEXTS | DANGEROUS, min_size=3, max_size=3), max_size=5))
def test_every_text_comes_back_guarded_or_as_it_was(rows: list[list[str]]) -> None:
    for read, row in zip(read_back(rows), rows, strict=True):
        for cell, text in zip(read, row, strict=True):
            assert not cell.startswith(FORMULA_STARTS)
            assert cell in {text, "'" + text}


@given(DANGEROUS)
def test_a_formula_is_guarded_by_one_apostrophe(text: str) -> None:
    assert as_text(text) == "'" + text


@given(st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9))
def test_numbers_stay_numbers(number: float) -> None:
    text = as_text(number)
    assert abs(float(text) - number) <= 0.000_501
    assert "," not in text
    assert "e" not in text.lower()
    assert text != "-0"


@given(st.dates())
def test_dates_are_iso(day: date) -> None:
    assert date.fromisoformat(as_text(day)) == day


def test_missing_is_empty_and_truth_is_a_digit() -> None:
    assert [as_text(cell) for cell in (None, True, False, 0, -1.5)] == ["", "1", "0", "0", "-1.5"]


def test_no_spreadsheet_takes_repetitions_for_a_day() -> None:
    told = ("3-2-1", "5-5", "8", "SB-1", "")
    assert [sets_apart(words) for words in told] == ["3 2 1", "5 5", "8", "SB-1", None]
