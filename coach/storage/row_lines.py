"""Has SQLite write the rows of a large table as JSON, a line each, as `json` would write them.

Of half a million holds, first making values of the rows and then a text of the values takes half as
long again. Decimals are left to Python: SQLite writes fifteen digits of them, and a record made
again must be the same to the last.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import (
    REAL,
    Column,
    ColumnElement,
    Connection,
    String,
    Table,
    func,
    literal,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from coach.storage.stores.connections import plain_rows

_SURROGATES: Final = range(0xD800, 0xE000)
_EVERY_SIGN: Final = "".join(chr(code) for code in range(0x11000) if code not in _SURROGATES)


def writes_as_json_does(connection: Connection) -> bool:
    """Return whether this SQLite writes JSON, and texts in it sign for sign as Python does."""
    try:
        written = connection.execute(select(func.json_array(_EVERY_SIGN))).scalar_one()
    except DBAPIError:
        return False
    return bool(written == json.dumps([_EVERY_SIGN], ensure_ascii=False))


def in_order(table: Table) -> Sequence[Column[Any]]:
    """Return the columns of a table in the order of `lines`: decimals before all others."""
    return sorted(table.c, key=lambda column: not _is_decimal(column))


def lines(connection: Connection, table: Table) -> Iterable[str]:
    """Return a JSON array of the values of each row, with a line end, in the order of keeping; the
    values are `in_order`.

    They are read as they are asked for, and only while the connection reads.
    """
    decimals = [_decimal(column) for column in table.c if _is_decimal(column)]
    others = [column for column in table.c if not _is_decimal(column)]
    # Its bracket stands before the decimals.
    pieces = [*decimals, func.substr(func.json_array(*others), 2)]
    line = f"[{','.join(['%s'] * len(pieces))}\n"
    return map(line.__mod__, plain_rows(connection, select(*pieces).order_by(text("rowid"))))


def _is_decimal(column: Column[Any]) -> bool:
    return isinstance(column.type, REAL)


def _decimal(column: Column[Any]) -> ColumnElement[Any]:
    """Return a decimal as it is, and as JSON where there is none."""
    return func.coalesce(column, literal("null", String)) if column.nullable else column
