"""The log for the physical therapist as CSV files, with what explains them to people and programs.

It exists so that the measured record can leave the program in a form that any spreadsheet reads.
What the files hold is in `log_files`, how a value is written in `cells`. The log is read once, part
by part, and every file grows with it.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from coach.handover import texts as words
from coach.handover.atomic_folder import write_file, write_whole
from coach.handover.cells import BYTE_ORDER_MARK
from coach.handover.csv_table import CsvTable
from coach.handover.data_package import DATA_PACKAGE, data_package
from coach.handover.fhir_bundle import FHIR_BUNDLE, FhirBundle
from coach.handover.file_hash import described
from coach.handover.log_files import LOG_FILES
from coach.handover.readme import README, readme
from coach.handover.record_file import Written, write_record
from coach.handover.workbook import WORKBOOK, Workbook
from coach.handover.zip_of_log import zip_files
from coach.private_files import folder_beside, new_file, write_new
from coach.services.ports import LogInParts, PatientLog, is_one_file
from coach.services.ports.carried import RECORD_FILE
from coach.services.problems import ExportProblem

_BESIDE: Final = (WORKBOOK, FHIR_BUNDLE, README)
"""What is no table, and nothing is read back from."""

NAMES: Final = (
    *(file.name for file in LOG_FILES),
    WORKBOOK,
    FHIR_BUNDLE,
    RECORD_FILE,
    DATA_PACKAGE,
    README,
)
"""What a package may hold, in order."""

_ZIPPED: Final = "log.zip"


class CsvPackage:
    """Writes a folder of files, or one zip of them; a `LogWriter`.

    Args:
        record: the folder of the record, where no log is written, and where a locked one is put
            together; None where there is none.
    """

    def __init__(self, record: Path | None = None) -> None:
        self._record = record

    def write(
        self,
        place: Path,
        log: LogInParts,
        *,
        workbook: bool = False,
        fhir: bool = False,
        password: str = "",
    ) -> Sequence[Path]:
        """Write the files into a folder of their own, or into a zip where the name ends so.

        Raises:
            ValueError: a folder was to be locked.
            ExportProblem: it cannot be written, or other files are in the way.
        """
        if self._record is not None and _within(place, self._record):
            raise ExportProblem(
                words.FOLDER_OF_RECORD.format(place=place), words.CHOOSE_FOLDER_OUTSIDE
            )

        def fill(folder: Path) -> None:
            _fill(folder, log, workbook=workbook, fhir=fhir)

        if not is_one_file(place):
            if password:
                raise ValueError("only a zip can be locked")
            return write_whole(place, NAMES, fill, BYTE_ORDER_MARK + words.TITLE)

        def fill_zip(folder: Path) -> Path:
            with ExitStack() as stack:
                files = folder
                if password:
                    files = self._apart(stack, fill)
                else:
                    fill(folder)
                zip_files(folder / _ZIPPED, _present(files), log, password)
            return folder / _ZIPPED

        write_file(place, fill_zip)
        return (place,)

    def _apart(self, stack: ExitStack, fill: Callable[[Path], None]) -> Path:
        """Fill a folder that is gone at the end, in the folder of the record.

        A locked log may go to a stick or into a folder that a cloud service watches. Its open files
        never lie there, not for a moment: from a stick, what was deleted can be had again.
        """
        home = self._record
        if home is None:
            raise ValueError("a log is locked in the folder of its record")
        try:
            folder = stack.enter_context(folder_beside(home / _ZIPPED))
            fill(folder)
        except OSError as error:
            why = error.strerror or error
            raise ExportProblem(
                words.NOT_PUT_TOGETHER.format(folder=home, why=why), words.ROOM_OR_NO_LOCK
            ) from error
        return folder


def _fill(folder: Path, log: LogInParts, *, workbook: bool, fhir: bool) -> None:
    """Write every file of a package into an empty folder, reading the log once."""
    with ExitStack() as stack:
        book = None
        if workbook:
            book_file = stack.enter_context(new_file(folder / WORKBOOK))
            book = Workbook(book_file, folder, LOG_FILES, log)
        tables = [
            CsvTable(file, stack.enter_context(new_file(folder / file.name))) for file in LOG_FILES
        ]
        bundle = FhirBundle(stack.enter_context(new_file(folder / FHIR_BUNDLE))) if fhir else None
        try:
            for part in log:
                _add(part, tables, book)
                if bundle is not None:
                    bundle.add(part)
        except BaseException:
            if book is not None:
                book.abandon()
            raise
        if bundle is not None:
            bundle.close()
        if book is not None:
            book.close()
    record = _record(folder, log) if log.record_format else None
    write_new(folder / README, readme(log))
    beside = [described(folder / name) for name in _BESIDE if (folder / name).exists()]
    write_new(folder / DATA_PACKAGE, data_package(log, tables, record, beside))


def _record(folder: Path, log: LogInParts) -> Written:
    with new_file(folder / RECORD_FILE) as file:
        return write_record(log, file)


def _add(part: PatientLog, tables: Sequence[CsvTable], book: Workbook | None) -> None:
    for table in tables:
        cells = table.table.cells(part)
        table.add(cells)
        if book is not None:
            book.add(table.table, cells)


def _present(folder: Path) -> Sequence[Path]:
    return [folder / name for name in NAMES if (folder / name).exists()]


def _within(place: Path, kept: Path) -> bool:
    inner, outer = Path(os.path.realpath(place)), Path(os.path.realpath(kept))
    return outer in (inner, *inner.parents)
