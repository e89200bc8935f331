"""What is wrong with a file, so that a PT finds the line and knows what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coach.domain.plain_text import plain
from coach.services.user_programs import Heed

KeyPath = tuple[str | int, ...]
"""The way to a value in a file: keys, and places in lists from 0."""


class Severity(StrEnum):
    """How grave it is: the file cannot be used, is odd but usable, or is fine but look again."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one file.

    Attributes:
        file: as it was named by whoever asked.
        line: from 1; 0 where the problem is the file as a whole.
        place: the keys that lead there, lists counted from 1; empty for the file as a whole.
        heed: what the patient should know of it too; None where it is for whoever wrote the file.
    """

    file: Path
    line: int
    place: str
    sentence: str
    severity: Severity = Severity.ERROR
    heed: Heed | None = None

    def __str__(self) -> str:
        """Return the problem as one line that editors can jump to, its file as it was named."""
        return self._told_of(str(self.file))

    @property
    def in_its_folder(self) -> str:
        """The problem as one line, with the file's bare name: for whoever knows its folder."""
        return self._told_of(self.file.name)

    def _told_of(self, name: str) -> str:
        where = f"{plain(name)}:{self.line}" if self.line else plain(name)
        kind = "" if self.severity is Severity.ERROR else f"{self.severity.value}: "
        place = f"{self.place}: " if self.place else ""
        return f"{where}: {kind}{place}{self.sentence}"


_NAMED_LISTS = ("items", "ladders")
"""The lists whose places are told with what stands there."""


def place_of(path: KeyPath, exercise: str = "") -> str:
    """Return a way into a file as people read it: `items[2] (side_plank).hold_s`, counted from 1.

    Args:
        path: the keys and the places in lists.
        exercise: what to call the place among the exercises, where there is one.
    """
    place = ""
    for nth, step in enumerate(path):
        if isinstance(step, int):
            place += f"[{step + 1}]"
            place += f" ({exercise})" if exercise and path[nth - 1] in _NAMED_LISTS else ""
        else:
            place += f".{shown(step, quoted=False)}" if place else shown(step, quoted=False)
    return place


SHOWN_MAX = 40
_HUGE_BITS = 64
"""A whole number of more bits is longer to print than to read."""


def is_huge(value: float) -> bool:
    """Return whether a number is too long to be shown."""
    return isinstance(value, int) and value.bit_length() > _HUGE_BITS


def shown(value: object, *, quoted: bool = True) -> str:
    """Return a value from a file as a short, harmless text for a sentence."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and is_huge(value):
        return "a huge number"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if not isinstance(value, str):
        return "a list" if isinstance(value, list) else "this"
    text = "".join(letter if letter.isprintable() else "�" for letter in value[: SHOWN_MAX + 1])
    if len(text) > SHOWN_MAX:
        text = text[: SHOWN_MAX - 1] + "…"
    return f"'{text}'" if quoted else text


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that make a file unusable."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
