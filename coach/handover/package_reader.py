"""Opens a package that is to be read back: a folder or a zip of which every file is as written.

A log that somebody edited is no record any more: what the timer measured must not change on the
way. So size and hash of each file are compared with `datapackage.json` first, and what differs is
refused by its name, and by the first line that makes no sense where there is one.
"""

import json
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, Generic, Protocol, TypeAlias, TypeVar

from coach.handover import record_lines
from coach.handover import texts as words
from coach.handover.data_package import DATA_PACKAGE, FORMAT, NAME
from coach.handover.file_hash import hash_of
from coach.handover.files_beside import files_beside
from coach.handover.package_damage import first_wrong_line
from coach.handover.zip_of_log import is_locked, unlocked, unreadable_errors
from coach.services.ports.carried import RECORD_FILE, FileBeside, ReadTable
from coach.services.problems import ImportProblem

_LARGEST_DESCRIPTION: Final = 10_000_000
"""Bytes of `datapackage.json` beyond which it is none of ours."""


_Told: TypeAlias = Sequence[Mapping[str, Any]]
"""What a description says of some files."""


class _Files(Protocol):
    """The files of a package."""

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What reading one that is damaged or foreign can raise."""

    def names(self) -> Collection[str]:
        """Return the names of the files."""

    def size(self, name: str) -> int | None:
        """Return the bytes of a file, or None where it is missing."""

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading."""


@dataclass(frozen=True, slots=True)
class _Folder:
    folder: Path
    errors: tuple[type[Exception], ...] = unreadable_errors(locked=False)

    def names(self) -> Collection[str]:
        return {path.name for path in self.folder.iterdir() if not path.is_dir()}

    def size(self, name: str) -> int | None:
        path = self.folder / name
        return path.stat().st_size if path.is_file() else None

    def open(self, name: str) -> IO[bytes]:
        return (self.folder / name).open("rb")


class _Entry(Protocol):
    """A file of a zip, locked or not."""

    filename: str
    file_size: int


_OneEntry = TypeVar("_OneEntry", bound=_Entry)


class _Archive(Protocol[_OneEntry]):
    """A zip, locked or not."""

    def infolist(self) -> list[_OneEntry]:
        """Return what is in it."""

    def open(self, name: _OneEntry) -> IO[bytes]:
        """Open a file for reading."""


@dataclass(frozen=True, slots=True)
class _Zip(Generic[_OneEntry]):
    archive: _Archive[_OneEntry]
    entries: Mapping[str, _OneEntry]
    errors: tuple[type[Exception], ...]

    def names(self) -> Collection[str]:
        return [name for name, one in self.entries.items() if not one.filename.endswith("/")]

    def size(self, name: str) -> int | None:
        return self.entries[name].file_size if name in self.entries else None

    def open(self, name: str) -> IO[bytes]:
        return self.archive.open(self.entries[name])


@dataclass(frozen=True, slots=True)
class OpenPackage:
    """A package that was checked.

    Attributes:
        format: the format of the record that its rows come from.
        rows: how many there are, as its description says; 0 where it does not.
        files: its files.
        place: where it lies, for sentences.
        beside: the files beside the record that are not as they should be.
    """

    format: str
    rows: int
    files: _Files
    place: Path
    beside: tuple[FileBeside, ...]

    def tables(self) -> Iterator[ReadTable]:
        """Read its tables."""
        try:
            with self.files.open(RECORD_FILE) as file:
                yield from record_lines.read(file).tables
        except self.files.errors as error:
            raise _unreadable(self.place, RECORD_FILE) from error


class CsvPackageReader:
    """The `PackageReader` of what `CsvPackage` writes."""

    @contextmanager
    def open(self, place: Path, password: str = "") -> Iterator[OpenPackage]:
        """Check the files of a package, and open it."""
        with _files(place, password) as files:
            told, untabled = _described(files, place)
            for file in told:
                _check(files, file, place)
            beside = _beside(files, told, untabled, place)
            try:
                with files.open(RECORD_FILE) as opened:
                    found = record_lines.read(opened)
            except files.errors as error:
                raise _unreadable(place, RECORD_FILE) from error
            yield OpenPackage(found.format, _rows(told[-1]), files, place, beside)


@contextmanager
def _files(place: Path, password: str) -> Iterator[_Files]:
    if place.is_dir():
        yield _Folder(place)
        return
    if not place.exists():
        raise ImportProblem(words.NO_PACKAGE_THERE.format(place=place), words.NAME_A_PACKAGE)
    with ExitStack() as stack:
        yield _opened(place, password, stack)


