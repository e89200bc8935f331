"""Writes a set of files into its own folder, all or none, so that nobody mails half a log.

The set is written into a hidden folder beside its place, forced to disk, and takes its name in one
step. The place is new, empty, or holds an earlier set that nobody has touched; a file that we did
not write is never replaced. All files of a set bear one time of change, to the nanosecond: whoever
edits or adds one gives it another.
"""

import errno
import os
import re
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

from coach.handover import texts as words
from coach.private_files import folder_beside, force_names, make_folder, take_name, tidy
from coach.services.problems import ExportProblem

_FULL = {errno.ENOSPC, errno.EDQUOT}
_NOT_A_FOLDER = {errno.EEXIST, errno.ENOTDIR}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""Files that file managers put into a folder they have shown."""

_ONCE_LEFT_OVER = re.compile(r"\.(sessions\.csv|holds\.csv|README\.txt)-[a-z0-9_]{8}")
"""What a killed export left inside the folder, up to version 0.1."""


def write_whole(
    folder: Path, names: Sequence[str], fill: Callable[[Path], None], mark: str
) -> tuple[Path, ...]:
    """Write files into a folder that holds nothing else, and return their paths in order.

    Args:
        folder: made if need be, with whatever is missing above it.
        names: those that a set may have; it need not have them all, but the last one always.
        fill: writes a set into an empty folder.
        mark: how the last file begins, by which an earlier set is known.

    Raises:
        ExportProblem: they cannot be written, or the folder holds a file that is not ours; what
            was there before stands.
    """
    try:
        place = _place(folder)
        if place.exists():
            if not _may_write(place):
                raise PermissionError(errno.EACCES, "may not be written")
            tidy(place)
            _refuse_others(folder, place, names, mark)
        else:
            make_folder(place.parent)
        with folder_beside(_where_to_write(place)) as beside:
            _fill(beside, fill)
            written = [name for name in names if (beside / name).exists()]
            _give_name(beside, place, names)
    except OSError as error:
        raise _problem(folder, error) from error
    return tuple(folder / name for name in written)


def write_file(file: Path, fill: Callable[[Path], Path]) -> None:
    """Write one file where nothing is yet.

    Args:
        file: its name; folders that are missing above it are made.
        fill: writes it into an empty folder, with whatever it needs beside it, and returns it.

    Raises:
        ExportProblem: it cannot be written, or something has its name.
    """
    try:
        make_folder(file.parent)
        with folder_beside(file) as beside:
            take_name(fill(beside), file)
    except FileExistsError as error:
        raise ExportProblem(
            words.SOMETHING_THERE.format(file=file),
            words.CHOOSE_ANOTHER_NAME,
        ) from error
    except OSError as error:
        raise _problem(file.parent, error) from error


def _place(folder: Path) -> Path:
    """Return the folder itself, behind all links.

    A link that leads nowhere may lead to a stick that is not plugged in: nothing is made there.
    """
    for part in (folder, *folder.parents):
        if part.is_symlink() and not part.exists():
            raise ExportProblem(words.LEADS_NOWHERE.format(part=part), words.CHOOSE_ANOTHER_FOLDER)
    place = Path(os.path.realpath(folder))
    if place.exists() and not place.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder")
    return place


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _refuse_others(folder: Path, place: Path, names: Sequence[str], mark: str) -> None:
    """Refuse, by its name, a file that is not from an earlier set or was changed since."""
    entries = [
        entry
        for entry in sorted(place.iterdir())
        if entry.name not in LITTER and not _ONCE_LEFT_OVER.fullmatch(entry.name)
    ]
    readme = place / names[-1]
    time = _time(readme) if readme in entries and _begins(readme, mark) else None
    for entry in entries:
        if time is None or entry.name not in names or _time(entry) != time:
            raise ExportProblem(
                words.IN_THE_WAY.format(path=folder / entry.name),
                words.NAME_NEW_FOLDER.format(path=folder / "steadyback-log"),
            )


def _time(file: Path) -> int | None:
    """Return when an ordinary file was changed, in nanoseconds, and None of anything else."""
    found = file.lstat()
    return found.st_mtime_ns if stat.S_ISREG(found.st_mode) else None


def _begins(file: Path, mark: str) -> bool:
    if _time(file) is None:
        return False
    with file.open("rb") as opened:
        return opened.read(len(mark.encode())) == mark.encode()


def _where_to_write(place: Path) -> Path:
    """Return the path that the hidden folder is made beside: the place, or a name within it.

    A name within it where the folder itself cannot be replaced: it is the current folder or above
    it, a disk is mounted there, or the folder above may not be written.
    """
    if not place.exists():
        return place
    stands_in = Path(os.path.realpath(os.curdir))
    fixed = place in (stands_in, *stands_in.parents) or os.path.ismount(place)
    return place / "within" if fixed or not _may_write(place.parent) else place


def _fill(beside: Path, fill: Callable[[Path], None]) -> None:
    fill(beside)
    files = list(beside.iterdir())
    times = {file.stat().st_mtime_ns for file in files}
    for file in files:
        os.utime(file, ns=(max(times), max(times)))
    force_names(beside)


def _give_name(beside: Path, place: Path, names: Sequence[str]) -> None:
    if beside.parent == place:
        _move_in(beside, place, names)
    elif not place.exists():
        beside.rename(place)
    else:
        with folder_beside(place) as aside:
            aside.rmdir()
            place.rename(aside)
            try:
                beside.rename(place)
            except OSError:
                aside.rename(place)
                raise
    force_names(place.parent)


def _move_in(beside: Path, place: Path, names: Sequence[str]) -> None:
    """Put a set into the folder it lies in, one file after the other.

    The README leaves last and comes first: killed in between, what is there is known as ours, and
    the next export makes it whole.
    """
    for name in names:
        (place / name).unlink(missing_ok=True)
    for name in reversed(names):
        if (beside / name).exists():
            (beside / name).replace(place / name)
    force_names(place)


def _problem(folder: Path, error: OSError) -> ExportProblem:
    if error.errno in _FULL:
        return ExportProblem(
            words.DISK_FULL.format(folder=folder),
            words.MAKE_ROOM,
        )
    if error.errno in _NOT_A_FOLDER:
        return ExportProblem(words.NOT_FOLDER.format(folder=folder), "Choose a folder.")
    if error.errno == errno.ENAMETOOLONG:
        return ExportProblem(words.NAME_TOO_LONG.format(folder=folder), words.CHOOSE_SHORTER_NAME)
    if error.errno in _FORBIDDEN:
        return ExportProblem(
            words.MAY_NOT_WRITE.format(folder=folder),
            words.CLOSE_FILES,
        )
    return ExportProblem(
        words.LOG_NOT_SAVED.format(folder=folder, why=error.strerror or error),
        words.CHOOSE_ANOTHER_FOLDER,
    )
