"""The tables of each format, compared with the record's by the standard library before it is used.

A wrong byte in the description of a table (its SQL) does not stop reading at first. It fails later,
at some hold, when the description is not what the program counts on.
"""

import re
import sqlite3

VERSION_TABLE = "alembic_version"

_ADDED = {
    "0001": ("plans", "sessions", "holds", "check_ins", "settings"),
    "0002": ("exercise_ratings", "suggestion_answers"),
    "0003": ("rung_swaps",),
    "0006": ("got_up", "movements_done"),
    "0007": ("warning_signs", "warning_sign_deeds"),
    "0009": ("bad_days", "flares", "flare_notes"),
    "0010": ("reminder_events",),
    "0012": ("visits", "pt_questions"),
    "0013": ("session_changes",),
    "0014": ("flare_triggers",),
    "0016": ("diary_notes",),
    "0018": ("weekly_reviews",),
    "0019": ("function_answers",),
    "0022": ("flare_told",),
    "0023": ("told_pain",),
}
"""The tables that each format added."""

SMALL_TABLES = ("plans", "sessions", "check_ins", "settings")
"""Tables of every format that stay small for ten years, unlike the holds."""

_A_RULE = re.compile(r"\bCHECK\s*\(")
"""Where a rule of a table begins. No text within one holds a bracket, or this word."""

_INDEXES = frozenset(
    {
        "sessions_running",
        "check_ins_day",
        "check_ins_session",
        "exercise_ratings_session",
        "bad_days_day",
        "flare_notes_flare",
        "reminder_events_day",
        "session_changes_session",
    }
)

FINGERPRINTS = {
    "0001": "57debfcd4f06b375019e0405f15a1b760d7d503276707e65954b92bbfadc31cc",
    "0002": "3b686f19fbb344352eb8050cfcc4c77f17ffa428df320fda86fd66ca74f0f45d",
    "0003": "8e2e8ac9c070b906338b96767ba64ae6f3c6856371f14c7b927664ea4d39ff4a",
    "0004": "36bb05ab4e097edf19eb21d20f4d632a0af0f37f5b473e25de296ef8e301cc1e",
    "0005": "920c02a6f0a0a85dec10b6a1d4def9f960ceb4de28ef74a7d5892b2e7a312d9f",
    "0006": "2a1e0d8bf7bc40a0f53a0c197c4218165d9571789a0e76001b8b3e50d8e1d23a",
    "0007": "b9873d0ade85dbaa65edc5ae3e7ecbcbd74afe1098b3ac4e021efcd7d6a06bcc",
    "0008": "3a56544a1822fc31bae572f8af153f93ff64ccfed686358e772323f82b244314",
    "0009": "267b47f77e16002b0c7deb58575873f61e5d42f8187da7e177e8d3bc1c60b8ff",
    "0010": "795cd97920bf62b7d8e55556dc170367147d3778a508e2f369676c0199d53cfe",
    "0011": "f4605a42f36641c7661f6f7ff0d84e5d211966cd4523075e82b08b02466b4365",
    "0012": "bc72c8c2abb03d758f03936b306d9b8dbf303f6e100ea784ba4a850b41aca32a",
    "0013": "c24712dc7e28d1abde34d0f302fb2b4c930ddcace67c0907bf601ada1b0e6f46",
    "0014": "9aac198c89ce5bac6ef21c2b12ac31bf717c3bc0fac9cfa640ec6159b9aa6808",
    "0015": "bf37d5f4a260f17202a4f0811b6a33ea1f2bcba83d590ed3a59eabbaae50f221",
    "0016": "68581e2be0c0eae38407530c132fce068ee7e424e640e3891dace32cd7ca9840",
    "0017": "6dfdfa748f30335fb4a5fd121e6aad56fb70cc38ae6dbdff2995dd2cff78b75d",
    "0018": "1122e03aaa52aa1b221ed15c077e7d058ca928f86629ced9e408301dd3e66936",
    "0019": "bf45724699c2d03e6d7fef3dee991a1f8dd0ebd582292ef0ed5379b58e53a6ce",
    "0020": "4d9422b88605ec39620711962f4a3bdcfdc2da8ea902e30d5d11f7c5d3eaf6e2",
    "0021": "aefbd25bd0c865373d1e83146aad3261d34057b040bda1b23dac1c2c6daab8df",
    "0022": "d2a469dccda942e5e4c09880693f0fa6708ab78b65b351a25ab843dbfd376d14",
    "0023": "cb37a48f7ddc68977488c8b90f9107eba794cef86747e01f372e6a610b9e9d2b",
    "0024": "00dc580958777af8dae2d3adc6055aa2761b7735b18008deff8136bb282c9c1c",
    "0025": "99ac40140b2045dfd2eeff3602694f48b5a2f2e08dfde8dd6ae423bba0429ca4",
}
"""The SHA-256 of the description of each format; see `fingerprint`."""


def tables_of(version: str) -> frozenset[str]:
    """Return the tables of a format, as far as they are known here."""
    return frozenset(name for added, names in _ADDED.items() if added <= version for name in names)


def is_of(connection: sqlite3.Connection, version: str) -> bool:
    """Return whether a record's tables are those of the format that it says it has."""
    known = FINGERPRINTS.get(version)
    return known is None or fingerprint(connection, version) == known


def fingerprint(connection: sqlite3.Connection, version: str) -> str:
    """Return the SHA-256 of the description of a format's tables and their indexes, as hex.

    Spaces and quotes do not count: versions of SQLite differ in them. What somebody added to the
    file for themselves does not count either.
    """
    ours = tables_of(version) | {VERSION_TABLE}
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2")
    told = [
        f"{kind} {name} on {table}: {_plain(sql or '')}"
        for kind, name, table, sql in rows
        if table in ours and (kind == "table" or name in _INDEXES)
    ]
    # Brings OpenSSL, which nobody needs who only looks into a record.
    import hashlib

    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _plain(sql: str) -> str:
    return "".join(sql.split()).replace('"', "")


def rules_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the conditions that each row of a table has to meet, as they stand in its description.

    Args:
        connection: to a record whose tables are as they should be (`is_of`).
        table: its name.
    """
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    (sql,) = connection.execute(query, (table,)).fetchone()
    return [_within(sql, found.end()) for found in _A_RULE.finditer(sql)]


def _within(sql: str, begin: int) -> str:
    """Return what stands from a place on until the bracket closes that was opened before it."""
    depth = 1
    for place in range(begin, len(sql)):
        depth += {"(": 1, ")": -1}.get(sql[place], 0)
        if not depth:
            return sql[begin:place]
    raise ValueError(sql)
