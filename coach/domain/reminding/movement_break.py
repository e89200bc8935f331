"""When to propose a minute on one's feet: after so many minutes at the computer without a break.

Pure: the caller looks about once a minute, passes what the system says of the user, and keeps the
value returned for the next look. Time away counts as a break, and so does a machine that slept.
"""

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date

from coach.domain.instant import Instant
from coach.domain.reminding.history import MOVEMENT_BREAK, ReminderHistory, Word
from coach.domain.reminding.reminder_settings import QuietHours

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


def sitting_so_far(history: ReminderHistory, now: Instant, every_min: int) -> Sitting:
    """Return how long somebody sits, for whoever has only begun to watch.

    Nobody knows, so it is no time at all; but a proposal that was put off comes back in time.
    """
    happened = history.of_slot(now.local_date, MOVEMENT_BREAK)
    if not happened or happened[-1].word is not Word.SNOOZED:
        return Sitting(now)
    passed = (now.utc - happened[-1].at.utc).total_seconds()
    if not 0 <= passed <= PUT_OFF_S + LONGEST_BETWEEN_LOOKS_S:
        return Sitting(now)
    left = max(0.0, PUT_OFF_S - passed)
    return Sitting(now, max(0.0, every_min * 60 - left))


def may_be_proposed(
    history: ReminderHistory, quiet: QuietHours, spared: Container[date], now: Instant
) -> bool:
    """Return whether the limits of all notices let a break be proposed now.

    Args:
        history: what was shown and answered.
        quiet: when nothing is shown.
        spared: the local days on which nothing is asked for.
        now: the present moment.
    """
    day = now.local_date
    if history.is_paused(now) or history.no_more_on(day) or history.no_more_breaks_on(day):
        return False
    return not quiet.hold(now.wall.time()) and day not in spared


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
