"""How often sessions are due and done, for the ramp that adds one to the day."""

from collections.abc import Sequence
from datetime import timedelta

from coach.domain.calendar import days as days_between
from coach.domain.flare import Flare, FlareDays
from coach.domain.instant import Instant
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.program import Slot
from coach.domain.record import SessionSummary
from coach.domain.slots import SlotSessions
from coach.domain.suggesting.facts import FrequencyFacts

_DAY = timedelta(days=1)


def frequency_facts(
    plans: Sequence[PlanInForce],
    sessions: Sequence[SessionSummary],
    flares: Sequence[Flare],
    now: Instant,
) -> FrequencyFacts:
    """Return how many sessions are due, since when, and how many were done.

    Args:
        plans: every plan that was ever in force, oldest first; at least one.
        sessions: those that count, in order of their start.
        flares: every flare.
        now: the present moment.
    """
    plan = plans[-1].prescription
    first = _first_as_often(plans)
    due, done, in_flares = 0, 0.0, 0
    if plan.rules.ramp is not None:
        today = now.local_date
        flare_days = FlareDays(flares, today, sessions)
        of_slot = SlotSessions(sessions, flare_days)
        begins = today - timedelta(days=plan.rules.ramp.days_a_step)
        for day in days_between(begins, today - _DAY):
            in_flares += day in flare_days
            for slot in of_slot.day(plans, day, now):
                if slot.session is not None and slot.session.by_hand:
                    # What was only told of speaks neither for more nor against it.
                    continue
                due += slot.asked_for
                done += slot.part
    slots = plan.schedule.slots
    grown = None if _is_enough(plans[: first + 1]) else _one_more(slots, plan.program_slots)
    return FrequencyFacts(slots, plans[first].first_day, grown, due, done, in_flares)


def _first_as_often(plans: Sequence[PlanInForce]) -> int:
    """Return which plan was the first of the last ones that ask for as many sessions a week."""
    first = len(plans) - 1
    a_week = plans[first].prescription.schedule.sessions_a_week
    while first and plans[first - 1].prescription.schedule.sessions_a_week == a_week:
        first -= 1
    return first


def _is_enough(plans: Sequence[PlanInForce]) -> bool:
    """Return whether the user came down by choice, in the last of these plans, from where the ramp
    ends: whoever keeps on with less after calm weeks is not led up again.
    """
    last = plans[-1]
    fewer = last.prescription.schedule.sessions_a_week
    before = plans[-2].prescription.schedule.sessions_a_week if len(plans) > 1 else fewer
    return (
        last.by is ChangedBy.USER
        and fewer < before
        and any(_has_all(one, last.prescription.program_id) for one in plans[:-1])
    )


def _has_all(plan: PlanInForce, program_id: str) -> bool:
    """Return whether all sessions of a program were due by a plan."""
    prescribed = plan.prescription
    due = {slot.id for slot in prescribed.schedule.slots}
    return prescribed.program_id == program_id and due.issuperset(
        slot.id for slot in prescribed.program_slots
    )


def _one_more(slots: tuple[Slot, ...], of_program: tuple[Slot, ...]) -> tuple[Slot, ...] | None:
    """Return the slots with the program's next one, where it has one that fits between them."""
    taken = {slot.id for slot in slots}
    for slot in of_program:
        fits = all(slot.closes <= one.opens or one.closes <= slot.opens for one in slots)
        if slot.id not in taken and fits:
            return tuple(sorted((*slots, slot), key=lambda one: one.opens))
    return None
