"""Why a change of a plan cannot be, as values: what was asked for, and what stands against it."""

from dataclasses import dataclass
from enum import Enum, auto


class Why(Enum):
    """What stands against a change."""

    NOT_IN_PLAN = auto()
    """The plan does not have this exercise."""
    IN_PLAN_ALREADY = auto()
    """The plan has `names[0]` already, or it is paused."""
    PLAN_LOCKED = auto()
    """The whole plan is locked; by `names[0]`, or by nobody named."""
    EXERCISE_LOCKED = auto()
    """`names[1]` is locked; by `names[0]`, or by nobody named."""
    NO_SUCH_RUNG = auto()
    """The ladder of `names[1]` has no rung `names[0]`."""
    ONE_SIDE_MORE = auto()
    """`names[0]` would be more on one side alone."""
    OUT_OF_RANGE = auto()
    """A number of `names[0]` is outside its `range`."""
    NO_SESSION = auto()
    """A day without a session."""
    NO_SESSION_ON_ITS_DAYS = auto()
    """`names[0]` is done on days of its own, on which no session would be due."""
    TOO_MANY_SESSIONS = auto()
    """More sessions a day than there may be."""
    SAME_NAME = auto()
    """Two sessions of a day have one id."""
    CLOSES_EARLY = auto()
    """The slot `names[0]` closes before it opens."""
    OVERLAP = auto()
    """The slot `names[1]` opens before `names[0]` closes."""
    ONLY_EXERCISE = auto()
    """`names[0]` is the only exercise, so pausing it leaves nothing."""
    NOT_PAUSED = auto()
    """What is to come back is not paused."""
    FLAGS = auto()
    """Profile flags keep it gentler; `notes` say why, where the flags do."""
    OUTDATED = auto()
    """The suggestion no longer stands, because the record has changed since."""
    NOT_A_FILE = auto()
    """As a program file it would not pass the check; `notes` are what that says."""


class Amount(Enum):
    """A number of a dose."""

    SETS = auto()
    REPS = auto()
    """Repetitions in a set."""
    HOLD_S = auto()
    RESET_S = auto()
    """Seconds between repetitions."""
    REST_S = auto()
    """Seconds between sets."""
    WALK_MIN = auto()
    """Minutes of a walk."""
    WALKS = auto()
    """Walks a day."""


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A number that is too small or too large: `value` is not within `least` to `most`."""

    amount: Amount
    value: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """A change that cannot be.

    Attributes:
        names: the exercise, slots or people it is about, as they are called; see `Why`.
        range: the number that is out of it, for `Why.OUT_OF_RANGE`.
        notes: sentences that come with program files, shown as they are.
    """

    why: Why
    names: tuple[str, ...] = ()
    range: OutOfRange | None = None
    notes: tuple[str, ...] = ()
