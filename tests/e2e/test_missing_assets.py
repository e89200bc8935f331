"""A shipped file is missing or broken: the program goes on without it, or says so in a sentence.

Tried on a copy of the program, in processes of their own. A traceback is never an answer.
"""

import ast
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.resources import MissingAsset, shipped
from coach.self_test import ICONS
from tests.e2e.program import ROOT, coach, started


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program that Python finds before the checkout."""
    target = tmp_path / "copy"
    for folder in ("coach", "assets", "programs", "docs/user"):
        # Links are quick, and only ever removed here.
        shutil.copytree(ROOT / folder, target / folder, copy_function=os.link)
    return target


def self_test(copy: Path) -> tuple[int, list[str]]:
    """Return the exit status of the self-test and what it finds wrong."""
    done = coach("self-test", cwd=copy)
    assert done.stderr == ""
    return done.returncode, [line for line in done.stdout.splitlines() if line.startswith("WRONG")]


SEEN_OR_HEARD = (
    "assets/icons/sun.svg",
    "assets/icons/play.svg",
    "assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf",
    "assets/sounds/hold.wav",
    "docs/user/pictures/hold.png",
)


def test_a_session_goes_on_without_what_is_only_seen_or_heard(copy: Path, tmp_path: Path) -> None:
    for name in SEEN_OR_HEARD:
        (copy / name).unlink()
    with started(tmp_path / "data", cwd=copy) as program:
        program.keep(1)
        program.kill()
    assert program.told("asked") == []
    status, wrong = self_test(copy)
    assert status == 1
    assert wrong == [
        "WRONG window: CheckFailed: fonts missing: AtkinsonHyperlegibleNext-Bold.ttf",
        f"WRONG sounds: MissingAsset: {MissingAsset(SEEN_OR_HEARD[3])}",
        f"WRONG icons: CheckFailed: {ICONS - 2} of {ICONS} icons found",
        f"WRONG first five minutes in pictures: MissingAsset: {MissingAsset(SEEN_OR_HEARD[4])}",
    ]


@pytest.mark.parametrize("name", ["programs/ladders/curl_up.toml", "programs"])
def test_a_new_record_without_programs_is_not_begun(copy: Path, tmp_path: Path, name: str) -> None:
    _remove(copy / name)
    with started(tmp_path / "data", cwd=copy) as program:
        (way_out, _nothing_lost) = program.wait_for("asked")
        program.kill()
    assert way_out.startswith("Install")
    status, (wrong,) = self_test(copy)
    assert status == 1
    assert wrong.startswith("WRONG programs and record: ProgramProblem: ")

    done = coach("demo", str(tmp_path / "out"), cwd=copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith(f"{way_out}\n")
    assert done.stderr.count("\n") == 1


def test_a_record_without_programs_can_be_looked_at_and_exported(
    copy: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    with started(data, cwd=copy) as program:
        program.keep(1)
        program.kill()
    with started(data, "--choose", "keep", "--minutes", "1", cwd=copy) as program:
        program.wait_for("asked")
        program.wait_for("today")
        program.kill()
    _remove(copy / "programs")

    done = coach("--data-dir", str(data), "export", str(tmp_path / "out"), cwd=copy)
    assert (done.returncode, done.stderr) == (0, "")
    with started(data, "--minutes", "2", cwd=copy) as program:
        program.wait_for("today")
        (way_out, _nothing_lost) = program.wait_for("asked")
        program.kill()
    assert way_out.startswith("Install")
    assert program.told("session") == [], "a session must not begin whose texts are missing"


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _icons_named() -> Iterator[tuple[str, str]]:
    """Yield (file, name) of every icon that the program's code names."""
    callers = {"icon", "icon_before_words", "pixmap", "set_icon", "RailEntry"}
    looks_like_one = re.compile(r"[a-z]+(-[a-z0-9]+)*")
    for path in (ROOT / "coach" / "ui").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
                continue
            for part in ast.walk(call) if call.func.id in callers else ():
                words = part.value if isinstance(part, ast.Constant) else None
                if isinstance(words, str) and looks_like_one.fullmatch(words):
                    yield path.name, words


def test_every_icon_that_is_named_is_shipped() -> None:
    from coach.ui.today.slot_card import STATE_ICON

    there = {path.stem for path in shipped("assets/icons").glob("*.svg")}
    named = set(_icons_named()) | {("slot_card.py", name) for name in STATE_ICON.values()}
    assert len(named) > 10
    assert {(file, name) for file, name in named if name not in there} == set()


def test_the_self_test_knows_how_many_icons_there_are() -> None:
    there = list(shipped("assets/icons").glob("*.svg"))
    assert len(there) == ICONS, "raise or lower ICONS in coach/self_test.py"
