"""Reads the record row by row, for the file of a package that it can be made of again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Select, null, select, text

from coach.domain.record import SessionStatus
from coach.services.ports.carried import CarriedTable, Value
from coach.storage import rows
from coach.storage.carried import CARRIED, SETTINGS_CARRIED, SETTINGS_TABLE, Carried
from coach.storage.migration_steps import SHIPPED
from coach.storage.row_lines import in_order, lines, writes_as_json_does
from coach.storage.stores.connections import RecordConnections, plain_rows
from coach.storage.tables import CHECK_INS, PLANS, SESSIONS, SETTINGS

Row: TypeAlias = Sequence[Value]
Days: TypeAlias = tuple[date, date]

_GROWING = (SESSIONS, CHECK_INS)
"""Tables with rows for every session: ten years of them take as much memory as all the rest."""

_DECIDING = frozenset({"id", "session_id", "local_day", "ended_utc", "ended_offset_s"})
"""Their columns that say whether a row belongs to a range of days."""

_ALL: Days = (date.min, date.max)


class CarriedRows:
    """The `CarriedRecord` of a record on disk.

    Args:
        connections: to the record.
    """

    def __init__(self, connections: RecordConnections) -> None:
        self._connections = connections

    @property
    def format(self) -> str:
        """The format of the record."""
        return SHIPPED.newest

    def tables(self, first: date | None, last: date | None) -> Iterator[CarriedTable]:
        """Read what belongs to a range of local days, in one view of the record."""
        days = first or date.min, last or date.max
        with self._connections.reading() as connection:
            kept: dict[str, frozenset[Value]] = {}
            as_json = writes_as_json_does(connection)
            for table in CARRIED:
                if table.with_parent:
                    column, parent = table.parent or ("", "")
                    yield _streamed(connection, table, column, kept[parent], as_json=as_json)
                elif table.table in _GROWING:
                    kept[table.name] = _ids(connection, table, days, kept)
                    yield _streamed(connection, table, "id", kept[table.name], as_json=as_json)
                else:
                    found = _of_days(table, _whole(connection, table), days, kept)
                    kept[table.name] = frozenset(map(itemgetter(table.columns.index("id")), found))
                    yield CarriedTable(table.name, table.columns, found)
            if days == _ALL:
                yield CarriedTable(SETTINGS_TABLE, ("name", "value"), _settings(connection))


def _whole(connection: Connection, table: Carried) -> Sequence[Row]:
    """Return every row in the order of keeping."""
    return plain_rows(connection, select(table.table).order_by(text("rowid"))).fetchall()


def _ids(
    connection: Connection, table: Carried, days: Days, kept: Mapping[str, frozenset[Value]]
) -> frozenset[Value]:
    """Return what the rows of a large table are called that belong to a range of days.

    Of sessions those that are over. Only what decides is read, and no row is kept.
    """
    narrow = (one if one.name in _DECIDING else null() for one in table.table.c)
    query: Select[Any] = select(*narrow).select_from(table.table)
    if table.table is SESSIONS:
        query = query.where(SESSIONS.c.status != SessionStatus.RUNNING.value)
    place = table.columns.index("id")
    found = plain_rows(connection, query)
    return frozenset(row[place] for row in found if _belongs(table, row, days, kept))


def _streamed(
    connection: Connection,
    table: Carried,
    column: str,
    kept: frozenset[Value],
    *,
    as_json: bool,
) -> CarriedTable:
    """Return a large table with the rows of which a column is kept; few are in memory at once.

    Args:
        connection: reads as long as the rows are asked for.
        table: the table.
        column: names what a row is kept with.
        kept: what is kept.
        as_json: whether SQLite may write rows itself; see `row_lines`.
    """
    if _none_left_out(connection, table, column, kept):
        columns = in_order(table.table) if as_json else tuple(table.table.c)
        rows_of_all = _each(connection, columns)
        written = lines(connection, table.table) if as_json else None
        names = tuple(column.name for column in columns)
        return CarriedTable(table.name, names, rows_of_all, written)
    place = table.columns.index(column)
    # One by one: two thousand sessions with what they were made of are twenty megabytes.
    left = (row for row in _each(connection, table.table.c) if row[place] in kept)
    return CarriedTable(table.name, table.columns, left)


def _each(connection: Connection, columns: Iterable[Column[Any]]) -> Iterator[Row]:
    """Yield these columns of every row in the order of keeping, once they are asked for."""
    yield from plain_rows(connection, select(*columns).order_by(text("rowid")))


def _none_left_out(
    connection: Connection, table: Carried, column: str, kept: frozenset[Value]
) -> bool:
    """Return whether every row is kept, so that none of half a million has to be asked.

    References hold: a row can only name what is there.
    """
    named = select(table.table.c[column]).distinct()
    return all(name in kept for (name,) in plain_rows(connection, named))


def _of_days(
    table: Carried, found: Sequence[Row], days: Days, kept: Mapping[str, frozenset[Value]]
) -> Sequence[Row]:
    """Return the rows that belong to a range of days, or to what was kept of another table."""
    if table.parent is not None:
        return [row for row in found if _belongs(table, row, days, kept)]
    if days == _ALL:
        return found
    if table.table is PLANS:
        # The plan of the first day may have been taken up long before.
        before = sum(_day(table, row) <= days[0] for row in found)
        return [row for row in found[max(0, before - 1) :] if _day(table, row) <= days[1]]
    if table.numbered is not None and not table.once:
        place = table.columns.index(table.numbered)
        told = {row[place] for row in found if _within(table, row, days)}
        return [row for row in found if row[place] in told]
    return [row for row in found if _within(table, row, days)]


def _belongs(table: Carried, row: Row, days: Days, kept: Mapping[str, frozenset[Value]]) -> bool:
    """Return whether a row belongs to what was kept of another table, or else to these days."""
    if table.parent is not None:
        column, parent = table.parent
        name = _of(table, row, column)
        if name is not None:
            return name in kept[parent]
    return days == _ALL or _within(table, row, days)


def _within(table: Carried, row: Row, days: Days) -> bool:
    """Return whether a row is about one of these days; a flare, whether it reaches into them."""
    if "ended_utc" not in table.columns:
        return days[0] <= _day(table, row) <= days[1]
    last = date.max if _of(table, row, "ended_utc") is None else _day(table, row, "ended")
    return _day(table, row) <= days[1] and last >= days[0]


def _day(table: Carried, row: Row, moment: str | None = None) -> date:
    if moment is None and "local_day" in table.columns:
        return rows.local_day(str(_of(table, row, "local_day")))
    named = moment or table.moment
    offset = _of(table, row, f"{named}_offset_s")
    return rows.instant(str(_of(table, row, f"{named}_utc")), int(offset or 0)).local_date


def _of(table: Carried, row: Row, column: str) -> Value:
    return row[table.columns.index(column)]


def _settings(connection: Connection) -> Sequence[Row]:
    query = select(SETTINGS).where(SETTINGS.c.name.in_(SETTINGS_CARRIED)).order_by(SETTINGS.c.name)
    return [tuple(row) for row in connection.execute(query)]
