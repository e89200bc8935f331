"""What an exercise felt like: what the user says of it beside what the timer measured.

"Not asked" is None, and never counts as painless or as clean.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by, said_when
from coach.domain.pain import NO_SIGNS, PAIN_MAX, PAIN_MIN, Signs, worst_of
from coach.domain.sides import Side


class Form(StrEnum):
    """The answer to "was your form clean?"."""

    CLEAN = "clean"
    MOSTLY = "mostly"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseRating:
    """What one exercise of one session felt like.

    A later rating of the same session, ladder and side counts in place of the earlier one, as a
    whole; both are kept.

    Attributes:
        session_id: the session it belongs to.
        ladder_id: the exercise.
        side: the side it is about; None for an exercise without sides, or for both together.
        worst: worst back pain in the exercise, 0-10, or None when not asked.
        form: how clean the form was, or None when not asked.
        made_easier: the user went on with an easier rung in the middle.
        hurt: the user said "that hurt" in it, whatever else was answered.
        signs: warning signs said of it.
        worst_leg: worst leg pain said after "that hurt", 0-10, or None.
        worst_elsewhere: worst pain said neither in the back nor in the leg, 0-10, or None.
        at: the moment that it is about: when it was answered first.
        put_right_at: when it was said, where it puts what was said right, or follows from what was
            put right; else None.
    """

    session_id: str
    ladder_id: str
    side: Side | None = None
    worst: int | None = None
    form: Form | None = None
    made_easier: bool = False
    hurt: bool = False
    signs: Signs = NO_SIGNS
    worst_leg: int | None = None
    worst_elsewhere: int | None = None
    at: Instant
    put_right_at: Instant | None = None

    @property
    def said_at(self) -> Instant:
        """When it was said as it stands."""
        return said_when(self.at, self.put_right_at)

    @property
    def warning(self) -> bool:
        """Whether a warning sign was said of it."""
        return bool(self.signs)

    def __post_init__(self) -> None:
        """Refuse numbers off the scale."""
        for rating in (self.worst, self.worst_leg, self.worst_elsewhere):
            if rating is not None and not PAIN_MIN <= rating <= PAIN_MAX:
                raise ValueError(f"no rating: {rating}")


def latest_ratings(
    ratings: Iterable[ExerciseRating],
) -> dict[tuple[str, str, Side | None], ExerciseRating]:
    """Return the rating that counts by (session id, ladder id, side).

    Args:
        ratings: in the order in which they were kept.
    """
    return latest_by(ratings, lambda one: (one.session_id, one.ladder_id, one.side))


def worst_form(said: Iterable[Form | None]) -> Form | None:
    """Return the least clean of some answers, or None where none was given."""
    given = [one for one in said if one is not None]
    return max(given, key=list(Form).index, default=None)


def felt_rating(said: ExerciseRating, worst: int | None, form: Form | None) -> ExerciseRating:
    """Return what stands for an exercise once it was rated after the session.

    The form said last counts; of two numbers the worse stays.

    Args:
        said: what stood for it before.
        worst: worst back pain in it, 0-10, or None when not asked.
        form: how clean the form was, or None when not asked.

    Raises:
        ValueError: the number is off the scale.
    """
    form = form if form is not None else said.form
    return replace(said, worst=worst_of((said.worst, worst)), form=form)
