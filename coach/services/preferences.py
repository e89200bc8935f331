"""What the user prefers, kept in the record as words; what is unknown there counts as usual."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Final

from coach.engine.cue_words import Verbosity
from coach.engine.timeline import PACE, Pace
from coach.services.session.actions import SessionAction

VOLUMES: Final = (0.3, 0.5, 0.75, 1.0)
"""Loudness of each step of a volume, 0 to 1."""

CHANGE_SIDES_S: Final = (PACE.change_sides_s, 15.0, 25.0)
"""Seconds to turn over, for each step of "time to change sides" (product rule)."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every preference.

    Attributes:
        tone_volume, voice_volume: steps of `VOLUMES`; gentle by default.
        figure_tone: which of the three skin and hair tones.
        still: still pictures instead of movement.
        floor: whether a session opens in the floor view.
        turn: quarter turns of the floor view, for lying on one side: -1, 0 or 1.
        turn_along: whether the floor view turns by itself where a rung is done lying on a side.
        rest_until_ready: whether a rest lasts until the user says "ready".
        change_sides: a step of `CHANGE_SIDES_S`.
        keys: keys of the user's own for actions of a session, by their portable name such as
            `H` or `Ctrl+E`; what is not in it has its usual key.
    """

    verbosity: Verbosity = Verbosity.FULL
    tone_volume: int = 1
    voice_volume: int = 2
    figure_tone: int = 0
    still: bool = False
    floor: bool = False
    turn: int = 0
    turn_along: bool = False
    rest_until_ready: bool = False
    change_sides: int = 0
    keys: Mapping[SessionAction, str] = field(default_factory=dict)

    @property
    def pace(self) -> Pace:
        """How much time stands between the holds."""
        return Pace(
            change_sides_s=CHANGE_SIDES_S[self.change_sides],
            rest_until_ready=self.rest_until_ready,
        )


_LEAST_AND_MOST: Final = {
    "tone_volume": (0, len(VOLUMES) - 1),
    "voice_volume": (0, len(VOLUMES) - 1),
    "figure_tone": (0, 2),
    "turn": (-1, 1),
    "change_sides": (0, len(CHANGE_SIDES_S) - 1),
}


def read(setting: Callable[[str], str | None]) -> Preferences:
    """Return the preferences that a record keeps."""
    kept = {one.name: setting(one.name) for one in fields(Preferences)}
    keys = {action: setting(_key_name(action)) for action in SessionAction}
    usual = Preferences()
    return Preferences(
        verbosity=_verbosity(setting("wordiness")),
        tone_volume=_number("tone_volume", kept["tone_volume"], usual.tone_volume),
        voice_volume=_number("voice_volume", kept["voice_volume"], usual.voice_volume),
        figure_tone=_number("figure_tone", kept["figure_tone"], usual.figure_tone),
        still=kept["still"] == "yes",
        floor=kept["floor"] == "yes",
        turn=_number("turn", kept["turn"], usual.turn),
        turn_along=kept["turn_along"] == "yes",
        rest_until_ready=kept["rest_until_ready"] == "yes",
        change_sides=_number("change_sides", kept["change_sides"], usual.change_sides),
        keys={action: key for action, key in keys.items() if key},
    )


def words_of(preferences: Preferences) -> dict[str, str]:
    """Return the preferences as settings: name and word."""
    return {
        "wordiness": preferences.verbosity.value,
        "tone_volume": str(preferences.tone_volume),
        "voice_volume": str(preferences.voice_volume),
        "figure_tone": str(preferences.figure_tone),
        "still": "yes" if preferences.still else "no",
        "floor": "yes" if preferences.floor else "no",
        "turn": str(preferences.turn),
        "turn_along": "yes" if preferences.turn_along else "no",
        "rest_until_ready": "yes" if preferences.rest_until_ready else "no",
        "change_sides": str(preferences.change_sides),
        **{_key_name(action): preferences.keys.get(action, "") for action in SessionAction},
    }


def _key_name(action: SessionAction) -> str:
    return f"key_{action.value}"


def _verbosity(kept: str | None) -> Verbosity:
    return Verbosity(kept) if kept in {each.value for each in Verbosity} else Verbosity.FULL


def _number(name: str, kept: str | None, usual: int) -> int:
    least, most = _LEAST_AND_MOST[name]
    try:
        number = int(kept) if kept is not None else usual
    except ValueError:
        return usual
    return number if least <= number <= most else usual
