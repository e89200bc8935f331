"""Clearances as one text for the record: a JSON list of flag id, name and day, oldest first."""

import json
from datetime import date

from coach.domain.clearance import Clearance


def clearances_of(word: str) -> tuple[Clearance, ...]:
    """Read clearances from the text that a record keeps.

    Raises:
        ValueError: it is damaged, or of a later version.
    """
    found = json.loads(word)
    try:
        return tuple(
            Clearance(str(flag_id), str(by), date.fromisoformat(on) if on else None)
            for flag_id, by, on in found
        )
    except TypeError as damaged:
        raise ValueError(word) from damaged


def word_of(clearances: tuple[Clearance, ...]) -> str:
    """Write clearances as the text that a record keeps."""
    rows = [[one.flag_id, one.by, one.on.isoformat() if one.on else ""] for one in clearances]
    return json.dumps(rows, ensure_ascii=False)
