"""All that was said in one session, as one value: the one answer to "what stands so far?".

Nothing said is overwritten in the record. Which of several answers counts is decided here, for
whoever asks about one session.
"""

from dataclasses import dataclass, replace

from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.instant import Instant
from coach.domain.pain import (
    AskedWhen,
    CheckIn,
    Signs,
    all_signs,
    said_during,
    session_check_ins,
)
from coach.domain.sides import Side


@dataclass(frozen=True, slots=True)
class SaidInSession:
    """What was said in one session, in the order in which it was kept, whatever the clock said.

    Attributes:
        check_ins: before it, in its middle and after it.
        ratings: what its exercises felt like.
    """

    check_ins: tuple[CheckIn, ...] = ()
    ratings: tuple[ExerciseRating, ...] = ()

    @property
    def before(self) -> CheckIn | None:
        """The check-in before the session that counts, or None where nothing was answered."""
        return self._counting(AskedWhen.BEFORE)

    @property
    def after(self) -> CheckIn | None:
        """The check-in after the session that counts, or None where nothing was answered."""
        return self._counting(AskedWhen.AFTER)

    @property
    def during(self) -> list[CheckIn]:
        """What was said in its middle, one for each "that hurt"."""
        return said_during(self.check_ins)

    @property
    def of_exercises(self) -> dict[tuple[str, Side | None], ExerciseRating]:
        """The rating that counts by ladder id and side."""
        latest = latest_ratings(self.ratings)
        return {(ladder_id, side): one for (_, ladder_id, side), one in latest.items()}

    @property
    def signs(self) -> Signs:
        """The warning signs that were said in its middle or of an exercise, and stand."""
        of_exercises = (one.signs for one in self.of_exercises.values())
        return all_signs((*of_exercises, *(one.signs for one in self.during)))

    def _counting(self, when: AskedWhen) -> CheckIn | None:
        counting = session_check_ins(self.check_ins)
        return next((one for (_, asked), one in counting.items() if asked is when), None)

    def rating(
        self, session_id: str, ladder_id: str, side: Side | None, at: Instant
    ) -> ExerciseRating:
        """Return what stands for a side of an exercise, as if it were said at a moment."""
        stands = self.of_exercises.get((ladder_id, side))
        if stands is not None:
            return replace(stands, at=at)
        return ExerciseRating(session_id=session_id, ladder_id=ladder_id, side=side, at=at)

    def and_said(self, *said: CheckIn | ExerciseRating) -> "SaidInSession":
        """Return all of it with what was said after it."""
        check_ins = (one for one in said if isinstance(one, CheckIn))
        ratings = (one for one in said if isinstance(one, ExerciseRating))
        return SaidInSession((*self.check_ins, *check_ins), (*self.ratings, *ratings))
