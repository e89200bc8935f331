"""What is said of each exercise of a session, added to what was said of it before.

A later rating counts in place of an earlier one as a whole, so each names everything that stands.
"""

from dataclasses import dataclass, replace

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt import HurtAnswer, Where
from coach.domain.pain import worst_of
from coach.domain.sides import Side
from coach.services.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class Rated:
    """Which exercise of which session, on which side.

    Attributes:
        side: the side it is about; None for an exercise that is not done on each side.
    """

    session_id: str
    ladder_id: str
    side: Side | None


@dataclass(frozen=True, slots=True)
class ExerciseFelt:
    """What was answered about one exercise after the session; None for what was not."""

    ladder_id: str
    worst: int | None
    form: Form | None


def keep_hurt(
    store: Store,
    clock: Clock,
    said: ExerciseRating,
    answer: HurtAnswer,
    *,
    leg_moved_down: bool,
) -> None:
    """Keep that an exercise hurt, and what was answered, with what was said before in this session.

    A later rating counts in place of an earlier one as a whole, so nothing said earlier may be
    missing from it: of two numbers for the same place the worse stays.

    Args:
        store: the record.
        clock: when it was said.
        said: what stood for the exercise before this was first said, from `said_so_far`: an answer
            that is put right takes the place of its first wording.
        answer: what the user said.
        leg_moved_down: what is felt in the leg went further down, as `after_hurt` found.

    Raises:
        StoreProblem: it cannot be kept.
        ValueError: the number is off the scale.
    """
    now = {answer.where: answer.worst}
    store.add_rating(
        replace(
            said,
            at=clock.read(),
            hurt=True,
            worst=worst_of((said.worst, now.get(Where.BACK))),
            worst_leg=worst_of((said.worst_leg, now.get(Where.LEG))),
            worst_elsewhere=worst_of((said.worst_elsewhere, now.get(Where.OTHER))),
            sharp=said.sharp or answer.sharp,
            leg_moved_down=said.leg_moved_down or leg_moved_down,
            numb_or_weak=said.numb_or_weak or answer.numb_or_weak,
        )
    )


def keep_form(store: Store, clock: Clock, rated: Rated, form: Form) -> None:
    """Keep how clean the form was, together with what was said before in this session.

    Raises:
        StoreProblem: it cannot be kept.
    """
    said = said_so_far(store, clock, rated)
    store.add_rating(replace(said, form=form))


def keep_felt(
    store: Store, clock: Clock, rated: Rated, worst: int | None, form: Form | None
) -> None:
    """Keep what is said of an exercise after the session, with what was said in its middle.

    The form said last counts; of two numbers the worse stays.

    Raises:
        StoreProblem: it cannot be kept.
        ValueError: the number is off the scale.
    """
    said = said_so_far(store, clock, rated)
    form = form if form is not None else said.form
    store.add_rating(replace(said, worst=worst_of((said.worst, worst)), form=form))


def said_so_far(store: Store, clock: Clock, rated: Rated) -> ExerciseRating:
    """Return what stands for a side of an exercise, as if it were said now."""
    now = clock.read()
    said = store.said_of(rated.session_id).of_exercises.get((rated.ladder_id, rated.side))
    if said is not None:
        return replace(said, at=now)
    return ExerciseRating(
        session_id=rated.session_id, ladder_id=rated.ladder_id, side=rated.side, at=now
    )
