"""One week as it is read: what was due and done in it, and what was said, in the days of a log.

The first thing that a physical therapist opens. It adds up what the reports of sessions and days
say, so that the week can be worked out again from them. What nobody said is None or not among the
ratings: a median of no ratings is None, not 0.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from coach.domain.adherence import WeekAdherence
from coach.domain.calendar import week_start
from coach.domain.day_report import DayReport
from coach.domain.flare_report import FlareReport
from coach.domain.pain import LegSite
from coach.domain.session_report import SessionReport
from coach.domain.trends import middle
from coach.domain.walking_record import WalksDone, walks_done
from coach.domain.warning_signs import Screening, Shown

_One = TypeVar("_One")

_LOCKING: Final = frozenset({Shown.EMERGENCY, Shown.DOCTOR_TODAY})


@dataclass(frozen=True, slots=True)
class Ratings:
    """Ratings from 0 to 10 that were given; what was not asked is not among them."""

    given: tuple[int, ...]

    @property
    def n(self) -> int:
        """How many they are."""
        return len(self.given)

    @property
    def median(self) -> float | None:
        """Their middle, or None where there is none."""
        return middle(self.given)

    @property
    def least(self) -> int | None:
        """The lowest of them, or None."""
        return min(self.given, default=None)

    @property
    def most(self) -> int | None:
        """The highest of them, or None."""
        return max(self.given, default=None)


@dataclass(frozen=True, slots=True)
class WeekReport:
    """One week, from a Monday to a Sunday, as far as it lies in the days of a log.

    Attributes:
        start: the Monday.
        adherence: what was due and done; None where the program was not in use.
        sessions: those that are over and count, in order.
        days: the days of which anything is known beside sessions, in order.
        flares_begun: flares that began in it, without those begun by mistake.
        locked: answers to the warning signs that locked sessions.
    """

    start: date
    adherence: WeekAdherence | None
    sessions: tuple[SessionReport, ...]
    days: tuple[DayReport, ...]
    flares_begun: int
    locked: int

    @property
    def days_active(self) -> int:
        """Days with a session in which something was held, by hand or measured."""
        held = {one.session.day for one in self.sessions if one.session.load_s > 0}
        return len(held)

    @property
    def days_with_data(self) -> int:
        """Days with a session or with an answer, a movement or a press beside one.

        A day that only lies in a flare, and of which nobody said anything, is none.
        """
        return len(days_with_data(self.sessions, self.days))

    @property
    def duration_s(self) -> float:
        """Seconds from start to end of all sessions together, pauses included."""
        return sum(one.duration_s or 0.0 for one in self.sessions)

    @property
    def planned_s(self) -> float:
        """Seconds of holding prescribed in those of these sessions that were measured."""
        return sum(one.session.asked_s for one in self.sessions)

    @property
    def held_s(self) -> float:
        """Seconds held in them, also in holds that were cut short."""
        return sum(one.session.totals.held_s for one in self.sessions)

    @property
    def before(self) -> Ratings:
        """Back pain said before sessions."""
        return _given(one.before.back if one.before else None for one in self.sessions)

    @property
    def after(self) -> Ratings:
        """Back pain said after sessions."""
        return _given(one.after.back if one.after else None for one in self.sessions)

    @property
    def mornings(self) -> Ratings:
        """Back pain said in the mornings."""
        return _given(one.morning.back if one.morning else None for one in self.days)

    @property
    def leg_mornings(self) -> Ratings:
        """Leg pain said in the mornings."""
        return _given(one.morning.leg if one.morning else None for one in self.days)

    @property
    def furthest(self) -> LegSite | None:
        """The furthest place in the leg that was said, whenever it was asked; None where never."""
        said = [one.morning for one in self.days]
        for one in self.sessions:
            said += [one.before, one.after]
        sites = [one.leg_site for one in said if one is not None]
        sites += [one.worst.leg_site for one in self.sessions]
        return max((site for site in sites if site is not None), default=None)

    def moved_s(self, movement_id: str) -> float | None:
        """Return seconds that a movement took in all; None where it was not done."""
        done = [one.moved_s[movement_id] for one in self.days if movement_id in one.moved_s]
        return sum(done) if done else None

    @property
    def walks(self) -> WalksDone:
        """The walks that were asked for and done."""
        return walks_done(one.walks for one in self.days if one.walks is not None)

    @property
    def bad_days(self) -> int:
        """Days on which "a bad day" was pressed and not taken back."""
        return sum(one.why_bad is not None for one in self.days)

    @property
    def flare_days(self) -> int:
        """Days that lie in a flare."""
        return sum(one.flare_day is not None for one in self.days)


def days_with_data(sessions: Iterable[SessionReport], days: Iterable[DayReport]) -> set[date]:
    """Return the days with a session, or of which something was said or done beside one."""
    return {one.day for one in days if one.told} | {one.session.day for one in sessions}


def week_reports(
    adherence: Mapping[date, WeekAdherence],
    sessions: Iterable[SessionReport],
    days: Iterable[DayReport],
    flares: Iterable[FlareReport],
    screenings: Iterable[Screening],
    first: date,
    last: date,
) -> tuple[WeekReport, ...]:
    """Return the weeks of some days of which anything is known, oldest first.

    Args:
        adherence: by the Monday of the week.
        sessions: of these days, in order.
        days: likewise.
        flares: those that began later or earlier count for nothing.
        screenings: likewise.
        first: the first of the days; the weeks of a log are whole only in the middle.
        last: their last one, included.
    """
    of_session = _by_week(sessions, lambda one: one.session.day)
    of_day = _by_week(days, lambda one: one.day)
    of_flare = _by_week(
        (
            one
            for one in flares
            if first <= one.flare.stands_from <= last and not one.flare.taken_back
        ),
        lambda one: one.flare.stands_from,
    )
    of_lock = _by_week(
        (one for one in screenings if first <= one.at.local_date <= last and _locked(one)),
        lambda one: one.at.local_date,
    )
    known = {*adherence, *of_session, *of_day, *of_flare, *of_lock}
    return tuple(
        WeekReport(
            start=monday,
            adherence=adherence.get(monday),
            sessions=tuple(of_session.get(monday, ())),
            days=tuple(of_day.get(monday, ())),
            flares_begun=len(of_flare.get(monday, ())),
            locked=len(of_lock.get(monday, ())),
        )
        for monday in sorted(known)
        if week_start(first) <= monday <= last
    )


def _given(ratings: Iterable[int | None]) -> Ratings:
    return Ratings(tuple(rating for rating in ratings if rating is not None))


def _locked(screening: Screening) -> bool:
    """Return whether it locked sessions when it was answered, whatever was done about it since."""
    return screening.finished and screening.shown in _LOCKING


def _by_week(
    found: Iterable[_One], day_of: Callable[[_One], date]
) -> Mapping[date, Sequence[_One]]:
    by_week: dict[date, list[_One]] = defaultdict(list)
    for one in found:
        by_week[week_start(day_of(one))].append(one)
    return by_week
