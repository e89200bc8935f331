"""What every window of the tests would make alike, made once in a process.

Most of what a test with a window paid for was made by the window before it as well: the pictures of
a figure, which are a pure function of stage and moment. What counts paintings
(`tests/ui/figures/test_picture_loader.py`) counts on a stage of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from coach.figures.motion import Moment
from coach.figures.pose import Figure
from coach.ui.figures.picture_cache import Person
from coach.ui.figures.stage import Stage
from tests.shipped_once import shipped_read_once

_MOST_BYTES = 128 * 1024 * 1024

_Key = tuple[int, int, int, float, str, Moment]


@contextmanager
def made_once() -> Iterator[None]:
    """Have pictures painted and shipped programs read once, until the end."""
    with painted_once(), shipped_read_once():
        yield


@contextmanager
def painted_once() -> Iterator[None]:
    """Have pictures painted once, until the end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stage, "person", _painted_once(Stage.person))
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
