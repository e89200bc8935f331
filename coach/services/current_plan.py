"""The plan in force and all there is beside it: ladders, programs, times of day. It only reads."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from coach.domain.flag_effects import adapt
from coach.domain.ladder import Library
from coach.domain.minded import ticked_with
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.prescription import Prescription
from coach.domain.profile import true_flags
from coach.domain.program import Program, Slot
from coach.engine.timeline import Pace
from coach.services.plan_view import PlanView, plan_view
from coach.services.ports import Clock, PlanStore
from coach.services.settings import PROFILE_FLAGS, Settings
from coach.services.user_programs import UserPrograms


class CurrentPlan:
    """The plan of one record, as it stands.

    Args:
        clock: the time.
        store: where plans are kept.
        settings: the user's pace.
        library: returns what programs may refer to.
        programs: returns every program, the one in force first.
        files: knows where each program comes from.
    """

    def __init__(
        self,
        clock: Clock,
        store: PlanStore,
        settings: Settings,
        library: Callable[[], Library],
        programs: Callable[[], Sequence[Program]],
        files: UserPrograms,
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings
        self._library = library
        self._programs = programs
        self._files = files

    @property
    def prescription(self) -> Prescription:
        """What is prescribed now."""
        return self._store.plans()[-1].prescription

    @property
    def history(self) -> Sequence[PlanInForce]:
        """Every plan that was in force, the one of now last."""
        return self._store.plans()

    @property
    def library(self) -> Library:
        """What the plan may refer to: what it brought, and what the files have.

        The files are read the first time.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        plans = self._store.plans()  # a new record has none yet
        return self._library().with_own(plans[-1].prescription.ladders if plans else ())

    @property
    def pace(self) -> Pace:
        """The user's seconds between the holds, which every length of a session counts."""
        return self._settings.preferences().pace

    @property
    def today(self) -> date:
        """The day lived now."""
        return self._clock.read().local_date

    def make_ready(self) -> None:
        """Read everything that a session shows, so that nothing can be missing in its middle.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        self._library()

    def view(self) -> PlanView:
        """Return the Plan page's contents."""
        return plan_view(
            self._store.plans(),
            self.library,
            self._programs(),
            self._files.origin_of,
            self._becomes,
            self.pace,
        )

    def programs(self) -> Sequence[Program]:
        """Return every program that can be taken up, the one in force first."""
        return self._programs()

    def all_slots(self) -> tuple[Slot, ...]:
        """Return the slots a day may have: the program's own, then the usual ones.

        Where all of its own come on the same days, the usual ones come on them too.
        """
        prescription = self.prescription
        own = prescription.program_slots or prescription.schedule.slots
        usual = max((one.schedule.slots for one in self._programs()), key=len)
        more = [slot for slot in usual if slot.id not in {each.id for each in own}]
        if len({slot.days for slot in own}) == 1:
            more = [replace(slot, days=own[0].days) for slot in more]
        return (*own, *more)

    def _becomes(self, program: Program) -> Prescription:
        """Return what a program is once it is taken up, with what is true of the user."""
        library, kept = self._library(), self._settings.get(PROFILE_FLAGS)
        plan = begin_ramp(prescribe(program, library))
        ticked = ticked_with(kept, plan.minds)
        true = true_flags((flag for flag in library.flags if not flag.day_only), ticked)
        return adapt(plan, true, library).prescription
