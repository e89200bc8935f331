"""Words for the answer that Trends opens with, and for the picture of the mornings.

It says how much morning pain changed, and never why: nothing here says that somebody is well.
"""

from collections.abc import Sequence
from functools import partial

from coach.domain.function_scales import RATED_MAX, FunctionChange
from coach.domain.morning_trend import MorningChange, MorningMark, MorningPoint
from coach.domain.pain import moved_down
from coach.domain.trends import MEANINGFUL_CHANGE, MEANINGFUL_PART, TimeBucket
from coach.services.progress import MorningSeries
from coach.ui.numbers import shown_number
from coach.ui.texts.check_in import SITE_NAMED
from coach.ui.texts.dates import long_day
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.trends import COUNTS_FROM, NOT_ASKED, Table, rated, stretch_read

_mornings = partial(how_many, one="morning")

TITLE = "Back pain in the morning"
ACCESSIBLE = "Chart of back pain in the mornings"
TABLE = "Table of what you answered in the mornings"
COUNT = ("morning rated", "mornings rated")
RATED = "Rated"
USUAL = "Usual"
BAND = "No change that counts"
NOTHING_RATED = "No morning is rated in this time."
TOO_EARLY = "It is too early to say whether it helps."
EACH_MARK = {
    TimeBucket.DAY: "Each mark is one morning.",
    TimeBucket.WEEK: "Each mark is the middle value of one week.",
    TimeBucket.MONTH: "Each mark is the middle value of one month.",
}
EXPLAINED = (
    "The line is your usual pain: the middle value of the last 7 mornings rated, none older than "
    "4 weeks. It breaks where no morning was rated for a week. The band lies around the first "
    f"weeks: in it the change is less than {MEANINGFUL_CHANGE} points, or less than "
    f"{MEANINGFUL_PART:.0%}, which can be chance."
)
THEN = "in the {days} days from {day}"
_MAY_BE_CHANCE = "Less than {points} points can be chance."
_SHOW_PT = "Show this to your PT."
_YES = {True: "yes", False: "no", None: NOT_ASKED}


def headline(mornings: MorningSeries, activities: FunctionChange | None = None) -> str:
    """Return whether it helps, in one large sentence or two: from the mornings, then from function.

    Args:
        mornings: those of the time that is looked at.
        activities: how the user's own activities changed in it, or None.
    """
    change = mornings.change
    if not mornings.n:
        said = NOTHING_RATED
    elif change is None:
        said = TOO_EARLY
    else:
        said = _further_down(change) or _by_number(change)
    return f"{said} {_by_function(activities)}" if activities is not None else said


def _then(change: MorningChange) -> str:
    """Return the days compared with by their date: in a shorter time they are not the first ones
    of all, and must not be called so.
    """
    return THEN.format(days=change.days, day=long_day(change.first))


def _further_down(change: MorningChange) -> str:
    """Return that pain went further down the leg, which outweighs any number; else empty."""
    was, now = change.leg_before, change.leg_now
    if was is None or now is None or not moved_down(was, now):
        return ""
    return (
        f"Further down the leg than {_then(change)}: {SITE_NAMED[now]} now, {SITE_NAMED[was]} "
        f"then. {_SHOW_PT}"
    )


def _by_number(change: MorningChange) -> str:
    now, before = shown_number(change.now), shown_number(change.before)
    if not change.points:
        return f"Your mornings are as they were: {now} now and {before} {_then(change)}."
    little = "" if change.counts else "a little "
    way = "less" if change.points < 0 else "more"
    said = f"Your mornings hurt {little}{way}: {now} now, {before} {_then(change)}."
    if not change.counts:
        return f"{said} {_MAY_BE_CHANCE.format(points=shown_number(change.limit))}"
    return said if change.points < 0 else f"{said} {_SHOW_PT}"


def _by_function(change: FunctionChange) -> str:
    now, before = shown_number(change.now), shown_number(change.before)
    then = long_day(change.first)
    if change.now == change.before:
        return f"You can do as much: {now} of {RATED_MAX}, as on {then}."
    little = "" if change.counts else "a little "
    way = "more" if change.better else "less"
    return f"You can do {little}{way}: {now} of {RATED_MAX} now, {before} on {then}."


def worked_out(mornings: MorningSeries) -> str:
    """Return how the headline is worked out, with its numbers."""
    change = mornings.change
    if change is None:
        return (
            f"{_mornings(mornings.n)} rated in this time. For a comparison it takes some in each "
            "of two weeks, the first and the last."
        )
    return (
        f"The middle value of the last {change.days} days ({_mornings(change.n_now)}) and of "
        f"{change.days} days from {long_day(change.first)} ({_mornings(change.n_before)}), on the "
        f"scale from 0 to 10. {COUNTS_FROM} It says nothing of the reason."
    )


def morning_sentence(mornings: MorningSeries) -> str:
    """Return what the picture says, in one plain sentence."""
    usual = next((one.usual for one in reversed(mornings.points) if one.usual is not None), None)
    if usual is None:
        return f"Not enough mornings yet to say anything: {mornings.n} rated."
    return f"Your usual morning pain is {shown_number(usual)} now."


def morning_table(points: Sequence[MorningPoint]) -> Table:
    """Return mornings, oldest first, as a table, newest first."""
    return Table(
        ("Morning", "Back", "Usual", "Leg", "In the leg", "Minutes stiff", "Bad night"),
        tuple(
            (
                long_day(point.day),
                rated(point.answer.back, point.zone(point.answer.back)),
                "not known yet" if point.usual is None else shown_number(point.usual),
                rated(point.answer.leg, point.zone(point.answer.leg)),
                NOT_ASKED if (site := point.answer.leg_site) is None else SITE_NAMED[site],
                _number(point.answer.stiff_min),
                _YES[point.answer.slept_badly],
            )
            for point in reversed(points)
        ),
    )


def mark_read(mark: MorningMark, step: TimeBucket, usual: float | None) -> str:
    """Return what is read out of one mark; with the usual pain where it is known."""
    of = "" if mark.n == 1 else f", middle of {_mornings(mark.n)}"
    then = "" if usual is None else f", usual {shown_number(usual)}"
    return f"{stretch_read(mark.at, step)}: {shown_number(mark.back)}{of}{then}"


def _number(said: int | None) -> str:
    return NOT_ASKED if said is None else shown_number(said)
