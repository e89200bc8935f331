"""What somebody can do, asked every few weeks beside pain: which scales, their items, their scores.

Each answer is kept item by item, with the version and the language of its wording, which is not
changed (docs/evidence.md, "Function"). A score is worked out only where every item of it is there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import mean
from typing import Final

from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by

ACTIVITIES = 3
"""Most activities of the PSFS."""

ACTIVITY_MAX = 60
"""Most characters of the name of an activity."""

RATED_MAX = 10
"""The highest rating of an item of PSFS and PEG; the lowest is 0."""

STATEMENTS = 24
"""Statements of the RMDQ."""

LANGUAGE = "en"
"""The language of the wording that is asked in."""


class Scale(StrEnum):
    """A set of questions; the words are part of the record."""

    PSFS = "psfs"
    MINUTES = "minutes"
    PEG = "peg"
    RMDQ = "rmdq"


VERSION: Final = {
    Scale.PSFS: "Stratford 1995",
    Scale.MINUTES: "1",
    Scale.PEG: "Krebs 2009",
    Scale.RMDQ: "Roland 1983, 24 items",
}
"""The version of the wording that is asked in."""

MINUTES_ITEMS: Final = ("sit", "stand", "walk")
PEG_ITEMS: Final = ("pain", "enjoyment", "activity")
RMDQ_ITEMS: Final = tuple(f"{number:02}" for number in range(1, STATEMENTS + 1))

EVERY_DAYS: Final = {Scale.PSFS: 14, Scale.MINUTES: 14, Scale.PEG: 14, Scale.RMDQ: 42}
"""Days after which each is asked again (docs/evidence.md, "Function")."""

FIRST_AFTER_DAYS = 1
"""On the first day nothing of it is asked: that day has questions enough (product rule)."""

AGAIN_AFTER_DAYS = 7
"""Who does not want to be asked is asked again after so many days (product rule)."""

CHANGE: Final = {Scale.PSFS: 2.0, Scale.PEG: 1.0, Scale.RMDQ: 5.0}
"""Points from which a change of a score counts (docs/evidence.md, "Function")."""

BETTER_IS_MORE: Final = frozenset({Scale.PSFS, Scale.MINUTES})
"""Scales on which a higher number is better."""


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """The answer to one item.

    Attributes:
        item: its id within its scale: the place of an activity, a name, a statement's number.
        value: a rating, minutes, or 1 for a statement that was ticked and 0 for one that was not.
        words: the activity in the user's words; empty for all else.
    """

    item: str
    value: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class FunctionSaid:
    """What was said of one time that a scale was answered; of each time the last word counts.

    Attributes:
        number: which time, over all scales, from 1.
        at: when it was answered first; what puts it right has the same moment.
        items: in their order; those that were left out are not among them. Without any the time
            was taken out.
        version, language: of the wording that was asked in.
        put_right_at: when it was said, where it puts right what was said before; else None.
    """

    number: int
    at: Instant
    scale: Scale
    items: tuple[ItemAnswer, ...]
    version: str
    language: str = LANGUAGE
    put_right_at: Instant | None = None

    @property
    def score(self) -> float | None:
        """The score of the scale; None where an item of it is missing, and for minutes.

        PSFS: the mean of the activities, 0-10, 10 is best. PEG: the mean of its three, 0-10, 0 is
        best. RMDQ: how many statements were ticked, 0-24, 0 is best.
        """
        values = [one.value for one in self.items]
        match self.scale:
            case Scale.PSFS:
                return mean(values) if values else None
            case Scale.PEG:
                return mean(values) if len(values) == len(PEG_ITEMS) else None
            case Scale.RMDQ:
                return float(sum(values)) if len(values) == STATEMENTS else None
            case Scale.MINUTES:
                return None


@dataclass(frozen=True, slots=True)
class KeptFunction:
    """What was said of one time that a scale was answered, and whether it is the last of it."""

    said: FunctionSaid
    counts: bool


def kept_function(said: Sequence[FunctionSaid]) -> tuple[KeptFunction, ...]:
    """Return all that was said, in order of the moments it is about, with whether it counts.

    Args:
        said: in the order in which it was kept.
    """
    last = latest_by(enumerate(said), lambda pair: pair[1].number).values()
    counting = {place for place, _ in last}
    kept = [KeptFunction(one, place in counting) for place, one in enumerate(said)]
    return tuple(sorted(kept, key=lambda one: (one.said.at.local_date, one.said.at.utc)))


def standing(said: Iterable[FunctionSaid]) -> tuple[FunctionSaid, ...]:
    """Return what stands of each time that a scale was answered, in the order of these times.

    Args:
        said: in the order in which it was kept.
    """
    return tuple(one for one in latest_by(said, lambda one: one.number).values() if one.items)


@dataclass(frozen=True, slots=True)
class FunctionPoint:
    """What was answered on one day, the last time of that day of each scale."""

    day: date
    said: tuple[FunctionSaid, ...]

    def of(self, scale: Scale) -> FunctionSaid | None:
        """Return what was answered to a scale, or None."""
        return next((one for one in self.said if one.scale is scale), None)

    def score(self, scale: Scale) -> float | None:
        """Return the score of a scale, or None."""
        found = self.of(scale)
        return found.score if found is not None else None


def function_points(said: Iterable[FunctionSaid]) -> tuple[FunctionPoint, ...]:
    """Return what was answered, day by day, oldest first.

    Args:
        said: in the order in which it was kept.
    """
    last = latest_by(standing(said), lambda one: (one.at.local_date, one.scale))
    of_day: dict[date, list[FunctionSaid]] = {}
    for one in last.values():
        of_day.setdefault(one.at.local_date, []).append(one)
    order = list(Scale)
    return tuple(
        FunctionPoint(day, tuple(sorted(found, key=lambda one: order.index(one.scale))))
        for day, found in sorted(of_day.items(), key=lambda item: item[0])
    )


def scales_due(
    said: Sequence[FunctionSaid], today: date, first_day: date, put_off: date | None
) -> tuple[Scale, ...]:
    """Return the scales that may be asked today, none of them on the first day.

    What a clock that was ahead has dated later than today puts nothing off.

    Args:
        said: all that was answered.
        today: the day lived now.
        first_day: the first day with an entry.
        put_off: the day on which they were last put off, or None.
    """
    if today < first_day + timedelta(days=FIRST_AFTER_DAYS):
        return ()
    if put_off is not None and 0 <= (today - put_off).days < AGAIN_AFTER_DAYS:
        return ()
    so_far = (one for one in standing(said) if one.at.local_date <= today)
    last = {one.scale: one.at.local_date for one in so_far}
    return tuple(
        scale
        for scale, every in EVERY_DAYS.items()
        if scale not in last or (today - last[scale]).days >= every
    )


def activities(said: Iterable[FunctionSaid]) -> tuple[str, ...]:
    """Return the activities of the last PSFS, in their order: they are asked about again."""
    last = latest_by(standing(said), lambda one: one.scale).get(Scale.PSFS)
    return tuple(one.words for one in last.items) if last is not None else ()


@dataclass(frozen=True, slots=True)
class FunctionChange:
    """A score now beside the first one in a range.

    Attributes:
        first, last: the days of both.
        n: how many times it was answered in the range.
    """

    scale: Scale
    before: float
    now: float
    first: date
    last: date
    n: int

    @property
    def counts(self) -> bool:
        """Whether the change is large enough to count."""
        return abs(self.now - self.before) >= CHANGE[self.scale]

    @property
    def better(self) -> bool:
        """Whether the number moved to the better side, be it ever so little."""
        more = self.now > self.before
        return more if self.scale in BETTER_IS_MORE else self.now < self.before


def function_change(points: Sequence[FunctionPoint], scale: Scale) -> FunctionChange | None:
    """Return how a score changed over some points, or None with fewer than two of them."""
    scored = [(one.day, score) for one in points if (score := one.score(scale)) is not None]
    if len(scored) <= 1 or scale not in CHANGE:
        return None
    (first, before), (last, now) = scored[0], scored[-1]
    return FunctionChange(scale, before, now, first, last, len(scored))
