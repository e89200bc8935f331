"""Since when the PT knows of the leg: by a press, by a visit, or by whoever saw the user since.

A press is kept as its moment, in a JSON list, oldest first; nothing is ever taken out of it.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime

from coach.domain.instant import Instant
from coach.domain.visits import Visit
from coach.domain.warning_signs import Deed, Screening

AskedSince = Callable[[Instant], bool]
"""Whether somebody was asked about the leg at a moment or later."""

_BY_WHOM = frozenset({Deed.SEEN, Deed.CLINICIAN_AGREED})


def asked_since(
    presses: Iterable[Instant],
    screenings: Iterable[Screening] = (),
    visits: Iterable[Visit] = (),
    today: date = date.max,
) -> AskedSince:
    """Return what says whether the PT, or somebody else who knows, was asked since a moment.

    A visit counts from the day after on: one of the same day may have been before that moment.

    Args:
        presses: each time that the user said so.
        screenings: who saw the user about a warning sign, or agreed to going on, knows it too.
        visits: those that stand.
        today: a visit that is still to come counts for nothing.
    """
    deeds = (done.at for one in screenings for done in one.done if done.deed in _BY_WHOM)
    told = max((at.utc for at in (*presses, *deeds)), default=None)
    visited = max((one.day for one in visits if one.day <= today), default=None)

    def since(at: Instant) -> bool:
        by_word = told is not None and told >= at.utc
        return by_word or (visited is not None and visited > at.local_date)

    return since


def presses_of(word: str) -> tuple[Instant, ...]:
    """Read what a record keeps.

    Raises:
        ValueError: it is damaged, or of a later version.
    """
    found = json.loads(word)
    try:
        return tuple(Instant(0.0, datetime.fromisoformat(at)) for at in found)
    except TypeError as damaged:
        raise ValueError(word) from damaged


def word_of(presses: tuple[Instant, ...]) -> str:
    """Write what a record keeps."""
    return json.dumps([at.wall.isoformat() for at in presses])
