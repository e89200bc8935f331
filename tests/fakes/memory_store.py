"""A record in memory, held to the same contract as the one on disk (tests/storage)."""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta, timezone

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.prescription import PlanInForce, Prescription
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionStatus,
    SessionSummary,
    SessionTotals,
    totals_of,
)
from coach.domain.said import SaidInSession
from coach.domain.suggesting.answers import SuggestionAnswer
from coach.services.ports import OpenSession
from coach.services.problems import StoreProblem

DISK_FULL = StoreProblem(
    "The disk is full, so your record cannot be written.",
    "Free some space on the disk, then try again.",
)
"""Something to put into `fail_next_write`."""


@dataclass
class KeptSession:
    """A session as it stands, with its holds by number and attempt."""

    id: str
    number: int
    start: SessionStart
    status: SessionStatus = SessionStatus.RUNNING
    ended: Instant | None = None
    holds: dict[tuple[int, int], HoldRecord] = field(default_factory=dict)

    @property
    def day(self) -> date:
        return self.start.started.local_date

    @property
    def totals(self) -> SessionTotals:
        return totals_of(self.start.prescription, self.holds.values())

    @property
    def holds_in_order(self) -> tuple[HoldRecord, ...]:
        return tuple(self.holds[key] for key in sorted(self.holds))

    @property
    def summary(self) -> SessionSummary:
        return SessionSummary(
            id=self.id,
            day=self.day,
            started=self.start.started,
            ended=self.ended,
            slot_id=self.start.slot_id,
            status=self.status,
            program_id=self.start.prescription.program_id,
            program_version=self.start.prescription.program_version,
            totals=self.totals,
            first_leg=self.start.first_leg,
            minutes_wanted=self.start.minutes_wanted,
            program_fingerprint=self.start.prescription.fingerprint,
        )


