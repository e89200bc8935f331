"""Holds everything measured or said in one session that is not on disk yet, and writes it.

There is one queue, so the order on disk is the order in which it happened. What was handed over
together is written together, or waits together. What the disk refuses stays in memory and is
written before whatever comes after it; nothing is lost, and nothing is written twice.

When it is written again: with the next thing that is kept, with `keep()` of nothing, which a
session does at each of its events, and when somebody asks by `retry`.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.record import HoldRecord, RungSwap, SessionStatus
from coach.services.ports import DiaryStore
from coach.services.problems import StoreProblem


@dataclass(frozen=True, slots=True)
class SessionEnd:
    """How and when the session ended."""

    status: SessionStatus
    at: Instant


Fact = HoldRecord | RungSwap | SessionEnd | CheckIn | ExerciseRating
"""One thing that was measured or said."""


@dataclass(frozen=True, slots=True)
class RecordingFailed:
    """Something could not be written, and waits. Told once for each reason until everything is on
    disk, and again at each `retry` that fails.
    """

    problem: StoreProblem


@dataclass(frozen=True, slots=True)
class RecordingCaughtUp:
    """Everything that could not be written before is on disk now."""


class Recorder:
    """Writes the facts of one session in their order.

    Args:
        store: the record.
        session_id: the session's id in it.
    """

    def __init__(self, store: DiaryStore, session_id: str) -> None:
        self.session_id = session_id
        self._store = store
        self._waiting: deque[tuple[Fact, ...]] = deque()
        self._failed: StoreProblem | None = None
        self._listeners: list[Callable[[RecordingFailed | RecordingCaughtUp], None]] = []

    def listen(self, listener: Callable[[RecordingFailed | RecordingCaughtUp], None]) -> None:
        """Tell a listener from now on when writing fails, and when all is written again."""
        self._listeners.append(listener)

    @property
    def waiting(self) -> bool:
        """Whether something is not on disk yet."""
        return bool(self._waiting)

    def keep(self, *facts: Fact) -> StoreProblem | None:
        """Write facts that belong together, after everything that waits; of none, what waits.

        Returns:
            What stands in the way, or None where everything is on disk.
        """
        if facts:
            self._waiting.append(facts)
        return self._write_what_waits(asked=False)

    def retry(self) -> StoreProblem | None:
        """Write what waits, because somebody asks for it and waits for the answer.

        Returns:
            What stands in the way, or None where everything is on disk.
        """
        return self._write_what_waits(asked=True)

    def _write_what_waits(self, *, asked: bool) -> StoreProblem | None:
        try:
            while self._waiting:
                self._write_together(self._waiting[0])
                self._waiting.popleft()
        except StoreProblem as problem:
            known, self._failed = self._failed, problem
            if asked or known is None or str(known) != str(problem):
                self._tell(RecordingFailed(problem))
            return problem
        if self._failed is not None:
            self._failed = None
            self._tell(RecordingCaughtUp())
        return None

    def _write_together(self, facts: tuple[Fact, ...]) -> None:
        if len(facts) == 1:
            self._write(facts[0])
            return
        with self._store.together():
            for fact in facts:
                self._write(fact)

    def _write(self, fact: Fact) -> None:
        match fact:
            case HoldRecord():
                self._store.add_hold(self.session_id, fact)
            case RungSwap():
                self._store.add_swap(self.session_id, fact)
            case SessionEnd():
                self._store.end_session(self.session_id, fact.status, fact.at)
            case CheckIn():
                self._store.add_check_in(fact)
            case ExerciseRating():
                self._store.add_rating(fact)
            case _:
                assert_never(fact)

    def _tell(self, event: RecordingFailed | RecordingCaughtUp) -> None:
        for listener in self._listeners:
            listener(event)
