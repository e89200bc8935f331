"""One zip of the files of a log, and the lock that it may have.

The lock is WinZip's AES-256: 7-Zip, Keka, WinRAR and WinZip open it, the file managers of Windows
and of macOS do not. What is in the files is locked; their names and sizes can be read, and say
little more than the name of the zip. Its library is imported when a lock is made or opened.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TypeAlias, TypeVar

from coach.handover import texts as words
from coach.handover.zip_target import ZipTarget
from coach.private_files import new_file
from coach.services.ports import LogInParts, LogStep
from coach.services.problems import ImportProblem, LogLocked

if TYPE_CHECKING:
    import pyzipper

    _Entry: TypeAlias = zipfile.ZipInfo | pyzipper.ZipInfo

_ZIP_BEGINS: Final = 1980
"""The first year that a zip can hold."""

_AT_ONCE: Final = 1 << 20
_HAS_PASSWORD: Final = 1
"""The bit of an entry that is locked."""

_Moment: TypeAlias = tuple[int, int, int, int, int, int]
_OneEntry = TypeVar("_OneEntry", bound="_Entry")


def zip_files(zipped: Path, files: Sequence[Path], log: LogInParts, password: str) -> None:
    """Put files into one new zip, piece by piece, for as long as it is wanted.

    Args:
        zipped: its place; nothing is there yet.
        files: in the order in which they stand in it; they bear the last day of the log.
        log: what is in them; told how far it is, and asked whether to go on.
        password: what locks it; empty for none.

    Raises:
        OSError: it cannot be written.
    """
    written = max(log.last, date(_ZIP_BEGINS, 1, 1))
    moment = (written.year, written.month, written.day, 12, 0, 0)
    packed, of = 0, sum(each.stat().st_size for each in files)
    with new_file(zipped) as file:
        target = ZipTarget(file)
        with _entries_of(target, moment, password) as begin:
            for each in files:
                with each.open("rb") as source, begin(each) as entry:
                    while piece := source.read(_AT_ONCE):
                        log.tell(LogStep.PACKING, packed, of)
                        entry.write(piece)
                        target.raise_failure()
                        packed += len(piece)
        target.raise_failure()
        log.tell(LogStep.PACKING, packed, of)


@contextmanager
def _entries_of(
    target: ZipTarget, moment: _Moment, password: str
) -> Iterator[Callable[[Path], IO[bytes]]]:
    """Yield what begins an entry of a new zip for a file."""
    if not password:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            yield lambda each: archive.open(
                _described(zipfile.ZipInfo(each.name, moment), each), "w"
            )
        return
    import pyzipper

    with pyzipper.AESZipFile(
        target, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as locked:
        locked.setpassword(password.encode())
        yield lambda each: locked.open(_described(locked.zipinfo_cls(each.name, moment), each), "w")


def _described(entry: _OneEntry, file: Path) -> _OneEntry:
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    entry.file_size = file.stat().st_size
    return entry


def is_locked(archive: zipfile.ZipFile) -> bool:
    """Return whether a zip has an entry that needs a password."""
    return any(entry.flag_bits & _HAS_PASSWORD for entry in archive.infolist())


@contextmanager
def unlocked(place: Path, password: str) -> "Iterator[pyzipper.AESZipFile]":
    """Open a zip that is locked.

    Each entry holds two bytes by which a password is known, right by chance for one in 65,536. So
    the password is wrong where it fits fewer than half of them; else what does not fit is damaged.

    Raises:
        LogLocked: the password is missing or wrong.
        ImportProblem: the lock is none that can be opened here.
    """
    import pyzipper

    with pyzipper.AESZipFile(place, "r") as archive:
        entries = [entry for entry in archive.infolist() if entry.flag_bits & _HAS_PASSWORD]
        if not password:
            raise LogLocked(words.LOCKED.format(file=place.name), words.TYPE_WHAT_LOCKS)
        archive.setpassword(password.encode())
        try:
            fitting = sum(_fits(archive, entry) for entry in entries)
        except NotImplementedError as error:
            raise ImportProblem(words.OTHER_LOCK.format(place=place), words.UNPACK_IT) from error
        if 2 * fitting < len(entries):
            raise LogLocked(words.NOT_WHAT_LOCKS.format(file=place.name), words.TYPE_IT_AGAIN)
        yield archive


def _fits(archive: "pyzipper.AESZipFile", entry: "pyzipper.ZipInfo") -> bool:
    """Return whether the password may be that of an entry.

    Raises:
        NotImplementedError: it is locked in another way.
    """
    import pyzipper

    try:
        archive.open(entry).close()
    except NotImplementedError:
        raise
    except (RuntimeError, pyzipper.BadZipFile):
        return False
    return True


def unreadable_errors(*, locked: bool) -> tuple[type[Exception], ...]:
    """Return what reading a damaged or foreign zip can raise."""
    raised = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)
    if not locked:
        return *raised, ValueError
    import pyzipper

    return *raised, ValueError, pyzipper.BadZipFile
