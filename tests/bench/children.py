"""Child processes: one measurement each, so that no run warms another's caches in memory."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_SPIN = "while True: pass"


def run(module: str, *arguments: str, home: Path | None = None) -> list[Any]:
    """Run a module of this folder; return its lines of JSON.

    Args:
        module: its name.
        arguments: its arguments.
        home: stands in for the user's home, where the record is kept unless told otherwise.

    Raises:
        RuntimeError: it failed; what it said is shown.
    """
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if home is not None:
        environment.pop("XDG_DATA_HOME", None)
        environment |= {"HOME": str(home), "LOCALAPPDATA": str(home)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=200
    )
    if done.returncode != 0:
        raise RuntimeError(f"{module} failed:\n{done.stdout}{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def launched() -> str:
    """Return the present moment, for a child to count from."""
    return repr(time.monotonic())


@contextmanager
def busy_cores(count: int) -> Iterator[None]:
    """Keep so many cores busy with processes of normal priority."""
    spinners = [subprocess.Popen([sys.executable, "-c", _SPIN]) for _ in range(count)]
    try:
        yield
    finally:
        for spinner in spinners:
            spinner.kill()
            spinner.wait()
