"""The pages for developers stay true: what they name exists, and the tour can be walked.

A stop of the tour is a numbered line that begins with the path of a file. It follows from the stop
before where one of the two imports the other, or where the files named later in its line lead from
the one to the other by imports. A port is led through where one side fulfils it without importing.
"""

import ast
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from coach.services.preferences import Preferences
from tests.architecture.checkout import PACKAGE, ROOT, python_files

PAGES = ROOT / "docs" / "dev"
TOUR = PAGES / "tour.md"
PORTS = "coach/services/ports/"
_PATH = re.compile(r"`((?:coach|programs|tests|docs|assets|packaging)/[\w./-]+)`")
_STOP = re.compile(r"^\d+\. `([\w./-]+)`(.*(?:\n   .*)*)", re.MULTILINE)

Stop = tuple[str, tuple[str, ...]]
"""The path of a stop, and the other paths of its line."""


def walks() -> dict[str, list[Stop]]:
    """Return the stops of each walk of the tour, by its heading."""
    _, *parts = re.split(r"^## ", TOUR.read_text("utf-8"), flags=re.MULTILINE)
    return {
        part.splitlines()[0]: [
            (stop, tuple(_PATH.findall(rest))) for stop, rest in _STOP.findall(part)
        ]
        for part in parts
    }


@cache
def imports_of(path: str) -> frozenset[str]:
    """Return the paths of the modules of the program that one imports."""
    if not path.endswith(".py"):
        return frozenset()
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.update({node.module, *(f"{node.module}.{one.name}" for one in node.names)})
    places = (Path(*name.split(".")) for name in found if name.startswith("coach"))
    return frozenset(
        file.as_posix()
        for place in places
        for file in (place.with_suffix(".py"), place / "__init__.py")
        if (ROOT / file).is_file()
    )


@cache
def methods_of(path: str) -> frozenset[str]:
    """Return the names of all methods in the classes of a module."""
    return frozenset(
        each.name
        for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        for each in node.body
        if isinstance(each, ast.FunctionDef)
    )


def fulfils(port: str, adapter: str) -> bool:
    return PORTS in port and bool(methods_of(port)) and methods_of(port) <= methods_of(adapter)


def linked(one: str, other: str) -> bool:
    if PORTS in one and PORTS in other:
        return True
    by_import = one in imports_of(other) or other in imports_of(one)
    return by_import or fulfils(one, other) or fulfils(other, one)


def follows(before: str, stop: str, through: tuple[str, ...]) -> bool:
    return linked(before, stop) or all(
        linked(one, other) for one, other in pairwise((before, *through, stop))
    )


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.name)
def test_every_path_named_exists(page: Path) -> None:
    named = _PATH.findall(page.read_text("utf-8"))

    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_tour_goes_to_each_stop_once() -> None:
    for stops in walks().values():
        places = [stop for stop, _ in stops]
        assert len(places) > 8
        assert len(set(places)) == len(places)


def test_each_stop_of_the_tour_follows_from_the_one_before() -> None:
    astray = [
        f"{before} -> {stop}"
        for stops in walks().values()
        for (before, _), (stop, through) in pairwise(stops)
        if before.endswith(".py") and not follows(before, stop, through)
    ]

    assert astray == []


def test_every_word_of_the_glossary_stands_in_the_code() -> None:
    words = re.findall(r"^\| `(\w+)`", (PAGES / "glossary.md").read_text("utf-8"), re.MULTILINE)
    code = "\n".join(path.read_text("utf-8") for path in python_files(PACKAGE))

    assert len(words) > 20
    assert [word for word in words if not re.search(rf"\b{word}\b", code)] == []


def test_a_preference_is_added_where_the_page_says() -> None:
    adding = (PAGES / "adding.md").read_text("utf-8")

    assert f"{Preferences.__module__.replace('.', '/')}.py" in adding
