"""Measures how loud clips and tones are, as broadcasters do, so that none startles or is missed.

Loudness is that of ITU-R BS.1770-4, on which EBU R 128 rests. These sounds last about a second, so
each counts by its loudest 400 ms ("momentary loudness" of EBU Tech 3341); the gated average of a
programme is meant for minutes. `make loudness` prints every sound and fails when one is off.
"""

import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from coach.system.sound_device import decode_sound  # noqa: E402
from coach.system.tones import SAMPLE_RATE  # noqa: E402

Wave = npt.NDArray[np.float64]

LUFS = -20.0
"""How loud every clip of the voice and every tone is."""

WITHIN_LU = 1.0
"""How far from that a sound may be; smaller differences between short sounds are not heard."""

PEAK_DBFS = -1.0
"""Highest sample of any sound, so that nothing clips on its way out."""

BLOCK_S = 0.4
STEP_S = 0.01
SOUNDS = ("voice/en/*.ogg", "voice/tones/*.wav", "sounds/*.wav")


def momentary_lufs(samples: Wave, rate: int) -> float:
    """Return the loudness of the loudest 400 ms of one channel, in LUFS.

    Args:
        samples: full scale is 1; silence is thought before and after them.
        rate: samples per second.
    """
    block, step = round(BLOCK_S * rate), max(1, round(STEP_S * rate))
    heard = _k_weighted(np.pad(samples, block), rate)
    power = np.concatenate(([0.0], np.cumsum(heard**2)))
    loudest = (power[block::step] - power[:-block:step]).max() / block
    return float(-0.691 + 10 * np.log10(max(loudest, 1e-12)))


def peak_dbfs(samples: Wave) -> float:
    """Return the highest sample, in decibels of full scale."""
    return float(20 * np.log10(np.abs(samples).max()))


def _k_weighted(samples: Wave, rate: int) -> Wave:
    """Weigh frequencies as the ear does: a shelf for the head, and a high pass.

    The two filters stand in BS.1770-4 as coefficients for 48 kHz. The frequencies, gains and
    widths below give those coefficients, and the right ones at any other rate.
    """
    size = 1 << len(samples).bit_length()  # a power of two is fast, whatever the length
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1.0))
    tan = np.tan(np.pi * 1681.974450955533 / rate)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    shelf = _biquad(
        z,
        (high + band * tan / q + tan**2, 2 * (tan**2 - high), high - band * tan / q + tan**2),
        (1 + tan / q + tan**2, 2 * (tan**2 - 1), 1 - tan / q + tan**2),
    )
    tan, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    # The standard keeps 1, -2, 1 above, whatever the first coefficient below is scaled to.
    first = 1 + tan / q + tan**2
    high_pass = _biquad(
        z,
        (first, -2 * first, first),
        (first, 2 * (tan**2 - 1), 1 - tan / q + tan**2),
    )
    return np.fft.irfft(np.fft.rfft(samples, size) * shelf * high_pass, size)[: len(samples)]


def _biquad(
    z: npt.NDArray[np.complex128], above: tuple[float, ...], below: tuple[float, ...]
) -> npt.NDArray[np.complex128]:
    """Return the response of a filter of two poles and two zeros."""
    response: npt.NDArray[np.complex128] = np.polyval(above[::-1], z) / np.polyval(below[::-1], z)
    return response


def decoded(path: Path) -> Wave:
    """Return a sound file as the program plays it."""
    return np.array(decode_sound(path.read_bytes()), dtype=np.float64) / 32768.0


def gain_to(samples: Wave, rate: int) -> float:
    """Return by how much to multiply a sound so that it is as loud as all others.

    Whole tenths of a decibel, so that the same sound comes out on every machine; less where a
    sample would be too high.
    """
    wanted = min(LUFS - momentary_lufs(samples, rate), PEAK_DBFS - 0.5 - peak_dbfs(samples))
    return float(10 ** (round(wanted, 1) / 20))


def measured() -> list[tuple[str, float, float]]:
    """Return folder and name of every sound, its loudness in LUFS and its peak in dBFS."""
    paths = [path for kind in SOUNDS for path in sorted((ROOT / "assets").glob(kind))]
    found = [(f"{path.parent.name}/{path.stem}", decoded(path)) for path in paths]
    return [(name, momentary_lufs(one, SAMPLE_RATE), peak_dbfs(one)) for name, one in found]


def is_off(lufs: float, peak: float) -> bool:
    """Return whether a sound would startle, be missed or clip."""
    return abs(lufs - LUFS) > WITHIN_LU or peak > PEAK_DBFS


def main() -> int:
    """Print every sound; return how many are off."""
    sounds = measured()
    for name, lufs, peak in sounds:
        mark = "!" if is_off(lufs, peak) else " "
        sys.stdout.write(f"{mark} {name:40} {lufs:6.1f} LUFS  peak {peak:5.1f} dBFS\n")
    found = sum(is_off(lufs, peak) for _, lufs, peak in sounds)
    sys.stdout.write(f"{len(sounds)} sounds, {found} off\n")
    return found


if __name__ == "__main__":
    sys.exit(bool(main()))
