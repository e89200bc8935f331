"""Reads a log back into the record: first what is in it is counted, then it is taken in.

Both go the same way; for the count, all of it is taken back. Before anything is kept, a copy of the
record is made and checked, so that putting it back undoes the whole in one step.

A log is no way past a warning sign. Answers in it count like any others, but for where they would
open what is locked here, or answer what is still to be asked here: those stay out, and are told of.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias, TypeVar

from coach.domain.instant import Instant
from coach.domain.warning_signs import Screening, Trigger, WarningSign, to_ask, unfinished
from coach.services.ports import Clock
from coach.services.ports.carried import (
    NOTHING_WAITS,
    FileBeside,
    Package,
    PackageReader,
    ReadTable,
    RecordMerge,
    Taken,
    Value,
    Waiting,
)
from coach.services.warning_signs import SignsRecord, WarningSigns

_Made = TypeVar("_Made")

Watch: TypeAlias = Callable[[int, int], bool]
"""Told how many rows of how many are read; returns whether to go on."""

_ROWS_BETWEEN = 500
"""Rows after which it is told again how far it is."""


def unwatched(_done: int, _rows: int) -> bool:
    """Look at nothing and go on: nobody wants to know how far it is."""
    return True


class ReadBackCancelledError(Exception):
    """Who looked on did not want it any more; the record is as it was."""


class SignsFirstError(Exception):
    """What is said in a log would answer for the warning signs that are to be asked here."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What comes of a log.

    Attributes:
        tables: how many rows of each table are what, in the order of the log.
        locks: whether sessions are locked afterwards that are not locked now.
        lived: whether the record had entries before.
        beside: files of it that are not as they should be, and of which nothing is read.
    """

    tables: Mapping[str, Taken]
    locks: bool
    lived: bool = False
    beside: tuple[FileBeside, ...] = ()

    @property
    def new(self) -> int:
        """How many entries were missing."""
        return sum(one.new for one in self.tables.values())

    @property
    def strange(self) -> bool:
        """Whether the log and the record have nothing of a plan or a session in common: they may be
        of two people.
        """
        told = [self.tables.get(name, Taken()) for name in ("plans", "sessions")]
        known = any(one.there or one.differ for one in told)
        return self.lived and any(one.new for one in told) and not known


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a log that was taken in.

    Attributes:
        found: what came of it.
        copy: the copy of the record as it was before.
    """

    found: ReadBack
    copy: Path


class _Watched:
    """A package that tells how much of it is read; it begins anew where it is read again."""

    def __init__(self, package: Package, watch: Watch) -> None:
        self.format, self.rows = package.format, package.rows
        self.beside = package.beside
        self._package = package
        self._watch = watch
        self._done = 0

    def tables(self) -> Iterator[ReadTable]:
        """Read its tables."""
        self._done = 0
        for table in self._package.tables():
            yield replace(table, rows=self._counted(table.rows))
        self._tell(self.rows)

    def _counted(
        self, rows: Iterator[tuple[int, Sequence[Value]]]
    ) -> Iterator[tuple[int, Sequence[Value]]]:
        for row in rows:
            if self._done % _ROWS_BETWEEN == 0:
                self._tell(self._done)
            self._done += 1
            yield row

    def _tell(self, done: int) -> None:
        if not self._watch(done, self.rows):
            raise ReadBackCancelledError


