"""Words of the Trends page and its charts: titles, what the series say, and their tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from coach.domain.adherence import WeekAdherence
from coach.domain.pain import CheckIn
from coach.domain.pain_zones import Zone
from coach.domain.time_range import TimeRange
from coach.domain.trends import (
    MEANINGFUL_CHANGE,
    MEANINGFUL_PART,
    BackMark,
    PainPoint,
    TimeBucket,
    middle,
    stretch,
)
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day, month_and_year
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.zones import with_zone

_sessions = partial(how_many, one="session")

TITLE = "Trends"
EMPTY_TITLE = "Your first session shows here, and your first morning."
EMPTY_WORDS = (
    "You see how many of your sessions you do, and how your back feels in the morning, before and "
    "after."
)
RANGE_NAME = "How far back"
RANGES: Mapping[TimeRange, str] = {
    TimeRange.FOUR_WEEKS: "4 weeks",
    TimeRange.TWELVE_WEEKS: "12 weeks",
    TimeRange.YEAR: "1 year",
    TimeRange.ALL: "All",
    TimeRange.SINCE_VISIT: "Since visit",
}
SHOW_TABLE = "Show as table"
SHOW_CHART = "Show as chart"
READ_OUT = "Point at the picture to read it out, or go through it with the arrow keys."

ADHERENCE_TITLE = "Sessions done, week by week"
ADHERENCE_ACCESSIBLE = "Chart of sessions done and due in each week"
ADHERENCE_TABLE = "Table of sessions done and due in each week"
ADHERENCE_COUNT = ("session due", "sessions due")
DUE = "Due"
DONE = "Done"
SHARE = "{pct}%"
SO_FAR = "so far"
EACH_BAR = "Each bar is one week, named by its Monday."

PAIN_TITLE = "Back pain before and after"
PAIN_ACCESSIBLE = "Chart of back pain before and after sessions"
PAIN_TABLE = "Table of pain before and after each session"
PAIN_COUNT = ("session rated", "sessions rated")
BEFORE = "Before"
AFTER = "After"
TOLD_BEFORE = "Before, told later"
TOLD_AFTER = "After, told later"
TOLD = "{rating}, told later"
ONE_TOLD = (
    " 1 session added by hand has squares, for what you told later; it isn't in these values."
)
SOME_TOLD = (
    " {count} sessions added by hand have squares, for what you told later; they aren't in these "
    "values."
)
NO_PAIN = "0 no pain"
WORST = "10 worst\nimaginable"
EACH_MARK = {
    TimeBucket.SESSION: "Each mark is one session.",
    TimeBucket.DAY: "Each mark is the middle value of one day.",
    TimeBucket.WEEK: "Each mark is the middle value of one week.",
    TimeBucket.MONTH: "Each mark is the middle value of one month.",
}

ENOUGH = 3
"""Below this many observations nothing is said of them but their number (product rule)."""

ADHERENCE_FORMULA = (
    "How it is counted: sessions done ÷ sessions due in the week. A session done in part counts "
    "as the part of its holds that you held to the end. Extra sessions are counted apart. What you "
    "added by hand counts as you told it."
)
COUNTS_FROM = f"A change counts from {MEANINGFUL_CHANGE} points and {MEANINGFUL_PART:.0%} on."
PAIN_EXPLAINED = (
    "You are asked before and after each session: 0 is no pain, 10 is the worst you can imagine. "
    f"Not asked leaves a gap. Single days say little. {COUNTS_FROM}"
)
NOT_ASKED = "not asked"
NOT_TOLD = "not told"


@dataclass(frozen=True, slots=True)
class Table:
    """A series as text: what a chart shows, for reading one by one."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


BY_HAND_HEADER = "By hand"
ONE_BY_HAND = " One of them was added by hand."
BY_HAND = " Of them {count} were added by hand."


def adherence_sentence(weeks: Sequence[WeekAdherence]) -> str:
    """Return what weeks say, oldest first, in one plain sentence."""
    due = sum(week.prescribed for week in weeks)
    done = sum(week.completed for week in weeks)
    partial = sum(week.partial for week in weeks)
    extra = sum(week.extra for week in weeks)
    if not due:
        return f"Nothing is due in this time. You did {_sessions(extra)}."
    if due < ENOUGH:
        return f"Not enough days yet to say anything: {_sessions(due)} due, {done} done."
    since = next(week.start for week in weeks if week.prescribed)
    parts = f", and {partial} more in part" if partial else ""
    extras = f", plus {extra} extra" if extra else ""
    told = by_hand_of(weeks)
    return f"You did {done} of {_sessions(due)} since {long_day(since)}{parts}{extras}.{told}"


def by_hand_of(weeks: Sequence[WeekAdherence]) -> str:
    """Return how many of the sessions done were added by hand, as a sentence; empty for none."""
    count = sum(week.by_hand for week in weeks)
    if not count:
        return ""
    return ONE_BY_HAND if count == 1 else BY_HAND.format(count=count)


