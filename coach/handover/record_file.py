"""`record.jsonl`: the rows of the record as they are kept, so that a package can be read back.

For programs alone. The tables beside it round seconds and explain; in here a second is the number
that the timer measured, because a record made again must be the same. Every line is a JSON text:
first the header, then each table, an object with its name and columns, and after it its rows, an
array each.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, Final

from coach.services.ports import LogInParts
from coach.services.ports.carried import RECORD_FILE, CarriedTable

FORMAT: Final = 1
"""Counts up when the lines are built in another way; which columns there are is told in them."""

HEADER: Final = "steadyback_record"
_LINES_AT_ONCE: Final = 2000


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
            "hash": f"sha256:{self.sha256}",
            "rows": self.rows,
        }


def write_record(log: LogInParts, file: IO[bytes]) -> Written:
    """Write the rows of a log into a file that is open."""
    rows: dict[str, int] = {}
    lines = _lines(log, rows)
    hashed, size = hashlib.sha256(), 0
    while some := "".join(islice(lines, _LINES_AT_ONCE)):
        content = some.encode()
        hashed.update(content)
        size += len(content)
        file.write(content)
    return Written(size, hashed.hexdigest(), rows)


def _lines(log: LogInParts, rows: dict[str, int]) -> Iterator[str]:
    yield _line({HEADER: FORMAT, "format": log.record_format, "app_version": log.app_version})
    for table in log.tables():
        yield _line({"table": table.name, "columns": table.columns})
        rows[table.name] = 0
        yield from _rows(table, rows)


def _rows(table: CarriedTable, rows: dict[str, int]) -> Iterable[str]:
    for row in table.rows:
        rows[table.name] += 1
        yield _line(row)


_as_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _line(value: object) -> str:
    return f"{_as_json(value)}\n"
