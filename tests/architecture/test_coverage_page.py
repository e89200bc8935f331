"""The page that says what covers what stays true: what it names exists, and no item is missing."""

import ast
import re
from typing import NamedTuple

import pytest

from tests.architecture.checkout import ROOT

PAGE = ROOT / "docs" / "dev" / "coverage.md"
ITEMS = {"7.1": 20, "7.2": 21, "7.3": 41, "10.2": 11, "10.3": 2, "10.4": 13}
"""How many items each part has."""
STATES = {"here", "in part", "planned", "left out"}
_NAMED = re.compile(r"`([^`]+)`")
_ROW = re.compile(r"^\| (\d+) \| (.+) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)


class Row(NamedTuple):
    part: str
    number: int
    item: str
    state: str
    screen: str
    told: str

    @property
    def named(self) -> list[str]:
        """What it names: files, and tests as `file::test`."""
        return _NAMED.findall(self.told)


def rows() -> list[Row]:
    _, *parts = re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return [
        Row(part.split()[0], int(number), *rest)
        for part in parts
        for number, *rest in _ROW.findall(part)
    ]


def test_no_item_is_missing() -> None:
    found = [(row.part, row.number) for row in rows()]
    assert found == [(part, n) for part, items in ITEMS.items() for n in range(1, items + 1)]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.part}-{row.number}")
def test_what_a_row_names_exists(row: Row) -> None:
    assert row.state in STATES
    for name in row.named:
        path, _, test = name.partition("::")
        assert (ROOT / path).is_file(), name
        if test:
            tree = ast.parse((ROOT / path).read_text("utf-8"))
            functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
            assert test in {each.name for each in functions}, name


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.part}-{row.number}")
def test_a_row_says_what_covers_it_or_what_it_waits_for(row: Row) -> None:
    tests = [name for name in row.named if name.startswith("tests/")]
    files = [name for name in row.named if not name.startswith("tests/")]
    if row.state in ("here", "in part"):
        assert tests, "no test"
        assert files, "no file"
        assert row.screen != "–"
    if row.state in ("planned", "left out"):
        assert re.search(r"\w+ \w+", row.told), "no word of why"
