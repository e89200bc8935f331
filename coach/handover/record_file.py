"""`record.jsonl`: the rows of the record as they are kept, so that a package can be read back.

For programs alone. The tables beside it round seconds and explain; in here a second is the number
that the timer measured, because a record made again must be the same. Every line is a JSON text:
first the header, then each table, an object with its name and columns, and after it its rows, an
array each.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, Final, TypeAlias

from coach.handover.file_hash import told_as
from coach.services.ports import LogInParts
from coach.services.ports.carried import RECORD_FILE, CarriedTable, Value

FORMAT: Final = 1
"""Counts up when the lines are built in another way; which columns there are is told in them."""

HEADER: Final = "steadyback_record"
_ROWS_AT_ONCE: Final = 100
_SEAM: Final = "],["
_NEXT_LINE: Final = "]\n["

_Row: TypeAlias = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Written:
    """What a package says of the file.

    Attributes:
        size: its bytes.
        sha256: its hash.
        rows: how many rows of each table it holds.
    """

    size: int
    sha256: str
    rows: dict[str, int]

    @property
    def described(self) -> dict[str, Any]:
        """The entry of `datapackage.json`."""
        return {
            "path": RECORD_FILE,
            "bytes": self.size,
            "hash": told_as(self.sha256),
            "rows": self.rows,
        }


def write_record(log: LogInParts, file: IO[bytes]) -> Written:
    """Write the rows of a log into a file that is open."""
    rows: dict[str, int] = {}
    hashed, size = hashlib.sha256(), 0
    for some in _texts(log, rows):
        content = some.encode()
        hashed.update(content)
        size += len(content)
        file.write(content)
    return Written(size, hashed.hexdigest(), rows)


def _texts(log: LogInParts, rows: dict[str, int]) -> Iterator[str]:
    """Yield the lines, some at once, and count the rows of each table."""
    yield _line({HEADER: FORMAT, "format": log.record_format, "app_version": log.app_version})
    for table in log.tables():
        yield _line({"table": table.name, "columns": table.columns})
        rows[table.name] = 0
        for count, some in _written(table):
            rows[table.name] += count
            yield some


def _written(table: CarriedTable) -> Iterator[tuple[int, str]]:
    """Yield the lines of some rows, and how many they are."""
    if table.lines is not None:
        written = iter(table.lines)
        while lines := list(islice(written, _ROWS_AT_ONCE)):
            yield len(lines), "".join(lines)
        return
    left = iter(table.rows)
    while some := list(islice(left, _ROWS_AT_ONCE)):
        yield len(some), _lines(some)


_as_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _lines(some: Sequence[_Row]) -> str:
    """Return a line for each row: half a million take half as long in one go.

    Where a text of a row looks like the seam between two rows, each is made by itself.
    """
    together = _as_json(some)
    if together.count(_SEAM) == len(some) - 1:
        return together[1:-1].replace(_SEAM, _NEXT_LINE) + "\n"
    return "".join(map(_line, some))


def _line(value: object) -> str:
    return f"{_as_json(value)}\n"
