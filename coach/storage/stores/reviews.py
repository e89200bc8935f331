"""The reviews of weeks, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.weekly_review import ReviewSaid
from coach.storage import review_rows
from coach.storage.review_tables import WEEKLY_REVIEWS
from coach.storage.stores.connections import RecordPart


class SqlReviews(RecordPart):
    """The `ReviewStore` of a record."""

    def add_review_said(self, said: ReviewSaid) -> None:
        """Keep what was said of a week, beside all that was said of it before."""
        with self.connections.writing() as connection:
            connection.execute(insert(WEEKLY_REVIEWS).values(review_rows.values(said)))

    def reviews_said(self) -> Sequence[ReviewSaid]:
        """Return all that was said of weeks, in the order of keeping."""
        with self.connections.reading() as connection:
            query = select(WEEKLY_REVIEWS).order_by(WEEKLY_REVIEWS.c.id)
            return [review_rows.read(row) for row in connection.execute(query).mappings()]
