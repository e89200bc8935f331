"""Keeps a report of an error of ours: what broke and where, and nothing about the user's health.

A report holds versions and the trace with file names and lines. Values of variables, file contents
and messages of the error, which may quote what the user typed, stay out.
"""

import platform
import re
import sys
import traceback
from datetime import datetime
from itertools import count
from pathlib import Path
from types import TracebackType

from coach.domain.plain_text import plain
from coach.private_files import make_folder, write_new
from coach.system import texts as words

REPORT = re.compile(r"report-\d{8}-\d{6}(-\d+)?\.txt")
"""The names of reports."""


def write_report(
    folder: Path,
    at: datetime,
    version: str,
    kind: type[BaseException],
    trace: TracebackType | None,
) -> str:
    """Write a report into a folder and return a sentence that says where it is.

    Args:
        folder: made if need be.
        at: the present wall time.
        version: the application's version.
        kind: the error's class.
        trace: where it was raised.
    """
    lines = [
        f"Steadyback {version}",
        f"Python {platform.python_version()} on {sys.platform}",
        f"at {at.isoformat(timespec='seconds')}",
        f"{kind.__module__}.{kind.__qualname__}",
        *(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)),
    ]
    content = "".join(f"{line}\n" for line in lines).encode(errors="backslashreplace")
    try:
        make_folder(folder)
        path = _write_beside_others(folder, f"report-{at:%Y%m%d-%H%M%S}", content)
    except OSError as error:
        return words.REPORT_NOT_WRITTEN.format(kind=type(error).__name__)
    return words.REPORT_WRITTEN.format(path=plain(str(path)))


def _write_beside_others(folder: Path, name: str, content: bytes) -> Path:
    """Write under the first free name: two reports in one second are two files."""
    for number in count(1):
        path = folder / (f"{name}.txt" if number == 1 else f"{name}-{number}.txt")
        try:
            write_new(path, content)
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")
