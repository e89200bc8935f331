"""Steadyback is not a doctor, so no text that users see may sound like one.

Words of medicine's promises are refused in every string of the screens and of the program files.
The sentences that deny them are listed here, whole, so that a new one is read by a person.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.checkout import PACKAGE, ROOT, python_files, shown

PROMISES = re.compile(
    r"\b(treat\w*|cur(e|es|ed|ing|able)|diagnos\w*|heal(s|ed|er|ing)?|clinically\s+proven)\b",
    re.IGNORECASE,
)

DENIALS = (
    "It does not diagnose, treat or monitor disease and is not for emergencies.",
    "It describes what bothers your body; it isn't a diagnosis.",
)


def promises_in(text: str) -> list[str]:
    """Find the words that promise too much, outside the sentences that deny them."""
    plain = " ".join(text.split())
    for denial in DENIALS:
        plain = plain.replace(denial, "")
    return [match.group(0) for match in PROMISES.finditer(plain)]


def _docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


def _strings_in_python(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_readers_of_code = _docstrings(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in for_readers_of_code:
            continue
        if isinstance(node.value, str):
            yield node.value


def _strings_in_toml(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings_in_toml(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings_in_toml(inner)


def test_no_string_of_the_screens_promises_too_much() -> None:
    found = {
        f"{shown(path)}: {text!r}": words
        for path in python_files(PACKAGE / "ui")
        for text in _strings_in_python(path)
        if (words := promises_in(text))
    }

    assert found == {}


def test_no_text_of_a_program_file_promises_too_much() -> None:
    found = {
        f"{shown(path)}: {text!r}": words
        for path in sorted((ROOT / "programs").rglob("*.toml"))
        for text in _strings_in_toml(tomllib.loads(path.read_text(encoding="utf-8")))
        if (words := promises_in(text))
    }

    assert found == {}


def test_no_page_beside_the_programs_promises_too_much() -> None:
    found = {
        shown(path): words
        for path in sorted((ROOT / "programs").rglob("*.md"))
        if (words := promises_in(path.read_text(encoding="utf-8")))
    }

    assert found == {}


@pytest.mark.parametrize("text", ["Treats back pain", "heals", "a CURE", "Clinically\nproven"])
def test_a_promise_is_found(text: str) -> None:
    assert promises_in(text)


@pytest.mark.parametrize("text", ["a health professional", "curl-up", "secure", *DENIALS])
def test_an_innocent_text_is_left_alone(text: str) -> None:
    assert promises_in(text) == []
