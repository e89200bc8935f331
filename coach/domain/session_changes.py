"""What was changed of a session after it was over. Nothing is deleted: it counts, or it does not.

The record keeps each change beside the session, with the status that it had before.

To leave a session out is a word about numbers, and not about the body, which did it all the same.
So nothing comes sooner by it, and no word of caution is lost
(docs/decisions/0053-left-out-but-lived.md):

* As if it had not been: adherence, Trends, the log, how often the plan asks, whatever speaks for
  more. Its slot is due and not done, and nobody calls it missed.
* As it was: the gap after it, the pacing guard, the question when one got up, easier rungs for the
  rest of the day, all that was said of pain and signs in it, and what of it speaks against more.
"""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.record import COUNTED, SessionStatus, SessionSummary, status_at_end


class SessionWord(StrEnum):
    """What was said of a session; the words are part of the record."""

    LEFT_OUT = "left_out"
    """It counts nowhere any more."""
    PUT_BACK = "put_back"
    """It counts again."""


@dataclass(frozen=True, slots=True)
class SessionChange:
    """One change of a session that is over.

    Attributes:
        session_id: the session.
        at: when it was changed.
        word: what was said of it.
        before: the status that it had until then.
    """

    session_id: str
    at: Instant
    word: SessionWord
    before: SessionStatus


def status_after(
    session: SessionSummary, word: SessionWord, before_left_out: SessionStatus | None
) -> SessionStatus | None:
    """Return the status of a session after a change, or None where nothing changes: it runs, or
    stands so already.

    Args:
        session: as it stands.
        word: what is said of it.
        before_left_out: the status before it was left out last; None where it was discarded as it
            ended, and never counted.
    """
    counts = session.status in COUNTED
    if session.status is SessionStatus.RUNNING or counts is (word is SessionWord.PUT_BACK):
        return None
    if word is SessionWord.LEFT_OUT:
        return SessionStatus.DISCARDED
    if before_left_out is not None and before_left_out in COUNTED:
        return before_left_out
    whole = session.totals.holds_completed == session.totals.holds_planned
    return status_at_end(session.totals, stopped=not whole)
