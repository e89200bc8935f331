"""Asks recognisers what they hear in each clip, so that what nobody understands is made again.

Needs what the program itself never does: `faster-whisper` and folders with its models
(docs/voice.md). Run `python packaging/hear_voice.py FOLDER...`; `--noise 15` plays the clips over
pink noise, 15 dB below them. A clip is played as the program plays it, between half a second of
silence, and nobody is told what to expect.
"""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from loudness import decoded, gain_to  # noqa: E402
from make_voice import FOLDER, all_phrases, file_name, heard_s  # noqa: E402

from coach.engine.cue_words import NUMBERS  # noqa: E402
from coach.system.tones import SAMPLE_RATE  # noqa: E402

Wave = npt.NDArray[np.float64]
Ear = Callable[[Wave], str]

HEARD_HZ = 16_000
WINDOW = 800
"""Hundredths of a second that a recogniser listens; no clip is half as long."""

SAME = {
    "to": "two", "too": "two", "won": "one", "for": "four", "ate": "eight", "halfway": "half way",
    "heal": "heel", "heals": "heels", "hell": "heel", "ad": "add", "alright": "all right",
    "leftside": "left side", "onto": "on two", "inn": "in", "role": "roll", "planck": "plank",
}  # fmt: skip
"""Words that sound alike ("hell" is "he'll"), or are one in one spelling and two in another."""


def words_of(text: str) -> list[str]:
    """Return the words of a text, written alike where they sound alike; what is repeated, once.

    A recogniser that has too little to go on says a right word again and again.
    """
    text = re.sub(r"['’]", "", text.casefold().replace("-", " "))
    text = re.sub(r"\d+", lambda digits: _number(digits[0]), text)
    plain = re.sub(r"[^a-z ]", " ", text).split()
    words = " ".join(SAME.get(word, word) for word in plain).split()
    for size in range(len(words) // 2, 0, -1):
        while len(words) >= 2 * size and words[:size] == words[size : 2 * size]:
            words = words[size:]
    return words


def _number(digits: str) -> str:
    return NUMBERS[int(digits)].casefold() if int(digits) < len(NUMBERS) else digits


def words_wrong(said: str, heard: str) -> int:
    """Return how many words were put in, left out or exchanged."""
    meant, understood = words_of(said), words_of(heard)
    if "".join(meant) == "".join(understood):
        return 0
    row = list(range(len(understood) + 1))
    for index, word in enumerate(meant, 1):
        corner, row[0] = row[0], index
        for column, other in enumerate(understood, 1):
            change = corner + (word != other)
            corner, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, change)
    return row[-1]


def played(phrase: str, noise_db: float | None) -> Wave:
    """Return a clip as it is heard, between half a second of silence, at 16 kHz."""
    path = FOLDER / "en" / file_name(phrase)
    clip = decoded(path)[max(0, round((heard_s(path) - 0.005) * SAMPLE_RATE)) :]
    clip = np.pad(clip * gain_to(clip, SAMPLE_RATE), SAMPLE_RATE // 2)
    size = round(len(clip) * HEARD_HZ / SAMPLE_RATE)
    heard = np.fft.irfft(np.fft.rfft(clip)[: size // 2 + 1], size) * size / len(clip)
    if noise_db is None:
        return heard
    noise = np.fft.rfft(np.random.default_rng(1).standard_normal(size))
    noise /= np.sqrt(np.maximum(np.fft.rfftfreq(size, 1 / HEARD_HZ), 50))
    hiss = np.fft.irfft(noise, size)
    return heard + hiss / hiss.std() * 0.1 * 10 ** (-noise_db / 20)


def whisper(folder: Path) -> Ear:
    """Return a recogniser from a folder with a Whisper model for English or many languages."""
    from ctranslate2 import StorageView
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer

    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1)
    many = model.model.is_multilingual
    asked = ("transcribe", "en") if many else (None, None)
    letters = Tokenizer(model.hf_tokenizer, many, *asked)
    prompt = [*letters.sot_sequence, letters.no_timestamps]

    def hear(sound: Wave) -> str:
        seen = model.feature_extractor(np.clip(sound, -1, 1).astype(np.float32))
        seen = np.pad(seen, ((0, 0), (0, WINDOW)), constant_values=seen.min())[None, :, :WINDOW]
        view = StorageView.from_array(np.ascontiguousarray(seen, dtype=np.float32))
        best = model.model.generate(view, [prompt], beam_size=3, max_length=40)[0].sequences_ids[0]
        return str(letters.decode([one for one in best if one < letters.eot])).strip()

    return hear


def main() -> None:
    """Print what was heard wrong by whom, the rates of wrong words, and what nobody understood."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--noise", type=float)
    given = arguments.parse_args()
    ears = {folder.name: whisper(folder) for folder in given.folders}
    phrases, wrong = all_phrases(), dict.fromkeys(ears, 0)
    lost: list[str] = []
    for phrase in phrases:
        sound = played(phrase, given.noise)
        heard = {name: ear(sound) for name, ear in ears.items()}
        missed = {name: words_wrong(phrase, text) for name, text in heard.items()}
        wrong = {name: count + missed[name] for name, count in wrong.items()}
        if any(missed.values()):
            sys.stdout.write(f"{'-' if all(missed.values()) else ' '} {phrase:28} {heard}\n")
        if all(missed.values()):
            lost.append(phrase)
    total = sum(len(words_of(phrase)) for phrase in phrases)
    for name, count in wrong.items():
        sys.stdout.write(f"{name}: {100 * count / total:.1f} % of {total} words wrong\n")
    sys.stdout.write(f"understood by none: {', '.join(lost) or 'no phrase'}\n")


if __name__ == "__main__":
    main()
