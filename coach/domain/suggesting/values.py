"""A suggestion: what a rule says, what taking it would change, and whether it may be taken."""

from dataclasses import dataclass, replace

from coach.domain.advice import Advice, SuggestionKey
from coach.domain.plan_changes import PlanChange, ToRung


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One step that a rule of the plan suggests. Nothing changes until the user takes it.

    Attributes:
        advice: the step and the facts.
        change: what taking it does to the plan.
        locked: whether only the PT may change this, or has to agree first: it goes into the log and
            is never offered.
        locked_by: who locked it; empty where nobody did.
    """

    advice: Advice
    change: PlanChange
    locked: bool = False
    locked_by: str = ""

    @property
    def key(self) -> SuggestionKey:
        """What makes two suggestions the same one."""
        return self.advice.key

    def with_usual_hold(self) -> "Suggestion":
        """Return it with the hold that its rung has by itself, where that is asked about."""
        usual_s = self.advice.hold_usual_s
        if usual_s is None or not isinstance(self.change, ToRung):
            return self
        advice = replace(self.advice, hold_after_s=usual_s, hold_usual_s=None)
        return replace(self, advice=advice, change=replace(self.change, hold_s=usual_s))

    @property
    def harder(self) -> bool:
        """Whether it asks for more than before."""
        return self.key.rule.harder
