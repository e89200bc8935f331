"""Short ways to build ratings and answers, with sensible values for what a test leaves open."""

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.difference import Difference, What
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.instant import Instant
from coach.domain.pain import Signs
from coach.domain.plan_reasons import Changes
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer, SuggestionAnswer
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
        signs=Signs(sharp=sharp),
        at=at or an_instant(),
    )


def an_answer(answer: Answer = Answer.NOT_NOW, *, at: Instant | None = None) -> SuggestionAnswer:
    """Return an answer to one repetition more in the side plank."""
    return SuggestionAnswer(
        an_advice().key,
        answer,
        an_advice(),
        at or an_instant(),
    )


def an_advice() -> Advice:
    """Return one repetition more in the side plank, after three clean sessions."""
    sessions = ("2026-11-20-1", "2026-11-21-1", "2026-11-22-1")
    return Advice(
        SuggestionKey(Rule.ADD_REPS, "side_plank", (Side.LEFT, Side.RIGHT), "4-3-2"),
        "Side plank",
        "3-2-1",
        "4-3-2",
        Grounds(Reason.CLEAN, sessions, days=3, count=3, worst=(0, 2), morning=2, usual=2.5),
        (3, 2, 1),
        (4, 3, 2),
    )


def a_reason() -> Changes:
    """Return what somebody saw who took up another program and moved on one side."""
    rung = Difference(
        What.RUNG, "BD1", "BD2", "Bird dog", ("Leg slide",), ("Leg lift",), "bird_dog", (Side.LEFT,)
    )
    return Changes((Difference(What.SESSIONS, "3", "2"), rung))
