"""Whether what is felt in the leg moved down the leg or back up, over days (sources S17, S18).

One rule for the gate, for the reply to an answer, and for whether more may be suggested.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from coach.domain.instant import Instant
from coach.domain.leg_asked import AskedSince
from coach.domain.pain import CheckIn, LegSite, counting, moved_down
from coach.domain.warning_signs import Trigger


def legs_before(counted: Iterable[CheckIn]) -> Iterator[tuple[CheckIn, LegSite | None]]:
    """Yield each answer with the place in the leg that it is compared with.

    That is the answer before it, of whatever day; and of the same session the place nearest to the
    back, because what drew back in it and went down again has moved down too.

    Args:
        counted: the answers that count, in order.
    """
    latest: LegSite | None = None
    in_session: tuple[str | None, LegSite | None] = (None, None)
    for one in counted:
        of_session, nearest = in_session
        if one.session_id is None or one.session_id != of_session:
            nearest = latest
        yield one, nearest
        if one.felt_at is not None:
            latest = one.felt_at
            nearest = latest if nearest is None else min(nearest, latest)
            if one.session_id != of_session:
                nearest = latest
        in_session = (one.session_id, nearest)


def first_told_below_knee(before: LegSite | None, now: LegSite | None) -> bool:
    """Return whether it is felt below the knee, with nothing told before to compare it with.

    Whether it moved there is not known then, so it is asked about once (our own rule).
    """
    return before is None and now is not None and now >= LegSite.SHIN


def told_further_down(said: CheckIn) -> bool:
    """Return whether it was said, after "that hurt", that it went further down the leg."""
    return said.signs is not None and said.signs.leg_moved_down


def days_moved_down(check_ins: Iterable[CheckIn]) -> frozenset[date]:
    """Return the days on which an answer said that the leg is further down than before.

    Args:
        check_ins: in the order in which they were kept.
    """
    return frozenset(
        one.at.local_date
        for one, before in legs_before(counting(check_ins))
        if moved_down(before, one.felt_as_far_as) or told_further_down(one)
    )


def further_down_on(check_ins: Iterable[CheckIn], day: date) -> bool:
    """Return whether it is still felt further down than before it moved down on that day.

    The same place named again is still further down; only one as near to the back as before is not.

    Args:
        check_ins: in the order in which they were kept.
        day: the local day.
    """
    came_from: LegSite | None = None
    for one, before in legs_before(counting(check_ins)):
        if one.at.local_date != day or one.felt_as_far_as is None:
            continue
        if came_from is not None and not moved_down(came_from, one.felt_as_far_as):
            came_from = None
        elif came_from is None and moved_down(before, one.felt_as_far_as):
            came_from = before
    return came_from is not None


@dataclass(frozen=True, slots=True)
class LegToAsk:
    """What of the leg the PT is to be asked about before more is proposed.

    Attributes:
        why: that it moved further down, or that it was told for the first time below the knee.
        since: when that was said, the last time.
    """

    why: Trigger
    since: Instant


def leg_to_ask(check_ins: Iterable[CheckIn], asked: AskedSince) -> LegToAsk | None:
    """Return what the PT is still to be asked about, or None.

    What was said to go further down after "that hurt" counts as what the places tell, also where
    no place was named. It stays, day after day, until it is felt as near to the back as before, or
    somebody was asked.

    Args:
        check_ins: in the order in which they were kept.
        asked: whether the PT was asked since a moment.
    """
    found: LegToAsk | None = None
    came_from = LegSite.NONE
    for one, before in legs_before(counting(check_ins)):
        felt = one.felt_as_far_as
        if found is not None and felt is not None and felt <= came_from:
            found = None
        if asked(one.said_at):
            continue
        if before is not None and moved_down(before, felt):
            place: LegSite | None = before
        else:
            place = _nearer_than(one.felt_at, before) if told_further_down(one) else None
        if place is not None:
            came_from = place if found is None else min(came_from, place)
            found = LegToAsk(Trigger.LEG_FURTHER_DOWN, one.said_at)
        elif found is None and first_told_below_knee(before, one.felt_at):
            came_from, found = LegSite.KNEE, LegToAsk(Trigger.LEG_BELOW_KNEE, one.said_at)
    return found


def _nearer_than(told: LegSite | None, before: LegSite | None) -> LegSite:
    """Return where it came from when somebody says that it went further down: nearer to the back
    than it was told to be; without a place, where it was before, or nowhere in the leg.
    """
    if told is None:
        return LegSite.NONE if before is None else before
    nearer = LegSite(max(told - 1, LegSite.NONE))
    return nearer if before is None else min(nearer, before)
