"""The rows of the record while a package is taken in: read as they are, inserted, moved up."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from sqlalchemy import Connection, Integer, Table, select, text, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import DefaultClause

from coach.services.ports.carried import ReadTable, Taken
from coach.storage import merge_refusals
from coach.storage.carried import CARRIED, Carried, RowValues


@dataclass(frozen=True, slots=True)
class Told:
    """A row of a package, or of the record.

    Attributes:
        line: where it stands in the file; 0 for one of the record.
        own: what it is called where it comes from.
        values: as this record keeps it.
    """

    line: int
    own: object
    values: RowValues


@dataclass(slots=True)
class Counted:
    """How many rows of a table are what, so far; see `Taken`."""

    new: int = 0
    there: int = 0
    differ: int = 0
    wait: int = 0

    @property
    def taken(self) -> Taken:
        """The counts as they stand."""
        return Taken(self.new, self.there, self.differ, self.wait)


def kept(connection: Connection, table: Carried) -> list[Told]:
    """Return the rows of a table in the order in which they were kept."""
    found = connection.execute(select(table.table).order_by(text("rowid"))).mappings()
    return [Told(0, row["id"], dict(row)) for row in found]


def is_empty(connection: Connection, table: Carried) -> bool:
    """Return whether a table has no row."""
    return connection.execute(select(table.table.c.id).limit(1)).first() is None


def usual_values(table: Carried, read: ReadTable) -> RowValues:
    """Return what stands in the columns that a record of an earlier format did not have.

    Raises:
        ImportProblem: a column is unknown, or one is missing that must be told.
    """
    missing = [column for column in table.table.columns if column.name not in read.columns]
    known = len(read.columns) + len(missing) == len(table.columns)
    if not known or any(not one.nullable and one.server_default is None for one in missing):
        raise merge_refusals.unknown_columns(read.line, table.name)
    usual: RowValues = {}
    for column in missing:
        default = column.server_default
        told = str(default.arg) if isinstance(default, DefaultClause) else None
        whole = isinstance(column.type, Integer)
        usual[column.name] = int(told) if told is not None and whole else told
    return usual


def put(connection: Connection, table: Carried, one: Told, *, keeps_id: bool) -> object:
    """Insert a row; return what it is called here.

    Args:
        connection: of the transaction.
        table: the table.
        one: the row.
        keeps_id: whether it is called what it says; else SQLite counts on.

    Raises:
        ImportProblem: no record has such a row.
    """
    values = one.values if keeps_id else one.values | {"id": None}
    row = tuple(values[column] for column in table.columns)
    try:
        done = connection.exec_driver_sql(_insert(table.table), row)
    except IntegrityError as error:
        raise merge_refusals.no_row(one.line, table.name, error.orig) from error
    return done.lastrowid if table.counts else values["id"]


def put_all(
    connection: Connection, table: Carried, some: Sequence[Told], *, keeps_id: bool
) -> None:
    """Insert rows that nobody refers to, all at once, which takes a fifth of the time.

    Raises:
        ImportProblem: no record has one of them; which one is found by inserting each by itself.
        StoreProblem: the disk stands in the way.
    """
    if not some:
        return
    unnamed = {} if keeps_id else {"id": None}
    in_order = itemgetter(*table.columns)
    rows = [in_order(one.values | unnamed) for one in some]
    together = connection.begin_nested()
    try:
        connection.exec_driver_sql(_insert(table.table), rows)
    except IntegrityError:
        together.rollback()
        for one in some:
            put(connection, table, one, keeps_id=keeps_id)
        return
    # Where the disk is full, SQLite takes back the whole transaction by itself: there is nothing
    # left to take back here, and whoever began it is told.
    together.commit()


@lru_cache
def _insert(table: Table) -> str:
    """Return the statement that inserts a row of all columns; rows come by the hundred thousand."""
    return str(table.insert().compile(dialect=sqlite.dialect()))


def make_room(connection: Connection, table: Carried, count: int) -> None:
    """Have the first `count` numbers of a table free: its rows, and what refers to them, move up.

    By way of negative numbers, since SQLite holds each number to one row at every moment.
    """
    columns = [
        table.table.c.id,
        *(
            one.table.c[one.parent[0]]
            for one in CARRIED
            if one.parent is not None and one.parent[1] == table.name
        ),
    ]
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for column in columns:
        for moved in (-(column + count), -column):
            connection.execute(update(column.table).values({column: moved}))
