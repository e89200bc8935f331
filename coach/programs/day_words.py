"""How program files say on which days something comes: by name, or how often in words.

Reading and writing stand together, so that what is written back says what was read.
"""

import re
from collections.abc import Sequence

from coach.domain.slot_rhythm import (
    EVERY_DAY,
    EVERY_OTHER_DAY,
    WEEKDAYS,
    Rhythm,
    on_weekdays,
    times_a_week,
)
from coach.programs.file_problems import shown
from coach.programs.said_days import hint, listed, named_days
from coach.programs.texts import shapes as words

_IN_WORDS = {words.EVERY_DAY: EVERY_DAY, words.EVERY_OTHER_DAY: EVERY_OTHER_DAY} | {
    said: times_a_week(count) for count, said in enumerate(words.TIMES_A_WEEK, 1)
}
_CHOSEN = re.compile(r"(?P<often>[^:]+): (?P<days>[a-z ]+)")


def rhythm(days: Sequence[str] | str | None) -> Rhythm:
    """Return on which days something comes, by what a file says of it; every day for None.

    Raises:
        ValueError: the words are none of those that are known; it says in words what to write.
    """
    if days is None:
        return EVERY_DAY
    return _in_words(days) if isinstance(days, str) else on_weekdays(_numbers(days))


def _in_words(said: str) -> Rhythm:
    found = _CHOSEN.fullmatch(said)
    usual = _IN_WORDS.get(found["often"] if found else said)
    if usual is None and (meant := hint(said)):
        raise ValueError(meant)
    if usual is None:
        known = ", ".join(f'"{one}"' for one in _IN_WORDS)
        raise ValueError(words.DAYS_IN_WORDS.format(known=known))
    if found is None:
        return usual
    chosen = on_weekdays(_numbers(found["days"].split()), chosen=True)
    if not usual.chosen or len(chosen.weekdays) != len(usual.weekdays):
        raise ValueError(words.DAYS_DO_NOT_FIT.format(often=found["often"]))
    return chosen


def _numbers(named: Sequence[str]) -> list[int]:
    if len(set(named)) < len(named):
        raise ValueError(words.DAY_TWICE)
    if unknown := [day for day in named if day not in WEEKDAYS]:
        meant = named_days(named)
        known = words.DAYS_MEANT.format(meant=listed(meant)) if meant else ""
        raise ValueError(_no_days(unknown, known))
    return [WEEKDAYS.index(day) for day in named]


def _no_days(unknown: Sequence[str], meant: str) -> str:
    named = ", ".join(shown(day) for day in unknown)
    said = words.NO_DAYS if len(unknown) > 1 else words.NO_DAY
    return said.format(days=named, day=named, known=meant or f"write {', '.join(WEEKDAYS)}")


def day_names(days: Rhythm) -> list[str]:
    """Return days of the week as files name them; none where a number of days says it."""
    return [WEEKDAYS[day] for day in days.weekdays]


def as_written(days: Rhythm) -> list[str] | str:
    """Return what a file says for these days: `rhythm` makes the same of it again."""
    for said, known in _IN_WORDS.items():
        if known == days:
            return said
    named = day_names(days)
    if not days.chosen:
        return named
    return f"{words.TIMES_A_WEEK[len(named) - 1]}: {' '.join(named)}"
