"""A plan from the moment on from which it counts: since when, why, and on whose word."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.plan_reasons import InWords, PlanReason
from coach.domain.prescription import Prescription


class ChangedBy(StrEnum):
    """On whose word a plan was taken up; the words are part of the store."""

    USER = "user"
    PT = "pt"
    RULE = "rule"
    """A rule of the plan suggested it and the user took it."""


@dataclass(frozen=True, slots=True)
class PlanInForce:
    """A prescription and the moment from which it counts.

    Attributes:
        reason: why it was taken up; no words where nobody said.
        by: on whose word.
    """

    since: Instant
    prescription: Prescription
    reason: PlanReason = InWords()
    by: ChangedBy = ChangedBy.USER

    @property
    def first_day(self) -> date:
        """The first local date it counts for."""
        return self.since.local_date
