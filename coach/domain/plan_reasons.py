"""Why a plan was taken up, as values: they are kept with it, and said by whoever shows it."""

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
    """Why a plan that an earlier version recorded was taken up again by itself."""

    WITHOUT_SIDES = "without_sides"
    """Versions without sides are done once and name no side (since 0004)."""
    STANDING = "standing"
    """What is done standing is known, so that getting down and up has its time."""


PlanReason = InWords | Changes | Renewal | Advice
