"""What is done or worked out in one place only, whoever asks for it.

A session begins behind the gate, one recorder writes what was measured, and one module says how a
slot stands: windows, notices and read models ask there.
"""

import ast
import functools
from collections import defaultdict
from pathlib import Path

import pytest

from tests.architecture.checkout import PACKAGE, python_files

_IN = Path("services", "session")


@functools.cache
def callers() -> dict[str, set[Path]]:
    """Return the modules of the package that call a function or a method, by its name."""
    found: dict[str, set[Path]] = defaultdict(set)
    for path in python_files(PACKAGE):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in (each for each in ast.walk(tree) if isinstance(each, ast.Call)):
            called = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
            found[str(called)].add(path.relative_to(PACKAGE))
    return found


@pytest.mark.parametrize(
    ("name", "only"),
    [
        ("begin_session", _IN / "start.py"),
        ("may_start", _IN / "sessions.py"),
        ("add_hold", _IN / "recorder.py"),
        ("add_swap", _IN / "recorder.py"),
        ("end_session", _IN / "recorder.py"),
        ("add_rating", _IN / "recorder.py"),
        ("SlotStanding", Path("domain", "slots.py")),
        ("NextDue", Path("domain", "next_due.py")),
        ("PlannedNotice", Path("domain", "reminding", "next_notice.py")),
    ],
)
def test_only_one_module_calls_it(name: str, only: Path) -> None:
    assert callers()[name] == {only}


def test_the_function_that_begins_one_is_imported_behind_the_gate_alone() -> None:
    importers = {
        path.relative_to(PACKAGE)
        for path in python_files(PACKAGE)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and node.module == "coach.services.session.start"
        and "start_session" in {alias.name for alias in node.names}
    }
    assert importers == {_IN / "sessions.py"}
