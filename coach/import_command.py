"""`steadyback import`: a log back into the record, counted first, and only when it is agreed to.

The record is opened as the window opens it, under its lock: while a window has it, nothing is done.
"""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from coach import terminal_texts as words
from coach.bootstrap import Launch, make_clock, make_owner
from coach.services.problems import LogLocked
from coach.services.read_back import LogReadBack, ReadBack, SignsFirstError
from coach.system.terminal import Terminal
from coach.terminal_password import from_file, to_open_with
from coach.ui.texts import read_back as texts

_LONG = 5000
"""Rows from which on a log takes some seconds: two months of three sessions a day."""

_TRIES = 3
"""How often a password may be typed: what is typed unseen is often mistyped."""


@dataclass(frozen=True, slots=True)
class Log:
    """The log that is read back.

    Attributes:
        package: a folder or a zip.
        password_file: holds the password of a zip that is locked; None to ask for it.
    """

    package: Path
    password_file: Path | None = None


def read_back(launch: Launch, log: Log, says: Terminal, *, look: bool, agreed: bool) -> bool:
    """Read a log back; return whether it was done, or there was nothing to do.

    Args:
        launch: says where the record is.
        log: the log.
        says: is told what is in it.
        look: only count.
        agreed: do not ask.

    Raises:
        ImportProblem: it cannot be read back.
        StoreProblem: the record cannot be opened or written.
        RecordInUse: a window has it open.
    """
    owner = make_owner(launch, make_clock(launch))
    with closing(owner):
        make = owner.open().make_read_back
        if make is None:
            raise RuntimeError("a record on disk")
        reading = make()
        try:
            found, password = _looked_at(reading, log, says)
            says.say(*_told(found))
            if not found.new or look:
                return True
            if (found.strange or not agreed) and not _agreed(says):
                return False
            watch = says.note_tenths(words.LOG_ADDED, long_from=_LONG)
            copy = reading.take_in(log.package, watch, password).copy
        except SignsFirstError:
            says.complain(texts.SIGNS_FIRST, words.SIGNS_IN_WINDOW)
            return False
    said = texts.NEW_IN_ALL.format(what=texts.added(found))
    says.say(said, words.UNDO_IMPORT.format(command=_command(launch), copy=copy.absolute()))
    return True


def _looked_at(reading: LogReadBack, log: Log, says: Terminal) -> tuple[ReadBack, str]:
    """Return what is in a log, and the password that opened it; empty where none was needed."""
    password, typed = from_file(log.password_file), 0
    while True:
        try:
            watch = says.note_tenths(words.LOG_LOOKED_AT, long_from=_LONG)
            return reading.look(log.package, watch, password), password
        except LogLocked as locked:
            if typed == _TRIES or log.password_file is not None:
                raise
            if typed:
                says.complain(locked.sentence)
        typed += 1
        password = to_open_with(says)


def _command(launch: Launch) -> str:
    """Return how the program is called for this record."""
    if launch.data_dir is None:
        return words.PROGRAM
    return words.PROGRAM_FOR.format(folder=launch.data_dir.absolute())


def _told(found: ReadBack) -> list[str]:
    said = [words.COUNTED.format(means=means, what=what) for means, what in texts.lines(found)]
    said += texts.beside(found)
    if found.strange:
        said.insert(0, texts.STRANGE)
    if not found.new:
        said.append(texts.NOTHING_NEW)
    elif found.locks:
        said.append(texts.LOCKS)
    return said


def _agreed(says: Terminal) -> bool:
    if says.ask(words.IMPORT_ASKS) == words.AGREED:
        return True
    says.say(words.NOT_AGREED)
    return False
