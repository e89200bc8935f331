"""What is kept of a day besides its sessions, each with all that was ever said of it.

Notes, visits, weeks looked back at, what somebody can do, flares, timed walks: History lists them
among the sessions. What was put right keeps its first words, and what was taken out can be put
back.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.flare import Flare
from coach.domain.function_scales import FunctionSaid
from coach.domain.movements_done import MovementDone
from coach.domain.notes import NoteSaid
from coach.domain.visits import VisitSaid
from coach.domain.weekly_review import ReviewSaid

Told = NoteSaid | VisitSaid | ReviewSaid | FunctionSaid | Flare | MovementDone
"""What is kept of a day besides its sessions."""

_Said = TypeVar("_Said", bound=Told)


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One thing that is kept of a day besides its sessions.

    Attributes:
        day: the local day it is about; of a week its Sunday, of a flare its first day.
        key: names it among all of them.
        told: what was said of it last; of one that was taken out, what was said before that.
        earlier: what was said of it before, oldest first; it counts no more.
        counts: whether it stands; otherwise it was taken out.
    """

    day: date
    key: str
    told: Told
    earlier: tuple[Told, ...] = ()
    counts: bool = True


@dataclass(frozen=True, slots=True)
class _Form(Generic[_Said]):
    """How one kind of thing is told.

    Attributes:
        name: begins the key of each.
        about: which of its kind something was said of.
        day: the local day it is about, or None where it was taken out.
    """

    name: str
    about: Callable[[_Said], object]
    day: Callable[[_Said], date | None]


def _sunday(said: ReviewSaid) -> date | None:
    return None if said.skipped else said.week + timedelta(days=DAYS_A_WEEK - 1)


def _flare_day(flare: Flare) -> date | None:
    return None if flare.told and not flare.told[-1].counts else flare.stands_from


def _answered_on(said: FunctionSaid) -> date | None:
    return said.at.local_date if said.items else None


_NOTES: _Form[NoteSaid] = _Form("note", lambda one: one.number, lambda one: one.day)
_VISITS: _Form[VisitSaid] = _Form("visit", lambda one: one.number, lambda one: one.day)
_FUNCTION: _Form[FunctionSaid] = _Form("function", lambda one: one.number, _answered_on)
_FLARES: _Form[Flare] = _Form("flare", lambda one: one.id, _flare_day)
_WALKS: _Form[MovementDone] = _Form(
    "walk", lambda one: one.started.utc.isoformat(), lambda one: one.started.local_date
)
_WEEKS: _Form[ReviewSaid] = _Form("week", lambda one: one.week, _sunday)


def day_entries(
    notes: Iterable[NoteSaid],
    visits: Iterable[VisitSaid],
    reviews: Iterable[ReviewSaid],
    function: Iterable[FunctionSaid],
    flares: Iterable[Flare],
    walks: Iterable[MovementDone],
) -> tuple[DayEntry, ...]:
    """Return all of them, oldest day first.

    Args:
        notes: all that was said of them, in the order in which it was kept.
        visits: likewise.
        reviews: likewise; a week that was never looked back at is none.
        function: likewise.
        flares: all of them; those begun by mistake count no more.
        walks: that were timed.
    """
    found = [
        *_entries(_NOTES, notes),
        *_entries(_VISITS, visits),
        *_entries(_WEEKS, reviews),
        *_entries(_FUNCTION, function),
        *_entries(_WALKS, walks),
        *_entries(_FLARES, (version for one in flares for version in one.versions)),
    ]
    return tuple(sorted(found, key=lambda one: one.day))


def _entries(form: _Form[_Said], said: Iterable[_Said]) -> Iterator[DayEntry]:
    stories: dict[object, list[_Said]] = defaultdict(list)
    for one in said:
        stories[form.about(one)].append(one)
    for about, story in stories.items():
        dated = [(one, day) for one in story if (day := form.day(one)) is not None]
        if dated:
            told, day = dated[-1]
            earlier = tuple(one for one, _ in dated[:-1])
            counts = _stands(story, told)
            yield DayEntry(day, f"{form.name} {about}", told, earlier, counts)


def _stands(story: Sequence[Told], told: Told) -> bool:
    """Return whether the last thing said of something is more than that it does not count."""
    return story[-1] is told and not (isinstance(told, Flare) and told.taken_back)
