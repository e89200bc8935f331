"""The reply to a pain rating: every rating gets one, of one line at least.

The morning question, the check-ins and Today take it from here, so that all of them say the same.
What calls for care comes first: what moved down the leg outweighs any number (sources S17, S18),
then pain from which the plan proposes no normal session and pain far over the usual (rule R28).
Nothing here says that somebody is well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile
from typing import Final

from coach.domain.instant import Instant
from coach.domain.leg_direction import first_told_below_knee, legs_before
from coach.domain.mornings import Mornings
from coach.domain.pain import (
    PAIN_MIN,
    AskedWhen,
    CheckIn,
    LegSite,
    counting,
    first_asked,
    moved_down,
    question,
)
from coach.domain.pain_zones import (
    Zone,
    ZoneLimits,
    ZoneSaid,
    gravest,
    limits_alone,
    limits_from,
    much_pain,
    over_usual,
)
from coach.domain.rules import PainZones


class Says(Enum):
    """One thing to say of an answer; they are said in this order."""

    MOVED_DOWN = auto()
    """What is felt in the leg is further down than it was."""
    MUCH_PAIN = auto()
    """The plan proposes no normal session from this pain on."""
    OVER_USUAL = auto()
    """The back is far over its usual pain."""
    BELOW_KNEE = auto()
    """It is felt below the knee, and there is nothing to compare it with."""
    DRAWN_BACK = auto()
    """What is felt in the leg is nearer to the back than it was."""
    MORE = auto()
    LESS = auto()
    SAME = auto()
    FIRST = auto()
    """There is nothing to compare it with."""


ALARMS: Final = frozenset({Says.MOVED_DOWN, Says.MUCH_PAIN, Says.OVER_USUAL, Says.BELOW_KNEE})
"""What calls for the warning signs."""


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """What an answer is compared with.

    Attributes:
        zones: the plan's limits.
        start: what was said before the session that the answer follows, or None.
        leg: the place in the leg that is compared with; see `legs_before`. None where nobody said.
        back: the back's rating said last outside of a session, 0-10, or None.
        usual: the usual morning pain before that day, or None where it is not known.
        asked_at: when the question was answered first, or None where it was not yet.
    """

    zones: PainZones
    start: CheckIn | None = None
    leg: LegSite | None = None
    back: int | None = None
    usual: float | None = None
    asked_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class PainAnswer:
    """What is said back.

    Attributes:
        says: in the order in which to say it; empty where nothing was answered.
        said: what was answered.
        before: what it was compared with.
    """

    says: tuple[Says, ...]
    said: CheckIn
    before: SaidBefore

    @property
    def asked_at(self) -> Instant:
        """When the question was answered first, also where the answer was put right later."""
        return self.before.asked_at or self.said.at

    @property
    def alarm(self) -> bool:
        """Whether it calls for the warning signs."""
        return not ALARMS.isdisjoint(self.says)

    @property
    def back_zone(self) -> ZoneSaid | None:
        """The zone of the back's number, or None where none was given."""
        start = self.before.start
        return self._limits(start.back if start is not None else None).said(self.said.back)

    @property
    def leg_zone(self) -> ZoneSaid | None:
        """The zone of the leg's number, or None where none was given."""
        start = self.before.start
        return self._limits(start.leg if start is not None else None).said(self.said.leg)

    @property
    def zone(self) -> Zone | None:
        """The gravest zone of what was answered; what moved down the leg is red."""
        if Says.MOVED_DOWN in self.says:
            return Zone.RED
        return gravest(one.zone for one in (self.back_zone, self.leg_zone) if one is not None)

    def _limits(self, start: int | None) -> ZoneLimits:
        """Return where zones end; after a session, pain not rated before it counts as 0."""
        if self.said.asked is AskedWhen.AFTER:
            return limits_from(self.before.zones, start or PAIN_MIN)
        return limits_alone(self.before.zones)

    @property
    def named(self) -> Mapping[str, float]:
        """The numbers in its sentences: the plan's limit, the usual pain and how far over it the
        back is, and the change since the last answer.
        """
        back, before = self.said.back, self.before
        named: dict[str, float] = {"limit": before.zones.no_session_from}
        if back is not None and before.usual is not None:
            named |= {"usual": before.usual, "over": back - before.usual}
        if back is not None and before.back is not None:
            named["change"] = abs(back - before.back)
        return named


def answer_to(said: CheckIn, before: SaidBefore) -> PainAnswer:
    """Return what is said back to an answer: all that calls for care, else one comparison."""
    if not said.answered:
        return PainAnswer((), said, before)
    alarms = []
    if moved_down(before.leg, said.felt_as_far_as):
        alarms.append(Says.MOVED_DOWN)
    if much_pain((said.back, said.leg), before.zones.no_session_from):
        alarms.append(Says.MUCH_PAIN)
    elif over_usual(said.back, before.usual):
        alarms.append(Says.OVER_USUAL)
    if first_told_below_knee(before.leg, said.felt_at):
        alarms.append(Says.BELOW_KNEE)
    return PainAnswer(tuple(alarms) or (_comparison(said, before),), said, before)


def said_before(answer: CheckIn, check_ins: Sequence[CheckIn], zones: PainZones) -> SaidBefore:
    """Return what an answer is compared with: all that was said before its question was put.

    Args:
        answer: what is being answered, or was.
        check_ins: everything said so far, in the order in which it was kept; an earlier answer to
            the same question is replaced by this one and does not count.
        zones: the plan's limits.
    """
    day, kept = answer.at.local_date, counting(check_ins)
    # What was put right since then counts here too, at the place of its first wording.
    earlier = takewhile(lambda one: question(one) != question(answer), kept)
    counted = [one for one in earlier if one.at.local_date <= day]
    *_, (_, leg) = legs_before([*counted, answer])
    # How bad it was in the middle of a session is no measure of how it is after it.
    outside = [one for one in counted if one.asked is not AskedWhen.DURING]
    return SaidBefore(
        zones=zones,
        start=_start_of(answer, counted),
        leg=leg,
        back=next((one.back for one in reversed(outside) if one.back is not None), None),
        usual=Mornings.of(counted).usual_before(day),
        asked_at=first_asked(check_ins).get(question(answer)),
    )


def _start_of(answer: CheckIn, counted: Sequence[CheckIn]) -> CheckIn | None:
    if answer.session_id is None:
        return None
    return next(
        (
            one
            for one in counted
            if one.asked is AskedWhen.BEFORE and one.session_id == answer.session_id
        ),
        None,
    )


def _comparison(said: CheckIn, before: SaidBefore) -> Says:
    if before.leg is not None and said.felt_at is not None and said.felt_at < before.leg:
        return Says.DRAWN_BACK
    if said.back is None or before.back is None:
        return Says.FIRST
    if said.back == before.back:
        return Says.SAME
    return Says.MORE if said.back > before.back else Says.LESS
