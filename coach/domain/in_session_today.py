"""What was said in today's sessions and still stands, for the gate.

How bad it was in the middle of a session is no pain now: as soon as somebody is asked outside of it
and answers, that answer counts. Until then nobody knows of anything better, and what was said in
the session stands (rule R28). New numbness or weakness stands for the day, whatever is answered.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.pain import (
    AskedWhen,
    CheckIn,
    LegSite,
    all_signs,
    counting,
    first_asked,
    question,
    said_during,
    worst_of,
)
from coach.domain.pain_zones import much_pain
from coach.domain.warning_signs import Trigger


@dataclass(frozen=True, slots=True)
class InSessionToday:
    """What still stands.

    Attributes:
        worst: the worst pain anywhere, 0-10, or None.
        leg_further_down: what is felt in the leg was said to go further down, and is not back.
        numb_or_weak: numbness or weakness was new.
    """

    worst: int | None = None
    leg_further_down: bool = False
    numb_or_weak: bool = False

    def trigger(self, no_session_from: int) -> Trigger | None:
        """Return why the warning signs are asked for it, the gravest first; None where they are
        not.

        Args:
            no_session_from: pain from which the plan proposes no normal session, 1-10.
        """
        if self.numb_or_weak:
            return Trigger.NUMB_OR_WEAK
        if self.leg_further_down:
            return Trigger.LEG_FURTHER_DOWN
        return Trigger.MUCH_PAIN if much_pain((self.worst,), no_session_from) else None


def in_session_on(
    check_ins: Sequence[CheckIn], ratings: Iterable[ExerciseRating], day: date
) -> InSessionToday:
    """Return what was said in the sessions of a day and still stands.

    Args:
        check_ins: in the order in which they were kept, with what is being answered now.
        ratings: of the exercises, in the order in which they were kept.
        day: the local day.
    """
    asked_at = first_asked(check_ins)
    during = [one for one in said_during(check_ins) if one.at.local_date == day]
    outside = [
        (asked_at[question(one)].utc, one)
        for one in counting(check_ins)
        if one.at.local_date == day and one.asked is not AskedWhen.DURING
    ]
    rated = [one for one in latest_ratings(ratings).values() if one.at.local_date == day]

    def since(said: CheckIn | ExerciseRating) -> Iterator[CheckIn]:
        for at, one in outside:
            after = one.asked is AskedWhen.AFTER and one.session_id == said.session_id
            if after or at > said.at.utc:
                yield one

    said = [(one.back, one.leg, one.elsewhere, list(since(one))) for one in during]
    said += [(one.worst, one.worst_leg, one.worst_elsewhere, list(since(one))) for one in rated]
    signs = (*(one.signs for one in during), *(one.signs for one in rated))
    return InSessionToday(
        worst=worst_of(number for each in said for number in _standing(*each)),
        leg_further_down=any(
            not any(_nearer(one, later) for later in since(one))
            for one in during
            if one.signs is not None and one.signs.leg_moved_down
        ),
        numb_or_weak=all_signs(signs).numb_or_weak,
    )


def _standing(
    back: int | None, leg: int | None, elsewhere: int | None, since: Sequence[CheckIn]
) -> Iterator[int | None]:
    """Yield the numbers of places of which nothing was answered since.

    Nobody is asked about elsewhere again: any answer about pain takes its place.
    """
    told_back = any(one.back is not None for one in since)
    told_leg = any(one.leg is not None for one in since)
    if not told_back:
        yield back
    if not told_leg:
        yield leg
    if not told_back and not told_leg:
        yield elsewhere


def _nearer(said: CheckIn, later: CheckIn) -> bool:
    """Return whether it is felt nearer to the back than where it had gone down to."""
    if later.felt_at is None:
        return False
    return later.felt_at is LegSite.NONE or (
        said.leg_site is not None and later.felt_at < said.leg_site
    )
