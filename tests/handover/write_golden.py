"""Writes the golden files anew: `python -m tests.handover.write_golden`; read what changed."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.handover.csv_package import CsvPackage
from coach.services.share import export_log
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import VERSION
from tests.handover.test_csv_package import GOLDEN, NAMES, SUNDAY_NIGHT, a_few_days, begun


def write() -> None:
    """Write the log of a few days into the folder of golden files."""
    store = begun(MemoryStore())
    a_few_days(store)
    with TemporaryDirectory() as folder:
        log, last = Path(folder) / "log", date(2026, 11, 18)
        export_log(store, CsvPackage(), log, SUNDAY_NIGHT, last=last, app_version=VERSION)
        for name in NAMES:
            (GOLDEN / name).write_bytes((log / name).read_bytes())


if __name__ == "__main__":
    write()
