"""Keeps which clinician agrees to exercises, for what, and since when."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Final

from coach.domain.clearance import Clearance, in_force, waiting
from coach.domain.clinician_words import is_a_name
from coach.domain.profile import ProfileFlag, true_flags
from coach.services.notices import Notice
from coach.services.safety_notices import clinician_notices
from coach.services.settings import CLEARANCES, CLEARED_BY, CLEARED_ON, PROFILE_FLAGS, Settings

CLEARED_EARLIER: Final = "recent_surgery"
"""The one flag that asked for a name in earlier versions, which kept it without the flag."""


def clearances(settings: Settings) -> tuple[Clearance, ...]:
    """Return all that was written down, oldest first; what an earlier version kept is the first."""
    kept = settings.get(CLEARANCES)
    by = settings.get(CLEARED_BY)
    if not by:
        return kept
    return (Clearance(CLEARED_EARLIER, by, _day(settings.get(CLEARED_ON))), *kept)


def notices(
    settings: Settings, all_flags: Callable[[], Collection[ProfileFlag]]
) -> tuple[Notice, ...]:
    """Return what Today says while a clinician has to agree before a session.

    Args:
        settings: what is true of the user, and who agreed to what.
        all_flags: returns every profile flag; asked only where one of theirs has no name to it.

    Raises:
        ProgramProblem: a shipped file is broken or missing.
    """
    ticked, said = settings.get(PROFILE_FLAGS), clearances(settings)
    if not set(ticked) - set(in_force(said)):
        return ()
    return clinician_notices([flag.name for flag in waiting(true_flags(all_flags(), ticked), said)])


def name_clinician(settings: Settings, flags: Collection[str], by: str, on: date) -> None:
    """Write down who agrees, to exercises in spite of which flags, and since which day.

    Raises:
        ValueError: nobody is named.
    """
    if not is_a_name(by):
        raise ValueError(by)
    _add(settings, [Clearance(flag, by, on) for flag in sorted(flags)])


def take_back(settings: Settings, flags: Collection[str], on: date) -> None:
    """Withdraw the clearances of flags that are no longer true: ticked again, they ask for one."""
    given = in_force(clearances(settings))
    _add(settings, [Clearance(flag, "", on) for flag in sorted(flags) if flag in given])


def _add(settings: Settings, new: list[Clearance]) -> None:
    if new:
        settings.keep(CLEARANCES, (*settings.get(CLEARANCES), *new))


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
