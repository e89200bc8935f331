"""Has SQLite write the rows of a large table as JSON, a line each, as `json` would write them.

Of half a million holds, first making values of the rows and then a text of the values takes half as
long again. Decimals are left to Python: SQLite writes fifteen digits of them, and a record made
again must be the same to the last.
"""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from sqlalchemy import REAL, Column, ColumnElement, Connection, Table, case, func, select, text
from sqlalchemy.exc import DBAPIError

from coach.storage.stores.connections import plain_rows

_SURROGATES: Final = range(0xD800, 0xE000)
_EVERY_SIGN: Final = "".join(chr(code) for code in range(0x11000) if code not in _SURROGATES)
_BRACKETS: Final = "[]"


def writes_as_json_does(connection: Connection) -> bool:
    """Return whether this SQLite writes JSON, and texts in it sign for sign as Python does."""
    try:
        written = connection.execute(select(func.json_array(_EVERY_SIGN))).scalar_one()
    except DBAPIError:
        return False
    return bool(written == json.dumps([_EVERY_SIGN], ensure_ascii=False))


def lines(connection: Connection, table: Table) -> Iterable[str]:
    """Return a JSON array of the values of each row, with a line end, in the order of keeping.

    They are read as they are asked for, and only while the connection reads.
    """
    pieces: list[ColumnElement[Any]] = []
    for decimal, columns in groupby(table.c, lambda one: isinstance(one.type, REAL)):
        if decimal:
            pieces += map(_decimal, columns)
        else:
            pieces.append(func.trim(func.json_array(*columns), _BRACKETS))
    line = f"[{','.join(['%s'] * len(pieces))}]\n"
    return map(line.__mod__, plain_rows(connection, select(*pieces).order_by(text("rowid"))))


def _decimal(column: Column[Any]) -> ColumnElement[Any]:
    """Return a decimal as it is, and as JSON where there is none."""
    return case((func.typeof(column) == "real", column), else_=func.json_quote(column))
