"""Where the records of several people lie: the first where it always did, the others beneath it.

Each folder holds a small file with the name of whose record it is. A folder without one is nobody's
yet, or nobody's any more, and there is no list that could say something else than the folders.
"""

from pathlib import Path

from coach.private_files import make_folder, write_whole
from coach.services.people import PeopleProblem, Person, find, short_name
from coach.system import texts as words

NAME_FILE = "profile-name"
FOLDER = "people"
_LONGEST = 1000


def is_of_another(folder: Path | None) -> bool:
    """Return whether a folder is that of somebody who came later."""
    return folder is not None and folder.parent.name == FOLDER and (folder / NAME_FILE).is_file()


class PeopleFolders:
    """The `People` of a computer.

    Args:
        first: the folder of the record that was there first.
        mine: the folder of whose record is open; None for the first.
    """

    def __init__(self, first: Path, mine: Path | None = None) -> None:
        self._first = first
        self._mine = mine

    @property
    def me(self) -> Person:
        """Whose record is open."""
        return Person(_name_in(self._mine or self._first), self._mine)

    def all(self) -> tuple[Person, ...]:
        """Return all of them, the first one first."""
        first = Person(_name_in(self._first), None)
        others = (Person(_name_in(each), each) for each in self._others())
        return (first, *(one for one in others if one.name))

    def whose(self, file: Path) -> Person | None:
        """Return who else a file belongs to by where it lies; None where it is nobody else's."""
        file = file.resolve()
        lies_in = {
            one: file.is_relative_to((one.folder or self._first).resolve()) for one in self.all()
        }
        # The first one's folder holds those of all others.
        found = [one for one, lies in lies_in.items() if lies]
        owner = found[-1] if found else None
        return None if owner is None or owner.folder == self._mine else owner

    def rename(self, name: str) -> None:
        """Give whose record is open another name."""
        self._write(self._mine or self._first, self._checked(name, self._mine))

    def add(self, name: str) -> Person:
        """Make room for somebody else."""
        name = self._checked(name, self._first / FOLDER)
        try:
            make_folder(self._first / FOLDER)
            folder = self._new_folder()
        except OSError as error:
            raise _refused(self._first / FOLDER, error) from error
        self._write(folder, name)
        return Person(name, folder)

    def _new_folder(self) -> Path:
        number = 2
        while True:
            folder = self._first / FOLDER / str(number)
            try:
                folder.mkdir(mode=0o700)
            except FileExistsError:
                number += 1
            else:
                return folder

    def _checked(self, name: str, whose: Path | None) -> str:
        name = short_name(name)
        if not name:
            raise PeopleProblem(words.NO_NAME, words.NO_NAME_WAY_OUT)
        found = find(self.all(), name)
        if found is not None and found.folder != whose:
            raise PeopleProblem(words.NAME_TAKEN.format(name=found.name), words.NAME_TAKEN_WAY_OUT)
        return name

    def _write(self, folder: Path, name: str) -> None:
        try:
            make_folder(folder)
            write_whole(folder / NAME_FILE, name.encode("utf-8"))
        except OSError as error:
            raise _refused(folder, error) from error

    def _others(self) -> list[Path]:
        try:
            found = [each for each in (self._first / FOLDER).iterdir() if is_of_another(each)]
        except OSError:
            return []
        return sorted(found, key=lambda each: (len(each.name), each.name))


def name_in(folder: Path) -> list[Path]:
    """Return the file with the name of whose record lies in a folder, if there is one."""
    file = folder / NAME_FILE
    return [file] if file.is_file() else []


def people_of(folder: Path) -> PeopleFolders:
    """Return the people of a computer, given the folder of whose record is open."""
    if is_of_another(folder):
        return PeopleFolders(folder.parent.parent, folder)
    return PeopleFolders(folder)


def _name_in(folder: Path) -> str:
    try:
        with (folder / NAME_FILE).open(encoding="utf-8", errors="replace") as file:
            return short_name(file.read(_LONGEST))
    except OSError:
        return ""


def _refused(folder: Path, error: OSError) -> PeopleProblem:
    why = error.strerror or type(error).__name__
    return PeopleProblem(
        words.NAME_NOT_KEPT.format(why=why), words.NAME_NOT_KEPT_WAY_OUT.format(folder=folder)
    )
