"""Finds all that the program keeps of one user, and deletes it: its own files, and no other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coach.domain.program_file import is_program_file
from coach.private_files import tidy
from coach.services.all_data import AllData, Kept
from coach.services.ports.login_start import LoginStart
from coach.system import lock_mark, login_portal, window_geometry_file
from coach.system.crash_reports import REPORT
from coach.system.single_instance import LOCK_FILE


@dataclass(frozen=True, slots=True)
class Places:
    """Where the data of one record lies.

    Attributes:
        folders: every folder of the program's own, the innermost first.
        kept_here: returns the files of a kind that are there now, but for those elsewhere.
        second_copies: returns the copies of the record in a second place.
        second_folder: returns the folder of copies in a second place.
        chosen: the folder of the record where the user chose it, so that it stays; else None.
        login: starts the program at login; None where that is another record's business.
        behind_link: the folder of the file that the record leads to; the record's own otherwise.
    """

    folders: tuple[Path, ...]
    kept_here: Mapping[Kept, Callable[[], Iterable[Path]]]
    second_copies: Callable[[Path], Iterable[Path]]
    second_folder: Callable[[Path], Path]
    chosen: Path | None
    login: LoginStart | None
    behind_link: Path


class AllDataHere:
    """The `DataRemoval` of one record.

    Args:
        places: where its data lies.
    """

    def __init__(self, places: Places) -> None:
        self._places = places

    def look(self, second: Path | None) -> AllData:
        """Return what is there now."""
        files = {kind: tuple(find()) for kind, find in self._places.kept_here.items()}
        folders = tuple(each for each in self._places.folders if each != self._places.chosen)
        absent = second
        if second is not None and (folder := self._places.second_folder(second)).is_dir():
            files[Kept.SECOND_COPIES] = tuple(self._places.second_copies(second))
            folders, absent = (folder, *folders), None
        going = {path for paths in files.values() for path in paths}
        return AllData(
            files={kind: paths for kind, paths in files.items() if paths},
            starts_at_login=self._places.login is not None and self._places.login.on,
            left=tuple(sorted(set(self._all()) - going)),
            absent=absent,
            folders=folders,
        )

    def remove(self, found: AllData) -> tuple[Path, ...]:
        """Delete what was found."""
        if found.starts_at_login and self._places.login is not None:
            # What stood in the way is seen in the system's own list; the files go all the same.
            self._places.login.switch(on=False, switched=lambda _problem: None)
        remaining = []
        for path in (path for kind in Kept for path in found.files.get(kind, ())):
            try:
                path.unlink(missing_ok=True)
            except OSError:
                remaining.append(path)
        # A folder that the user chose stays, and what a killed write left in it goes all the same.
        for folder in {*self._places.folders, *found.folders, self._places.behind_link}:
            tidy(folder)
        for folder in found.folders:
            with suppress(OSError):
                folder.rmdir()
        return tuple(remaining)

    def _all(self) -> Iterator[Path]:
        """Yield every file that lies in one of the program's own folders, not deeper.

        A user may have chosen any folder for the record, the home folder among them.
        """
        for folder in self._places.folders:
            yield from (path for path in _files_in(folder) if path.name != LOCK_FILE)


def programs_in(folder: Path) -> list[Path]:
    """Return the program files in the folder of the user's own."""
    return [path for path in _files_in(folder) if is_program_file(path)]


def reports_in(folder: Path) -> list[Path]:
    """Return the reports of errors in their folder."""
    return [path for path in _files_in(folder) if REPORT.fullmatch(path.name)]


def marks_in(folder: Path) -> list[Path]:
    """Return what is remembered beside the record in the folder of what may be lost."""
    marks = {lock_mark.NAME, window_geometry_file.NAME, login_portal.NAME}
    return [path for path in _files_in(folder) if path.name in marks]


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_symlink() or path.is_file())
    except OSError:
        return []
