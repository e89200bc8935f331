"""A disk that is full or read-only, for root as well: a mount that only one process sees.

chmod means nothing to root, and filling the real disk would be rude. `unshare` gives a child
process mounts of its own, which vanish with it.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

OPEN_AND_SAY = """
import sys
from contextlib import closing
from pathlib import Path
from coach.services.problems import StoreProblem
from coach.storage.opening import open_store
from tests.builders import a_hold, a_start

try:
    with closing(open_store(Path(sys.argv[1]))) as store:
        session_id = store.begin_session(a_start())
        for hold_no in range(int(sys.argv[2])):
            store.add_hold(session_id, a_hold(hold_no))
except StoreProblem as problem:
    sys.stdout.write(problem.sentence)
else:
    sys.stdout.write("no problem")
"""
"""Opens the record in a folder, adds some holds, and says which sentence the user reads."""

THEN_LIST = """
for path in sorted(Path(sys.argv[1]).rglob("*")):
    sys.stdout.write(f"; {path.name}")
"""
"""Says as well what is in the folder afterwards."""


def available() -> bool:
    """Return whether this system lets a process have mounts of its own."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False)
    return tried.returncode == 0


needs_mounts = pytest.mark.skipif(
    not available(), reason="this system gives a process no mounts of its own"
)


def said_under(mount: str, folder: Path, holds: int = 0, then: str = "") -> str:
    """Return what `OPEN_AND_SAY` says under mounts made by shell commands; $1 is the folder."""
    return run_under(mount, folder, OPEN_AND_SAY + then, str(holds))


def run_under(mount: str, folder: Path, code: str, argument: str) -> str:
    """Return what Python code writes; it is given the folder and one more argument."""
    script = f'{mount} && exec "$2" -c "$3" "$1" "$4"'
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", str(folder), sys.executable, code, argument],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
