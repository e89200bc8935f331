"""What is true of the user: which profile flags are ticked, what each changes, whose word it needs.

The answers about a flag over time are in `flag_reviews`, the clinicians' words in `clearances`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coach.domain import clearance
from coach.domain.flag_changes import FlagChange, flag_changes
from coach.domain.flag_effects import Adapted, adapt
from coach.domain.minded import Minded, taken_out, ticked_with
from coach.domain.open_rungs import opened
from coach.domain.plan_in_force import ChangedBy
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag, true_flags
from coach.services import adjust_plan, clearances, flag_reviews
from coach.services.adjust_plan import Preview
from coach.services.current_plan import CurrentPlan
from coach.services.ports import Clock, PlanStore, SettingStore
from coach.services.settings import PROFILE_FLAGS, Settings


@dataclass(frozen=True, slots=True)
class FlagEffect:
    """What one flag does.

    Attributes:
        changes: what it changes in a plan.
        asks_first: whether a clinician's word is needed that was not given.
    """

    changes: tuple[FlagChange, ...]
    asks_first: bool


class FlagStore(PlanStore, SettingStore, Protocol):
    """What is true of the user, and the plan that it changes: written together."""


class ProfileFlags:
    """The profile flags of one record.

    Args:
        clock: the time.
        store: where they are kept, with the plan they make.
        settings: the settings in that store.
        current: the plan in force.
    """

    def __init__(
        self, clock: Clock, store: FlagStore, settings: Settings, current: CurrentPlan
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings
        self._current = current

    def all(self) -> tuple[ProfileFlag, ...]:
        """Return everything that may be true of a user; what is true of a day is not among it."""
        return tuple(flag for flag in self._current.library.flags if not flag.day_only)

    def on(self) -> frozenset[str]:
        """Return the ids of what is true of this user."""
        kept = self._settings.get(PROFILE_FLAGS)
        return frozenset(kept) - {flag.id for flag in self._current.library.flags if flag.day_only}

    def ticked(self) -> list[ProfileFlag]:
        """Return what is true of this user."""
        return self._chosen(self.on())

    def true_with(self, plan: Prescription) -> frozenset[str]:
        """Return what is true of this user once a plan is in force.

        A program is asked for what it sets when it is taken up; from then on what it set is the
        user's to take out, and no other change of the same program sets it again.
        """
        same = plan.fingerprint == self._current.prescription.fingerprint
        return self.on() if same else ticked_with(self.on(), plan.minds)

    def minding(self, plan: Prescription) -> list[ProfileFlag]:
        """Return the flags that are true of this user once a plan is in force."""
        return self._chosen(self.true_with(plan))

    def set_by(self, plan: Prescription) -> tuple[Minded, ...]:
        """Return what taking up a plan would tick."""
        new = self.true_with(plan) - self.on()
        return tuple(one for one in plan.minds if {one.id, one.flag_id} & new)

    def set_by_pt(self) -> frozenset[str]:
        """Return the ids of the flags that the program in force sets, and that are true."""
        minds = {one.flag_id for one in self._current.prescription.minds}
        return frozenset(minds) & self.on()

    def against_pt(self, flags: Collection[str]) -> tuple[Minded, ...]:
        """Return what the PT set and would be true no longer."""
        set_by_pt = self._current.prescription.minds
        return tuple(one for one in taken_out(set_by_pt, flags) if one.id in self.on())

    def tick_for(self, plan: Prescription) -> None:
        """Tick what a plan sets that is about to be taken up."""
        self._keep(self.true_with(plan))

    def preview(self, flags: Collection[str]) -> tuple[Preview, Adapted]:
        """Return what the plan in force becomes with these flags."""
        now = self._current.prescription
        adapted = adapt(now, self._chosen(flags), self._current.library)
        return adjust_plan.preview(now, adapted.prescription, self._current.pace), adapted

    def opened(self, flags: Collection[str]) -> tuple[tuple[str, NamedRung], ...]:
        """Return the next rungs that these flags hold back no longer: exercise and rung."""
        current = self._current
        return opened(current.prescription, current.library, self.on(), flags)

    def effect_of(self, flag: ProfileFlag, on: Prescription | None = None) -> FlagEffect:
        """Return what one flag alone changes, and whether it waits for a clinician's word.

        Args:
            flag: which.
            on: the plan that it is applied to; None for the one in force.
        """
        before = on or self._current.prescription
        library = self._current.library
        changes = flag_changes(before, adapt(before, [flag], library), library)
        return FlagEffect(changes, bool(self._waiting([flag.id])))

    def keep(self, flags: Collection[str], looked_at: Preview) -> None:
        """Keep what is true of the user, and take up the gentler plan where it differs."""
        with self._store.together():
            self._keep(flags)
            if looked_at.differences:
                adjust_plan.take_up(self._clock, self._store, looked_at, ChangedBy.USER)

    def _keep(self, flags: Collection[str]) -> None:
        on, now = self.on(), self._clock.read()
        if on == frozenset(flags):
            return
        clearances.take_back(self._settings, on - set(flags), now.local_date)
        flag_reviews.keep_changes(self._settings, on, flags, self.all, now)
        # A flag of an earlier version that is not asked any more stays: a notice asks about it.
        kept = self._settings.get(PROFILE_FLAGS)
        not_asked = frozenset(kept) - on
        self._settings.keep(PROFILE_FLAGS, tuple(sorted(not_asked | frozenset(flags))))

    def locking(self, flags: Collection[str] | None = None) -> tuple[str, ...]:
        """Return the names of flags that allow no session yet, because no clinician is named.

        Args:
            flags: ids of what would be true of the user; None for what is.
        """
        return tuple(flag.name for flag in self._waiting(flags))

    def clear(self, clinician: str, on: date) -> None:
        """Write down which clinician agrees, and since when, for all flags that wait for one.

        Raises:
            ValueError: nobody is named, or the day is still to come or too long ago.
        """
        today = self._current.today
        if not clearance.first_day_agreed(today) <= on <= today:
            raise ValueError(on)
        waiting = [flag.id for flag in self._waiting(None)]
        clearances.name_clinician(self._settings, waiting, clinician, on)

    def _chosen(self, ids: Collection[str]) -> list[ProfileFlag]:
        return true_flags(self.all(), ids)

    def _waiting(self, flags: Collection[str] | None) -> tuple[ProfileFlag, ...]:
        true = self._chosen(self.on() if flags is None else flags)
        return clearance.waiting(true, clearances.clearances(self._settings))
