"""When to propose a minute on one's feet: after so many minutes at the computer without a break.

Pure: the caller looks about once a minute, passes what the system says of the user, and keeps the
value returned for the next look. Time away counts as a break, and so does a machine that slept.
"""

from dataclasses import dataclass, replace

from coach.domain.instant import Instant

AWAY_S = 120.0
"""Seconds without a key or the mouse after which the user counts as away (product rule). A film or
a long page may count as a break too: rather too few proposals than too many."""

PUT_OFF_S = 600.0
"""Seconds for which a proposal is put off (product rule)."""

STANDS_S = 600.0
"""Seconds after which a proposal that nobody answered goes away by itself (product rule)."""

LONGEST_BETWEEN_LOOKS_S = 180.0
"""Most seconds between two looks; more means that the machine slept, or hung."""

BREAK_MOVEMENT = "standing_reset"
"""The movement that is shown to whoever wants to see how."""


@dataclass(frozen=True, slots=True)
class Presence:
    """What the system says of the user.

    Attributes:
        idle_s: seconds since a key or the mouse was last touched; None where it does not say.
        locked: whether the screen is locked.
    """

    idle_s: float | None = None
    locked: bool = False

    @property
    def away(self) -> bool:
        """Whether the user is not at the computer, as far as is known."""
        return self.locked or (self.idle_s is not None and self.idle_s >= AWAY_S)


@dataclass(frozen=True, slots=True)
class Sitting:
    """How long somebody is at the computer.

    Attributes:
        seen: the last look.
        seconds: seconds at the computer since the last break, or the last proposal of one.
    """

    seen: Instant
    seconds: float = 0.0


def looked_at(before: Sitting | None, now: Instant, presence: Presence) -> Sitting:
    """Return how long somebody is at the computer, at one more look.

    Args:
        before: what was returned at the look before; None for the first one.
        now: the present moment.
        presence: what the system says.
    """
    if before is None or presence.away:
        return Sitting(now)
    passed = now.mono - before.seen.mono
    # In a sleep one of the two clocks may stop, depending on the system: the longer time counts.
    longest = max(passed, (now.utc - before.seen.utc).total_seconds())
    if passed < 0 or longest > LONGEST_BETWEEN_LOOKS_S:
        return Sitting(now)
    return Sitting(now, before.seconds + passed)


def is_due(sitting: Sitting, every_min: int) -> bool:
    """Return whether a break is to be proposed."""
    return sitting.seconds >= every_min * 60


def put_off(sitting: Sitting, every_min: int) -> Sitting:
    """Return a sitting after which a break is proposed in a while."""
    return replace(sitting, seconds=max(0.0, every_min * 60 - PUT_OFF_S))
