"""What stands beside the ratings on a line of time: flares, bad days, new levels, visits, notes.

They help to read the ratings: pain may rise with a flare, and fall with an easier plan. No mark
says that one is the cause of the other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import pairwise

from coach.domain.bad_day import WhyBad
from coach.domain.difference import Difference, What
from coach.domain.flare import Flare, Help
from coach.domain.notes import Note, NoteKind
from coach.domain.plan_differences import compare
from coach.domain.plan_in_force import PlanInForce
from coach.domain.trends import TimeBucket, stretch
from coach.domain.visits import Visit


class MarkKind(Enum):
    """What a mark stands for, in the order in which they are shown."""

    FLARE = auto()
    BAD_DAY = auto()
    LEVEL = auto()
    """Another rung of one exercise or more."""
    PROGRAM = auto()
    """Another program, or another version of it; its other levels are part of it."""
    VISIT = auto()
    """A visit to who looks after the back."""
    MEDICINE = auto()
    """A medicine that was begun, or taken once, in the user's words."""
    NOTE = auto()
    """Another note of theirs. A walk has no mark, whether it was timed or noted."""


@dataclass(frozen=True, slots=True)
class TimeMark:
    """One mark.

    Attributes:
        first: the local day it begins on.
        last: its last local day, included; today for a flare that lasts.
        lasts: whether it is a flare that goes on.
        why: why a day is bad; None for all else.
        differences: what changed in the plan; empty for all else.
        who: who was seen at a visit.
        note: the note; None for all else.
        helped: what helped in a flare that is over.
    """

    kind: MarkKind
    first: date
    last: date
    lasts: bool = False
    why: WhyBad | None = None
    differences: tuple[Difference, ...] = ()
    who: str = ""
    note: Note | None = None
    helped: tuple[Help, ...] = ()

    @property
    def days(self) -> int:
        """How many days it spans, both ends counted."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class MarkPoint:
    """Marks of one kind in one stretch of time.

    Attributes:
        at: the stretch's middle in days: `date.toordinal()` and a fraction.
        n: how many they are.
    """

    kind: MarkKind
    at: float
    n: int


def time_marks(
    flares: Iterable[Flare],
    bad: Mapping[date, WhyBad],
    plans: Sequence[PlanInForce],
    visits: Iterable[Visit],
    notes: Iterable[Note],
    today: date,
) -> tuple[TimeMark, ...]:
    """Return every mark up to today, in order of their first day.

    Args:
        flares: in any order; those begun by mistake have no mark.
        bad: the bad days, and why.
        plans: every plan that was ever in force, in order of their time.
        visits: those that stand.
        notes: those that stand.
        today: what a clock that was ahead has dated later is not shown yet.
    """
    marks = [
        TimeMark(
            MarkKind.FLARE,
            one.stands_from,
            min(one.stands_until(today), today),
            lasts=one.lasts,
            helped=one.story.helped,
        )
        for one in flares
        if not one.taken_back
    ]
    marks += [TimeMark(MarkKind.BAD_DAY, day, day, why=why) for day, why in bad.items()]
    marks += _of_plans(plans)
    marks += [TimeMark(MarkKind.VISIT, one.day, one.day, who=one.who) for one in visits]
    marks += [_of_note(one) for one in notes]
    shown = (mark for mark in marks if mark.first <= today)
    return tuple(sorted(shown, key=lambda mark: (mark.first, mark.kind.value)))


def _of_note(note: Note) -> TimeMark:
    kind = MarkKind.MEDICINE if note.kind is NoteKind.MEDICINE else MarkKind.NOTE
    return TimeMark(kind, note.day, note.day, note=note)


def _of_plans(plans: Sequence[PlanInForce]) -> list[TimeMark]:
    """Return a mark for each day at whose end the plan has another program or level."""
    at_end = {plan.first_day: plan.prescription for plan in plans}
    marks = []
    for (_, before), (day, after) in pairwise(sorted(at_end.items(), key=lambda item: item[0])):
        differences = compare(before, after)
        program = tuple(one for one in differences if one.what is What.PROGRAM)
        levels = tuple(one for one in differences if one.what is What.RUNG)
        if program:
            marks.append(TimeMark(MarkKind.PROGRAM, day, day, differences=program))
        elif levels:
            marks.append(TimeMark(MarkKind.LEVEL, day, day, differences=levels))
    return marks


def mark_points(marks: Iterable[TimeMark], step: TimeBucket) -> tuple[MarkPoint, ...]:
    """Return the marks of single days as points, one for each kind and stretch of time.

    Args:
        marks: flares among them span days, and are left out.
        step: the stretch that one point stands for, days at the finest; a new program, which is
            rare, has its own day.
    """
    counted = Counter(
        (mark.kind, *stretch(mark.first, TimeBucket.DAY if mark.kind is MarkKind.PROGRAM else step))
        for mark in marks
        if mark.kind is not MarkKind.FLARE
    )
    return tuple(
        MarkPoint(kind, (first.toordinal() + after.toordinal()) / 2, n)
        for (kind, first, after), n in counted.items()
    )
