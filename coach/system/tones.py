"""Turns tones into an unbroken stream of samples, apart from any sound library.

Everything here runs inside the audio callback or hands something to it, so it is kept small: the
buffers exist before the first callback, handing over takes no lock, and one tone at a time sounds.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Generator

SAMPLE_RATE = 44_100
"""Samples per second of every stream."""

FADE_FRAMES = SAMPLE_RATE * 5 // 1000
"""Frames (mono samples) in the 5 ms in which a tone that is cut off fades out."""

SampleStream = Generator[memoryview, int, None]
"""Takes the number of frames wanted, yields so many mono 16-bit samples."""

_CAPACITY = 8_192
_RAMP = tuple(1.0 - (index + 1) / FADE_FRAMES for index in range(FADE_FRAMES))


class ToneMixer:
    """Plays one tone at a time into silence; a newer tone takes the place of an older one."""

    def __init__(self) -> None:
        """Starts silent."""
        # One slot: of two tones handed over between callbacks only the newer matters. Appending
        # and popping are atomic, so neither side ever waits for the other.
        self._incoming: deque[array[int]] = deque(maxlen=1)
        self._nothing = array("h")
        self._sounding = self._nothing
        self._position = 0
        self._after = self._nothing
        self._tail = array("h", bytes(2 * FADE_FRAMES))
        self._buffer = memoryview(array("h", bytes(2 * _CAPACITY)))
        self._silence = memoryview(array("h", bytes(2 * _CAPACITY)))
        self._frames = 0

    @property
    def frames(self) -> int:
        """Frames delivered so far; it stands still when the device no longer asks."""
        return self._frames

    def hand_over(self, samples: array[int]) -> None:
        """Makes a tone the next to sound. Never waits; safe from any thread.

        Args:
            samples: Mono 16-bit samples at `SAMPLE_RATE`. They must not change afterwards.
        """
        self._incoming.append(samples)

    def stream(self, ended: Callable[[], None]) -> SampleStream:
        """Starts a fresh stream for a newly opened device, silent until the next tone.

        The stream of an earlier device must have ended before.

        Args:
            ended: Called once when the stream ends, for whatever reason.

        Returns:
            A generator that is already advanced to its first request. What it yields is valid
            until the next request.
        """
        self._incoming.clear()
        self._sounding = self._after = self._nothing
        self._position = 0
        generator = self._run(ended)
        next(generator)
        return generator

    def _run(self, ended: Callable[[], None]) -> SampleStream:
        try:
            wanted = yield self._buffer[:0]
            while True:
                wanted = yield self._fill(wanted)
        finally:
            ended()

    def _fill(self, wanted: int) -> memoryview:
        if wanted > len(self._buffer):
            # Rare: a device that asks for more than 0.18 s at once.
            self._buffer = memoryview(array("h", bytes(2 * wanted)))
            self._silence = memoryview(array("h", bytes(2 * wanted)))
        if self._incoming:
            self._replace(self._incoming.popleft())
        out = self._buffer[:wanted]
        given = 0
        while given < wanted:
            left = len(self._sounding) - self._position
            if left == 0:
                if not self._after:
                    break
                self._start(self._after)
                continue
            count = min(left, wanted - given)
            end = self._position + count
            out[given : given + count] = memoryview(self._sounding)[self._position : end]
            given += count
            self._position = end
        out[given:] = self._silence[: wanted - given]
        self._frames += wanted
        return out

    def _start(self, samples: array[int]) -> None:
        self._sounding = samples
        self._position = 0
        self._after = self._nothing

    def _replace(self, newer: array[int]) -> None:
        old, position = self._sounding, self._position
        left = len(old) - position
        if left == 0:
            self._start(newer)
            return
        # The old samples may be this very tail; reading runs ahead of writing, so that is safe.
        tail = self._tail
        for index, level in enumerate(_RAMP):
            tail[index] = int(old[position + index] * level) if index < left else 0
        self._start(tail)
        self._after = newer
