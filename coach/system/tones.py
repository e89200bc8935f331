"""Turns tones into an unbroken stream of samples, apart from any sound library.

Everything here runs inside the audio callback or hands something to it, so it is kept small: the
buffers exist before the first callback, handing over takes no lock, and one sound at once is heard.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Generator
from typing import NamedTuple

SAMPLE_RATE = 44_100
"""Samples per second of every stream."""

FADE_FRAMES = SAMPLE_RATE * 5 // 1000
"""Frames (mono samples) in the 5 ms in which a tone that is cut off fades out."""

SampleStream = Generator[memoryview, int, None]
"""Takes the number of frames wanted, yields so many mono 16-bit samples."""

AUDIBLE = 0.01
"""A sound is heard from its first sample above this share of its loudest one (-40 dB)."""

MURMUR = 3
"""Loudest sample of the noise in place of silence (-81 dB), since outputs sleep on exact zeros."""

FULL_GAIN = 2**15
"""The gain that leaves samples as they are; gains are whole numbers, which are quick."""

_CAPACITY = 8_192
_RAMP = tuple(1.0 - (index + 1) / FADE_FRAMES for index in range(FADE_FRAMES))


def first_heard(samples: array[int]) -> int:
    """Returns the first sample that is heard; 0 for a sound that never is.

    The search uses the interpreter's built-in loops: 1 ms for each second of sound.

    Args:
        samples: Mono 16-bit samples at `SAMPLE_RATE`; files begin with up to 0.1 s of near silence.
    """
    floor = AUDIBLE * max(max(samples, default=0), -min(samples, default=0))
    return next((index for index, value in enumerate(samples) if abs(value) > floor), 0)


def without_lead(samples: array[int], heard: int) -> array[int]:
    """Returns a sound that is heard 5 ms after it starts, so that a cue is on time.

    Args:
        samples: Mono 16-bit samples at `SAMPLE_RATE`.
        heard: The first sample that is heard.
    """
    if heard < FADE_FRAMES:
        return samples
    # What is cut into is nearly silent, but a step would still click.
    start = heard - FADE_FRAMES
    return (
        array(
            "h", [round(samples[start + index] * (1 - level)) for index, level in enumerate(_RAMP)]
        )
        + samples[heard:]
    )


def _murmur(level: int, count: int) -> memoryview:
    state, grains = 1, array("h")
    for _ in range(1_024):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        grains.append((state >> 16) % (2 * level + 1) - level)
    return memoryview(grains * (count // len(grains) + 1))[:count]


class _Sound(NamedTuple):
    samples: array[int]
    gain: int = FULL_GAIN
    spoken: bool = False
    patience: int = 0
    """Frames that speech may wait for a tone to end."""


_NOTHING = _Sound(array("h"))


class ToneMixer:
    """Plays one sound at a time into silence; a newer one takes the place of an older one.

    Tones count: they end speech, and speech waits for a tone a little or is dropped. Silence is a
    murmur that nobody hears and that keeps the output awake.
    """

    def __init__(self, murmur: int = MURMUR) -> None:
        """Starts silent.

        Args:
            murmur: Loudest sample of the noise between sounds.
        """
        self._murmur = murmur
        # One slot each: of two sounds handed over between callbacks only the newer matters.
        # Appending and popping are atomic, so neither side ever waits for the other.
        self._incoming: deque[_Sound] = deque(maxlen=1)
        self._speech: deque[_Sound] = deque(maxlen=1)
        self._sounding = _NOTHING
        self._position = 0
        self._after: list[_Sound] = []
        self._tail = array("h", bytes(2 * FADE_FRAMES))
        self._buffer = memoryview(array("h", bytes(2 * _CAPACITY)))
        self._silence = _murmur(murmur, _CAPACITY)
        self._frames = 0

    @property
    def frames(self) -> int:
        """Frames delivered so far; it stands still when the device no longer asks."""
        return self._frames

    def hand_over(self, samples: array[int], gain: int = FULL_GAIN) -> None:
        """Makes a tone the next to sound. Never waits; safe from any thread.

        Args:
            samples: Mono 16-bit samples at `SAMPLE_RATE`. They must not change afterwards.
            gain: `FULL_GAIN` to leave them as they are.
        """
        self._incoming.append(_Sound(samples, gain))

    def say(self, samples: array[int], gain: int, patience: int) -> None:
        """Makes speech the next to sound, unless a tone sounds for long. Never waits.

        Args:
            samples: Mono 16-bit samples at `SAMPLE_RATE`. They must not change afterwards.
            gain: `FULL_GAIN` to leave them as they are.
            patience: Frames that a tone may still sound before it.
        """
        self._speech.append(_Sound(samples, gain, spoken=True, patience=patience))

    def hush(self) -> None:
        """Ends speech within 5 ms; a tone sounds on. Never waits."""
        self._speech.append(_Sound(array("h"), spoken=True))

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
        self._speech.clear()
        self._sounding, self._after = _NOTHING, []
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
            self._silence = _murmur(self._murmur, wanted)
        if self._incoming:
            self._replace(self._incoming.popleft())
        if self._speech:
            self._take_speech(self._speech.popleft())
        out = self._buffer[:wanted]
        given = 0
        while given < wanted:
            samples, gain = self._sounding.samples, self._sounding.gain
            left = len(samples) - self._position
            if left == 0:
                if not self._after:
                    break
                self._start(self._after.pop(0))
                continue
            count = min(left, wanted - given)
            piece = memoryview(samples)[self._position : self._position + count]
            if gain != FULL_GAIN:
                piece = memoryview(array("h", [value * gain >> 15 for value in piece]))
            out[given : given + count] = piece
            given += count
            self._position += count
        out[given:] = self._silence[: wanted - given]
        self._frames += wanted
        return out

    def _start(self, sound: _Sound) -> None:
        self._sounding = sound
        self._position = 0

    def _take_speech(self, speech: _Sound) -> None:
        self._after = [sound for sound in self._after if not sound.spoken]
        tone_left = sum(len(sound.samples) for sound in self._after)
        if not self._sounding.spoken:
            tone_left += len(self._sounding.samples) - self._position
        if tone_left == 0:
            self._replace(speech)
        elif tone_left <= speech.patience:
            self._after.append(speech)

    def _replace(self, newer: _Sound) -> None:
        old, position, gain = self._sounding.samples, self._position, self._sounding.gain
        left = len(old) - position
        self._after = []
        if left == 0:
            self._start(newer)
            return
        # The old samples may be this very tail; reading runs ahead of writing, so that is safe.
        tail, scale = self._tail, gain / FULL_GAIN
        for index, level in enumerate(_RAMP):
            tail[index] = int(old[position + index] * scale * level) if index < left else 0
        self._start(_Sound(tail, spoken=self._sounding.spoken))
        self._after.append(newer)
