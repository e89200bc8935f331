"""What every window of the tests would make alike, made once in a process.

Most of what a test with a window paid for was made by the window before it as well: the pictures of
a figure, which are a pure function of stage and moment, and the shipped programs, which are files
that stay as they are. What counts paintings (`tests/ui/figures/test_picture_loader.py`) counts on a
stage of its own; what reads own program files reads them as ever.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from coach.figures.motion import Moment
from coach.figures.pose import Figure
from coach.programs import loader
from coach.programs.loader import LoadedFiles, Source
from coach.ui.figures.picture_cache import Person
from coach.ui.figures.stage import Stage

_MOST_BYTES = 128 * 1024 * 1024

_READ = loader.gather

_Key = tuple[int, int, int, float, str, Moment]


@contextmanager
def made_once() -> Iterator[None]:
    """Have pictures painted and shipped programs read once, until the end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stage, "person", _painted_once(Stage.person))
        patch.setattr(loader, "gather", _gathered_once())
        yield


@contextmanager
def read_anew() -> Iterator[None]:
    """Have shipped programs read as ever, for a test that asks what is done with each of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "gather", _READ)
        yield


def _painted_once(paint: Callable[[Stage, Moment], Person]) -> Callable[[Stage, Moment], Person]:
    """Return a way to paint that remembers; it forgets all when there is no more room."""
    # The figure is kept beside its picture: no other may get its identity.
    painted: dict[_Key, tuple[Figure, Person]] = {}
    free_bytes = _MOST_BYTES

    def person(stage: Stage, moment: Moment) -> Person:
        nonlocal free_bytes
        width, height = stage.size.width(), stage.size.height()
        key = (id(stage.figure), width, height, stage.ratio, repr(stage.colours), moment)
        if key in painted:
            return painted[key][1]
        made = paint(stage, moment)
        free_bytes -= made.runs.size_bytes
        if free_bytes < 0:
            painted.clear()
            free_bytes = _MOST_BYTES - made.runs.size_bytes
        painted[key] = stage.figure, made
        return made

    return person


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
            return _READ(shipped, own, figures, any_kind=any_kind)
        key = (
            tuple((file, file.stat().st_mtime_ns) for file in shipped),
            None if figures is None else frozenset(figures),
        )
        if key not in remembered:
            remembered[key] = _READ(shipped, own, figures)
        kept = remembered[key]
        return replace(
            kept,
            programs=[*kept.programs],
            problems=[*kept.problems],
            notes=[*kept.notes],
            entries=[*kept.entries],
        )

    return gather
