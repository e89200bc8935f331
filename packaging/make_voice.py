"""Renders the recorded voice, so that everybody hears the same coach without a speech program.

Needs what the program itself never does: Festival with the voice named below, and `soundfile`
(docs/voice.md). Run `python packaging/make_voice.py`. The voice says the same words in the same way
each time; even so only phrases that are new, or whose settings changed, are rendered, so that a
clip changes only when there is a reason. `python packaging/make_voice.py --check` only measures
the clips there are.
"""

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from loudness import LUFS, decoded, gain_to  # noqa: E402
from make_sounds import Note, write_tone  # noqa: E402

from coach.engine.cue_words import fixed_phrases, phrase_key  # noqa: E402
from coach.system.sound_device import decode_sound  # noqa: E402
from coach.system.tones import SAMPLE_RATE, first_heard  # noqa: E402

VOICE = "cmu_us_slt_arctic_hts"
FOLDER = ROOT / "assets" / "voice"

Wave = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes how a clip sounds; part of each clip's fingerprint."""

    voice: str = VOICE
    rate_one_word: float = 0.85
    rate_two_words: float = 0.92
    rate_three_words: float = 0.97
    rate_more: float = 1.15
    bright_db: float = 10.0
    bright_hz: float = 1500.0
    fade_s: float = 0.005
    quality: float = 0.4
    lufs: float = LUFS
    version: int = 4


SETTINGS = Settings()

PACE_MS = (30.0, 170.0)
"""Milliseconds a letter between which a clip sounds like speech."""

BETWEEN = "First the wall; {}; then we will rest."
BEFORE = "{}; then we will rest."

SPOKEN: dict[str, str] = {
    "left knee bent": "left knee, bent",
    "right knee bent": "right knee, bent",
    "cat-camel on fists": "cat-camel onn fists",
    "chair cat-camel": "chair, cat camel",
    "glute squeeze": "glute, squeeze",
    "in": "inn",
    "knees": "kneez",
    "lean, press, rise": "leann, press, rise",
    "leg lift": "legg lift",
    "small cat-camel on fists": "small cat-camel onn fists",
    "worktop plank": "work top plank",
}
"""How to write a phrase for the voice where it would read it wrongly, by its key."""

SOUNDS: dict[str, str] = {
    "buttock": "(((b ah t) 1) ((ax k) 0))",
    "buttocks": "(((b ah t) 1) ((ax k s) 0))",
    "kneez": "(((n iy iy z) 1))",
    "leann": "(((l iy iy n) 1))",
    "legg": "(((l eh eh g) 1))",
    "onn": "(((ao n) 1))",
}
"""How words sound that the dictionary has wrong or only `SPOKEN` has, in Festival's phones.

The dictionary stresses the second half of "buttock", and gives the "t" to it: "of a chalk" was
heard. "On fists" was "un fists". In a word or two alone, the vowels of "knees", "lean" and "leg"
are too short to be told from others ("nays", "Lin", "like"): they are held twice as long.
"""

SENTENCES = {
    "bird dog": BETWEEN, "cold": BETWEEN, "in": BETWEEN, "knees": BETWEEN, "leg lift": BEFORE,
    "roll": BETWEEN, "the way back up": BETWEEN, "worktop plank": BEFORE,
}  # fmt: skip
"""Sentences out of which a phrase is cut that is slurred when said alone, by its key.

At the end of a sentence the voice drops and drawls; before a pause it speaks clearly.
"""

PAUSED = {"chair cat-camel", "glute squeeze"}
"""Phrases in which every comma is a pause, by their key; the voice runs over it in a few words."""

COMMAS = '((lisp_token_end_punc in ("." "," "?")) ((BB)) ((n.name is 0) ((BB)) ((NB))))'
"""Where the voice pauses then, in Festival's words: at each mark, and at the end."""

