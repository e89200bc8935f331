"""Numbers as people type and read them, whatever sign stands before their decimals.

Half of the world writes 2,5 and the other half 2.5. Qt's own fields read one of the two and drop
the other key silently, which makes 25 of it; seconds of a hold must never grow by ten like that.
So both signs are read everywhere, digits of every script are digits, and whatever could be a
thousands separator makes the text unreadable instead of another number.
"""

import re

from PySide6.QtCore import QLocale

_DECIMAL_SIGNS = ".,\u066b"
"""The last is the Arabic decimal separator."""
_UNSEEN = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""Marks of writing direction that fields of right-to-left languages put around a number."""
_NUMBER = re.compile(rf"(\d+)(?:[{_DECIMAL_SIGNS}](\d+))?")
_WHOLE_DIGITS_MAX = 6


def read_number(text: str, decimals: int = 0) -> float | None:
    """Return the number that was typed, or None where it cannot be read for certain.

    Args:
        text: what stands in the field.
        decimals: most digits behind the decimal sign; with more of them, as in `1,000`, the sign
            may be a thousands separator.
    """
    typed = text.strip().translate({ord(mark): None for mark in _UNSEEN})
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return None
    whole, part = found.group(1), found.group(2) or ""
    if len(part) > decimals or len(whole) > _WHOLE_DIGITS_MAX:
        return None
    return float(f"{int(whole)}.{int(part):0{len(part)}d}" if part else int(whole))


def shown_number(value: float, decimals: int = 2, locale: QLocale | None = None) -> str:
    """Return a number with the user's decimal sign and digits, and no nought behind the sign."""
    where = QLocale(locale) if locale is not None else QLocale()
    where.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    behind = next(n for n in range(decimals + 1) if n == decimals or round(value, n) == value)
    return where.toString(float(value), "f", behind)
