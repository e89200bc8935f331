"""Visits to who looks after the back: when, who, what was agreed; and since when a log counts.

Nothing said is overwritten: a visit that is put right or taken out is said again under its number,
and the last word counts. "Since the last visit" is worked out here, for every range that is asked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by

WHO_MAX, AGREED_MAX = 80, 400
"""Most characters of a name, and of what was agreed."""


@dataclass(frozen=True, slots=True)
class VisitSaid:
    """What was said of a visit.

    Attributes:
        number: which visit, from 1.
        at: when it was said.
        day: the local day of the visit; None where it is taken out.
        who: whom they saw, in the user's words; may be empty.
        agreed: what was agreed, in the user's words; may be empty.
    """

    number: int
    at: Instant
    day: date | None
    who: str = ""
    agreed: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as it stands; see `VisitSaid`."""

    number: int
    day: date
    who: str
    agreed: str


def visits(said: Iterable[VisitSaid]) -> tuple[Visit, ...]:
    """Return the visits that stand, in order of their day.

    Args:
        said: in the order in which it was kept.
    """
    standing = latest_by(said, lambda one: one.number).values()
    found = [
        Visit(one.number, one.day, one.who, one.agreed) for one in standing if one.day is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.number)))


def last_visit(standing: Sequence[Visit], today: date) -> Visit | None:
    """Return the visit since which a log counts, or None where there was none.

    One of today does not count before tomorrow: who prints a page on the day of a visit prints it
    for that visit, whether they wrote the visit down before or after.
    """
    return max((one for one in standing if one.day < today), key=_when, default=None)


def last_of_each(standing: Sequence[Visit], today: date) -> tuple[Visit, ...]:
    """Return the last visit to each who was named, the latest first; see `last_visit`.

    A name is the same in large and in small letters.
    """
    before = sorted((one for one in standing if one.day < today and one.who), key=_when)
    found = latest_by(before, lambda one: one.who.casefold()).values()
    return tuple(sorted(found, key=_when, reverse=True))


def last_to(standing: Sequence[Visit], who: str, today: date) -> Visit | None:
    """Return the last visit to somebody by name, or None where there was none; see `last_visit`.

    A name is the same in large and in small letters, and with more or fewer spaces.
    """
    sought = _name(who)
    found = (one for one in last_of_each(standing, today) if _name(one.who) == sought)
    return next(found, None)


def _name(who: str) -> str:
    return " ".join(who.split()).casefold()


def _when(visit: Visit) -> tuple[date, int]:
    return visit.day, visit.number
