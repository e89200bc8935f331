"""Writing the log of ten years, holds and all; and its floor, Python's csv over a raw cursor.

The floor writes the bare columns of the holds. The program writes the holds twice, for people and
as they are kept, with fourteen other tables, a hash and a description of each.
"""

import csv
import gc
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from coach import __version__
from coach.domain.instant import Instant
from coach.handover.csv_package import CsvPackage
from coach.services.share import Wish, export_log
from coach.storage.carried_rows import CarriedRows
from coach.storage.connection import make_engine
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.store import SqlStore
from tests.bench.years import at


def _most_kb() -> int:
    """Return the most memory that this process ever had, not what its parent had before it."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    (most,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(most)


def _timed(work: Callable[[], object]) -> dict[str, float]:
    # The program does so once its record is open.
    gc.freeze()
    before = _most_kb()
    began, busy = time.perf_counter(), time.process_time()
    work()
    took, busy = time.perf_counter() - began, time.process_time() - busy
    most = _most_kb()
    return {"s": took, "busy_s": busy, "mb": most / 1024, "more_mb": (most - before) / 1024}


def bare_holds(folder: Path, out: Path) -> dict[str, float]:
    """Write the rows of the holds as they come."""

    def write() -> None:
        with (
            closing(sqlite3.connect(folder / FILE_NAME)) as record,
            (out / "holds.csv").open("w", newline="", encoding="utf-8") as file,
        ):
            cursor = record.execute("SELECT * FROM holds")
            csv.writer(file).writerow(column[0] for column in cursor.description)
            csv.writer(file).writerows(cursor)

    return _timed(write)


def our_log(folder: Path, out: Path, now: Instant) -> dict[str, float]:
    """Write the whole log, as Share does."""
    told: list[int] = []

    def watch(done: int, _parts: int) -> bool:
        told.append(done)
        return True

    # Not examined, as that is a matter of opening: the window has done so when it started.
    path = folder / FILE_NAME
    with closing(SqlStore(make_engine(path), path)) as store:
        wish = Wish(watch=watch, record=CarriedRows(store.connections))
        writer = CsvPackage(folder)
        return _timed(
            lambda: export_log(store, writer, out / "log", now, app_version=__version__, wish=wish)
        ) | {"told": len(told)}


def main(folder: Path, today: str) -> None:
    with tempfile.TemporaryDirectory() as out:
        if today:
            said = our_log(folder, Path(out), at(date.fromisoformat(today), 20))
        else:
            said = bare_holds(folder, Path(out))
    print(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "".join(sys.argv[2:]))
