"""My questions for the PT: a short list of the user's own, ticked when they were asked.

Nothing said is overwritten; of each question the last word counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by

QUESTION_MAX = 200
"""Most characters of one question: as many as fit into two lines of the page for the PT."""


class Word(StrEnum):
    """What is said of a question; the words are part of the record."""

    OPEN = "open"
    ASKED = "asked"
    TAKEN_OUT = "taken_out"


@dataclass(frozen=True, slots=True)
class QuestionSaid:
    """What was said of a question.

    Attributes:
        number: which question, from 1.
        words: the question, in the user's words.
    """

    number: int
    at: Instant
    word: Word
    words: str


@dataclass(frozen=True, slots=True)
class PtQuestion:
    """A question as it stands.

    Attributes:
        asked_on: the local day on which it was ticked; None while it is open.
    """

    number: int
    words: str
    asked_on: date | None = None


def questions(said: Iterable[QuestionSaid]) -> tuple[PtQuestion, ...]:
    """Return the questions that stand, in the order in which they were first written.

    Args:
        said: in the order in which it was kept.
    """
    return tuple(
        PtQuestion(one.number, one.words, one.at.local_date if one.word is Word.ASKED else None)
        for one in latest_by(said, lambda one: one.number).values()
        if one.word is not Word.TAKEN_OUT
    )
