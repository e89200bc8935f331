"""A process that makes room for a new one: the same number, other arguments, nothing of before."""

import subprocess
import sys
from pathlib import Path

import pytest

from coach.system.become import CAN_BECOME
from tests.e2e.program import ROOT
from tests.patience import PATIENCE_S

_TELLS = """
import os, sys
from coach.system.become import become
print(os.getpid(), sys.argv[1:], os.environ.get("XDG_ACTIVATION_TOKEN"), os.environ["KEPT"])
sys.stdout.flush()
if "once" in sys.argv:
    become(["again", "with space"], dict(os.environ))
"""


@pytest.mark.skipif(not CAN_BECOME, reason="only Linux lets a process be replaced")
def test_it_is_the_same_process_with_its_own_arguments(tmp_path: Path) -> None:
    script = tmp_path / "tells.py"
    script.write_text(_TELLS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script), "once", "more"],
        env={"PYTHONPATH": str(ROOT), "XDG_ACTIVATION_TOKEN": "of one start", "KEPT": "yes"},
        capture_output=True, text=True, check=True, timeout=PATIENCE_S,
    )  # fmt: skip
    first, second = done.stdout.splitlines()
    number = first.split()[0]
    assert first == f"{number} ['once', 'more'] of one start yes"
    assert second == f"{number} ['again', 'with space'] None yes"
