"""Why a plan was taken up, as values: kept with the plan, and made a sentence where it is shown."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.advice import Advice
from coach.domain.difference import Difference


@dataclass(frozen=True, slots=True)
class InWords:
    """What an earlier version kept: a sentence, to be shown as it is; empty where it kept none."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What the user saw and said yes to."""

    differences: tuple[Difference, ...]


class Renewal(StrEnum):
    """Why a plan that an earlier version recorded was renewed without the user's doing."""

    WITHOUT_SIDES = "without_sides"
    """Versions without sides are done once and name no side (since record format 0004)."""
    STANDING = "standing"
    """The plan now says what is done standing, so that getting down and up gets its time."""


PlanReason = InWords | Changes | Renewal | Advice
