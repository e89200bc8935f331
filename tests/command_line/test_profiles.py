"""Commands where several people use the program: each on the record of whom it names, else none."""

from contextlib import closing
from pathlib import Path

import pytest

from coach.command_arguments import DONE, PROBLEM
from coach.command_line import run
from coach.storage.opening import open_store
from coach.system.people_folders import people_of
from tests.builders import a_start


class Two:
    """Two people with a record each, and a terminal.

    Attributes:
        folders: of their records.
    """

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._data, self._capsys = data, capsys
        people_of(data).rename("Anna")
        ben = people_of(data).add("Ben").folder
        assert ben is not None
        self.folders = {"Anna": data, "Ben": ben}
        for folder in self.folders.values():
            with closing(open_store(folder)) as store:
                store.begin_session(a_start())

    def run(self, *command: str) -> tuple[int, str, str]:
        """Run a command; return its status, and what it said on both streams."""
        status = run(["--data-dir", str(self._data), *command])
        return status, *self._capsys.readouterr()

    def copies(self) -> dict[str, int]:
        """Return how many copies each has."""
        return {
            name: len(list((folder / "backups").glob("*.sqlite3")))
            for name, folder in self.folders.items()
        }


@pytest.fixture
def two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Two:
    return Two(tmp_path / "data", capsys)


@pytest.mark.parametrize(("name", "whose"), [("ben", "Ben"), ("Anna", "Anna")])
def test_a_command_is_for_whom_it_names(two: Two, name: str, whose: str) -> None:
    status, said, _ = two.run("--profile", name, "backup")
    assert status == DONE
    assert str(two.folders[whose]) in said
    assert two.copies() == dict.fromkeys(two.folders, 0) | {whose: 1}


def test_a_command_that_names_nobody_is_refused(two: Two, tmp_path: Path) -> None:
    commands = (
        ("backup",),
        ("export", str(tmp_path / "log")),
        ("report", str(tmp_path / "page.pdf")),
        ("calendar", str(tmp_path / "week.ics")),
        ("import", str(tmp_path / "log")),
        ("restore", str(tmp_path / "copy.sqlite3"), "--yes"),
        ("delete-all-data", "--yes"),
    )
    for command in commands:
        status, said, complained = two.run(*command)
        assert (status, said) == (PROBLEM, "")
        assert "--profile, before the command: Anna, Ben" in complained
    assert two.copies() == dict.fromkeys(two.folders, 0)
    assert all((folder / "profile-name").is_file() for folder in two.folders.values())


def test_a_name_that_nobody_has_is_said_with_those_there_are(two: Two) -> None:
    status, _, complained = two.run("--profile", "Cleo", "backup")
    assert status == PROBLEM
    assert "no profile named Cleo" in complained
    assert "Anna, Ben" in complained


def test_one_person_is_never_asked_for_a_name(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        store.begin_session(a_start())
    assert run(["--data-dir", str(tmp_path), "backup"]) == DONE
    assert run(["--data-dir", str(tmp_path), "--profile", "Anna", "backup"]) == PROBLEM
