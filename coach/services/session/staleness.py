"""Whether a session was left for so long that it is not simply gone on with.

A sleep and a clock that was set look alike: the clock on the wall ran on, the other did not. Only
what the other one says is certain (docs/decisions/0011-left-open.md).
"""

from enum import Enum, auto

from coach.domain.instant import Instant

STALE_AFTER_S = 4 * 3600.0
"""How long a session may be left before it is no longer simply gone on with, in seconds (product
rule): a body that has cooled down begins anew."""


class LeftOpen(Enum):
    """What the two clocks say."""

    NO = auto()
    PERHAPS = auto()
    """The clock on the wall says so; it may have been set."""
    SURELY = auto()
    """The clock that nobody can set says so."""


def left_open(left_at: Instant, now: Instant) -> LeftOpen:
    """Return whether a session that last ran at one moment was left for long by another."""
    if now.mono - left_at.mono > STALE_AFTER_S:
        return LeftOpen.SURELY
    by_the_wall_s = (now.utc - left_at.utc).total_seconds()
    return LeftOpen.PERHAPS if by_the_wall_s > STALE_AFTER_S else LeftOpen.NO
