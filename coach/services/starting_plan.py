"""The plan while it is being chosen at the first start: profile flags, times of day and program.

Nothing was done yet, so every answer makes the plan afresh from its program: what was ticked and is
taken back leaves no trace. Where sessions were done, each answer is a change of the plan in force.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from coach.domain.flag_effects import adapt
from coach.domain.plan_changes import ToSlots, change
from coach.domain.plan_refusals import Refusal
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag, true_flags
from coach.domain.program import Program, Slot
from coach.domain.rules import Purpose
from coach.domain.session_length import Minutes
from coach.services.adjust_plan import minutes
from coach.services.planning import Planning
from coach.services.profile_flags import FlagEffect

STARTS_WITH = "starter"
"""Shown first: the smallest dose that we ship (docs/evidence.md)."""

TODAY_ONLY = 1
"""Days after which a flag is asked about again that is true of a day and not of a person."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A program that may be begun with.

    Attributes:
        plan: what it becomes with what is true of the user, at the user's own times.
        minutes: how long it takes.
        in_force: whether it is what is prescribed now.
    """

    program: Program
    plan: Prescription
    minutes: Minutes
    in_force: bool


class StartingPlan:
    """The plan of somebody who is asked about it step by step.

    Args:
        planning: the plan in force, and what there is to choose from.
        afresh: whether no session was begun yet.
    """

    def __init__(self, planning: Planning, *, afresh: bool) -> None:
        self._planning = planning
        self._afresh = afresh

    def flags(self) -> tuple[ProfileFlag, ...]:
        """Return what is asked: what may be true of a user for longer than a day."""
        return tuple(flag for flag in self._planning.flags.all() if flag.review_days != TODAY_ONLY)

    def effect_of(self, flag: ProfileFlag) -> FlagEffect:
        """Return what one flag alone changes."""
        return self._planning.flags.effect_of(flag, self._bare())

    def with_flags(self, flags: Collection[str]) -> Prescription:
        """Return the plan with all that would be true of the user."""
        chosen = true_flags(self._planning.flags.all(), flags)
        return adapt(self._bare(), chosen, self._planning.current.library).prescription

    def keep_flags(self, flags: Collection[str]) -> None:
        """Keep what is true of the user, and take up the plan that it makes."""
        self._planning.flags.keep(flags, self._planning.editor.beside(self.with_flags(flags)))

    def slots(self) -> tuple[tuple[Slot, bool], ...]:
        """Return the times of day that there are, and whether each is in the plan."""
        chosen = {slot.id: slot for slot in self._planning.current.prescription.schedule.slots}
        every = {slot.id: slot for slot in self._planning.current.all_slots()} | chosen
        in_order = sorted(every.values(), key=lambda slot: slot.opens)
        return tuple((slot, slot.id in chosen) for slot in in_order)

    def keep_slots(self, slots: Sequence[Slot]) -> Refusal | None:
        """Take up other times of day; return why they cannot be, or None."""
        in_order = tuple(sorted(slots, key=lambda slot: slot.opens))
        plan = self._planning.current.prescription
        new = change(plan, ToSlots(in_order), self._planning.current.library)
        if isinstance(new, Refusal):
            return new
        if new != plan:
            self._planning.editor.take_up(self._planning.editor.beside(new))
        return None

    def offers(self) -> tuple[Offer, ...]:
        """Return the programs to begin with, the gentlest first, as they would be for the user.

        A program for flares is left out, unless it is the one in force.
        """
        now = self._planning.current.prescription
        found = []
        for program in self._planning.current.programs():
            in_force = program.fingerprint == now.fingerprint
            if program.rules.purpose is Purpose.FLARE and not in_force:
                continue
            begun = self._begun(program)
            plan = self._with(self._planning.flags.minding(begun), begun)
            if in_force and not self._afresh:
                plan = now
            found.append(Offer(program, plan, minutes(plan, self._planning.current.pace), in_force))
        return tuple(sorted(found, key=self._how_hard))

    def _how_hard(self, offer: Offer) -> tuple[bool, int, float]:
        """Return what orders programs: the versions of their exercises, then how much is held."""
        library = self._planning.current.library
        plan = prescribe(offer.program, library)
        library = library.with_own(plan.ladders)
        height, held_s = 0, 0.0
        for exercise in plan.exercises:
            ladder = library.ladder(exercise.ladder_id)
            rungs = [rung.id for rung in ladder.rungs] if ladder is not None else []
            height += sum(rungs.index(one.id) for one in (exercise.left, exercise.right))
            held_s += exercise.dose.reps * exercise.dose.hold_s
        return offer.program.id != STARTS_WITH, height, held_s

    def choose(self, offer: Offer) -> None:
        """Take up a program."""
        looked_at = self._planning.editor.beside(offer.plan)
        if looked_at.differences:
            self._planning.editor.take_up(looked_at)

    def _bare(self) -> Prescription:
        """Return the plan in force without what flags made of it, where that can be known."""
        now = self._planning.current.prescription
        program = self._program_of(now)
        return self._begun(program) if self._afresh and program is not None else now

    def _begun(self, program: Program) -> Prescription:
        """Return the beginning of a program, at times that the user chose, if any."""
        new = begin_ramp(prescribe(program, self._planning.current.library))
        now = self._planning.current.prescription
        own = self._program_of(now)
        if own is None or new.rules.lock.plan:
            return new
        usual = begin_ramp(prescribe(own, self._planning.current.library)).schedule.slots
        if now.schedule.slots == usual:
            return new
        days = {slot.days for slot in new.schedule.slots}
        if len(days) > 1:
            return new
        # The times are the user's; the days are those of the program.
        slots = tuple(replace(slot, days=next(iter(days))) for slot in now.schedule.slots)
        return replace(new, schedule=replace(new.schedule, slots=slots))

    def _program_of(self, plan: Prescription) -> Program | None:
        programs = self._planning.current.programs()
        return next((one for one in programs if one.fingerprint == plan.fingerprint), None)

    def _with(self, flags: Sequence[ProfileFlag], plan: Prescription) -> Prescription:
        return adapt(plan, flags, self._planning.current.library).prescription
