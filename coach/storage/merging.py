"""Takes the rows of a package into the record: what is missing, in its place, and nothing else.

All of it happens in the transaction that is open. Names that count within one record alone, such as
the number of a session of a day, are given anew where they are taken; whatever refers to them
follows. A row that cannot be one of a record ends it, with the row's line.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from sqlalchemy import Connection, delete, select

from coach.domain.joined_stories import join
from coach.domain.record import SessionStatus
from coach.services.ports.carried import NOTHING_WAITS, Package, ReadTable, Taken, Waiting
from coach.services.settings import PROFILE_FLAGS
from coach.storage import integrity, merge_refusals, rows
from coach.storage.carried import (
    BY_NAME,
    SETTINGS_CARRIED,
    SETTINGS_TABLE,
    Carried,
)
from coach.storage.merge_rows import (
    Counted,
    Told,
    is_empty,
    kept,
    make_room,
    put,
    put_all,
    usual_values,
)
from coach.storage.migration_steps import SHIPPED
from coach.storage.stores.connections import RecordConnections
from coach.storage.tables import PLANS, SESSIONS, SETTINGS, WARNING_SIGN_DEEDS, WARNING_SIGNS

_AT_ONCE: Final = 1000
"""Rows of the largest table that are in memory together."""

_ORDER: Final = {name: place for place, name in enumerate((*BY_NAME, SETTINGS_TABLE))}


class RecordMerging:
    """The `RecordMerge` of a record on disk.

    Args:
        connections: to the record.
    """

    def __init__(self, connections: RecordConnections) -> None:
        self._connections = connections

    def take_in(self, package: Package, waiting: Waiting = NOTHING_WAITS) -> Mapping[str, Taken]:
        """Insert what is missing, within the transaction that is open."""
        if package.format > SHIPPED.newest:
            raise merge_refusals.newer()
        with self._connections.writing() as connection:
            return _Merge(connection, waiting).run(package)


class _Merge:
    """One package on its way into the record.

    Attributes:
        names: what each row that others refer to is called here, by table and by what the package
            calls it; None where it is not taken, and nothing that belongs to it either.
        new: the names of rows that came with the package, by table.
    """

    def __init__(self, connection: Connection, waiting: Waiting) -> None:
        self.names: dict[str, dict[object, object]] = {name: {} for name in BY_NAME}
        self.new: dict[str, set[object]] = {name: set() for name in BY_NAME}
        self._connection = connection
        self._waiting = waiting
        self._unused = _is_unused(connection)

    def run(self, package: Package) -> Mapping[str, Taken]:
        taken: dict[str, Taken] = {}
        last = -1
        for read in package.tables():
            place = _ORDER.get(read.name, -1)
            if place <= last:
                raise merge_refusals.unknown_table(read.line, read.name)
            last = place
            if read.name == SETTINGS_TABLE:
                taken[read.name] = self._settings(read)
            else:
                taken[read.name] = self._table(BY_NAME[read.name], read)
        raw = self._connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):
            raise TypeError(raw)
        if not integrity.makes_sense(raw, SHIPPED.newest):
            raise merge_refusals.does_not_fit()
        return taken

    def _table(self, table: Carried, read: ReadTable) -> Taken:
        counted = Counted()
        told = self._belonging(table, _checked(table, read), counted)
        if table.with_parent:
            self._with_parents(table, told, counted)
        elif table.once:
            self._things(table, list(told), counted)
        else:
            self._stories(table, list(told), counted)
        return counted.taken

    def _belonging(self, table: Carried, told: Iterable[Told], counted: Counted) -> Iterator[Told]:
        """Yield the rows by the names that count here; count those that belong to nothing taken."""
        waits = self._waiting
        for one in told:
            values = one.values
            if table.table is WARNING_SIGNS and one.own in waits.answers:
                counted.wait += 1
                self.names[table.name][one.own] = None
                continue
            if table.parent is not None and values[table.parent[0]] is not None:
                column, parent = table.parent
                if values[column] not in self.names[parent]:
                    raise merge_refusals.refers_to_nothing(one.line, table.name)
                name = self.names[parent][values[column]]
                if table.table is WARNING_SIGN_DEEDS and (
                    name is None or name in waits.deeds_about
                ):
                    counted.wait += 1
                    continue
                if name is None:
                    counted.differ += 1
                    continue
                values = values | {column: name}
            yield Told(one.line, one.own, values)

    def _with_parents(self, table: Carried, told: Iterable[Told], counted: Counted) -> None:
        """Take the rows of a large table with what they belong to, and only with that."""
        column, parent = table.parent or ("", "")
        keeps = is_empty(self._connection, table)
        told = iter(told)
        while some := list(islice(told, _AT_ONCE)):
            new = [one for one in some if one.values[column] in self.new[parent]]
            put_all(self._connection, table, new, keeps_id=keeps)
            counted.new += len(new)
            counted.there += len(some) - len(new)

    def _things(self, table: Carried, told: Sequence[Told], counted: Counted) -> None:
        """Take rows of which there is one about each thing."""
        here = kept(self._connection, table)
        known = {_about(table, one): one for one in here}
        names = self.names[table.name]
        missing: list[Told] = []
        for one in told:
            same = known.get(_about(table, one))
            if same is None:
                missing.append(one)
            elif _content(table, same) == _content(table, one):
                counted.there += 1
                names[one.own] = same.own
            else:
                counted.differ += 1
                names[one.own] = None
        earliest = min((_when(table, one) for one in here), default="")
        early = [one for one in missing if table.counts and _when(table, one) < earliest]
        lines = {one.line for one in early}
        self._put_all(table, early, [one for one in missing if one.line not in lines], counted)

    def _stories(self, table: Carried, told: Sequence[Told], counted: Counted) -> None:
        """Take rows of which the last one about a thing counts."""
        here = kept(self._connection, table)
        if table.table is PLANS and self._gives_way(table, here, told):
            self._connection.execute(delete(PLANS))
            here = []
        if table.numbered is not None:
            told = _numbered_anew(table, table.numbered, here, told)
        mine, theirs = _by_thing(table, here), _by_thing(table, told)
        before: list[Told] = []
        after: list[Told] = []
        for about, story in theirs.items():
            joined = join(
                mine.get(about, ()),
                story,
                lambda one: _content(table, one),
                lambda one: _when(table, one),
            )
            before += joined.before
            after += joined.after
            counted.there += joined.there
            counted.differ += joined.differ
        self._put_all(table, before, after, counted)

    def _gives_way(self, table: Carried, here: Sequence[Told], told: Sequence[Told]) -> bool:
        """Return whether the plan that every new record begins with makes room for those told."""
        known = {_content(table, one) for one in told}
        return (
            self._unused and bool(known) and all(_content(table, one) not in known for one in here)
        )

    def _put_all(
        self, table: Carried, before: Sequence[Told], after: Sequence[Told], counted: Counted
    ) -> None:
        """Put rows before and after those that are here, each group in the order of its lines."""
        names = self.names[table.name]
        keeps = is_empty(self._connection, table)
        if before:
            make_room(self._connection, table, len(before))
            if table.once:
                names.update((own, _moved(name, len(before))) for own, name in names.items())
        for place, one in enumerate(sorted(before, key=_line), 1):
            moved = Told(one.line, one.own, one.values | {"id": place})
            self._put(table, moved, keeps_id=True)
        taken = _numbers_of_days(self._connection) if table.table is SESSIONS else {}
        for one in sorted(after, key=_line):
            named = _named_anew(taken, one) if table.table is SESSIONS else one
            self._put(table, named, keeps_id=keeps or not table.counts)
        counted.new += len(before) + len(after)

    def _put(self, table: Carried, one: Told, *, keeps_id: bool) -> None:
        name = put(self._connection, table, one, keeps_id=keeps_id)
        self.names[table.name][one.own] = name
        self.new[table.name].add(name)

    def _settings(self, read: ReadTable) -> Taken:
        """Take what is true of the body into a record that nobody has used."""
        counted = Counted()
        if read.columns != ("name", "value"):
            raise merge_refusals.unknown_columns(read.line, read.name)
        query = select(SETTINGS.c.name, SETTINGS.c.value)
        here = {row.name: row.value for row in self._connection.execute(query)}
        for line, (name, value) in read.rows:
            if name not in SETTINGS_CARRIED or not isinstance(value, str):
                raise merge_refusals.no_row(line, read.name)
            if name in here or not self._unused:
                same = here.get(name) == value
                counted.there += same
                counted.differ += not same
                continue
            self._connection.execute(SETTINGS.insert().values(name=name, value=value))
            here[str(name)] = value
            counted.new += 1
        return counted.taken


def _is_unused(connection: Connection) -> bool:
    """Return whether nobody has begun with a record: no session, one plan, nothing ticked."""
    if connection.execute(select(SESSIONS.c.id).limit(1)).first() is not None:
        return False
    if len(connection.execute(select(PLANS.c.id).limit(2)).all()) > 1:
        return False
    ticked = select(SETTINGS.c.value).where(SETTINGS.c.name == PROFILE_FLAGS.key)
    return not connection.execute(ticked).scalar()


def _checked(table: Carried, read: ReadTable) -> Iterator[Told]:
    """Yield the rows of a table, each of which says something that a record can say."""
    usual = usual_values(table, read)
    for line, row in read.rows:
        values = dict(zip(read.columns, row, strict=True))
        if usual:
            values |= usual
        try:
            table.read(values)
        except rows.UnreadableError as error:
            raise merge_refusals.no_row(line, table.name) from error
        if values.get("status") == SessionStatus.RUNNING.value:
            raise merge_refusals.no_row(line, table.name)
        yield Told(line, values["id"], values)


def _line(one: Told) -> int:
    return one.line


def _moved(name: object, count: int) -> object:
    return name + count if isinstance(name, int) else name


def _about(table: Carried, one: Told) -> Hashable:
    return tuple(one.values[column] for column in table.about)


def _content(table: Carried, one: Told) -> Hashable:
    """Return what a row says, without what it is called."""
    return tuple(one.values[column] for column in table.said)


def _when(table: Carried, one: Told) -> str:
    return str(one.values[f"{table.moment}_utc"])


def _by_thing(table: Carried, told: Iterable[Told]) -> dict[Hashable, list[Told]]:
    found: dict[Hashable, list[Told]] = {}
    for one in told:
        found.setdefault(_about(table, one), []).append(one)
    return found


def _numbered_anew(
    table: Carried, number: str, here: Sequence[Told], told: Sequence[Told]
) -> Sequence[Told]:
    """Return rows by the numbers that count here: that of the same story, else a free one."""
    taken = {one.values[number] for one in here}
    known = {_content(table, one): one.values[number] for one in here}
    numbers: dict[object, int] = {}
    for one in told:
        own = one.values[number]
        if own not in numbers:
            same = known.get(_content(table, one))
            free = own if own not in taken else max(taken) + 1
            numbers[own] = free if same is None or same in numbers.values() else same
            taken.add(numbers[own])
    return [
        Told(one.line, one.own, one.values | {number: numbers[one.values[number]]}) for one in told
    ]


def _numbers_of_days(connection: Connection) -> dict[object, set[int]]:
    """Return the numbers of the sessions of each day, by the day as it is kept."""
    taken: dict[object, set[int]] = defaultdict(set)
    for day, number in connection.execute(select(SESSIONS.c.local_day, SESSIONS.c.number)):
        taken[day].add(number)
    return taken


def _named_anew(taken: dict[object, set[int]], one: Told) -> Told:
    """Return a session by its own name, or by the next one of its day where that is taken.

    Args:
        taken: the numbers of each day; this one's is added.
        one: the session.
    """
    day, own = one.values["local_day"], one.values["number"]
    number = own if own not in taken[day] else max(taken[day]) + 1
    taken[day].add(number)
    if number == own:
        return one
    return Told(one.line, one.own, one.values | {"number": number, "id": f"{day}-{number}"})
