"""When to propose a minute on one's feet: after so many minutes at the computer without a break.

Pure: whoever watches looks about once a minute, tells what the system says of the user, and keeps
what is returned. Time away counts as a break, and so does a machine that slept.
"""

from dataclasses import dataclass, replace

from coach.domain.instant import Instant

AWAY_S = 120.0
"""Whoever touches nothing for so long has left the computer, or rests (product rule). Shorter is
reading; a film or a long page may pass for a break, which errs on the quiet side."""

PUT_OFF_S = 600.0
"""How long a proposal is put off (product rule)."""

STANDS_S = 600.0
"""A proposal that nobody answered goes by itself after so long (product rule)."""

LONGEST_BETWEEN_LOOKS_S = 180.0
"""More lies between two looks only where the machine slept, or hung."""

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
        seconds: since the last break, or the last proposal of one.
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
    # On some systems the one clock stops in a sleep and on some the other; no clock runs ahead.
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
