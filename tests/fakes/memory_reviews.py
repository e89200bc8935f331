"""Reviews of weeks in memory, held to the contract of `ReviewStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.weekly_review import ReviewSaid
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryReviews(MemoryTransactions):
    """Keeps them in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_reviews",)

    def __init__(self) -> None:
        super().__init__()
        self._reviews: list[ReviewSaid] = []

    def add_review_said(self, said: ReviewSaid) -> None:
        self._write()
        self._reviews.append(replace(said, at=as_kept(said.at)))

    def reviews_said(self) -> Sequence[ReviewSaid]:
        return list(self._reviews)
