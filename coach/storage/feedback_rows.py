"""Rows of what the user said to domain values and back; see `session_rows` for times."""

from coach.domain.advice import Advice, Rule, SuggestionKey
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.plan_reasons import InWords
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer, SuggestionAnswer
from coach.storage.reason_rows import why, why_values
from coach.storage.session_rows import Row, Values, instant, reads, utc_text


def rating_values(rating: ExerciseRating) -> Values:
    """Return a rating as column values."""
    return {
        "session_id": rating.session_id,
        "ladder_id": rating.ladder_id,
        "side": None if rating.side is None else rating.side.value,
        "worst": rating.worst,
        "form": None if rating.form is None else rating.form.value,
        "made_easier": int(rating.made_easier),
        "sharp": int(rating.sharp),
        "leg_moved_down": int(rating.leg_moved_down),
        "hurt": int(rating.hurt),
        "numb_or_weak": int(rating.numb_or_weak),
        "worst_leg": rating.worst_leg,
        "worst_elsewhere": rating.worst_elsewhere,
        "at_utc": utc_text(rating.at),
        "at_offset_s": rating.at.offset_s,
    }


@reads("exercise_ratings")
def rating(row: Row) -> ExerciseRating:
    """Return a row of `exercise_ratings` as a value."""
    return ExerciseRating(
        session_id=row["session_id"],
        ladder_id=row["ladder_id"],
        side=None if row["side"] is None else Side(row["side"]),
        worst=row["worst"],
        form=None if row["form"] is None else Form(row["form"]),
        made_easier=bool(row["made_easier"]),
        sharp=bool(row["sharp"]),
        leg_moved_down=bool(row["leg_moved_down"]),
        hurt=bool(row["hurt"]),
        numb_or_weak=bool(row["numb_or_weak"]),
        worst_leg=row["worst_leg"],
        worst_elsewhere=row["worst_elsewhere"],
        at=instant(row["at_utc"], row["at_offset_s"]),
    )


def answer_values(answer: SuggestionAnswer) -> Values:
    """Return an answer as column values."""
    return {
        "rule": answer.key.rule.value,
        "ladder_id": answer.key.ladder_id,
        "sides": "".join(side.value for side in answer.key.sides),
        "leads_to": answer.key.to,
        "answer": answer.answer.value,
        **why_values(answer.said, words="sentence"),
        "at_utc": utc_text(answer.at),
        "at_offset_s": answer.at.offset_s,
        "local_day": answer.at.local_date.isoformat(),
    }


@reads("suggestion_answers")
def answer(row: Row) -> SuggestionAnswer:
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
    said = why(row["why"], row["sentence"])
    if not isinstance(said, Advice | InWords):
        raise TypeError(said)
    return said
