"""What is said back to whoever rates their pain: every answer gets one, if only one line.

The morning question, the check-ins and Today ask here, so that none of them is silent where another
one speaks. What calls for care comes first: what moved down the leg outweighs any number (promise
6; sources S17, S18), then pain from which the plan proposes no normal session and pain far over the
usual (rule 3.1). Nothing here says that somebody is well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from coach.domain.alarms import over_usual
from coach.domain.leg_direction import legs_before
from coach.domain.mornings import Mornings
from coach.domain.pain import CheckIn, LegSite, counting, moved_down, question
from coach.domain.pain_zones import much_pain


class Says(Enum):
    """One thing to say of an answer; they are said in this order."""

    MOVED_DOWN = auto()
    """What is felt in the leg is further down than it was."""
    MUCH_PAIN = auto()
    """The plan proposes no normal session from this pain on."""
    OVER_USUAL = auto()
    """The back is far over its usual pain."""
    DRAWN_BACK = auto()
    """What is felt in the leg is nearer to the back than it was."""
    MORE = auto()
    LESS = auto()
    SAME = auto()
    FIRST = auto()
    """There is nothing to compare it with."""


ALARMS: Final = frozenset({Says.MOVED_DOWN, Says.MUCH_PAIN, Says.OVER_USUAL})
"""What calls for the warning signs."""


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """What an answer is compared with.

    Attributes:
        no_session_from: pain from which the plan proposes no normal session, 1-10.
        leg: the place in the leg that is compared with; see `legs_before`. None where nobody said.
        back: the back's rating said last, 0-10, or None.
        usual: the usual morning pain before that day, or None where it is not known.
    """

    no_session_from: int
    leg: LegSite | None = None
    back: int | None = None
    usual: float | None = None


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
    def alarm(self) -> bool:
        """Whether it calls for the warning signs."""
        return not ALARMS.isdisjoint(self.says)

    @property
    def named(self) -> Mapping[str, float]:
        """The numbers that the words of it name: the plan's limit, the usual pain and how far over
        it the back is, and the change since the last answer.
        """
        back, before = self.said.back, self.before
        named: dict[str, float] = {"limit": before.no_session_from}
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
    if much_pain((said.back, said.leg), before.no_session_from):
        alarms.append(Says.MUCH_PAIN)
    elif over_usual(said.back, before.usual):
        alarms.append(Says.OVER_USUAL)
    return PainAnswer(tuple(alarms) or (_comparison(said, before),), said, before)


def said_before(answer: CheckIn, check_ins: Sequence[CheckIn], no_session_from: int) -> SaidBefore:
    """Return what an answer is compared with: all that was said before its question was put.

    Args:
        answer: what is being answered, or was.
        check_ins: everything said so far, in the order in which it was kept; what was answered to
            the same question before is put right, and counts for nothing.
        no_session_from: the plan's limit, 1-10.
    """
    day = answer.at.local_date
    earlier = []
    for one in check_ins:
        if question(one) == question(answer):
            break
        if one.at.local_date <= day:
            earlier.append(one)
    counted = counting(earlier)
    *_, (_, leg) = legs_before([*counted, answer])
    return SaidBefore(
        no_session_from=no_session_from,
        leg=leg,
        back=next((one.back for one in reversed(counted) if one.back is not None), None),
        usual=Mornings.of(counted).usual_before(day),
    )


def _comparison(said: CheckIn, before: SaidBefore) -> Says:
    if before.leg is not None and said.felt_at is not None and said.felt_at < before.leg:
        return Says.DRAWN_BACK
    if said.back is None or before.back is None:
        return Says.FIRST
    if said.back == before.back:
        return Says.SAME
    return Says.MORE if said.back > before.back else Says.LESS
