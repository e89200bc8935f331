"""reviews.csv: what the person said when they looked back at a week."""

from collections.abc import Iterator

from coach.handover.log_file import (
    Cells,
    Column,
    LogFile,
    day,
    moment,
    moment_cells,
    rating,
    yes_no,
)
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it was said.", required=True),
    *moment("at", "When that was"),
    day("week_start", "The Monday of the week that it is about.", required=True),
    yes_no("counts", "1: it counts. 0: a later row of the same week counts.", required=True),
    yes_no(
        "skipped",
        "1: the person did not want to look back at the week, or took out what was said of it.",
        required=True,
    ),
    Column(
        "barriers",
        "What got in the way, with spaces between: nothing, no_time, forgot, pain, worry, tired, "
        "away, too_much, not_sure_how, no_point. Empty where nobody said.",
    ),
    Column("words", "More of it in the person's own words."),
    rating("sure_0_10", "How sure they were of doing next week's plan: 0 not at all, 10 fully."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for everything that was said of weeks, in order of time."""
    for kept in log.reviews:
        said = kept.said
        yield {
            "date": said.at.local_date,
            **moment_cells("at", said.at),
            "week_start": said.week,
            "counts": kept.counts,
            "skipped": said.skipped,
            "barriers": " ".join(one.value for one in said.barriers) or None,
            "words": said.words or None,
            "sure_0_10": said.sure,
        }


REVIEWS = LogFile("reviews.csv", "each time a week was looked back at", _COLUMNS, _rows)