RATES = {
    "bird dog": 0.8, "feet": 0.8, "four more": 0.8, "full bird dog": 0.8, "head float": 0.8,
    "knee and foot": 0.8, "left knee bent": 0.8, "light hand, light knee": 0.8,
    "out, long and easy": 0.8, "right knee bent": 0.8,
    "three more": 0.8, "three more sets": 0.8, "two": 0.8,
    "cold": 0.8, "roll on": 0.9, "eight": 1.0, "six": 1.0, "eighteen more": 1.0,
    "tip a little": 1.0, "breathe": 0.95, "one foot light": 1.05, "one straight line": 1.1,
    "chair, light foot": 1.1, "golfer's pick-up": 1.1, "push a little": 1.1,
    "raise, mild pull": 1.1, "squeeze your buttocks": 1.0,
    "heat": 0.8, "glute squeeze": 0.9, "knees": 0.8, "lean, press, rise": 1.1, "leg lift": 0.95,
    "lift your tongue": 1.1, "small cat-camel on fists": 1.05, "roll": 1.1,
    "worktop plank": 0.95, "in": 0.95,
    "fist forward, heel back": 1.2, "hips up, leg up": 1.2, "slide your foot back": 1.25,
    "keep your back still": 1.25,
}  # fmt: skip
"""How fast to say a phrase that a recogniser understood at this rate only, or that must be short
to leave room for the breath and the count of its hold, by its key."""

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
    text = sentence_of(phrase)
    sounds = [SOUNDS[word] for word in re.findall("[a-z]+", text) if word in SOUNDS]
    paused = phrase_key(phrase) in PAUSED
    known = json.dumps([text, *sounds, paused, rate_of(phrase), asdict(SETTINGS)], sort_keys=True)
    return hashlib.sha256(known.encode()).hexdigest()


def file_name(phrase: str) -> str:
    """Return the name of a phrase's clip."""
    return re.sub(r"[^a-z0-9]+", "_", phrase_key(phrase)).strip("_") + ".ogg"


def rate_of(phrase: str) -> float:
    """Return how fast to speak, where 1 is the voice's own pace: the shorter, the calmer.

    Four words must fit in between the tone and the breath of a hold.
    """
    if phrase_key(phrase) in RATES:
        return RATES[phrase_key(phrase)]
    match len(phrase.replace("-", " ").split()):
        case 1:
            return SETTINGS.rate_one_word
        case 2:
            return SETTINGS.rate_two_words
        case 3:
            return SETTINGS.rate_three_words
        case _:
            return SETTINGS.rate_more


def sentence_of(phrase: str) -> str:
    """Return what the voice is given to say; the phrase may be a part of it only."""
    text = SPOKEN.get(phrase_key(phrase), phrase)
    text = text if text.endswith("?") else text.rstrip(".") + "."
    sentence = SENTENCES.get(phrase_key(phrase))
    return sentence.format(text.rstrip(".")) if sentence else text


@dataclass(frozen=True, slots=True)
class Phone:
    """One sound that the voice made, and when, in seconds."""

    name: str
    start_s: float
    end_s: float


def phones_in(labels: str) -> list[Phone]:
    """Return the sounds of a take, in order, from what Festival writes of them."""
    rows = [line.split() for line in labels.partition("#\n")[2].splitlines()]
    ends = [(row[2], float(row[0])) for row in rows]
    starts = [0.0, *(end for _, end in ends)]
    return [Phone(name, start, end) for (name, end), start in zip(ends, starts, strict=False)]


def part_of(phones: list[Phone], sentence: str | None) -> tuple[float, float, float]:
    """Return where the phrase lies in its sentence: from, to, and the end of its last sound.

    Seconds. A sentence falls silent before and after it, and is cut in the middle of each silence.
    """
    pauses = [phone for phone in phones if phone.name == "pau"]
    before, _, after = (sentence or "{}").partition("{}")
    if len(pauses) < 2 + bool(before) + bool(after):
        raise ValueError(f"the voice did not pause around the phrase in {sentence!r}")
    first = pauses[1] if before else pauses[0]
    last = pauses[-2] if after else pauses[-1]
    start = (first.start_s + first.end_s) / 2 if before else 0.0
    end = (last.start_s + last.end_s) / 2 if after else last.end_s
    return start, end, last.start_s


