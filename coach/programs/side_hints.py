"""Recognises what is said of each side with other names than left and right."""

from collections.abc import Mapping
from typing import Any

from coach.programs.file_problems import KeyPath, shown
from coach.programs.texts import syntax as words

_SIDES = ("left", "right")
_OF_SIDES = {
    "rung": (words.SIDES_IN_BRACES, ""),
    "sets": (words.NAMED_LEFT_AND_RIGHT, words.SIDES_OF_SETS.format()),
    "hold_s": (words.NAMED_LEFT_AND_RIGHT, words.SIDES_OF_HOLDS.format()),
}
"""How each key is told of two sides, and what is said where their values are of another kind."""
_LONGEST = 40


def sides_hint(raw: Mapping[str, Any], path: KeyPath) -> tuple[KeyPath, str] | None:
    """Return where a value for each side stands on the way to one, and how it is written.

    None where nothing of the kind does, or what was meant cannot be told.
    """
    here: Any = raw
    for nth, step in enumerate(path):
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
        if step in _OF_SIDES and isinstance(here, dict):
            sentence = _sentence(str(step), here)
            return (path[: nth + 1], sentence) if sentence else None
    return None


def _sentence(key: str, said: Mapping[str, object]) -> str:
    meant = {name.strip().lower()[:1]: value for name, value in said.items()}
    if set(said) == set(_SIDES) or set(meant) != {"l", "r"} or len(said) != len(_SIDES):
        return ""
    of_sides, instead = _OF_SIDES[key]
    left, right = (_written(meant[side], key) for side in ("l", "r"))
    return of_sides.format(left=left, right=right) if left and right else instead


def _written(value: object, key: str) -> str:
    """Return a value as a file writes it, or nothing where it is not of the key's kind."""
    if key == "rung":
        return shown(value, quoted=False)
    if key == "sets":
        whole = isinstance(value, list) and all(isinstance(reps, int) for reps in value)
        return str(value) if whole and len(str(value)) <= _LONGEST else ""
    return shown(value) if isinstance(value, int | float) else ""
