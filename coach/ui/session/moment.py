"""Where in a phase a session is, as the views show it."""

from dataclasses import dataclass

from coach.domain.instant import Instant
from coach.engine.state import Mode, SessionState
from coach.engine.timeline import Phase


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """One moment of a session.

    Attributes:
        remaining_s: seconds that the phase has left; in a rest until ready, that it has lasted.
        share: how much of it is over, 0 to 1; in such a rest, of the rest prescribed.
        until_ready_s: seconds until "ready" ends the rest, 0 once it does; None in no such rest.
        elapsed_s: seconds since it began; None while paused.
    """

    phase: Phase
    remaining_s: float
    share: float
    elapsed_s: float | None
    paused: bool
    until_ready_s: float | None = None


def moment_of(state: SessionState, now: Instant) -> ShownMoment:
    """Return the moment that a session is in."""
    phase = state.phase
    paused = state.mode is Mode.PAUSED
    until_ready_s = state.until_ready_s(now)
    if until_ready_s is not None:
        rested_s = max(0.0, now.mono - state.began)
        share = min(1.0, rested_s / phase.duration_s) if phase.duration_s else 1.0
        return ShownMoment(phase, rested_s, share, rested_s, paused, until_ready_s)
    remaining_s = state.remaining_s(now)
    share = 1 - remaining_s / phase.duration_s if phase.duration_s else 1.0
    elapsed_s = None if paused else max(0.0, phase.duration_s - remaining_s)
    return ShownMoment(phase, remaining_s, share, elapsed_s, paused)
