"""Reads on after a mistake in the TOML, so that one answer names every line that is wrong.

The standard reader stops at the first mistake. Here a shadow of the text is mended where only its
typing is wrong; any other statement that cannot be read is set aside, and the reading goes on.
What comes of it is a guess: it finds further problems, and is never taken for the file.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coach.programs.file_problems import KeyPath
from coach.programs.mends import mended
from coach.programs.syntax_hints import CURLY, LISTS, TABLES, Hint, Refused, refused, written
from coach.programs.texts import syntax as words
from coach.programs.toml_scanner import statement
from coach.programs.value_hints import SCHEMES

HINTS_MAX = 100
"""So many mistakes are told of one file; whoever has more begins with these."""

_COST_MAX = 2_000_000
"""Letters that are read in all rounds together: a second's work for a file of any size."""

_NO_PROGRAM_FROM = 4
"""From so many mistakes on, a file without any key that all have is taken for another text."""

_TOLD_OF_ANOTHER_TEXT = 3

_DOTTED = re.compile(r"[ \t]*([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)[ \t]*=")
"""A key of a table that is written in one line, such as `schedule.slots =`."""
_ASIDE = "\ue000set aside\ue000"
"""Stands where a statement was set aside; a sign that no keyboard types."""

_STATEMENT = re.compile(r"[ \t]*(?:\[\[?[ \t]*[A-Za-z_]|[A-Za-z0-9_\-]+[ \t]*=)")
_HEADING = re.compile(r"[ \t]*\[\[?[ \t]*[A-Za-z_\"]")
_KEY = re.compile(r"[ \t]*([A-Za-z0-9_-]+)[ \t]*=")
_ITS_COMMA = re.compile(r"(=[ \t]*\d+),(\d+[ \t]*(?:#.*)?)$")
_HEADING_BY_NAME = re.compile(r"[^\w#=\"']*([a-z_]+)[^\w#=\"']*(?:#.*)?")
_OF_EVERY_FILE = re.compile(r"^[ \t]*\W?(?:format|kind)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReadOn:
    """What was found by reading on.

    Attributes:
        hints: the mistakes, in the order of their lines.
        text: the shadow, as many lines long as the text.
        raw: what could be read of it; None where nothing could.
        aside: the ways to what was set aside; to a table where only that is known.
    """

    hints: tuple[Hint, ...]
    text: str
    raw: dict[str, Any] | None
    aside: frozenset[KeyPath]


def read_on(text: str) -> ReadOn:
    """Find every mistake in a text that the standard reader refuses; never raises."""
    if _ASIDE in text:
        text = text.replace(_ASIDE, "")
    first = mended(text.replace("\r\n", "\n"))
    shadow = _Shadow(first.text, list(first.slips))
    rounds = max(3, min(HINTS_MAX, _COST_MAX // (len(text) + 1)))
    raw: dict[str, Any] | None = None
    for _ in range(rounds):
        try:
            raw = tomllib.loads(shadow.text)
        except RecursionError:
            shadow.hints.append((0, words.TOO_DEEP))
            break
        except ValueError as error:
            shadow.take(refused(shadow.text, error))
        else:
            break
    else:
        shadow.hints.append((0, words.MORE_MAY_BE_WRONG))
    aside = frozenset(_taken_out(raw, ())) if raw is not None else frozenset[KeyPath]()
    hints = sorted(dict.fromkeys(shadow.hints), key=lambda hint: hint[0] or len(text))
    if len(hints) >= _NO_PROGRAM_FROM and not _OF_EVERY_FILE.search(shadow.text):
        hints = [*hints[:_TOLD_OF_ANOTHER_TEXT], (0, words.NO_PROGRAM_TEXT)]
        raw = None
    elif len(hints) > HINTS_MAX:
        hints = [*hints[:HINTS_MAX], (0, words.MORE_MAY_BE_WRONG)]
    return ReadOn(tuple(hints), shadow.text, raw, aside)


class _Shadow:
    """The text as far as it was mended or set aside, and what was said of it."""

    def __init__(self, text: str, hints: list[Hint]) -> None:
        self._lines = text.split("\n")
        self.hints = hints
        self._tried: set[int] = set()

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def take(self, why: Refused) -> None:
        """Note one mistake, and make the text readable there."""
        self.hints.append(why.hint)
        blamed = why.hint[0] or why.line
        if blamed not in self._tried and self._mend(blamed):
            self._tried.add(blamed)
            return
        self._set_aside(why)

    def _mend(self, number: int) -> bool:
        """Mend in one line what can be mended for reading on alone; return whether it could."""
        line = self._line(number)
        key = _KEY.match(line)
        new = line if key and key[1] in SCHEMES else _ITS_COMMA.sub(r"\1.\2", line)
        new = "".join('"' if sign in CURLY else sign for sign in new)
        bare = _HEADING_BY_NAME.fullmatch(new)
        if bare and (bare[1] in LISTS or bare[1] in TABLES):
            new = written(bare[1])
        one = statement(new, 0, number)
        if one is not None and one.heading == "[" and one.name in LISTS:
            new = new.replace(f"[{one.name}]", written(one.name), 1)
        if new == line:
            return False
        self._lines[number - 1] = new
        return True

    def _line(self, number: int) -> str:
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def _set_aside(self, why: Refused) -> None:
        text = self.text
        first = text.count("\n", 0, why.start) + 1
        while first < why.line and not self._line(first).strip():
            first += 1
        last = self._last_of(first, why, text)
        self._lines[first - 1] = _in_place_of(self._line(first), first, twice=why.twice)
        for number in range(first + 1, last + 1):
            self._lines[number - 1] = ""

    def _last_of(self, first: int, why: Refused, text: str) -> int:
        """Return the last line of a statement that cannot be read."""
        if any(text[place] == "{" for place in why.open):
            depth = 0
            for number in range(first, len(self._lines) + 1):
                line = self._line(number)
                if number > first and _HEADING.match(line):
                    break
                depth += sum(map(line.count, "[{")) - sum(map(line.count, "]}"))
                if depth <= 0 and number >= why.line:
                    return number
        for number in range(first + 1, len(self._lines) + 1):
            if _STATEMENT.match(self._line(number)):
                return max(number - 1, first)
            if number > why.line and not why.open:
                return number - 1
        return len(self._lines)


def _in_place_of(line: str, number: int, *, twice: bool) -> str:
    """Return what stands where a statement was: its key, so that nobody misses it."""
    if line.lstrip().startswith("["):
        return f'["{_ASIDE}{number}"]'
    if dotted := _DOTTED.match(line):
        return "" if twice else f'{dotted[1]} = "{_ASIDE}"'
    this = statement(line, 0, number)
    if this is None:
        return f'"{_ASIDE}{number}" = "{_ASIDE}"'
    return "" if twice else f'"{this.name}" = "{_ASIDE}"'


def _taken_out(here: Any, path: KeyPath) -> Iterator[KeyPath]:  # noqa: ANN401 - whatever it holds
    """Take out what was set aside, and yield the way to each."""
    if isinstance(here, list):
        for nth, inner in enumerate(here):
            yield from _taken_out(inner, (*path, nth))
    if not isinstance(here, dict):
        return
    for key, value in list(here.items()):
        if key.startswith(_ASIDE):
            del here[key]
            yield path
        elif value == _ASIDE:
            del here[key]
            yield (*path, key)
        else:
            yield from _taken_out(value, (*path, key))
