"""Files written whole or not at all, so that nobody ever mails half a log.

Each file is written beside its place and forced to disk; only when all of them are there do they
take their names. Whatever fails before that leaves the old files as they were.
"""

import contextlib
import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from coach.services.problems import ExportProblem

_FULL = {errno.ENOSPC, errno.EDQUOT}
_NOT_A_FOLDER = {errno.EEXIST, errno.ENOTDIR}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_whole(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write the files into the folder, made if need be, and return their paths in order.

    Raises:
        ExportProblem: they cannot be written; none that was there before has changed unless the
            folder failed between two renames.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            target = folder / name
            if target.is_dir():
                raise ExportProblem(
                    f"{target} is a folder, so no file can be saved there.",
                    "Choose another folder.",
                )
            waiting.append((_written_beside(target, content), target))
        while waiting:
            beside, target = waiting[0]
            beside.replace(target)
            waiting.pop(0)
        _force_names(folder)
    except OSError as error:
        raise _problem(folder, error) from error
    finally:
        for beside, _ in waiting:
            with contextlib.suppress(OSError):
                beside.unlink()
    return tuple(folder / name for name in files)


def _written_beside(target: Path, content: bytes) -> Path:
    """Write a new file next to the target, readable by its owner only, and return it."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    return beside


def _force_names(folder: Path) -> None:
    """Force the new names to disk, where the system lets a folder be opened for that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _problem(folder: Path, error: OSError) -> ExportProblem:
    if error.errno in _FULL:
        return ExportProblem(
            f"The disk is full, so the log is not saved in {folder}.",
            "Make room or choose another folder.",
        )
    if error.errno in _NOT_A_FOLDER:
        return ExportProblem(f"{folder} is not a folder.", "Choose a folder.")
    if error.errno in _FORBIDDEN:
        return ExportProblem(
            f"Steadyback may not write in {folder}.",
            "Close the files if another program has them open, or choose another folder.",
        )
    return ExportProblem(
        f"The log could not be saved in {folder} ({error.strerror or error}).",
        "Choose another folder.",
    )
