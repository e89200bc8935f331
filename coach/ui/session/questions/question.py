"""One question in the middle of a session, as data: a title and choices, each with its key."""

from dataclasses import dataclass

from coach.domain.pain_zones import Zone


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer.

    Attributes:
        key: what is pressed for it, a digit or a letter.
        words: what it says.
        ticked: for what can be true besides: whether it is; None for an answer.
    """

    key: str
    words: str
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question on the whole window.

    Attributes:
        title: the question.
        lead: one sentence more, or nothing.
        choices: the answers, the safest first.
        marked: whether the first choice is marked at once; where facts are asked none is.
        scale: whether the first eleven are the numbers 0 to 10, side by side.
        hint: how to answer by keys.
        zone: the pain zone that the lead speaks of; its mark stands before it. None for none.
    """

    title: str
    lead: str
    choices: tuple[Choice, ...]
    scale: bool = False
    marked: bool = False
    hint: str = ""
    zone: Zone | None = None
