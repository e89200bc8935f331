"""questions.csv: what the person answered to the questions of the program's author."""

from collections.abc import Iterator

from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, yes_no
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it was answered.", required=True),
    *moment("at", "When that was"),
    day("week_start", "The Monday of the week that was looked back at.", required=True),
    yes_no("counts", "1: it counts. 0: a later row of the same week counts.", required=True),
    Column("question", "The question, as it stood in the program then.", required=True),
    Column("words", "The answer, in the person's own words.", required=True),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every answer, in order of time and of asking."""
    for kept in log.reviews:
        for one in kept.said.answers:
            yield {
                "date": kept.said.at.local_date,
                **moment_cells("at", kept.said.at),
                "week_start": kept.said.week,
                "counts": kept.counts,
                "question": one.question,
                "words": one.words,
            }


QUESTIONS = LogFile(
    "questions.csv", "each answer to a question of the program's author", _COLUMNS, _rows
)
