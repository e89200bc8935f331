"""After "that hurt": what the answers mean by the plan's own limits, and which ways on are offered.

The safest way on always comes first, and what would go on into pain that a rule calls red is not
offered. Nothing is scored and nothing is promised: what was said is kept as a fact beside what was
measured (rules R8 and 4.3; sources S17 and S18 for the leg).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.domain.feedback import ExerciseRating
from coach.domain.hurt_said import HurtSaid, Where
from coach.domain.instant import Instant
from coach.domain.pain import (
    AskedWhen,
    CheckIn,
    LegSite,
    Signs,
    moved_down,
    worst_of,
)
from coach.domain.pain_zones import Zone, much_pain, zone_of
from coach.domain.rules import PainZones
from coach.domain.sides import Side


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


class Sign(StrEnum):
    """What can be true of what hurt, besides where and how bad it is: fields of `HurtAnswer`."""

    FURTHER_DOWN = "further_down"
    SHARP = "sharp"
    NUMB_OR_WEAK = "numb_or_weak"


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

    @property
    def asks_how_far(self) -> bool:
        """Whether the furthest place in the leg is asked: where it hurts in the leg."""
        return self.where is Where.LEG

    @property
    def signs_asked(self) -> tuple[tuple[Sign, bool], ...]:
        """What is asked besides, in the order shown, and whether it was said to be true.

        Whether it went further down is asked of the leg alone.
        """
        asked = (one for one in Sign if one is not Sign.FURTHER_DOWN or self.asks_how_far)
        return tuple((one, getattr(self, one.value)) for one in asked)

    def with_sign(self, sign: Sign, *, true: bool) -> "HurtAnswer":
        """Return the answer with one sign set to true, or to not true."""
        match sign:
            case Sign.FURTHER_DOWN:
                return replace(self, further_down=true)
            case Sign.SHARP:
                return replace(self, sharp=true)
            case Sign.NUMB_OR_WEAK:
                return replace(self, numb_or_weak=true)

    def signs(self, *, leg_moved_down: bool) -> Signs:
        """Return the warning signs in it; how the leg was before is for others to know."""
        return Signs(
            sharp=self.sharp, leg_moved_down=leg_moved_down, numb_or_weak=self.numb_or_weak
        )


class Gravest(StrEnum):
    """What outweighs all else in an answer, the gravest first."""

    NUMB_OR_WEAK = "numb_or_weak"
    SHARP = "sharp"
    MUCH_PAIN = "much_pain"
    """The plan proposes no normal session from this pain on."""
    LEG_MOVED_DOWN = "leg_moved_down"
    RED = "red"
    """The pain is above the limit in the plan."""
    AMBER = "amber"
    """It is close to the limit in the plan."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What an answer means.

    Attributes:
        zone: the pain zone, or None where too little was answered to say.
        offers: the ways on, in the order in which to show them; never empty.
        signs: the warning signs in it, with whether the leg went further down than before.
        back_worst: the rating to keep for the exercise; None unless it was the back that hurt,
            because that is what an exercise is rated by.
        exercise_over: whether nothing of the exercise is left to do.
        much_pain: whether the plan proposes no normal session from this pain on.
    """

    zone: Zone | None
    offers: tuple[Offer, ...]
    signs: Signs
    back_worst: int | None
    exercise_over: bool = False
    much_pain: bool = False

    @property
    def gravest(self) -> Gravest | None:
        """What outweighs all else; None where nothing is grave, or too little was answered."""
        true = {
            Gravest.NUMB_OR_WEAK: self.signs.numb_or_weak,
            Gravest.SHARP: self.signs.sharp,
            Gravest.MUCH_PAIN: self.much_pain,
            Gravest.LEG_MOVED_DOWN: self.signs.leg_moved_down,
            Gravest.RED: self.zone is Zone.RED,
            Gravest.AMBER: self.zone is Zone.AMBER,
        }
        return next((each for each in Gravest if true[each]), None)


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
    signs = signs_in(answer, before, said_before)
    down = signs.leg_moved_down
    zone = zone_of(
        zones,
        _rated_before(answer.where, before),
        answer.worst,
        signs,
    )
    back_worst = answer.worst if answer.where is Where.BACK else None
    a_lot = much_pain((answer.worst,), zones.no_session_from)
    offers = _offers(answer, zone, down=down, a_lot=a_lot, easier=easier)
    if not left and (Offer.GO_ON in offers or not more):
        # To go on is to go on with the next exercise; after the last one nothing is to come.
        offers = tuple(one for one in offers if one is not Offer.SKIP_EXERCISE)
    return Aftermath(zone, offers, signs, back_worst, exercise_over=not left, much_pain=a_lot)


def signs_in(
    answer: HurtAnswer, before: CheckIn | None, said_before: Sequence[CheckIn] = ()
) -> Signs:
    """Return the warning signs in an answer.

    The leg went further down where the user says so, and where the place is further down than the
    nearest to the back that was said before the session or in it so far.
    """
    down = answer.further_down or (
        answer.where is Where.LEG and moved_down(_nearest(before, said_before), answer.leg_site)
    )
    return answer.signs(leg_moved_down=down)


def hurt_check_in(
    answer: HurtAnswer,
    signs: Signs,
    at: Instant,
    session_id: str,
    rated: tuple[str, Side | None] | None = None,
) -> CheckIn:
    """Return an answer as a check-in of its moment, in the warm-up or in any exercise.

    Args:
        answer: what the user said.
        signs: the warning signs in it, as `signs_in` found.
        at: when the questions about it began; a later answer to the same questions replaces this.
        session_id: the session.
        rated: the exercise that hurt, with the side of its rating; None in the warm-up.

    Raises:
        ValueError: the number is off the scale.
    """
    in_leg = answer.where is Where.LEG
    ladder_id, side = rated or (None, None)
    return CheckIn(
        AskedWhen.DURING,
        at,
        back=answer.worst if answer.where is Where.BACK else None,
        leg=answer.worst if in_leg else None,
        leg_site=answer.leg_site if in_leg else None,
        session_id=session_id,
        elsewhere=answer.worst if answer.where is Where.OTHER else None,
        signs=signs,
        hurt=HurtSaid(
            where=answer.where, further_down=answer.further_down, ladder_id=ladder_id, side=side
        ),
    )


def hurt_rating(said: ExerciseRating, answer: HurtAnswer, signs: Signs) -> ExerciseRating:
    """Return what stands for an exercise once it hurt, with what was said of it before.

    A later rating counts in place of an earlier one as a whole, so nothing said earlier may be
    missing from it: of two numbers for the same place the worse stays.

    Args:
        said: what stood for the exercise before the talk: an answer that is put right takes the
            place of its first wording.
        answer: what the user said.
        signs: the warning signs in it, as `signs_in` found.

    Raises:
        ValueError: the number is off the scale.
    """
    now = {answer.where: answer.worst}
    return replace(
        said,
        hurt=True,
        worst=worst_of((said.worst, now.get(Where.BACK))),
        worst_leg=worst_of((said.worst_leg, now.get(Where.LEG))),
        worst_elsewhere=worst_of((said.worst_elsewhere, now.get(Where.OTHER))),
        signs=said.signs | signs,
    )


def _offers(
    answer: HurtAnswer, zone: Zone | None, *, down: bool, a_lot: bool, easier: bool
) -> tuple[Offer, ...]:
    """Return the ways on; with new numbness or weakness none of them goes on with the session.

    Red pain, and what moved down in the leg, end the exercise and not the session. With pain from
    which the plan proposes no normal session, stopping comes first and the warning signs are
    offered (rule R28); so they are for what is felt below the knee.
    """
    lower = (Offer.EASIER,) if easier and not down else ()
    below_knee = answer.leg_site is not None and answer.leg_site >= LegSite.SHIN
    signs = (Offer.WARNING_SIGNS,) if below_knee else ()
    if answer.numb_or_weak:
        return (Offer.STOP, Offer.WARNING_SIGNS)
    if answer.sharp or a_lot:
        return (Offer.STOP, Offer.WARNING_SIGNS, *lower, Offer.SKIP_EXERCISE)
    if down:
        return (Offer.SKIP_EXERCISE, Offer.STOP, Offer.WARNING_SIGNS)
    if zone is Zone.RED:
        return (*lower, Offer.SKIP_EXERCISE, Offer.STOP, *signs)
    return (*lower, Offer.SKIP_EXERCISE, Offer.GO_ON, Offer.STOP, *signs)


def _nearest(before: CheckIn | None, said_before: Sequence[CheckIn]) -> LegSite | None:
    """Return the place nearest to the spine said so far, or None where none was.

    What drew back towards the spine in the session and went down again has moved down too.
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
