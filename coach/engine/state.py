"""Where a running session stands, as one immutable value."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from coach.domain.instant import Instant
from coach.engine.events import Event
from coach.engine.timeline import PACE, WORK, Pace, Phase, PhaseKind, Timeline


class Mode(Enum):
    """What the session is doing."""

    RUNNING = auto()
    PAUSED = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything a session knows.

    Attributes:
        index: place in the timeline of the phase in hand.
        lead_in: whether an extra "get ready" stands before that phase.
        posture: while it does, the change of posture that it begins with; None without one, and
            once that is over.
        began: monotonic seconds at which the present stretch began.
        ends: its deadline.
        left_s: while paused, the seconds that the stretch has left.
        lasted_s: while paused, the seconds that it has lasted.
        last: the last good look at the clocks.
        attempt: which try of the hold in hand (or next) this is, from 1.
        last_hold_ended: monotonic seconds, None before the first hold has ended.
        paused_since: monotonic seconds of the pause in hand, or None.
        paused_s: seconds paused since the last hold ended.
        begun: the hold or movement that was begun last, as it was then; None before the first.
        hurt: what "that hurt" was about, until the user goes on; else None.
        settled: while paused, whether the hold in hand is over for good; going on leaves it.
        hurt_attempt: which try of it was the one that hurt.
        settle_s: seconds needed before the next hold because its position is a new one; 0 where
            the usual time is enough.
        move_left_s: while an extra lead-in stands before a movement of the warm-up, the seconds
            that the movement has left; else None.
        standing: whether the user stands; else they are on the floor.
        stopped: whether the user stopped it and only gets up from the floor.
    """

    timeline: Timeline
    mode: Mode
    index: int
    lead_in: bool
    began: float
    ends: float
    left_s: float
    last: Instant
    attempt: int = 1
    last_hold_ended: float | None = None
    paused_since: float | None = None
    paused_s: float = 0.0
    lasted_s: float = 0.0
    pace: Pace = PACE
    begun: Phase | None = None
    hurt: Phase | None = None
    settled: bool = False
    hurt_attempt: int = 0
    settle_s: float = 0.0
    move_left_s: float | None = None
    posture: PhaseKind | None = None
    standing: bool = True
    stopped: bool = False

    @property
    def next_hold_no(self) -> int:
        """The number of the first hold that is not over: the one in hand, or else the next."""
        return self.timeline.phases[self.index].hold_no + self.settled

    @property
    def in_progress(self) -> bool:
        """Whether somebody is in a hold or a movement right now."""
        running = self.mode is Mode.RUNNING and not self.lead_in
        return running and self.timeline.phases[self.index].kind in WORK

    @property
    def waits(self) -> bool:
        """Whether a phase is in hand that ends when the user is ready."""
        return self.pace.waits_in(self.phase)

    @property
    def unhurried(self) -> bool:
        """Whether what goes on lasts until ready and nobody counts its seconds: all but a rest."""
        return self.waits and self.phase.kind is not PhaseKind.REST

    def until_ready_s(self, now: Instant) -> float | None:
        """Seconds until "ready" ends the phase in hand, 0 once it does; None in no such phase."""
        if self.mode is not Mode.RUNNING or not self.waits:
            return None
        return max(0.0, self.began + self.least_s - now.mono)

    def waited_s(self, now: Instant) -> float | None:
        """Seconds that a phase until ready has lasted, without pauses; None in no such phase."""
        if self.mode is Mode.ENDED or not self.waits:
            return None
        return self.lasted_s if self.mode is Mode.PAUSED else max(0.0, now.mono - self.began)

    @property
    def least_s(self) -> float:
        """Seconds that a phase until ready lasts at least: a rest never more than prescribed."""
        if self.phase.kind is PhaseKind.HOLD:
            return self.pace.own_pace_least_s
        if self.phase.kind is not PhaseKind.REST:
            return 0.0
        return min(self.pace.min_rest_s, self.timeline.phases[self.index].duration_s)

    @property
    def phase(self) -> Phase:
        """What is going on; an extra lead-in shows as "get ready" for what it precedes."""
        phase = self.timeline.phases[self.index]
        if self.lead_in and self.posture is not None:
            return replace(phase, kind=self.posture, duration_s=self.pace.posture_s)
        if self.lead_in:
            return replace(phase, kind=PhaseKind.GET_READY, duration_s=self.ends - self.began)
        return phase

    def remaining_s(self, now: Instant) -> float:
        """Seconds left of the present stretch, never below 0."""
        if self.mode is Mode.ENDED:
            return 0.0
        if self.mode is Mode.PAUSED:
            return self.left_s
        return max(0.0, self.ends - now.mono)

    def session_left_s(self, now: Instant) -> float:
        """Seconds left of the whole session if nothing else happens, never below 0."""
        if self.mode is Mode.ENDED:
            return 0.0
        after = self.timeline.left_after_s(self.index)
        if self.lead_in:
            whole_s = self.timeline.phases[self.index].duration_s
            after += whole_s if self.move_left_s is None else self.move_left_s
            after += self.pace.lead_in_s if self.posture is not None else 0.0
        remaining_s = self.remaining_s(now)
        waited_s = self.waited_s(now)
        if waited_s is not None:
            remaining_s = min(remaining_s, max(0.0, self.phase.duration_s - waited_s))
        return remaining_s + after


class Transition(NamedTuple):
    """The outcome of an action."""

    state: SessionState
    events: tuple[Event, ...]