class MemoryStore:
    """Keeps everything in lists. Like a file, it forgets the monotonic part of an instant.

    Attributes:
        fail_next_write: raised by the next method that writes, which then keeps nothing.
        writes_before: how many methods may still write before that one.
        closed: whether it was closed.
    """

    def __init__(self) -> None:
        self.fail_next_write: StoreProblem | None = None
        self.writes_before = 0
        self.closed = False
        self._depth = 0
        self._failed: BaseException | None = None
        self._plans: list[PlanInForce] = []
        self._sessions: dict[str, KeptSession] = {}
        self._swaps: list[tuple[str, RungSwap]] = []
        self._check_ins: list[CheckIn] = []
        self._settings: dict[str, str] = {}
        self._ratings: list[ExerciseRating] = []
        self._answers: list[SuggestionAnswer] = []

    def plans(self) -> Sequence[PlanInForce]:
        return tuple(self._plans)

    def take_up(self, plan: PlanInForce) -> None:
        self._write()
        self._plans.append(replace(plan, since=_kept(plan.since)))

    def begin_session(self, start: SessionStart, swaps: Sequence[RungSwap] = ()) -> str:
        self._write()
        day = start.started.local_date
        number = 1 + sum(session.day == day for session in self._sessions.values())
        session_id = f"{day.isoformat()}-{number}"
        start = replace(start, started=_kept(start.started))
        self._sessions[session_id] = KeptSession(session_id, number, start)
        for swap in swaps:
            self._keep_swap(session_id, swap)
        return session_id

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        self._write()
        holds = self._session(session_id).holds
        holds.setdefault((hold.hold_no, hold.attempt), replace(hold, started=_kept(hold.started)))

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        self._write()
        self._session(session_id)
        self._keep_swap(session_id, swap)

    def swaps(self, first: date, last: date) -> Sequence[RungSwap]:
        return [swap for _, swap in self._swaps if first <= swap.at.local_date <= last]

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        if status is SessionStatus.RUNNING:
            raise ValueError("a session cannot end as running")
        self._write()
        session = self._session(session_id)
        if session.ended is None:
            session.status, session.ended = status, _kept(ended)

    def open_session(self) -> OpenSession | None:
        running = [session for session in self._in_order() if session.ended is None]
        if not running:
            return None
        newest = running[-1]
        swaps = tuple(self._swaps_of(newest.id))
        return OpenSession(newest.id, newest.start, newest.holds_in_order, swaps)

    def add_check_in(self, check_in: CheckIn) -> None:
        self._write()
        if check_in.session_id is not None:
            self._session(check_in.session_id)
        self._check_ins.append(replace(check_in, at=_kept(check_in.at)))

    def add_rating(self, rating: ExerciseRating) -> None:
        self._write()
        self._session(rating.session_id)
        self._ratings.append(replace(rating, at=_kept(rating.at)))

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        return [
            rating
            for session in self._of_days(first, last)
            for rating in self._ratings
            if rating.session_id == session.id
        ]

    def said_of(self, session_id: str) -> SaidInSession:
        return SaidInSession(
            tuple(one for one in self._check_ins if one.session_id == session_id),
            tuple(one for one in self._ratings if one.session_id == session_id),
        )

    def add_answer(self, answer: SuggestionAnswer) -> None:
        self._write()
        self._answers.append(replace(answer, at=_kept(answer.at)))

    def answers(self) -> Sequence[SuggestionAnswer]:
        return sorted(self._answers, key=lambda answer: answer.at.utc)

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        return [session.summary for session in self._of_days(first, last)]

    def holds(self, first: date, last: date) -> Iterable[tuple[str, HoldRecord]]:
        return [
            (session.id, hold)
            for session in self._of_days(first, last)
            for hold in session.holds_in_order
        ]

    def prescriptions(self, first: date, last: date) -> Mapping[str, Prescription]:
        return {session.id: session.start.prescription for session in self._of_days(first, last)}

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        of_days = [one for one in self._check_ins if first <= one.at.local_date <= last]
        return sorted(of_days, key=lambda one: one.at.utc)

    def check_ins_of_sessions(self, first: date, last: date) -> Sequence[CheckIn]:
        ids = {session.id for session in self._of_days(first, last)}
        of_sessions = [one for one in self._check_ins if one.session_id in ids]
        return sorted(of_sessions, key=lambda one: one.at.utc)

    def days_recorded(self) -> tuple[date, date] | None:
        days = [session.day for session in self._of_days(date.min, date.max)]
        days += [check_in.at.local_date for check_in in self._check_ins]
        return (min(days), max(days)) if days else None

    def count_sessions(self) -> int:
        return len(self._sessions)

    def setting(self, name: str) -> str | None:
        return self._settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        self._write()
        self._settings[name] = value

    def close(self) -> None:
        self.closed = True

    @contextmanager
    def together(self) -> Iterator[None]:
        kept = copy.deepcopy(self._kept())
        self._depth += 1
        failed = None
        try:
            yield
        except BaseException as error:
            self._failed = error
            raise
        finally:
            self._depth -= 1
            if self._depth == 0:
                failed, self._failed = self._failed, None
            if failed is not None:
                self.__dict__.update(kept)
        if failed is not None:
            raise failed

    def _kept(self) -> dict[str, object]:
        names = ("_plans", "_sessions", "_swaps", "_check_ins", "_settings", "_ratings", "_answers")
        return {name: getattr(self, name) for name in names}

    def _write(self) -> None:
        if self.fail_next_write is not None and self.writes_before:
            self.writes_before -= 1
            return
        problem, self.fail_next_write = self.fail_next_write, None
        if problem is not None:
            self._failed = problem if self._depth else None
            raise problem

    def _session(self, session_id: str) -> KeptSession:
        if session_id not in self._sessions:
            missing = LookupError(f"no session {session_id}")
            self._failed = missing if self._depth else None
            raise missing
        return self._sessions[session_id]

    def _swaps_of(self, session_id: str) -> list[RungSwap]:
        return [swap for kept_with, swap in self._swaps if kept_with == session_id]

    def _keep_swap(self, session_id: str, swap: RungSwap) -> None:
        if all(_which(one) != _which(swap) for one in self._swaps_of(session_id)):
            self._swaps.append((session_id, replace(swap, at=_kept(swap.at))))

    def _in_order(self) -> list[KeptSession]:
        return sorted(self._sessions.values(), key=lambda one: (one.start.started.utc, one.number))

    def _of_days(self, first: date, last: date) -> list[KeptSession]:
        return [
            session
            for session in self._in_order()
            if first <= session.day <= last and session.status is not SessionStatus.DISCARDED
        ]


def _which(swap: RungSwap) -> object:
    return swap.from_hold, swap.ladder_id, swap.sides, swap.rung.id


def _kept(at: Instant) -> Instant:
    """Return an instant as it comes back from a file."""
    return Instant(0.0, at.utc.astimezone(timezone(timedelta(seconds=at.offset_s))))
