"""What was said, in memory, held to the contract of `FeedbackStore`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar, TypeVar

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.said_in_session import SaidInSession
from tests.fakes.memory_sessions import MemorySessions
from tests.fakes.memory_transactions import as_kept

_Said = TypeVar("_Said", CheckIn, ExerciseRating)


def _as_kept(said: _Said) -> _Said:
    """Return what was said with its moments as they come back from a file."""
    put_right = None if said.put_right_at is None else as_kept(said.put_right_at)
    return replace(said, at=as_kept(said.at), put_right_at=put_right)


class MemoryFeedback(MemorySessions):
    """Keeps what was said in lists, beside the sessions that it is said of."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_check_ins", "_ratings")

    def __init__(self) -> None:
        super().__init__()
        self._check_ins: list[CheckIn] = []
        self._ratings: list[ExerciseRating] = []

    def add_check_in(self, check_in: CheckIn) -> None:
        self._write()
        if check_in.session_id is not None:
            self._session(check_in.session_id)
        self._check_ins.append(_as_kept(check_in))

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        return [one for one in self._check_ins if first <= one.at.local_date <= last]

    def check_ins_of_sessions(self, first: date, last: date) -> Sequence[CheckIn]:
        ids = {session.id for session in self._of_days(first, last)}
        return [one for one in self._check_ins if one.session_id in ids]

    def check_ins_around(
        self, first: date, last: date, around: tuple[date, date]
    ) -> Sequence[CheckIn]:
        ids = {session.id for session in self._of_days(first, last)}
        since, until = around
        return [
            one
            for one in self._check_ins
            if one.session_id in ids or since <= one.at.local_date <= until
        ]

    def check_ins_put_right(self, since: Instant) -> Sequence[CheckIn]:
        return [
            one
            for one in self._check_ins
            if one.session_id is not None
            if one.put_right_at is not None and one.put_right_at.utc >= since.utc
        ]

    def add_rating(self, rating: ExerciseRating) -> None:
        self._write()
        self._session(rating.session_id)
        self._ratings.append(_as_kept(rating))

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
