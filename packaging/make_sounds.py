"""Makes the tones of a session, so that every bundled sound can be read, judged and made again.

The tones replace looking: someone lying with closed eyes must know from the ear alone what comes
next. Each one therefore differs in contour and rhythm, not only in pitch. They are soft on
purpose: fundamentals below 1 kHz, next to nothing above 2 kHz, rounded starts and ends. All are
as loud as the voice (`loudness`).

Run `python packaging/make_sounds.py [folder]`; the same bytes come out every time.
"""

import math
import struct
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from loudness import gain_to  # noqa: E402

RATE = 44_100
"""Samples per second."""

LEAD_SECONDS = 0.060
"""Almost silent start, for whoever plays a file by itself: outputs that sleep swallow the first
moments of a sound. The program keeps its output awake and leaves this out."""

LEAD_LEVEL = 0.0006
"""Level of the start (1 = full scale). Not zero, because some outputs sleep on exact zeros."""

EDGE_SECONDS = 0.008
"""Fade at both ends of a whole file."""

# The second and third partial make a note round rather than thin; more would make it bright.
_PARTIALS = (1.0, 0.16, 0.05)
_CEILING_HZ = 1_700.0


@dataclass(frozen=True, slots=True)
class Note:
    """One note of a tone.

    Attributes:
        at: Start after the lead, in seconds.
        length: Sounding time in seconds, fades included.
        hertz: Fundamental at the start.
        to_hertz: Fundamental at the end; the same as `hertz` unless the note glides.
        attack: Raised-cosine fade in, in seconds.
        release: Raised-cosine fade out, in seconds.
        decay: Time in which the note falls to 37 %, in seconds; 0 for a steady note.
        level: Loudness against the other notes of the tone.
    """

    at: float
    length: float
    hertz: float
    to_hertz: float = 0.0
    attack: float = 0.014
    release: float = 0.060
    decay: float = 0.22
    level: float = 1.0


TONES: dict[str, tuple[Note, ...]] = {
    # Two equal knocks: attention, nothing to do yet.
    "get_ready": (Note(0.00, 0.17, 392.0, decay=0.12), Note(0.20, 0.24, 392.0, decay=0.16)),
    # Two rising notes: up and hold.
    "hold": (Note(0.00, 0.19, 523.3, decay=0.16), Note(0.16, 0.38, 784.0, decay=0.24)),
    # One falling glide: let go.
    "reset": (Note(0.00, 0.32, 587.3, 392.0, release=0.14, decay=0.30),),
    # Two slow falling notes: sink down.
    "rest": (
        Note(0.00, 0.40, 440.0, attack=0.030, release=0.16),
        Note(0.34, 0.48, 293.7, attack=0.030, release=0.22, decay=0.32),
    ),
    # High, low, high: from one side to the other.
    "change_sides": (
        Note(0.00, 0.18, 659.3, decay=0.13),
        Note(0.19, 0.18, 415.3, decay=0.13),
        Note(0.38, 0.30, 659.3, decay=0.18),
    ),
    # Two short low notes and a long high one: a new chapter.
    "change_exercise": (
        Note(0.00, 0.15, 349.2, decay=0.11),
        Note(0.17, 0.15, 349.2, decay=0.11),
        Note(0.34, 0.48, 523.3, release=0.20, decay=0.30),
    ),
    # One slow swell upwards: begin gently.
    "warm_up": (Note(0.00, 0.74, 311.1, 466.2, attack=0.30, release=0.30, decay=0.0),),
    # One even low note: everything stands still.
    "pause": (Note(0.00, 0.40, 329.6, attack=0.040, release=0.16, decay=0.0),),
    # Four notes that come home.
    "done": (
        Note(0.00, 0.19, 523.3, decay=0.13, level=0.85),
        Note(0.15, 0.19, 659.3, decay=0.13, level=0.85),
        Note(0.30, 0.19, 784.0, decay=0.13, level=0.85),
        Note(0.45, 0.38, 523.3, attack=0.020, release=0.24, decay=0.26),
    ),
}


def _raised_cosine(position: float) -> float:
    """Rises smoothly from 0 to 1 while `position` goes from 0 to 1."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, position)))


def _note_samples(note: Note) -> list[float]:
    count = round(note.length * RATE)
    end_hertz = note.to_hertz or note.hertz
    phase = 0.0
    samples: list[float] = []
    for index in range(count):
        time = index / RATE
        hertz = note.hertz + (end_hertz - note.hertz) * _raised_cosine(index / count)
        phase += 2.0 * math.pi * hertz / RATE
        value = sum(
            level * math.sin(number * phase)
            for number, level in enumerate(_PARTIALS, start=1)
            if number * max(note.hertz, end_hertz) < _CEILING_HZ
        )
        value *= math.exp(-time / note.decay) if note.decay else 1.0
        value *= _raised_cosine(time / note.attack)
        value *= _raised_cosine((count - 1 - index) / RATE / note.release)
        samples.append(value * note.level)
    return samples


def samples_of(notes: tuple[Note, ...]) -> list[int]:
    """Renders one tone.

    Args:
        notes: Its notes.

    Returns:
        Mono 16-bit samples at `RATE`.
    """
    lead = round(LEAD_SECONDS * RATE)
    total = lead + round(max(note.at + note.length for note in notes) * RATE) + 1
    mixed = [0.0] * total
    for note in notes:
        start = lead + round(note.at * RATE)
        for index, value in enumerate(_note_samples(note)):
            mixed[start + index] += value
    scale = gain_to(np.array(mixed), RATE)
    mixed = [value * scale for value in mixed]
    for index in range(lead):
        # The lead fades out again, so that the first note starts from silence.
        shape = math.sin(math.pi * index / lead) ** 2
        mixed[index] += LEAD_LEVEL * shape * math.sin(2 * math.pi * 300.0 * index / RATE)
    edge = round(EDGE_SECONDS * RATE)
    for index in range(edge):
        fade = _raised_cosine(index / edge)
        mixed[index] *= fade
        mixed[-1 - index] *= fade
    return [round(value * 32_767) for value in mixed]


def write_tone(path: Path, notes: tuple[Note, ...]) -> None:
    """Writes one tone as a WAV file.

    Args:
        path: File to write; an existing one is replaced.
        notes: What to play.
    """
    samples = samples_of(notes)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def write_all(folder: Path) -> None:
    """Writes every tone into a folder.

    Args:
        folder: Where the files go; made if it is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in TONES.items():
        write_tone(folder / f"{name}.wav", notes)


if __name__ == "__main__":
    _default = Path(__file__).resolve().parent.parent / "assets" / "sounds"
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else _default)
