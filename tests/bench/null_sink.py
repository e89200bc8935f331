"""A loudspeaker that nobody hears: a sound server of our own with a sink that can be recorded.

The server is a process of its own with an empty home, so that nothing of the user's sound is
touched. What it plays is read back as samples, each with the moment at which it sounded.
"""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 44_100
"""Samples a second: that of the tones, so that nothing is converted on the way."""

FRAGMENT_MS = 10
"""Length of the pieces in which the recording arrives; longer than the sink's own blocks."""

_NEEDED = ("pulseaudio", "pactl", "parec")
_PATIENCE_S = 15.0
_NEAR_S = 10.0
_SINK = f"module-null-sink sink_name=ear rate={RATE} channels=1 format=s16le"

Wave = npt.NDArray[np.float64]


class NoSoundServer(Exception):
    """None can be started here; the message says why."""


class NullSink:
    """The running server.

    Attributes:
        environment: makes a child process play through it.
    """

    def __init__(self, home: Path) -> None:
        self._socket = home / "native"
        self._process: subprocess.Popen[bytes] | None = None
        self.environment = {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "PULSE_SERVER": f"unix:{self._socket}",
        }

    def start(self) -> None:
        """Start the server with its sink.

        Raises:
            NoSoundServer: it did not come up.
        """
        socket = f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"
        self._process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
             "--realtime=yes", "--log-level=error", "-L", _SINK, "-L", socket],
            env=os.environ | self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        due = time.monotonic() + _PATIENCE_S
        while self.ask("info") is None:
            if time.monotonic() > due or self._process.poll() is not None:
                self.stop()
                raise NoSoundServer("the sound server did not start")
            time.sleep(0.05)

    def stop(self) -> None:
        """End the server, as when it crashes. Safe to call twice."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def ask(self, *words: str) -> str | None:
        """Send the server a command; return its answer, or None when it refuses or is gone."""
        done = subprocess.run(
            ["pactl", *words],
            env=os.environ | self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE_S,
        )
        return done.stdout if done.returncode == 0 else None

    def plug_in(self) -> None:
        """Load the sink again."""
        self.ask("load-module", *_SINK.split())

    def unplug(self) -> None:
        """Take the sink away from whoever plays through it."""
        self.ask("unload-module", "module-null-sink")


@contextmanager
def null_sink() -> Iterator[NullSink]:
    """Run a server with a sink.

    Raises:
        NoSoundServer: it cannot be had here.
    """
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    if missing:
        raise NoSoundServer(f"{', '.join(missing)} not installed")
    with tempfile.TemporaryDirectory() as home:
        sink = NullSink(Path(home))
        sink.start()
        try:
            yield sink
        finally:
            sink.stop()


class Recording:
    """Reads back what the sink plays, while it plays it.

    A sample's moment is that of a loudspeaker which begins to play a piece when the piece arrives
    here. So the recorder's own delay is never subtracted, and a sound is told up to one piece too
    late, never too early. Of the pieces near a moment the promptest counts: the sink's clock is
    the machine's monotonic one, so a piece that came later was only read later.
    """

    def __init__(self, sink: NullSink) -> None:
        self._process = subprocess.Popen(
            ["parec", "--device=ear.monitor", "--raw", "--format=s16le", "--channels=1",
             f"--rate={RATE}", f"--latency-msec={FRAGMENT_MS}"],
            env=os.environ | sink.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._sound = bytearray()
        self._pieces: list[tuple[float, float]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while piece := os.read(self._process.stdout.fileno(), 65_536):
            arrived = time.monotonic()
            self._pieces.append((arrived, arrived - len(self._sound) / 2 / RATE))
            self._sound += piece

    def await_first(self) -> None:
        """Wait for the first sound or silence: an idle sink hands out two seconds at once.

        Raises:
            NoSoundServer: nothing comes.
        """
        due = time.monotonic() + _PATIENCE_S
        while not self._pieces:
            ended = self._process.poll() is not None
            if ended or time.monotonic() > due:
                raise NoSoundServer("the recorder ended" if ended else "nothing was recorded")
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop recording."""
        self._process.terminate()
        self._process.wait()
        self._reader.join()

    def around(self, moment: float, before_s: float, after_s: float) -> tuple[float, Wave]:
        """Return a part of the recording and the moment of its first sample.

        Args:
            moment: on the monotonic clock.
            before_s: how much before it.
            after_s: how much after it.
        """
        zeros = [zero for arrived, zero in self._pieces if abs(arrived - moment) < _NEAR_S]
        zero = min(zeros)
        first = max(0, round((moment - before_s - zero) * RATE))
        last = max(first, round((moment + after_s - zero) * RATE))
        part = np.frombuffer(bytes(self._sound[2 * first : 2 * last]), "<i2") / 32_768
        return zero + first / RATE, part


@contextmanager
def recording(sink: NullSink) -> Iterator[Recording]:
    """Record what the sink plays, from the first moment to shortly after the last."""
    made = Recording(sink)
    try:
        made.await_first()
        yield made
        time.sleep(0.5)
    finally:
        made.stop()
