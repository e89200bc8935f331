"""The user's program files: opened and checked, kept beside the record, written for the PT.

A kept file is a copy under a name of its own (id, version, fingerprint) and never overwritten.
"""

import errno
import os
from dataclasses import replace
from functools import cached_property
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.plain_text import plain
from coach.domain.prescription import Prescription
from coach.domain.program import FINGERPRINT_SHOWN
from coach.private_files import make_folder, write_whole
from coach.programs.catalogue import Catalogue
from coach.programs.texts import answers as words
from coach.services.problems import ProgramProblem
from coach.services.user_programs import Heed, Mends, OpenedFile

if TYPE_CHECKING:
    from coach.programs.bundle import Bundle
    from coach.programs.own_folder import OwnFile
    from coach.programs.toml_reader import Document, Unreadable

_TOLD = 12
"""So many files that cannot be used are told of one by one."""


class OwnFiles:
    """Program files of one user.

    Args:
        shipped: the folder of the shipped files.
        own: the folder beside the record; made when the first file is kept.
        catalogue: reads programs again when a file was kept, and knows what was left out.
    """

    def __init__(self, shipped: Path, own: Path, catalogue: Catalogue) -> None:
        self._shipped = shipped
        self._own = own
        self._catalogue = catalogue

    def left_out(self) -> tuple[str, ...]:
        """Return what is wrong with kept files that cannot be used any more."""
        from coach.programs.file_problems import errors

        problems = [problem.in_its_folder for problem in errors(self._catalogue.problems)]
        more = len(problems) - _TOLD
        return (*problems[:_TOLD], *([f"And {more} more."] if more > 0 else []))

    @property
    def folder(self) -> Path:
        """Where kept files lie."""
        return self._own

    def not_shown(self) -> int:
        """Return how many kept programs are not among those read."""
        return self._catalogue.not_read

    def open(self, path: Path) -> OpenedFile:
        """Check a file; never raises for what it holds."""
        from coach.programs.bundle import Bundle, bundle_at
        from coach.programs.mend_file import mended_text
        from coach.programs.toml_reader import Unreadable, read

        found = bundle_at(path)
        if isinstance(found, Bundle):
            return self._opened_together(path, found)
        source = found or read(path)
        opened = self._opened(source)
        text = mended_text(path) if isinstance(source, Unreadable) else None
        if text is None or not text.differs:
            return opened
        return replace(opened, mends=Mends(text.lines, text.line_ends))

    def write_mended(self, path: Path) -> Path:
        """Write the mended copy of a file beside it; return where.

        Raises:
            ProgramProblem: it cannot be written, or something has its name.
        """
        from coach.programs.mend_file import mended_text, write_copy

        text = mended_text(path)
        if text is None:
            raise _not_written(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
        return write_copy(path, text)

    def _opened(self, source: "Document | Unreadable") -> OpenedFile:
        from coach.programs.check_command import check, in_short, told
        from coach.programs.known_figures import known_figures

        (checked,) = check([source], folder=self._shipped, figures=known_figures()).files
        problems = tuple(problem.in_its_folder for problem in checked.problems)
        if checked.ok and checked.program is None:
            problems += (words.NOT_PROGRAM.format(name=plain(source.file.name)),)
        notes = tuple(note.in_its_folder for note in checked.notes)
        heeds = tuple(one for one in Heed if one in {each.heed for each in checked.problems})
        return OpenedFile(
            checked.program if checked.ok else None,
            problems,
            notes,
            heeds,
            in_short(checked),
            told(checked),
        )

    def _opened_together(self, place: Path, bundle: "Bundle") -> OpenedFile:
        """Return what came of a program that was sent with its ladders: each under its own name."""
        from coach.programs.check_command import check, in_short, told
        from coach.programs.known_figures import known_figures

        report = check(bundle.files, folder=self._shipped, figures=known_figures())
        problems = tuple(one.in_its_folder for one in report.problems)
        short = tuple(line for file in report.files for line in in_short(file))
        said = tuple(line for file in report.files for line in told(file))
        if not report.ok:
            return OpenedFile(None, problems, in_short=short, told=said)
        whole = self._opened(self._as_one(place, bundle))
        if whole.program is None:
            return whole
        notes = tuple(one.in_its_folder for file in report.files for one in file.notes)
        short, said = (*short, *whole.in_short), (*said, *whole.told)
        return replace(whole, problems=problems, notes=notes, in_short=short, told=said)

    def _as_one(self, place: Path, bundle: "Bundle") -> "Document | Unreadable":
        from coach.programs.one_file import as_one
        from coach.programs.toml_reader import Document

        return as_one(place, [one for one in bundle.files if isinstance(one, Document)])

    def keep(self, path: Path) -> None:
        """Keep a copy with the record; a shipped file needs none. What is checked is kept.

        A program that was sent with its ladders is kept as one file.
        """
        from coach.programs.bundle import Bundle, bundle_at
        from coach.programs.toml_reader import Document, bytes_of, parse

        found = bundle_at(path)
        if isinstance(found, Bundle):
            whole = self._as_one(path, found)
            data: bytes | None = whole.text.encode() if isinstance(whole, Document) else None
        else:
            held = bytes_of(path)
            data = held if isinstance(held, bytes) else None
        if data is None:
            return
        program = self._opened(parse(path, data)).program
        if program is None or self._find(program.fingerprint) is not None:
            return
        name = f"{program.id}-{program.version}-{program.fingerprint[:FINGERPRINT_SHOWN]}"
        try:
            make_folder(self._own)
            write_whole(_free(self._own, name), data)
        except OSError as error:
            raise _not_written(self._own / f"{name}.toml", error) from error
        self._catalogue.read_again()

    def text_of(self, fingerprint: str) -> str | None:
        """Return the text of the shipped or kept file with that fingerprint, or None."""
        from coach.programs.toml_reader import Document, read

        path = self._find(fingerprint)
        document = read(path) if path is not None else None
        return document.text if isinstance(document, Document) else None

    def problems_of(self, prescription: Prescription) -> tuple[str, ...]:
        """Return what the check would say of a plan written as a file, a sentence each."""
        from coach.programs.check_command import check
        from coach.programs.file_problems import errors
        from coach.programs.program_writer import as_file
        from coach.programs.toml_reader import parse

        text = as_file(prescription, None, version=prescription.program_version + 1)
        written = parse(Path("plan.toml"), text.encode())
        problems = errors(check([written], folder=self._shipped).problems)
        return tuple(f"{problem.place}: {problem.sentence}." for problem in problems)

    def is_shipped(self, fingerprint: str) -> bool:
        """Return whether a program with that fingerprint came with Steadyback."""
        return any(file.fingerprint == fingerprint for file in self._shipped_programs)

    @cached_property
    def _shipped_programs(self) -> tuple["OwnFile", ...]:
        from coach.programs.own_folder import look_through

        return look_through(self._shipped / "programs").files

    def write(self, path: Path, prescription: Prescription, version: int) -> str:
        """Write a plan as a program file, whole or not at all; return its fingerprint."""
        from coach.programs.program_writer import as_file
        from coach.programs.toml_reader import Document, parse

        original = self.text_of(prescription.fingerprint)
        text = as_file(prescription, original, version=version)
        try:
            write_whole(path, text.encode())
        except OSError as error:
            raise _not_written(path, error) from error
        written = parse(path, text.encode())
        return written.fingerprint if isinstance(written, Document) else ""

    def _find(self, fingerprint: str) -> Path | None:
        shipped = self._shipped_programs
        found = next((file.path for file in shipped if file.fingerprint == fingerprint), None)
        return found or self._catalogue.own_file(fingerprint)


def _free(folder: Path, name: str) -> Path:
    """Return a name that no file has yet: what was kept is never replaced."""
    names = chain([f"{name}.toml"], (f"{name}-{number}.toml" for number in count(2)))
    return next(path for each in names if not os.path.lexists(path := folder / each))


def _not_written(path: Path, error: OSError) -> ProgramProblem:
    why = error.strerror or words.NOT_ORDINARY_FILE
    return ProgramProblem(
        words.FILE_NOT_WRITTEN.format(path=path, why=why), words.CHOOSE_ANOTHER_FOLDER
    )
