"""What the user says to a suggestion, so that nobody is asked twice what was decided.

An answer is about one step to one place: whoever never wants to be asked about the leg lift is
still asked about one repetition more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coach.domain.advice import Advice, Rule, SuggestionKey
from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by
from coach.domain.plan_reasons import InWords

ASK_AGAIN_AFTER_DAYS = 7
"""Days for which "not now" holds (product rule: one change a week, R7)."""


class Answer(StrEnum):
    """What was answered; the words are part of the store."""

    TAKEN = "taken"
    NOT_NOW = "not_now"
    NEVER = "never"
    FOR_THE_PT = "for_the_pt"
    """Nobody was asked: it is locked, and kept for the PT."""


@dataclass(frozen=True, slots=True)
class SuggestionAnswer:
    """One answer to one suggestion.

    Attributes:
        said: what was said to the user, kept so that history stays true.
    """

    key: SuggestionKey
    answer: Answer
    said: Advice | InWords
    at: Instant


def is_kept_for_the_pt(
    key: SuggestionKey, answers: Iterable[SuggestionAnswer], today: date
) -> bool:
    """Return whether a locked suggestion was kept for the PT within the last week.

    Args:
        key: what would be kept.
        answers: every answer ever given, oldest first.
        today: the local day.
    """
    kept = [one for one in answers if one.answer is Answer.FOR_THE_PT]
    latest = latest_by(kept, lambda one: one.key).get(key)
    if latest is None:
        return False
    return today < latest.at.local_date + timedelta(days=ASK_AGAIN_AFTER_DAYS)


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
    if latest.answer in (Answer.TAKEN, Answer.FOR_THE_PT):
        return False
    return today < latest.at.local_date + timedelta(days=ASK_AGAIN_AFTER_DAYS)
