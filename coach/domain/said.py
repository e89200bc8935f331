"""All that was said in one session, as one value: the one answer to "what stands so far?".

Nothing said is overwritten in the record. Which of several answers counts is decided here, for
whoever asks about one session.
"""

from dataclasses import dataclass

from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.pain import AskedWhen, CheckIn, said_during, session_check_ins
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
        counting = session_check_ins(self.check_ins)
        return next(
            (one for (_, asked), one in counting.items() if asked is AskedWhen.BEFORE), None
        )

    @property
    def during(self) -> list[CheckIn]:
        """What was said in its middle, one for each "that hurt"."""
        return said_during(self.check_ins)

    @property
    def of_exercises(self) -> dict[tuple[str, Side | None], ExerciseRating]:
        """The rating that counts by ladder id and side."""
        latest = latest_ratings(self.ratings)
        return {(ladder_id, side): one for (_, ladder_id, side), one in latest.items()}
