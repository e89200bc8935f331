"""Whether what is in a record can be trusted: its pages, its tables, and what stands in them.

SQLite finds broken pages and what breaks a table's own rules; it does not know a date from
nonsense. A record that opens must be readable throughout, or a session ends in an error of ours.
The checks run on connections that cannot write.
"""

import re
import sqlite3
from pathlib import Path

from coach.domain.advice import Rule
from coach.domain.record import HoldOutcome
from coach.storage import prescription_rows, refusals, rows, schema

APPLICATION_ID = 0x53424B31
"""Written into the file's header, so that a database of another program is told apart."""

_A_VERSION = re.compile(r"[0-9]{4}")

_TIMES = {
    "plans": ("since",),
    "sessions": ("started", "ended"),
    "holds": ("started",),
    "check_ins": ("at",),
    "exercise_ratings": ("at",),
    "suggestion_answers": ("at",),
    "rung_swaps": ("at",),
    "warning_signs": ("at", "said"),
    "warning_sign_deeds": ("at",),
    "bad_days": ("at",),
    "flares": ("began", "ended"),
    "flare_notes": ("at",),
    "flare_told": ("at",),
    "told_pain": ("at", "told"),
    "visits": ("at",),
    "pt_questions": ("at",),
    "diary_notes": ("at",),
    "weekly_reviews": ("at",),
    "function_answers": ("at",),
}
_DAYS = (
    "plans",
    "sessions",
    "check_ins",
    "suggestion_answers",
    "warning_signs",
    "warning_sign_deeds",
    "bad_days",
)
_DAYS_SAID = (
    ("visits", "visit_day"),
    ("diary_notes", "note_day"),
    ("diary_notes", "until_day"),
    ("weekly_reviews", "week_start"),
)
"""Days that somebody named, and may have left out."""
_SECONDS = {
    "sessions": ("planned_s", "held_s"),
    "holds": ("planned_s", "held_s", "rest_before_s", "paused_s", "late_s"),
    "rung_swaps": ("hold_s",),
}

_RULES_OF_HOLDS = (
    "side NOT IN ('L', 'R')",
    "attempt < 1",
    *(f"{name} < 0" for name in ("hold_no", "planned_s", "held_s", "paused_s", "rest_before_s")),
    f"outcome NOT IN ({', '.join(repr(one.value) for one in HoldOutcome)})",
)
"""Conditions that find a hold that its table would not take."""

_NEWEST_HOLDS = "id > (SELECT max(id) - 5000 FROM holds)"
"""Condition for the newest 5000 holds. Older ones are not checked at every opening, because a
hundred thousand take half a second; what makes no sense in them is reported when they are read."""

_A_DAY_S = 86_400
_YEARS_S = 1e8
"""Most seconds in a column: more than anything here can take, and sums of them can be shown."""

_SUMS_OFF = """
    SELECT 1 FROM sessions LEFT JOIN (
        SELECT session_id, sum(held_s) AS held,
            count(DISTINCT CASE outcome WHEN 'completed' THEN hold_no END) AS completed
        FROM holds GROUP BY session_id
    ) ON session_id = id
    WHERE abs(held_s - coalesce(held, 0)) > 0.001 OR ({counted} <> coalesce(completed, 0))
    LIMIT 1
"""
_COUNTED, _COUNTED_BUT_TOLD = (
    "holds_completed",
    "CASE WHEN added_utc IS NULL THEN holds_completed ELSE 0 END",
)
"""How many holds a session has to have; one that was added by hand, and is told of, has none."""
_TOLD_FROM = "0021"
"""From this format on sessions can be added by hand."""
_ANSWERED_ANEW_FROM = "0022"
"""From this format on what somebody can do can be put right."""


def version_of(
    connection: sqlite3.Connection, path: Path, newest: str, *, closely: bool = False
) -> str:
    """Return the format of a record that is whole and no newer than `newest`.

    Args:
        connection: to the record, or to an image of it in memory; it is not written to.
        path: the record, for the sentence of a refusal.
        newest: the newest format that is known.
        closely: whether references between rows and sums are gone through too, and old holds.

    Raises:
        StoreProblem: it is not a record, is damaged, newer, or out of reach.
    """
    try:
        version = _format(connection, path)
        if version > newest:
            raise refusals.newer(path, version, newest)
        whole = _sound_closely if closely else _sound
        if not schema.is_of(connection, version) or not whole(connection, version):
            raise refusals.damaged(path)
    except rows.UnreadableError as error:
        raise refusals.unreadable(path, error.where) from error
    except (sqlite3.DatabaseError, MemoryError, UnicodeDecodeError) as error:
        problem = refusals.from_error(error, path) or refusals.damaged(path)
        raise problem from error
    return version


def _format(connection: sqlite3.Connection, path: Path) -> str:
    """Return what the record says its format is, where the record is ours."""
    found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    first = schema.tables_of("0001") | {schema.VERSION_TABLE}
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if found and not ours and not first <= found:
        raise refusals.foreign(path)
    if not ours or not first <= found:
        raise refusals.damaged(path)
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(rows) != 1 or not _A_VERSION.fullmatch(str(rows[0][0])):
        raise refusals.damaged(path)
    return str(rows[0][0])


