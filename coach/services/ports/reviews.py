"""Where the reviews of weeks are kept."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.weekly_review import ReviewSaid
from coach.services.ports.transactions import Transactions


class ReviewStore(Transactions, Protocol):
    """What was said of weeks. Nothing replaces anything."""

    def add_review_said(self, said: ReviewSaid) -> None:
        """Keep what was said of a week, beside all that was said of it before."""

    def reviews_said(self) -> Sequence[ReviewSaid]:
        """Return all that was said of weeks, in the order of keeping."""
