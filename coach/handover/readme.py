"""The README.txt that goes with the CSV files, so that they explain themselves years later."""

import textwrap
from typing import Final

from coach.handover import texts as words
from coach.handover.cells import BYTE_ORDER_MARK
from coach.handover.dates import span_in_words
from coach.handover.log_file import LogFile
from coach.handover.log_files import LOG_FILES
from coach.services.ports import LogInParts

README: Final = "README.txt"

WIDTH = 78

_MEANING_AT = 4


def readme(log: LogInParts) -> bytes:
    """Return the text for a package: what is in it, in words."""
    parts = [
        words.TITLE,
        words.DAYS.format(span=span_in_words(log.first, log.last), version=log.app_version),
        *words.ABOUT.split("\n\n"),
        words.DISCLAIMER,
    ]
    lines: list[str] = []
    for part in parts:
        lines += [*textwrap.wrap(part, WIDTH), ""]
    for file in LOG_FILES:
        lines += _explained(file)
    return (BYTE_ORDER_MARK + "\r\n".join(lines)).encode()


def _explained(file: LogFile) -> list[str]:
    lines = [
        *textwrap.wrap(words.FILE_HEADING.format(name=file.name, one_row=file.one_row), WIDTH),
        "",
    ]
    indent = " " * _MEANING_AT
    for column in file.columns:
        lines.append(column.name)
        lines += textwrap.wrap(
            column.meaning, WIDTH, initial_indent=indent, subsequent_indent=indent
        )
    return [*lines, ""]
