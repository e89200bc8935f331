"""Finds the line of a damaged file, so that whoever looks at it knows where to look.

Asked only where size or hash already said that the file is not as it was written.
"""

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import IO, Any, Final, TextIO

from coach.handover import record_lines
from coach.handover import texts as words
from coach.handover.cells import BYTE_ORDER_MARK

_WHOLE: Final = re.compile(r"-?\d+")


def first_wrong_line(file: IO[bytes], schema: Mapping[str, Any] | None) -> tuple[int, str] | None:
    """Return the first line that cannot have been written so, and why; None where each could.

    Args:
        file: the file, from its beginning.
        schema: the Table Schema of a CSV file; None for the file of the record.
    """
    if schema is None:
        return record_lines.wrong_line(file)
    text = io.TextIOWrapper(file, "utf-8", newline="")
    try:
        return _wrong_row(text, schema.get("fields", []))
    finally:
        # Whoever opened the file closes it.
        text.detach()


def _wrong_row(text: TextIO, fields: Sequence[Mapping[str, Any]]) -> tuple[int, str] | None:
    rows = csv.reader(text, strict=True)
    names = [field["name"] for field in fields]
    line = 1
    try:
        for row in rows:
            if line == 1:
                first = [BYTE_ORDER_MARK + names[0], *names[1:]]
                if row != first:
                    return line, words.OTHER_COLUMNS
            elif len(row) != len(names):
                return line, words.ROW_OF_ANOTHER_LENGTH.format(columns=len(names))
            else:
                for field, cell in zip(fields, row, strict=True):
                    if not _fits(field, cell):
                        return line, words.CELL_WRONG.format(column=field["name"])
            line = rows.line_num + 1
    except (csv.Error, UnicodeDecodeError):
        return line, words.NO_CSV
    return None


def _fits(field: Mapping[str, Any], cell: str) -> bool:
    limits = field.get("constraints", {})
    if not cell:
        return not limits.get("required", False)
    try:
        value = _READ.get(field["type"], str)(cell)
    except ValueError:
        return False
    if "enum" in limits and value not in limits["enum"]:
        return False
    number = value if isinstance(value, int) else 0
    return bool(limits.get("minimum", number) <= number <= limits.get("maximum", number))


def _whole(cell: str) -> int:
    if not _WHOLE.fullmatch(cell):
        raise ValueError(cell)
    return int(cell)


def _yes_or_no(cell: str) -> bool:
    if cell not in {"0", "1"}:
        raise ValueError(cell)
    return cell == "1"


_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "integer": _whole,
    "boolean": _yes_or_no,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}
