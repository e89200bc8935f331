"""Words of the walks that a plan asks for: on Plan, on Today, where a walk is timed."""

from coach.domain.slot_rhythm import EVERY_DAY
from coach.domain.walking import WalkingDay
from coach.domain.walking_dose import Walking
from coach.ui.texts.phrasing import counted
from coach.ui.texts.slot_days import on_days

_ASKED = "Walking: {walks} a day, {minutes}{days}."
_TODAY = "Your plan asks for {walks} today, {minutes}."
_GENTLE = "Short ones are enough today: {walks}, {minutes}."
_EACH = "{minutes} each"
_BEGUN = "You walked a part of it. Left for today: {left} of {all}."
_LEFT = "{done} of {times} walks done today. {left} left."
_ALL_DONE = {1: "Your walk of today is done.", 2: "Both walks of today are done."}
_ALL_OF_MORE = "All {times} walks of today are done."
WALK_NOW = "Walk {minutes} min"


def asked(walking: Walking) -> str:
    """Return what a plan asks for, as one sentence."""
    days = "" if walking.days == EVERY_DAY else f", {on_days(walking.days)}"
    walks, minutes = counted(walking.times, "walk"), _each(walking.times, walking.minutes)
    return _ASKED.format(walks=walks, minutes=minutes, days=days)


def standing(day: WalkingDay) -> str:
    """Return how the walks of today stand; nothing where none is asked for."""
    if not day.times:
        return ""
    if day.left_min <= 0:
        return _ALL_DONE.get(day.times, _ALL_OF_MORE.format(times=day.times))
    left = _minutes(day.left_min)
    if day.done <= 0:
        walks, minutes = counted(day.times, "walk"), _each(day.times, day.minutes)
        return (_GENTLE if day.gentle else _TODAY).format(walks=walks, minutes=minutes)
    if not day.whole:
        return _BEGUN.format(left=day.left_min, all=_minutes(day.times * day.minutes))
    return _LEFT.format(done=day.whole, times=day.times, left=left)


def _each(times: int, minutes: int) -> str:
    said = _minutes(minutes)
    return said if times == 1 else _EACH.format(minutes=said)


def _minutes(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
