"""Records on disk, packages of them, and what reads these back: the real ones, end to end."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select, text

from coach.domain.instant import Instant
from coach.handover.csv_package import CsvPackage
from coach.handover.data_package import DATA_PACKAGE
from coach.handover.package_reader import CsvPackageReader
from coach.services.ports.carried import RECORD_FILE
from coach.services.read_back import LogReadBack
from coach.services.share import Wish, export_log
from coach.services.warning_signs import WarningSigns
from coach.storage.before_import import keep_before_import
from coach.storage.carried import CARRIED
from coach.storage.carried_rows import CarriedRows
from coach.storage.merging import RecordMerging
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.store import SqlStore
from coach.storage.tables import SETTINGS
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_signs import MemoryMark
from tests.handover.histories import Life
from tests.handover.records import VERSION

Tables = Mapping[str, Sequence[tuple[object, ...]]]


@cache
def _new() -> bytes:
    """A new record, made once: each one anew takes Alembic a tenth of a second."""
    with TemporaryDirectory() as folder:
        open_store(Path(folder)).close()
        return (Path(folder) / FILE_NAME).read_bytes()


@contextmanager
def a_record() -> Iterator[SqlStore]:
    """A new record in a folder of its own."""
    with TemporaryDirectory() as folder:
        (Path(folder) / FILE_NAME).write_bytes(_new())
        with closing(open_store(Path(folder))) as store:
            yield store


def begun(store: SqlStore, now: Instant) -> SqlStore:
    """Put a first plan in force, as opening the program does."""
    store.take_up(a_plan(now))
    return store


def packed(
    store: SqlStore,
    now: Instant,
    place: Path,
    first: date | None = None,
    last: date | None = None,
    locked_with: str = "",
) -> Path:
    """Write the log of a record."""
    wish = Wish(record=CarriedRows(store.connections), password=locked_with)
    writer = CsvPackage(store.path.parent)
    export_log(store, writer, place, now, first, last, app_version=VERSION, wish=wish)
    return place


def read_back(store: SqlStore, now: Instant, mark: MemoryMark | None = None) -> LogReadBack:
    """What reads logs back into a record."""
    clock = FakeClock(now.wall)

    def keep_copy(at: Instant) -> Path:
        return keep_before_import(store.path, at.wall)

    return LogReadBack(
        clock,
        store,
        WarningSigns(clock, store, mark or MemoryMark()),
        CsvPackageReader(),
        RecordMerging(store.connections),
        keep_copy,
    )


def all_rows(store: SqlStore) -> Tables:
    """Every row that is handed on, as it is kept."""
    tables = [*(one.table for one in CARRIED), SETTINGS]
    with store.connections.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(text("rowid")))
            ]
            for table in tables
        }


def lived(store: SqlStore, seed: int, days: int) -> Life:
    """Some days lived in a record on disk; in one transaction, for the disk takes long."""
    with store.together():
        return Life(Random(seed), days, store)


def rewritten(package: Path, change: Callable[[list[str]], None]) -> Path:
    """Change lines of the record in a package, and have its description agree."""
    file, description = package / RECORD_FILE, package / DATA_PACKAGE
    lines = file.read_text("utf-8").splitlines(keepends=True)
    change(lines)
    content = "".join(lines).encode()
    file.write_bytes(content)
    told: dict[str, Any] = json.loads(description.read_text("utf-8"))
    told["steadyback"]["record"] |= {
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    description.write_text(json.dumps(told), "utf-8")
    return package
