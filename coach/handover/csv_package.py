"""The log for the physical therapist as CSV files with a README.txt.

It exists so that the measured record can leave the program in a form that any spreadsheet reads.
What the files hold is in `columns`, how a value is written in `cells`.
"""

from collections.abc import Sequence
from pathlib import Path

from coach.handover.cells import as_csv
from coach.handover.columns import HOLDS, SESSIONS, Column
from coach.handover.readme import readme
from coach.handover.rows import hold_rows, session_rows
from coach.handover.whole_files import write_whole
from coach.services.ports import PatientLog


class CsvPackage:
    """Writes `sessions.csv`, `holds.csv` and `README.txt`; a `LogWriter`."""

    def write(self, folder: Path, log: PatientLog) -> Sequence[Path]:
        """Write the files into a folder, made if need be, and return them in order.

        Raises:
            ExportProblem: the folder cannot be written.
        """
        return write_whole(
            folder,
            {
                "sessions.csv": as_csv(_names(SESSIONS), session_rows(log)),
                "holds.csv": as_csv(_names(HOLDS), hold_rows(log)),
                "README.txt": readme(log),
            },
        )


def _names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]
