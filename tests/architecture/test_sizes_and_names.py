"""Files stay small and say what they are: one file that everything ends up in ruins a program.

Only code counts: docstrings, comments and blank lines are left out, because what explains a file or
a function must never be cut to make it fit.
"""

import ast
import functools
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.checkout import PACKAGE, ROOT, python_files, shown

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
MOST_METHODS = 15
MOST_METHODS_OF_A_PORT = 10
SAYS_WHY = "Wide: "
"""How a docstring begins the line that says why a class or a port has more than that."""

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


@functools.cache
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


class _Classes:
    """The classes of some modules, each with what it takes over from others among them."""

    def __init__(self, sources: dict[str, str]) -> None:
        self._found: dict[tuple[str, str], ast.ClassDef] = {}
        self._meant: dict[tuple[str, str], tuple[str, str]] = {}
        for module, source in sources.items():
            for node in ast.parse(source).body:
                if isinstance(node, ast.ClassDef):
                    self._found[module, node.name] = node
                elif isinstance(node, ast.ImportFrom) and node.module:
                    for one in node.names:
                        self._meant[module, one.asname or one.name] = node.module, one.name

    def wide(self) -> list[str]:
        """Name the public classes that have many public methods and do not say why."""
        return [
            f"{module}.{name}: {len(methods)}"
            for (module, name), node in self._found.items()
            if not name.startswith("_")
            for methods in [self._methods(module, name)]
            if len(methods) > (MOST_METHODS_OF_A_PORT if _is_port(node) else MOST_METHODS)
            if f"\n{SAYS_WHY}" not in (ast.get_docstring(node) or "")
        ]

    def _methods(self, module: str, name: str) -> set[str]:
        """Return the public methods of a class, without those that Qt calls, in camel case."""
        while (module, name) not in self._found:
            if (module, name) not in self._meant:
                return set()
            module, name = self._meant[module, name]
        node = self._found[module, name]
        own = {
            one.name
            for one in node.body
            if isinstance(one, _Function) and one.name.islower() and not one.name.startswith("_")
        }
        bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
        return own.union(*(self._methods(module, base) for base in bases))


def _is_port(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases)


def test_a_class_or_port_that_does_much_says_why() -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): (
            path.read_text("utf-8")
        )
        for path in python_files()
    }

    assert _Classes(modules).wide() == []


def test_what_is_taken_over_counts_and_a_reason_excuses() -> None:
    def methods(first: int, count: int) -> str:
        return "".join(f"    def m{n}(self): ...\n" for n in range(first, first + count))

    base = "class Base:\n" + methods(0, 10) + "    def _hidden(self): ...\n"
    room = "from base import Base as B\n"
    much = "from room import B as C\nclass Much(C):\n" + methods(10, 5)
    port = "from typing import Protocol\nclass Port(Protocol):\n" + methods(0, 11)
    excused = 'class Excused:\n    """Do it.\n\n    Wide: so be it.\n    """\n' + methods(0, 16)

    one_more = {"base": base, "room": room, "much": much + methods(15, 1)}
    assert _Classes({"base": base, "room": room, "much": much}).wide() == []
    assert _Classes(one_more).wide() == ["much.Much: 16"]
    assert _Classes({"port": port}).wide() == ["port.Port: 11"]
    assert _Classes({"excused": excused}).wide() == []


@pytest.mark.parametrize("folder", ["coach", "tests"])
def test_no_file_has_a_name_that_says_nothing(folder: str) -> None:
    nameless = [
        shown(path)
        for path in (ROOT / folder).rglob("*")
        if path.stem.strip("_") in NAMES_THAT_SAY_NOTHING
    ]

    assert nameless == []
