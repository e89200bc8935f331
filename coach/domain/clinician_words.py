"""Checks what the user types as a clinician's name or words: more than "." or "no".

Such a text unlocks what a warning sign or a flag has locked, so a slip of the finger must not pass.
"""

from typing import Final

LETTERS_OF_A_NAME: Final = 2
"""Fewest letters of a name, such as "Li" or "GP"."""
LETTERS_OF_A_WORD: Final = 3
_NO: Final = frozenset(
    {"no", "nope", "nah", "not", "none", "nobody", "noone", "nothing", "never", "na", "yet"}
)


def is_a_name(said: str) -> bool:
    """Return whether it can name who saw somebody, or who agrees to exercises."""
    return _says_something(said, LETTERS_OF_A_NAME)


def is_a_word(said: str) -> bool:
    """Return whether it can be what a clinician said about going on."""
    return _says_something(said, LETTERS_OF_A_WORD)


def _says_something(said: str, letters: int) -> bool:
    """Return whether a text has at least so many letters, and not only words for "no"."""
    kept = "".join(one if one.isalpha() else " " for one in said.replace("/", "").casefold())
    found = kept.split()
    return len("".join(found)) >= letters and not _NO.issuperset(found)
