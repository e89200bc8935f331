"""Where in a phase a session is, as the views show it."""

from dataclasses import dataclass

from coach.domain.instant import Instant
from coach.engine.state import Mode, SessionState
from coach.engine.timeline import Phase


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """One moment of a session.

    Attributes:
        remaining_s: seconds that the phase has left; in one until ready, that it has lasted.
        share: how much of it is over, 0 to 1; in one until ready, of what is planned.
        until_ready_s: seconds until "ready" ends the phase, 0 once it does; None in no such phase,
            and while paused.
        resting: whether it is a rest until ready, whose seconds count up.
        unhurried: whether it lasts until ready and nobody counts its seconds: a change of posture,
            or what is done at one's own pace.
        elapsed_s: seconds since it began; None while paused.
    """

    phase: Phase
    remaining_s: float
    share: float
    elapsed_s: float | None
    paused: bool
    until_ready_s: float | None = None
    resting: bool = False
    unhurried: bool = False


def moment_of(state: SessionState, now: Instant) -> ShownMoment:
    """Return the moment that a session is in."""
    phase = state.phase
    paused = state.mode is Mode.PAUSED
    waited_s = state.waited_s(now)
    if waited_s is not None:
        unhurried = state.unhurried
        share = 0.0 if unhurried else _share(waited_s, phase.duration_s)
        return ShownMoment(
            phase, waited_s, share, None if paused else waited_s, paused,
            state.until_ready_s(now), resting=not unhurried, unhurried=unhurried,
        )  # fmt: skip
    remaining_s = state.remaining_s(now)
    # After a pause a short phase may have more left than it has.
    over_s = max(0.0, phase.duration_s - remaining_s)
    return ShownMoment(
        phase, remaining_s, _share(over_s, phase.duration_s), None if paused else over_s, paused
    )


def _share(over_s: float, whole_s: float) -> float:
    return min(1.0, over_s / whole_s) if whole_s else 1.0
