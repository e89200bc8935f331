"""Keeps what the user says of the pain. What was not answered is kept as not asked, never as 0."""

from dataclasses import dataclass

from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.services.ports import Clock, FeedbackStore


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered; None for what was not."""

    back: int | None = None
    leg: int | None = None
    leg_site: LegSite | None = None

    def check_in(self, asked: AskedWhen, at: Instant, session_id: str | None = None) -> CheckIn:
        """Return them as a check-in of a moment.

        Raises:
            ValueError: a number is off the scale.
        """
        return CheckIn(asked, at, self.back, self.leg, self.leg_site, session_id)


class CheckIns:
    """The check-ins of one record."""

    def __init__(self, clock: Clock, store: FeedbackStore) -> None:
        self._clock = clock
        self._store = store

    def keep(self, asked: AskedWhen, answers: Answers, session_id: str | None = None) -> CheckIn:
        """Keep one check-in.

        Raises:
            StoreProblem: it cannot be written.
        """
        made = answers.check_in(asked, self._clock.read(), session_id)
        self._store.add_check_in(made)
        return made
