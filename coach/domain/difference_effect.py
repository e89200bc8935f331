"""Whether one line of a comparison asks for more or for less: so that it can be marked.

The same things count as in `is_harder` of `coach/domain/one_change_a_week.py`, line by line.
"""

from collections.abc import Sequence
from enum import Enum, auto

from coach.domain.difference import Difference, What
from coach.domain.ladder import Library
from coach.domain.slot_rhythm import rhythm_of_code


class Effect(Enum):
    """What a line does to the work that is asked for."""

    HARDER = auto()
    EASIER = auto()
    NEITHER = auto()


_LESS_IS_MORE = (What.RESET, What.REST)
"""Seconds of rest: fewer of them ask for more."""


def effect_of(one: Difference, library: Library) -> Effect:
    """Return what a difference does; NEITHER where it is no question of more or less.

    Args:
        one: what differs.
        library: tells which rung is higher.
    """
    amounts = _amounts(one, library)
    if amounts is None or amounts[0] == amounts[1]:
        return Effect.NEITHER
    rises = amounts[1] > amounts[0]
    return Effect.HARDER if rises != (one.what in _LESS_IS_MORE) else Effect.EASIER


def effects(differences: Sequence[Difference], library: Library) -> tuple[Effect, ...]:
    """Return what each difference does, in their order."""
    return tuple(effect_of(one, library) for one in differences)


def _amounts(one: Difference, library: Library) -> tuple[float, float] | None:
    """Return how much it was and will be, where that is a question of more or less."""
    match one.what:
        case What.ADDED:
            return 0, 1
        case What.REMOVED | What.PAUSED:
            return 1, 0
        case What.RUNG:
            return _height(one, one.before, library), _height(one, one.after, library)
        case What.SETS:
            return _reps(one.before), _reps(one.after)
        case What.HOLD | What.RESET | What.REST | What.SESSIONS:
            return float(one.before), float(one.after)
        case What.WALKS | What.WALK_MINUTES:
            return float(one.before or 0), float(one.after or 0)
        case What.DAYS | What.WALK_DAYS:
            before, after = rhythm_of_code(one.before), rhythm_of_code(one.after)
            return before.days_a_week, after.days_a_week
        case _:
            return None


def _height(one: Difference, rung_id: str, library: Library) -> float:
    ladder = library.ladder(one.ladder_id) if one.ladder_id is not None else None
    rungs = [rung.id for rung in ladder.rungs] if ladder is not None else []
    return rungs.index(rung_id) if rung_id in rungs else -1


def _reps(scheme: str) -> int:
    return sum(int(reps) for reps in scheme.split("-"))
