"""Reads a file as a TOML document, or gives every reason why it cannot be read.

A file may come from anywhere: a mail, a memory stick, a hand that slipped. Nothing it holds may
raise anything but a problem, block, or cost more than a moment.
"""

import errno
import hashlib
import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from coach.programs.file_kinds import what_it_is
from coach.programs.file_problems import KeyPath, Problem, Severity, place_of
from coach.programs.line_numbers import Positions, positions_of
from coach.programs.read_on import read_on
from coach.programs.texts import syntax as words
from coach.services.user_programs import Heed

MAX_BYTES = 256 * 1024
"""Longer files are refused; the longest shipped one has about 14 000 bytes."""

_READ_AND_NEVER_WAIT = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)

_OF_A_TEXT = frozenset(b"\t\r\n") | frozenset(range(0x20, 0x7F))
_MOSTLY_PLAIN = 0.8
"""Of the bytes of a program in a code of one byte a letter so many are ASCII at least."""

_LADDER = re.compile(r"[a-z][a-z0-9_]{0,39}")

MAX_DOTS_IN_LINE = 200
"""More are refused: a key of thousands of dotted parts takes the standard reader minutes."""


@dataclass(frozen=True)
class Document:
    """A file that is TOML; nothing more is known of it yet.

    Attributes:
        aside: the ways to what could not be read, in a guess; nothing where all could.
    """

    file: Path
    text: str
    raw: dict[str, Any]
    fingerprint: str
    aside: frozenset[KeyPath] = frozenset()

    @cached_property
    def positions(self) -> Positions:
        """Where everything stands; worked out when first asked."""
        return positions_of(self.text)

    def value(self, path: KeyPath) -> str:
        """Return the text at the end of a way into the file; nothing where no text stands there."""
        here: Any = self.raw
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return ""
        return here if isinstance(here, str) else ""

    def problem(
        self,
        path: KeyPath,
        sentence: str,
        severity: Severity = Severity.ERROR,
        heed: Heed | None = None,
    ) -> Problem:
        """Return a problem with the value at a path."""
        line = self.positions.line_of(path)
        place = place_of(path, _exercise(self.raw, path))
        return Problem(self.file, line, place, sentence, severity, heed)


@dataclass(frozen=True)
class Unreadable:
    """A file that cannot be read, or is no TOML.

    Attributes:
        problems: every reason that was found.
        guess: what could be read of it all the same, to look for further problems in; None where
            nothing could. It is never taken for the file: what is guessed is no dose.
    """

    file: Path
    problems: tuple[Problem, ...]
    guess: Document | None = None


def _exercise(raw: Mapping[str, Any], path: KeyPath) -> str:
    """Return the ladder of the item, or the ladder, that a path leads to or into, or nothing."""
    match path:
        case ("phases", int(nth), *inner) if inner:
            try:
                return _exercise(raw["phases"][nth], tuple(inner))
            except (KeyError, IndexError, TypeError):
                return ""
        case ("items", int(nth), *_):
            try:
                ladder = raw["items"][nth]["ladder"]
            except (KeyError, IndexError, TypeError):
                return ""
        case ("ladders", int(nth), *_):
            try:
                ladder = raw["ladders"][nth]["id"]
            except (KeyError, IndexError, TypeError):
                return ""
        case _:
            return ""
    return ladder if isinstance(ladder, str) and _LADDER.fullmatch(ladder) else ""


def read(file: Path) -> Document | Unreadable:
    """Read a file; never raises."""
    data = bytes_of(file)
    return Unreadable(file, (data,)) if isinstance(data, Problem) else parse(file, data)


def read_stream(name: Path, stream: BinaryIO | None) -> Document | Unreadable:
    """Read what comes through a pipe, under a name of its own; never raises."""
    if stream is None:
        return _unreadable(name, words.NOTHING_TO_READ)
    try:
        data = _within_measure(name, stream)
    except (OSError, ValueError):
        return _unreadable(name, words.CANNOT_BE_READ)
    return Unreadable(name, (data,)) if isinstance(data, Problem) else parse(name, data)


