"""The tables as SQLAlchemy sees them; docs/store.md explains each column.

They must equal what the migrations make, which a test holds. Every table is STRICT, so SQLite
itself refuses a text where a number belongs, and the checks repeat the domain's rules for anyone
who writes into the file by hand.
"""

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData()

PLANS = Table(
    "plans",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("since_utc", Text, nullable=False),
    Column("since_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("program_id", Text, nullable=False),
    Column("program_version", Integer, nullable=False),
    Column("program_fingerprint", Text, nullable=False),
    Column("prescription", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column(
        "changed_by",
        Text,
        CheckConstraint("changed_by IN ('user', 'pt', 'rule')", name="plans_changed_by"),
        nullable=False,
        server_default="user",
    ),
    Column("why", Text, CheckConstraint("why IS NULL OR json_valid(why)")),
    CheckConstraint("length(since_utc) = 27", name="plans_since_utc"),
    CheckConstraint("length(local_day) = 10", name="plans_local_day"),
    CheckConstraint("json_valid(prescription)", name="plans_prescription"),
    sqlite_strict=True,
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("started_utc", Text, nullable=False),
    Column("started_offset_s", Integer, nullable=False),
    Column("ended_utc", Text),
    Column("ended_offset_s", Integer),
    Column("slot_id", Text),
    Column("status", Text, nullable=False),
    Column("first_leg", Text, nullable=False),
    Column("program_id", Text, nullable=False),
    Column("program_version", Integer, nullable=False),
    Column("program_fingerprint", Text, nullable=False),
    Column("prescription", Text, nullable=False),
    Column("holds_planned", Integer, nullable=False),
    Column("holds_completed", Integer, nullable=False),
    Column("planned_s", REAL, nullable=False),
    Column("held_s", REAL, nullable=False),
    Column("minutes_wanted", REAL, CheckConstraint("minutes_wanted > 0")),
    Column(
        "kind",
        Text,
        CheckConstraint("kind IN ('ordinary', 'bad_day', 'flare')"),
        nullable=False,
        server_default="ordinary",
    ),
    UniqueConstraint("local_day", "number", name="sessions_day_number"),
    CheckConstraint("id = local_day || '-' || number", name="sessions_id"),
    CheckConstraint("length(local_day) = 10", name="sessions_local_day"),
    CheckConstraint("number >= 1", name="sessions_number"),
    CheckConstraint("length(started_utc) = 27", name="sessions_started_utc"),
    CheckConstraint("length(ended_utc) = 27", name="sessions_ended_utc"),
    CheckConstraint("(ended_utc IS NULL) = (status = 'running')", name="sessions_ended"),
    CheckConstraint("(ended_utc IS NULL) = (ended_offset_s IS NULL)", name="sessions_ended_offset"),
    CheckConstraint(
        "status IN ('running', 'completed', 'partial', 'stopped', 'discarded')",
        name="sessions_status",
    ),
    CheckConstraint("first_leg IN ('L', 'R')", name="sessions_first_leg"),
    CheckConstraint("json_valid(prescription)", name="sessions_prescription"),
    CheckConstraint("holds_planned >= 0 AND holds_completed >= 0", name="sessions_holds"),
    CheckConstraint("planned_s >= 0 AND held_s >= 0", name="sessions_seconds"),
    sqlite_strict=True,
)
Index("sessions_running", SESSIONS.c.started_utc, sqlite_where=SESSIONS.c.ended_utc.is_(None))

HOLDS = Table(
    "holds",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id"), nullable=False),
    Column("hold_no", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("ladder_id", Text, nullable=False),
    Column("exercise_name", Text, nullable=False),
    Column("rung_id", Text, nullable=False),
    Column("rung_name", Text, nullable=False),
    Column("side", Text),
    Column("set_no", Integer, nullable=False),
    Column("rep_no", Integer, nullable=False),
    Column("planned_s", REAL, nullable=False),
    Column("held_s", REAL, nullable=False),
    Column("rest_before_s", REAL),
    Column("paused_s", REAL, nullable=False),
    Column("late_s", REAL, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("started_utc", Text, nullable=False),
    Column("started_offset_s", Integer, nullable=False),
    UniqueConstraint("session_id", "hold_no", "attempt", name="holds_attempt_once"),
    CheckConstraint("hold_no >= 0", name="holds_hold_no"),
    CheckConstraint("attempt >= 1", name="holds_attempt"),
    CheckConstraint("side IN ('L', 'R')", name="holds_side"),
    CheckConstraint("planned_s >= 0 AND held_s >= 0 AND paused_s >= 0", name="holds_seconds"),
    CheckConstraint("rest_before_s >= 0", name="holds_rest_before"),
    CheckConstraint(
        "outcome IN ('completed', 'paused', 'interrupted', 'skipped', 'stopped', 'hurt', 'easier')",
        name="holds_outcome",
    ),
    CheckConstraint("length(started_utc) = 27", name="holds_started_utc"),
    sqlite_strict=True,
)

RUNG_SWAPS = Table(
    "rung_swaps",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id"), nullable=False),
    Column("from_hold", Integer, nullable=False),
    Column("ladder_id", Text, nullable=False),
    Column("sides", Text, nullable=False),
    Column("rung_id", Text, nullable=False),
    Column("rung_name", Text, nullable=False),
    Column("hold_s", REAL, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    UniqueConstraint(
        "session_id", "from_hold", "ladder_id", "sides", "rung_id", name="rung_swaps_once"
    ),
    CheckConstraint("from_hold >= 0", name="rung_swaps_from_hold"),
    CheckConstraint("sides IN ('', 'L', 'R', 'LR')", name="rung_swaps_sides"),
    CheckConstraint("hold_s > 0", name="rung_swaps_hold_s"),
    CheckConstraint("length(at_utc) = 27", name="rung_swaps_at_utc"),
    sqlite_strict=True,
)

CHECK_INS = Table(
    "check_ins",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id")),
    Column("asked", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("back", Integer),
    Column("leg", Integer),
    Column("leg_site", Integer),
    Column("elsewhere", Integer),
    Column("sharp", Integer),
    Column("leg_moved_down", Integer),
    Column("numb_or_weak", Integer),
    Column("stiff_min", Integer, CheckConstraint("stiff_min BETWEEN 0 AND 1440")),
    Column("slept_badly", Integer, CheckConstraint("slept_badly IN (0, 1)")),
    CheckConstraint("asked IN ('before', 'during', 'after', 'morning')", name="check_ins_asked"),
    CheckConstraint("length(at_utc) = 27", name="check_ins_at_utc"),
    CheckConstraint("length(local_day) = 10", name="check_ins_local_day"),
    CheckConstraint("back BETWEEN 0 AND 10", name="check_ins_back"),
    CheckConstraint("leg BETWEEN 0 AND 10", name="check_ins_leg"),
    CheckConstraint("leg_site BETWEEN 0 AND 6", name="check_ins_leg_site"),
    CheckConstraint("elsewhere BETWEEN 0 AND 10", name="check_ins_elsewhere"),
    CheckConstraint("sharp IN (0, 1)", name="check_ins_sharp"),
    CheckConstraint("leg_moved_down IN (0, 1)", name="check_ins_leg_moved_down"),
    CheckConstraint("numb_or_weak IN (0, 1)", name="check_ins_numb_or_weak"),
    sqlite_strict=True,
)
Index("check_ins_day", CHECK_INS.c.local_day)
Index("check_ins_session", CHECK_INS.c.session_id)

EXERCISE_RATINGS = Table(
    "exercise_ratings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id"), nullable=False),
    Column("ladder_id", Text, nullable=False),
    Column("side", Text),
    Column("worst", Integer),
    Column("form", Text),
    Column("made_easier", Integer, nullable=False),
    Column("sharp", Integer, nullable=False),
    Column("leg_moved_down", Integer, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column(
        "hurt", Integer, CheckConstraint("hurt IN (0, 1)"), nullable=False, server_default=text("0")
    ),
    Column(
        "numb_or_weak",
        Integer,
        CheckConstraint("numb_or_weak IN (0, 1)"),
        nullable=False,
        server_default=text("0"),
    ),
    Column("worst_leg", Integer, CheckConstraint("worst_leg BETWEEN 0 AND 10")),
    Column("worst_elsewhere", Integer, CheckConstraint("worst_elsewhere BETWEEN 0 AND 10")),
    CheckConstraint("side IN ('L', 'R')", name="exercise_ratings_side"),
    CheckConstraint("worst BETWEEN 0 AND 10", name="exercise_ratings_worst"),
    CheckConstraint("form IN ('clean', 'mostly', 'no')", name="exercise_ratings_form"),
    CheckConstraint("made_easier IN (0, 1)", name="exercise_ratings_made_easier"),
    CheckConstraint("sharp IN (0, 1)", name="exercise_ratings_sharp"),
    CheckConstraint("leg_moved_down IN (0, 1)", name="exercise_ratings_leg_moved_down"),
    CheckConstraint("length(at_utc) = 27", name="exercise_ratings_at_utc"),
    sqlite_strict=True,
)
Index("exercise_ratings_session", EXERCISE_RATINGS.c.session_id)

SUGGESTION_ANSWERS = Table(
    "suggestion_answers",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("ladder_id", Text),
    Column("sides", Text, nullable=False),
    Column("leads_to", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("why", Text, CheckConstraint("why IS NULL OR json_valid(why)")),
    CheckConstraint("sides IN ('', 'L', 'R', 'LR')", name="suggestion_answers_sides"),
    CheckConstraint(
        "answer IN ('taken', 'not_now', 'never', 'for_the_pt')", name="suggestion_answers_answer"
    ),
    CheckConstraint("length(at_utc) = 27", name="suggestion_answers_at_utc"),
    CheckConstraint("length(local_day) = 10", name="suggestion_answers_local_day"),
    sqlite_strict=True,
)

WARNING_SIGNS = Table(
    "warning_signs",
    METADATA,
    Column("id", Text, primary_key=True, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("said_utc", Text),
    Column("said_offset_s", Integer),
    CheckConstraint("length(at_utc) = 27", name="warning_signs_at_utc"),
    CheckConstraint("length(local_day) = 10", name="warning_signs_local_day"),
    CheckConstraint("json_valid(answers)", name="warning_signs_answers"),
    CheckConstraint(
        "shown IN ('emergency', 'doctor_today', 'soon', 'go_on')", name="warning_signs_shown"
    ),
    CheckConstraint("length(said_utc) = 27", name="warning_signs_said_utc"),
    CheckConstraint("(said_utc IS NULL) = (said_offset_s IS NULL)", name="warning_signs_said"),
    sqlite_strict=True,
)

WARNING_SIGN_DEEDS = Table(
    "warning_sign_deeds",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("warning_signs_id", Text, ForeignKey("warning_signs.id"), nullable=False),
    Column("deed", Text, nullable=False),
    Column("said_by", Text, nullable=False),
    Column("seen_on", Text),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("local_day", Text, nullable=False),
    CheckConstraint(
        "deed IN ('seen', 'clinician_agreed', 'printed')", name="warning_sign_deeds_deed"
    ),
    CheckConstraint("length(seen_on) = 10", name="warning_sign_deeds_seen_on"),
    CheckConstraint("(seen_on IS NULL) = (deed <> 'seen')", name="warning_sign_deeds_seen"),
    CheckConstraint("length(at_utc) = 27", name="warning_sign_deeds_at_utc"),
    CheckConstraint("length(local_day) = 10", name="warning_sign_deeds_local_day"),
    sqlite_strict=True,
)

SETTINGS = Table(
    "settings",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
