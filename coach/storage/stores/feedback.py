"""What was said, in SQLite: check-ins, and ratings of exercises."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import insert, select

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.said_in_session import SaidInSession
from coach.storage import check_in_rows, rating_rows
from coach.storage.rows import utc_text
from coach.storage.session_totals import expect_session
from coach.storage.stores.connections import RecordPart, named_rows
from coach.storage.stores.selection import lived, of_days
from coach.storage.tables import CHECK_INS, EXERCISE_RATINGS, SESSIONS


class SqlFeedback(RecordPart):
    """The `FeedbackStore` of a record."""

    def add_check_in(self, check_in: CheckIn) -> None:
        """Keep a check-in beside all earlier ones."""
        with self.connections.writing() as connection:
            if check_in.session_id is not None:
                expect_session(connection, check_in.session_id)
            connection.execute(insert(CHECK_INS).values(check_in_rows.values(check_in)))

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in the order kept."""
        query = (
            select(CHECK_INS)
            .where(CHECK_INS.c.local_day.between(first.isoformat(), last.isoformat()))
            .order_by(CHECK_INS.c.id)
        )
        with self.connections.reading() as connection:
            return [check_in_rows.read(row) for row in named_rows(connection, query)]

    def check_ins_of_sessions(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of the sessions of these local days, in the order kept."""
        query = (
            select(CHECK_INS)
            .join_from(SESSIONS, CHECK_INS)
            .where(lived(first, last))
            .order_by(CHECK_INS.c.id)
        )
        with self.connections.reading() as connection:
            return [check_in_rows.read(row) for row in named_rows(connection, query)]

    def check_ins_around(
        self, first: date, last: date, around: tuple[date, date]
    ) -> Sequence[CheckIn]:
        """Return the check-ins of the sessions of these local days and those of the days around
        them, in the order kept.
        """
        since, until = (day.isoformat() for day in around)
        of_sessions = select(SESSIONS.c.id).where(lived(first, last))
        query = (
            select(CHECK_INS)
            .where(
                CHECK_INS.c.local_day.between(since, until)
                | CHECK_INS.c.session_id.in_(of_sessions)
            )
            .order_by(CHECK_INS.c.id)
        )
        with self.connections.reading() as connection:
            return [check_in_rows.read(row) for row in named_rows(connection, query)]

    def check_ins_put_right(self, since: Instant) -> Sequence[CheckIn]:
        """Return what was put right in sessions since a moment, in the order kept."""
        query = (
            select(CHECK_INS)
            .where(
                CHECK_INS.c.put_right_utc >= utc_text(since), CHECK_INS.c.session_id.is_not(None)
            )
            .order_by(CHECK_INS.c.id)
        )
        with self.connections.reading() as connection:
            return [check_in_rows.read(row) for row in connection.execute(query).mappings()]

    def add_rating(self, rating: ExerciseRating) -> None:
        """Keep what an exercise felt like, beside all earlier ratings of it."""
        with self.connections.writing() as connection:
            expect_session(connection, rating.session_id)
            values = rating_rows.values(rating)
            connection.execute(insert(EXERCISE_RATINGS).values(values))

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        """Return the ratings of the sessions of these local days; of a session as they were given.

        Their time does not order them: a clock set back would hide the later answer.
        """
        query = of_days(
            select(EXERCISE_RATINGS).join_from(SESSIONS, EXERCISE_RATINGS), first, last
        ).order_by(EXERCISE_RATINGS.c.id)
        with self.connections.reading() as connection:
            return [rating_rows.read(row) for row in named_rows(connection, query)]

    def said_of(self, session_id: str) -> SaidInSession:
        """Return all that was said in one session, in the order in which it was kept."""
        with self.connections.reading() as connection:
            check_ins = connection.execute(
                select(CHECK_INS)
                .where(CHECK_INS.c.session_id == session_id)
                .order_by(CHECK_INS.c.id)
            )
            ratings = connection.execute(
                select(EXERCISE_RATINGS)
                .where(EXERCISE_RATINGS.c.session_id == session_id)
                .order_by(EXERCISE_RATINGS.c.id)
            )
            return SaidInSession(
                tuple(check_in_rows.read(row) for row in check_ins.mappings()),
                tuple(rating_rows.read(row) for row in ratings.mappings()),
            )
