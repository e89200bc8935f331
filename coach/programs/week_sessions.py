"""A session of each stretch of a program, as text: what a PT reads before anyone lies down.

It is laid out as the patient will do it: what the body minds, by the file itself, is exchanged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.ladder import Library
from coach.domain.prescription import Prescription
from coach.domain.program_dates import ProgramDates
from coach.engine.timeline import lay_out
from coach.programs.minds_check import as_minded
from coach.programs.phases_check import plans_of
from coach.programs.texts import phases as words
from coach.programs.timeline_text import lines_of


@dataclass(frozen=True, slots=True)
class WeekSession:
    """A session as it is from a week on.

    Attributes:
        from_week: the first week in which it is so, from 1.
        total_s: seconds of it, on the day of the week that has the most.
        lines: every phase of it, a line each; none where nothing is left to do.
    """

    from_week: int
    total_s: float
    lines: tuple[str, ...]

    @property
    def minutes(self) -> float:
        """Minutes of it."""
        return self.total_s / 60


def week_sessions(plan: Prescription, library: Library) -> tuple[WeekSession, ...]:
    """Return a session of the beginning and one of each phase, in the order of their weeks.

    Args:
        plan: as the file has it.
        library: has everything that the plan names.
    """
    weeks = (1, *(stage.from_week for stage in plan.stages))
    made = []
    for week, (_, each) in zip(weeks, plans_of(plan), strict=True):
        done = as_minded(each, library).prescription
        timeline = lay_out(done.fullest)
        lines = tuple(lines_of(timeline)) if done.exercises else ()
        made.append(WeekSession(week, timeline.total_s, lines))
    return tuple(made)


def session_in(sessions: Sequence[WeekSession], week: int) -> WeekSession:
    """Return the session of a week, from 1."""
    return next(one for one in reversed(sessions) if one.from_week <= week)


def shown_week(sessions: Sequence[WeekSession], week: int, dates: ProgramDates) -> tuple[str, ...]:
    """Return the session of a week under a line that names it; or that none is due any more."""
    first = _first_day(week, dates)
    if first is not None and dates.ends is not None and first > dates.ends:
        return (words.WEEK_AFTER_THE_END.format(week=week, ends=dates.ends),)
    one = session_in(sessions, week)
    day = "" if first is None else words.FIRST_DAY.format(day=first)
    since = words.AS_FROM_WEEK.format(week=one.from_week) if one.from_week < week else ""
    said = words.SESSION_OF_WEEK.format(week=week, first_day=day, since=since, minutes=one.minutes)
    return (said, *one.lines)


def every_week(sessions: Sequence[WeekSession], dates: ProgramDates) -> Iterator[str]:
    """Return all sessions; where there is one alone, without a line that names its week."""
    if len(sessions) == 1:
        yield from sessions[0].lines
        return
    for one in sessions:
        yield from shown_week(sessions, one.from_week, dates)


def _first_day(week: int, dates: ProgramDates) -> date | None:
    if dates.starts is None:
        return None
    try:
        return dates.starts + timedelta(days=DAYS_A_WEEK * (week - 1))
    except OverflowError:
        return date.max
