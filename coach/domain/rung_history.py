"""Which rung the plan had of each exercise, on each side, from when until when.

It is the plan that is told, not what was gone on with in the middle of a session: bad days, flares
and easier rungs of one session leave the plan as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.sides import Side

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RungStretch:
    """Days on which an exercise had one rung.

    Attributes:
        first, last: local days, both included.
    """

    first: date
    last: date
    rung: NamedRung


@dataclass(frozen=True, slots=True)
class RungCourse:
    """The rungs of one exercise on one side over time.

    Attributes:
        name: the exercise, as the newest plan with it calls it.
        side: None where both sides always were the same.
        stretches: in order; a gap between two is a time in which the plan did not have it.
    """

    ladder_id: str
    name: str
    side: Side | None
    stretches: tuple[RungStretch, ...]


def rung_courses(plans: Sequence[PlanInForce], first: date, today: date) -> tuple[RungCourse, ...]:
    """Return the course of each exercise, in the order of the newest plan that has it.

    Of several plans of one day the last one counts.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        first: the first day that is asked for; a plan from before begins on it.
        today: the last one.
    """
    at_end = {max(plan.first_day, first): plan.prescription for plan in plans}
    days = sorted(day for day in at_end if day <= today)
    courses: dict[str, dict[Side, list[RungStretch]]] = {}
    names: dict[str, str] = {}
    for place, day in enumerate(days):
        last = days[place + 1] - _DAY if place + 1 < len(days) else today
        for exercise in at_end[day].exercises:
            names[exercise.ladder_id] = exercise.name
            of_sides = courses.setdefault(exercise.ladder_id, {side: [] for side in Side})
            for side in Side:
                _add(of_sides[side], RungStretch(day, last, exercise.rung(side)))
    newest = at_end[days[-1]].exercises if days else ()
    order = dict.fromkeys([one.ladder_id for one in newest if one.ladder_id in courses])
    order |= dict.fromkeys(courses)
    return tuple(
        course for ladder_id in order for course in _courses(ladder_id, names, courses[ladder_id])
    )


def _courses(
    ladder_id: str, names: Mapping[str, str], of_sides: Mapping[Side, Sequence[RungStretch]]
) -> Sequence[RungCourse]:
    left, right = (tuple(of_sides[side]) for side in (Side.LEFT, Side.RIGHT))
    if left == right:
        return [RungCourse(ladder_id, names[ladder_id], None, left)]
    return [
        RungCourse(ladder_id, names[ladder_id], side, each)
        for side, each in ((Side.LEFT, left), (Side.RIGHT, right))
    ]


def _add(stretches: list[RungStretch], one: RungStretch) -> None:
    """Add a stretch; one that goes on with the same rung makes the one before it longer."""
    before = stretches[-1] if stretches else None
    if before is not None and before.rung.id == one.rung.id and before.last + _DAY == one.first:
        stretches[-1] = RungStretch(before.first, one.last, one.rung)
    else:
        stretches.append(one)


def courses_within(
    courses: Sequence[RungCourse], first: date, last: date
) -> tuple[RungCourse, ...]:
    """Return the part of each course that lies in a range of days; one without any is left out."""
    found = []
    for course in courses:
        kept = tuple(
            RungStretch(max(one.first, first), min(one.last, last), one.rung)
            for one in course.stretches
            if one.first <= last and first <= one.last
        )
        if kept:
            found.append(RungCourse(course.ladder_id, course.name, course.side, kept))
    return tuple(found)
