"""Clips and tones are measured as broadcasters do, and all are equally loud."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def loudness() -> Iterator[ModuleType]:
    """The script as a module; it finds the program by itself."""
    spec = importlib.util.spec_from_file_location("loudness", ROOT / "packaging" / "loudness.py")
    assert spec is not None
    assert spec.loader is not None
    before = sys.path[:]
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path[:] = before


@pytest.mark.parametrize("rate", [22_050, 32_000, 44_100, 48_000])
@pytest.mark.parametrize(
    ("hertz", "lufs"),
    # 997 Hz at full scale is -3.01 LUFS in BS.1770-4; the others are of an independent meter.
    [(997.0, -3.01), (100.0, -4.83), (440.0, -3.69), (3000.0, 0.10)],
)
def test_a_sine_is_as_loud_as_the_standard_says(
    loudness: ModuleType, rate: int, hertz: float, lufs: float
) -> None:
    samples = np.sin(2 * np.pi * hertz * np.arange(2 * rate) / rate)

    assert loudness.momentary_lufs(samples, rate) == pytest.approx(lufs, abs=0.15)
    assert loudness.momentary_lufs(samples / 10, rate) == pytest.approx(lufs - 20, abs=0.15)


def test_only_the_loudest_400_ms_count(loudness: ModuleType) -> None:
    rate = 48_000
    sound = np.sin(2 * np.pi * 997.0 * np.arange(rate // 2) / rate)
    quiet = np.concatenate((sound / 100, sound, np.zeros(rate)))

    alone = loudness.momentary_lufs(sound, rate)
    assert loudness.momentary_lufs(quiet, rate) == pytest.approx(alone, abs=0.05)


def test_a_sound_shorter_than_that_counts_by_its_energy(loudness: ModuleType) -> None:
    rate = 48_000
    sound = np.sin(2 * np.pi * 997.0 * np.arange(rate // 5) / rate)

    assert loudness.momentary_lufs(sound, rate) == pytest.approx(-6.02, abs=0.1)


def test_every_clip_and_tone_is_equally_loud_and_none_clips(loudness: ModuleType) -> None:
    sounds = loudness.measured()

    assert len(sounds) > 200
    assert [one for one in sounds if loudness.is_off(*one[1:])] == []
