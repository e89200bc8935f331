"""outcomes.csv: what the person can do, as they answered it, an item a row."""

from collections.abc import Iterator

from coach.domain.function_scales import Scale
from coach.handover.cells import tenths
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, whole, yes_no
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it was answered.", required=True),
    *moment("at", "When that was"),
    whole("answer", "Number of the time that a scale was answered.", least=1, required=True),
    Column(
        "scale",
        "psfs: activities of the person's own, 0 unable, 10 as before. minutes: that they can sit, "
        "stand, walk. peg: pain, enjoyment of life, general activity, 0 is best. rmdq: "
        "Roland-Morris, statements that describe them.",
        words=tuple(Scale),
        required=True,
    ),
    Column("version", "The version of the wording.", required=True),
    Column("language", "Its language.", required=True),
    Column(
        "item",
        "psfs: place of the activity. minutes: sit, stand or walk. peg: pain, enjoyment or "
        "activity. rmdq: number of the statement. Empty where the answer was taken out.",
    ),
    Column("words", "The activity, in the person's own words."),
    whole("value", "Rating 0 to 10, minutes, or 1 for a statement that was ticked."),
    whole(
        "score_tenths",
        "Score of the whole scale in tenths, with its first item: psfs and peg their mean, rmdq "
        "the statements ticked. Empty where an item of it is missing.",
    ),
    yes_no("counts", "1: it counts. 0: later rows of the same answer count.", required=True),
    *moment("put_right", "When it was put right or taken out, where it was"),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every item that was answered, in order of time."""
    for kept in log.function:
        said = kept.said
        for place, one in enumerate(said.items or (None,)):
            yield {
                "date": said.at.local_date,
                **moment_cells("at", said.at),
                "answer": said.number,
                "scale": said.scale.value,
                "version": said.version,
                "language": said.language,
                "item": one.item if one else None,
                "words": one.words or None if one else None,
                "value": one.value if one else None,
                "score_tenths": None if place else tenths(said.score),
                "counts": kept.counts,
                **moment_cells("put_right", said.put_right_at),
            }


OUTCOMES = LogFile(
    "outcomes.csv", "each item of what the person can do that was answered", _COLUMNS, _rows
)
