"""The ear of the benchmark: it finds a tone where it is, and takes no other tone for it."""

from pathlib import Path

import numpy as np
import pytest

from coach.resources import shipped
from tests.bench.null_sink import RATE, Wave
from tests.bench.onsets import SAME, WHOLE, _sound, alike, find

TELLING = RATE // 4
BEGIN_ALIKE = {"count", "rest"}
"""For a quarter of a second; they are never due within a second of each other."""
TONES = sorted(
    [*shipped("assets/sounds").glob("*.wav"), *shipped("assets/voice/tones").glob("*.wav")]
)


def recorded(path: Path, at: int) -> Wave:
    noise = np.random.default_rng(1).normal(0, 1e-4, RATE * 2)
    sound = _sound(path)
    noise[at : at + len(sound)] += sound
    return noise


@pytest.mark.parametrize("path", TONES, ids=lambda path: path.stem)
def test_finds_a_tone_to_the_sample_and_only_that_one(path: Path) -> None:
    for other in TONES:
        if {path.stem, other.stem} == BEGIN_ALIKE:
            continue
        place = find(recorded(other, 12_345), _sound(path)[:TELLING])
        assert place == (12_345 if other == path else None), other.stem


def test_a_tone_that_is_not_there_or_too_long_for_the_part_is_not_found() -> None:
    sound = _sound(TONES[0])[:TELLING]
    assert find(np.zeros(RATE), sound) is None
    assert find(sound[:-1], sound) is None


def test_a_gap_shows() -> None:
    sound = _sound(shipped("assets/sounds/hold.wav"))
    torn = sound.copy()
    torn[5_000 : 5_000 + RATE // 40] = 0

    assert alike(sound, sound) == pytest.approx(1)
    assert SAME < alike(sound, torn) < WHOLE
