"""The review of a week that is over: what got in the way, and how sure somebody is of the next one.

Self-efficacy was the only belief that went with how much of a home program is done (Mannion 2009,
docs/evidence.md), so that is what is asked, and a smaller plan is offered where it is low. Nothing
said is overwritten: of each week the last word counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from coach.domain.calendar import DAYS_A_WEEK, week_start
from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by

WORDS_MAX = 200
"""Most characters of what got in the way, in the user's words."""

ANSWER_MAX: Final = 200
"""Most characters of an answer to a question of the PT's."""

SURE_MAX = 10
"""The most that somebody can be sure, and 0 the least."""

SURE_FROM = 7
"""Who is less sure than this of next week's plan is offered a smaller one (product rule)."""

FROM_H = 18
"""From this hour of a Sunday on the week counts as over (product rule)."""

LEAST_DAYS: Final = 3
"""A first week with fewer days than this is not looked back at (product rule)."""


class Barrier(StrEnum):
    """What got in the way; the words are part of the record."""

    NOTHING = "nothing"
    NO_TIME = "no_time"
    FORGOT = "forgot"
    PAIN = "pain"
    WORRY = "worry"
    TIRED = "tired"
    AWAY = "away"
    TOO_MUCH = "too_much"
    NOT_SURE_HOW = "not_sure_how"
    NO_POINT = "no_point"


@dataclass(frozen=True, slots=True)
class PtAnswer:
    """What was answered to a question that the program's author asks once a week.

    Attributes:
        question: as it was asked then; a later file may ask otherwise.
        words: in the user's words; never empty.
    """

    question: str
    words: str


@dataclass(frozen=True, slots=True)
class ReviewSaid:
    """What was said of a week.

    Attributes:
        week: its Monday.
        at: when it was said.
        skipped: whether the week was not to be looked back at.
        barriers: what got in the way, in the order of `Barrier`; empty where nobody said.
        words: more of it in the user's words; may be empty.
        sure: how sure of next week's plan, 0 to `SURE_MAX`; None where that was not said.
        answers: to what the program's author asks, in the order of asking; none that was left out.
    """

    week: date
    at: Instant
    skipped: bool = False
    barriers: tuple[Barrier, ...] = ()
    words: str = ""
    sure: int | None = None
    answers: tuple[PtAnswer, ...] = ()


def asks_for_less(sure: int | None) -> bool:
    """Return whether a smaller plan is offered to somebody who is so sure."""
    return sure is not None and sure < SURE_FROM


def week_to_review(said: Iterable[ReviewSaid], now: Instant, first_day: date) -> date | None:
    """Return the Monday of the week that is over and was not looked back at, or None.

    Args:
        said: all that was said of weeks.
        now: the present moment.
        first_day: the first day with an entry.
    """
    today = now.local_date
    monday = week_start(today)
    sunday_evening = today.weekday() == DAYS_A_WEEK - 1 and now.wall.hour >= FROM_H
    if not sunday_evening:
        if monday.toordinal() <= DAYS_A_WEEK:
            return None
        monday -= timedelta(days=DAYS_A_WEEK)
    last = monday + timedelta(days=DAYS_A_WEEK - 1)
    if first_day > last - timedelta(days=LEAST_DAYS - 1):
        return None
    return None if any(one.week == monday for one in said) else monday


@dataclass(frozen=True, slots=True)
class KeptReview:
    """What was said of a week, and whether it is the last word of it."""

    said: ReviewSaid
    counts: bool


def kept_reviews(said: Sequence[ReviewSaid]) -> tuple[KeptReview, ...]:
    """Return all that was said of weeks, in order of time, with whether it counts.

    Args:
        said: in the order in which it was kept.
    """
    last = latest_by(enumerate(said), lambda pair: pair[1].week).values()
    counting = {place for place, _ in last}
    kept = [KeptReview(one, place in counting) for place, one in enumerate(said)]
    return tuple(sorted(kept, key=lambda one: (one.said.at.local_date, one.said.at.utc)))


def reviews(said: Sequence[ReviewSaid]) -> tuple[ReviewSaid, ...]:
    """Return what counts of each week that was not skipped, oldest week first."""
    standing = (one for one in latest_by(said, lambda one: one.week).values() if not one.skipped)
    return tuple(sorted(standing, key=lambda one: one.week))
