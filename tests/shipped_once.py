"""The shipped programs, read and checked once in a process.

They are files that stay as they are, and reading all of them anew was a third of what each test
paid for that opens a record or checks a file of its own beside them. Own files are read as ever.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from coach import resources
from coach.programs import loader, shape_check, toml_reader
from coach.programs.file_problems import Problem
from coach.programs.loader import LoadedFiles, Source
from coach.programs.toml_reader import Document, Unreadable
from coach.programs.value_types import Shape

_GATHER, _READ, _CHECK_SHAPE = loader.gather, toml_reader.read, shape_check.check_shape

_Read = Document | Unreadable
_Shaped = tuple[Shape | None, list[Problem]]


@contextmanager
def shipped_read_once() -> Iterator[None]:
    """Have shipped programs read once, until the end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "gather", _gathered_once())
        read, check_shape = _each_once()
        patch.setattr(loader, "read", read)
        patch.setattr(loader, "check_shape", check_shape)
        yield


@contextmanager
def read_anew() -> Iterator[None]:
    """Have shipped programs read as ever, for a test that asks what is done with each of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "gather", _GATHER)
        patch.setattr(loader, "read", _READ)
        patch.setattr(loader, "check_shape", _CHECK_SHAPE)
        yield


def _gathered_once() -> Callable[..., LoadedFiles]:
    """Return a way to read program files that remembers what ships."""
    remembered: dict[object, LoadedFiles] = {}

    def gather(
        shipped: Sequence[Path],
        own: Sequence[Source] = (),
        figures: Collection[str] | None = None,
        *,
        any_kind: bool = False,
    ) -> LoadedFiles:
        if own or any_kind:
            return _GATHER(shipped, own, figures, any_kind=any_kind)
        key = (
            tuple((file, file.stat().st_mtime_ns) for file in shipped),
            None if figures is None else frozenset(figures),
        )
        if key not in remembered:
            remembered[key] = _GATHER(shipped, own, figures)
        kept = remembered[key]
        return replace(
            kept,
            programs=[*kept.programs],
            problems=[*kept.problems],
            notes=[*kept.notes],
            entries=[*kept.entries],
        )

    return gather


def _each_once() -> tuple[Callable[[Path], _Read], Callable[[Document], _Shaped]]:
    """Return ways to read and to check a file that remember each that ships, beside others too."""
    folder = resources.shipped("programs")
    read_before: dict[tuple[Path, int], _Read] = {}
    # The document is kept beside its shape: no other may get its identity.
    shaped: dict[int, tuple[Document, _Shaped]] = {}

    def read(file: Path) -> _Read:
        if not file.is_relative_to(folder) or not file.is_file():
            return _READ(file)
        key = file, file.stat().st_mtime_ns
        if key not in read_before:
            read_before[key] = _READ(file)
        return read_before[key]

    def check_shape(document: Document) -> _Shaped:
        if not document.file.is_relative_to(folder):
            return _CHECK_SHAPE(document)
        if id(document) not in shaped:
            shaped[id(document)] = document, _CHECK_SHAPE(document)
        shape, problems = shaped[id(document)][1]
        return shape, [*problems]

    return read, check_shape
