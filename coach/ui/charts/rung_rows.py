"""The rows of the picture of versions: a row a version, exercise above exercise.

Within an exercise the easier version stands below the harder one, as on its ladder. A version that
its ladder no longer has stands above them, in the order in which it came.
"""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.domain.rung_history import RungCourse
from coach.ui.typography import sized

Order = Callable[[str], Sequence[str]]
"""Returns the ids of the rungs of a ladder, easiest first; none where it is not known."""

_ROW_PX = 34
"""Height of a row at the usual size of text: two lines of a name."""
_HEADING = 0.9
"""Room for the name of an exercise above its rows, in rows."""
_LETTERS = 14
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class RungRows:
    """Where each version stands, in rows from the bottom.

    Attributes:
        heights: the middle of the row of a rung, by the ids of ladder and rung.
        names: each row with its name.
        headings: each exercise with the height of its name.
        top: the height of everything.
    """

    heights: dict[tuple[str, str], float]
    names: tuple[tuple[float, str], ...]
    headings: tuple[tuple[float, str], ...]
    top: float

    @property
    def height_px(self) -> int:
        """Height of it all."""
        return round(self.top * sized(_ROW_PX))


def rung_rows(courses: Sequence[RungCourse], order: Order) -> RungRows:
    """Return the rows of these courses, the first exercise at the top."""
    used: dict[str, dict[str, str]] = {}
    called: dict[str, str] = {}
    for course in courses:
        called[course.ladder_id] = course.name
        for one in sorted(course.stretches, key=lambda stretch: stretch.first):
            used.setdefault(course.ladder_id, {})[one.rung.id] = one.rung.name
    heights: dict[tuple[str, str], float] = {}
    names, headings, level = [], [], 0.0
    for ladder_id, rungs in reversed(used.items()):
        known = {rung: place for place, rung in enumerate(order(ladder_id))}
        for rung in sorted(rungs, key=lambda each: known.get(each, len(known))):
            heights[ladder_id, rung] = level + 0.5
            names.append((level + 0.5, label_of(rungs[rung])))
            level += 1.0
        headings.append((level, called[ladder_id]))
        level += _HEADING
    return RungRows(heights, tuple(names), tuple(headings), level)


def label_of(name: str) -> str:
    """Return a name in two short lines at most."""
    lines = textwrap.wrap(name, _LETTERS, max_lines=2, placeholder=_ELLIPSIS)
    return "\n".join(lines)
