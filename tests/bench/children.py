"""Child processes: one measurement each, so that no run warms another's caches in memory."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_SPIN = "while True: pass"


def run(
    module: str,
    *arguments: str,
    home: Path | None = None,
    environment: Mapping[str, str] | None = None,
    patience_s: float = 200.0,
) -> list[Any]:
    """Run a module of this folder; return its lines of JSON.

    Args:
        module: its name.
        arguments: its arguments.
        home: stands in for the user's home, where the record is kept unless told otherwise.
        environment: what else it is to find there.
        patience_s: how long it may take.

    Raises:
        RuntimeError: it failed; what it said is shown.
    """
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    surroundings = {**os.environ, **(environment or {}), "QT_QPA_PLATFORM": "offscreen"}
    # A user's second start finds the program compiled; some build machines forbid to write that.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    if home is not None:
        surroundings.pop("XDG_DATA_HOME", None)
        surroundings |= {"HOME": str(home), "LOCALAPPDATA": str(home)}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=patience_s,
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
