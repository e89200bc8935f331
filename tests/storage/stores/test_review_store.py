"""What every `ReviewStore` does, the fake as well as the one on disk."""

from dataclasses import replace
from datetime import date

import pytest

from coach.domain.weekly_review import Barrier, PtAnswer, ReviewSaid, reviews
from coach.services.ports import ReviewStore
from coach.storage.store import SqlStore
from coach.storage.stores.reviews import SqlReviews
from tests.fakes.memory_reviews import MemoryReviews
from tests.fakes.memory_transactions import as_kept
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on

ANSWERS = (PtAnswer('Sitzen: geht\'s "besser"?', "=Ja, [1]"), PtAnswer("Und ’s Stehen?", "→ nein"))


@pytest.fixture
def store(new_store: NewStore) -> ReviewStore:
    """Return the reviews of an empty record, by themselves."""
    whole = new_store()
    return SqlReviews(whole.connections) if isinstance(whole, SqlStore) else MemoryReviews()


def test_what_is_said_of_a_week_stands_beside_what_was_said_before(store: ReviewStore) -> None:
    first, second = date(2026, 11, 9), date(2026, 11, 16)
    said = [
        ReviewSaid(first, on(16), skipped=True),
        ReviewSaid(second, on(23)),
        ReviewSaid(second, on(23), False, tuple(Barrier), "Überstunden", 0, ANSWERS),
    ]
    for one in said:
        store.add_review_said(one)

    kept = [replace(one, at=as_kept(one.at)) for one in said]
    assert list(store.reviews_said()) == kept
    assert reviews(store.reviews_said()) == (kept[-1],)
