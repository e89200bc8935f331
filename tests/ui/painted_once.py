"""Pictures that are painted once in a process of tests, however many windows show them.

A picture is a pure function of its stage and its moment, and painting them was most of what a test
with a session paid for: each began with an empty cache and painted ahead what the last had painted.
What counts paintings (`tests/ui/figures/test_picture_loader.py`) counts on a stage of its own.
"""

from collections.abc import Callable

from coach.figures.motion import Moment
from coach.figures.pose import Figure
from coach.ui.figures.picture_cache import Person
from coach.ui.figures.stage import Stage

_MOST_BYTES = 128 * 1024 * 1024

_Key = tuple[int, int, int, float, str, Moment]


def painted_once(paint: Callable[[Stage, Moment], Person]) -> Callable[[Stage, Moment], Person]:
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
