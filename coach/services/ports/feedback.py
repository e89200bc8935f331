"""Where what was said is kept: of the pain around sessions, and of each exercise."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.said_in_session import SaidInSession
from coach.services.ports.transactions import Transactions


class FeedbackStore(Transactions, Protocol):
    """What was said: check-ins, and ratings of exercises. None ever replaces an earlier one."""

    def add_check_in(self, check_in: CheckIn) -> None:
        """Keep a check-in. A later one for the same session and moment replaces none: both are
        kept, and the later one is shown.
        """

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in the order in which they were
        kept: a clock set back would hide what was put right.
        """

    def check_ins_of_sessions(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins that belong to the sessions of these local days, as `sessions`
        selects them, in the order in which they were kept; a check-in may lie on another day
        than its session.
        """

    def check_ins_around(
        self, first: date, last: date, around: tuple[date, date]
    ) -> Sequence[CheckIn]:
        """Return the `check_ins_of_sessions` of some local days and the `check_ins` from the first
        to the last of the days around them, each once, in the order in which they were kept.
        """

    def check_ins_put_right(self, since: Instant) -> Sequence[CheckIn]:
        """Return what was put right in sessions since a moment, of whatever day they were, in the
        order in which it was kept.
        """

    def add_rating(self, rating: ExerciseRating) -> None:
        """Keep what an exercise felt like. A later rating of the same session, ladder and side
        replaces none: both are kept, and the later one counts.
        """

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        """Return the ratings of the sessions of these local days, as `sessions` selects them
        and in their order; those of a session as they were given, whatever the clock said.
        """

    def said_of(self, session_id: str) -> SaidInSession:
        """Return all that was said in one session, before and after it too, in the order in which
        it was kept, whatever the clock said; nothing where no session has that id.
        """
