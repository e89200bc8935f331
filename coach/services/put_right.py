"""Any answer can be put right, today or in History: what was said, and what is kept in its place.

What was said first stays beside it. What follows from an answer is kept with it, all or nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import Protocol

from coach.domain.feedback import ExerciseRating, Form, latest_ratings
from coach.domain.hurt import Aftermath, HurtAnswer, after_hurt
from coach.domain.hurt_said import Where
from coach.domain.instant import Instant
from coach.domain.pain import PAIN_MIN, CheckIn, said_during
from coach.domain.pain_answer import PainAnswer
from coach.domain.pain_zones import Zone, ZoneLimits, ZoneSaid, limits_from
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.put_right import (
    Kept,
    hurt_answer,
    hurt_put_right,
    pain_put_right,
    rating_put_right,
)
from coach.domain.rules import PainZones
from coach.domain.sides import Side
from coach.services.check_in import Answers, said_on
from coach.services.easier_today import EasierToday
from coach.services.ports import Clock, DiaryStore, PlanStore
from coach.services.session.recorder import Recorder


class PutRightStore(DiaryStore, PlanStore, Protocol):
    """What was said, and the sessions it was said of."""


@dataclass(frozen=True, slots=True)
class HurtToday:
    """What was answered to one "that hurt", as it stands.

    Attributes:
        said: the check-in.
        answer: what was answered.
        exercise: what hurt; None in the warm-up.
        side: the side of it that was worked, or None.
        before: what was said before the session, or None.
        earlier: what was said in the session before it.
        zones: the limits of the plan that the session was made of.
    """

    said: CheckIn
    answer: HurtAnswer
    exercise: PrescribedExercise | None
    side: Side | None
    before: CheckIn | None
    earlier: tuple[CheckIn, ...]
    zones: PainZones

    @property
    def asked_at(self) -> Instant:
        """When it was asked."""
        return self.said.at

    @property
    def zone(self) -> Zone | None:
        """The zone of it, or None where too little was answered to say."""
        return self.means(self.answer).zone

    @property
    def no_session_from(self) -> int:
        """The pain from which the plan proposes no normal session, 1-10."""
        return self.zones.no_session_from

    def number_zone(self, answer: HurtAnswer) -> ZoneSaid | None:
        """Return the zone of an answer's number; None where there is none, or no limit for it."""
        if answer.where is Where.OTHER:
            return None
        before = self.before
        in_leg = answer.where is Where.LEG
        start = None if before is None else before.leg if in_leg else before.back
        return limits_from(self.zones, start or PAIN_MIN).said(answer.worst)

    def means(self, answer: HurtAnswer) -> Aftermath:
        """Return what another answer to the same question would mean."""
        return after_hurt(answer, self.before, self.zones, easier=False, said_before=self.earlier)


@dataclass(frozen=True, slots=True)
class RatedExercise:
    """What was said of one exercise as a whole, in the breaks and after the session.

    Attributes:
        stands: what stands for it.
        exercise: what was prescribed.
    """

    stands: ExerciseRating
    exercise: PrescribedExercise

    @property
    def worst(self) -> int | None:
        """The number that was said of it as a whole; None where none was, or it hurt."""
        return None if self.stands.hurt else self.stands.worst


@dataclass(frozen=True, slots=True)
class RatedToday:
    """What was said of the exercises of one session, as it stands.

    Attributes:
        exercises: each that was rated.
        limits: where zones end for the worst pain in an exercise.
        no_session_from: pain from which the plan proposes no normal session, 1-10.
    """

    exercises: tuple[RatedExercise, ...]
    limits: ZoneLimits
    no_session_from: int

    @property
    def asked_at(self) -> Instant:
        """When the last of them was asked about."""
        return max((one.stands.at for one in self.exercises), key=lambda at: at.utc)

    @property
    def zone(self) -> Zone | None:
        """The gravest zone of their numbers, or None where there is none."""
        worst = max((one.worst for one in self.exercises if one.worst is not None), default=None)
        return None if worst is None else self.limits.zone(worst)


SaidInIt = HurtToday | RatedToday
"""One answer that was given in a session, and can be put right, also on a later day."""

SaidToday = PainAnswer | SaidInIt
"""One answer that can be put right."""