def _sound(connection: sqlite3.Connection, version: str) -> bool:
    small = (f"integrity_check({name})" for name in schema.SMALL_TABLES)
    return (
        _pages_whole(connection)
        and all(_finds_nothing(connection, check) for check in small)
        and all(_keeps_its_rules(connection, name) for name in _rows_gone_through(version))
        and _readable(connection, version, closely=False)
    )


def _pages_whole(connection: sqlite3.Connection) -> bool:
    """Return whether every page is one, and every row can be read from it.

    The rules of rows are not asked here: those of ten years of holds take a second.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    whole = _finds_nothing(connection, "quick_check(1)")
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    return whole


def _sound_closely(connection: sqlite3.Connection, version: str) -> bool:
    return (
        _finds_nothing(connection, "integrity_check(1)")
        and _readable(connection, version, closely=True)
        and _in_step(connection, version)
    )


def _finds_nothing(connection: sqlite3.Connection, check: str) -> bool:
    found = connection.execute(f"PRAGMA {check}").fetchone()
    return found is None or found[0] == "ok"


def _readable(connection: sqlite3.Connection, version: str, *, closely: bool) -> bool:
    """Return whether what stands in the rows makes sense.

    Raises:
        UnreadableError: a plan makes none.
    """
    connection.execute("SELECT name, value FROM settings").fetchall()
    queries = _out_of_range(version, closely=closely)
    if any(connection.execute(query).fetchone() for query in queries):
        return False
    for (text,) in connection.execute(
        "SELECT prescription FROM plans UNION SELECT prescription FROM sessions"
    ):
        prescription_rows.read(text)
    return True


def _keeps_its_rules(connection: sqlite3.Connection, table: str) -> bool:
    """Return whether no row breaks a rule of its table.

    SQLite asks them itself where it may write, and not of a file that is opened to be read.
    """
    broken = " OR ".join(f"NOT ({rule})" for rule in schema.rules_of(connection, table))
    query = f"SELECT 1 FROM {table} WHERE {broken} LIMIT 1"  # noqa: S608 - ours
    return not broken or connection.execute(query).fetchone() is None


def _rows_gone_through(version: str) -> list[str]:
    return sorted(schema.tables_of(version) - {"holds"})


def makes_sense(connection: sqlite3.Connection, version: str) -> bool:
    """Return whether every row can be, and fits every other; old holds are looked at too."""
    queries = _out_of_range(version, closely=True)
    return not any(connection.execute(each).fetchone() for each in queries) and _in_step(
        connection, version
    )


def _in_step(connection: sqlite3.Connection, version: str) -> bool:
    """Return whether every part of the record fits every other."""
    counted = _COUNTED_BUT_TOLD if version >= _TOLD_FROM else _COUNTED
    return (
        connection.execute("PRAGMA foreign_key_check").fetchone() is None
        and connection.execute(_SUMS_OFF.format(counted=counted)).fetchone() is None
    )


def _as_text(form: str, column: str) -> str:
    """Return a condition that finds text that no calendar has, the 30th of February too."""
    return f"strftime('{form}', {column}, '+0 days') IS NOT {column}"


def _no_moment(name: str) -> str:
    """Return a condition that finds a moment that cannot be."""
    return (
        f"{_as_text('%Y-%m-%dT%H:%M:%S', f'substr({name}_utc, 1, 19)')}"
        f" OR substr({name}_utc, 20) NOT GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]Z'"
        f" OR {name}_utc < '0001-01-03' OR {name}_utc > '9999-12-30'"
        f" OR abs({name}_offset_s) >= {_A_DAY_S}"
    )


def _out_of_range(version: str, *, closely: bool) -> list[str]:
    """Return queries that find a row with a moment, day or number that cannot be."""
    wrong = {table: [_no_moment(name) for name in names] for table, names in _TIMES.items()}
    for table in _DAYS:
        wrong[table].append(_as_text("%Y-%m-%d", "local_day"))
    for table, column in _DAYS_SAID:
        wrong[table].append(f"{column} IS NOT NULL AND ({_as_text('%Y-%m-%d', column)})")
    for table, columns in _SECONDS.items():
        wrong[table] += [f"abs({column}) > {_YEARS_S}" for column in columns]
    rules = ", ".join(f"'{rule.value}'" for rule in Rule)
    wrong["holds"] += _RULES_OF_HOLDS
    wrong["suggestion_answers"].append(f"rule NOT IN ({rules})")
    for table, name in (("sessions", "ended"), ("flares", "ended"), ("warning_signs", "said")):
        wrong[table][1] = f"{name}_utc IS NOT NULL AND ({wrong[table][1]})"
    if version >= _TOLD_FROM:
        wrong["sessions"].append(f"added_utc IS NOT NULL AND ({_no_moment('added')})")
        wrong["sessions"].append("(added_utc IS NULL) <> (added_offset_s IS NULL)")
    if version >= _ANSWERED_ANEW_FROM:
        wrong["function_answers"] += [
            f"put_right_utc IS NOT NULL AND ({_no_moment('put_right')})",
            "(put_right_utc IS NULL) <> (put_right_offset_s IS NULL)",
        ]
    there = schema.tables_of(version)
    left_out = {} if closely else {"holds": f"{_NEWEST_HOLDS} AND "}
    return [
        f"SELECT 1 FROM {table} WHERE {left_out.get(table, '')}"  # noqa: S608 - ours
        f"(({') OR ('.join(conditions)})) LIMIT 1"
        for table, conditions in wrong.items()
        if table in there
    ]
