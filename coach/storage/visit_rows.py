"""Rows of `visits` and of `pt_questions`."""

from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.visits import VisitSaid
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def visit_values(said: VisitSaid) -> Values:
    """Return what was said of a visit as column values."""
    return {
        "number": said.number,
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "visit_day": said.day.isoformat() if said.day is not None else None,
        "who": said.who,
        "agreed": said.agreed,
    }


@reads("visits")
def read_visit(row: Row) -> VisitSaid:
    """Return a row of `visits` as a value."""
    day = row["visit_day"]
    return VisitSaid(
        number=row["number"],
        at=instant(row["at_utc"], row["at_offset_s"]),
        day=local_day(day) if day is not None else None,
        who=row["who"],
        agreed=row["agreed"],
    )


def question_values(said: QuestionSaid) -> Values:
    """Return what was said of a question as column values."""
    return {
        "number": said.number,
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "word": said.word.value,
        "words": said.words,
    }


@reads("pt_questions")
def read_question(row: Row) -> QuestionSaid:
    """Return a row of `pt_questions` as a value."""
    return QuestionSaid(
        number=row["number"],
        at=instant(row["at_utc"], row["at_offset_s"]),
        word=Word(row["word"]),
        words=row["words"],
    )
