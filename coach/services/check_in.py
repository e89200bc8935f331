"""Keeps what the user says of the pain. What was not answered is kept as not asked, never as 0."""

from dataclasses import dataclass

from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.services.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered; None for what was not."""

    back: int | None = None
    leg: int | None = None
    leg_site: LegSite | None = None


def keep(
    clock: Clock, store: Store, asked: AskedWhen, answers: Answers, session_id: str | None = None
) -> CheckIn:
    """Keep one check-in.

    Raises:
        StoreProblem: it cannot be written.
    """
    check_in = CheckIn(asked, clock.read(), answers.back, answers.leg, answers.leg_site, session_id)
    store.add_check_in(check_in)
    return check_in
