"""Starts the program with somebody at the keys, listens to it, and kills it."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
ENVIRONMENT.pop("DISPLAY", None)
ENVIRONMENT.pop("WAYLAND_DISPLAY", None)


class Program:
    """A running driver and what it has said.

    Attributes:
        said: its lines so far, in order.
    """

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.said: list[dict[str, Any]] = []
        self._process = process
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_for(self, key: str) -> Any:
        """Return the next thing that it says under a key.

        Raises:
            AssertionError: it ended, or said nothing of the kind for long.
        """
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {key!r} in {self.said[-3:]}") from None
            assert line is not None, f"it ended before {key!r}: {self.said[-3:]}"
            self.said.append(json.loads(line))
            if key in self.said[-1]:
                return self.said[-1][key]

    def move(self, *, holds: int = 0, steps: int = 0) -> None:
        """Let its clock go on until so many more holds are kept, and then for so many steps."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"holds": holds, "steps": steps}) + "\n")
        self._process.stdin.flush()

    def keep(self, holds: int) -> list[Any]:
        """Let its clock go on until so many more holds are kept; return them."""
        self.move(holds=holds)
        return [self.wait_for("kept") for _ in range(holds)]

    def kill(self) -> None:
        """Kill it without a warning and read what it still said."""
        self._process.kill()
        self._drain()

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def end(self) -> int:
        """Wait until it ends by itself; return its exit status."""
        status = self._process.wait(PATIENCE_S)
        self._drain()
        return status

    def told(self, key: str) -> list[Any]:
        """Return everything said under a key."""
        return [line[key] for line in self.said if key in line]

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            # A line cut in the middle was not said.
            if line.endswith("\n"):
                self._lines.put(line)
        self._lines.put(None)

    def _drain(self) -> None:
        self._process.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)
        while (line := self._lines.get(timeout=PATIENCE_S)) is not None:
            self.said.append(json.loads(line))


@contextmanager
def started(data: Path, *options: str, cwd: Path = ROOT) -> Iterator[Program]:
    """Start the program on a record; it is killed at the end of the block if it still runs.

    Args:
        data: the folder of the record.
        options: of the driver.
        cwd: where Python finds the program.
    """
    command = [sys.executable, "-m", "tests.e2e.driver", *options, str(data)]
    # The tests are found in the checkout, wherever the program is.
    environment = {**ENVIRONMENT, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=cwd, env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        program = Program(process)
        try:
            yield program
        finally:
            process.kill()


def coach(
    *arguments: str, cwd: Path = ROOT, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run the program's command line to its end."""
    return subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        cwd=cwd, env={**ENVIRONMENT, **environment}, capture_output=True, text=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip
