"""Green, amber, red: what a pain in an exercise means by the plan's own limits.

The limits are rule R8 in docs/evidence.md, built from sources S10, S14 and S15; a plan carries its
own, so of numbers this knows only how far over the usual is too far.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coach.domain.pain import NO_SIGNS, PAIN_MAX, PAIN_MIN, Signs
from coach.domain.rules import PainZones

OVER_USUAL: Final = 3
"""Points over the usual pain from which no normal session is proposed (rule R28)."""


class Zone(StrEnum):
    """What worst pain in an exercise means."""

    GREEN = "green"
    """Carry on; it counts towards more."""
    AMBER = "amber"
    """Allowed if it settles by the next morning; no more of it."""
    RED = "red"
    """Stop the set; the rung below is offered."""


@dataclass(frozen=True, slots=True)
class ZoneLimits:
    """Where the zones end.

    Attributes:
        green_to: the last number that is green; below 0 where none is.
        amber_to: the last one that is amber, the same as `green_to` where none is.
        start: the rating that they are counted from, 0-10; None where they are the plan's own.
    """

    green_to: int
    amber_to: int
    start: int | None = None

    def zone(self, rating: int) -> Zone:
        """Return the zone of a rating, 0-10."""
        if rating > self.amber_to:
            return Zone.RED
        return Zone.AMBER if rating > self.green_to else Zone.GREEN

    def said(self, rating: int | None) -> "ZoneSaid | None":
        """Return what is said of a rating, or None where it was not given."""
        if rating is None:
            return None
        zone = self.zone(rating)
        first = {Zone.GREEN: 0, Zone.AMBER: self.green_to + 1, Zone.RED: self.amber_to + 1}
        last = {Zone.GREEN: self.green_to, Zone.AMBER: self.amber_to, Zone.RED: PAIN_MAX}
        return ZoneSaid(zone, max(PAIN_MIN, first[zone]), last[zone], self.start)


@dataclass(frozen=True, slots=True)
class ZoneSaid:
    """The zone of a rating as it is said: by its word, and by the numbers that it spans.

    Attributes:
        first, last: the numbers, both included.
        start: the rating that they are counted from, see `ZoneLimits`.
    """

    zone: Zone
    first: int
    last: int
    start: int | None = None


def limits_from(zones: PainZones, start: int) -> ZoneLimits:
    """Return where zones end in a session and after it.

    Args:
        zones: the plan's limits.
        start: the rating before the session, 0-10.
    """
    relative = start >= zones.relative_from
    green_to = start + zones.relative_green if relative else zones.green_max
    amber_to = start + zones.relative_amber if relative else zones.amber_max
    if much_pain((start,), zones.no_session_from):
        green_to = PAIN_MIN - 1
    amber_to = min(amber_to, zones.always_red_from - 1)
    return ZoneLimits(min(green_to, amber_to), amber_to, start if relative else None)


def limits_alone(zones: PainZones) -> ZoneLimits:
    """Return where zones end for a rating that is compared with no earlier one: of a morning, and
    before a session. It is red from the plan's `no_session_from` on.
    """
    amber_to = zones.no_session_from - 1
    return ZoneLimits(min(zones.green_max, amber_to), amber_to)


def gravest(zones: Iterable[Zone | None]) -> Zone | None:
    """Return the gravest of some zones, or None where there is none."""
    found = set(zones)
    return next((zone for zone in reversed(Zone) if zone in found), None)


def much_pain(said: Iterable[int | None], no_session_from: int) -> bool:
    """Return whether a pain is so bad that no normal session is proposed; None never is.

    Args:
        said: pain anywhere, 0-10, or None.
        no_session_from: the plan's own limit, 1-10 (rule R28).
    """
    return any(rating is not None and rating >= no_session_from for rating in said)


def over_usual(back: int | None, usual: float | None) -> bool:
    """Return whether back pain is so far over the usual that no normal session is proposed.

    Args:
        back: back pain now, 0-10, or None.
        usual: the usual one, or None where it is not known.
    """
    return back is not None and usual is not None and back - usual >= OVER_USUAL


def zone_of(
    zones: PainZones,
    before: int | None,
    worst: int | None,
    signs: Signs = NO_SIGNS,
) -> Zone | None:
    """Return the zone of an exercise, or None where too little was answered to say.

    Args:
        zones: the plan's limits.
        before: back pain at the start of the session, 0-10, or None.
        worst: worst back pain in the exercise, 0-10, or None.
        signs: warning signs: red whatever the number.
    """
    if signs:
        return Zone.RED
    if worst is None:
        return None
    if worst >= zones.always_red_from:
        return Zone.RED
    return limits_from(zones, before).zone(worst) if before is not None else None
