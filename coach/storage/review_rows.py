"""Rows of `weekly_reviews`."""

import json
from collections.abc import Sequence

from coach.domain.weekly_review import Barrier, PtAnswer, ReviewSaid
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def values(said: ReviewSaid) -> Values:
    """Return what was said of a week as column values."""
    return {
        "week_start": said.week.isoformat(),
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "skipped": int(said.skipped),
        "barriers": " ".join(one.value for one in said.barriers),
        "words": said.words,
        "sure": said.sure,
        "answers": _kept(said.answers),
    }


@reads("weekly_reviews")
def read(row: Row) -> ReviewSaid:
    """Return a row of `weekly_reviews` as a value."""
    return ReviewSaid(
        week=local_day(row["week_start"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        skipped=bool(row["skipped"]),
        barriers=tuple(Barrier(one) for one in row["barriers"].split()),
        words=row["words"],
        sure=row["sure"],
        answers=_answers(row["answers"]),
    )


def _kept(answers: Sequence[PtAnswer]) -> str:
    return json.dumps([[one.question, one.words] for one in answers]) if answers else ""


def _answers(kept: str) -> tuple[PtAnswer, ...]:
    """Return what was answered to the author's questions.

    Raises:
        ValueError, TypeError: it is no list of questions, each with its words.
    """
    found = []
    for question, words in json.loads(kept) if kept else ():
        if not (isinstance(question, str) and isinstance(words, str)):
            raise TypeError(kept)
        found.append(PtAnswer(question, words))
    return tuple(found)
