"""After "that hurt": what the answers mean by the plan's own limits, and which ways on are offered.

The safest way on always comes first, and what would go on into pain that a rule calls red is not
offered. Nothing is scored and nothing is promised: what was said is kept as a fact beside what was
measured (rules R8 and 4.3; sources S17 and S18 for the leg).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.pain import CheckIn, LegSite, moved_down
from coach.domain.pain_zones import Zone, zone_of
from coach.domain.rules import PainZones
from coach.domain.sides import Side
from coach.services.ports import Clock, Store


class Where(StrEnum):
    """Where it hurt."""

    BACK = "back"
    LEG = "leg"
    OTHER = "other"


class Offer(StrEnum):
    """A way on."""

    EASIER = "easier"
    """The rung below, for the rest of today."""
    SKIP_EXERCISE = "skip_exercise"
    """Go on with the next exercise: what is left of this one, if anything, is left out."""
    GO_ON = "go_on"
    STOP = "stop"
    WARNING_SIGNS = "warning_signs"
    """Read the warning signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HurtAnswer:
    """What the user said of it; not asked is None.

    Attributes:
        where: where it hurt.
        worst: how bad it was there, 0-10.
        leg_site: the furthest place in the leg, where it was felt in the leg.
        sharp: it was sharp or electric.
        further_down: the user said that what is felt in the leg went further down.
        numb_or_weak: numbness or weakness that was not there before.
    """

    where: Where
    worst: int | None = None
    leg_site: LegSite | None = None
    sharp: bool = False
    further_down: bool = False
    numb_or_weak: bool = False


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What an answer means.

    Attributes:
        zone: the pain zone, or None where too little was answered to say.
        offers: the ways on, in the order in which to show them; never empty.
        leg_moved_down: whether what is felt in the leg went further down than before.
        back_worst: the rating to keep for the exercise; None unless it was the back that hurt,
            because that is what an exercise is rated by.
        exercise_over: nothing is left of the exercise that could be left out.
    """

    zone: Zone | None
    offers: tuple[Offer, ...]
    leg_moved_down: bool
    back_worst: int | None
    exercise_over: bool = False


def after_hurt(
    answer: HurtAnswer,
    before: CheckIn | None,
    zones: PainZones,
    *,
    easier: bool,
    left: bool = True,
    more: bool = True,
    said_before: Sequence[CheckIn] = (),
) -> Aftermath:
    """Return what an answer to "that hurt" means, and the ways on.

    Args:
        answer: what the user said.
        before: the check-in before the session, or None.
        zones: the plan's limits.
        easier: whether there is a rung below, and something left of the exercise.
        left: whether anything is left of the exercise.
        more: whether another exercise is to come.
        said_before: what was said in the middle of the session before this.
    """
    down = answer.further_down or (
        answer.where is Where.LEG and moved_down(_nearest(before, said_before), answer.leg_site)
    )
    zone = zone_of(
        zones,
        _rated_before(answer.where, before),
        answer.worst,
        sharp=answer.sharp,
        leg_moved_down=down,
        numb_or_weak=answer.numb_or_weak,
    )
    back_worst = answer.worst if answer.where is Where.BACK else None
    offers = _offers(answer, zone, down=down, easier=easier)
    if not left and (Offer.GO_ON in offers or not more):
        # To go on is to go on with the next exercise; after the last one nothing is to come.
        offers = tuple(one for one in offers if one is not Offer.SKIP_EXERCISE)
    return Aftermath(zone, offers, down, back_worst, exercise_over=not left)


def _offers(
    answer: HurtAnswer, zone: Zone | None, *, down: bool, easier: bool
) -> tuple[Offer, ...]:
    """Return the ways on. New numbness or weakness leads nowhere but out.

    Red pain, and what moved down in the leg, end the exercise and not the session.
    """
    lower = (Offer.EASIER,) if easier and not down else ()
    if answer.numb_or_weak:
        return (Offer.STOP, Offer.WARNING_SIGNS)
    if answer.sharp:
        return (Offer.STOP, Offer.WARNING_SIGNS, *lower, Offer.SKIP_EXERCISE)
    if down:
        return (Offer.SKIP_EXERCISE, Offer.STOP, Offer.WARNING_SIGNS)
    if zone is Zone.RED:
        return (*lower, Offer.SKIP_EXERCISE, Offer.STOP)
    return (*lower, Offer.SKIP_EXERCISE, Offer.GO_ON, Offer.STOP)


def _nearest(before: CheckIn | None, said_before: Sequence[CheckIn]) -> LegSite | None:
    """Return the place nearest to the spine said so far, or None where none was.

    What has drawn back in the session and goes down again is moving down too.
    """
    said = said_before if before is None else (before, *said_before)
    return min((one.felt_at for one in said if one.felt_at is not None), default=None)


def _rated_before(where: Where, before: CheckIn | None) -> int | None:
    """Return what was rated before the session at the same place; None elsewhere.

    Where nothing was rated it counts as no pain, so that the plan's plain limits stand: with pain
    at the start they would be more lenient, and nobody said that there was any.
    """
    if where is Where.OTHER:
        return None
    said = None if before is None else before.back if where is Where.BACK else before.leg
    return said if said is not None else 0


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
            worst=_worse(said.worst, now.get(Where.BACK)),
            worst_leg=_worse(said.worst_leg, now.get(Where.LEG)),
            worst_elsewhere=_worse(said.worst_elsewhere, now.get(Where.OTHER)),
            sharp=said.sharp or answer.sharp,
            leg_moved_down=said.leg_moved_down or leg_moved_down,
            numb_or_weak=said.numb_or_weak or answer.numb_or_weak,
        )
    )


def _worse(said: int | None, now: int | None) -> int | None:
    return max((one for one in (said, now) if one is not None), default=None)


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
    store.add_rating(replace(said, worst=_worse(said.worst, worst), form=form))


def said_so_far(store: Store, clock: Clock, rated: Rated) -> ExerciseRating:
    """Return what stands for a side of an exercise, as if it were said now."""
    now = clock.read()
    # A session belongs to the day it began on, where it was lived.
    first, last = now.local_date - timedelta(days=2), now.local_date + timedelta(days=2)
    said = ExerciseRating(
        session_id=rated.session_id, ladder_id=rated.ladder_id, side=rated.side, at=now
    )
    for one in store.ratings(first, last):
        if Rated(one.session_id, one.ladder_id, one.side) == rated:
            said = replace(one, at=now)
    return said
