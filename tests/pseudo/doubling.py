"""Doubles every letter of the texts, before anything has imported them.

What is filled in later (`{minutes}`) stays as it is, and so does what is a name and not a word: the
keys of a table of texts are never shown.
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

TEXTS = "coach.ui.texts"
TERMINAL = "coach.terminal_texts"
PARTS = 3
"""In so many walks all scenes are seen, so that each ends soon enough on a slow machine."""

_FIELD = re.compile(r"(\{[^{}]*\})")
_KEY = re.compile(r"[A-Z]")
"""A key to press: a single capital."""
_WORD = re.compile(r"[^\W\d_]{2,}")
"""A single letter is a key to press, or a unit."""
_UNITS = frozenset({"min"})


def doubled(text: str) -> str:
    """Return a text with every letter twice, but for what is filled in."""
    return "".join(part if _FIELD.fullmatch(part) else _twice(part) for part in _FIELD.split(text))


def _twice(text: str) -> str:
    return "".join(letter * 2 if letter.isalpha() else letter for letter in text)


def is_doubled(text: str) -> bool:
    """Return whether no word of a text has a letter that stands alone.

    The first letter of a sentence may have been made large after the doubling.
    """
    return all(
        word in _UNITS or (len(word) % 2 == 0 and word[::2].lower() == word[1::2].lower())
        for word in _WORD.findall(text)
    )


class _Doubler(ast.NodeTransformer):
    """Doubles the literals of a module of texts; docstrings and keys stay."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        return node if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        node.values = [self.visit(value) for value in node.values]
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        node.value = self.visit(node.value)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        return node  # what is asked for is a key

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        parts = (self.visit(part) for part in node.values)
        node.values = [part for part in parts if isinstance(part, ast.expr)]
        return node

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.AST:
        node.value = self.visit(node.value)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str) and not _KEY.fullmatch(node.value):
            return ast.copy_location(ast.Constant(doubled(node.value)), node)
        return node


class _Loader(importlib.machinery.SourceFileLoader):
    """Loads a module of texts in the doubled language."""

    def source_to_code(  # type: ignore[override]  # the stub knows no path-like in this place
        self, data: bytes, path: str, *, _optimize: int = -1
    ) -> object:
        tree = _Doubler().visit(ast.parse(data, path))
        return compile(ast.fix_missing_locations(tree), path, "exec", optimize=_optimize)

    def get_code(self, fullname: str) -> object:  # type: ignore[override]  # never from a cache
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if not _is_of_texts(fullname) or path is None:
            return None
        file = Path(next(iter(path))) / f"{fullname.rpartition('.')[2]}.py"
        if not file.is_file():
            return None
        return importlib.util.spec_from_file_location(
            fullname, file, loader=_Loader(fullname, str(file))
        )


def _is_of_texts(name: str) -> bool:
    return name.startswith(TEXTS + ".") or name == TERMINAL


def install() -> None:
    """Let all texts that are imported from now on be doubled.

    Raises:
        RuntimeError: some were imported already, and would be missed.
    """
    early = [name for name in sys.modules if _is_of_texts(name)]
    if early:
        raise RuntimeError(f"{early} came before")
    sys.meta_path.insert(0, _Finder())


def any_of(data: Iterable[str]) -> re.Pattern[str]:
    """Return what finds data in a text, the longest first, and never in the middle of a word."""
    pieces = sorted(set(data), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, pieces))})(?!\w)", re.IGNORECASE)
