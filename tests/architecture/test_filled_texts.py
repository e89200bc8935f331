"""A text with blanks is filled with what it names: else it fails before a user's eyes."""

import ast
import importlib
import string
from collections.abc import Iterator

from tests.architecture.checkout import PACKAGE, python_files, shown


def filled(source: str) -> Iterator[tuple[int, str, str, set[str]]]:
    """Yield (line, module, text, blanks filled) of every `module.TEXT.format(blank=…)`."""
    tree = ast.parse(source)
    modules = {
        name.asname or name.name: f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for name in node.names
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(
                    value=ast.Attribute(value=ast.Name(id=module), attr=text), attr="format"
                ),
                args=[],
                keywords=blanks,
            ) if module in modules and text.isupper() and all(one.arg for one in blanks):
                yield node.lineno, modules[module], text, {str(one.arg) for one in blanks}


def blanks_of(module: str, text: str) -> set[str]:
    """Return the names of the blanks in a text."""
    found = getattr(importlib.import_module(module), text)
    fields = (field for _, field, _, _ in string.Formatter().parse(found))
    return {field.split(".")[0].split("[")[0] for field in fields if field}


def test_every_text_is_filled_with_what_it_names() -> None:
    wrong = [
        f"{shown(file)}:{line}: {text} has {sorted(blanks_of(module, text))}, not {sorted(given)}"
        for file in python_files(PACKAGE)
        for line, module, text, given in filled(file.read_text("utf-8"))
        if blanks_of(module, text) != given
    ]
    assert wrong == []


def test_what_is_filled_is_seen() -> None:
    source = "from coach.system import texts as words\nx = words.REPORT_WRITTEN.format(path=1)"
    assert list(filled(source)) == [(2, "coach.system.texts", "REPORT_WRITTEN", {"path"})]
    assert blanks_of("coach.system.texts", "REPORT_WRITTEN") == {"path"}
