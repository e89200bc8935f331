"""Finds known sounds in a recording, and how long after its moment each began to be heard."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from coach.system.sound_device import decode_sound
from coach.system.tones import AUDIBLE
from tests.bench.null_sink import RATE, Recording, Wave

SAME = 0.9
"""Correlation from which a stretch of the recording is this sound and no other."""

_TELLING_S = 0.25
_BEFORE_S, _AFTER_S = 0.05, 0.7


@dataclass(frozen=True, slots=True)
class Heard:
    """The sounds that were due.

    Attributes:
        late_ms: from each event to the first audible sample of its sound.
        missing: the sounds that were not found.
    """

    late_ms: tuple[float, ...]
    missing: tuple[str, ...]


@functools.cache
def _sound(path: Path) -> Wave:
    """Return the audible beginning of a sound."""
    samples = np.array(decode_sound(path.read_bytes())) / 32_768
    first = int(np.argmax(np.abs(samples) > AUDIBLE * np.abs(samples).max()))
    return samples[first : first + round(_TELLING_S * RATE)]


def find(part: Wave, sought: Wave) -> int | None:
    """Return where in the part the sought sound begins, or None where it is not in there."""
    places = len(part) - len(sought) + 1
    if places < 1:
        return None
    size = len(part) + len(sought)
    spectrum = np.fft.rfft(part, size) * np.conj(np.fft.rfft(sought, size))
    alike = np.fft.irfft(spectrum, size)[:places]
    loudness = np.concatenate(([0.0], np.cumsum(part**2)))
    power = np.maximum(loudness[len(sought) :] - loudness[:places], 1e-9)
    score = alike / np.sqrt(power * np.sum(sought**2))
    best = int(np.argmax(score))
    return best if score[best] >= SAME else None


def heard(recording: Recording, due: Iterable[tuple[str, float]]) -> Heard:
    """Look for sounds where they were due.

    Args:
        recording: of the whole time.
        due: sound files and their moments on the monotonic clock.
    """
    late, missing = [], []
    for name, moment in due:
        start, part = recording.around(moment, _BEFORE_S, _AFTER_S)
        place = find(part, _sound(Path(name)))
        if place is None:
            missing.append(Path(name).stem)
        else:
            late.append((start + place / RATE - moment) * 1000)
    return Heard(tuple(late), tuple(missing))
