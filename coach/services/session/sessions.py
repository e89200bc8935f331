"""Every way into a session of one record, and out of one that was cut off.

Whoever begins a session, a window or a notice of the desktop, comes through here, and so through
the gate.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from coach.domain import gates
from coach.domain.consent import holds
from coach.domain.earliest_start import gap_until
from coach.domain.program import Slot
from coach.engine.timeline import Pace
from coach.services.check_in import Answers
from coach.services.day_plans import DayKnown, know_the_day, plan_for
from coach.services.gentler_plans import gentler_plans
from coach.services.ports import Clock, GuardedStore, HistoryStore, OpenSession
from coach.services.session import resume
from coach.services.session.hurt_report import HurtReport
from coach.services.session.run import SessionRun
from coach.services.session.same_day_easier import easier_today
from coach.services.session.start import start_session
from coach.services.settings import CONSENTS, LEG_ASKED, Settings
from coach.services.today_from_record import slot_now
from coach.services.warning_signs import WarningSigns

if TYPE_CHECKING:
    from coach.services.planning import Planning

FIRST_SESSIONS = 5
"""So many sessions tell their keys (product rule)."""

_NOT_ASKED = Answers()


class SessionsRecord(HistoryStore, GuardedStore, Protocol):
    """What sessions are kept in, what they are made of, and what locks them.

    Wide: what is done on a day follows from plans, flares and what was said.
    """


class Sessions:
    """Begins sessions, and ends or goes on with one that was cut off.

    Args:
        clock: what they run on.
        store: the record.
        settings: the user's pace.
        signs: the answers to the warning signs, and when they are due.
        plans: returns the plan and what is true of the user; reads programs the first time.
    """

    def __init__(
        self,
        clock: Clock,
        store: SessionsRecord,
        settings: Settings,
        signs: WarningSigns,
        plans: Callable[[], "Planning"],
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings
        self._signs = signs
        self._plans = plans

    @property
    def none_yet(self) -> bool:
        """Whether no session ever began."""
        return self._store.count_sessions() == 0

    @property
    def new_here(self) -> bool:
        """Whether this is one of the first sessions, in which keys are told."""
        return self._store.count_sessions() <= FIRST_SESSIONS

    def gate(self, felt: Answers = _NOT_ASKED) -> gates.Gate:
        """Return whether the session of today may start now, be it an ordinary day or not.

        Args:
            felt: what was just answered about the pain.
        """
        return self.gate_for_answers()(felt)

    def gate_for_answers(self, *, begun: bool = False) -> Callable[[Answers], gates.Gate]:
        """Return a function that tells whether a session may start, for answers as they are given.

        The record is read once, here, and not while somebody types.

        Args:
            begun: whether it was begun already: then much pain does not forbid it, which was
                checked before, and neither does the gap after the last session.

        Raises:
            StoreProblem: the record cannot be read.
        """
        plans, said, screening = self._plans(), self._signs.said_so_far(), self._signs.locking()
        flags, consents = plans.flags.locking(), self._settings.get(CONSENTS)
        pt_knows, gentle = self._settings.get(LEG_ASKED), begun or self._known().gentle
        gap_ends = (
            None if begun else self._gap_until(plans.current.prescription.schedule.min_gap_min)
        )

        def gate(felt: Answers) -> gates.Gate:
            back, leg = said.pain_now(felt)
            in_session = said.in_session(felt)
            standing = gates.Standing(
                no_session_from=said.no_session_from,
                consented=holds(consents),
                screening=screening,
                signs_due=said.due(felt),
                locking_flags=flags,
                gentle=gentle,
                back=back,
                leg=leg,
                usual=said.usual,
                in_session=in_session.worst,
                numb_or_weak=in_session.numb_or_weak and not begun,
                leg_further_down=said.leg_further_down(felt) or in_session.leg_further_down,
                leg_below_knee=said.leg_below_knee(felt, pt_knows),
                gap_until=gap_ends,
            )
            return gates.may_start(standing)

        return gate

    def slot_now(self) -> Slot | None:
        """Return the slot that a session begun now counts for, as Today says it, or None.

        Raises:
            StoreProblem: the record cannot be read.
        """
        plans = self._plans()
        return slot_now(
            self._store, self._clock.read(), self._settings, lambda: gentler_plans(plans)
        )

    def start(
        self,
        slot: Slot | None,
        felt: Answers | None = None,
        *,
        minutes: float | None = None,
    ) -> SessionRun:
        """Open a session for a slot, or an extra one; shortened where minutes are given.

        It is made of what is done today: the plan, or less on a bad day and in a flare. It starts
        on the easier rungs that were gone on with earlier today.

        Args:
            slot: what it is for, or None.
            felt: what was answered before it.
            minutes: how long it may be, or None.

        Raises:
            SessionLocked: no session may start now, whoever asks.
            StoreProblem: it cannot be recorded, so it is not started.
        """
        gate = self.gate(felt or _NOT_ASKED)
        if isinstance(gate, gates.Locked):
            raise gates.SessionLocked(gate)
        plans, now = self._plans(), self._clock.read()
        of_day = plan_for(
            self._known(),
            plans.current.prescription,
            now.local_date,
            lambda: gentler_plans(plans),
            self._pace,
        )
        swaps = easier_today(
            self._store, now, of_day.prescription, lambda: plans.current.library, plans.flags.on
        )
        return start_session(
            self._clock,
            self._store,
            of_day,
            slot.id if slot is not None else None,
            self._pace,
            minutes=minutes,
            swaps=swaps,
            felt=felt,
        )

    def hurt_report(self, run: SessionRun) -> HurtReport:
        """Return what can be said of a session that hurts."""
        plans = self._plans()
        return HurtReport(run, plans.current.library, plans.flags.on())

    def unfinished(self) -> OpenSession | None:
        """Return a session that was cut off, or None; see `past_what_may_not_go_on`."""
        found = self._store.open_session()
        return resume.past_what_may_not_go_on(self._store, found) if found is not None else None

    def can_go_on(self, found: OpenSession) -> bool:
        """Return whether one may go on with a session that was cut off.

        Not where every hold was settled, not after a long time, not past a lock, and not once
        numbness or weakness was new in it: the question after "that hurt" offers no going on then
        either.

        Raises:
            StoreProblem: what was said cannot be read.
        """
        if resume.where_it_stopped(found) is None:
            return False
        late = resume.stale(found, self._clock.read())
        numb = self._store.said_of(found.id).signs.numb_or_weak
        return not late and not numb and self._locked() is None

    def go_on(self, found: OpenSession) -> SessionRun:
        """Return a run that goes on with a session that was cut off.

        Raises:
            SessionLocked: no session may start now, whoever asks.
            SessionOver: it is only to be kept or discarded.
            StoreProblem: what was said cannot be read.
        """
        if (gate := self._locked()) is not None:
            raise gates.SessionLocked(gate)
        if not self.can_go_on(found):
            raise gates.SessionOver
        return resume.go_on(self._clock, self._store, found, self._pace)

    def keep(self, found: OpenSession) -> None:
        """Close a session that was cut off as what it was."""
        resume.keep_as_it_is(self._store, found)

    def discard(self, found: OpenSession) -> None:
        """Count a session that was cut off nowhere; nothing is deleted."""
        resume.discard(self._store, found)

    def _locked(self) -> gates.Locked | None:
        """Return what locks going on; how much pain is too much was asked before it began."""
        gate = self.gate_for_answers(begun=True)(_NOT_ASKED)
        return gate if isinstance(gate, gates.Locked) else None

    def _gap_until(self, gap_min: int) -> datetime | None:
        now = self._clock.read()
        day = now.local_date
        yesterday = day - min(timedelta(days=1), day - date.min)
        return gap_until(self._store.sessions(yesterday, day), gap_min, now)

    def _known(self) -> DayKnown:
        return know_the_day(self._store, self._clock.read().local_date)

    @property
    def _pace(self) -> Pace:
        return self._settings.preferences().pace
