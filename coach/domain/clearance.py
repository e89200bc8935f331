"""Which profile flags need a clinician's agreement before a session, and who gave it.

Weak bones, pregnancy, high blood pressure and a recent operation need it (rules R16, G1). It is
given for one flag: agreement for an operation says nothing of a pregnancy.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from coach.domain.clinician_words import is_a_name

if TYPE_CHECKING:
    from coach.domain.profile import ProfileFlag

AGREED_WITHIN_DAYS: Final = 365
"""What a clinician said longer ago was said of another state of the body: they are asked again (our
own number)."""


def first_day_agreed(today: date) -> date:
    """Return the earliest day on which a clinician can have agreed to what is asked about today."""
    return today - min(timedelta(days=AGREED_WITHIN_DAYS), today - date.min)


@dataclass(frozen=True, slots=True)
class Clearance:
    """One thing that was written down about a flag; the latest of each flag counts.

    Attributes:
        flag_id: of which flag.
        by: the clinician who agrees, as the user wrote it; empty where nobody does any more,
            because the flag was taken back and would have to be asked about again.
        on: the day on which they agreed; None where an earlier version kept none.
    """

    flag_id: str
    by: str
    on: date | None


def in_force(clearances: Iterable[Clearance]) -> dict[str, Clearance]:
    """Return, by flag id, the clearances that hold.

    Earlier versions let "." or "no" pass as a name; such a clearance does not hold.

    Args:
        clearances: all that was written down, oldest first.
    """
    last = {one.flag_id: one for one in clearances}
    return {flag_id: one for flag_id, one in last.items() if is_a_name(one.by)}


def waiting(
    flags: Iterable["ProfileFlag"], clearances: Sequence[Clearance]
) -> tuple["ProfileFlag", ...]:
    """Return the flags that allow no session yet: a clinician has to agree, and none did.

    Args:
        flags: what is true of the user.
        clearances: all that was written down, oldest first.
    """
    given = in_force(clearances)
    return tuple(flag for flag in flags if flag.ask_first and flag.id not in given)
