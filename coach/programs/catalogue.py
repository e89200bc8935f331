"""Where the rest of the program gets its ladders and programs.

Everything that checks is imported when files are first read, not with this module: the checking
library alone takes longer to import than the window takes to appear.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.services.problems import ProgramProblem

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from coach.domain.ladder import Library
    from coach.domain.program import Program
    from coach.programs.gathering import Gathering
    from coach.programs.problems import Problem

SHIPPED = ("*.toml", "ladders/*.toml", "movements/*.toml", "programs/*.toml")
"""Where the shipped files lie within their folder."""


class Catalogue:
    """Program files, checked: the shipped ones, and the user's own.

    Files are read once, when something is first asked for.
    """

    def __init__(
        self,
        folder: Path,
        own_folders: Sequence[Path] = (),
        figures: Collection[str] | None = None,
    ) -> None:
        """Name the folders.

        Args:
            folder: the shipped files; every one of them must be right.
            own_folders: the user's; what is wrong there is left out and told.
            figures: the ids of the figures there are, where files may name them.
        """
        self._folder = folder
        self._own_folders = tuple(own_folders)
        self._figures = figures
        self._gathered: Gathering | None = None

    def library(self) -> Library:
        """Return the ladders and movements that programs may name.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        return self._gather().library

    def programs(self) -> Sequence[Program]:
        """Return the programs that can be used: shipped ones first, the easiest first.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        return tuple(program for _, program in self._gather().programs)

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with the user's files; those with errors are left out."""
        return tuple(self._gather().problems)

    def read_again(self) -> None:
        """Forget what was read: files are looked at afresh when next asked for."""
        self._gathered = None

    def _gather(self) -> Gathering:
        if self._gathered is None:
            from coach.programs.gathering import gather

            shipped = shipped_files(self._folder)
            own = [file for folder in self._own_folders for file in _toml_in(folder)]
            gathered = gather(shipped, own, self._figures)
            _refuse_broken(gathered, self._folder, set(shipped))
            self._gathered = gathered
        return self._gathered


def shipped_files(folder: Path) -> list[Path]:
    """Return the files of the shipped folder, in a fixed order."""
    return [file for pattern in SHIPPED for file in sorted(folder.glob(pattern))]


def _toml_in(folder: Path) -> list[Path]:
    try:
        return sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() == ".toml" and not file.name.startswith(".")
        )
    except OSError:
        return []


def _refuse_broken(gathered: Gathering, folder: Path, shipped: set[Path]) -> None:
    from coach.programs.problems import errors

    way_out = "Install Steadyback again."
    broken = [problem for problem in errors(gathered.problems) if problem.file in shipped]
    if broken:
        raise ProgramProblem(f"A file of the installation is broken: {broken[0]}.", way_out)
    if not gathered.programs or not gathered.library.ladders:
        raise ProgramProblem(f"The program files in {folder} are missing.", way_out)
