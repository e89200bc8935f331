"""Short ways to build ratings and answers, with sensible values for what a test leaves open."""

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.instant import Instant
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer, Rule, SuggestionAnswer, SuggestionKey
from tests.builders import an_instant


def a_rating(
    session_id: str = "2026-11-23-1",
    *,
    at: Instant | None = None,
    ladder_id: str = "side_plank",
    side: Side | None = None,
    worst: int | None = 2,
    form: Form | None = Form.CLEAN,
    made_easier: bool = False,
    sharp: bool = False,
) -> ExerciseRating:
    """Return a rating: worst pain 2, clean."""
    return ExerciseRating(
        session_id=session_id,
        ladder_id=ladder_id,
        side=side,
        worst=worst,
        form=form,
        made_easier=made_easier,
        sharp=sharp,
        at=at or an_instant(),
    )


def an_answer(answer: Answer = Answer.NOT_NOW, *, at: Instant | None = None) -> SuggestionAnswer:
    """Return an answer to one repetition more in the side plank."""
    return SuggestionAnswer(
        SuggestionKey(Rule.ADD_REPS, "side_plank", (Side.LEFT, Side.RIGHT), "4-3-2"),
        answer,
        "Side plank: three clean sessions on three days. Add one repetition to each set.",
        at or an_instant(),
    )
