"""Words for the picture of what was held of what was asked for, week by week."""

from collections.abc import Sequence

from coach.domain.adherence import WeekAdherence
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day
from coach.ui.texts.trends import ENOUGH, SHARE, Table

TITLE = "Time held, week by week"
ACCESSIBLE = "Chart of minutes held and asked for in each week"
TABLE = "Table of minutes held and asked for in each week"
COUNT = ("session due", "sessions due")
HELD = "Held"
ASKED = "Asked for"
MINUTES_TICK = "{n} min"
EXPLAINED = (
    "How it is worked out: the time that the timer measured in holds ÷ the time of holding that "
    "all sessions due asked for, missed ones too. A bad day and a flare ask for less. Extra "
    "sessions count as held, so a week can have more than 100%."
)
_MINUTE_S = 60
_HOUR_MIN, _LONG_MIN = 60, 120
"""Minutes of an hour, and from how many on hours are said."""


def dose_sentence(weeks: Sequence[WeekAdherence]) -> str:
    """Return what weeks say, oldest first, in one plain sentence."""
    due = sum(week.prescribed for week in weeks)
    asked_s, held_s = sum(week.asked_s for week in weeks), sum(week.held_s for week in weeks)
    if due < ENOUGH or not asked_s:
        return f"Not enough days yet to say anything: {minutes(held_s)} held."
    since = next(week.start for week in weeks if week.prescribed)
    return (
        f"You held {minutes(held_s)} of the {minutes(asked_s)} asked for since {long_day(since)}: "
        f"{_share(asked_s, held_s)}."
    )


def dose_table(weeks: Sequence[WeekAdherence]) -> Table:
    """Return weeks, oldest first, as a table, newest first."""
    return Table(
        ("Week from", "Asked for", "Held", "Share held"),
        tuple(
            (
                long_day(week.start) + (" (so far)" if week.so_far else ""),
                minutes(week.asked_s),
                minutes(week.held_s),
                _share(*_both(week)) or "nothing due",
            )
            for week in reversed(weeks)
        ),
    )


def week_read(week: WeekAdherence) -> str:
    """Return what is read out of one week."""
    share = f" ({_share(*_both(week))})" if week.asked_s else ""
    so_far = ", so far" if week.so_far else ""
    return (
        f"Week from {long_day(week.start)}{so_far}: {minutes(week.held_s)} held of "
        f"{minutes(week.asked_s)} asked for{share}"
    )


def share_of(week: WeekAdherence) -> str:
    """Return the share of a week, or nothing where nothing was asked for."""
    return _share(*_both(week))


def minutes(seconds: float) -> str:
    """Return a time, such as `4.5 min`, or `67 h 7 min` where it is long."""
    whole = round(seconds / _MINUTE_S)
    if whole >= _LONG_MIN:
        hours, rest = divmod(whole, _HOUR_MIN)
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return f"{shown_number(seconds / _MINUTE_S, 1)} min"


def _both(week: WeekAdherence) -> tuple[float, float]:
    return week.asked_s, week.held_s


def _share(asked_s: float, held_s: float) -> str:
    return SHARE.format(pct=f"{100 * held_s / asked_s:.0f}") if asked_s else ""
