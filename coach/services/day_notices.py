"""Says on Today that the computer's date is in doubt, or that the day comes to much."""

from coach.domain.clock_doubt import ClockDoubt
from coach.domain.pacing import Beside, MuchToday
from coach.services.notices import Notice, NoticeKind


def clock_notices(doubt: ClockDoubt | None) -> tuple[Notice, ...]:
    """Return what is to be said of the computer's date."""
    if doubt is None:
        return ()
    if doubt.last_entry is None:
        return (Notice(NoticeKind.CLOCK, {"today": doubt.today}),)
    what = {"today": doubt.today, "last": doubt.last_entry}
    return (Notice(NoticeKind.CLOCK_AND_ENTRY, what),)


def pacing_notices(much: MuchToday | None, *, due: bool) -> tuple[Notice, ...]:
    """Return what is to be said before a session that would make today much more than usual.

    Args:
        much: what it would make of today, or None.
        due: whether the session is one that the plan asks for now.
    """
    if much is None:
        return ()
    if much.beside is Beside.NOTHING:
        return (Notice(NoticeKind.PACING_AFTER_PAUSE),) if due else ()
    kind = NoticeKind.PACING if due else NoticeKind.PACING_EXTRA
    return (Notice(kind, {"percent": much.percent, "beside": much.beside.value}),)
