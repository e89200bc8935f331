"""Where it is kept how pain was around a session that was added by hand."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.pain import CheckIn
from coach.services.ports.transactions import Transactions


class ToldPainStore(Transactions, Protocol):
    """What was told of pain afterwards. No rule that reads check-ins knows of it."""

    def add_told_pain(self, told: CheckIn) -> None:
        """Keep how pain was before or after a session that was added by hand.

        Raises:
            LookupError: there is no such session.
        """

    def told_pain(self) -> Sequence[CheckIn]:
        """Return all of it, in the order of keeping; each with when it was told."""
