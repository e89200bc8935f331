"""In a language that doubles every letter, the terminal says nothing of ours but doubled."""

import json
import subprocess
import sys

from tests.architecture.checkout import ROOT
from tests.patience import PATIENCE_S

SEEN_AT_LEAST = 60
"""Lines of all commands; a harness that hears nothing finds nothing."""


def test_no_sentence_of_the_terminal_escapes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.pseudo.terminal"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["escaped"] == {}
    assert said["seen"] >= SEEN_AT_LEAST
