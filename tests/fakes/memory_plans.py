"""Plans in memory, held to the contract of `PlanStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.plan_in_force import PlanInForce
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryPlans(MemoryTransactions):
    """Keeps plans in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_plans",)

    def __init__(self) -> None:
        super().__init__()
        self._plans: list[PlanInForce] = []

    def plans(self) -> Sequence[PlanInForce]:
        return tuple(self._plans)

    def take_up(self, plan: PlanInForce) -> None:
        self._write()
        self._plans.append(replace(plan, since=as_kept(plan.since)))
