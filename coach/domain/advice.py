"""What a rule of the plan said: the step, and the facts that it rests on, as values.

It is shown as a sentence. The record keeps these values, with the answer and with the plan that
came of it, so that the sentence can be made again later, in any language.
"""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.sides import Side


class Rule(StrEnum):
    """Which rule of the plan speaks; the words are part of the store."""

    ADD_REPS = "add_reps"
    RUNG_UP = "rung_up"
    REPS_LESS = "reps_less"
    RUNG_DOWN = "rung_down"
    PAUSE = "pause"
    SESSION_MORE = "session_more"
    WALK_MORE = "walk_more"
    """A longer walk."""
    NEXT_STEP = "next_step"
    """The next change towards a harder program that is taken up one change a week."""

    @property
    def harder(self) -> bool:
        """Whether it asks for more than before."""
        return self in (
            Rule.ADD_REPS, Rule.RUNG_UP, Rule.SESSION_MORE, Rule.WALK_MORE, Rule.NEXT_STEP
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuggestionKey:
    """Identifies a suggestion: two with equal keys are the same one.

    Attributes:
        ladder_id: the exercise, or None for sessions a day and for walks.
        sides: the sides it is about; empty where there are none.
        to: where it leads: a scheme, a rung's id, a number of sessions or of minutes; empty for a
            pause.
    """

    rule: Rule
    ladder_id: str | None
    sides: tuple[Side, ...]
    to: str


class Reason(StrEnum):
    """Which facts made the rule speak."""

    CLEAN = "clean"
    """Clean, green sessions in a row."""
    DONE = "done"
    """Enough of the due sessions, or walks, were done."""
    EARLY_STOP = "early_stop"
    """Sets were stopped early for pain or form."""
    AMBER = "amber"
    """Amber sessions in a row."""
    RED = "red"
    """Pain in the red zone."""
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
    ON_THE_WAY = "on_the_way"
    """A week has passed since the last change on the way to a harder program."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The facts that a suggestion rests on.

    Attributes:
        sessions: ids of the sessions, oldest first.
        days: on how many days they were.
        count: how often the reason was seen: in sessions, sets or mornings, depending on it.
        worst: lowest and highest of the sessions' worst pain in the exercise, 0-10: in the leg or
            elsewhere where the reason is about that, else in the back; None where not known.
        morning, usual: pain on the morning after the newest session, and the usual pain by then,
            0-10; None where not known.
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
class Advice:
    """One step that a rule of the plan says, and why.

    Attributes:
        key: the rule, the exercise, the sides whose facts made it speak, and where it leads.
        name: the exercise's name; empty for sessions a day.
        before, after: scheme, rung or number of sessions, as they are shown.
        grounds: the facts.
        sets: the scheme of the exercise when the rule spoke, of the side that has more where they
            differ; empty for sessions a day, and where another rung follows and the sides differ.
        sets_after: the scheme to go on with, and no more of it on a side than before; empty where
            it stays, where a next step has another on each side, and for sessions a day.
        at_the_end: whether a pause is said because nothing easier is left.
        hold_s, hold_after_s: seconds of a hold before and after; None where they are not spoken of.
        hold_usual_s: seconds of the new rung's own hold, where that is longer than `hold_after_s`,
            so that the user is asked which to take. Else None.
    """

    key: SuggestionKey
    name: str
    before: str
    after: str
    grounds: Grounds
    sets: tuple[int, ...] = ()
    sets_after: tuple[int, ...] = ()
    at_the_end: bool = False
    hold_s: float | None = None
    hold_after_s: float | None = None
    hold_usual_s: float | None = None
