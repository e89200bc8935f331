"""An answer of a session put right later: all that was said of it then is as if said so at first.

Nothing is overwritten. What follows from an answer is kept anew beside it: the signs of what hurt
after it, because places in the leg are compared with what was said before; and the rating of the
exercise, because the worst of several answers stands in it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt import HurtAnswer, hurt_check_in, signs_in
from coach.domain.hurt_said import Where
from coach.domain.instant import Instant
from coach.domain.pain import NO_SIGNS, AskedWhen, CheckIn, all_signs, worst_of
from coach.domain.said_in_session import SaidInSession
from coach.domain.sides import Side

Kept = CheckIn | ExerciseRating
"""What is kept anew."""


def hurt_answer(said: CheckIn) -> HurtAnswer | None:
    """Return the answer that a check-in was made of; None where that was not kept."""
    if said.hurt is None:
        return None
    worst = {Where.BACK: said.back, Where.LEG: said.leg, Where.OTHER: said.elsewhere}
    signs = said.signs or NO_SIGNS
    return HurtAnswer(
        where=said.hurt.where,
        worst=worst[said.hurt.where],
        leg_site=said.leg_site,
        sharp=signs.sharp,
        further_down=said.hurt.further_down,
        numb_or_weak=signs.numb_or_weak,
    )


def hurt_put_right(
    said: SaidInSession, wrong: CheckIn, answer: HurtAnswer, now: Instant
) -> tuple[Kept, ...]:
    """Return what is to be kept where something else is answered to a "that hurt".

    Args:
        said: all that was said in the session.
        wrong: the answer that is put right, as it stands.
        answer: what it shall be.
        now: when it is put right.

    Raises:
        ValueError: a number is off the scale, or what hurt was not kept with it.
    """
    if wrong.hurt is None or wrong.session_id is None:
        raise ValueError(wrong)
    if answer == hurt_answer(wrong):
        return ()
    earlier = list(takewhile(lambda one: one.at.utc != wrong.at.utc, said.during))
    signs = signs_in(answer, said.before, earlier)
    made = hurt_check_in(answer, signs, wrong.at, wrong.session_id, wrong.hurt.rated)
    made = replace(made, put_right_at=now)
    return (made, *follows(said.and_said(made), now))


def pain_put_right(said: SaidInSession, right: CheckIn, now: Instant) -> tuple[Kept, ...]:
    """Return what is to be kept where the pain before or after a session is put right.

    Args:
        said: all that was said in the session.
        right: what it shall be, about the moment of the first answer.
        now: when it is put right.
    """
    made = replace(right, put_right_at=now)
    return (made, *follows(said.and_said(made), now))


def rating_put_right(
    stands: ExerciseRating, worst: int | None, form: Form | None, now: Instant
) -> ExerciseRating:
    """Return what stands for an exercise once what was said of it as a whole is put right.

    Where it hurt, the numbers are those of "that hurt", and are put right there.

    Args:
        stands: what stands now.
        worst: worst back pain in it, 0-10, or None for not asked.
        form: how clean the form was, or None for not asked.
        now: when it is put right.

    Raises:
        ValueError: the number is off the scale.
    """
    worst = stands.worst if stands.hurt else worst
    return replace(stands, worst=worst, form=form, put_right_at=now)


def follows(said: SaidInSession, now: Instant) -> tuple[Kept, ...]:
    """Return what reads otherwise now that something before it was put right.

    In records of before 0020 it is not known what hurt; there nothing follows.
    """
    if any(one.hurt is None for one in said.during):
        return ()
    made = _signs_again(said, now)
    said = said.and_said(*made)
    rated = dict.fromkeys(one.hurt.rated for one in said.during if one.hurt is not None)
    again = (_rated_again(said, of, now) for of in rated if of is not None)
    return (*made, *(one for one in again if one is not None))


def _signs_again(said: SaidInSession, now: Instant) -> list[CheckIn]:
    """Return what hurt with other signs than were found in it at the time."""
    made: list[CheckIn] = []
    earlier: list[CheckIn] = []
    for one in said.during:
        answer = hurt_answer(one)
        if answer is not None:
            signs = signs_in(answer, said.before, earlier)
            if signs != one.signs:
                made.append(replace(one, signs=signs, put_right_at=now))
        earlier.append(one)
    return made


def _rated_again(
    said: SaidInSession, of: tuple[str, Side | None], now: Instant
) -> ExerciseRating | None:
    """Return the rating of an exercise as its answers make it, or None where it stands so."""
    stands = said.of_exercises.get(of)
    if stands is None:
        return None
    talks = [one for one in said.during if one.hurt is not None and one.hurt.rated == of]
    made = replace(
        stands,
        worst=worst_of((_worst_as_a_whole(said.ratings, of), *(one.back for one in talks))),
        worst_leg=worst_of(one.leg for one in talks),
        worst_elsewhere=worst_of(one.elsewhere for one in talks),
        signs=all_signs(one.signs for one in talks),
    )
    return None if made == stands else replace(made, put_right_at=now)


def _worst_as_a_whole(ratings: Sequence[ExerciseRating], of: tuple[str, Side | None]) -> int | None:
    """Return the number said of an exercise as a whole. Nobody is asked for one once it hurt."""
    whole = (one for one in reversed(ratings) if not one.hurt)
    return next((one.worst for one in whole if (one.ladder_id, one.side) == of), None)


def numbness_taken_back(check_ins: Sequence[CheckIn]) -> list[CheckIn]:
    """Return the answers that told of new numbness or weakness and were put right later.

    A slip that was put right in the talk itself is none of them.

    Args:
        check_ins: in the order in which they were kept.
    """
    wordings: dict[tuple[str | None, Instant], list[CheckIn]] = {}
    for one in check_ins:
        if one.asked is AskedWhen.DURING and one.answered:
            said = wordings.setdefault((one.session_id, one.at), [])
            if one.put_right_at is None:
                said.clear()
            said.append(one)
    return [
        one
        for said in wordings.values()
        for one in said[:-1]
        if one.signs is not None and one.signs.numb_or_weak
    ]
