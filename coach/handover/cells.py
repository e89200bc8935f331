"""One value as one CSV cell, the same way in every file.

Spreadsheets run a cell that starts like a formula, so text is guarded, wherever it came from.
Numbers, dates and times are written by us and are not: a guard would turn a negative number into
text.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeAlias

from coach.domain.pain import LegSite

_LIKE_A_DAY = re.compile(r"\d+(-\d+)+")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for the computer's old code page and garbles accents."""

Cell: TypeAlias = str | float | bool | date | datetime | None


def as_text(cell: Cell) -> str:
    """Return a value as it stands in a file.

    None is empty, truth is 0 or 1, numbers have a point and at most three decimals, times are
    ISO 8601 to the second with their offset where they have one.
    """
    match cell:
        case None:
            return ""
        case str():
            return "'" + cell if cell.startswith(FORMULA_STARTS) else cell
        case bool():
            return "1" if cell else "0"
        case datetime():
            return cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
        case _:
            return _number(cell)


def _number(number: float) -> str:
    text = f"{number:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def as_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a whole CSV file: UTF-8 with byte order mark, comma, CRLF, header first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([as_text(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def leg_site(site: LegSite | None) -> str | None:
    """Return a place in the leg by its word."""
    return None if site is None else site.name.lower()


def said_or_not(sign: bool) -> bool | None:
    """Return a warning sign: not said is no finding, and stays empty."""
    return sign or None


def sets_apart(words: str) -> str | None:
    """Return repetitions such as 3-2-1 with spaces between, and all else as it is; None for none.

    A spreadsheet takes 3-2-1 for a day in February.
    """
    return (words.replace("-", " ") if _LIKE_A_DAY.fullmatch(words) else words) or None
