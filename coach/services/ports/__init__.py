"""What the services need from the outside, named after the job. Adapters match by structure.

A fake with state stands for each in the tests, and the same contract tests run on fake and real.

Each is imported only when it is asked for: Today needs three of them, and defining a protocol takes
long.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.services.ports.answers import AnswerStore
    from coach.services.ports.bad_days import BadDayStore
    from coach.services.ports.clock import Clock
    from coach.services.ports.days import DayStore
    from coach.services.ports.feedback import FeedbackStore
    from coach.services.ports.function import FunctionStore
    from coach.services.ports.log import LogInParts, LogStep, LogWriter, PatientLog, is_one_file
    from coach.services.ports.notes import NoteStore
    from coach.services.ports.plans import PlanStore
    from coach.services.ports.record import (
        DiaryStore,
        GuardedStore,
        HistoryStore,
        LogStore,
        Store,
    )
    from coach.services.ports.reminders import ReminderStore
    from coach.services.ports.reviews import ReviewStore
    from coach.services.ports.session_history import SessionHistoryStore, WholeSession
    from coach.services.ports.sessions import OpenSession, SessionStore
    from coach.services.ports.settings import SettingStore
    from coach.services.ports.signs import LockMark, SignStore, UnreadableMark
    from coach.services.ports.sound import Sound, TonePlayer, VoicePlayer
    from coach.services.ports.told_pain import ToldPainStore
    from coach.services.ports.transactions import Transactions
    from coach.services.ports.visits import VisitStore

__all__ = [
    "AnswerStore",
    "BadDayStore",
    "Clock",
    "DayStore",
    "DiaryStore",
    "FeedbackStore",
    "FunctionStore",
    "GuardedStore",
    "HistoryStore",
    "LockMark",
    "LogInParts",
    "LogStep",
    "LogStore",
    "LogWriter",
    "NoteStore",
    "OpenSession",
    "PatientLog",
    "PlanStore",
    "ReminderStore",
    "ReviewStore",
    "SessionHistoryStore",
    "SessionStore",
    "SettingStore",
    "SignStore",
    "Sound",
    "Store",
    "ToldPainStore",
    "TonePlayer",
    "Transactions",
    "UnreadableMark",
    "VisitStore",
    "VoicePlayer",
    "WholeSession",
    "is_one_file",
]

_WHERE = {
    "AnswerStore": "answers",
    "BadDayStore": "bad_days",
    "Clock": "clock",
    "DayStore": "days",
    "DiaryStore": "record",
    "FeedbackStore": "feedback",
    "FunctionStore": "function",
    "GuardedStore": "record",
    "HistoryStore": "record",
    "LockMark": "signs",
    "LogInParts": "log",
    "LogStep": "log",
    "LogStore": "record",
    "LogWriter": "log",
    "NoteStore": "notes",
    "OpenSession": "sessions",
    "PatientLog": "log",
    "PlanStore": "plans",
    "ReminderStore": "reminders",
    "ReviewStore": "reviews",
    "SessionHistoryStore": "session_history",
    "SessionStore": "sessions",
    "SettingStore": "settings",
    "SignStore": "signs",
    "Sound": "sound",
    "Store": "record",
    "ToldPainStore": "told_pain",
    "TonePlayer": "sound",
    "Transactions": "transactions",
    "UnreadableMark": "signs",
    "VisitStore": "visits",
    "VoicePlayer": "sound",
    "WholeSession": "session_history",
    "is_one_file": "log",
}
"""The module of each name."""


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
