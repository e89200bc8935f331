"""The coach's voice: recorded phrases through the device of the tones, the rest by the system.

Clips and tones share one mixer, so they cannot sound at once, and a tone always wins. Clips are
decoded in the background before a session needs them; a phrase that is not there in time is
left out rather than said late.
"""

from __future__ import annotations

import tomllib
from array import array
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coach.engine.cue_scheduler import BETWEEN_PHRASES_S
from coach.engine.cue_words import phrase_key
from coach.system import texts as words
from coach.system.audio import gain_of
from coach.system.sound_device import SoundDecoder, SoundUnavailableError, decode_sound
from coach.system.speech import SystemSpeech
from coach.system.tones import SAMPLE_RATE, without_lead

LATE_S = 0.15
"""Words that would start later than this after they were asked for are not said."""


class SpeechOutlet(Protocol):
    """What the voice needs of the tones: their device."""

    def say(self, samples: array[int], gain: float, patience_s: float) -> None:
        """Speaks, unless a tone sounds for longer than the patience lasts."""

    def hush(self) -> None:
        """Ends what is being said."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A recorded phrase.

    Attributes:
        seconds: Length of the whole file.
        heard: Its first sample that is heard, at the rate of the tones.
    """

    path: Path
    seconds: float
    heard: int


def read_manifest(folder: Path) -> dict[str, Clip]:
    """Reads which phrases are recorded.

    Args:
        folder: Where the clips and their `manifest.toml` are.

    Returns:
        The clips by the key of their phrase.

    Raises:
        OSError: The manifest cannot be read.
        ValueError: It is not a manifest.
    """
    manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
    try:
        return {
            phrase_key(clip["text"]): Clip(
                folder / clip["file"],
                float(clip["seconds"]),
                round(float(clip["heard_s"]) * SAMPLE_RATE),
            )
            for clip in manifest["clips"]
        }
    except (KeyError, TypeError) as error:
        raise ValueError("not a manifest of clips") from error


