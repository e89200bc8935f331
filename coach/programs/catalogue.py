"""Where the rest of the program gets its ladders and programs.

Everything that checks is imported when files are first read, not with this module: the checking
library alone takes longer to import than the window takes to appear.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach.programs.texts import answers as words
from coach.services.problems import ProgramProblem

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from coach.domain.ladder import Library
    from coach.domain.program import Program
    from coach.programs.file_problems import Problem
    from coach.programs.loader import LoadedFiles
    from coach.programs.own_folder import OwnFolder

SHIPPED = ("*.toml", "ladders/*.toml", "movements/*.toml", "programs/*.toml")
"""Where the shipped files lie within their folder."""

OWN_AT_ONCE = 10
"""So many own programs stand on the Plan page: reading and drawing more would keep it waiting."""


class Catalogue:
    """Program files, checked: the shipped ones, and the user's own.

    Files are read once, when something is first asked for. Of a user's own programs no more than
    `OWN_AT_ONCE` are read, the newest; any other is read when it is opened.
    """

    def __init__(
        self,
        folder: Path,
        own_folders: Sequence[Path] = (),
        figures: Collection[str] | None = None,
        evidence: Path | None = None,
    ) -> None:
        """Name the folders.

        Args:
            folder: the shipped files; every one of them must be right.
            own_folders: the user's; what is wrong there is left out and told.
            figures: the ids of the figures there are, where files may name them.
            evidence: the page with what stands behind source keys; without it only the keys are
                known.
        """
        self._folder = folder
        self._own_folders = tuple(own_folders)
        self._figures = figures
        self._evidence = evidence
        self._own: OwnFolder | None = None
        self._gathered: LoadedFiles | None = None
        self._read: set[Path] = set()
        self._first = ""

    def library(self) -> Library:
        """Return the ladders and movements that programs may name.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        return self._gather().library

    def programs(self, first: str = "") -> Sequence[Program]:
        """Return the programs that can be used: shipped ones first, the easiest first.

        Args:
            first: the fingerprint of an own program that is among them, however old it is.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        self._first = first
        if self._gathered is not None and not set(self._read_now()) <= self._read:
            self._gathered = None
        return tuple(program for _, program in self._gather().programs)

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with the user's files; those with errors are left out."""
        gathered = self._gather()
        return (*self._look_through().problems, *gathered.problems)

    @property
    def not_read(self) -> int:
        """How many own files were left for later."""
        programs = sum(not file.leaned_on for file in self._look_through().files)
        return max(0, programs - OWN_AT_ONCE)

    def own_file(self, fingerprint: str) -> Path | None:
        """Return the user's file with that fingerprint, or None."""
        files = self._look_through().files
        return next((file.path for file in files if file.fingerprint == fingerprint), None)

    def read_again(self) -> None:
        """Forget what was read: files are looked at afresh when next asked for."""
        self._gathered = None
        self._own = None

    def _look_through(self) -> OwnFolder:
        if self._own is None:
            from coach.programs.own_folder import OwnFolder, look_through

            seen = [look_through(folder) for folder in self._own_folders]
            self._own = OwnFolder(
                tuple(file for one in seen for file in one.files),
                tuple(problem for one in seen for problem in one.problems),
            )
        return self._own

    def _gather(self) -> LoadedFiles:
        if self._gathered is None:
            from coach.programs.loader import gather

            shipped = shipped_files(self._folder)
            own = self._read_now()
            gathered = gather(shipped, own, self._figures)
            _refuse_broken(gathered, self._folder, set(shipped))
            if self._evidence is not None:
                from coach.programs.evidence import evidence

                sources = evidence(self._evidence)
                gathered.library = replace(gathered.library, sources=sources)
            self._gathered = gathered
            self._read = set(own)
        return self._gathered

    def _read_now(self) -> list[Path]:
        """Return the own files to read: what others lean on, the newest programs, and the first."""
        from coach.programs.own_folder import chosen

        own = self._look_through().files
        programs = chosen(own, self._first, OWN_AT_ONCE)
        return [file.path for file in own if file.leaned_on or file in programs]


def shipped_files(folder: Path) -> list[Path]:
    """Return the files of the shipped folder, in a fixed order."""
    return [file for pattern in SHIPPED for file in sorted(folder.glob(pattern))]


def _refuse_broken(gathered: LoadedFiles, folder: Path, shipped: set[Path]) -> None:
    from coach.programs.file_problems import errors

    way_out = words.INSTALL_AGAIN
    broken = [problem for problem in errors(gathered.problems) if problem.file in shipped]
    if broken:
        raise ProgramProblem(words.SHIPPED_FILE_BROKEN.format(problem=broken[0]), way_out)
    if not gathered.programs or not gathered.library.ladders:
        raise ProgramProblem(words.SHIPPED_FILES_MISSING.format(folder=folder), way_out)
