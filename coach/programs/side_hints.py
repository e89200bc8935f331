"""Recognises a version for each side that is written with other names than left and right."""

from collections.abc import Mapping
from typing import Any

from coach.programs.file_problems import KeyPath, shown
from coach.programs.texts import syntax as words

_SIDES = ("left", "right")


def sides_hint(raw: Mapping[str, Any], path: KeyPath) -> tuple[KeyPath, str] | None:
    """Return where a version for each side stands on the way to a value, and how it is written.

    None where nothing of the kind does, or what was meant cannot be told.
    """
    here: Any = raw
    for nth, step in enumerate(path):
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
        if step == "rung" and isinstance(here, dict):
            sentence = _sentence(here)
            return (path[: nth + 1], sentence) if sentence else None
    return None


def _sentence(rungs: Mapping[str, object]) -> str:
    meant = {key.strip().lower()[:1]: rung for key, rung in rungs.items()}
    if set(rungs) == set(_SIDES) or set(meant) != {"l", "r"} or len(rungs) != len(_SIDES):
        return ""
    return words.SIDES_IN_BRACES.format(
        left=shown(meant["l"], quoted=False), right=shown(meant["r"], quoted=False)
    )
