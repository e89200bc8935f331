"""Checks what the user types as a clinician's name or words: more than "." or "no".

Such a text unlocks what a warning sign or a flag has locked, so a slip of the finger must not pass.
"""

import re
from typing import Final

LETTERS_OF_A_NAME: Final = 2
"""Fewest letters of a name, such as "Li" or "GP"."""
LETTERS_OF_A_WORD: Final = 3
_NO: Final = frozenset(
    (
        *("no", "nope", "nah", "not", "none", "nobody", "noone", "nothing", "never", "na", "yet"),
        *("nein", "nicht", "kein", "keiner", "keine", "niemand", "nichts", "nee", "niet", "geen"),
        *("non", "personne", "aucun", "aucune", "jamais", "rien", "nadie", "ninguno", "nunca"),
        *("n\u00e3o", "nao", "ningu\u00e9m", "nenhum", "nessuno", "niente", "nej", "nei", "ingen"),
        *(
            "nikt",
            "nikdo",
            "hay\u0131r",
            "yok",
            "\u043d\u0435\u0442",
            "\u043d\u0438\u043a\u0442\u043e",
        ),
    )
)
"""A bare no, and nobody, in the languages that a user is likely to answer in. Words that are given
names somewhere, such as "Mai" or "Nada", are not among them."""
_KEYBOARD: Final = ("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm")
_RUN: Final = 4
"""So many letters side by side on a keyboard, or one letter all along, are no word."""
_TOLD: Final = frozenset(
    {"said", "says", "say", "told", "asked", "he", "she", "they", "it", "i", "me", "my", "have"}
)
"""Words around a no, as in "she said no"; by themselves they name nobody either."""
_TITLES: Final = frozenset({"dr", "mr", "mrs", "ms", "prof"})
"""What stands before a name and is none."""
_NOBODY: Final = _NO | _TOLD | _TITLES
_RUN_TOGETHER: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def is_a_name(said: str) -> bool:
    """Return whether it can name who saw somebody, or who agrees to exercises."""
    return _says_something(said, LETTERS_OF_A_NAME)


def is_a_word(said: str) -> bool:
    """Return whether it can be what a clinician said about going on."""
    return _says_something(said, LETTERS_OF_A_WORD)


def _says_something(said: str, letters: int) -> bool:
    """Return whether a text has at least so many letters, and not only words of `_NOBODY`."""
    apart = _RUN_TOGETHER.sub(" ", said.replace("/", "")).casefold()
    found = "".join(one if one.isalpha() else " " for one in apart).split()
    named = [one for one in found if one not in _NOBODY and not _only_keys(one)]
    return len("".join(found)) >= letters and bool(named)


def _only_keys(word: str) -> bool:
    """Return whether a word is a run of neighbouring keys, such as "asdf", or one letter again
    and again.
    """
    if len(word) > 1 and len(set(word)) == 1:
        return True
    return len(word) >= _RUN and any(word in row or word[::-1] in row for row in _KEYBOARD)
