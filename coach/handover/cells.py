"""One value as one cell, the same way in every file.

There is no decimal in the files: a spreadsheet that writes 7,5 reads `7.5` as the seventh of May.
Whatever is no whole number is written in a smaller unit, such as milliseconds or tenths, and says
so in its column's name; a float is never written. A time is a day, a clock time and an offset.

Spreadsheets run a cell that starts like a formula, so text is guarded, wherever it came from.
Numbers, days and times are written by us and are not: a guard would turn a negative number into
text.
"""

import re
from datetime import date, time
from typing import TypeAlias

from coach.domain.pain import LegSite

_LIKE_A_DAY = re.compile(r"\d+(-\d+)+")
_OF_SIDES = re.compile(r"\d+(-\d+)* / \d+(-\d+)*")
_WHOLE = re.compile(r"-?\d+")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for the computer's old code page and garbles accents."""

Cell: TypeAlias = str | int | bool | date | time | None


def as_text(cell: Cell) -> str:
    """Return a value as it stands in a file.

    None is empty, False is 0, True is 1, days and clock times are ISO 8601, times to the second.
    """
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case bool():
            return "1" if cell else "0"
        case time():
            return cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def guarded(words: str) -> str:
    """Return text that no spreadsheet runs as a formula."""
    return "'" + words if words.startswith(FORMULA_STARTS) else words


def thousandths(number: float) -> int:
    """Return a number in thousandths, such as seconds in milliseconds."""
    return round(number * 1000)


def tenths(number: float | None) -> int | None:
    """Return a number in tenths; None stays None."""
    return None if number is None else round(number * 10)


def leg_site(site: LegSite | None) -> str | None:
    """Return a place in the leg by its word."""
    return None if site is None else site.name.lower()


def said_or_not(sign: bool) -> bool | None:
    """Return True for a sign that was said, else None: not said does not mean absent."""
    return sign or None


def sets_apart(words: str) -> str | None:
    """Return repetitions such as 3-2-1 with spaces between, and all else as it is; None for none.

    A spreadsheet takes 3-2-1 for a day in February, and 5 / 3 for one in May. Where the sides
    differ, each has its letter before it.
    """
    if _OF_SIDES.fullmatch(words):
        left, right = words.replace("-", " ").split(" / ")
        return f"L {left} R {right}"
    return (words.replace("-", " ") if _LIKE_A_DAY.fullmatch(words) else words) or None


def without_decimals(*numbers: str) -> tuple[tuple[str | None, ...], int | None]:
    """Return numbers such as `7.5` as whole ones, and what they were multiplied with.

    Where none of them has decimals, or one of them is no number, they stay as they are, with None.
    """
    given = [number for number in numbers if number]
    numbers_all = all(_NUMBER.fullmatch(one) for one in given)
    if numbers_all and not all(_WHOLE.fullmatch(one) for one in given):
        return tuple(str(thousandths(float(one))) if one else None for one in numbers), 1000
    return tuple(sets_apart(one) for one in numbers), None
