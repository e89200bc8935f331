"""Finds the name that was meant: McGill's own words, other spellings, slips of a finger.

What is found is asked about and never put in place of what was written.
"""

import difflib
from collections.abc import Collection

from coach.domain.capped_movements import capped_movement

_LIKE = 0.6
_LONGEST = 40

_ALSO_CALLED = {
    "bridge": "glute_bridge",
    "catcamel": "cat_camel",
    "catcow": "cat_camel",
    "exercise": "items",
    "exercises": "items",
    "frontplank": "front_brace",
    "item": "items",
    "heart": "blood_pressure",
    "highbloodpressure": "blood_pressure",
    "hypertension": "blood_pressure",
    "osteopenia": "weak_bones",
    "osteoporosis": "weak_bones",
    "plank": "front_brace",
    "pointer": "bird_dog",
    "proneplank": "front_brace",
    "quadruped": "bird_dog",
}
"""Other names of the exercises and of their list, without spaces and signs; McGill's side bridge is
the side plank (source S4, docs/evidence.md), and a plank by itself the front plank."""


def near(name: str, known: Collection[str]) -> str:
    """Return the known name that was meant, or nothing."""
    letters = _letters(name[:_LONGEST]).removeprefix("mcgill")
    if same := next((one for one in known if letters and _letters(one) == letters), ""):
        return same
    also = _ALSO_CALLED.get(letters, "") or capped_movement(name)
    if also in known:
        return also
    found = difflib.get_close_matches(name[:_LONGEST].strip().lower(), known, n=1, cutoff=_LIKE)
    return found[0] if found else ""


def _letters(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
