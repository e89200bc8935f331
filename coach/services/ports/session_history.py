"""Where every session that is over can be read, those left out too, each down to its holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coach.domain.instant import Instant
from coach.domain.prescription import Prescription
from coach.domain.record import HoldRecord, SessionStart, SessionSummary
from coach.domain.session_changes import SessionChange, SessionWord
from coach.services.ports.transactions import Transactions


@dataclass(frozen=True, slots=True)
class WholeSession:
    """One session with what it was made of and all its holds.

    Attributes:
        holds: every attempt at a hold, in order.
    """

    session: SessionSummary
    prescription: Prescription
    holds: tuple[HoldRecord, ...]


class SessionHistoryStore(Transactions, Protocol):
    """Sessions that are over, whether they count or were left out."""

    def days_with_sessions(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session that is over, or None."""

    def over(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days that are over, both included, in order of their
        start; discarded ones too.
        """

    def whole_session(self, session_id: str) -> WholeSession:
        """Return one session with all its holds, whether it counts or not.

        Raises:
            LookupError: there is none of this id.
        """

    def change_session(self, session_id: str, word: SessionWord, at: Instant) -> None:
        """Leave a session out, or let it count again, and keep that beside it. One that stands so
        already, and one that is not over, stay as they are.

        Raises:
            LookupError: there is none of this id.
        """

    def add_by_hand(
        self, start: SessionStart, holds_completed: int, ended: Instant, added: Instant
    ) -> str:
        """Keep a past session that the user tells of, as over, and return its id.

        Args:
            start: when it began, what for, and what was prescribed then.
            holds_completed: the part of its holds that they told of.
            ended: about when it ended.
            added: when it was told.
        """

    def session_changes(self, first: date, last: date) -> Sequence[SessionChange]:
        """Return what was changed on these local days, both included, in the order of keeping."""
