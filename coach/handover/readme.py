"""The README.txt that goes with the CSV files, so that they explain themselves years later."""

import textwrap

from coach.handover.cells import BYTE_ORDER_MARK
from coach.handover.dates import span_in_words
from coach.handover.log_file import LogFile
from coach.handover.log_files import LOG_FILES
from coach.services.ports import LogInParts

WIDTH = 78
TITLE = "Steadyback exercise log"
_MEANING_AT = 4

DISCLAIMER = (
    "Steadyback helps adults follow, time and record an exercise program they have chosen or been "
    "given by a health professional. It does not diagnose, treat or monitor disease and is not "
    "for emergencies."
)
_ABOUT = """\
Holds are measured by the timer. Ratings are what the person said, on a scale from 0 (no pain)
to 10 (worst pain you can imagine).

An empty cell means not asked, not answered or not recorded. It never means 0.

Times are local times of the place where they were recorded. Each has three columns: the day of the
calendar, the clock time, and the minutes that it was ahead of UTC. A column named date alone is the
day as it was lived, which begins at 04:00.

There are no decimals: every number is a whole one, so that a spreadsheet reads the same in every
language. Column names that end in _s are seconds, in _ms milliseconds, in _us microseconds, in
_min minutes, in _tenths tenths: a pain of 35 tenths is 3.5. Yes is 1, no is 0. The files are UTF-8,
with commas. datapackage.json says the same to programs.

Text that starts like a formula has an apostrophe in front, so that no spreadsheet runs it.

A session that is still running is left out.

CSV is not a backup: the program cannot read these files back. They are not encrypted; whoever
has them can read them."""


def readme(log: LogInParts) -> bytes:
    """Return the text for a package: what is in it, in words."""
    parts = [
        TITLE,
        f"Days: {span_in_words(log.first, log.last)}. Written by Steadyback {log.app_version}.",
        *_ABOUT.split("\n\n"),
        DISCLAIMER,
    ]
    lines: list[str] = []
    for part in parts:
        lines += [*textwrap.wrap(part, WIDTH), ""]
    for file in LOG_FILES:
        lines += _explained(file)
    return (BYTE_ORDER_MARK + "\r\n".join(lines)).encode()


def _explained(file: LogFile) -> list[str]:
    lines = [*textwrap.wrap(f"{file.name}: one row for {file.one_row}", WIDTH), ""]
    indent = " " * _MEANING_AT
    for column in file.columns:
        lines.append(column.name)
        lines += textwrap.wrap(
            column.meaning, WIDTH, initial_indent=indent, subsequent_indent=indent
        )
    return [*lines, ""]
