"""Explains unknown keys: misspelt ones, and known ones under the wrong heading.

A key that is misspelt is also missing. That is one mistake, and it is told once.
"""

from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import BaseModel

from coach.programs.file_problems import KeyPath
from coach.programs.near_names import near
from coach.programs.syntax_hints import LISTS, TABLES, written
from coach.programs.texts import syntax as words
from coach.programs.texts.phases import FROM_WEEK


def shape_at(shape: type[BaseModel], path: KeyPath) -> type[BaseModel] | None:
    """Return the shape of the table that a path leads to, or None."""
    here: type[BaseModel] | None = shape
    for step in path:
        if isinstance(step, int):
            continue
        if here is None or step not in here.model_fields:
            return None
        here = next(iter(_shapes_in(here.model_fields[step].annotation)), None)
    return here


def most_of(shape: type[BaseModel], path: KeyPath) -> float | None:
    """Return the highest that a key may be, or None where nothing says so."""
    table = shape_at(shape, path[:-1])
    field = table.model_fields.get(str(path[-1])) if table is not None and path else None
    found = [getattr(one, "le", None) for one in (field.metadata if field else ())]
    return next((float(one) for one in found if one is not None), None)


def _shapes_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _shapes_in(inner)]


_OF_PHASES = frozenset(
    {"start", "starts", "begin", "end", "ends", "until", "phase", "weeks", "stages"}
)
"""Keys by which somebody says that a program is for some weeks, and what comes after."""


_WEEKS = frozenset({"week", "weeks", "from", "starts", "start", "begin", "begins", "first_week"})
"""Keys by which somebody says when a phase begins, or how long it is."""
_IN_A_PHASE = 2


_TIMES_A_DAY = frozenset(
    {"times_a_day", "times_per_day", "per_day", "a_day", "sessions_per_day", "slots", "frequency"}
)
"""Keys by which somebody says that one exercise is done more often a day than the others."""


class UnknownKeys:
    """The keys of a file that are not known, each with the missing key that was meant.

    Args:
        shape: the shape of the file.
        unknown: the ways to the keys that are not known.
        missing: the ways to the keys that are missing.
    """

    def __init__(
        self, shape: type[BaseModel], unknown: Sequence[KeyPath], missing: Sequence[KeyPath]
    ) -> None:
        self._shape = shape
        self._missing = list(missing)
        self._phases_told = False
        self.sentences: dict[KeyPath, str] = {}
        for path in unknown:
            self.sentences[path] = self._sentence(path)

    def tells(self, path: KeyPath) -> bool:
        """Return whether a key is told by another: a missing one by the unknown key that was meant
        for it, one of dates and phases by the first of them.
        """
        return not self.sentences[path] if path in self.sentences else path not in self._missing

    def _sentence(self, path: KeyPath) -> str:
        table, key = path[:-1], str(path[-1])
        if not table and key in _OF_PHASES:
            self._missing = [one for one in self._missing if one != ("items",)]
            said, self._phases_told = "" if self._phases_told else words.NO_PHASES, True
            return said
        if table[:1] == ("phases",) and len(table) <= _IN_A_PHASE and key in _WEEKS:
            self._missing = [one for one in self._missing if one != (*table, "from_week")]
            return FROM_WEEK
        if key in _TIMES_A_DAY and table[:1] == ("items",):
            return words.NO_TIMES_A_DAY
        if home := self._home(table, key):
            return words.KEY_ELSEWHERE.format(home=home)
        shape = shape_at(self._shape, table)
        here = sorted(shape.model_fields) if shape is not None else []
        missing = [one[-1] for one in self._missing if one[:-1] == table]
        meant = near(key, [str(one) for one in missing]) or near(key, here)
        if meant in missing:
            self._missing.remove((*table, meant))
            return words.KEY_UNKNOWN_NEAR_MISSING.format(near=meant)
        return words.KEY_UNKNOWN_NEAR.format(near=meant) if meant else words.KEY_UNKNOWN

    def _home(self, table: KeyPath, key: str) -> str:
        """Return where a key belongs that is known elsewhere, and in one place only."""
        homes = list(self._homes(key))
        missing = [home for home in homes if (*home, key) in self._missing]
        if not table:
            homes = [home for home in homes if home]
        homes = missing or homes
        if () in homes and table:
            homes = [()]
        if len(homes) != 1 or homes[0] == table[: len(homes[0]) or None]:
            return ""
        if (*homes[0], key) in self._missing:
            self._missing.remove((*homes[0], key))
        if not homes[0]:
            return words.BELONGS_AT_TOP
        return words.BELONGS_UNDER.format(written=written(str(homes[0][0])))

    def _homes(self, key: str) -> Iterator[KeyPath]:
        """Yield the top of the file and the tables in it that know a key."""
        if key in self._shape.model_fields:
            yield ()
        for name, about in self._shape.model_fields.items():
            if (
                name != "phases"
                and (name in LISTS or name in TABLES)
                and any(key in inner.model_fields for inner in _shapes_in(about.annotation))
            ):
                yield (name,)
