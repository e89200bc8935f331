"""Where sessions are kept: what was measured, hold by hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coach.domain.instant import Instant
from coach.domain.prescription import Prescription
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionStatus,
    SessionSummary,
)
from coach.services.ports.transactions import Transactions


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that began and never ended, as the store holds it.

    Attributes:
        swaps: the easier rungs that were gone on with, in order.
    """

    id: str
    start: SessionStart
    holds: tuple[HoldRecord, ...]
    swaps: tuple[RungSwap, ...] = ()


class SessionStore(Transactions, Protocol):
    """The sessions of a record, with their holds and the easier rungs that were gone on with.

    Wide: a session is written step by step, and read in lists of one kind each, so that neither a
    hold nor a chart waits for what it does not need.
    """

    def begin_session(self, start: SessionStart, swaps: Sequence[RungSwap] = ()) -> str:
        """Open a session, with the easier rungs that it starts on, and return its id: the local
        date and a number from 1, such as `2026-11-22-1`. Ids are never used twice.
        """

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        """Keep a hold, and bring the session's sums up to date. Adding the same attempt of the
        same hold again changes nothing.
        """

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        """Keep that an easier rung took another's place. Adding the same rung from the same hold
        on, for the same sides, again changes nothing.
        """

    def swaps(self, first: date, last: date) -> Sequence[RungSwap]:
        """Return the easier rungs that were asked for on these local days, where they were lived,
        in the order in which they were kept. Those of discarded sessions too: what was too hard
        that day stays so.
        """

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        """Close a session. A session that is already closed stays as it is."""

    def open_session(self) -> OpenSession | None:
        """Return the newest session still running, with its holds in order, or None."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start; a
        running one and those that count nowhere among them, which `counted` leaves out.
        """

    def holds(self, first: date, last: date) -> Mapping[str, Sequence[HoldRecord]]:
        """Return every attempt at a hold of the sessions of these local days, in order, by session
        id, as `sessions` selects them; none for a session without any.
        """

    def prescriptions(self, first: date, last: date) -> Mapping[str, Prescription]:
        """Return what each session of these local days was made of, by session id, as `sessions`
        selects them.
        """

    def count_sessions(self) -> int:
        """Return how many sessions ever began here, discarded ones included; none that was added by
        hand.
        """