def adherence_table(weeks: Sequence[WeekAdherence]) -> Table:
    """Return weeks, oldest first, as a table, newest first; by hand only where anything is."""
    told = any(week.by_hand for week in weeks)
    by_hand = (BY_HAND_HEADER,) if told else ()
    return Table(
        ("Week from", "Sessions due", "Done", "Done in part", "Extra", *by_hand, "Share done"),
        tuple(
            (
                long_day(week.start) + (" (so far)" if week.so_far else ""),
                str(week.prescribed),
                str(week.completed),
                str(week.partial),
                str(week.extra),
                *((str(week.by_hand),) if told else ()),
                "nothing due" if week.adherence_pct is None else f"{week.adherence_pct:.0f}%",
            )
            for week in reversed(weeks)
        ),
    )


def pain_sentence(points: Sequence[PainPoint]) -> str:
    """Return what sessions say of the back, in plain sentences; what was told later, apart."""
    told = sum(point.back_told for point in points)
    apart = ONE_TOLD if told == 1 else SOME_TOLD.format(count=told) if told else ""
    pairs = [point for point in points if point.back_pair is not None]
    if len(pairs) < ENOUGH:
        few = _sessions(len(pairs))
        return f"Not enough days yet to say anything: {few} rated before and after.{apart}"
    before = middle([point.back_before for point in pairs])
    after = middle([point.back_after for point in pairs])
    return (
        f"Back pain is {rated(before)} before and {rated(after)} after: "
        f"the middle values of {_sessions(len(pairs))} rated both times.{apart}"
    )


def pain_table(points: Sequence[PainPoint]) -> Table:
    """Return sessions, oldest first, as a table, newest first."""
    return Table(
        (
            "Date",
            "Time",
            "Back before",
            "Back after",
            "Next morning",
            "Leg before",
            "Leg after",
        ),
        tuple(
            (
                long_day(point.day),
                f"{point.started.wall:%H:%M}",
                *_backs(point),
                rated(point.back_next_morning, point.back_zones[-1]),
                *_legs(point),
            )
            for point in reversed(points)
        ),
    )


def _backs(point: PainPoint) -> Iterator[str]:
    """Yield the back before and after as cells; what was told later stands without a zone."""
    asked = (point.back_before, point.back_after)
    for rating, zone, told in zip(asked, point.back_zones, _told(point), strict=False):
        yield _cell(rating, zone, None if told is None else told.back)


def _legs(point: PainPoint) -> Iterator[str]:
    """Yield the leg before and after as cells, likewise."""
    asked = (point.leg_before, point.leg_after)
    for rating, zone, told in zip(asked, point.leg_zones, _told(point), strict=True):
        yield _cell(rating, zone, None if told is None else told.leg)


def _told(point: PainPoint) -> tuple[CheckIn | None, CheckIn | None]:
    return point.told_before, point.told_after


def _cell(rating: int | None, zone: Zone | None, told: int | None) -> str:
    if rating is None and told is not None:
        return TOLD.format(rating=told)
    return rated(rating, zone)


def stretch_read(at: float, step: TimeBucket) -> str:
    """Return which stretch of time a mark stands for, such as "the week from 9 November 2026".

    Args:
        at: the stretch's middle in days, as marks have it.
        step: how long it is.
    """
    day = date.fromordinal(int(at))
    if step is TimeBucket.WEEK:
        return f"Week from {long_day(stretch(day, step)[0])}"
    return month_and_year(day) if step is TimeBucket.MONTH else long_day(day)


def week_read(week: WeekAdherence) -> str:
    """Return what is read out of one week."""
    share = "" if week.adherence_pct is None else f" ({week.adherence_pct:.0f}%)"
    parts = f", {week.partial} in part" if week.partial else ""
    extra = f", {week.extra} extra" if week.extra else ""
    extra += f", {week.by_hand} by hand" if week.by_hand else ""
    so_far = ", so far" if week.so_far else ""
    return (
        f"Week from {long_day(week.start)}{so_far}: {week.completed} of "
        f"{_sessions(week.prescribed)} done{parts}{share}{extra}"
    )


def pain_read(mark: BackMark, step: TimeBucket) -> str:
    """Return what is read out of one mark of pain before and after."""
    parts = []
    if mark.n:
        of = "" if mark.n == 1 else f", middle of {_sessions(mark.n)}"
        parts.append(f"{rated(mark.before)} before, {rated(mark.after)} after{of}")
    if mark.told_n:
        of = "" if mark.told_n == 1 else f", middle of {_sessions(mark.told_n)}"
        before, after = told_rating(mark.told_before), told_rating(mark.told_after)
        parts.append(f"told later {before} before, {after} after{of}")
    return f"{stretch_read(mark.at, step)}: {'; '.join(parts)}"


def told_rating(rating: float | None) -> str:
    """Return a rating that was told later, or that it was not told."""
    return NOT_TOLD if rating is None else shown_number(rating)


def rated(rating: float | None, zone: Zone | None = None) -> str:
    """Return a rating with the name of its zone, such as "4 (amber)"."""
    return NOT_ASKED if rating is None else with_zone(shown_number(rating), zone)
