"""A record in memory, held to the same contract as the one on disk (tests/storage)."""

from collections.abc import Collection
from datetime import date

from coach.domain.record import SessionStatus
from coach.domain.slots import entry_days
from tests.fakes.memory_answers import MemoryAnswers
from tests.fakes.memory_bad_days import MemoryBadDays
from tests.fakes.memory_days import MemoryDays
from tests.fakes.memory_feedback import MemoryFeedback
from tests.fakes.memory_function import MemoryFunction
from tests.fakes.memory_notes import MemoryNotes
from tests.fakes.memory_plans import MemoryPlans
from tests.fakes.memory_reminders import MemoryReminders
from tests.fakes.memory_reviews import MemoryReviews
from tests.fakes.memory_session_history import MemorySessionHistory
from tests.fakes.memory_settings import MemorySettings
from tests.fakes.memory_signs import MemorySigns
from tests.fakes.memory_told_pain import MemoryToldPain
from tests.fakes.memory_transactions import DISK_FULL
from tests.fakes.memory_visits import MemoryVisits

__all__ = ["DISK_FULL", "MemoryStore"]


class MemoryStore(
    MemoryPlans,
    MemoryFeedback,
    MemorySessionHistory,
    MemoryAnswers,
    MemoryDays,
    MemoryBadDays,
    MemorySigns,
    MemoryReminders,
    MemoryVisits,
    MemoryNotes,
    MemoryReviews,
    MemoryFunction,
    MemoryToldPain,
    MemorySettings,
):
    """All parts in one. Like a file, it forgets the monotonic part of an instant.

    Attributes:
        closed: whether it was closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.closed = False

    def entry_days(self, first: date, last: date) -> Collection[date]:
        return set(entry_days(self.sessions(first, last), self.check_ins(first, last)))

    def days_recorded(self) -> tuple[date, date] | None:
        kept = self._of_days(date.min, date.max)
        days = [one.day for one in kept if one.status is not SessionStatus.DISCARDED]
        days += [check_in.at.local_date for check_in in self._check_ins]
        return (min(days), max(days)) if days else None

    def close(self) -> None:
        self.closed = True
