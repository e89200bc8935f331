"""The log for the physical therapist as CSV files with a README.txt.

It exists so that the measured record can leave the program in a form that any spreadsheet reads.
What the files hold is in `log_files`, how a value is written in `cells`.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from coach.handover.atomic_folder import write_whole
from coach.handover.cells import BYTE_ORDER_MARK
from coach.handover.log_files import LOG_FILES
from coach.handover.readme import TITLE, readme
from coach.services.ports import PatientLog
from coach.services.problems import ExportProblem


class CsvPackage:
    """Writes the CSV files and `README.txt`; a `LogWriter`.

    Args:
        record: the folder of the record, where no log is written; None where there is none.
    """

    def __init__(self, record: Path | None = None) -> None:
        self._record = record

    def write(self, folder: Path, log: PatientLog) -> Sequence[Path]:
        """Write the files into a folder of their own, made if need be; return them in order.

        Raises:
            ExportProblem: the folder cannot be written, or holds other files.
        """
        if self._record is not None and _within(folder, self._record):
            raise ExportProblem(
                f"{folder} lies in the folder of your record.", "Choose a folder outside it."
            )
        return write_whole(
            folder,
            {
                **{file.name: file.content(log) for file in LOG_FILES},
                "README.txt": readme(log),
            },
            BYTE_ORDER_MARK + TITLE,
        )


def _within(folder: Path, record: Path) -> bool:
    place, kept = Path(os.path.realpath(folder)), Path(os.path.realpath(record))
    return kept in (place, *place.parents)