def _opened(place: Path, password: str, stack: ExitStack) -> _Files:
    """Return the files of a zip, which is closed with the stack."""
    errors = unreadable_errors(locked=False)
    try:
        archive = stack.enter_context(zipfile.ZipFile(place))
        if is_locked(archive):
            errors = unreadable_errors(locked=True)
            open_now = stack.enter_context(unlocked(place, password))
            return _Zip(open_now, _entries(open_now), errors)
    except errors as error:
        raise ImportProblem(
            words.NOT_A_PACKAGE.format(place=place), words.NAME_A_PACKAGE
        ) from error
    return _Zip(archive, _entries(archive), errors)


def _entries(archive: _Archive[_OneEntry]) -> Mapping[str, _OneEntry]:
    """Return the entries beside the description by their names; it may lie in one folder."""
    paths = [(PurePosixPath(entry.filename), entry) for entry in archive.infolist()]
    homes = [path.parent for path, _ in paths if path.name == DATA_PACKAGE]
    home = min(homes, key=lambda one: len(one.parts), default=PurePosixPath())
    return {path.name: entry for path, entry in paths if path.parent == home}


def _described(files: _Files, place: Path) -> tuple[_Told, _Told | None]:
    """Return what the description says of each file: name, bytes, hash, columns of a table; and of
    those that are no tables, if it is not too old to tell of them.

    Raises:
        ImportProblem: there is none, it is of something else or of a newer version, or it tells
            of nothing that can be read back.
    """
    size = files.size(DATA_PACKAGE)
    if size is None:
        raise ImportProblem(words.NO_DESCRIPTION.format(place=place), words.NAME_A_PACKAGE)
    if size > _LARGEST_DESCRIPTION:
        raise _unreadable(place, DATA_PACKAGE)
    errors: tuple[type[Exception], ...]
    errors = (*files.errors, AttributeError, LookupError, RecursionError, TypeError)
    try:
        with files.open(DATA_PACKAGE) as file:
            described = json.loads(file.read(_LARGEST_DESCRIPTION))
        if described.get("name") != NAME:
            raise ImportProblem(words.NOT_OURS.format(place=place), words.NAME_A_PACKAGE)
        version = int(described["version"])
        if version > int(FORMAT):
            raise ImportProblem(words.NEWER_PACKAGE.format(place=place), words.UPDATE_FIRST)
        record = described["steadyback"].get("record")
        if record is None:
            raise ImportProblem(words.NOTHING_TO_READ_BACK.format(place=place), words.WRITE_IT_ANEW)
        told = [*described["resources"], record]
        beside = described["steadyback"].get("files")
        if record["path"] != RECORD_FILE or not all(map(_is_told, (*told, *(beside or ())))):
            raise _unreadable(place, DATA_PACKAGE)
    except errors as error:
        raise _unreadable(place, DATA_PACKAGE) from error
    return told, beside


def _rows(record: Mapping[str, Any]) -> int:
    """Return how many rows a record is said to have; it is shown and nothing relies on it."""
    told = record.get("rows")
    counts = told.values() if isinstance(told, dict) else ()
    return sum(one for one in counts if isinstance(one, int) and one > 0)


def _is_told(file: Mapping[str, Any]) -> bool:
    return (
        isinstance(file["path"], str)
        and isinstance(file["bytes"], int)
        and isinstance(file["hash"], str)
        and PurePosixPath(file["path"]).name == file["path"]
    )


def _check(files: _Files, told: Mapping[str, Any], place: Path) -> None:
    """Refuse a file that is missing, or is not as it was written."""
    name = told["path"]
    size = files.size(name)
    if size is None:
        raise ImportProblem(words.FILE_MISSING.format(file=name, place=place), words.ASK_FOR_IT)
    try:
        if _is_whole(files, told):
            return
        with files.open(name) as file:
            wrong = first_wrong_line(file, told.get("schema"))
    except files.errors as error:
        raise _unreadable(place, name) from error
    if wrong is None:
        raise ImportProblem(words.FILE_CHANGED.format(file=name), words.ASK_FOR_IT)
    line, why = wrong
    raise ImportProblem(words.LINE_CHANGED.format(file=name, line=line, why=why), words.ASK_FOR_IT)


def _is_whole(files: _Files, told: Mapping[str, Any]) -> bool:
    name = told["path"]
    if files.size(name) != told["bytes"]:
        return False
    with files.open(name) as file:
        return bool(hash_of(file) == told["hash"])


def _beside(
    files: _Files, told: _Told, untabled: _Told | None, place: Path
) -> tuple[FileBeside, ...]:
    def is_whole(file: Mapping[str, Any]) -> bool:
        try:
            return _is_whole(files, file)
        except files.errors:
            return False

    try:
        there = files.names()
    except files.errors as error:
        raise _unreadable(place, DATA_PACKAGE) from error
    return files_beside(there, [one["path"] for one in told], untabled, is_whole)


def _unreadable(place: Path, name: str) -> ImportProblem:
    return ImportProblem(words.FILE_UNREADABLE.format(file=name, place=place), words.ASK_FOR_IT)
