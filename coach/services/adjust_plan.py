"""Changing the plan by hand, by a program file, or back to an earlier plan: look first, then take.

A preview is a value: nothing is written before `take_up`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.domain.difference import Difference
from coach.domain.ladder import Library
from coach.domain.plan_changes import PlanChange, change
from coach.domain.plan_differences import compare
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.plan_reasons import Changes
from coach.domain.plan_refusals import Refusal
from coach.domain.prescription import Prescription
from coach.domain.session_length import Minutes
from coach.engine.timeline import Pace, session_minutes
from coach.services.ports import Clock, PlanStore


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan that may follow, beside the one in force.

    Attributes:
        differences: what would change; empty where nothing does.
        before, after: how long both take.
    """

    prescription: Prescription
    differences: tuple[Difference, ...]
    before: Minutes
    after: Minutes


def minutes(prescription: Prescription, pace: Pace, per_day: int | None = None) -> Minutes:
    """Return how long a plan takes.

    Args:
        prescription: the plan; where exercises have days of their own, its fullest session counts.
        pace: the user's seconds between the holds.
        per_day: sessions a day; None for those of the plan.
    """
    count = prescription.schedule.sessions_per_day if per_day is None else per_day
    return Minutes(session_minutes(prescription.fullest, pace), count)


def preview(old: Prescription, new: Prescription, pace: Pace) -> Preview:
    """Return what a new plan changes; minutes are at the user's own pace."""
    before, after = minutes(old, pace), minutes(new, pace)
    return Preview(new, compare(old, new, (before, after)), before, after)


def preview_changes(
    store: PlanStore, changes: Iterable[PlanChange], library: Library, pace: Pace
) -> Preview | Refusal:
    """Return the plan in force with changes, one after the other, or why one cannot be.

    Raises:
        StoreProblem: the record cannot be read.
    """
    old = store.plans()[-1].prescription
    new = old
    for wanted in changes:
        changed = change(new, wanted, library)
        if isinstance(changed, Refusal):
            return changed
        new = changed
    return preview(old, new, pace)


def take_up(
    clock: Clock,
    store: PlanStore,
    looked_at: Preview,
    by: ChangedBy = ChangedBy.USER,
) -> PlanInForce:
    """Put a plan in force from now on. What was recorded keeps its own prescription.

    Args:
        clock: tells the moment.
        store: the record.
        looked_at: what the user saw and said yes to.
        by: on whose word.

    Raises:
        StoreProblem: it cannot be written.
    """
    reason = Changes(looked_at.differences)
    plan = PlanInForce(clock.read(), looked_at.prescription, reason, by)
    store.take_up(plan)
    return plan
