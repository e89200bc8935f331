"""Names every place where data of a user is kept, for the day on which they want all of it gone.

Whoever keeps something in a new place adds it here.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from coach.system.paths import data_folder, logs_place, state_place

if TYPE_CHECKING:
    from coach.services.all_data import DataRemoval
    from coach.services.ports.login_start import LoginStart


def make_removal(chosen: Path | None, login: "LoginStart | None") -> "DataRemoval":
    """Return what finds and deletes all data of a record.

    Args:
        chosen: the folder of the record where the user chose it, else None.
        login: starts the program at login, with the usual record, or that of somebody who came
            later; whatever is tried beside it does not.
    """
    from coach.services.all_data import Kept
    from coach.services.record_owner import RECORD_FILE
    from coach.storage import all_files, backups, second_place
    from coach.system import all_data, people_folders

    another = people_folders.is_of_another(chosen)
    folder, state, logs = data_folder(chosen), state_place(chosen), logs_place(chosen)
    record, own = folder / RECORD_FILE, folder / "programs"
    removal: DataRemoval = all_data.AllDataHere(
        all_data.Places(
            folders=(folder / backups.FOLDER_NAME, own, logs, state, folder),
            kept_here={
                Kept.RECORD: lambda: all_files.files_of_record(record),
                Kept.COPIES: lambda: all_files.copies_beside(record),
                Kept.PROGRAMS: lambda: all_data.programs_in(own),
                Kept.REPORTS: lambda: all_data.reports_in(logs),
                Kept.MARKS: lambda: [*all_data.marks_in(state), *people_folders.name_in(folder)],
            },
            second_copies=lambda place: all_files.copies_in_second_place(record, place),
            second_folder=lambda place: place / second_place.FOLDER,
            chosen=None if another else chosen,
            login=login if another or chosen is None else None,
            behind_link=all_files.lies_at(record).parent,
        )
    )
    return removal
