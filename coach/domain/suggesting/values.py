"""A suggestion: which rule speaks, what it would change, the facts it rests on, one sentence."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.plan_changes import PlanChange
from coach.domain.suggesting.answers import SuggestionKey


class Reason(StrEnum):
    """Which facts made the rule speak."""

    CLEAN = "clean"
    """Clean, green sessions in a row."""
    DONE = "done"
    """Enough of the due sessions were done."""
    EARLY_STOP = "early_stop"
    """Sets were stopped early for pain or form."""
    AMBER = "amber"
    """Amber sessions in a row."""
    RED = "red"
    """Pain in the red."""
    SHARP = "sharp"
    """Sharp or electric pain."""
    LEG_PAIN = "leg_pain"
    """Pain in the leg that is red."""
    ELSEWHERE = "elsewhere"
    """Pain neither in the back nor in the leg that is red."""
    LEG = "leg"
    """What is felt in the leg went further down."""
    NUMB = "numb"
    """Numbness or weakness was new."""
    FORM = "form"
    """The form was lost."""
    UNSETTLED = "unsettled"
    """The pain was not back to usual the next morning."""
    MORNING = "morning"
    """The next morning was far above usual."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The facts that a suggestion rests on.

    Attributes:
        sessions: ids of the sessions, oldest first.
        days: on how many days they were.
        count: how often it was seen: sessions, sets or mornings, by the reason.
        worst: lowest and highest worst pain in the exercise, 0-10, where the reason says; None
            where not known.
        morning, usual: the morning it is about, 0-10, and the usual pain by then.
        due, done: sessions due and done.
    """

    reason: Reason
    sessions: tuple[str, ...] = ()
    days: int = 0
    count: int = 0
    worst: tuple[int, int] | None = None
    morning: int | None = None
    usual: float | None = None
    due: int = 0
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One step that a rule of the plan suggests. Nothing changes until the user takes it.

    Attributes:
        key: the rule, the exercise, the sides whose facts made it speak, and where it leads.
        name: the exercise's name; empty for sessions a day.
        change: what taking it does to the plan.
        before, after: scheme, rung or number of sessions, as they are shown.
        grounds: the facts.
        sentence: the facts and what the plan says, in plain words.
        locked: only the PT may change this: it goes into the log and is never offered.
        locked_by: who locked it.
    """

    key: SuggestionKey
    name: str
    change: PlanChange
    before: str
    after: str
    grounds: Grounds
    sentence: str
    locked: bool = False
    locked_by: str = ""

    @property
    def harder(self) -> bool:
        """Whether it asks for more than before."""
        return self.key.rule.harder
