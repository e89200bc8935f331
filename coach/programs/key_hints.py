"""Explains unknown keys: misspelt ones, and known ones under the wrong heading.

A key that is misspelt is also missing. That is one mistake, and it is told once.
"""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from coach.programs.file_problems import KeyPath
from coach.programs.key_kinds import NUMBERS, shapes_in
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
        here = next(iter(shapes_in(here.model_fields[step].annotation)), None)
    return here


def most_of(shape: type[BaseModel], path: KeyPath) -> float | None:
    """Return the highest that a key may be, or None where nothing says so."""
    table = shape_at(shape, path[:-1])
    field = table.model_fields.get(str(path[-1])) if table is not None and path else None
    found = [getattr(one, "le", None) for one in (_metadata(field) if field else ())]
    return next((float(one) for one in found if one is not None), None)


def _metadata(field: FieldInfo) -> list[object]:
    """Return what limits a value, also where it may be one of several kinds."""
    return [*field.metadata, *_metadata_in(field.annotation)]


def _metadata_in(annotation: object) -> list[object]:
    inner = [one for each in get_args(annotation) for one in _metadata_in(each)]
    return [
        one for each in getattr(annotation, "__metadata__", ()) for one in _limits(each)
    ] + inner


def _limits(one: object) -> list[object]:
    return list(one.metadata) if isinstance(one, FieldInfo) else [one]


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

_SAID_IN_AN_EXERCISE: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("rep", "reps", "repetitions", "reps_per_set", "repeats", "wdh", "wiederholungen"),
        ("sets", words.SETS_HOLD_REPETITIONS),
    ),
    **dict.fromkeys(
        ("moved", "tempo", "rep_s", "reps_s", "seconds_per_rep"),
        ("hold_s", words.MOVED_IS_A_LADDERS),
    ),
    **dict.fromkeys(
        ("note", "notes", "comment", "comments", "cue", "cues", "text", "instruction", "say"),
        ("", words.A_LINE_OF_YOURS),
    ),
}
"""Keys that somebody gives an exercise, with the key that was meant where that is told with it."""

_NOT_IN_A_PHASE = frozenset({"days", "frequency", "sessions_per_day", "slots", "times", "walking"})
"""Keys by which somebody says that a phase has other days, sessions or walks."""

_SECONDS = re.compile(r"_(?:secs?|seconds?)$")
_MINUTES = re.compile(r"_(?:mins|minutes?)$")
_UNIT = re.compile(r"_(?:s|min)$")
_SURELY, _APART, _ALIKE = 0.8, 0.05, 0.9


def _near_key(key: str, missing: Sequence[str], here: Sequence[str]) -> str:
    """Return the key that was meant, or nothing.

    A key of numbers is named only where it can be no other one, nor one of another unit:
    `reps = 8` is no rest of 8 seconds, and `rest_min = 1` none of one second.
    """
    small = _MINUTES.sub("_min", _SECONDS.sub("_s", key.lower()))
    if small in here:
        return small
    alike = {one: difflib.SequenceMatcher(None, small, one).ratio() for one in here}
    same = [one for one in here if small == _UNIT.sub("", one)]
    meant = same[0] if len(same) == 1 else near(key, missing) or near(key, here)
    if meant not in NUMBERS:
        return meant
    rival = max((alike[one] for one in here if one in NUMBERS and one != meant), default=0.0)
    if same:
        return meant if rival < _ALIKE else ""
    return meant if alike[meant] >= _SURELY and alike[meant] - rival >= _APART else ""


_LISTED_MAX = 10
"""The keys of a table of so many are named beside one that is not known."""

_SIDES = {"side", "sides", "left", "right"}
"""In keys by which somebody says something of a side alone."""


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
        if of_phase := self._of_a_phase(table, key):
            return of_phase
        if in_its_place := self._of_an_exercise(table, key) or self._number_of_a_list(table, key):
            return in_its_place
        if home := self._home(table, key):
            return words.KEY_ELSEWHERE.format(home=home)
        shape = shape_at(self._shape, table)
        here = sorted(shape.model_fields) if shape is not None else []
        missing = [one[-1] for one in self._missing if one[:-1] == table]
        meant = _near_key(key, [str(one) for one in missing], here)
        if meant in missing:
            self._missing.remove((*table, meant))
            return words.KEY_UNKNOWN_NEAR_MISSING.format(near=meant)
        if meant:
            return words.KEY_UNKNOWN_NEAR.format(near=meant)
        few = bool(table) and 0 < len(here) <= _LISTED_MAX
        named = list(shape.model_fields) if shape is not None else []
        return words.KEY_UNKNOWN_AMONG.format(keys=", ".join(named)) if few else words.KEY_UNKNOWN

    def _of_an_exercise(self, table: KeyPath, key: str) -> str:
        if not table or table[-2:][0] != "items":
            return ""
        if key in _TIMES_A_DAY:
            return words.NO_TIMES_A_DAY
        if _SIDES & set(key.lower().split("_")):
            dose = [(*table, one) for one in ("sets", "hold_s")]
            self._missing = [one for one in self._missing if one not in dose]
            return words.SIDES_OF_AN_EXERCISE.format()
        meant, said = _SAID_IN_AN_EXERCISE.get(key.lower(), ("", ""))
        self._missing = [one for one in self._missing if one != (*table, meant)]
        return said

    def _number_of_a_list(self, table: KeyPath, key: str) -> str:
        if not key.isdigit():
            return ""
        self._missing = [one for one in self._missing if one[:-1] != table]
        return words.A_LIST_NUMBER

    def _of_a_phase(self, table: KeyPath, key: str) -> str:
        if table[:1] != ("phases",) or len(table) > _IN_A_PHASE:
            return ""
        if key in _WEEKS:
            self._missing = [one for one in self._missing if one != (*table, "from_week")]
            return FROM_WEEK
        return words.PHASES_CHANGE_EXERCISES if key in _NOT_IN_A_PHASE else ""

    def _home(self, table: KeyPath, key: str) -> str:
        """Return where a key belongs that is known elsewhere, and in one place only."""
        homes = list(self._homes(key))
        missing = [home for home in homes if (*home, key) in self._missing]
        if table:
            # A walk's minutes and times are words that somebody may use of anything.
            homes = [home for home in homes if home != ("walking",)]
        else:
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
                and any(key in inner.model_fields for inner in shapes_in(about.annotation))
            ):
                yield (name,)
