"""How hard a plan is for somebody who begins: minutes a day alone do not tell.

A hard program once a day may take fewer minutes than a small one three times a day.
"""

from enum import Enum, auto
from typing import Final

from coach.domain.prescription import Prescription

HARD_HOLD_S: Final = 10.0
"""Holds as long as they may be (docs/evidence.md, 1.1: 10 seconds at most)."""
HARD_REPS: Final = 12
"""So many repetitions on a side are those of Build and Strong."""


class Grade(Enum):
    """How hard a plan is to begin with."""

    SMALL = auto()
    """Short holds of easier versions."""
    LATER = auto()
    """Full holds: the step after a small one."""
    HARD = auto()
    """The longest holds, or many repetitions."""


def grade(plan: Prescription) -> Grade:
    """Return how hard a plan is to begin with."""
    doses = [one.dose for one in plan.exercises if not one.own_pace]
    if any(one.hold_s >= HARD_HOLD_S or one.reps >= HARD_REPS for one in doses):
        return Grade.HARD
    return Grade.SMALL if plan.is_gentle else Grade.LATER
