"""Where answers about what somebody can do are kept."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.function_scales import FunctionSaid
from coach.services.ports.transactions import Transactions


class FunctionStore(Transactions, Protocol):
    """What was answered to the scales of function. Nothing replaces anything; of each time the last
    word counts.
    """

    def add_function_said(self, said: FunctionSaid) -> None:
        """Keep what was said of one time that a scale was answered, all items or none."""

    def function_said(self) -> Sequence[FunctionSaid]:
        """Return all that was said of these times, in the order of keeping."""
