"""Words for the picture of what was walked of what was asked for, week by week."""

from coach.domain.walking_record import WalksDone
from coach.domain.walking_weeks import WalkSeries, WalkWeek
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day
from coach.ui.texts.dose import minutes
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.trends import ENOUGH, SO_FAR, Table

TITLE = "Walking, week by week"
ACCESSIBLE = "Chart of minutes walked and asked for in each week"
TABLE = "Table of minutes walked and asked for in each week"
COUNT = ("walk asked for", "walks asked for")
WALKED = "Walked"
ASKED = "Asked for"
EXPLAINED = (
    "How it is worked out: the minutes that the timer measured, and the minutes of all walks that "
    "your plan asked for, missed ones too. A bad day and a flare ask for less, and today asks for "
    "what you did. A long walk adds minutes and is still one walk. "
    "Walks that you wrote down as a note are not measured and not in it."
)


def walk_sentence(series: WalkSeries) -> str:
    """Return what the weeks say in one plain sentence."""
    walks = series.all
    walked = minutes(walks.walked_s)
    if not walks.due:
        return f"No walk is asked for in this time. You walked {walked}."
    if walks.due < ENOUGH:
        return f"Not enough days yet to say anything: {walked} walked."
    since = next(week.start for week in series.weeks if week.walks.due)
    return (
        f"You walked {walked}, and {minutes(walks.asked_s)} were asked for since "
        f"{long_day(since)}. You did {_done(walks)}."
    )


def walk_table(series: WalkSeries) -> Table:
    """Return the weeks as a table, newest first."""
    return Table(
        ("Week from", "Asked for", "Walked", "Walks done"),
        tuple(
            (
                long_day(week.start) + (" (so far)" if week.so_far else ""),
                minutes(week.walks.asked_s),
                minutes(week.walks.walked_s),
                _done(week.walks) if week.walks.due else "none asked for",
            )
            for week in reversed(series.weeks)
        ),
    )


def week_read(week: WalkWeek) -> str:
    """Return what is read out of one week."""
    so_far = ", so far" if week.so_far else ""
    walks = week.walks
    done = f": {_done(walks)}" if walks.due else ""
    return (
        f"Week from {long_day(week.start)}{so_far}: {minutes(walks.walked_s)} walked, "
        f"{minutes(walks.asked_s)} asked for{done}"
    )


def above(week: WalkWeek) -> tuple[str, ...]:
    """Return what stands above the bar of a week."""
    return (minutes(week.walks.walked_s), *([SO_FAR] if week.so_far else []))


def _done(walks: WalksDone) -> str:
    done = shown_number(round(walks.done, 1))
    return f"{done} of {how_many(walks.due, 'walk')} ({walks.percent:.0f}%)"
