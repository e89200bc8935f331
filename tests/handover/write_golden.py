"""Writes the golden files anew: `python -m tests.handover.write_golden`; read what changed."""

from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.domain.instant import Instant
from coach.handover.csv_package import CsvPackage
from coach.handover.fhir_bundle import FHIR_BUNDLE
from coach.services.ports.carried import RECORD_FILE
from coach.services.share import export_log
from coach.storage.migration_steps import SHIPPED
from coach.storage.opening import open_store
from tests.fakes.memory_store import MemoryStore
from tests.handover.packages import packed
from tests.handover.records import VERSION
from tests.handover.test_csv_package import GOLDEN, NAMES, SUNDAY_NIGHT, a_few_days, begun
from tests.handover.test_fhir import of_a_few_days
from tests.storage.records import restored

A_LATER_DAY = Instant(0.0, datetime.fromisoformat("2027-01-04T09:00:00+01:00"))


def write() -> None:
    """Write the log of a few days into the folder of golden files."""
    store = begun(MemoryStore())
    a_few_days(store)
    with TemporaryDirectory() as folder:
        log, last = Path(folder) / "log", date(2026, 11, 18)
        export_log(store, CsvPackage(), log, SUNDAY_NIGHT, last=last, app_version=VERSION)
        for name in NAMES:
            (GOLDEN / name).write_bytes((log / name).read_bytes())


def write_bundle() -> None:
    """Write the file for a clinic's software, of the same few days."""
    with TemporaryDirectory() as folder:
        (GOLDEN / FHIR_BUNDLE).write_bytes(of_a_few_days(Path(folder) / "log"))


def write_record() -> None:
    """Write the rows of a record of the newest format that has something in every table."""
    with TemporaryDirectory() as folder:
        with closing(open_store(restored(Path(folder) / "record"))) as store:
            log = packed(store, A_LATER_DAY, Path(folder) / "log")
        content = (log / RECORD_FILE).read_bytes()
        (GOLDEN / f"record-{SHIPPED.newest}.jsonl").write_bytes(content)


if __name__ == "__main__":
    write()
    write_bundle()
    write_record()