class RecordedVoice:
    """Speaks phrases, one utterance at a time, without ever holding up a session.

    All methods but `close` are called from one thread, the window's.
    """

    def __init__(
        self,
        folder: Path,
        outlet: SpeechOutlet,
        speech: SystemSpeech,
        *,
        now: Callable[[], float],
        decoder: SoundDecoder = decode_sound,
    ) -> None:
        """Remembers where the clips are; touches no file yet.

        Args:
            folder: The clips and their manifest.
            outlet: Where clips sound: the tone player.
            speech: Speaks what is not recorded.
            now: A clock in seconds that never goes back.
            decoder: Decodes a clip.
        """
        self._folder = folder
        self._outlet = outlet
        self._speech = speech
        self._now = now
        self._decoder = decoder
        self._clips: dict[str, Clip] = {}
        self._samples: dict[str, array[int]] = {}
        self._broken: set[str] = set()
        self._problem: str | None = None
        self._volume = 1.0
        self._asked = 0
        self._loader: ThreadPoolExecutor | None = None

    @property
    def problem(self) -> str | None:
        """Why words cannot be spoken, in plain words; None while all is well."""
        return self._problem or self._speech.problem

    def open(self) -> None:
        """Reads which phrases are recorded: a few milliseconds. Safe to call twice."""
        if self._clips:
            return
        try:
            self._clips = read_manifest(self._folder)
            self._problem = None
        except (OSError, ValueError):
            self._problem = words.NO_CLIPS

    def prepare(self, phrases: Iterable[str]) -> None:
        """Decodes clips in the background, so that they are there when they are due.

        Args:
            phrases: What a session may say.
        """
        for key in dict.fromkeys(phrase_key(phrase) for phrase in phrases):
            if key in self._clips and key not in self._samples:
                self._background().submit(self._load, key)

    def seconds(self, phrase: str) -> float | None:
        """Returns how long the clip of a phrase takes, or None where there is none."""
        key = phrase_key(phrase)
        clip = self._clips.get(key)
        return clip.seconds if clip is not None and key not in self._broken else None

    def speak(self, words: Sequence[str], *, patience_s: float = LATE_S) -> bool:
        """Says phrases one after the other in place of what is being said. Returns at once.

        Args:
            words: The phrases. One without a clip makes the system speak all of them.
            patience_s: How long to wait for a tone to end; else nothing is said.

        Returns:
            False when there is no voice for these words.
        """
        self._asked += 1
        if any(self.seconds(phrase) is None for phrase in words):
            self._outlet.hush()
            return self._speech.say(". ".join(words), self._volume)
        self._speech.hush()
        keys = [phrase_key(phrase) for phrase in words]
        if all(key in self._samples for key in keys):
            self._sound(keys, patience_s)
        else:
            due, asked = self._now() + LATE_S, self._asked
            self._background().submit(self._load_and_sound, keys, patience_s, due, asked)
        return True

    def hush(self) -> None:
        """Ends what is being said."""
        self._asked += 1
        self._outlet.hush()
        self._speech.hush()

    def set_volume(self, volume: float) -> None:
        """Sets the loudness of the next words.

        Args:
            volume: From 0.0 (silent) to 1.0 (as recorded). Halving it sounds about half as loud.
        """
        self._volume = volume

    def close(self) -> None:
        """Ends what is being said, and every thread. What was decoded is forgotten."""
        self.hush()
        loader, self._loader = self._loader, None
        if loader is not None:
            loader.shutdown(wait=True, cancel_futures=True)
        self._speech.close()
        self._samples = {}

    def _background(self) -> ThreadPoolExecutor:
        if self._loader is None:
            self._loader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice")
        return self._loader

    def _load(self, key: str) -> None:
        if key in self._samples:
            return
        try:
            clip = self._clips[key]
            # Nothing here goes through the samples one by one: that would hold up the window.
            self._samples[key] = without_lead(self._decoder(clip.path.read_bytes()), clip.heard)
        except (OSError, ValueError, SoundUnavailableError):
            self._broken.add(key)
            self._problem = words.NO_CLIPS

    def _load_and_sound(self, keys: list[str], patience_s: float, due: float, asked: int) -> None:
        for key in keys:
            self._load(key)
        if self._now() <= due and asked == self._asked and not self._broken.intersection(keys):
            self._sound(keys, patience_s)

    def _sound(self, keys: list[str], patience_s: float) -> None:
        between = array("h", bytes(2 * round(BETWEEN_PHRASES_S * SAMPLE_RATE)))
        said = array("h")
        for key in keys:
            if said:
                said += between
            said += self._samples[key]
        self._outlet.say(said, gain_of(self._volume), patience_s)


class SilentVoice:
    """Says nothing and remembers what it was asked for: for muted use, the demo and rehearsals."""

    def __init__(self) -> None:
        """Starts with nothing said, at full volume."""
        self.said: list[tuple[str, ...]] = []
        self.volume = 1.0

    @property
    def problem(self) -> str | None:
        """Always None: silence is what was asked for."""
        return None

    def open(self) -> None:
        """Does nothing."""

    def prepare(self, phrases: Iterable[str]) -> None:
        """Does nothing.

        Args:
            phrases: What a session may say.
        """

    def seconds(self, phrase: str) -> float | None:  # noqa: ARG002
        """Returns None: nothing is recorded here.

        Args:
            phrase: Any phrase.
        """
        return None

    def speak(self, words: Sequence[str], *, patience_s: float = LATE_S) -> bool:  # noqa: ARG002
        """Remembers the words.

        Args:
            words: The phrases.
            patience_s: Of no matter.

        Returns:
            True, as if they were heard.
        """
        self.said.append(tuple(words))
        return True

    def hush(self) -> None:
        """Does nothing."""

    def set_volume(self, volume: float) -> None:
        """Remembers the volume.

        Args:
            volume: From 0.0 to 1.0.
        """
        self.volume = volume

    def close(self) -> None:
        """Does nothing."""
