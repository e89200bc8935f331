"""Words for the picture of which version of each exercise the plan had, and when."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from coach.domain.rung_history import RungCourse, RungStretch
from coach.domain.sides import Side
from coach.ui.texts.dates import long_day
from coach.ui.texts.trends import Table

TITLE = "Your versions, left against right"
ACCESSIBLE = "Chart of the version of each exercise over time"
TABLE = "Table of the versions of each exercise"
COUNT = ("change", "changes")
LEFT, RIGHT = "Left, or both alike", "Right"
SIDE = {None: "both", Side.LEFT: "left", Side.RIGHT: "right"}
EXPLAINED = (
    "Each line is the version that your plan had, an easier one below a harder one. Bad days, "
    "flares and an easier version taken in one session change no plan, and are not in it."
)


def rungs_sentence(courses: Sequence[RungCourse]) -> str:
    """Return how often versions changed and where the sides differ now, in plain words."""
    changes = change_count(courses)
    many = "once" if changes == 1 else f"{changes} times"
    changed = f"Versions changed {many} in this time." if changes else "No version changed."
    apart = [
        f"{course.name}: {one.rung.name} left, {other.rung.name} right"
        for course, one, other in _sides_now(courses)
        if one.rung.id != other.rung.id
    ]
    if not apart:
        return f"{changed} Left and right are on the same versions."
    return f"{changed} {'. '.join(apart)}."


def change_count(courses: Sequence[RungCourse]) -> int:
    """Return how often a version changed; both sides on one day and the same way are one."""
    return len(
        {
            (course.ladder_id, one.first, one.rung.id)
            for course in courses
            for one in course.stretches[1:]
        }
    )


def _sides_now(
    courses: Sequence[RungCourse],
) -> list[tuple[RungCourse, RungStretch, RungStretch]]:
    found = []
    for _, of_ladder in groupby(courses, key=lambda course: course.ladder_id):
        sides = list(of_ladder)
        if len(sides) == len(Side):
            left, right = sides
            found.append((left, left.stretches[-1], right.stretches[-1]))
    return found


def rungs_table(courses: Sequence[RungCourse]) -> Table:
    """Return the stretches of each exercise as a table, newest first."""
    return Table(
        ("Exercise", "Side", "Version", "From", "To"),
        tuple(
            (
                course.name,
                SIDE[course.side],
                one.rung.name,
                long_day(one.first),
                long_day(one.last),
            )
            for course in courses
            for one in reversed(course.stretches)
        ),
    )


def days_of_change(courses: Sequence[RungCourse]) -> list[date]:
    """Return the days on which something began, in order."""
    return sorted({one.first for course in courses for one in course.stretches})


def day_read(courses: Sequence[RungCourse], day: date) -> str:
    """Return what is read out of one day: the version of each exercise then."""
    said = []
    for course in courses:
        then = next((one for one in course.stretches if one.first <= day <= one.last), None)
        if then is not None:
            side = f" {SIDE[course.side]}" if course.side is not None else ""
            said.append(f"{course.name}{side}: {then.rung.name}")
    return f"{long_day(day)}: {', '.join(said)}"