def trimmed(take: Wave, rate: int, spoken_s: float) -> Wave:
    """Cut the silence off, but for a little breath on either side.

    Args:
        take: what the voice said.
        rate: samples per second.
        spoken_s: where its last sound ends. A "t" opens softly after 0.1 s of silence: by its
            loudness alone it would be cut off, and "heat" be heard as "hee".
    """
    step = rate // 200
    frames = len(take) // step
    level = np.sqrt((take[: frames * step].reshape(frames, step) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > 10 ** (-42 / 20) * level.max())
    start = max(0, (loud[0] - 6) * step)
    end = max((int(loud[-1]) + 1) * step, round(spoken_s * rate))
    return take[start : end + rate * 45 // 1000]


def brightened(take: Wave, rate: int) -> Wave:
    """Lift what tells consonants apart, which the voice has little of and older ears lose first."""
    hertz = np.fft.rfftfreq(len(take), 1 / rate)
    share = hertz**2 / (hertz**2 + SETTINGS.bright_hz**2)
    lifted = np.fft.rfft(take) * 10 ** (SETTINGS.bright_db / 20 * share)
    return np.fft.irfft(lifted, len(take))


def faded(take: Wave, rate: int) -> Wave:
    """Begin and end in silence, without a click."""
    fade = np.hanning(2 * round(SETTINGS.fade_s * rate) + 1)[: round(SETTINGS.fade_s * rate)]
    done = take.copy()
    done[: len(fade)] *= fade
    done[-len(fade) :] *= fade[::-1]
    return done


def festival_script(phrases: list[str], folder: Path) -> str:
    """Return what tells Festival to speak phrases into numbered files of a folder."""
    lines = [
        f"(voice_{VOICE})",
        *(f"(lex.add.entry '({json.dumps(word)} nil {sound}))" for word, sound in SOUNDS.items()),
        "(set! usual (Parameter.get 'Phrase_Method))",
        f"(set! phrase_cart_tree '{COMMAS})",
        "(define (say text file rate phrasing)",
        "  (Parameter.set 'Phrase_Method phrasing)",
        f'  (set! hts_engine_params (append {VOICE}::hts_engine_params (list (list "-r" rate))))',
        "  (let ((spoken (eval (list 'Utterance 'Text text))))",
        "    (utt.synth spoken)",
        '    (utt.save.segs spoken (string-append file ".lab"))',
        "    (utt.save.wave spoken file 'riff)))",
    ]
    for number, phrase in enumerate(phrases):
        text, path = sentence_of(phrase), folder / f"{number}.wav"
        phrasing = "'cart_tree" if phrase_key(phrase) in PAUSED else "usual"
        given = f"{json.dumps(text)} {json.dumps(str(path))} {rate_of(phrase)} {phrasing}"
        lines.append(f"(say {given})")
    return "\n".join(lines) + "\n"


def render(phrases: list[str]) -> None:
    """Render clips into the folder of the English voice."""
    import soundfile

    with tempfile.TemporaryDirectory() as spoken:
        folder = Path(spoken)
        script = folder / "phrases.scm"
        script.write_text(festival_script(phrases, folder), encoding="utf-8")
        subprocess.run(["festival", "-b", str(script)], check=True)
        for number, phrase in enumerate(phrases):
            samples, rate = soundfile.read(folder / f"{number}.wav")
            phones = phones_in((folder / f"{number}.wav.lab").read_text(encoding="utf-8"))
            start, end, last = part_of(phones, SENTENCES.get(phrase_key(phrase)))
            samples = samples[round(start * rate) : round(end * rate)]
            clip = faded(trimmed(brightened(samples, rate), rate, last - start), rate)
            path = FOLDER / "en" / file_name(phrase)
            clip *= gain_to(clip, rate)
            write_clip(path, clip, rate)
            # What the file format leaves out is loudness too, most of it in an "s".
            write_clip(path, clip * gain_to(decoded(path), SAMPLE_RATE), rate)


def write_clip(path: Path, samples: Wave, rate: int) -> None:
    """Write a clip as Ogg Vorbis."""
    import soundfile

    quality = {"compression_level": 1.0 - SETTINGS.quality}
    soundfile.write(path, samples, rate, format="OGG", subtype="VORBIS", **quality)


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
    """Measure how fast each clip is and return what is worth listening to again."""
    odd: list[str] = []
    for phrase in all_phrases():
        seconds = seconds_of(FOLDER / "en" / file_name(phrase))
        letters = len(re.sub(r"[^a-z]", "", phrase.casefold()))
        pace_ms = 1000 * (seconds - 0.15) / letters
        line = f"{phrase:28} {seconds:5.2f} s  {pace_ms:4.0f} ms a letter"
        sys.stdout.write(line + "\n")
        if not PACE_MS[0] <= pace_ms <= PACE_MS[1]:
            odd.append(line)
    return odd


if __name__ == "__main__":
    if "--check" not in sys.argv:
        make_all()
    found = check()
    sys.stdout.write("\nodd:\n" + "\n".join(found) + "\n")
