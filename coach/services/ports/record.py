"""The parts of the record together, for whoever needs more than one of them.

A service names the parts that it uses; only what opens and closes the record needs all of it.
"""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from coach.services.ports.answers import AnswerStore
from coach.services.ports.bad_days import BadDayStore
from coach.services.ports.days import DayStore
from coach.services.ports.feedback import FeedbackStore
from coach.services.ports.function import FunctionStore
from coach.services.ports.notes import NoteStore
from coach.services.ports.plans import PlanStore
from coach.services.ports.reminders import ReminderStore
from coach.services.ports.reviews import ReviewStore
from coach.services.ports.session_history import SessionHistoryStore
from coach.services.ports.sessions import SessionStore
from coach.services.ports.settings import SettingStore
from coach.services.ports.signs import SignStore
from coach.services.ports.told_pain import ToldPainStore
from coach.services.ports.visits import VisitStore


class DiaryStore(SessionStore, FeedbackStore, ToldPainStore, DayStore, SignStore, Protocol):
    """What was done and what was said, day by day.

    Wide: a session is kept with what is said of it and done before it, and read beside it; no
    session begins past a warning sign.
    """

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session or check-in, or None."""

    def entry_days(self, first: date, last: date) -> Collection[date]:
        """Return the `coach.domain.slots.entry_days` from one local day to another, both included,
        without reading what was done and said on them.
        """


class GuardedStore(DiaryStore, SettingStore, Protocol):
    """What sessions are kept in, and what locks them: whoever begins a session is given both.

    Wide: with one part for both, nobody can pass the sessions and forget the locks.
    """


class HistoryStore(
    PlanStore, DiaryStore, BadDayStore, VisitStore, NoteStore, FunctionStore, Protocol
):
    """What was prescribed, done and said, which days were bad ones, when there was a visit,
    what was noted besides, and what somebody can do.

    Wide: pictures, logs and suggestions set the one beside the other.
    """


class LogStore(HistoryStore, AnswerStore, SettingStore, SessionHistoryStore, ReviewStore, Protocol):
    """All that goes into the log: what was prescribed, done, said, and answered to suggestions;
    the visits, the reviews of weeks, what was changed of it later; and what was ticked of the user,
    which the settings keep.

    Wide: the log sets the one beside the other.
    """


class Store(LogStore, ReminderStore, Protocol):
    """The whole record.

    Wide: it is all parts in one, for what opens and closes a record and hands the parts on.
    """

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
