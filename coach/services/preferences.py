"""What the user prefers, kept in the record as words; what is unknown there counts as usual."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final

from coach.engine.cue_words import Wordiness

VOLUMES: Final = (0.3, 0.5, 0.75, 1.0)
"""Loudness of each step of a volume, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every preference.

    Attributes:
        tone_volume, voice_volume: steps of `VOLUMES`; gentle by default.
        figure_tone: which of the three skin and hair tones.
        still: still pictures instead of movement.
        floor: whether a session opens in the floor view.
        turn: quarter turns of the floor view, for lying on one side: -1, 0 or 1.
    """

    wordiness: Wordiness = Wordiness.FULL
    tone_volume: int = 1
    voice_volume: int = 2
    figure_tone: int = 0
    still: bool = False
    floor: bool = False
    turn: int = 0


_LEAST_AND_MOST: Final = {
    "tone_volume": (0, len(VOLUMES) - 1),
    "voice_volume": (0, len(VOLUMES) - 1),
    "figure_tone": (0, 2),
    "turn": (-1, 1),
}


def read(setting: Callable[[str], str | None]) -> Preferences:
    """Return the preferences that a record keeps."""
    kept = {field.name: setting(field.name) for field in fields(Preferences)}
    usual = Preferences()
    return Preferences(
        wordiness=_wordiness(kept["wordiness"]),
        tone_volume=_number("tone_volume", kept["tone_volume"], usual.tone_volume),
        voice_volume=_number("voice_volume", kept["voice_volume"], usual.voice_volume),
        figure_tone=_number("figure_tone", kept["figure_tone"], usual.figure_tone),
        still=kept["still"] == "yes",
        floor=kept["floor"] == "yes",
        turn=_number("turn", kept["turn"], usual.turn),
    )


def words_of(preferences: Preferences) -> dict[str, str]:
    """Return the preferences as settings: name and word."""
    return {
        "wordiness": preferences.wordiness.value,
        "tone_volume": str(preferences.tone_volume),
        "voice_volume": str(preferences.voice_volume),
        "figure_tone": str(preferences.figure_tone),
        "still": "yes" if preferences.still else "no",
        "floor": "yes" if preferences.floor else "no",
        "turn": str(preferences.turn),
    }


def _wordiness(kept: str | None) -> Wordiness:
    return Wordiness(kept) if kept in {each.value for each in Wordiness} else Wordiness.FULL


def _number(name: str, kept: str | None, usual: int) -> int:
    least, most = _LEAST_AND_MOST[name]
    try:
        number = int(kept) if kept is not None else usual
    except ValueError:
        return usual
    return number if least <= number <= most else usual
