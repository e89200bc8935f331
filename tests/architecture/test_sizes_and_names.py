"""Files stay small and say what they are: one file that everything ends up in ruins a program.

Only code counts: docstrings, comments and blank lines are left out, because what explains a file or
a function must never be cut to make it fit.
"""

import ast
import io
import tokenize
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


_SAYS_NOTHING_TO_THE_MACHINE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


def _lines(source: str) -> set[int]:
    """Return the numbers of the lines that hold code."""
    holding = {
        line
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type not in _SAYS_NOTHING_TO_THE_MACHINE
        for line in range(token.start[0], token.end[0] + 1)
    }
    return holding - {
        line
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def _length(function: _Function, code: set[int]) -> int:
    return len(code & set(range(function.lineno, (function.end_lineno or 0) + 1)))


def test_no_file_is_too_long() -> None:
    lengths = {shown(path): len(_lines(path.read_text("utf-8"))) for path in python_files()}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {}
    for path in python_files():
        if STEPS not in path.parents:
            code = _lines(path.read_text("utf-8"))
            for function in _functions(path):
                name = f"{shown(path)}:{function.lineno} {function.name}"
                lengths[name] = _length(function, code)

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_what_explains_does_not_count_as_length() -> None:
    source = (
        '"""Why."""\n\n# A reason.\ndef f() -> str:\n    """Say.\n\n    More.\n    """\n\n'
        '    return """two\nlines"""  # And why.\n\n\nX = 1\n"""What it is."""\n'
    )
    function = ast.parse(source).body[1]

    assert isinstance(function, ast.FunctionDef)
    assert _length(function, _lines(source)) == 3
    assert len(_lines(source)) == 4


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