def parse(file: Path, data: bytes) -> Document | Unreadable:
    """Take a file's bytes as a document; never raises."""
    if what := what_it_is(data):
        return _unreadable(file, what)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _in_another_code(file, data, data.count(b"\n", 0, error.start) + 1)
    for number, line_text in enumerate(text.split("\n"), 1):
        if line_text.count(".") > MAX_DOTS_IN_LINE:
            return _unreadable(file, words.TOO_COMPLICATED, number)
    try:
        raw = tomllib.loads(text)
    except RecursionError:
        return _unreadable(file, words.TOO_DEEP, _deepest_line(text))
    except ValueError:
        found = read_on(text)
        problems = tuple(Problem(file, line, "", sentence) for line, sentence in found.hints)
        guess = (
            None if found.raw is None else Document(file, found.text, found.raw, "", found.aside)
        )
        return Unreadable(file, problems, guess)
    return Document(file, text, raw, hashlib.sha256(data).hexdigest())


def _deepest_line(text: str) -> int:
    """Return the line in which the most lists and tables are open; those in texts count along."""
    depth = most = line = 0
    for number, one in enumerate(text.split("\n"), 1):
        opened = one.count("[") + one.count("{")
        if depth + opened > most:
            most, line = depth + opened, number
        depth += opened - one.count("]") - one.count("}")
    return line


def _in_another_code(file: Path, data: bytes, line: int) -> Unreadable:
    """Return that a text is no UTF-8, and what else is wrong with it if it is of one byte a letter.

    What is read on is a guess: which letter a byte was meant to be is never taken for known.
    """
    plain = sum(byte in _OF_A_TEXT for byte in data)
    if plain < len(data) * _MOSTLY_PLAIN:
        return _unreadable(file, words.NOT_UTF_8, line)
    found = parse(file, data.decode("cp1252", "replace").encode())
    first = Problem(file, line, "", words.NOT_UTF_8)
    if isinstance(found, Unreadable):
        return Unreadable(file, (first, *found.problems), found.guess)
    return Unreadable(file, (first,), found)


def _unreadable(file: Path, sentence: str, line: int = 0) -> Unreadable:
    return Unreadable(file, (Problem(file, line, "", sentence),))


def bytes_of(file: Path) -> bytes | Problem:
    """Return what an ordinary file of a sensible size holds; never raises, and never waits.

    Everything else is refused twice: before it is opened, since to open a device may do something,
    and once it is open, since the name may have come to mean another file.
    """
    try:
        unusable = _not_ordinary(file, file.stat().st_mode)
        if unusable is not None:
            return unusable
        with os.fdopen(os.open(file, _READ_AND_NEVER_WAIT), "rb") as opened:
            unusable = _not_ordinary(file, os.fstat(opened.fileno()).st_mode)
            return unusable if unusable is not None else _within_measure(file, opened)
    except (OSError, ValueError, RuntimeError) as error:
        return Problem(file, 0, "", _why_not(file, error))


def _not_ordinary(file: Path, mode: int) -> Problem | None:
    if stat.S_ISDIR(mode):
        return Problem(file, 0, "", words.IS_FOLDER)
    if not stat.S_ISREG(mode):
        return Problem(file, 0, "", words.NOT_ORDINARY_FILE)
    return None


def _within_measure(file: Path, opened: BinaryIO) -> bytes | Problem:
    data = opened.read(MAX_BYTES + 1) or b""
    if len(data) > MAX_BYTES:
        return Problem(file, 0, "", words.FILE_TOO_LARGE.format(most=MAX_BYTES // 1024))
    return data


def _why_not(file: Path, error: Exception) -> str:
    match error:
        case FileNotFoundError() if file.is_symlink():
            return words.LINK_LEADS_NOWHERE
        case FileNotFoundError():
            return words.NO_SUCH_FILE
        case PermissionError():
            return words.NOT_ALLOWED_TO_READ
        case OSError(errno=errno.ELOOP) | RuntimeError():
            return words.LINK_LEADS_BACK
        case OSError(errno=errno.ENAMETOOLONG):
            return words.NAME_TOO_LONG
        case _:
            return words.CANNOT_BE_OPENED
