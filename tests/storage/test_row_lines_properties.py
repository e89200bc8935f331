"""What SQLite writes of a row is sign for sign what Python would write of its values."""

import json
import math
import sqlite3
from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import (
    REAL,
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    insert,
    select,
)

from coach.storage.row_lines import in_order, lines, writes_as_json_does

Kept = tuple[int | None, str | None, float, float | None, str]

TABLE = Table(
    "kept",
    MetaData(),
    Column("number", Integer),
    Column("words", Text),
    Column("held_s", REAL, nullable=False),
    Column("rest_s", REAL),
    Column("name", Text, nullable=False),
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SECONDS = st.floats(allow_nan=False, allow_infinity=False).filter(
    # SQLite keeps no minus in front of nothing, in whichever way it is read.
    lambda number: number != 0 or math.copysign(1, number) > 0
)
ROWS = st.lists(
    st.tuples(
        st.none() | st.integers(-(2**63), 2**63 - 1),
        st.none() | TEXTS,
        SECONDS,
        st.none() | SECONDS,
        TEXTS,
    ),
    max_size=4,
)


def kept(rows: Sequence[Kept]) -> Connection:
    connection = create_engine("sqlite://").connect()
    TABLE.create(connection)
    for row in rows:
        connection.execute(insert(TABLE).values(row))
    return connection


@given(ROWS)
@example([(1, '["]', 0.1 + 0.2, 1e16, "]["), (None, "\0\x1f\x7f\\%s", 5e-324, 2e-5, "Ü 🙂")])
def test_a_line_is_what_json_makes_of_the_values(rows: list[Kept]) -> None:
    with kept(rows) as connection:
        assert writes_as_json_does(connection)
        values = connection.execute(select(TABLE)).all()
        columns = in_order(TABLE)
        expected = [
            json.dumps(list(row), ensure_ascii=False, separators=(",", ":")) + "\n"
            for row in connection.execute(select(*columns))
        ]
        assert sorted(one.name for one in columns) == sorted(one.name for one in TABLE.c)
        assert list(lines(connection, TABLE)) == expected
        assert [tuple(row) for row in values] == rows


def test_one_that_writes_no_json_or_another_is_found_out() -> None:
    other, none = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    other.create_function("json_array", 1, lambda text: json.dumps([text]))
    none.set_authorizer(lambda _action, _name, used, *_: int(used == "json_array"))
    for driver in (other, none):
        engine = create_engine("sqlite://", creator=lambda driver=driver: driver)
        with engine.connect() as connection:
            assert not writes_as_json_does(connection)
