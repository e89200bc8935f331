"""One session as it is read: what was prescribed, done, swapped and said, by exercise and side.

The one read model of a session. The CSV files take their facts from it; a page for the PT, the
weekly review and a history of sessions take the same, so that no two of them can disagree. Facts
that are not recorded are None: a zero that nobody said is worse than a gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain

from coach.domain.calendar import on_face
from coach.domain.exercises_done import ExerciseDone, exercises_done
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.pain import CheckIn, LegSite, Signs, worst_of
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.record import HoldRecord, SessionSummary
from coach.domain.said_in_session import SaidInSession
from coach.domain.slots import SlotStanding, holds_of_whole, slots_of_day
from coach.domain.suggesting.reported import Felt, Said

FORMS = tuple(form.value for form in Form)
"""The answers to whether the form was clean, as a report has them."""


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst that was said of a session, in its middle or afterwards of its exercises.

    Attributes:
        back, leg, elsewhere: 0-10, or None where nobody said.
        leg_site: the furthest place in the leg, or None.
    """

    back: int | None
    leg: int | None
    elsewhere: int | None
    leg_site: LegSite | None = None


@dataclass(frozen=True, slots=True)
class ExerciseReport(ExerciseDone):
    """One exercise of a session, on one side, and what was said of it.

    Attributes:
        said: for the side and for both together; the worse one counts.
    """

    said: Said

    @classmethod
    def of(cls, done: ExerciseDone, said: Said) -> "ExerciseReport":
        """Return what became of an exercise with what was said of it."""
        return cls(
            done.exercise, done.side, done.sets, done.reps, done.planned_s, done.held_s,
            done.swapped, done.hurt, said,
        )  # fmt: skip


@dataclass(frozen=True)
class SessionReport:
    """One session with all that was measured in it and said of it.

    Attributes:
        session: when it was, how it ended, and its sums.
        prescription: what it was made of.
        holds: every attempt at a hold, in order.
        said: what was said of it, in the order in which it was kept.
        scheduled: when its slot opened, in the offset it was recorded in; None for an extra one.
        heat_min: minutes of heat before it, or None where none was recorded.
        hours_up: hours since the user got up, as they said it that day; None where they did not.
        next_morning: what the next morning answered, with the last session of a day; else None.
        in_flare: whether it was done in a flare.
        standing: how its slot stands, where that counts as due on its day; else None.
        told: pain before and after it as it was told afterwards, with one added by hand.
    """

    session: SessionSummary
    prescription: Prescription
    holds: tuple[HoldRecord, ...]
    said: SaidInSession
    scheduled: datetime | None
    heat_min: float | None = None
    hours_up: float | None = None
    next_morning: CheckIn | None = None
    in_flare: bool = False
    standing: SlotStanding | None = None
    told: tuple[CheckIn, ...] = ()

    @property
    def fills_slot(self) -> bool:
        """Whether it is the session that counts for its slot."""
        filling = self.standing.session if self.standing is not None else None
        return filling is not None and filling.id == self.session.id

    @property
    def holds_of_whole(self) -> int:
        """Holds of a whole session, as the plan asked for on that day: what it is measured by."""
        plan = self.standing.due.plan if self.standing is not None else None
        return holds_of_whole(self.session, plan)

    @property
    def duration_s(self) -> float | None:
        """Seconds from start to end, pauses included; None while it runs, or where nothing was
        measured.
        """
        if self.session.ended is None or self.session.by_hand:
            return None
        return (self.session.ended.utc - self.session.started.utc).total_seconds()

    @cached_property
    def before(self) -> CheckIn | None:
        """What was said before it, or None."""
        return self.said.before

    @cached_property
    def after(self) -> CheckIn | None:
        """What was said after it, or None."""
        return self.said.after

    @property
    def worst(self) -> Worst:
        """The worst that was said in its middle, warm-up included, or of an exercise."""
        ratings, during = self._ratings, self._during
        sites = [one.leg_site for one in during if one.leg_site is not None]
        return Worst(
            back=worst_of([*(one.worst for one in ratings), *(one.back for one in during)]),
            leg=worst_of([*(one.worst_leg for one in ratings), *(one.leg for one in during)]),
            elsewhere=worst_of(
                [*(one.worst_elsewhere for one in ratings), *(one.elsewhere for one in during)]
            ),
            leg_site=max(sites, default=None),
        )

    @property
    def signs(self) -> Signs:
        """The warning signs that were said in its middle, or of an exercise."""
        return self.said.signs

    @property
    def times_hurt(self) -> int | None:
        """How often "that hurt" was said, slips left out; None where that was not counted."""
        if self._during:
            return len(self._during)
        return None if any(one.hurt for one in self._ratings) else 0

    @cached_property
    def exercises(self) -> tuple[ExerciseReport, ...]:
        """Each exercise that was prescribed, side by side; none where nothing was measured."""
        if self.session.by_hand:
            return ()
        felt = Felt(self.said.ratings, self.said.check_ins)
        return tuple(
            ExerciseReport.of(done, felt.of(self.session.id, done.exercise.ladder_id, done.side))
            for done in exercises_done(self.prescription, self.holds)
        )

    @cached_property
    def _during(self) -> Sequence[CheckIn]:
        return self.said.during

    @cached_property
    def _ratings(self) -> Sequence[ExerciseRating]:
        return tuple(self.said.of_exercises.values())


def slot_of(session: SessionSummary, plans: Sequence[PlanInForce]) -> Slot | None:
    """Return the slot that a session was done for, or None for an extra one.

    The plan of the day is asked first. A slot that was not due that day (its plan was changed
    later in it) is still found in the newest plan from before the session.

    Args:
        session: the session.
        plans: every plan that was ever in force, in the order of their time.
    """
    if session.slot_id is None:
        return None
    due = (slot_day.slot for slot_day in slots_of_day(plans, session.day))
    earlier = (plan for plan in reversed(plans) if plan.since.utc <= session.started.utc)
    of_earlier = chain.from_iterable(plan.prescription.schedule.slots for plan in earlier)
    return next((slot for slot in chain(due, of_earlier) if slot.id == session.slot_id), None)


def scheduled(session: SessionSummary, slot: Slot | None) -> datetime | None:
    """Return the opening of a session's slot in the offset that the session was recorded in; None
    for an extra one.
    """
    if slot is None:
        return None
    return on_face(session.day, slot.opens).replace(tzinfo=session.started.wall.tzinfo)
