"""No test passes or fails by how fast the machine is: what must come has all the time it needs."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.checkout import ROOT
from tests.patience import PATIENCE_MS, PATIENCE_S

_WAITS = {"wait", "join", "communicate", "waitUntil", "waitSignal", "qWaitForWindowExposed"}
_BETWEEN_LOOKS_S = 0.05
"""So long a test may rest before it looks again; nothing follows from it."""

_SLEEPS = {"sleep", "qWait", "qSleep", "msleep"}


def _sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((ROOT / "tests").rglob("*.py")):
        # A bench measures time.
        if "bench" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def _deadlines(call: ast.Call) -> Iterator[float]:
    """Yield the numbers by which a call gives up."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    given = [each.value for each in call.keywords if each.arg in ("timeout", "auth_timeout")]
    if name in _WAITS:
        given += call.args[-1:]
    for value in given:
        if isinstance(value, ast.Constant) and isinstance(value.value, int | float):
            yield value.value


def test_nothing_gives_up_early() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and any(_BETWEEN_LOOKS_S < limit < PATIENCE_S for limit in _deadlines(node))
        and not _is_of_a_fake(node)
    ]
    assert not found, "use PATIENCE_S of tests/patience.py"


def _is_of_a_fake(call: ast.Call) -> bool:
    """Return whether a clock that a test moves is waited for: `desk.wait(5)` lets it go on."""
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "desk"
    )


def test_nothing_sleeps() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _SLEEPS
    ]
    assert not found, "wait for a state, or move the clock"


def test_patience_is_one_number() -> None:
    assert PATIENCE_MS == PATIENCE_S * 1000 >= 60_000
