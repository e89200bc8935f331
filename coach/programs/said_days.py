"""Recognises how people write days of the week, and says how a program file writes the same.

What is recognised is asked about and never taken for what was written. A range ("3 to 4 times a
week") and what counts sessions a day ("twice daily") are no days, and are said as what they are.
"""

import re
import unicodedata
from collections.abc import Sequence

from coach.domain.slot_rhythm import WEEKDAYS
from coach.programs.texts import days as known
from coach.programs.texts import shapes as words

_LONGEST = 80
_DAY = {name: day for day, names in zip(WEEKDAYS, known.NAMES, strict=True) for name in names}
_EVERY_DAY = re.compile("|".join(known.EVERY_DAY))
_OTHER_DAY = re.compile("|".join(known.OTHER_DAY))
_COUNTS = {"once": 1, "one": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_A_WEEK = re.compile(
    r"(\d|[a-z]+)[ ]?(?:x|times?|mal|days?|sessions?)?[ ]?"
    r"(?:(?:a|per|each|every|in a|pro|die|in der)[ ]|/[ ]?)?(?:week|wk|woche|weekly)"
)
_A_RANGE = re.compile(r"(\d+[ ]?(?:-|–|to|or|bis|oder)[ ]?\d+)\b")
_A_DAY = re.compile(r".*\b(?:daily|a day|per day|/ ?day|täglich|am tag|bid|tid)$")
_FROM_TO = re.compile(r"([^\W\d_]+)\.?[ ]?(?:-|–|to|bis|through)[ ]?([^\W\d_]+)\.?")


def _plain(said: str) -> str:
    text = unicodedata.normalize("NFC", said[:_LONGEST]).casefold().replace("×", "x")
    return " ".join(text.strip(" .!").split())


def _bare(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in spread if sign.isalpha())


def named_days(said: Sequence[str]) -> list[str]:
    """Return the days that are named, as files name them; nothing where one of them is no day."""
    bare = [_bare(one) for one in said]
    found = [_DAY.get(one) or _DAY.get(one.removesuffix("s"), "") for one in bare]
    return found if all(found) and len(set(found)) == len(found) else []


def listed(days: Sequence[str]) -> str:
    """Return days as a file writes them."""
    quoted = ", ".join(f'"{day}"' for day in days)
    return f"[{quoted}]"


def is_every_day(said: str) -> bool:
    """Return whether somebody says that something comes each time."""
    return _EVERY_DAY.fullmatch(_plain(said)) is not None


def hint(said: str) -> str:
    """Return what to write for days that somebody said in words of their own, or nothing."""
    text = _plain(said)
    if found := _A_RANGE.match(text):
        return words.RANGE_OF_DAYS.format(range=found[1])
    if is_every_day(said):
        return words.DAYS_MEANT.format(meant=f'"{words.EVERY_DAY}"')
    if _OTHER_DAY.fullmatch(text):
        return words.DAYS_MEANT.format(meant=f'"{words.EVERY_OTHER_DAY}"')
    if _A_DAY.match(text):
        return words.SESSIONS_NOT_DAYS
    if found := _A_WEEK.fullmatch(text):
        count = _COUNTS.get(found[1], int(found[1]) if found[1].isdigit() else 0)
        if 1 <= count <= len(words.TIMES_A_WEEK):
            return words.DAYS_MEANT.format(meant=f'"{words.TIMES_A_WEEK[count - 1]}"')
        return ""
    days = days_in(said)
    return words.DAYS_MEANT.format(meant=listed(days)) if days else ""


def days_in(said: str) -> list[str]:
    """Return the days that are named one after another, as files name them; else nothing."""
    text = _plain(said)
    if text in known.WORKING_DAYS:
        return list(WEEKDAYS[:5])
    if text in known.WEEKEND:
        return list(WEEKDAYS[5:])
    if found := _FROM_TO.fullmatch(text):
        ends = named_days([found[1], found[2]])
        if ends:
            first, last = (WEEKDAYS.index(day) for day in ends)
            return list(WEEKDAYS[first : last + 1])
    parts = [part for part in re.split(r"[,;/+&.-]|\b(?:and|und|et|y)\b|[ ]", text) if part]
    return named_days(parts)
