"""No text, whoever wrote it, can become a formula or break a row."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coach.handover.cells import FORMULA_STARTS, Cell, as_text, sets_apart, without_decimals
from coach.handover.csv_table import CsvTable
from coach.handover.log_file import Column, Kind, LogFile

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
DANGEROUS = st.builds(str.__add__, st.sampled_from(FORMULA_STARTS), TEXTS)


CELLS = {
    Kind.TEXT: TEXTS | DANGEROUS,
    Kind.WHOLE: st.integers(),
    Kind.YES_NO: st.booleans(),
    Kind.DAY: st.dates(),
    Kind.CLOCK: st.times().map(lambda clock: clock.replace(microsecond=0)),
}


def written(kinds: Sequence[Kind], rows: Sequence[Sequence[Cell]]) -> str:
    columns = tuple(Column(f"column_{number}", "", kind) for number, kind in enumerate(kinds))
    out = io.BytesIO()
    table = CsvTable(LogFile("some.csv", "each of some", columns, lambda _log: ()), out)
    table.add([[row[place] for row in rows] for place in range(len(kinds))])
    return out.getvalue().decode("utf-8-sig")


def read_back(rows: list[list[str]]) -> list[list[str]]:
    text = written([Kind.TEXT] * 3, rows)
    first, *others = csv.reader(io.StringIO(text, newline=""))
    assert first == ["column_0", "column_1", "column_2"]
    return others


@given(st.lists(st.tuples(*(st.none() | cell for cell in CELLS.values())), max_size=5))
def test_a_table_is_what_the_csv_module_makes_of_its_cells(rows: list[tuple[Cell, ...]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(
        [as_text(cell) for cell in row] for row in rows
    )
    assert written(tuple(CELLS), rows).split("\r\n", 1)[1] == out.getvalue()


@given(st.lists(st.lists(TEXTS | DANGEROUS, min_size=3, max_size=3), max_size=5))
def test_every_text_comes_back_guarded_or_as_it_was(rows: list[list[str]]) -> None:
    for read, row in zip(read_back(rows), rows, strict=True):
        for cell, text in zip(read, row, strict=True):
            assert not cell.startswith(FORMULA_STARTS)
            assert cell in {text, "'" + text}


@given(DANGEROUS)
def test_a_formula_is_guarded_by_one_apostrophe(text: str) -> None:
    assert as_text(text) == "'" + text


@given(st.integers(-(10**9), 10**9))
def test_numbers_stay_numbers(number: int) -> None:
    assert int(as_text(number)) == number


@given(st.floats(0, 1e6).map(lambda number: f"{number:g}"), st.just("") | st.just("8"))
def test_no_number_of_a_plan_has_decimals_in_the_file(before: str, after: str) -> None:
    told, scale = without_decimals(before, after)
    for said, one in zip((before, after), told, strict=True):
        assert (one or "") == said or int(one or "") == round(float(said) * (scale or 1))


@given(st.dates())
def test_dates_are_iso(day: date) -> None:
    assert date.fromisoformat(as_text(day)) == day


def test_missing_is_empty_and_truth_is_a_digit() -> None:
    assert [as_text(cell) for cell in (None, True, False, 0, -15)] == ["", "1", "0", "0", "-15"]


def test_no_spreadsheet_takes_repetitions_for_a_day() -> None:
    told = ("3-2-1", "5-5", "8", "SB-1", "", "3-2-1 / 2-1", "5 / 3", "Wall / Feet")
    assert [sets_apart(words) for words in told] == [
        *("3 2 1", "5 5", "8", "SB-1", None, "L 3 2 1 R 2 1", "L 5 R 3", "Wall / Feet")
    ]
