"""A walk while it is timed, as one word of the record: so that a crash costs none of it."""

import json
from datetime import datetime

from coach.domain.instant import Instant
from coach.domain.movements_done import WALK, MovementDone


def running_of(word: str) -> MovementDone | None:
    """Return the walk that a word tells of, as far as it was done; None for an empty word.

    Raises:
        ValueError: it tells of none.
    """
    if not word:
        return None
    try:
        plain = json.loads(word)
        started = Instant(0.0, datetime.fromisoformat(plain["started"]))
        walk = MovementDone(WALK, started, float(plain["planned_s"]), float(plain["done_s"]))
    except (TypeError, KeyError) as error:
        raise ValueError(word) from error
    if started.wall.tzinfo is None:
        raise ValueError(word)
    return walk


def running_word(walk: MovementDone | None) -> str:
    """Return the word for a walk; empty for none."""
    if walk is None:
        return ""
    started = walk.started.wall.isoformat()
    return json.dumps({"started": started, "planned_s": walk.planned_s, "done_s": walk.done_s})
