"""Finds known sounds in a recording, and how long after its moment each began to be heard."""

import functools
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from coach.system.sound_device import decode_sound
from coach.system.tones import AUDIBLE
from tests.bench.null_sink import RATE, Recording, Wave

SAME = 0.9
"""Correlation from which a stretch of the recording is this sound and no other."""

WHOLE = 0.999
"""Correlation of a whole sound below which something of it is missing."""

_TELLING = round(0.25 * RATE)
_BEFORE_S, _AFTER_S = 0.05, 0.5


@dataclass(frozen=True, slots=True)
class Heard:
    """The sounds that were due.

    Attributes:
        late_ms: from each event to the first audible sample of its sound.
        missing: the sounds that were not recognised.
        broken: those that were, but have gaps.
    """

    late_ms: tuple[float, ...]
    missing: tuple[str, ...]
    broken: tuple[str, ...]


@functools.cache
def _sound(path: Path) -> Wave:
    """Return a sound from its first audible sample on."""
    samples = np.array(decode_sound(path.read_bytes())) / 32_768
    return samples[int(np.argmax(np.abs(samples) > AUDIBLE * np.abs(samples).max())) :]


def alike(one: Wave, other: Wave) -> float:
    """Return the correlation of two stretches of equal length, from -1 to 1."""
    shared, power = float(one @ other), float(one @ one) * float(other @ other)
    return shared / max(math.sqrt(power), 1e-9)


def find(part: Wave, sought: Wave) -> int | None:
    """Return where in the part the sought sound begins, or None where it is not in there."""
    places = len(part) - len(sought) + 1
    if places < 1:
        return None
    size = len(part) + len(sought)
    spectrum = np.fft.rfft(part, size) * np.conj(np.fft.rfft(sought, size))
    shared = np.fft.irfft(spectrum, size)[:places]
    loudness = np.concatenate(([0.0], np.cumsum(part**2)))
    power = np.maximum(loudness[len(sought) :] - loudness[:places], 1e-9)
    score = shared / np.sqrt(power * np.sum(sought**2))
    best = int(np.argmax(score))
    return best if score[best] >= SAME else None


def heard(recording: Recording, due: Iterable[tuple[str, float]]) -> Heard:
    """Look for sounds where they were due.

    Args:
        recording: of the whole time.
        due: sound files and their moments on the monotonic clock.
    """
    late, missing, broken = [], [], []
    for name, moment in due:
        path = Path(name)
        sound = _sound(path)
        seconds = len(sound) / RATE
        start, part = recording.around(moment, _BEFORE_S, _AFTER_S + seconds)
        place = find(part, sound[:_TELLING])
        if place is None:
            missing.append(path.stem)
            continue
        late.append((start + place / RATE - moment) * 1000)
        got = part[place : place + len(sound)]
        if len(got) < len(sound) or alike(got, sound) < WHOLE:
            broken.append(path.stem)
    return Heard(tuple(late), tuple(missing), tuple(broken))
