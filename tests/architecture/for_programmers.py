"""Which literals only a programmer reads, told by what they are and never by where they stand.

An error of ours, a line of the log on debugging, SQL, a pattern, a type, a path, another program's
language: none of them is a sentence for a user, however many words it has.
"""

import ast
import builtins
import re
from collections.abc import Iterator

_SQL = re.compile(
    r"^\s*(?:SELECT|PRAGMA|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b"
    r"|\b(?:IS NULL|IS NOT|NOT NULL|BETWEEN|NOT IN|IN \(|GLOB|FROM)\b|\bIN \("
)
_CODE = re.compile(r"\w::\w|\]::|\?mode=")
"""What another program runs, or an address that it opens."""
_PATTERNS = frozenset({"compile", "match", "fullmatch", "search", "sub", "split", "finditer"})
_LOGGED = frozenset({"debug", "info", "warning", "error", "exception"})
_DEFINED = frozenset({"Field"})
"""A key of a program file, with its meaning beside it."""
_COLUMNS = ".log_file"
"""The module that makes columns and files of the log, each with its meaning beside it."""
_TYPES = frozenset({"cast", "TypeVar", "NewType"})


def for_programmers(tree: ast.Module) -> set[ast.AST]:
    """Return the literals that no user reads."""
    return {
        literal
        for whole in _wholes(tree)
        for literal in ast.walk(whole)
        if isinstance(literal, ast.Constant | ast.JoinedStr)
    }


def definitions(tree: ast.Module) -> set[ast.AST]:
    """Return the literals that say what is defined there, and nowhere else: a column, a key."""
    defined = _DEFINED.union(
        one.asname or one.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith(_COLUMNS)
        for one in node.names
    )
    return {
        literal
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in defined
        for literal in ast.walk(node)
        if isinstance(literal, ast.Constant | ast.JoinedStr)
    }


def _wholes(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield each part of a program whose literals are for programmers."""
    for node in ast.walk(tree):
        match node:
            case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if _is_ours(name):
                yield node
            case ast.Assert(msg=ast.expr() as why):
                yield why
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name)) if (
                name in _PATTERNS
            ):
                yield node
            case ast.Call(func=ast.Attribute(value=ast.Name(id=of), attr=name)) if (
                name in _LOGGED and of.lower().strip("_") in {"log", "logger", "logging"}
            ):
                yield node
            case ast.Call(func=ast.Name(id=name), args=[kind, *_]) if name in _TYPES:
                yield kind
            case ast.Constant(value=str(text)) if _is_code(text):
                yield node
            case ast.JoinedStr(values=parts) if _is_code(
                "".join(str(one.value) if isinstance(one, ast.Constant) else "" for one in parts)
            ):
                yield node


def _is_ours(name: str) -> bool:
    """Return whether an error is Python's own: raised for a bug, and never shown in words."""
    error = getattr(builtins, name, None)
    return isinstance(error, type) and issubclass(error, Exception) and error is not OSError


def _is_code(text: str) -> bool:
    """Return whether a text is SQL, code, a path or an address: the latter have no blank."""
    return bool(" " not in text.strip() or _SQL.search(text) or _CODE.search(text))
