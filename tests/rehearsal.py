"""A diary that writes itself: days of sessions, ratings and mornings into a store in memory."""

from collections.abc import Callable
from datetime import datetime

from coach.domain.feedback import ExerciseRating, Form, felt_rating
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome, HoldRecord, SessionStart, SessionStatus
from coach.domain.sides import Side
from coach.engine.short_time import shortened
from coach.engine.timeline import Phase, lay_out
from tests.fakes.clock import A_MORNING, FakeClock
from tests.fakes.memory_store import MemoryStore

A_DAY_S = 86_400
EARLY = A_MORNING.replace(hour=8, minute=0)


class Diary:
    """One person's record, a day at a time. The clock stands at 8 in the morning between days.

    Args:
        plan: in force from the start.
    """

    def __init__(self, plan: Prescription, wall: datetime = EARLY) -> None:
        self.clock = FakeClock(wall)
        self.store = MemoryStore()
        self.store.take_up(PlanInForce(self.clock.read(), plan))
        for _ in range(2):
            self.morning()
            self.clock.advance(A_DAY_S)

    @property
    def plan(self) -> Prescription:
        """What is in force."""
        return self.store.plans()[-1].prescription

    def morning(self, back: int | None = 2) -> None:
        """Answer the morning question."""
        self.store.add_check_in(CheckIn(AskedWhen.MORNING, self.clock.read(), back))

    def session(
        self,
        *,
        slot_id: str | None = "mid_morning",
        before: int | None = 2,
        after: int | None = 2,
        leg_after: LegSite | None = LegSite.NONE,
        left_out: frozenset[int] | set[int] = frozenset(),
        minutes: float | None = None,
    ) -> str:
        """Do a session of the plan in force; holds by their number may be left out.

        With minutes it is shortened to them.
        """
        plan = self.plan if minutes is None else shortened(self.plan, minutes)
        start = SessionStart(self.clock.read(), slot_id, plan, Side.LEFT, minutes)
        session_id = self.store.begin_session(start)
        at = self.clock.read()
        self.store.add_check_in(CheckIn(AskedWhen.BEFORE, at, before, 0, LegSite.NONE, session_id))
        for hold in lay_out(plan).holds:
            done = HoldOutcome.SKIPPED if hold.hold_no in left_out else HoldOutcome.COMPLETED
            self.store.add_hold(session_id, self._held(hold, done))
        self.store.add_check_in(CheckIn(AskedWhen.AFTER, at, after, 0, leg_after, session_id))
        status = SessionStatus.PARTIAL if left_out else SessionStatus.COMPLETED
        self.store.end_session(session_id, status, at)
        return session_id

    def _held(self, hold: Phase, outcome: HoldOutcome) -> HoldRecord:
        return HoldRecord(
            hold.hold_no, 1, hold.source_id, hold.name, hold.rung_id, hold.rung_name,
            hold.side, hold.set_no, hold.rep_no, hold.duration_s, hold.duration_s,
            None, 0.0, 0.0, outcome, self.clock.read(),
        )  # fmt: skip

    def rate(
        self,
        session_id: str,
        *,
        side: Side | None = None,
        worst: int | None = None,
        form: Form | None = None,
        sharp: bool = False,
    ) -> None:
        """Rate every exercise of the plan alike."""
        for exercise in self.plan.exercises:
            self.store.add_rating(
                ExerciseRating(
                    session_id=session_id,
                    ladder_id=exercise.ladder_id,
                    side=side,
                    worst=worst,
                    form=form,
                    signs=Signs(sharp=sharp),
                    at=self.clock.advance(1),
                )
            )

    def stands_for(self, session_id: str, ladder_id: str, side: Side | None) -> ExerciseRating:
        """Return what was said of an exercise so far, as if it were said now."""
        said = self.store.said_of(session_id)
        return said.rating(session_id, ladder_id, side, self.clock.read())

    def good_day(
        self,
        *,
        form: Form | None = Form.CLEAN,
        leg_after: LegSite = LegSite.NONE,
        minutes: float | None = None,
        in_the_middle: Callable[[str], None] = lambda session_id: None,
    ) -> str:
        """Live a day with one session, all well but for what is said in its middle; wake up on the
        next. Return the session's id.
        """
        began = self.clock.read()
        self.morning()
        self.clock.advance(3 * 3600)
        session_id = self.session(leg_after=leg_after, minutes=minutes)
        in_the_middle(session_id)
        for exercise in self.plan.exercises:
            stands = self.stands_for(session_id, exercise.ladder_id, None)
            self.store.add_rating(felt_rating(stands, 1, form))
        self.wake_up(began.mono)
        return session_id

    def wake_up(self, began: float) -> None:
        """Go to the same time on the next day."""
        self.clock.advance(A_DAY_S - (self.clock.read().mono - began))
