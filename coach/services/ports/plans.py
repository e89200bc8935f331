"""Where plans are kept: what was prescribed, and since when."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.plan_in_force import PlanInForce
from coach.services.ports.transactions import Transactions


class PlanStore(Transactions, Protocol):
    """The plans of a record."""

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""

    def take_up(self, plan: PlanInForce) -> None:
        """Put a plan in force from its moment on; earlier plans stay as they were."""
