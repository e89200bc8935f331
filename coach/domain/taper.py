"""Less of a plan that has been calm for weeks: the same sessions on three days a week.

Whoever no longer hurts often stops altogether; a plan to keep on with asks for less. It is an
offer: the user takes it, or the PT writes it into the program.
"""

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.program import Slot
from coach.domain.slot_rhythm import times_a_week

KEPT_DAYS_A_WEEK = 3
"""Days a week that are enough to keep what was reached: the least of a clinic's sheet (S4)."""


def on_fewer_days(slots: Sequence[Slot]) -> tuple[Slot, ...] | None:
    """Return the slots on `KEPT_DAYS_A_WEEK` days at most; None where no slot comes on more.

    The user may move these days.
    """
    fewer = tuple(
        replace(slot, days=times_a_week(KEPT_DAYS_A_WEEK))
        if slot.days.days_a_week > KEPT_DAYS_A_WEEK
        else slot
        for slot in slots
    )
    return None if fewer == tuple(slots) else fewer


def can_be_less(slots: Sequence[Slot]) -> bool:
    """Return whether there is less to offer: fewer days, or a session of the day fewer."""
    return len(slots) > 1 or on_fewer_days(slots) is not None
