"""The one way in which commands speak on the terminal, whatever the terminal is.

Output may be a pipe that nobody reads any more, a device that is full, an old code page, or nothing
at all. None of these is an error of ours, and none may end in a traceback. What stands in a line
comes from files, too: it is shown plain, so that no line can steer the terminal or forge another.
"""

import contextlib
import errno
import os
import sys
import unicodedata
import warnings
from collections.abc import Callable
from typing import TextIO

from coach.domain.plain_text import plain
from coach.system import texts as words

_NOBODY_READS = {errno.EPIPE, errno.ESHUTDOWN}
_STANDARD_PLACES = range(3)
_IN_ASCII = {
    "–": "-",
    "—": "-",
    "−": "-",
    "·": "-",
    "•": "*",
    "×": "x",
    "…": "...",
    "→": "->",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
}


def hold_standard_places() -> None:
    """Open the null device for each of standard input, output and errors that is closed.

    Else the next file opened, perhaps the record, would get that descriptor and what is printed.
    """
    for place in _STANDARD_PLACES:
        try:
            os.fstat(place)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # takes the lowest descriptor that is free


class Terminal:
    """Standard output and standard errors of one command."""

    def __init__(self) -> None:
        self._lost = False

    def say(self, *lines: str) -> None:
        """Write lines as the command's result."""
        self._write_out("".join(f"{plain(line)}\n" for line in lines), sys.stdout)

    def ask(self, question: str) -> str | None:
        """Write a question and return the line that is answered; None where nobody answers."""
        self._write_out(f"{plain(question)} ", sys.stdout)
        if sys.stdin is None:
            return None
        try:
            return sys.stdin.readline().strip() or None
        except (OSError, ValueError):
            return None

    def ask_unseen(self, question: str) -> str | None:
        """Ask for a line that is not shown as it is typed; None where nobody is at a terminal."""
        if sys.stdin is None or not sys.stdin.isatty():
            return None
        from getpass import GetPassWarning, getpass

        with warnings.catch_warnings():
            # Where a terminal cannot hide what is typed, it is not asked at all.
            warnings.simplefilter("error", GetPassWarning)
            try:
                return getpass(f"{plain(question)} ") or None
            except (EOFError, OSError, GetPassWarning):
                return None

    def complain(self, *sentences: str) -> None:
        """Write one line of sentences as an error; nothing happens where that cannot be written."""
        line = plain(" ".join(("steadyback:", *sentences)))
        with contextlib.suppress(OSError, ValueError):
            _write(f"{line}\n", sys.stderr)
            _flush(sys.stderr)

    def note(self, line: str) -> None:
        """Write how far a command is, beside its result; nothing happens where that is lost."""
        with contextlib.suppress(OSError, ValueError):
            _write(f"{plain(line)}\n", sys.stderr)
            _flush(sys.stderr)

    def note_tenths(self, doing: str, *, long_from: int) -> Callable[[int, int], bool]:
        """Return what notes each tenth that is done; what is short is over before.

        Args:
            doing: what is being done, with a place for `percent`.
            long_from: how many parts are many enough to be told of.
        """
        noted = [0]

        def watch(done: int, parts: int) -> bool:
            tenth = 10 * done // parts if parts >= long_from else 0
            if tenth > noted[0]:
                noted[0] = tenth
                self.note(doing.format(percent=10 * tenth))
            return True

        return watch

    def end(self, status: int) -> int:
        """Flush the output; return the status, or 1 in place of 0 where output was lost.

        A reader that closed the pipe early, such as `head`, loses nothing: the status stays.
        """
        self._write_out("", sys.stdout)
        return status or int(self._lost)

    def _write_out(self, text: str, stream: TextIO | None) -> None:
        try:
            _write(text, stream)
            _flush(stream)
        except (OSError, ValueError) as error:
            _let_go(stream)
            number = error.errno if isinstance(error, OSError) else None
            if number in _NOBODY_READS or (os.name == "nt" and number == errno.EINVAL):
                return
            if not self._lost:
                why = error.strerror if isinstance(error, OSError) else words.OUTPUT_CLOSED
                self.complain(words.OUTPUT_NOT_WRITTEN.format(why=why))
            self._lost = True


def _write(text: str, stream: TextIO | None) -> None:
    if stream is not None:
        stream.write(_sayable(text, stream.encoding))


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def _sayable(text: str, encoding: str | None) -> str:
    """Return the text with signs that an encoding lacks replaced by others like them."""
    if encoding is None or _can_say(text, encoding):
        return text
    return "".join(
        letter if _can_say(letter, encoding) else _IN_ASCII.get(letter) or _without_marks(letter)
        for letter in text
    )


def _can_say(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _without_marks(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or "?"


def _let_go(stream: TextIO | None) -> None:
    """Point a stream at the null device, so that Python's last flush cannot fail again."""
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, stream.fileno())
        finally:
            os.close(nowhere)
