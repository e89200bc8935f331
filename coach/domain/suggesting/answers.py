"""What the user says to a suggestion, so that nobody is asked twice what was decided.

An answer is about one step to one place: whoever never wants to be asked about the leg lift is
still asked about one repetition more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.latest import latest_by
from coach.domain.sides import Side

ASK_AGAIN_AFTER_DAYS = 7
"""Days for which "not now" holds (product rule: one change a week, R7)."""


class Rule(StrEnum):
    """Which rule of the plan speaks; the words are part of the store."""

    ADD_REPS = "add_reps"
    RUNG_UP = "rung_up"
    REPS_LESS = "reps_less"
    RUNG_DOWN = "rung_down"
    PAUSE = "pause"
    SESSION_MORE = "session_more"

    @property
    def harder(self) -> bool:
        """Whether it asks for more than before."""
        return self in (Rule.ADD_REPS, Rule.RUNG_UP, Rule.SESSION_MORE)


class Answer(StrEnum):
    """What was answered; the words are part of the store."""

    TAKEN = "taken"
    NOT_NOW = "not_now"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class SuggestionKey:
    """What makes two suggestions the same one.

    Attributes:
        ladder_id: the exercise, or None for sessions a day.
        sides: the sides it is about; empty where there are none.
        to: where it leads: a scheme, a rung's id, a number of sessions; empty for a pause.
    """

    rule: Rule
    ladder_id: str | None
    sides: tuple[Side, ...]
    to: str


@dataclass(frozen=True, slots=True)
class SuggestionAnswer:
    """One answer to one suggestion.

    Attributes:
        sentence: what the user read when answering, kept so that history stays true.
    """

    key: SuggestionKey
    answer: Answer
    sentence: str
    at: Instant


def is_silenced(key: SuggestionKey, answers: Iterable[SuggestionAnswer], today: date) -> bool:
    """Return whether a suggestion is not to be shown today; the latest answer counts.

    A pause can be put off and not silenced: leg symptoms that move down outweigh the wish not to
    be asked (sources S17, S18), so "never" holds a week there, like "not now".

    Args:
        key: what would be shown.
        answers: every answer ever given, oldest first.
        today: the local day.
    """
    latest = latest_by(answers, lambda one: one.key).get(key)
    if latest is None:
        return False
    if latest.answer is Answer.NEVER and key.rule is not Rule.PAUSE:
        return True
    if latest.answer is Answer.TAKEN:
        return False
    return today < latest.at.local_date + timedelta(days=ASK_AGAIN_AFTER_DAYS)
