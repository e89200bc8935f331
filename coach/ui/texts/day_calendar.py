"""Words for the calendar of days: what was done on each, and which were spared."""

from collections.abc import Sequence
from functools import partial

from coach.domain.day_marks import CalendarDay, DayMark
from coach.ui.texts.dates import long_day, weekday
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.time_marks import WHY_BAD
from coach.ui.texts.trends import SO_FAR, Table

_days = partial(how_many, one="day")

TITLE = "Day by day"
ACCESSIBLE = "Calendar of days"
TABLE = "Table of days with sessions due and done"
COUNT = ("day", "days")
ALL, SOME, NONE, SPARED, FLARE = "All done", "Done in part", "Missed", "Spared", "Flare"
EXPLAINED = (
    "A day is done when each session due was done whole, and missed when none of them was. In a "
    "flare nothing is missed: such a day is spared. An empty place is a day without a session due. "
    "Extra sessions are counted apart; today is shown as it stands so far."
)


def mark_word(day: CalendarDay) -> str:
    """Return how a day stands; today as it stands so far."""
    return f"{_mark_word(day)} ({SO_FAR})" if day.so_far else _mark_word(day)


def _mark_word(day: CalendarDay) -> str:
    if day.spared:
        return "Extra only" if day.extra else SPARED
    if day.mark is DayMark.ALL:
        return ALL
    if day.mark is DayMark.SOME:
        return SOME
    if day.mark is DayMark.NONE:
        return NONE
    return "Extra only" if day.extra else "Nothing due"


def calendar_sentence(days: Sequence[CalendarDay]) -> str:
    """Return what the days come to, in one plain sentence."""
    counted = (
        (sum(day.mark is DayMark.ALL for day in days), "all done"),
        (sum(day.mark is DayMark.SOME for day in days), "done in part"),
        (sum(day.mark is DayMark.NONE for day in days), "missed"),
        (sum(day.spared for day in days), "spared in a flare"),
    )
    parts = [f"{_days(count)} {word}" for count, word in counted if count]
    if not parts:
        return "No session was due in this time."
    *first, last = parts
    before = f"{', '.join(first)} and " if first else ""
    return f"In this time: {before}{last}."


def calendar_table(days: Sequence[CalendarDay]) -> Table:
    """Return days, oldest first, as a table, newest first."""
    return Table(
        ("Day", "How it stands", "Sessions done", "In part", "Due", "Extra", "Beside it"),
        tuple(
            (
                long_day(day.day),
                mark_word(day),
                str(day.slots.whole),
                str(day.slots.partial),
                str(day.slots.due),
                str(day.extra),
                _beside(day),
            )
            for day in reversed(days)
        ),
    )


def day_read(day: CalendarDay) -> str:
    """Return what is read out of one day."""
    sessions = f" ({day.slots.whole} of {day.slots.due} sessions)" if day.slots.due else ""
    beside = _beside(day)
    said = f"{weekday(day.day)} {long_day(day.day)}: {mark_word(day).lower()}{sessions}"
    return f"{said}, {beside}" if beside else said


def _beside(day: CalendarDay) -> str:
    said = ["flare"] if day.flare else []
    if day.bad is not None:
        said.append(f"bad day: {WHY_BAD[day.bad]}")
    return ", ".join(said)
