"""What was measured: holds and the session they belong to.

A hold record is written once, by the timer, and never changed; later corrections are new entries
beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from coach.domain.instant import Instant
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.sides import Side


class HoldOutcome(StrEnum):
    """Why a hold ended. Only `COMPLETED` counts as done."""

    COMPLETED = "completed"
    """It was held to its deadline."""
    PAUSED = "paused"
    """The user paused; it is done again."""
    INTERRUPTED = "interrupted"
    """The computer slept or froze; it is done again."""
    SKIPPED = "skipped"
    """The user went on to the next."""
    STOPPED = "stopped"
    """The session was stopped in the middle of it."""
    HURT = "hurt"
    """It hurt. The session goes on with the next hold, if at all: what hurt is not repeated. Where
    a later attempt of the same hold stands, it was a slip of the finger."""
    EASIER = "easier"
    """The user asked for an easier rung; it is done again on that rung."""


SETTLED = frozenset({HoldOutcome.COMPLETED, HoldOutcome.SKIPPED, HoldOutcome.HURT})
"""Outcomes after which the session goes on to the next hold, where no later attempt stands."""


class HoldRecord(NamedTuple):
    """One timed effort on one side, as it was.

    A tuple: a dataclass takes several times as long to make, and ten years are half a million.

    Attributes:
        hold_no: its place in the session's timeline, from 0; a hold done again keeps it.
        attempt: 1 for the first try of this hold.
        planned_s: seconds prescribed.
        held_s: seconds measured on the monotonic clock; never more than really passed.
        rest_before_s: seconds since the hold before it ended, or None for the first.
        paused_s: how many of those were spent paused.
        late_s: how long after its deadline the timer noticed (the clock's own error).
        started: when it began.
    """

    hold_no: int
    attempt: int
    ladder_id: str
    exercise_name: str
    rung_id: str
    rung_name: str
    side: Side | None
    set_no: int
    rep_no: int
    planned_s: float
    held_s: float
    rest_before_s: float | None
    paused_s: float
    late_s: float
    outcome: HoldOutcome
    started: Instant


@dataclass(frozen=True, slots=True)
class RungSwap:
    """An easier rung that took another's place in the middle of a session, for the rest of it.

    A later session of the same day begins with a swap of its own to it, from the first hold on.

    It is written by itself, before the hold that it cuts, because no hold record tells the rung of
    the holds to come. Looked up again after a crash, the easier rung might be another one, in a
    newer library or with another profile.

    Attributes:
        from_hold: number of the first hold that it may concern.
        ladder_id: the exercise.
        sides: the sides it is for; empty for an exercise that is not done on each side.
        rung: what is done instead.
        hold_s: no hold of it is longer than this many seconds; a shorter one stays as short.
        at: when it was asked for, or when the later session began with it.
    """

    from_hold: int
    ladder_id: str
    sides: tuple[Side, ...]
    rung: NamedRung
    hold_s: float
    at: Instant


class DayKind(StrEnum):
    """What kind of day a session was made for; the words are part of the record."""

    ORDINARY = "ordinary"
    BAD_DAY = "bad_day"
    """The smallest version of the plan."""
    FLARE = "flare"
    """The flare's version, or a step on the way back from it."""


class SessionStatus(StrEnum):
    """How a session stands."""

    RUNNING = "running"
    """It has begun and not ended; after a crash it is found like this."""
    COMPLETED = "completed"
    """Every hold was done."""
    PARTIAL = "partial"
    """It ran to its end with some holds skipped."""
    STOPPED = "stopped"
    """The user stopped it and saved what was done."""
    DISCARDED = "discarded"
    """The user asked not to count it. It is kept, and counted nowhere; that it was done stays true,
    see `coach.domain.session_changes`."""


COUNTED = frozenset({SessionStatus.COMPLETED, SessionStatus.PARTIAL, SessionStatus.STOPPED})
"""Statuses of sessions that are over and count."""

OVER = COUNTED | {SessionStatus.DISCARDED}
"""Statuses of sessions that are over: the body did them, whether they count or not."""


@dataclass(frozen=True, slots=True)
class SessionStart:
    """What is known when a session begins.

    Attributes:
        slot_id: the slot it was done for, or None for an extra session.
        first_leg: the leg that is bent first where an exercise swaps legs; needed to lay out the
            same timeline again after a crash.
        prescription: what is to be done; with `minutes_wanted` less than the plan in force.
        minutes_wanted: the user was short on time, and so much was left out that it fits into
            this many minutes; None for a whole session.
        kind: what kind of day it is made for.
    """

    started: Instant
    slot_id: str | None
    prescription: Prescription
    first_leg: Side
    minutes_wanted: float | None = None
    kind: DayKind = DayKind.ORDINARY


@dataclass(frozen=True, slots=True)
class SessionTotals:
    """The sums that every screen needs.

    Attributes:
        holds_planned: holds of the whole session.
        holds_completed: holds held to their deadline.
        planned_s: seconds of holding prescribed.
        held_s: seconds held in all, also in holds that were cut short.
    """

    holds_planned: int
    holds_completed: int
    planned_s: float
    held_s: float

    @property
    def share(self) -> float:
        """Completed holds as a fraction of those planned, 0 to 1."""
        return self.holds_completed / self.holds_planned if self.holds_planned else 0.0


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session without its holds.

    Attributes:
        id: its name in files and on screen, such as `2026-11-22-1`.
        day: the local date as it was lived.
        ended: None while it runs.
        minutes_wanted: minutes that it was shortened to, or None for a whole session.
        program_fingerprint: which text of that version it was, see `Program.fingerprint`.
        kind: what kind of day it was made for.
        added: when the user added it by hand, afterwards; None for one that the timer measured. Of
            one added by hand `ended` is an estimate, `holds_completed` is the part that they told
            of, and `held_s` is 0.
    """

    id: str
    day: date
    started: Instant
    ended: Instant | None
    slot_id: str | None
    status: SessionStatus
    program_id: str
    program_version: int
    totals: SessionTotals
    first_leg: Side
    minutes_wanted: float | None = None
    program_fingerprint: str = ""
    kind: DayKind = DayKind.ORDINARY
    added: Instant | None = None

    @property
    def by_hand(self) -> bool:
        """Whether it was added by hand: told, and not measured."""
        return self.added is not None

    @property
    def lived(self) -> bool:
        """Whether the body did it, be it one that counts or not. One that was added by hand and
        left out again was never done.
        """
        return self.status in (COUNTED if self.by_hand else OVER)

    @property
    def asked_s(self) -> float:
        """Seconds of holding prescribed in it, as far as they were measured: 0 by hand."""
        return 0.0 if self.by_hand else self.totals.planned_s

    @property
    def load_s(self) -> float:
        """Seconds that the body held: as measured, or by hand the part that was told of."""
        return self.totals.planned_s * self.totals.share if self.by_hand else self.totals.held_s


def counted(sessions: Iterable[SessionSummary]) -> tuple[SessionSummary, ...]:
    """Return those that are over and count."""
    return tuple(session for session in sessions if session.status in COUNTED)


def status_at_end(totals: SessionTotals, *, stopped: bool) -> SessionStatus:
    """Return the status of a session that has just ended."""
    if stopped:
        return SessionStatus.STOPPED
    if totals.holds_completed == totals.holds_planned:
        return SessionStatus.COMPLETED
    return SessionStatus.PARTIAL


def totals_of(prescription: Prescription, holds: Iterable[HoldRecord]) -> SessionTotals:
    """Return the sums of a session; a hold done again counts once as completed."""
    holds = tuple(holds)
    completed = {hold.hold_no for hold in holds if hold.outcome is HoldOutcome.COMPLETED}
    return SessionTotals(
        holds_planned=prescription.holds,
        holds_completed=len(completed),
        planned_s=prescription.hold_s,
        held_s=sum(hold.held_s for hold in holds),
    )


def latest_attempts(holds: Iterable[HoldRecord]) -> dict[int, HoldRecord]:
    """Return the last attempt of each hold, by its number: it says what became of the hold."""
    latest: dict[int, HoldRecord] = {}
    for hold in holds:
        known = latest.get(hold.hold_no)
        if known is None or hold.attempt > known.attempt:
            latest[hold.hold_no] = hold
    return latest


def settled_holds(holds: Iterable[HoldRecord]) -> frozenset[int]:
    """Return the numbers of the holds that are over for good."""
    latest = latest_attempts(holds)
    return frozenset(number for number, hold in latest.items() if hold.outcome in SETTLED)


def next_hold(holds: Iterable[HoldRecord]) -> tuple[int, int]:
    """Return (number of the first hold that is not settled, which try of it comes next)."""
    holds = tuple(holds)
    first = max(settled_holds(holds), default=-1) + 1
    tried = latest_attempts(holds).get(first)
    return first, (tried.attempt if tried is not None else 0) + 1
