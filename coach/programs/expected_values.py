"""Says what a key wants where something else stands there: a day, a telephone number, one number.

It is asked by the key's name. "Write texts in quotes" would send somebody who wrote `hold_s = ten`
into the next mistake.
"""

import re

from coach.programs.file_problems import shown
from coach.programs.key_kinds import BOOLEANS, DATES, NUMBERS
from coach.programs.texts import shapes, syntax

PHONE = "phone"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_DIALLED = re.compile(r"\+?[0-9(][0-9()/. \-]*")
_OUTSIDE_OF_TEXT = re.compile(r'"[^"]*"|\'[^\']*\'|#.*')
_LIKE_A_NUMBER = re.compile(r"[+-]?[0-9.]")


def other_digits(text: str) -> bool:
    """Return whether there is a number in signs that are not 0 to 9, such as ½."""
    return not text.isascii() and any(sign.isnumeric() and not sign.isascii() for sign in text)


def wanted(key: str, value: str) -> str:
    """Return what a key wants that holds no text, whatever stands there; nothing for others.

    Args:
        key: as it is written.
        value: what stands after the equals sign, and cannot be read.
    """
    if key in DATES:
        return syntax.NO_SUCH_DAY if _DAY.match(value) else syntax.DAY_LIKE
    if key == PHONE and (dialled := _DIALLED.match(value)):
        return syntax.PHONE_IN_QUOTES.format(phone=shown(dialled[0].strip(), quoted=False))
    return syntax.ORDINARY_DIGITS if other_digits(_OUTSIDE_OF_TEXT.sub("", value)) else ""


def wanted_word(key: str) -> str:
    """Return what a key wants where a bare word stands; nothing for keys that hold a text."""
    if key in BOOLEANS:
        return syntax.ONLY_BOOLEAN
    if key == "days":
        return shapes.DAYS_IN_QUOTES
    return ""


def is_number(key: str, value: str) -> bool:
    """Return whether a key holds one number, and something like a number stands there."""
    return key in NUMBERS and _LIKE_A_NUMBER.match(value) is not None


def holds_number(key: str) -> bool:
    """Return whether a key holds one number."""
    return key in NUMBERS
