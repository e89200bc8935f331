"""One thing that differs between two plans, as a value that can be shown, and kept for years."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.sides import Side


class What(StrEnum):
    """What differs."""

    PROGRAM = "program"
    TEXT = "text"
    """The program has the same version and another text."""
    ADDED = "added"
    REMOVED = "removed"
    PAUSED = "paused"
    RUNG = "rung"
    SETS = "sets"
    HOLD = "hold"
    REPETITION = "repetition"
    """Seconds of one that is moved at a tempo."""
    MOVED = "moved"
    """Whether its repetitions are held or moved."""
    RESET = "reset"
    REST = "rest"
    ORDER = "order"
    WARM_UP = "warm_up"
    CONTACT = "contact"
    """Whom to ask: the name and the telephone number."""
    LATER_SESSIONS = "later_sessions"
    """The sessions in weeks to come: how many a day, their times, the codes of their days."""
    QUESTIONS = "questions"
    """What the program's author asks once a week."""
    MINDS = "minds"
    """What the program says that the body minds: by the names of the profile flags."""
    WAY = "way"
    LINE = "line"
    """What the author says, of an exercise or in every session: by its words."""
    WORDS = "words"
    """How versions of an exercise are done, on a ladder that came with the plan: their names."""
    SIDES = "sides"
    SESSION_MINUTES = "session_minutes"
    DAY_MINUTES = "day_minutes"
    SESSIONS = "sessions"
    TIMES = "times"
    DAYS = "days"
    """The days of the week: before and after are each the code of a `Rhythm`."""
    STARTS = "starts"
    REVIEW_BY = "review_by"
    ENDS = "ends"
    """A day that a program names: before and after are dates, empty where there is none."""
    WALKS = "walks"
    """Walks a day; empty where none are asked for."""
    WALK_MINUTES = "walk_minutes"
    WALK_DAYS = "walk_days"
    GUARD = "guard"
    GAP = "gap"
    LATER = "later"
    """What a program asks for from a week on: after is the week."""
    RULES = "rules"
    SHORT_ON_TIME = "short_on_time"
    LOCK = "lock"


class Locks(StrEnum):
    """How much of a plan is locked."""

    NOTHING = "nothing"
    EXERCISES = "exercises"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        before, after: what it was and will be: a number, a scheme, an id, a `SideRule` or `Locks`;
            times in minutes or seconds. Empty where there is none.
        name: the exercise, the program, or the rule as a program file names it.
        was, will_be: what it was and will be by the names in the plan: rungs, options, exercises;
            of a lock, who locked it (empty where nobody is named) and then the exercises.
        ladder_id: the exercise, or None for the plan as a whole.
        sides: the sides it is about; empty for both, and where there are none.
    """

    what: What
    before: str = ""
    after: str = ""
    name: str = ""
    was: tuple[str, ...] = ()
    will_be: tuple[str, ...] = ()
    ladder_id: str | None = None
    sides: tuple[Side, ...] = ()
