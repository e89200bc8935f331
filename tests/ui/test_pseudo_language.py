"""In a language that doubles every letter, nothing of ours is seen that is not doubled.

It shows that every sentence on a screen comes from `coach/ui/texts`, also those that are put
together or painted by hand, and that no text decides anything: every walk ends as in English.
"""

import json
import subprocess
import sys

import pytest

from tests.architecture.checkout import ROOT
from tests.patience import PATIENCE_S
from tests.pseudo.doubling import PARTS, any_of, doubled, is_doubled

SEEN_AT_LEAST = 200
"""Texts of a walk; a harness that sees nothing finds nothing."""


@pytest.mark.parametrize("part", range(PARTS))
def test_no_sentence_escapes(part: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.pseudo", str(part)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["escaped"] == {}
    assert said["strays"] == [], "not only the window and its dialogs stood on the desktop"
    assert said["seen"] >= SEEN_AT_LEAST


def test_what_is_doubled() -> None:
    assert doubled("Go on, {name}") == "GGoo oonn, {name}"
    assert is_doubled(doubled("You did 7 of 21 sessions"))
    assert not is_doubled(doubled("You did") + " it")
    assert is_doubled(any_of(["Bird dog"]).sub(" ", doubled("Leave out") + ": bird dog"))
    assert not is_doubled(any_of(["art"]).sub(" ", "start"))
