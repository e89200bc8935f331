"""Scans text that the TOML reader refused: the statement it failed in, and what is still open.

The text up to the refused place is valid, so it is enough to look for quotes, comments, brackets
and line ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?P<string>\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}
        |"(?!"")(?:[^"\\\n]|\\[^\n])*"|'(?!'')[^'\n]*')
    |(?P<quote>\"\"\"|'''|["'])
    |(?P<comment>\#[^\n]*)
    |(?P<open>[\[{])
    |(?P<close>[\]}])
    |(?P<end>\n)
    |[^"'\#\[\]{}\n]+""",
    re.VERBOSE | re.DOTALL,
)
_HEADING = re.compile(r"[ \t]*(\[\[?)[ \t]*([A-Za-z0-9_.\-]+)[ \t]*\]")
_PAIR = re.compile(r"[ \t]*([A-Za-z0-9_\-]+|\"[^\"\n]*\")[ \t]*=")


@dataclass(frozen=True, slots=True)
class Statement:
    """A heading or a key with its value; a key of dotted parts is neither.

    Attributes:
        heading: the brackets of a heading, or nothing.
    """

    line: int
    name: str
    heading: str = ""

    def __str__(self) -> str:
        """Return it as it is written."""
        return f"{self.heading}{self.name}{']' * len(self.heading)}" if self.heading else self.name


@dataclass(frozen=True, slots=True)
class Scanned:
    """What is known of a refused text.

    Attributes:
        text: the whole text, with line ends as the reader saw them.
        at: where it was refused.
        start: where the statement begins that was refused.
        open: the brackets that are open there, outermost first, as places in the text.
        quote: where a text in quotes begins that has no end, or None.
        inside: where the text in quotes begins that the refused place lies in, or None.
        before: the statements before the refused one.
    """

    text: str
    at: int
    start: int
    open: tuple[int, ...]
    quote: int | None
    inside: int | None
    before: Sequence[Statement]

    def line_of(self, place: int) -> int:
        """Return the number of the line of a place."""
        return self.text.count("\n", 0, place) + 1

    def line_from(self, place: int) -> str:
        """Return what stands from a place to the end of its line."""
        return self.text[place:].split("\n", 1)[0]

    @property
    def line_start(self) -> int:
        """Where the refused line begins."""
        return self.text.rfind("\n", 0, self.at) + 1

    @property
    def line(self) -> str:
        """The refused line."""
        return self.line_from(self.line_start)

    @property
    def section(self) -> Statement | None:
        """The heading above the refused place."""
        return next((one for one in reversed(self.before) if one.heading), None)

    @property
    def of_section(self) -> Sequence[Statement]:
        """The keys between the last heading and the refused place."""
        keys: list[Statement] = []
        for one in reversed(self.before):
            if one.heading:
                break
            keys.append(one)
        return keys[::-1]


def skim(text: str, at: int) -> Scanned:
    """Walk through a text up to the place where it was refused."""
    walk = _Walk(text, at)
    walk.go()
    return Scanned(text, at, walk.start, tuple(walk.open), walk.quote, walk.inside, walk.before)


def statement(text: str, start: int, line: int) -> Statement | None:
    """Return the statement that begins at a place, or None."""
    if heading := _HEADING.match(text, start):
        return Statement(line, heading[2], heading[1])
    if pair := _PAIR.match(text, start):
        return Statement(line, pair[1].strip('"'))
    return None


class _Walk:
    """Goes from sign to sign."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at
        self.start, self.line = 0, 1
        self.open: list[int] = []
        self.quote: int | None = None
        self.inside: int | None = None
        self.before: list[Statement] = []

    def go(self) -> None:
        place = 0
        while place < self.at and (token := _TOKEN.match(self.text, place)):
            kind = token.lastgroup
            if kind == "quote":
                self.quote = place
                return
            if kind == "string" and token.end() > self.at:
                self.inside = place
            elif kind == "open":
                self.open.append(place)
            elif kind == "close" and self.open:
                self.open.pop()
            elif kind == "end" and not self.open:
                self._end_of_statement(token.end())
            place = token.end()

    def _end_of_statement(self, place: int) -> None:
        if found := statement(self.text, self.start, self.line):
            self.before.append(found)
        self.line += self.text.count("\n", self.start, place)
        self.start = place
