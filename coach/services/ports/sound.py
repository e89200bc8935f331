"""What can be heard: tones, and a voice that speaks through the same device."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol


class TonePlayer(Protocol):
    """Soft tones. Never blocks for more than a few milliseconds and never raises."""

    def open(self) -> None:
        """Open the device and load the tones. Safe to call twice."""

    def tend(self) -> None:
        """Notice a lost device and open it again in the background. Called at every clock tick."""

    def play(self, tone: str) -> None:
        """Play a tone by name; a tone still sounding gives way."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, 0.0 to 1.0."""

    @property
    def problem(self) -> str | None:
        """One plain sentence when there is no sound, else None."""

    def close(self) -> None:
        """Let go of the device. Safe to call twice."""


class VoicePlayer(Protocol):
    """Speaks short phrases. Never blocks for more than a few milliseconds and never raises.

    At most one utterance at once; a tone that begins ends what is being said.
    """

    def open(self) -> None:
        """Get to know the recorded phrases. Safe to call twice; the tones open the device."""

    def prepare(self, phrases: Iterable[str]) -> None:
        """Load in the background what a session may say."""

    def seconds(self, phrase: str) -> float | None:
        """Return how long a recorded phrase takes, or None where none is recorded."""

    def speak(self, words: Sequence[str], *, patience_s: float = 0.15) -> bool:
        """Say phrases one after the other in place of what is being said.

        Args:
            words: the phrases.
            patience_s: how long to wait for a tone to end; else nothing is said.

        Returns:
            False when there is no voice for these words, so that they should be shown.
        """

    def hush(self) -> None:
        """End what is being said."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, 0.0 to 1.0."""

    @property
    def problem(self) -> str | None:
        """One plain sentence when words cannot be spoken, else None."""

    def close(self) -> None:
        """End every thread and child process. Safe to call twice."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What can be heard. The voice is closed before the tones: it speaks through their device."""

    tones: TonePlayer
    voice: VoicePlayer

    def open(self) -> None:
        """Open the device, then get the voice ready."""
        self.tones.open()
        self.voice.open()

    def close(self) -> None:
        """Let go of both."""
        self.voice.close()
        self.tones.close()

    @property
    def problem(self) -> str | None:
        """One plain sentence when there is no sound at all, else None."""
        return self.tones.problem
