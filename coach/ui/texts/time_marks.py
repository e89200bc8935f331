"""Words for what stands beside the ratings in Trends: flares, bad days, new levels, notes."""

from collections.abc import Sequence
from functools import partial

from coach.domain.bad_day import WhyBad
from coach.domain.plain_text import plain
from coach.domain.time_marks import MarkKind, TimeMark
from coach.ui.texts.dates import long_day
from coach.ui.texts.flare import what_helped
from coach.ui.texts.notes import note_line
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.trends import Table

_days = partial(how_many, one="day")

TITLE = "What else happened"
TABLE = "Table of flares, bad days, new levels, new programs, visits and notes"
KINDS = {
    MarkKind.FLARE: "Flare",
    MarkKind.BAD_DAY: "Bad day",
    MarkKind.LEVEL: "New level",
    MarkKind.PROGRAM: "New program",
    MarkKind.VISIT: "Visit",
    MarkKind.MEDICINE: "Medicine",
    MarkKind.NOTE: "Note",
}
MANY = {
    MarkKind.FLARE: "flares",
    MarkKind.BAD_DAY: "bad days",
    MarkKind.LEVEL: "new levels",
    MarkKind.PROGRAM: "new programs",
    MarkKind.VISIT: "visits",
    MarkKind.MEDICINE: "medicines",
    MarkKind.NOTE: "notes",
}
EXPLAINED = (
    "They stand above the pictures, each with its name, and a flare as a grey band; in a long time "
    "one mark stands for a month. What stands beside a rise or fall of pain need not be the reason "
    "for it."
)
HEADERS = ("From", "What", "More about it")
WHY_BAD = {WhyBad.SPASM: "muscles cramped", WhyBad.WORSE: "worse"}


def marks_sentence(marks: Sequence[TimeMark]) -> str:
    """Return what happened in a stretch of time, in one plain sentence; empty for nothing."""
    parts = []
    for kind in MarkKind:
        of_kind = [mark for mark in marks if mark.kind is kind]
        if of_kind:
            word = KINDS[kind].lower() if len(of_kind) == 1 else MANY[kind]
            parts.append(f"{len(of_kind)} {word}{_lengths(of_kind)}")
    if not parts:
        return ""
    *first, last = parts
    before = f"{', '.join(first)} and " if first else ""
    return f"In this time: {before}{last}."


def _lengths(marks: Sequence[TimeMark]) -> str:
    """Return how long flares were together."""
    if marks[0].kind is not MarkKind.FLARE:
        return ""
    days = _days(sum(mark.days for mark in marks))
    so_far = " so far" if any(mark.lasts for mark in marks) else ""
    return f" ({days}{so_far})" if len(marks) == 1 else f" ({days} in all{so_far})"


def marks_table(marks: Sequence[TimeMark]) -> Table:
    """Return marks, oldest first, as a table, newest first."""
    rows = ((long_day(mark.first), KINDS[mark.kind], _more(mark)) for mark in reversed(marks))
    return Table(HEADERS, tuple(rows))


def _more(mark: TimeMark) -> str:
    if mark.kind is MarkKind.FLARE:
        lasted = _days(mark.days) + (" so far" if mark.lasts else "")
        return "; ".join(part for part in (lasted, what_helped(mark.helped)) if part)
    if mark.why is not None:
        return WHY_BAD[mark.why]
    if mark.kind is MarkKind.VISIT:
        return plain(mark.who)
    if mark.note is not None:
        return note_line(mark.note)
    return "; ".join(differs(one) for one in mark.differences)
