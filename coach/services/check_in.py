"""Keeps what the user says of the pain. What was not answered is kept as not asked, never as 0."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from coach.domain.instant import Instant
from coach.domain.leg_direction import further_down_on
from coach.domain.mornings import morning_answers
from coach.domain.pain import AskedWhen, CheckIn, LegSite, counting
from coach.domain.pain_answer import PainAnswer, answer_to, said_before
from coach.domain.rules import PainZones
from coach.domain.said_in_session import SaidInSession
from coach.services.ports import Clock, FeedbackStore, PlanStore

_NOTHING_SAID = SaidInSession()

_LOOK_BACK_DAYS = 28
"""Days for which a morning counts towards the usual pain."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered; None for what was not. Each as in `CheckIn`."""

    back: int | None = None
    leg: int | None = None
    leg_site: LegSite | None = None
    stiff_min: int | None = None
    slept_badly: bool | None = None

    @classmethod
    def of(cls, said: CheckIn) -> "Answers":
        """Return what was answered at another time."""
        return cls(said.back, said.leg, said.leg_site, said.stiff_min, said.slept_badly)

    @classmethod
    def of_pain(cls, said: CheckIn) -> "Answers | None":
        """Return what was answered about the pain alone, or None where nothing was."""
        pain = cls(said.back, said.leg, said.leg_site)
        return None if pain == cls() else pain

    def check_in(self, asked: AskedWhen, at: Instant, session_id: str | None = None) -> CheckIn:
        """Return them as a check-in of a moment.

        Raises:
            ValueError: a number is off the scale.
        """
        return CheckIn(
            asked,
            at,
            self.back,
            self.leg,
            self.leg_site,
            session_id,
            stiff_min=self.stiff_min,
            slept_badly=self.slept_badly,
        )


class SaidRecord(Protocol):
    """What is read of the record to reply to an answer; each method as the store's."""

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in the order kept."""


class CheckInStore(FeedbackStore, PlanStore, Protocol):
    """What check-ins are kept in, and the plan whose limits they are held to."""


@dataclass(frozen=True, slots=True)
class SaidSoFar:
    """What was said until now, which answers that are still being given are compared with.

    Attributes:
        clock: tells when answers are given.
        kept: what the record held, in the order kept.
        zones: the limits of the plan in force.
    """

    clock: Clock
    kept: Sequence[CheckIn]
    zones: PainZones

    @property
    def last_pain(self) -> Answers | None:
        """What was answered last about the pain, except in the middle of a session; None where
        nothing was.
        """
        said = (one for one in reversed(counting(self.kept)) if one.asked is not AskedWhen.DURING)
        return next((pain for one in said if (pain := Answers.of_pain(one)) is not None), None)

    def answering(
        self,
        asked: AskedWhen,
        session_id: str | None = None,
        in_session: SaidInSession = _NOTHING_SAID,
    ) -> Callable[[Answers], PainAnswer]:
        """Return a function that gives the reply to answers.

        Args:
            asked: when it is asked.
            session_id: the session it belongs to, or None.
            in_session: what was said in it so far, on disk or still waiting.
        """
        now = self.clock.read()
        said = [one for one in self.kept if one.session_id is None or one.session_id != session_id]
        said_now = [one for one in in_session.check_ins if one.asked is not asked]
        before = said_before(
            CheckIn(asked, now, session_id=session_id), [*said, *said_now], self.zones
        )
        return lambda felt: answer_to(felt.check_in(asked, now, session_id), before)


class CheckIns:
    """The check-ins of one record."""

    def __init__(self, clock: Clock, store: CheckInStore) -> None:
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

    def of_today(self) -> tuple[PainAnswer, ...]:
        """Return what was answered today and counts, each with what is said back to it.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return said_on(self._store, self._clock.read().local_date, self._zones).answers

    def so_far(self) -> "SaidSoFar":
        """Return what was said so far; nothing more is read while somebody answers.

        Raises:
            StoreProblem: the record cannot be read.
        """
        day = self._clock.read().local_date
        return SaidSoFar(self._clock, _said_until(self._store, day, leg=True), self._zones)

    @property
    def _zones(self) -> PainZones:
        return self._store.plans()[-1].prescription.rules.pain


@dataclass(frozen=True, slots=True)
class SaidOnDay:
    """What was said on one day, before, after and in the morning.

    Attributes:
        check_ins: all of it, answered or put aside, in the order kept.
        answers: what was answered and counts, each with what is said back to it.
        last_morning: what the last morning before that day answered, or None.
        zones: the limits of the plan in force.
        leg_further_down: whether what is felt in the leg moved further down on that day and is not
            back.
    """

    check_ins: Sequence[CheckIn]
    answers: tuple[PainAnswer, ...]
    last_morning: CheckIn | None
    zones: PainZones = PainZones()
    leg_further_down: bool = False


NOTHING_SAID_ON_DAY: Final = SaidOnDay((), (), None)


def said_on(record: SaidRecord, day: date, zones: PainZones) -> SaidOnDay:
    """Return what was said on a day.

    Args:
        record: what was said.
        day: the local day.
        zones: the limits of the plan in force.

    Raises:
        StoreProblem: the record cannot be read.
    """
    said = _said_until(record, day)
    if any(one.felt_as_far_as for one in said if one.at.local_date == day):
        said = _said_until(record, day, leg=True)
    mornings = morning_answers(one for one in said if one.at.local_date < day)
    return SaidOnDay(
        check_ins=[one for one in said if one.at.local_date == day],
        answers=tuple(
            answer_to(one, said_before(one, said, zones))
            for one in counting(said)
            if one.at.local_date == day and one.asked is not AskedWhen.DURING
        ),
        last_morning=mornings[max(mornings)] if mornings else None,
        zones=zones,
        leg_further_down=further_down_on(said, day),
    )


def answers_to(
    record: SaidRecord, said: Iterable[CheckIn], zones: PainZones
) -> tuple[PainAnswer, ...]:
    """Return what is said back to answers of any days, as it was said back then.

    Args:
        record: what was said before them.
        said: the answers.
        zones: the limits of the plan that they were held to.

    Raises:
        StoreProblem: the record cannot be read.
    """
    return tuple(
        answer_to(one, said_before(one, _said_until(record, one.at.local_date, leg=True), zones))
        for one in said
    )


def _said_until(record: SaidRecord, day: date, *, leg: bool = False) -> Sequence[CheckIn]:
    """Return what was said up to a day, as far back as it is compared with.

    Args:
        record: what was said.
        day: the local day.
        leg: whether the place in the leg is compared too: then, where no answer of these days names
            one, all earlier days are read.
    """
    said = record.check_ins(day - min(timedelta(days=_LOOK_BACK_DAYS), day - date.min), day)
    if leg and not any(one.felt_at is not None for one in said if one.at.local_date < day):
        return record.check_ins(date.min, day)
    return said
