"""What lies in the folder of the user's own program files, seen without reading it as programs.

Somebody may keep hundreds of programs there. Reading one costs milliseconds, so the Plan page reads
few; files that others may lean on (ladders and movements) are found here by a search of the text.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.domain.program_file import is_program_file
from coach.programs.file_problems import Problem
from coach.programs.texts import answers as words
from coach.programs.toml_reader import bytes_of

_LEANED_ON = re.compile(rb"""kind["']?[ \t]*=[ \t]*["']{1,3}(ladder|movement)\b""")
"""Finds files that others lean on. A program whose text happens to match is only read early."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file that can be read, whatever it holds.

    Attributes:
        leaned_on: whether other files may name what it holds.
        changed_ns: when it was changed, in nanoseconds of the epoch.
        fingerprint: the SHA-256 of its bytes.
    """

    path: Path
    leaned_on: bool
    changed_ns: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class OwnFolder:
    """The program files of a folder, the newest first, and why others cannot be read."""

    files: tuple[OwnFile, ...] = ()
    problems: tuple[Problem, ...] = ()


def look_through(folder: Path) -> OwnFolder:
    """Look at every program file of a folder; never raises, and a folder may be missing."""
    try:
        paths = sorted(
            path
            for path in folder.iterdir()
            if is_program_file(path) and not path.name.startswith(".")
        )
    except FileNotFoundError:
        return OwnFolder()
    except OSError:
        problem = Problem(folder, 0, "", words.OWN_FOLDER_UNREADABLE)
        return OwnFolder(problems=(problem,))
    seen = [_seen(path) for path in paths]
    files = [one for one in seen if isinstance(one, OwnFile)]
    files.sort(key=lambda file: -file.changed_ns)
    return OwnFolder(tuple(files), tuple(one for one in seen if isinstance(one, Problem)))


def _seen(path: Path) -> OwnFile | Problem:
    data = bytes_of(path)
    if isinstance(data, Problem):
        return data
    try:
        changed_ns = path.stat().st_mtime_ns
    except OSError:
        changed_ns = 0
    leaned_on = _LEANED_ON.search(data) is not None
    return OwnFile(path, leaned_on, changed_ns, hashlib.sha256(data).hexdigest())


def chosen(files: Sequence[OwnFile], first: str, at_most: int) -> tuple[OwnFile, ...]:
    """Return the programs to read: the newest, and the one with the fingerprint `first`."""
    programs = [file for file in files if not file.leaned_on]
    programs.sort(key=lambda file: file.fingerprint != first)
    return tuple(programs[:at_most])
