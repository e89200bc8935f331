"""Files stay small and say what they are: one file that everything ends up in ruins a program.

A function's length is counted from its ``def`` line to its last line, without the docstring: what
explains a function must never be cut to make it fit.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.checkout import PACKAGE, ROOT, python_files, shown

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "common",
    "misc",
}

# A migration step is frozen text, one statement after the other; splitting it explains nothing.
STEPS = PACKAGE / "storage" / "migrations"

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(path: Path) -> Iterator[_Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, _Function):
            yield node


def _length(function: _Function) -> int:
    first = function.body[0]
    docstring_lines = 0
    if ast.get_docstring(function, clean=False) is not None:
        docstring_lines = (first.end_lineno or first.lineno) - first.lineno + 1
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring_lines


def test_no_file_is_too_long() -> None:
    lengths = {shown(path): len(path.read_text("utf-8").splitlines()) for path in python_files()}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {
        f"{shown(path)}:{function.lineno} {function.name}": _length(function)
        for path in python_files()
        if STEPS not in path.parents
        for function in _functions(path)
    }

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_a_docstring_does_not_count_as_length() -> None:
    source = 'def f() -> None:\n    """Say.\n\n    More.\n    """\n    return None\n'
    function = ast.parse(source).body[0]

    assert isinstance(function, ast.FunctionDef)
    assert _length(function) == 2


def test_every_module_says_why_it_exists() -> None:
    silent = [
        shown(path)
        for folder in (PACKAGE, ROOT / "tests", ROOT / "packaging")
        for path in python_files(folder)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert silent == []


@pytest.mark.parametrize("folder", ["coach", "tests"])
def test_no_file_has_a_name_that_says_nothing(folder: str) -> None:
    nameless = [
        shown(path)
        for path in (ROOT / folder).rglob("*")
        if path.stem.strip("_") in NAMES_THAT_SAY_NOTHING
    ]

    assert nameless == []
