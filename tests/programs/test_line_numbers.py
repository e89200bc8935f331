"""A problem is only as good as its line: every way to write TOML must be found again."""

import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from coach.programs.file_problems import KeyPath
from coach.programs.line_numbers import positions_of

TEXT = '''# a comment with [brackets] and = signs
title = "a # no comment" # one
"quoted key" = 1
a.b.c = 2
a . d = 3

[table] # 7
x = [1,
  2, # two, with ] in it
  [3, {y = "}", z.w = 4}],
]
text = """first
[[not.a.table]]
""" # 14
raw = \'\'\'
it = 'is' ''\'\'\'
[table.inner]
when = 10:00:00

[[list]]
n = 1
[list.sub]
k = 1
[[list.deep]]
m = 1
[[list.deep]]
m = 2

[[list]]
n = 2
[[list.deep]]
m = { p = [ { q = 1 } ] }
'''


def paths(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    yield path
    steps: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        yield from paths(inner, (*path, step))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("quoted key",), 3),
        (("a", "b", "c"), 4),
        (("a", "d"), 5),
        (("table",), 7),
        (("table", "x", 0), 8),
        (("table", "x", 1), 9),
        (("table", "x", 2, 1, "y"), 10),
        (("table", "x", 2, 1, "z", "w"), 10),
        (("table", "text"), 12),
        (("table", "raw"), 15),
        (("table", "inner", "when"), 18),
        (("list", 0, "n"), 21),
        (("list", 0, "sub", "k"), 23),
        (("list", 0, "deep", 0, "m"), 25),
        (("list", 0, "deep", 1), 26),
        (("list", 0, "deep", 1, "m"), 27),
        (("list", 1), 29),
        (("list", 1, "n"), 30),
        (("list", 1, "deep", 0, "m", "p", 0, "q"), 32),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_line_of_a_value_is_found(path: KeyPath, line: int, ends: str) -> None:
    assert positions_of(TEXT.replace("\n", ends)).line_of(path) == line


def test_every_value_that_the_standard_reader_finds_is_found() -> None:
    positions = positions_of(TEXT)

    assert set(paths(tomllib.loads(TEXT))) <= set(positions.lines)


def test_a_key_that_is_missing_has_the_line_of_its_table() -> None:
    assert positions_of(TEXT).line_of(("list", 1, "missing", "more")) == 29
