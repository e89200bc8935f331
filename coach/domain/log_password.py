"""Which password may lock a log: one that holds, and that every program which opens it reads alike.

The lock of a zip makes a guess cheap (a thousand rounds of SHA-1), so only length protects: twelve
letters that nobody can guess take a century to try, eight take hours. Beyond ASCII programs differ
in which bytes a letter is; 7-Zip takes 99 signs at most.
"""

from enum import Enum, auto
from typing import Final

LEAST: Final = 12
"""Signs that it needs."""

MOST: Final = 64
"""Signs that it may have."""

LEAST_DIFFERENT: Final = 5
"""Different signs that it needs: 111111111111 is long, and the first that is tried."""


class PasswordFault(Enum):
    """Why a password may not lock a log."""

    SHORT = auto()
    LONG = auto()
    ALIKE = auto()
    OTHER_SIGNS = auto()


def as_meant(typed: str) -> str:
    """Return a password as it was meant: spaces around it were typed or copied by mistake."""
    return typed.strip()


def fault_of(password: str) -> PasswordFault | None:
    """Return why a password may not lock a log; None where it may."""
    if not (password.isascii() and password.isprintable()):
        return PasswordFault.OTHER_SIGNS
    if len(password) < LEAST:
        return PasswordFault.SHORT
    if len(password) > MOST:
        return PasswordFault.LONG
    if len(set(password)) < LEAST_DIFFERENT:
        return PasswordFault.ALIKE
    return None
