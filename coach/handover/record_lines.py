"""Reads `record.jsonl` line by line; a line that is none of its kind is refused by its number.

Only the form is looked at: a header, tables with columns, rows of that length with values that a
record can hold. Whether they make a record is known where the record is.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any, Final, NoReturn, TypeGuard

from coach.handover import texts as words
from coach.handover.record_file import FORMAT, HEADER
from coach.services.ports.carried import RECORD_FILE, ReadTable, Value
from coach.services.problems import ImportProblem

_LONGEST: Final = 4_000_000
"""Bytes of a line; a prescription has some thousand."""

_LARGEST: Final = 2**63
"""Whole numbers of the record lie below this."""

_PLAIN: Final = frozenset({type(None), int, float, str})


@dataclass(frozen=True, slots=True)
class RecordLines:
    """What a file says of itself, and what follows.

    Attributes:
        format: the format of the record that its rows come from.
        tables: its tables, in order; read once.
    """

    format: str
    tables: Iterator[ReadTable]


def read(file: IO[bytes]) -> RecordLines:
    """Read the header, and make ready to read the rest.

    Raises:
        ImportProblem: it is no such file, or of a newer version; and as it is read on, a line
            makes no sense.
    """
    lines = _Lines(file)
    header = lines.next()
    if not isinstance(header, dict) or not isinstance(header.get("format"), str):
        lines.refuse(words.NO_HEADER)
    if header.get(HEADER) != FORMAT:
        lines.refuse(words.NEWER_LINES)
    return RecordLines(header["format"], _tables(lines))


def wrong_line(file: IO[bytes]) -> tuple[int, str] | None:
    """Return the first line that makes no sense, and why; None where each does."""
    try:
        for table in read(file).tables:
            for _ in table.rows:
                pass
    except _LineProblem as problem:
        return problem.line, problem.why
    return None


class _LineProblem(ImportProblem):
    def __init__(self, line: int, why: str) -> None:
        super().__init__(
            words.LINE_REFUSED.format(file=RECORD_FILE, line=line, why=why), words.ASK_FOR_IT
        )
        self.line, self.why = line, why


class _Lines:
    """The lines of a file, one after the other, with one to look ahead.

    Attributes:
        number: of the line that was read last, from 1.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.number = 0
        self._file = file
        self._ahead: object = None

    def next(self) -> object:
        """Return what stands in the next line; None at the end, which no line of ours says."""
        if self._ahead is not None:
            ahead, self._ahead = self._ahead, None
            return ahead
        line = self._file.readline(_LONGEST + 1)
        if not line:
            return None
        self.number += 1
        if len(line) > _LONGEST:
            self.refuse(words.LINE_TOO_LONG)
        try:
            found: object = json.loads(line.decode("utf-8"))
        except (ValueError, RecursionError):
            self.refuse(words.NO_JSON)
        if found is None:
            self.refuse(words.NO_ROW)
        return found

    def put_back(self, found: object) -> None:
        """Have a line read again."""
        self._ahead = found

    def refuse(self, why: str) -> NoReturn:
        raise _LineProblem(self.number, why)


def _tables(lines: _Lines) -> Iterator[ReadTable]:
    while (found := lines.next()) is not None:
        if not _is_table(found):
            lines.refuse(words.NO_TABLE)
        columns = tuple(found["columns"])
        yield ReadTable(found["table"], columns, lines.number, _rows(lines, len(columns)))


def _is_table(found: object) -> TypeGuard[dict[str, Any]]:
    if not isinstance(found, dict) or not isinstance(found.get("table"), str):
        return False
    columns = found.get("columns")
    if not isinstance(columns, list) or not all(isinstance(one, str) for one in columns):
        return False
    return len(set(columns)) == len(columns)


def _rows(lines: _Lines, length: int) -> Iterator[tuple[int, Sequence[Value]]]:
    while (found := lines.next()) is not None:
        if isinstance(found, dict):
            lines.put_back(found)
            return
        if not isinstance(found, list) or len(found) != length:
            lines.refuse(words.ROW_OF_ANOTHER_LENGTH.format(columns=length))
        if not _are_values(found):
            lines.refuse(words.NO_VALUE)
        yield lines.number, found


def _are_values(found: Sequence[object]) -> bool:
    """Return whether a row holds values only; half a million rows are mostly plain ones."""
    if _PLAIN.issuperset(map(type, found)):
        texts = "".join([one for one in found if type(one) is str])
        numbers = [one for one in found if type(one) is int or type(one) is float]
        if _are_numbers(numbers) and _is_text(texts):
            return True
    return all(map(_is_value, found))


def _are_numbers(found: Sequence[float]) -> bool:
    """Return whether all are numbers of a record; False also where each has to be asked."""
    if not found:
        return True
    # What is no number at all may hide from the smallest and the greatest, and not from the sum.
    return min(found) >= -_LARGEST and max(found) < _LARGEST and math.isfinite(sum(found))


def _is_value(value: object) -> bool:
    match value:
        case None:
            return True
        case bool():
            return False
        case int():
            return -_LARGEST <= value < _LARGEST
        case float():
            return math.isfinite(value)
        case str():
            return _is_text(value)
    return False


def _is_text(value: str) -> bool:
    """Return whether a text can be kept: half of a letter pair cannot."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in value
