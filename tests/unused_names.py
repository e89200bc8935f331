"""Finds names in the program that nothing in the program uses: `python -m tests.unused_names`.

A use in a test does not count. vulture reads the source; what it cannot see, because a library
makes the call, is looked up in the loaded classes, kind by kind, so that there is no list of
exceptions to keep. vulture takes a name that stands in two modules for one; `_unused_in_modules`
tells them apart.
"""

import ast
import dataclasses
import sys
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel
from vulture import Vulture
from vulture.core import Item

from coach.system.qt_libraries import MissingLibraries
from coach.system.qt_platform import for_pictures
from tests.architecture.checkout import PACKAGE, ROOT

SCRIPTS = ROOT / "packaging"
MIGRATIONS = "migrations"
"""Folder of the frozen steps of the store: Alembic reads the names in them."""


def unused_names(package: Path = PACKAGE, scripts: Path = SCRIPTS) -> list[str]:
    """Return each unused name as `path:line: name`, in order of path and line.

    Args:
        package: folder of an importable package, whose names are looked at.
        scripts: folder of scripts that use it.
    """
    found = Vulture()
    found.scavenge([str(package), str(scripts)], exclude=[f"*/{MIGRATIONS}/*"])
    unused = {
        (item.filename, item.first_lineno, item.name)
        for item in found.get_unused_code()
        if package in item.filename.parents and not _used_by_a_library(item, package)
    }
    unused.update(_unused_in_modules(package, scripts))
    return [
        f"{path.relative_to(package.parent).as_posix()}:{line}: {name}"
        for path, line, name in sorted(unused)
    ]


def _used_by_a_library(item: Item, package: Path) -> bool:
    if item.typ == "import":
        return True  # ruff finds these, and reads quoted annotations too
    tree = ast.parse(item.filename.read_text("utf-8"))
    if item.typ == "attribute":
        return not _set_on_self(tree, item)
    around = [
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        and node.lineno <= item.first_lineno <= (node.end_lineno or node.lineno)
    ]
    if not around:
        return item.name == "__getattr__"  # Python asks it of a module
    module = ".".join(item.filename.relative_to(package.parent).with_suffix("").parts)
    return _asked_of(getattr(import_module(module), around[0]), item, package)


def _asked_of(owner: type, item: Item, package: Path) -> bool:
    """Return whether a member overrides a library's, or is a value that is read as a whole."""
    overrides = any(
        item.name in vars(base)
        for base in owner.__mro__
        if base.__module__.split(".")[0] != package.name
    )
    describes = Protocol in owner.__mro__ and (item.typ == "variable" or item.name.startswith("__"))
    field = item.typ == "variable" and (
        issubclass(owner, Enum | BaseModel) or dataclasses.is_dataclass(owner)
    )
    return overrides or describes or field


def _set_on_self(tree: ast.Module, item: Item) -> bool:
    """Return whether an attribute is the object's own; any other is a library object's."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == item.name
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
        and item.first_lineno <= node.lineno <= item.last_lineno
        for node in ast.walk(tree)
    )


def _unused_in_modules(package: Path, scripts: Path) -> Iterator[tuple[Path, int, str]]:
    """Yield names of modules that are neither imported from there nor read in their module."""
    trees = {
        path: ast.parse(path.read_text("utf-8"))
        for folder in (package, scripts)
        for path in sorted(folder.rglob("*.py"))
        if MIGRATIONS not in path.parts
    }
    modules = {path: _module(path, package.parent) for path in trees}
    used = {use for path, tree in trees.items() for use in _uses(tree, modules[path])}
    for path, tree in trees.items():
        if package in path.parents:
            for name, line in _defined(tree):
                dunder = name.startswith("__") and name.endswith("__")
                if not dunder and (modules[path], name) not in used:
                    yield path, line, name


def _module(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts if root in path.parents else (path.stem,)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _defined(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets += [node.target] if isinstance(node, ast.AnnAssign) else []
        for target in targets:
            for part in ast.walk(target):
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                    yield part.id, node.lineno


def _uses(tree: ast.Module, module: str) -> Iterator[tuple[str, str]]:
    """Yield (module, name) of every name that is imported, or read in its own module."""
    called: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                yield node.module, one.name
                called[one.asname or one.name] = f"{node.module}.{one.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield module, node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield module, node.value  # a quoted annotation
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield called.get(node.value.id, ""), node.attr


if __name__ == "__main__":
    try:
        for_pictures()
    except MissingLibraries as problem:
        sys.exit(f"make: {problem.sentence} {problem.way_out}")
    unused = unused_names()
    sys.stdout.writelines(f"{line} is used by nothing in the program\n" for line in unused)
    sys.exit(1 if unused else 0)
