"""Green, amber, red: what a pain in an exercise means by the plan's own limits.

The limits are rule R8 in docs/evidence.md, built from sources S10, S14 and S15; a plan carries its
own, so nothing here knows a number.
"""

from collections.abc import Iterable
from enum import StrEnum

from coach.domain.pain import NO_SIGNS, Signs
from coach.domain.rules import PainZones


class Zone(StrEnum):
    """What worst pain in an exercise means."""

    GREEN = "green"
    """Carry on; it counts towards more."""
    AMBER = "amber"
    """Allowed if it settles by the next morning; no more of it."""
    RED = "red"
    """Stop the set; the rung below is offered."""


def much_pain(said: Iterable[int | None], no_session_from: int) -> bool:
    """Return whether a pain is so bad that no normal session is proposed. "Not asked" is not.

    Args:
        said: pain anywhere, 0-10, or None.
        no_session_from: the plan's own limit, 1-10 (rule 3.2).
    """
    return any(rating is not None and rating >= no_session_from for rating in said)


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
    if before is None:
        return None
    relative = before >= zones.relative_from
    green_to = before + zones.relative_green if relative else zones.green_max
    amber_to = before + zones.relative_amber if relative else zones.amber_max
    if worst > amber_to:
        return Zone.RED
    if worst > green_to or much_pain((before,), zones.no_session_from):
        return Zone.AMBER
    return Zone.GREEN
