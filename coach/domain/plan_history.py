"""How the plan changed over time: each plan that was taken up, beside the one before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.advice import Advice
from coach.domain.difference import Difference, What
from coach.domain.plan_differences import compare
from coach.domain.plan_in_force import PlanInForce
from coach.domain.plan_reasons import Changes, InWords, PlanReason, Renewal
from coach.domain.prescription import Prescription


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A plan that was taken up.

    Attributes:
        differences: what changed in it; of the first plan, which program it is.
    """

    plan: PlanInForce
    differences: tuple[Difference, ...]

    @property
    def why(self) -> str:
        """The rule that suggested it, or the words that were kept; empty where there are none."""
        return _why(self.plan.reason)


def plan_steps(plans: Sequence[PlanInForce], first: date, last: date) -> tuple[PlanStep, ...]:
    """Return the plans that were taken up on some days, in order.

    Args:
        plans: every plan that was ever in force, in order of their time.
        first: the first of the days.
        last: their last one, included.
    """
    befores = (None, *(plan.prescription for plan in plans))
    return tuple(
        PlanStep(plan, _differences(before, plan.prescription))
        for before, plan in zip(befores, plans, strict=False)
        if first <= plan.first_day <= last
    )


def _differences(before: Prescription | None, after: Prescription) -> tuple[Difference, ...]:
    if before is not None:
        return compare(before, after)
    version, named = str(after.program_version), (after.program_name,)
    return (Difference(What.PROGRAM, after=version, will_be=named),)


def _why(reason: PlanReason) -> str:
    match reason:
        case InWords(words):
            return words
        case Advice():
            return reason.key.rule.value
        case Renewal():
            return reason.value
        case Changes():
            return ""
