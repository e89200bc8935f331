"""A program sent together with its ladders: one folder or one zip, read without unpacking anything.

What lies in it may come from anywhere. It is read into memory, in bounds, and no name in it is ever
used as a place on the disk.
"""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from coach.domain.program_file import is_bundle, is_program_file
from coach.programs.file_problems import Problem
from coach.programs.texts import bundle as words
from coach.programs.toml_reader import MAX_BYTES, Document, Unreadable, parse, read

FILES_MAX = 20
"""The most program and ladder files that are read of one folder or zip."""
ENTRIES_MAX = 1000
"""A folder with more in it is somebody's documents, and no program."""
ZIP_MAX_BYTES = 4 * 1024 * 1024
_DEPTH_MAX = 3


class _NoBundleError(Exception):
    """Why a folder or zip cannot be read; the argument is the sentence."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What lies in a folder or zip.

    Attributes:
        files: each program or ladder file, read, in the order of their names.
    """

    files: tuple[Document | Unreadable, ...]


def bundle_at(path: Path) -> Bundle | Unreadable | None:
    """Return what lies in a folder or zip; None where the path is an ordinary file. Never raises.

    Each file in it is called by the path of the folder or zip and its own.
    """
    try:
        folder = path.is_dir()
        if not folder and not is_bundle(path):
            return None
        files = _in_folder(path) if folder else _in_zip(path)
        if files:
            return Bundle(files)
        sentence = words.NO_FILES
    except _NoBundleError as error:
        sentence = str(error)
    except FileNotFoundError:
        sentence = words.NOT_THERE
    except (OSError, ValueError, RuntimeError):
        sentence = words.UNREADABLE
    return Unreadable(path, (Problem(path, 0, "", sentence),))


def _in_folder(folder: Path) -> tuple[Document | Unreadable, ...]:
    found: list[Path] = []
    entries = 0
    for place, folders, files in os.walk(folder):
        here = Path(place)
        depth = len(here.relative_to(folder).parts)
        folders[:] = sorted(
            one for one in folders if not one.startswith(".") and depth < _DEPTH_MAX
        )
        entries += len(files) + len(folders)
        if entries > ENTRIES_MAX:
            raise _NoBundleError(words.TOO_MUCH.format(most=FILES_MAX))
        found += [here / one for one in files if _counts(PurePosixPath(one))]
    _few(len(found))
    return tuple(read(one) for one in sorted(found))


def _counts(name: PurePosixPath) -> bool:
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in name.parts)
    return is_program_file(name) and not hidden


def _few(count: int) -> None:
    if count > FILES_MAX:
        raise _NoBundleError(words.TOO_MANY.format(count=count, most=FILES_MAX))


def _in_zip(path: Path) -> tuple[Document | Unreadable, ...]:
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise _NoBundleError(words.UNREADABLE)
    if about.st_size > ZIP_MAX_BYTES:
        raise _NoBundleError(words.ZIP_TOO_LARGE.format(most=ZIP_MAX_BYTES // 1024**2))
    try:
        with zipfile.ZipFile(path) as opened:
            members = list(_members(opened))
            _few(len(members))
            read_now = [_read(path, opened, one) for one in members]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise _NoBundleError(words.ZIP_DAMAGED) from error
    return tuple(sorted(read_now, key=lambda one: str(one.file)))


def _members(opened: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """Yield the program files of a zip.

    Raises:
        _NoBundleError: a name leads out of it or stands in it twice, it has a password, or another
            zip is in it.
    """
    infos = opened.infolist()
    if len(infos) > ENTRIES_MAX:
        raise _NoBundleError(words.TOO_MUCH.format(most=FILES_MAX))
    seen = set()
    for info in infos:
        name = PurePosixPath(info.filename)
        outside = name.is_absolute() or ".." in name.parts
        if outside or "\\" in info.filename or ":" in info.filename:
            raise _NoBundleError(words.LEADS_OUT)
        if is_bundle(name):
            raise _NoBundleError(words.NESTED)
        if info.is_dir() or not _counts(name):
            continue
        if info.flag_bits & 1:
            raise _NoBundleError(words.LOCKED_ZIP)
        if name in seen:
            raise _NoBundleError(words.TWICE)
        seen.add(name)
        yield info


def _read(path: Path, opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> Document | Unreadable:
    file = path / info.filename
    with opened.open(info) as stream:
        data = stream.read(MAX_BYTES + 1)  # whatever size the zip says that it has
    if len(data) > MAX_BYTES:
        return Unreadable(file, (Problem(file, 0, "", words.FILE_TOO_LARGE),))
    return parse(file, data)
