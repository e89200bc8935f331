"""The rules of a plan in words: when it says more, when less. Every number is the plan's own."""

from coach.domain.rules import PainMode
from coach.ui.texts.phrasing import SESSIONS, how_many

TITLE = "How your plan moves you"
LEAD = "These rules stand in the program file. They suggest; you decide."
MORE = "More"
LESS = "Less"
ADD_REPS = (
    "After {sessions} in a row on at least {days}, with worst pain up to {green}, no more than "
    "{after} above the pain before and a settled next morning: {reps} more in each set."
)
RUNG_UP = "When {top} goes that well {times} in a row: the next version, at {start}."
ONE_CHANGE = "One change a week at most."
NO_CHANGE = "This plan never suggests more."
RAMP = "After {days} with at least {percent} percent of the sessions done: one session more a day."
WALKS = (
    "After {days} with at least {percent} percent of the walks done, calm mornings and no bad "
    "day: walks of {grow} more, up to {most}."
)
FEWER_REPS = (
    "A set stopped early for pain or form, {amber} in a row, or a morning that is "
    "not back to usual: one repetition fewer in each set."
)
RUNG_DOWN = (
    "Worst pain above {amber}, {sessions} in a row, lost form in {form}, or a morning {rise} or "
    "more above usual: the easier version."
)
PAUSE = (
    "What you feel in your leg moves down in {sessions}, or numbness or weakness is new: "
    "pause the exercise and ask your PT."
)
MODE = {
    PainMode.SPARING: "Worst pain up to {green} is green, up to {amber} amber, above that red.",
    PainMode.MONITORING: "Pain-monitoring: up to {green} is green, up to {amber} amber, above red.",
}
RELATIVE = (
    "If you begin with {start} or more, it counts from there: {green} more is green, {amber} more "
    "is amber."
)

EDIT = "Change the numbers"
EDIT_TITLE = "Change the numbers"
EDIT_LEAD = "Nothing changes before you have seen what differs and said yes."
DOSES = "Sets and holds"
SETS = "Sets"
HOLD = "Hold, seconds"
REPETITION = "One repetition, seconds"
HOLD_OR_REPETITION = "Hold or repetition, seconds"
RESET = "Between repetitions, seconds"
REST = "Between sets, seconds"
SIDES_APART = "Different on each side"
TIMES = "Times and days"
DAYS_OF = "{slot}: days"
EVERY_OTHER_DAY = "Every other day"
NO_DAY = "{slot}: choose one day at least."
DATES = "First and last day"
DATE_LABELS = {
    "starts": "First day with sessions",
    "review_by": "Look at it with your PT by",
    "ends": "Last day with sessions",
}
OPENS = "{slot}: from"
CLOSES = "until"
UNTIL = "{slot}: until"
RULES = "Rules"
MODE_LABEL = "Pain"
MODES = {PainMode.SPARING: "Pain-sparing", PainMode.MONITORING: "Pain-monitoring"}
SESSIONS_LABEL = "Clean sessions in a row before more"
DAYS_LABEL = "On at least so many days"
CHANGES_LABEL = "Harder changes a week (0 or 1)"
AMBER_REPS_LABEL = "Amber sessions before one rep fewer"
AMBER_RUNG_LABEL = "Amber sessions before an easier version"
WALKS_TITLE = "Walks"
WALKS_A_DAY = "Walks a day (0 for none)"
WALK_MINUTES = "Minutes of a walk"
WALKS_NAME = "Walks"
SHOW = "Show what changes"
SETS_WRONG = "{exercise}, sets: write numbers with dashes between, such as 5-3-1."
NUMBER_WRONG = "{label}: write a number from {least} to {most}."
"""Said when a field cannot be read."""

_TIMES = {1: "once", 2: "twice"}
_REPETITIONS = {1: "one repetition", 2: "two repetitions"}


def times(count: int) -> str:
    """Return how often, such as `twice`."""
    return _TIMES.get(count, f"{count} times")


def days(count: int) -> str:
    """Return a number of days."""
    return how_many(count, "day")


CLEAN_SESSIONS = ("clean session", "clean sessions")
AMBER_SESSIONS = ("amber session", "amber sessions")


def sessions(count: int, kind: tuple[str, str] = SESSIONS) -> str:
    """Return a number of sessions of a kind, such as `2 amber sessions`."""
    return how_many(count, *kind)


def repetitions(count: int) -> str:
    """Return how many repetitions, such as `one repetition`."""
    return _REPETITIONS.get(count, f"{count} repetitions")
