"""What of the record is handed on and read back, each table declared once.

A table more is one line here; writing and reading follow, and a test asks for it. Settings are
chosen by name: what is true of the body belongs to the record, what is true of a computer or of
one page does not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Table

from coach.services import settings
from coach.storage import (
    answer_rows,
    bad_day_rows,
    change_rows,
    check_in_rows,
    day_rows,
    function_rows,
    hold_rows,
    note_rows,
    plan_rows,
    rating_rows,
    reminder_rows,
    review_rows,
    session_rows,
    sign_rows,
    swap_rows,
    told_pain_rows,
    visit_rows,
)
from coach.storage.day_tables import (
    BAD_DAYS,
    FLARE_NOTES,
    FLARE_TOLD,
    FLARE_TRIGGERS,
    FLARES,
    GOT_UP,
    MOVEMENTS_DONE,
    REMINDER_EVENTS,
    SESSION_CHANGES,
)
from coach.storage.function_tables import FUNCTION_ANSWERS
from coach.storage.note_tables import NOTES
from coach.storage.review_tables import WEEKLY_REVIEWS
from coach.storage.rows import Row
from coach.storage.tables import (
    CHECK_INS,
    EXERCISE_RATINGS,
    HOLDS,
    PLANS,
    RUNG_SWAPS,
    SESSIONS,
    SETTINGS,
    SUGGESTION_ANSWERS,
    WARNING_SIGN_DEEDS,
    WARNING_SIGNS,
)
from coach.storage.told_pain_tables import TOLD_PAIN
from coach.storage.visit_tables import PT_QUESTIONS, VISITS


@dataclass(frozen=True)
class Carried:
    """A table that is handed on.

    Attributes:
        table: the table.
        about: columns that say what a row is about. Rows about the same thing are one story, in
            their order, and the last one counts; without any, the whole table is one story.
        moment: the moment of a row, by the beginning of its columns' names.
        read: makes a value of a row, and raises `UnreadableError` where none can be made.
        once: whether there is one row about each thing, which may be changed in its place.
        numbered: the column that counts within this record alone; where its number is taken, what
            comes from elsewhere gets the next one.
        with_parent: its rows never come later than what they belong to, so they are asked about
            with that alone.
    """

    table: Table
    about: tuple[str, ...]
    moment: str
    read: Callable[[Row], object]
    once: bool = False
    numbered: str | None = None
    with_parent: bool = False

    @property
    def name(self) -> str:
        """Its name in the record."""
        return self.table.name

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.table.columns)

    @cached_property
    def parent(self) -> tuple[str, str] | None:
        """The column that names the row of another table that a row belongs to, and that table."""
        for key in self.table.foreign_keys:
            return key.parent.name, key.column.table.name
        return None

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The columns that say something, and do not only count within this record."""
        return tuple(name for name in self.columns if name not in {"id", self.numbered})

    @cached_property
    def counts(self) -> bool:
        """Whether its `id` counts the rows in the order in which they were kept."""
        return self.table.c.id.type.python_type is int


_HOLD = itemgetter(*hold_rows.COLUMNS)


def _session(row: Row) -> object:
    return session_rows.read_start(row), session_rows.read_summary(row)


def _screening(row: Row) -> object:
    return sign_rows.read((row, ()))


def _hold(row: Row) -> object:
    return hold_rows.read(_HOLD(row))


CARRIED: Final = (
    Carried(PLANS, (), "since", plan_rows.read),
    Carried(SESSIONS, ("started_utc",), "started", _session, once=True, numbered="number"),
    Carried(HOLDS, ("session_id", "hold_no", "attempt"), "started", _hold, with_parent=True),
    Carried(RUNG_SWAPS, ("session_id",), "at", swap_rows.read, with_parent=True),
    Carried(CHECK_INS, ("session_id", "asked", "local_day"), "at", check_in_rows.read),
    Carried(TOLD_PAIN, ("session_id", "asked"), "at", told_pain_rows.read, with_parent=True),
    Carried(EXERCISE_RATINGS, ("session_id", "ladder_id", "side"), "at", rating_rows.read),
    Carried(SESSION_CHANGES, ("session_id",), "at", change_rows.read),
    Carried(SUGGESTION_ANSWERS, ("rule", "ladder_id", "sides", "leads_to"), "at", answer_rows.read),
    Carried(WARNING_SIGNS, ("id",), "at", _screening, once=True),
    Carried(WARNING_SIGN_DEEDS, ("warning_signs_id",), "at", sign_rows.read_deed),
    Carried(GOT_UP, ("local_day",), "at", day_rows.read_got_up),
    Carried(MOVEMENTS_DONE, ("movement_id", "started_utc"), "started", day_rows.read_done),
    Carried(BAD_DAYS, ("local_day",), "at", bad_day_rows.read),
    Carried(FLARES, ("began_utc",), "began", bad_day_rows.read_flare, once=True),
    Carried(FLARE_TRIGGERS, ("flare_id",), "at", bad_day_rows.read_trigger),
    Carried(FLARE_NOTES, ("flare_id",), "at", bad_day_rows.read_note),
    Carried(FLARE_TOLD, ("flare_id",), "at", bad_day_rows.read_told),
    Carried(REMINDER_EVENTS, (), "at", reminder_rows.read),
    Carried(VISITS, ("number",), "at", visit_rows.read_visit, numbered="number"),
    Carried(NOTES, ("number",), "at", note_rows.read, numbered="number"),
    Carried(WEEKLY_REVIEWS, ("week_start",), "at", review_rows.read),
    Carried(FUNCTION_ANSWERS, ("number",), "at", function_rows.read_item, numbered="number"),
    Carried(PT_QUESTIONS, ("number",), "at", visit_rows.read_question, numbered="number"),
)
"""Every table but the settings; what a row refers to stands before it."""

SETTINGS_CARRIED: Final = frozenset(
    one.key
    for one in (
        settings.PROFILE_FLAGS,
        settings.FLAGS_SAID,
        settings.CLEARANCES,
        settings.CLEARED_BY,
        settings.CLEARED_ON,
        settings.FLARE_DECLINED,
        settings.FLOOR_RISE_DECLINED,
        settings.LEG_ASKED,
        settings.SLOT_PLANS,
    )
)
"""Settings that say something of the user's body and plan.

Not among them: consents, which are given on each computer; the emergency number and the name on
the page, which a log may have to do without; and whatever is preferred of the window, of sounds and
of reminders.
"""

SETTINGS_TABLE: Final = SETTINGS.name

BY_NAME: Final[dict[str, Carried]] = {one.name: one for one in CARRIED}

RowValues = dict[str, Any]
"""A row, by the names of its columns."""
