"""The use cases of one person's record, ready to call: what pages and commands hold.

It is made once the record is open. A page is given the methods it needs, not this object's parts.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain import gates
from coach.domain.ladder import Library
from coach.domain.options import RENEWED, needs_renewing, renewed
from coach.domain.pain import AskedWhen, CheckIn, LegSite, session_check_ins
from coach.domain.prescription import ChangedBy, PlanInForce, Prescription, begin_ramp, prescribe
from coach.domain.program import Program, Slot
from coach.engine.timeline import Pace
from coach.services import check_in, preferences
from coach.services.ports import Clock, LogWriter, OpenSession, Store
from coach.services.preferences import Preferences
from coach.services.session import resume
from coach.services.session.hurt_report import HurtReport
from coach.services.session.run import SessionRun
from coach.services.session.same_day_easier import easier_today
from coach.services.session.start import start_session
from coach.services.today import TodayView, today_view

if TYPE_CHECKING:
    from coach.services.planning import Planning
    from coach.services.progress import ProgressView
    from coach.services.share import ExportResult

_A_DAY = timedelta(days=1)
_NOT_ASKED = check_in.Answers()


class AppServices:
    """One open record with the programs that can be used on it.

    Args:
        library: reads what programs may refer to; asked once, when it is first needed. Today needs
            only the plan in force, which the record holds, and reading takes its time.
        first_program: reads the program that is put in force when the record has no plan yet.
        version: the application's version, for the log.
        folder: where the record is kept.
        planning: makes what the Plan page works with, when it is first opened.

    Attributes:
        notice: what was done at opening that the user should know, in sentences, or None.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        library: Callable[[], Library],
        first_program: Callable[[], Program],
        writer: LogWriter,
        version: str,
        planning: Callable[[], "Planning"],
        folder: Path,
    ) -> None:
        self.folder = folder
        self.notice: str | None = None
        self._make_planning = planning
        self._read_library = library
        self._clock = clock
        self._store = store
        self._writer = writer
        self._version = version
        if not store.plans():
            self.take_up(first_program())
        elif needs_renewing(self.prescription):
            self._renew()

    @cached_property
    def planning(self) -> "Planning":
        """What can be done with the plan; made when the plan is first asked about."""
        return self._make_planning()

    @cached_property
    def library(self) -> Library:
        """What programs may refer to.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        return self._read_library()

    def make_ready(self) -> None:
        """Read everything that a session shows, so that nothing can be missing in its middle.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        _ = self.library

    @property
    def prescription(self) -> Prescription:
        """What is prescribed now."""
        return self._store.plans()[-1].prescription

    def take_up(self, program: Program) -> None:
        """Put a program in force from now on, at the beginning of its ramp.

        What was recorded keeps its own prescription.
        """
        prescription = begin_ramp(prescribe(program, self.library))
        self._store.take_up(PlanInForce(self._clock.read(), prescription))

    def _renew(self) -> None:
        """Take up the plan of an earlier version again, with what its ladders say of sides.

        What was recorded keeps its own prescription, sides included.
        """
        chosen = [flag for flag in self.library.flags if flag.id in self._flags_on()]
        plan = renewed(self.prescription, self.library, chosen)
        self._store.take_up(PlanInForce(self._clock.read(), plan, RENEWED, ChangedBy.RULE))

    def today(self) -> TodayView:
        """Return what to do now."""
        return today_view(self._store, self._store.plans(), self._clock.read(), self._pace)

    def progress(self) -> "ProgressView":
        """Return what the Trends page shows."""
        from coach.services.progress import read_progress

        return read_progress(self._store, self._clock.read())

    def start_session(
        self,
        slot: Slot | None,
        felt: check_in.Answers | None = None,
        *,
        minutes: float | None = None,
    ) -> SessionRun:
        """Open a session for a slot, or an extra one; shortened where minutes are given.

        What was answered before it is kept with it, or neither is: no session is without its
        pain before. It starts on the easier rungs that were gone on with earlier today.

        Raises:
            SessionLocked: no session may start now, whoever asks.
        """
        if isinstance(gate := self.gate(), gates.Locked):
            raise gates.SessionLocked(gate)
        slot_id = slot.id if slot is not None else None
        plan, pace, now = self.prescription, self._pace, self._clock.read()
        swaps = easier_today(self._store, now, plan, lambda: self.library, self._flags_on)
        with self._store.together():
            run = start_session(
                self._clock, self._store, plan, slot_id, pace, minutes=minutes, swaps=swaps
            )
            if felt is not None:
                self.check_in(AskedWhen.BEFORE, felt, run.session_id)
        return run

    def gate(self, felt: check_in.Answers = _NOT_ASKED) -> gates.Gate:
        """Return whether a session may start now.

        Args:
            felt: what was just answered about the pain.
        """
        return gates.may_start(
            gates.Standing(
                self._clock.read().wall,
                self.planning.locking_flags(),
                self.planning.cleared,
                felt.back,
                felt.leg,
                self.prescription.rules.pain.no_session_from,
                self.today().gap_until,
            )
        )

    def _flags_on(self) -> frozenset[str]:
        return self.planning.flags_on()

    def mid_session(self, run: SessionRun) -> HurtReport:
        """Return what can be said while a session runs."""
        flags = self.planning.flags_on()
        return HurtReport(run, self._clock, self._store, self.library, flags)

    @property
    def no_session_yet(self) -> bool:
        """Whether no session ever began."""
        return self._store.count_sessions() == 0

    def unfinished(self) -> OpenSession | None:
        """Return a session that was cut off, or None; past an exercise not to go on with."""
        found = self._store.open_session()
        return resume.past_what_moved_down(self._store, found) if found is not None else None

    def long_ago(self, found: OpenSession) -> bool:
        """Return whether a session was cut off too long ago to go on with it."""
        return resume.stale(found, self._clock.read())

    def go_on(self, found: OpenSession) -> SessionRun:
        """Return a run that goes on with a session that was cut off."""
        return resume.go_on(self._clock, self._store, found, self._pace)

    def keep(self, found: OpenSession) -> None:
        """Close a session that was cut off as what it was."""
        resume.keep_as_it_is(self._store, found)

    def discard(self, found: OpenSession) -> None:
        """Count a session that was cut off nowhere; nothing is deleted."""
        resume.discard(self._store, found)

    def check_in(
        self, asked: AskedWhen, answers: check_in.Answers, session_id: str | None
    ) -> CheckIn:
        """Keep a check-in."""
        return check_in.keep(self._clock, self._store, asked, answers, session_id)

    def export(
        self, folder: Path, first: date | None = None, last: date | None = None
    ) -> "ExportResult":
        """Write the log for the PT into a folder."""
        from coach.services import share

        now = self._clock.read()
        return share.export_log(
            self._store, self._writer, folder, now, first, last, app_version=self._version
        )

    def recorded_days(self) -> tuple[date, date]:
        """Return the first and last day that a log covers by default."""
        from coach.services import share

        return share.recorded_days(self._store, self._clock.read())

    def leg_before(self, session_id: str) -> LegSite | None:
        """Return how far down the leg was said before a session, or None when not asked."""
        day = self._clock.read().local_date
        said = session_check_ins(self._store.check_ins(day - _A_DAY, day + _A_DAY))
        before = said.get((session_id, AskedWhen.BEFORE))
        return before.felt_at if before is not None else None

    def preferences(self) -> Preferences:
        """Return what the user prefers."""
        return preferences.read(self._store.setting)

    @property
    def _pace(self) -> Pace:
        return self.preferences().pace

    def keep_preferences(self, wanted: Preferences) -> None:
        """Keep what the user prefers; only what changed costs a wait for the disk."""
        kept = preferences.words_of(self.preferences())
        words = preferences.words_of(wanted)
        changed = {name: word for name, word in words.items() if word != kept[name]}
        if not changed:
            return
        with self._store.together():
            for name, word in changed.items():
                self._store.set_setting(name, word)

    def setting(self, name: str) -> str | None:
        """Return a setting, or None."""
        return self._store.setting(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._store.set_setting(name, value)

    def close(self) -> None:
        """Let go of the record."""
        self._store.close()
