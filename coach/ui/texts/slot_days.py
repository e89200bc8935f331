"""On which days a session comes, in words: on the Plan page, in a comparison, for the PT."""

from collections.abc import Sequence

from coach.domain.program import Slot
from coach.domain.slot_rhythm import EVERY_DAY, EVERY_OTHER_DAY, Rhythm, rhythm_of_code
from coach.ui.texts.dates import WEEKDAYS_SHORT

EVERY_DAY_WORDS = "every day"
EVERY_OTHER_DAY_WORDS = "every other day"
_EVERY_SO_MANY = "every {n} days"
_A_WEEK = {1: "once a week", 2: "twice a week"}
_TIMES_A_WEEK = "{n} times a week"
_DIFFER = "each session has days of its own"
_ANY = "{times}, now {days}"
_ANY_TO_COME = "{times}, at first on {days}"
_ONE_SESSION, _A_DAY = "one", "{n} a day"
_DAYS = "{n} days a week: {days}"
_ONE_DAY = "1 day a week: {days}"


def on_days(rhythm: Rhythm, *, to_come: bool = False) -> str:
    """Return on which days it comes, such as `every day` or `3 days a week: Mon, Wed, Fri`.

    Args:
        rhythm: the days.
        to_come: whether it begins at another time, so that nobody has chosen days of it now.
    """
    if rhythm == EVERY_DAY:
        return EVERY_DAY_WORDS
    if rhythm == EVERY_OTHER_DAY:
        return EVERY_OTHER_DAY_WORDS
    if rhythm.every_days is not None:
        return _EVERY_SO_MANY.format(n=rhythm.every_days)
    count, named = len(rhythm.weekdays), day_names(rhythm)
    if rhythm.chosen:
        words = _ANY_TO_COME if to_come else _ANY
        return words.format(times=_A_WEEK.get(count, _TIMES_A_WEEK.format(n=count)), days=named)
    return (_ONE_DAY if count == 1 else _DAYS).format(n=count, days=named)


def days_of_all(slots: Sequence[Slot], *, to_come: bool = False) -> str:
    """Return on which days sessions come, where all come on the same ones; else nothing."""
    first = slots[0].days
    return on_days(first, to_come=to_come) if all(slot.days == first for slot in slots) else ""


def sessions_in_short(per_day: str, times: str, *codes: str) -> str:
    """Return sessions to come as data tell of them: `one, 10:00–12:30, twice a week, at first on
    Mon, Thu`.

    Args:
        per_day: how many a day has.
        times: when they can be done.
        codes: their days, see `Rhythm.code`; several where they differ.
    """
    days = "; ".join(on_days(rhythm_of_code(code), to_come=True) for code in codes)
    count = _ONE_SESSION if per_day == "1" else _A_DAY.format(n=per_day)
    return f"{count}, {times}, {days}"


def days_line(slots: Sequence[Slot]) -> str:
    """Return a sentence without its full stop, such as `3 days a week: Mon, Wed, Fri`."""
    return sentence_start(days_of_all(slots) or _DIFFER)


def sentence_start(said: str) -> str:
    """Return words with their first letter large."""
    return said[0].upper() + said[1:]


def day_names(rhythm: Rhythm) -> str:
    """Return the days of the week alone, such as `Mon, Thu`; nothing where it comes every day."""
    return ", ".join(WEEKDAYS_SHORT[day] for day in rhythm.weekdays)
