"""Adds past sessions by hand, and puts right what was told of them."""

from datetime import date, timedelta

from coach.domain.by_hand import ToldSession, WhyNot, slot_at, why_not
from coach.domain.pain import CheckIn
from coach.domain.record import SessionStart, SessionSummary
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.slots import in_their_time, slots_of_day
from coach.engine.timeline import lay_out
from coach.services.ports import Clock, LogStore

_APART = 1e-6
"""Seconds between two sessions that were told of for the same minute: no two begin at one moment,
by which a log that is read back knows them."""


class ByHand:
    """The sessions of one record that the user tells of. Every method may raise `StoreProblem`."""

    def __init__(self, clock: Clock, store: LogStore) -> None:
        self._clock = clock
        self._store = store

    @property
    def today(self) -> date:
        """The day lived now."""
        return self._clock.read().local_date

    def add(self, told: ToldSession, replaces: str | None = None) -> str | WhyNot:
        """Keep a past session; return its id, or why it cannot be.

        Args:
            told: what the user said of it.
            replaces: the id of a session added by hand that is told anew; the old one is kept, and
                left out.
        """
        now = self._clock.read()
        started = told.started(now)
        plans = in_their_time(self._store.plans(), now)
        then = [plan for plan in plans if plan.since.utc <= started.utc]
        if started.utc <= now.utc and not then:
            return WhyNot.NO_PLAN
        prescription = (then or plans)[-1].prescription.of_session.on(started.local_date)
        lasts_s = lay_out(prescription).total_s
        ended = min(started.later(lasts_s), now, key=lambda one: one.utc)
        around = self._around(started.local_date)
        others = [one for one in around if one.id != replaces]
        if (refused := why_not(started, ended, now, others)) is not None:
            return refused
        begun = {one.started.utc for one in around}
        while started.utc in begun:
            started = started.later(_APART)
        ended = max(started, ended, key=lambda one: one.utc)
        slot = slot_at(slots_of_day(plans, started.local_date), started)
        slot_id = slot.id if slot is not None else None
        start = SessionStart(started, slot_id, prescription, Side.LEFT)
        with self._store.together():
            if replaces is not None:
                self._store.change_session(replaces, SessionWord.LEFT_OUT, now)
            done = told.amount.of(prescription.holds)
            session_id = self._store.add_by_hand(start, done, ended, now)
            for pain in told.pain(session_id, started, ended, now):
                self._store.add_told_pain(pain)
            return session_id

    def pain_told(self, session_id: str) -> tuple[CheckIn, ...]:
        """Return how pain was before and after a session, as it was told."""
        return tuple(one for one in self._store.told_pain() if one.session_id == session_id)

    def _around(self, day: date) -> list[SessionSummary]:
        before = day - min(timedelta(days=1), day - date.min)
        after = day + min(timedelta(days=1), date.max - day)
        return list(self._store.sessions(before, after))