class LogReadBack:
    """Reads logs back into one record.

    Args:
        clock: the time.
        store: the record.
        signs: the warning signs of the record.
        reader: opens packages.
        merge: takes their rows into the record.
        keep_copy: makes a checked copy of the record as it is, and returns where it is.
    """

    def __init__(
        self,
        clock: Clock,
        store: SignsRecord,
        signs: WarningSigns,
        reader: PackageReader,
        merge: RecordMerge,
        keep_copy: Callable[[Instant], Path],
    ) -> None:
        self._clock = clock
        self._store = store
        self._signs = signs
        self._reader = reader
        self._merge = merge
        self._keep_copy = keep_copy

    def look(self, place: Path, watch: Watch = unwatched, password: str = "") -> ReadBack:
        """Return what would come of a package; nothing is kept.

        Args:
            place: the package.
            watch: told how far it is.
            password: what it is locked with; empty for none.

        Raises:
            LogLocked: it is locked, with a password that is not this one.
            ImportProblem: it cannot be read back.
            ReadBackCancelledError: `watch` did not want to go on.
            SignsFirstError: the warning signs have to be answered first.
            StoreProblem: the record cannot be read or written.
        """
        self._signs.screenings()
        with self._reader.open(place, password) as package:
            return self._through(_Watched(package, watch), lambda: None, kept=False)[0]

    def take_in(self, place: Path, watch: Watch = unwatched, password: str = "") -> TakenIn:
        """Take in what is missing, all of it or nothing.

        Args:
            place: the package.
            watch: told how far it is.
            password: what it is locked with; empty for none.

        Raises:
            LogLocked: it is locked, with a password that is not this one.
            ImportProblem: it cannot be read back; the record is as it was.
            ReadBackCancelledError: `watch` did not want to go on; the record is as it was.
            SignsFirstError: the warning signs have to be answered first.
            StoreProblem: the disk stands in the way; the record is as it was.
        """
        self._signs.screenings()

        def keep_copy() -> Path:
            # Whoever copies sees the record as it was, until all of this is kept.
            return self._keep_copy(self._clock.read())

        with self._reader.open(place, password) as package:
            found, copy = self._through(_Watched(package, watch), keep_copy, kept=True)
        # What locks from now on is marked outside the record, too.
        self._signs.screenings()
        return TakenIn(found, copy)

    def _through(
        self, package: Package, act: Callable[[], _Made], *, kept: bool
    ) -> tuple[ReadBack, _Made]:
        """Take a package in, without what would open something; return what came of it.

        Args:
            package: what is taken in.
            act: done once it is known that nothing stands in the way, before anything is kept.
            kept: whether it is kept; else all of it is taken back.
        """
        out = NOTHING_WAITS
        for _ in range(2):
            made: list[_Made] = []
            with suppress(_TakenBackError), self._store.together():
                before = self._gate()
                lived = self._store.days_recorded() is not None
                tables = self._merge.take_in(package, out)
                after = self._gate()
                if before.opened_by(after):
                    raise _TakenBackError
                made.append(act())
                if not kept:
                    raise _TakenBackError
            if made:
                locks = bool(after.closed - before.closed)
                return ReadBack(tables, locks, lived, package.beside), made[0]
            out = before.not_taken(after)
        raise SignsFirstError

    def _gate(self) -> "_Gate":
        unmarked = WarningSigns(self._clock, self._store, _NoMark())
        said = unmarked.said_so_far()
        kept, trigger = said.screenings, said.due()
        if not kept and not self._store.check_ins(date.min, date.max):
            trigger = None
        asks = to_ask(trigger, kept) if trigger is not None else ()
        return _Gate(tuple(kept), trigger, frozenset(asks))


@dataclass(frozen=True, slots=True)
class _Gate:
    """What stands between the user and a session.

    Attributes:
        kept: all answers to the warning signs.
        trigger: why they have to be answered, or None.
        asks: those that have to be.
    """

    kept: Sequence[Screening]
    trigger: Trigger | None
    asks: frozenset[WarningSign]

    @property
    def closed(self) -> frozenset[str]:
        """The ids of the answers that lock sessions, or that a list was left with."""
        return frozenset(one.id for one in self.kept if one.locks) | frozenset(
            one.id for one in unfinished(self.kept)
        )

    def opened_by(self, after: "_Gate") -> bool:
        """Return whether less stands in the way afterwards."""
        return not (self.closed <= after.closed and self.asks <= after.asks)

    def not_taken(self, after: "_Gate") -> Waiting:
        """Return what of the answers that came has to stay out, so that nothing is opened.

        What locks, or was left unfinished, comes in all the same; but nothing finishes a list that
        is unfinished here.
        """
        here = {one.id for one in self.kept}
        begun = {one.of_list for one in unfinished(self.kept)}
        came = [one for one in after.kept if one.id not in here]
        out = {one.id for one in came if one.id not in after.closed or one.id in begun}
        return Waiting(frozenset(out), frozenset(here))


class _TakenBackError(Exception):
    """Ends a transaction so that nothing of it is kept."""


class _NoMark:
    """A `LockMark` for looking at a record that may not stay as it is: nothing is remembered."""

    def read(self) -> Screening | None:
        """Return None: nothing is remembered."""
        return None

    def put(self, screening: Screening) -> None:
        """Remember nothing."""

    def clear(self) -> None:
        """Forget nothing."""
