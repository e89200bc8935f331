"""The password of a log on the terminal: asked without showing it, or read from a file.

It is never an argument: whoever lists the processes of the computer would read it there.
"""

from pathlib import Path
from typing import Final

from coach import terminal_texts as words
from coach.domain.log_password import as_meant, fault_of
from coach.services.problems import ExportProblem, ImportProblem
from coach.system.terminal import Terminal
from coach.ui.texts import locking

_LONGEST_LINE: Final = 1000
"""Signs of a line beyond which it is no password."""


def to_lock_with(says: Terminal, file: Path | None) -> str:
    """Return a password for a new log, asked twice where no file has it.

    Raises:
        ExportProblem: nobody tells one, or one that may not lock a log.
        OSError: the file cannot be read.
    """
    if file is not None:
        password = _first_line(file)
    else:
        password = _asked(says, words.ASK_TO_LOCK)
        if password and fault_of(password) is None and _asked(says, words.ASK_AGAIN) != password:
            raise ExportProblem(locking.NOT_THE_SAME, words.NOTHING_WRITTEN)
    if not password:
        raise ExportProblem(words.NOBODY_TELLS, words.NAME_ITS_FILE)
    if (fault := fault_of(password)) is not None:
        raise ExportProblem(locking.FAULTS[fault], words.NOTHING_WRITTEN)
    return password


def to_open_with(says: Terminal) -> str:
    """Return what is typed as the password of a log.

    Raises:
        ImportProblem: nobody is there to type.
    """
    password = _asked(says, words.ASK_TO_OPEN)
    if not password:
        raise ImportProblem(words.NOBODY_OPENS, words.NAME_ITS_FILE)
    return password


def from_file(file: Path | None) -> str:
    """Return the password that the first line of a file is; empty for no file.

    Raises:
        OSError: the file cannot be read.
    """
    return "" if file is None else _first_line(file)


def _asked(says: Terminal, question: str) -> str:
    return as_meant(says.ask_unseen(question) or "")


def _first_line(file: Path) -> str:
    with file.open(encoding="utf-8-sig", errors="replace") as opened:
        return as_meant(opened.readline(_LONGEST_LINE))
