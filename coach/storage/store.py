"""The record in SQLite: the `Store` port, one transaction a method.

Plain SQLAlchemy Core: lists for charts and exports are rows, and entities would cost 50 ms more
at start and five seconds for half a million holds.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    func,
    insert,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.prescription import PlanInForce, Prescription
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionStatus,
    SessionSummary,
)
from coach.domain.said import SaidInSession
from coach.domain.suggesting.answers import SuggestionAnswer
from coach.services.ports import OpenSession
from coach.storage import feedback_rows, refusals, session_rows, swap_rows
from coach.storage.connection import READING
from coach.storage.session_totals import expect_session, sum_up
from coach.storage.tables import (
    CHECK_INS,
    EXERCISE_RATINGS,
    HOLDS,
    PLANS,
    SESSIONS,
    SETTINGS,
    SUGGESTION_ANSWERS,
)

_COUNTED = SESSIONS.c.status != SessionStatus.DISCARDED.value
_HOLD_COLUMNS = tuple(HOLDS.c[name] for name in session_rows.HOLD_COLUMNS)
_SUMMARY_COLUMNS = tuple(column for column in SESSIONS.c if column.name != "prescription")


class SqlStore:
    """The record in one SQLite file. Made by `coach.storage.opening`.

    Attributes:
        notice: what was done at opening that the user should know, in sentences, or None.

    Every method raises `StoreProblem` for what the environment does, and `LookupError` for a
    session that was never begun.
    """

    def __init__(self, engine: Engine, path: Path, notice: str | None = None) -> None:
        self.path = path
        self.notice = notice
        self._writer = engine
        self._reader = engine.execution_options(**{READING: True})
        self._file_at_start = _identity(path)
        self._joint = _Joint()

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""
        with self.connection() as connection:
            rows = connection.execute(select(PLANS).order_by(PLANS.c.id))
            return [session_rows.plan(row) for row in rows.mappings()]

    def take_up(self, plan: PlanInForce) -> None:
        """Put a plan in force from its moment on."""
        with self._writing() as connection:
            connection.execute(insert(PLANS).values(session_rows.plan_values(plan)))

    def begin_session(self, start: SessionStart, swaps: Sequence[RungSwap] = ()) -> str:
        """Open a session, with the easier rungs that it starts on, and return its id."""
        day = start.started.local_date.isoformat()
        last = select(func.max(SESSIONS.c.number)).where(SESSIONS.c.local_day == day)
        with self._writing() as connection:
            number = (connection.execute(last).scalar() or 0) + 1
            values = session_rows.session_values(start, number)
            connection.execute(insert(SESSIONS).values(values))
            for swap in swaps:
                swap_rows.add(connection, values["id"], swap)
        return str(values["id"])

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        """Keep a hold and bring its session's sums up to date; a second time changes nothing."""
        with self._writing() as connection:
            expect_session(connection, session_id)
            values = session_rows.hold_values(session_id, hold)
            added = connection.execute(insert_or(HOLDS).values(values).on_conflict_do_nothing())
            if added.rowcount:
                sum_up(connection, session_id)

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        """Keep that an easier rung took another's place; a second time changes nothing."""
        with self._writing() as connection:
            expect_session(connection, session_id)
            swap_rows.add(connection, session_id, swap)

    def swaps(self, first: date, last: date) -> Sequence[RungSwap]:
        """Return the easier rungs asked for on these local days, in the order of keeping."""
        with self.connection() as connection:
            return swap_rows.asked_on(connection, first, last)

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        """Close a session; one that is closed already stays as it is."""
        if status is SessionStatus.RUNNING:
            raise ValueError("a session cannot end as running")
        with self._writing() as connection:
            expect_session(connection, session_id)
            connection.execute(
                update(SESSIONS)
                .where(SESSIONS.c.id == session_id, SESSIONS.c.ended_utc.is_(None))
                .values(
                    status=status.value,
                    ended_utc=session_rows.utc_text(ended),
                    ended_offset_s=ended.offset_s,
                )
            )

    def open_session(self) -> OpenSession | None:
        """Return the newest session still running, with its holds in order, or None."""
        newest = (
            select(SESSIONS)
            .where(SESSIONS.c.ended_utc.is_(None))
            .order_by(SESSIONS.c.started_utc.desc(), SESSIONS.c.number.desc())
            .limit(1)
        )
        with self.connection() as connection:
            row = connection.execute(newest).mappings().first()
            if row is None:
                return None
            holds = connection.execute(
                select(*_HOLD_COLUMNS)
                .where(HOLDS.c.session_id == row["id"])
                .order_by(HOLDS.c.hold_no, HOLDS.c.attempt)
            )
            return OpenSession(
                row["id"],
                session_rows.session_start(row),
                tuple(session_rows.hold(hold) for hold in holds),
                swap_rows.that(connection, SESSIONS.c.id == row["id"]),
            )

    def add_check_in(self, check_in: CheckIn) -> None:
        """Keep a check-in beside all earlier ones."""
        with self._writing() as connection:
            if check_in.session_id is not None:
                expect_session(connection, check_in.session_id)
            connection.execute(insert(CHECK_INS).values(session_rows.check_in_values(check_in)))

    def add_rating(self, rating: ExerciseRating) -> None:
        """Keep what an exercise felt like, beside all earlier ratings of it."""
        with self._writing() as connection:
            expect_session(connection, rating.session_id)
            values = feedback_rows.rating_values(rating)
            connection.execute(insert(EXERCISE_RATINGS).values(values))

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        """Return the ratings of the sessions of these local days; of a session as they were given.

        Their time does not order them: a clock set back would hide the later answer.
        """
        query = _of_days(
            select(EXERCISE_RATINGS).join_from(SESSIONS, EXERCISE_RATINGS), first, last
        ).order_by(EXERCISE_RATINGS.c.id)
        with self.connection() as connection:
            return [feedback_rows.rating(row) for row in connection.execute(query).mappings()]

    def said_of(self, session_id: str) -> SaidInSession:
        """Return all that was said in one session, in the order in which it was kept."""
        with self.connection() as connection:
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
                tuple(session_rows.check_in(row) for row in check_ins.mappings()),
                tuple(feedback_rows.rating(row) for row in ratings.mappings()),
            )

    def add_answer(self, answer: SuggestionAnswer) -> None:
        """Keep an answer to a suggestion beside all earlier ones."""
        with self._writing() as connection:
            values = feedback_rows.answer_values(answer)
            connection.execute(insert(SUGGESTION_ANSWERS).values(values))

    def answers(self) -> Sequence[SuggestionAnswer]:
        """Return every answer to a suggestion, oldest first."""
        query = select(SUGGESTION_ANSWERS).order_by(
            SUGGESTION_ANSWERS.c.at_utc, SUGGESTION_ANSWERS.c.id
        )
        with self.connection() as connection:
            return [feedback_rows.answer(row) for row in connection.execute(query).mappings()]

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""
        query = _of_days(select(*_SUMMARY_COLUMNS), first, last)
        with self.connection() as connection:
            return [
                session_rows.session_summary(row) for row in connection.execute(query).mappings()
            ]

    def holds(self, first: date, last: date) -> Iterable[tuple[str, HoldRecord]]:
        """Return (session id, hold) of these local days in order, as `sessions` selects them."""
        query = _of_days(
            select(*_HOLD_COLUMNS, HOLDS.c.session_id).join_from(SESSIONS, HOLDS), first, last
        ).order_by(HOLDS.c.hold_no, HOLDS.c.attempt)
        with self.connection() as connection:
            return [(row[-1], session_rows.hold(row)) for row in connection.execute(query)]

    def prescriptions(self, first: date, last: date) -> Mapping[str, Prescription]:
        """Return what each session of these local days was made of, by session id."""
        query = _of_days(select(SESSIONS.c.id, SESSIONS.c.prescription), first, last)
        with self.connection() as connection:
            return {row[0]: session_rows.prescription(row[1]) for row in connection.execute(query)}

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in order of their time."""
        query = (
            select(CHECK_INS)
            .where(CHECK_INS.c.local_day.between(first.isoformat(), last.isoformat()))
            .order_by(CHECK_INS.c.at_utc, CHECK_INS.c.id)
        )
        with self.connection() as connection:
            return [session_rows.check_in(row) for row in connection.execute(query).mappings()]

    def check_ins_of_sessions(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of the sessions of these local days, in order of their time."""
        query = (
            select(CHECK_INS)
            .join_from(SESSIONS, CHECK_INS)
            .where(_lived(first, last), _COUNTED)
            .order_by(CHECK_INS.c.at_utc, CHECK_INS.c.id)
        )
        with self.connection() as connection:
            return [session_rows.check_in(row) for row in connection.execute(query).mappings()]

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session that counts or a check-in."""
        days = union_all(
            select(SESSIONS.c.local_day).where(_COUNTED), select(CHECK_INS.c.local_day)
        ).subquery()
        query = select(func.min(days.c.local_day), func.max(days.c.local_day))
        with self.connection() as connection:
            first, last = connection.execute(query).one()
            return (session_rows.local_day(first), session_rows.local_day(last)) if first else None

    def count_sessions(self) -> int:
        """Return how many sessions ever began, discarded ones included."""
        with self.connection() as connection:
            return connection.execute(select(func.count()).select_from(SESSIONS)).scalar_one()

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""
        with self.connection() as connection:
            return connection.execute(
                select(SETTINGS.c.value).where(SETTINGS.c.name == name)
            ).scalar()

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        upsert = insert_or(SETTINGS).values(name=name, value=value)
        with self._writing() as connection:
            connection.execute(
                upsert.on_conflict_do_update(index_elements=["name"], set_={"value": value})
            )

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        self._writer.dispose()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that is written inside the block, or nothing."""
        if self._joint.connection is not None:
            with self._writing():
                yield
            return
        with self._transaction() as connection:
            self._joint.connection = connection
            try:
                yield
                if self._joint.failed is not None:
                    raise self._joint.failed
            finally:
                self._joint.connection = self._joint.failed = None

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction, on disk when the block ends; inside `together`, a part of that one."""
        if self._joint.connection is None:
            with self._transaction() as connection:
                yield connection
            return
        try:
            yield self._joint.connection
        except BaseException as error:
            # Half of this method may be written: whoever goes on after it must not keep that.
            self._joint.failed = error
            raise

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """The system lets a program write for hours into a file that was moved or deleted, so its
        place is looked at every time.
        """
        if _identity(self.path) != self._file_at_start:
            raise refusals.vanished(self.path)
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """One view of the record that no write changes meanwhile, for reading only.

        Inside `together` it sees what was written there.

        Raises:
            StoreProblem: what is read in it makes no sense, or the environment stands in the way.
        """
        try:
            if self._joint.connection is not None:
                yield self._joint.connection
                return
            with self._reader.begin() as connection:
                yield connection
        except session_rows.UnreadableError as error:
            raise refusals.unreadable(self.path, error.where) from error


class _Joint(threading.local):
    """The transaction that this thread writes together into, if it does.

    Attributes:
        failed: what went wrong in a part of it.
    """

    connection: Connection | None = None
    failed: BaseException | None = None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _of_days(query: Select[*tuple[Any, ...]], first: date, last: date) -> Select[*tuple[Any, ...]]:
    """Narrow a query to the sessions of these local days, in order of their start."""
    return query.where(_lived(first, last), _COUNTED).order_by(
        SESSIONS.c.started_utc, SESSIONS.c.number
    )


def _lived(first: date, last: date) -> ColumnElement[bool]:
    return SESSIONS.c.local_day.between(first.isoformat(), last.isoformat())
