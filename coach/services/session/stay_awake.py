"""Keeps screen and machine awake while a session runs, and at no other time.

Somebody who lies on a mat touches neither key nor mouse for minutes, so the computer believes that
nobody is there: its screen would go dark in the middle of a hold. Once a session has ended, or was
paused and left, the computer may sleep and save its battery.
"""

from typing import Protocol

from coach.domain.instant import Instant
from coach.engine.events import (
    Hurt,
    Interrupted,
    Paused,
    PhaseBegan,
    Resumed,
    SessionEnded,
)
from coach.services.session.run import SessionEvent, SessionRun

PAUSE_AWAKE_S = 600.0
"""How long a pause keeps the computer awake, in seconds (product rule): longer than a doorbell or a
telephone call, after which one wants to find the session as one left it; shorter than a meal.
Whoever stays away longer finds the session paused all the same, on a computer that may sleep."""


class StayAwake(Protocol):
    """Asks the computer not to sleep and not to darken its screen.

    Never blocks for more than a few milliseconds and never raises. The wish ends with the process,
    however that ends.
    """

    def hold(self) -> None:
        """Keep awake from now on. A second call changes nothing."""

    def release(self) -> None:
        """Let the computer sleep as its owner set it. A second call changes nothing."""

    @property
    def problem(self) -> str | None:
        """One plain sentence when the latest wish was refused; None while it is granted, not known
        yet, or nothing was ever wished.
        """

    def close(self) -> None:
        """Release for good: a later `hold` does nothing. Safe to call twice; waits for a desktop
        that does not answer for a fifth of a second at most.
        """


class AwakeInSession:
    """Follows sessions one after the other and decides when the computer has to be awake.

    Args:
        awake: asks the computer.
    """

    def __init__(self, awake: StayAwake) -> None:
        self._awake = awake
        self._paused: Instant | None = None

    def follow(self, run: SessionRun) -> None:
        """Listen to a session; to be called before it begins, and once for each."""
        self._paused = None
        run.listen(self.hear)

    def hear(self, event: SessionEvent) -> None:
        """Take an event of the session."""
        match event:
            case PhaseBegan() | Resumed():
                self._paused = None
                self._awake.hold()
            case Paused(at=at) | Interrupted(at=at) | Hurt(at=at):
                # Hurt comes with Paused, or later in the same pause: a sign that somebody is there.
                self._paused = at
            case SessionEnded():
                self._paused = None
                self._awake.release()
            case _:
                pass

    def let_go(self) -> None:
        """Let the computer sleep, because nobody sees the session; going on keeps it awake."""
        self._paused = None
        self._awake.release()

    def look(self, now: Instant) -> float | None:
        """Let the computer sleep once a pause has lasted too long.

        Args:
            now: the reading of the session's clock.

        Returns:
            Seconds until the next look is due, or None while nothing can become due.
        """
        if self._paused is None:
            return None
        left_s = PAUSE_AWAKE_S - (now.mono - self._paused.mono)
        if left_s > 0:
            return left_s
        self._paused = None
        self._awake.release()
        return None
