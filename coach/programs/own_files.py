"""The user's program files: opened and checked, kept beside the record, written for the PT.

A kept file is a copy under a name of its own (id, version, fingerprint) and never overwritten.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from coach.domain.prescription import Prescription
from coach.programs.catalogue import Catalogue
from coach.services.planning import OpenedFile
from coach.services.problems import ProgramProblem

_OWNER_ONLY = 0o700


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
        return tuple(str(problem) for problem in self._catalogue.problems)

    def open(self, path: Path) -> OpenedFile:
        """Check a file; never raises for what it holds."""
        from coach.programs.checking import check

        (checked,) = check([path], folder=self._shipped).files
        problems = tuple(str(problem) for problem in checked.problems)
        if checked.ok and checked.program is None:
            problems += (f"{path.name}: this is not a program",)
        return OpenedFile(checked.program if checked.ok else None, problems)

    def keep(self, path: Path) -> None:
        """Keep a copy with the record; a shipped file needs none."""
        program = self.open(path).program
        if program is None or self._find(program.fingerprint) is not None:
            return
        name = f"{program.id}-{program.version}-{program.fingerprint[:8]}.toml"
        try:
            self._own.mkdir(parents=True, exist_ok=True, mode=_OWNER_ONLY)
            _write_whole(self._own / name, path.read_bytes())
        except OSError as error:
            raise _not_written(self._own / name, error) from error
        self._catalogue.read_again()

    def text_of(self, fingerprint: str) -> str | None:
        """Return the text of the shipped or kept file with that fingerprint, or None."""
        path = self._find(fingerprint)
        return path.read_text(encoding="utf-8") if path is not None else None

    def problems_of(self, prescription: Prescription) -> tuple[str, ...]:
        """Return what the check would say of a plan written as a file, a sentence each."""
        from coach.programs.checking import check
        from coach.programs.problems import errors
        from coach.programs.writing import as_file

        version = prescription.program_version + 1
        with tempfile.TemporaryDirectory(prefix="steadyback-check-") as folder:
            file = Path(folder) / "plan.toml"
            text = as_file(prescription, None, version=version)
            file.write_text(text, encoding="utf-8")
            problems = errors(check([file], folder=self._shipped).problems)
        return tuple(f"{problem.place}: {problem.sentence}." for problem in problems)

    def write(self, path: Path, prescription: Prescription, version: int) -> None:
        """Write a plan as a program file, whole or not at all."""
        from coach.programs.writing import as_file

        original = self.text_of(prescription.fingerprint)
        text = as_file(prescription, original, version=version)
        try:
            _write_whole(path, text.encode())
        except OSError as error:
            raise _not_written(path, error) from error

    def _find(self, fingerprint: str) -> Path | None:
        for folder in (self._shipped / "programs", self._own):
            for path in sorted(folder.glob("*.toml")):
                if hashlib.sha256(path.read_bytes()).hexdigest() == fingerprint:
                    return path
        return None


def _write_whole(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _not_written(path: Path, error: OSError) -> ProgramProblem:
    return ProgramProblem(
        f"The file {path} cannot be written ({error.strerror}).", "Choose another folder."
    )
