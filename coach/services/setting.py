"""A setting is declared once: its name in the record, how it is read and written, what is usual.

A word that is unknown, from a later version or a damaged record, is read as the usual value.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Final, Generic, TypeVar

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

Lookup = Callable[[str], str | None]
"""Returns the word that the record keeps under a name, or None where it keeps none."""

_YES_OR_NO: Final = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One setting, kept as one word.

    Attributes:
        key: its name in the record; never changed, or older records would lose it.
        usual: what holds where nothing is kept.
        from_word: reads a word; raises ValueError for an unknown one.
        to_word: writes one.
    """

    key: str
    usual: Value
    from_word: Callable[[str], Value]
    to_word: Callable[[Value], str]

    def read(self, lookup: Lookup) -> Value:
        """Return what a record keeps."""
        word = lookup(self.key)
        if word is None:
            return self.usual
        try:
            return self.from_word(word)
        except ValueError:
            return self.usual

    def words(self, value: Value) -> dict[str, str]:
        """Return what a record is to keep: name and word."""
        return {self.key: self.to_word(value)}


def yes_or_no(key: str, *, usual: bool = False) -> Setting[bool]:
    """Return a setting that is on or off."""
    return Setting(key, usual, _as_yes_or_no, lambda on: "yes" if on else "no")


def done_once(key: str, word: str = "yes") -> Setting[bool]:
    """Return a setting for what was done or was not; any word that is kept means that it was."""
    return Setting(key, usual=False, from_word=bool, to_word=lambda done: word if done else "")


def whole_number(key: str, usual: int, *, least: int, most: int) -> Setting[int]:
    """Return a setting that is a whole number from `least` to `most`, both included."""

    def from_word(word: str) -> int:
        number = int(word)
        if not least <= number <= most:
            raise ValueError(key)
        return number

    return Setting(key, usual, from_word, str)


def one_of(key: str, usual: Choice) -> Setting[Choice]:
    """Return a setting that is a member of an enumeration, kept by its value."""
    return Setting(key, usual, type(usual), lambda choice: choice.value)


def time_of_day(key: str, usual: time | None = None) -> Setting[time | None]:
    """Return a setting that is a time on the clock face, to the minute, or None."""
    return Setting(
        key,
        usual=usual,
        from_word=lambda word: time.fromisoformat(word) if word else None,
        to_word=lambda at: f"{at:%H:%M}" if at is not None else "",
    )


def listed(key: str) -> Setting[tuple[str, ...]]:
    """Return a setting that is a list of ids in order, kept with commas; no id holds a comma."""
    return Setting(key, (), _split, ",".join)


def plain(key: str) -> Setting[str]:
    """Return a setting that is a text, kept as it is; empty where there is none."""
    return Setting(key, "", str, str)


def words_by_name(word: str) -> Mapping[str, str]:
    """Read words by name; raises ValueError where they are none."""
    found = json.loads(word)
    if not isinstance(found, dict) or not all(isinstance(each, str) for each in found.values()):
        raise ValueError(word)
    return found


def words_as_json(words: Mapping[str, str]) -> str:
    """Write words by name; empty ones are left out."""
    kept = {name: each for name, each in words.items() if each}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _as_yes_or_no(word: str) -> bool:
    try:
        return _YES_OR_NO[word]
    except KeyError as unknown:
        raise ValueError(word) from unknown


def _split(word: str) -> tuple[str, ...]:
    return tuple(each for each in word.split(",") if each)
