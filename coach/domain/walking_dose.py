"""How much walking a program asks for, and within which limits."""

from dataclasses import dataclass
from typing import Final

from coach.domain.slot_rhythm import EVERY_DAY, Rhythm

MINUTES_MAX: Final = 60
"""Most minutes of one walk: twice the 30 that trials walked up to (S40, S41; product rule)."""

TIMES_MAX: Final = 6
"""Most walks a day (product rule; McGill's are three, S38)."""


@dataclass(frozen=True, slots=True)
class Walking:
    """The walks of a program.

    Attributes:
        minutes: of one walk.
        times: walks a day.
        days: the days of the week on which they are asked for; never a number of days, which would
            have to be counted from somewhere.
    """

    minutes: int
    times: int
    days: Rhythm = EVERY_DAY
