"""Changes of the plan by hand, by a program or back to an earlier one: looked at, then taken up.

Looking changes nothing: every change is first a preview. Profile flags are applied to whatever is
looked at, so that no program brings back what a flag takes away.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from coach.domain.difference_effect import effects
from coach.domain.flag_effects import Adapted, adapt
from coach.domain.options import renewed
from coach.domain.plan_changes import PlanChange, ToRung, ToSlots, locked
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.plan_refusals import Refusal, Why
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.prescription import Prescription
from coach.domain.program import Program
from coach.domain.program_dates import ProgramDates
from coach.domain.rules import PlanRules
from coach.domain.taper import on_fewer_days
from coach.services import adjust_plan
from coach.services.adjust_plan import Preview
from coach.services.current_plan import CurrentPlan
from coach.services.plan_adoption import Ways, ways, with_usual_hold
from coach.services.ports import Clock, PlanStore
from coach.services.profile_flags import ProfileFlags
from coach.services.user_programs import UserPrograms


class PlanEditor:
    """Changes of the plan of one record.

    Args:
        clock: the time.
        store: where plans are kept.
        current: the plan in force.
        flags: what is true of the user.
        files: what program files may say, and the user's own.
    """

    def __init__(
        self,
        clock: Clock,
        store: PlanStore,
        current: CurrentPlan,
        flags: ProfileFlags,
        files: UserPrograms,
    ) -> None:
        self._clock = clock
        self._store = store
        self._current = current
        self._flags = flags
        self._files = files

    def beside(self, new: Prescription) -> Preview:
        """Return what another plan would change in the one in force."""
        return adjust_plan.preview(self._current.prescription, new, self._current.pace)

    def preview(self, changes: Iterable[PlanChange]) -> Preview | Refusal:
        """Return what changes by hand would make of the plan, or why they cannot be."""
        library = self._current.library
        looked_at = adjust_plan.preview_changes(self._store, changes, library, self._current.pace)
        if isinstance(looked_at, Refusal):
            return looked_at
        wanted = renewed(looked_at.prescription, library, self._flags.ticked())
        adapted = self._adapted(wanted)
        if adapted.prescription != wanted:
            return Refusal(Why.FLAGS, notes=adapted.why)
        return self.beside(wanted)

    def preview_edit(
        self, changes: Iterable[PlanChange], rules: PlanRules, dates: ProgramDates | None = None
    ) -> Preview | Refusal:
        """Return what other numbers would make of the plan, and other days where there are any.

        Rules are checked as those of a program file: what a PT could not write in one, nobody can
        set here.
        """
        looked_at = self.preview(changes)
        if isinstance(looked_at, Refusal):
            return looked_at
        old, new = self._current.prescription, looked_at.prescription
        dates = old.dates if dates is None else dates
        if (rules, dates) != (old.rules, old.dates) and old.rules.lock.plan:
            return locked(old)
        times = {slot.id: slot for slot in new.schedule.slots}
        program_slots = tuple(times.get(slot.id, slot) for slot in new.program_slots)
        wanted = replace(new, rules=rules, dates=dates, program_slots=program_slots)
        problems = self._files.problems_of(wanted)
        if problems:
            return Refusal(Why.NOT_A_FILE, notes=problems)
        return self.beside(wanted)

    def preview_program(self, program: Program) -> tuple[Preview, tuple[str, ...]]:
        """Return what a program would change, and what profile flags make gentler in it."""
        adapted = self._adapted(begin_ramp(prescribe(program, self._current.library)))
        return self.beside(adapted.prescription), adapted.why

    def preview_plan(self, plan: PlanInForce) -> tuple[Preview, tuple[str, ...]]:
        """Return what going back to an earlier plan would change."""
        adapted = self._adapted(plan.prescription)
        return self.beside(adapted.prescription), adapted.why

    def preview_sessions(self, count: int) -> Preview | Refusal:
        """Return what another number of sessions a day would make of the plan.

        The last ones go first, and the first that there is room for come first.
        """
        slots = self._current.prescription.schedule.slots
        taken = {slot.id for slot in slots}
        more = [slot for slot in self._current.all_slots() if slot.id not in taken]
        wanted = (*slots[:count], *more[: max(0, count - len(slots))])
        return self.preview([ToSlots(tuple(sorted(wanted, key=lambda slot: slot.opens)))])

    def preview_fewer_days(self) -> Preview | Refusal | None:
        """Return what the same sessions on three days a week would change; None where the plan
        asks for no more days now.
        """
        fewer = on_fewer_days(self._current.prescription.schedule.slots)
        return self.preview([ToSlots(fewer)]) if fewer is not None else None

    def preview_usual_hold(self, wanted: ToRung) -> Preview | None:
        """Return a change of rung with the rung's own hold; None where it is not asked about."""
        longer = with_usual_hold(self._current.prescription, wanted, self._current.library)
        looked_at = self.preview([longer]) if longer is not None else None
        return looked_at if isinstance(looked_at, Preview) else None

    def ways(self, looked_at: Preview) -> Ways:
        """Return the ways to take up a plan that was looked at."""
        current = self._current
        return ways(current.history, looked_at, current.library, current.today, current.pace)

    def whole(self, looked_at: Preview) -> Ways:
        """Return the one way to take up a plan that comes back whole."""
        library = self._current.library.with_own(looked_at.prescription.ladders)
        return Ways(looked_at, effects(looked_at.differences, library))

    def take_up(self, looked_at: Preview, by: ChangedBy = ChangedBy.USER) -> None:
        """Put a plan in force that was looked at, and tick what its program sets."""
        with self._store.together():
            self._flags.tick_for(looked_at.prescription)
            adjust_plan.take_up(self._clock, self._store, looked_at, by)

    def take_up_program(self, looked_at: Preview, program: Program, file: Path | None) -> None:
        """Put a program in force that was looked at; one from a file is kept."""
        if file is not None:
            self._files.keep(file)
        self.take_up(looked_at, self._files.by_whom(program) if file else ChangedBy.USER)

    def _adapted(self, prescription: Prescription) -> Adapted:
        return adapt(prescription, self._flags.minding(prescription), self._current.library)
