"""What a person can do with their plan: look, compare, move, take up, answer, be asked.

Looking changes nothing: every change is first a preview. Profile flags are applied to whatever is
looked at, so that no program brings back what a flag takes away.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from coach.domain import clearance
from coach.domain.flag_changes import FlagChange, flag_changes
from coach.domain.flag_effects import Adapted, adapt
from coach.domain.ladder import Library
from coach.domain.options import renewed
from coach.domain.plan_changes import PlanChange, ToRung, ToSlots, locked
from coach.domain.plan_refusals import Refusal, Why
from coach.domain.prescription import ChangedBy, PlanInForce, Prescription, begin_ramp, prescribe
from coach.domain.profile import ProfileFlag
from coach.domain.program import Program, Slot
from coach.domain.rules import PlanRules, Purpose
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.engine.day_plan import Gentler
from coach.services import adjust_plan, clearances, flag_reviews, suggest
from coach.services.adjust_plan import Preview
from coach.services.plan_adoption import Ways, ways, with_usual_hold
from coach.services.plan_view import Origin, PlanView, plan_view
from coach.services.ports import Clock, SettingStore
from coach.services.settings import PROFILE_FLAGS, Settings
from coach.services.suggest import SuggestionStore, SuggestionsView
from coach.services.user_programs import ProgramFiles, UserPrograms


@dataclass(frozen=True, slots=True)
class FlagEffect:
    """What one flag does.

    Attributes:
        changes: what it changes in a plan.
        asks_first: whether a clinician's word is needed that was not given.
    """

    changes: tuple[FlagChange, ...]
    asks_first: bool


class PlanningStore(SuggestionStore, SettingStore, Protocol):
    """What the Plan page works on.

    Wide: suggestions weigh all of the record, and settings hold what is true of the user.
    """


class Planning:
    """The plan of one record.

    Wide: the Plan page and its dialogs ask here for all they do; the modules beside this one work.
    """

    def __init__(
        self,
        clock: Clock,
        store: PlanningStore,
        library: Callable[[], Library],
        programs: Callable[[], Sequence[Program]],
        files: ProgramFiles,
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = Settings(store)
        self._library = library
        self._programs = programs
        self.files = UserPrograms(self._settings, files)

    @property
    def prescription(self) -> Prescription:
        """What is prescribed now."""
        return self._store.plans()[-1].prescription

    @property
    def library(self) -> Library:
        """What programs may refer to; read from the files the first time.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
        """
        return self._library()

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
            self._library(),
            self._programs(),
            self.files.origin_of,
            self._settings.preferences().pace,
        )

    def programs(self) -> Sequence[Program]:
        """Return every program that can be taken up, the one in force first."""
        return self._programs()

    def beside(self, new: Prescription) -> Preview:
        """Return what another plan would change, of the one in force."""
        return self._beside(new)

    def suggestions(self) -> SuggestionsView:
        """Return what the plan's rules suggest now; what is for the PT is kept for the log."""
        now = self._clock.read()
        found = suggest.suggestions(self._store, self._library(), now, self.flags_on())
        suggest.keep_for_the_pt(self._clock, self._store, found.for_the_pt)
        return found

    def preview(self, changes: Iterable[PlanChange]) -> Preview | Refusal:
        """Return what changes by hand would make of the plan, or why they cannot be."""
        looked_at = adjust_plan.preview_changes(self._store, changes, self._library())
        if isinstance(looked_at, Refusal):
            return looked_at
        chosen = [flag for flag in self.flags() if flag.id in self.flags_on()]
        wanted = renewed(looked_at.prescription, self._library(), chosen)
        adapted = adapt(wanted, chosen, self._library())
        if adapted.prescription != wanted:
            return Refusal(Why.FLAGS, notes=adapted.why)
        return self._beside(wanted)

    def preview_edit(self, changes: Iterable[PlanChange], rules: PlanRules) -> Preview | Refusal:
        """Return what other numbers would make of the plan.

        Rules are held to the limits of a program file by the check of the file that they would
        make: what a PT could not write, nobody can set here.
        """
        looked_at = self.preview(changes)
        if isinstance(looked_at, Refusal):
            return looked_at
        old, new = self.prescription, looked_at.prescription
        if rules != old.rules and old.rules.lock.plan:
            return locked(old)
        times = {slot.id: slot for slot in new.schedule.slots}
        program_slots = tuple(times.get(slot.id, slot) for slot in new.program_slots)
        wanted = replace(new, rules=rules, program_slots=program_slots)
        problems = self.files.problems_of(wanted)
        if problems:
            return Refusal(Why.NOT_A_FILE, notes=problems)
        return self._beside(wanted)

    def preview_program(self, program: Program) -> tuple[Preview, tuple[str, ...]]:
        """Return what a program would change, and what profile flags make gentler in it."""
        adapted = self._adapted(begin_ramp(prescribe(program, self._library())))
        return self._beside(adapted.prescription), adapted.why

    def preview_plan(self, plan: PlanInForce) -> tuple[Preview, tuple[str, ...]]:
        """Return what going back to an earlier plan would change."""
        adapted = self._adapted(plan.prescription)
        return self._beside(adapted.prescription), adapted.why

    def preview_sessions(self, count: int) -> Preview | Refusal:
        """Return what another number of sessions a day would make of the plan.

        The last ones go first, and the first that there is room for come first.
        """
        slots = self.prescription.schedule.slots
        more = [slot for slot in self.all_slots() if slot not in slots]
        wanted = (*slots[:count], *more[: max(0, count - len(slots))])
        return self.preview([ToSlots(tuple(sorted(wanted, key=lambda slot: slot.opens)))])

    def preview_usual_hold(self, wanted: ToRung) -> Preview | None:
        """Return a change of rung with the rung's own hold; None where it is not asked about."""
        longer = with_usual_hold(self.prescription, wanted, self._library())
        looked_at = self.preview([longer]) if longer is not None else None
        return looked_at if isinstance(looked_at, Preview) else None

    def ways(self, looked_at: Preview) -> Ways:
        """Return the ways to take up a plan that was looked at."""
        return ways(self._store.plans(), looked_at, self._library(), self.today)

    def take_up(self, looked_at: Preview, by: ChangedBy = ChangedBy.USER) -> None:
        """Put a plan in force that was looked at."""
        adjust_plan.take_up(self._clock, self._store, looked_at, by)

    def take_up_program(self, looked_at: Preview, program: Program, file: Path | None) -> None:
        """Put a program in force that was looked at; one from a file is kept."""
        if file is not None:
            self.files.keep(file)
        self.take_up(looked_at, self.files.by_whom(program) if file else ChangedBy.USER)

    def answer(self, suggestion: Suggestion, answer: Answer) -> Refusal | None:
        """Take a suggestion or put it aside; return why it cannot be taken, or None."""
        if answer is Answer.NOT_NOW:
            suggest.not_now(self._clock, self._store, suggestion)
        elif answer is Answer.NEVER:
            suggest.never(self._clock, self._store, suggestion)
        else:
            library = self._library()
            taken = suggest.take(self._clock, self._store, library, suggestion, self.flags_on())
            return taken if isinstance(taken, Refusal) else None
        return None

    def all_slots(self) -> tuple[Slot, ...]:
        """Return the slots a day may have: the program's own, then the usual ones."""
        prescription = self.prescription
        own = prescription.program_slots or prescription.schedule.slots
        usual = max((one.schedule.slots for one in self._programs()), key=len)
        return (*own, *(slot for slot in usual if slot.id not in {each.id for each in own}))

    def flags(self) -> tuple[ProfileFlag, ...]:
        """Return everything that may be true of a user; what is true of a day is not among it."""
        return tuple(flag for flag in self._library().flags if not flag.day_only)

    def flags_on(self) -> frozenset[str]:
        """Return the ids of what is true of this user."""
        kept = self._settings.get(PROFILE_FLAGS)
        return frozenset(kept) - {flag.id for flag in self._library().flags if flag.day_only}

    def gentler(self) -> Gentler:
        """Return what a bad day and a flare are made of for this user.

        A program for flares that the user was given goes before the shipped one.
        """
        library, on = self._library(), self.flags_on()
        of_flares = [one for one in self._programs() if one.rules.purpose is Purpose.FLARE]
        given = [
            one for one in of_flares if self.files.origin_of(one.fingerprint) is not Origin.SHIPPED
        ]
        named = {flag.program_id for flag in library.flags if flag.day_only}
        found = given[-1:] or [one for one in of_flares if one.id in named] or of_flares
        return Gentler(
            library,
            tuple(flag for flag in self.flags() if flag.id in on),
            prescribe(found[0], library) if found else None,
        )

    def preview_flags(self, flags: Collection[str]) -> tuple[Preview, Adapted]:
        """Return what the plan in force becomes with these flags."""
        chosen = [flag for flag in self.flags() if flag.id in flags]
        adapted = adapt(self.prescription, chosen, self._library())
        return self._beside(adapted.prescription), adapted

    def effect_of(self, flag: ProfileFlag, on: Prescription | None = None) -> FlagEffect:
        """Return what one flag alone changes, and whether it waits for a clinician's word.

        Args:
            flag: which.
            on: the plan that it is applied to; None for the one in force.
        """
        before = on or self.prescription
        changes = flag_changes(before, adapt(before, [flag], self._library()))
        return FlagEffect(changes, bool(self._waiting([flag.id])))

    def keep_flags(self, flags: Collection[str], looked_at: Preview) -> None:
        """Keep what is true of the user, and take up the gentler plan where it differs."""
        with self._store.together():
            on, now = self.flags_on(), self._clock.read()
            clearances.take_back(self._settings, on - set(flags), now.local_date)
            flag_reviews.keep_changes(self._settings, on, flags, self.flags, now)
            # What is asked of nobody any more is taken out only by who is asked about it.
            kept = self._settings.get(PROFILE_FLAGS)
            not_asked = frozenset(kept) - on
            self._settings.keep(PROFILE_FLAGS, tuple(sorted(not_asked | frozenset(flags))))
            if looked_at.differences:
                self.take_up(looked_at)

    def locking_flags(self, flags: Collection[str] | None = None) -> tuple[str, ...]:
        """Return the names of flags that allow no session yet, because no clinician is named.

        Args:
            flags: ids of what would be true of the user; None for what is.
        """
        return tuple(flag.name for flag in self._waiting(flags))

    def clear(self, clinician: str, on: date) -> None:
        """Write down which clinician agrees, and since when, for all flags that wait for one.

        Raises:
            ValueError: nobody is named.
        """
        waiting = [flag.id for flag in self._waiting(None)]
        clearances.name_clinician(self._settings, waiting, clinician, on)

    def _waiting(self, flags: Collection[str] | None) -> tuple[ProfileFlag, ...]:
        on = self.flags_on() if flags is None else flags
        true = [flag for flag in self.flags() if flag.id in on]
        return clearance.waiting(true, clearances.clearances(self._settings))

    def _adapted(self, prescription: Prescription) -> Adapted:
        on = self.flags_on()
        return adapt(prescription, [f for f in self.flags() if f.id in on], self._library())

    def _beside(self, new: Prescription) -> Preview:
        return adjust_plan.preview(self.prescription, new)
