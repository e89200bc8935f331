"""The tables of what is kept of days: bad ones, flares, reminders; as SQLAlchemy sees them.

docs/store.md explains each column. They stand beside the others of `coach.storage.tables`, under
the same rules.
"""

from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from coach.storage.tables import METADATA

GOT_UP = Table(
    "got_up",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("local_day", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    CheckConstraint("length(local_day) = 10", name="got_up_local_day"),
    CheckConstraint("length(at_utc) = 27", name="got_up_at_utc"),
    sqlite_strict=True,
)

MOVEMENTS_DONE = Table(
    "movements_done",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("movement_id", Text, nullable=False),
    Column("started_utc", Text, nullable=False),
    Column("started_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("planned_s", REAL, nullable=False),
    Column("done_s", REAL, nullable=False),
    CheckConstraint("length(started_utc) = 27", name="movements_done_started_utc"),
    CheckConstraint("length(local_day) = 10", name="movements_done_local_day"),
    CheckConstraint("planned_s > 0 AND done_s > 0", name="movements_done_seconds"),
    sqlite_strict=True,
)

BAD_DAYS = Table(
    "bad_days",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("why", Text),
    CheckConstraint("why IN ('spasm', 'worse')", name="bad_days_why"),
    CheckConstraint("length(at_utc) = 27", name="bad_days_at_utc"),
    CheckConstraint("length(local_day) = 10", name="bad_days_local_day"),
    sqlite_strict=True,
)
Index("bad_days_day", BAD_DAYS.c.local_day)

FLARES = Table(
    "flares",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("began_utc", Text, nullable=False),
    Column("began_offset_s", Integer, nullable=False),
    Column("begun_by", Text, nullable=False),
    Column("ended_utc", Text),
    Column("ended_offset_s", Integer),
    Column("activity", Text),
    Column("posture", Text),
    Column("braced", Integer),
    Column("helped", Text, nullable=False, server_default=""),
    Column("words", Text, nullable=False, server_default=""),
    CheckConstraint("begun_by IN ('button', 'proposed')", name="flares_begun_by"),
    CheckConstraint("braced IN (0, 1)", name="flares_braced"),
    CheckConstraint("length(began_utc) = 27", name="flares_began_utc"),
    CheckConstraint("length(ended_utc) = 27", name="flares_ended_utc"),
    CheckConstraint("(ended_utc IS NULL) = (ended_offset_s IS NULL)", name="flares_ended_offset"),
    sqlite_strict=True,
)

FLARE_NOTES = Table(
    "flare_notes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("flare_id", Integer, ForeignKey("flares.id"), nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("word", Text, nullable=False),
    CheckConstraint(
        "word IN ('easing', 'not_easing', 'step', 'stay', 'taken_back')", name="flare_notes_word"
    ),
    CheckConstraint("length(at_utc) = 27", name="flare_notes_at_utc"),
    sqlite_strict=True,
)
Index("flare_notes_flare", FLARE_NOTES.c.flare_id)

FLARE_TRIGGERS = Table(
    "flare_triggers",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("flare_id", Integer, ForeignKey("flares.id"), nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("activity", Text),
    Column("posture", Text),
    Column("braced", Integer),
    CheckConstraint("braced IN (0, 1)", name="flare_triggers_braced"),
    CheckConstraint("length(at_utc) = 27", name="flare_triggers_at_utc"),
    sqlite_strict=True,
)

FLARE_TOLD = Table(
    "flare_told",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("flare_id", Integer, ForeignKey("flares.id"), nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("counts", Integer, nullable=False),
    Column("activity", Text),
    Column("posture", Text),
    Column("braced", Integer),
    Column("helped", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    CheckConstraint("counts IN (0, 1)", name="flare_told_counts"),
    CheckConstraint("braced IN (0, 1)", name="flare_told_braced"),
    CheckConstraint("length(at_utc) = 27", name="flare_told_at_utc"),
    sqlite_strict=True,
)

REMINDER_EVENTS = Table(
    "reminder_events",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("word", Text, nullable=False),
    Column("slot_id", Text),
    Column("until_utc", Text),
    Column("channel", Text),
    Column("why", Text),
    CheckConstraint(
        "word IN ('shown', 'repeated', 'came_back', 'tried', 'started', 'snoozed',"
        " 'skipped', 'not_today', 'paused', 'resumed')",
        name="reminder_events_word",
    ),
    CheckConstraint("channel IN ('desktop', 'tray', 'window')", name="reminder_events_channel"),
    CheckConstraint(
        "why IN ('pain', 'tired', 'no_time', 'away', 'other')", name="reminder_events_why"
    ),
    CheckConstraint("length(at_utc) = 27", name="reminder_events_at_utc"),
    CheckConstraint("length(until_utc) = 27", name="reminder_events_until_utc"),
    CheckConstraint("length(local_day) = 10", name="reminder_events_local_day"),
    sqlite_strict=True,
)
Index("reminder_events_day", REMINDER_EVENTS.c.local_day)

SESSION_CHANGES = Table(
    "session_changes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id"), nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("word", Text, nullable=False),
    Column("status_before", Text, nullable=False),
    CheckConstraint("word IN ('left_out', 'put_back')", name="session_changes_word"),
    CheckConstraint(
        "status_before IN ('completed', 'partial', 'stopped', 'discarded')",
        name="session_changes_status_before",
    ),
    CheckConstraint("length(at_utc) = 27", name="session_changes_at_utc"),
    CheckConstraint("length(local_day) = 10", name="session_changes_local_day"),
    sqlite_strict=True,
)
Index("session_changes_session", SESSION_CHANGES.c.session_id)