class PutRight:
    """The answers of today, and others in their place.

    Attributes:
        easier: takes back an easier version that was taken by mistake.
    """

    def __init__(self, clock: Clock, store: PutRightStore) -> None:
        self.easier = EasierToday(clock, store)
        self._clock = clock
        self._store = store

    def of_today(self) -> tuple[SaidToday, ...]:
        """Return what was answered today and counts, in the order in which it was asked.

        Raises:
            StoreProblem: the record cannot be read.
        """
        store, day = self._store, self._clock.read().local_date
        zones = store.plans()[-1].prescription.rules.pain
        found: list[SaidToday] = list(said_on(store, day, zones).answers)
        hurt = [one for one in said_during(store.check_ins(day, day)) if one.hurt is not None]
        eve = day - min(timedelta(days=1), day - date.min)
        rated = [
            one
            for one in latest_ratings(store.ratings(eve, day)).values()
            if one.at.local_date == day and (one.form is not None or not one.hurt)
        ]
        if hurt or rated:
            plans = store.prescriptions(eve, day)
            found += self._hurt(hurt, plans)
            found += self._rated(rated, plans)
        return tuple(sorted(found, key=lambda one: one.asked_at.utc))

    def of_session(self, session_id: str, plan: Prescription) -> tuple[SaidInIt, ...]:
        """Return what was answered in a session of any day and counts, in the order of asking.

        Args:
            session_id: names the session.
            plan: what it was made of.

        Raises:
            LookupError: there is no such session.
            StoreProblem: the record cannot be read.
        """
        said, plans = self._store.said_of(session_id), {session_id: plan}
        rated = [one for one in said.of_exercises.values() if one.form is not None or not one.hurt]
        found: list[SaidInIt] = [*self._hurt(said.during, plans), *self._rated(rated, plans)]
        return tuple(sorted(found, key=lambda one: one.asked_at.utc))

    def pain(self, answer: PainAnswer, answers: Answers) -> None:
        """Keep other answers to a question of the pain, of any day.

        Raises:
            StoreProblem: it cannot be read or written.
            ValueError: a number is off the scale.
        """
        said, now = answer.said, self._clock.read()
        right = answers.check_in(said.asked, said.at, said.session_id)
        if said.session_id is None:
            self._store.add_check_in(replace(right, put_right_at=now))
        else:
            of_session = self._store.said_of(said.session_id)
            self._keep(said.session_id, pain_put_right(of_session, right, now))

    def hurt(self, hurt: HurtToday, answer: HurtAnswer) -> None:
        """Keep another answer to a "that hurt".

        Raises:
            StoreProblem: it cannot be read or written.
            ValueError: the number is off the scale.
        """
        session_id = hurt.said.session_id or ""
        said, now = self._store.said_of(session_id), self._clock.read()
        self._keep(session_id, hurt_put_right(said, hurt.said, answer, now))

    def rated(self, rated: RatedToday, answers: Sequence[tuple[int | None, Form | None]]) -> None:
        """Keep something else of exercises as a whole.

        Args:
            rated: what stands.
            answers: the worst back pain and how clean the form was, for each of its exercises; what
                is as it was, and what is not answered at all any more, changes nothing.

        Raises:
            StoreProblem: it cannot be written.
            ValueError: a number is off the scale.
        """
        now = self._clock.read()
        self._keep(
            rated.exercises[0].stands.session_id,
            [
                rating_put_right(one.stands, worst, form, now)
                for one, (worst, form) in zip(rated.exercises, answers, strict=True)
                if (worst, form) not in {(one.worst, one.stands.form), (None, None)}
            ],
        )

    def _keep(self, session_id: str, facts: Sequence[Kept]) -> None:
        """Keep all or nothing, or say why it cannot be: no session runs that could try again."""
        problem = Recorder(self._store, session_id).keep(*facts) if facts else None
        if problem is not None:
            raise problem

    def _hurt(self, hurt: Iterable[CheckIn], plans: Mapping[str, Prescription]) -> list[HurtToday]:
        found = []
        for one in hurt:
            answer, session_id = hurt_answer(one), one.session_id or ""
            if answer is None or one.hurt is None or session_id not in plans:
                continue
            said, plan = self._store.said_of(session_id), plans[session_id]
            found.append(
                HurtToday(
                    said=one,
                    answer=answer,
                    exercise=plan.exercise(one.hurt.ladder_id or ""),
                    side=one.hurt.side,
                    before=said.before,
                    earlier=_before(one, said.during),
                    zones=plan.rules.pain,
                )
            )
        return found

    def _rated(
        self, rated: Iterable[ExerciseRating], plans: Mapping[str, Prescription]
    ) -> list[RatedToday]:
        of_sessions: dict[str, list[ExerciseRating]] = {}
        for one in rated:
            of_sessions.setdefault(one.session_id, []).append(one)
        found = []
        for session_id, ratings in of_sessions.items():
            plan = plans.get(session_id)
            exercises = tuple(
                RatedExercise(one, exercise)
                for one in ratings
                if plan is not None and (exercise := plan.exercise(one.ladder_id)) is not None
                if one.form is not None or one.worst is not None
            )
            if plan is None or not exercises:
                continue
            zones, before = plan.rules.pain, self._store.said_of(session_id).before
            start = before.back if before is not None else None
            limits = limits_from(zones, start or PAIN_MIN)
            found.append(RatedToday(exercises, limits, zones.no_session_from))
        return found


def _before(one: CheckIn, during: Sequence[CheckIn]) -> tuple[CheckIn, ...]:
    """Return what was said in a session before one of its answers."""
    return tuple(takewhile(lambda each: each.at.utc != one.at.utc, during))
