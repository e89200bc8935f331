"""Rows of `suggestion_answers`."""

from coach.domain.advice import Advice, Rule, SuggestionKey
from coach.domain.plan_reasons import InWords
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer, SuggestionAnswer
from coach.storage import reason_rows
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(answer: SuggestionAnswer) -> Values:
    """Return an answer as column values."""
    return {
        "rule": answer.key.rule.value,
        "ladder_id": answer.key.ladder_id,
        "sides": "".join(side.value for side in answer.key.sides),
        "leads_to": answer.key.to,
        "answer": answer.answer.value,
        **reason_rows.values(answer.said, words="sentence"),
        "at_utc": utc_text(answer.at),
        "at_offset_s": answer.at.offset_s,
        "local_day": answer.at.local_date.isoformat(),
    }


@reads("suggestion_answers")
def read(row: Row) -> SuggestionAnswer:
    """Return a row of `suggestion_answers` as a value."""
    return SuggestionAnswer(
        key=SuggestionKey(
            Rule(row["rule"]),
            row["ladder_id"],
            tuple(Side(side) for side in row["sides"]),
            row["leads_to"],
        ),
        answer=Answer(row["answer"]),
        said=_said(row),
        at=instant(row["at_utc"], row["at_offset_s"]),
    )


def _said(row: Row) -> Advice | InWords:
    said = reason_rows.read(row["why"], row["sentence"])
    if not isinstance(said, Advice | InWords):
        raise TypeError(said)
    return said
