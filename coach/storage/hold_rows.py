"""Rows of `holds`."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from coach.domain.record import HoldOutcome, HoldRecord
from coach.domain.sides import Side
from coach.storage.rows import Values, instant, reads, utc_text

COLUMNS = (
    "hold_no",
    "attempt",
    "ladder_id",
    "exercise_name",
    "rung_id",
    "rung_name",
    "side",
    "set_no",
    "rep_no",
    "planned_s",
    "held_s",
    "rest_before_s",
    "paused_s",
    "late_s",
    "outcome",
    "started_utc",
    "started_offset_s",
)
"""What `read` takes, in its order."""

_SIDES: dict[str | None, Side | None] = {None: None, **{side.value: side for side in Side}}
_OUTCOMES = {outcome.value: outcome for outcome in HoldOutcome}


def values(session_id: str, hold: HoldRecord) -> Values:
    """Return a hold as column values."""
    return {
        "session_id": session_id,
        "hold_no": hold.hold_no,
        "attempt": hold.attempt,
        "ladder_id": hold.ladder_id,
        "exercise_name": hold.exercise_name,
        "rung_id": hold.rung_id,
        "rung_name": hold.rung_name,
        "side": None if hold.side is None else hold.side.value,
        "set_no": hold.set_no,
        "rep_no": hold.rep_no,
        "planned_s": hold.planned_s,
        "held_s": hold.held_s,
        "rest_before_s": hold.rest_before_s,
        "paused_s": hold.paused_s,
        "late_s": hold.late_s,
        "outcome": hold.outcome.value,
        "started_utc": utc_text(hold.started),
        "started_offset_s": hold.started.offset_s,
    }


@reads("holds")
def read(row: Sequence[Any]) -> HoldRecord:
    """Return values in the order of `COLUMNS` as one."""
    (hold,) = _holds([("", *row)])
    return hold


@reads("holds")
def read_all(found: Iterable[Sequence[Any]]) -> dict[str, list[HoldRecord]]:
    """Return many by the id of their session.

    Args:
        found: the id of the session before the values in the order of `COLUMNS`, session by
            session; ten years of them come in one go.
    """
    return {session_id: _holds(rows) for session_id, rows in groupby(found, itemgetter(0))}


def _holds(found: Iterable[Sequence[Any]]) -> list[HoldRecord]:
    # By place, and in one go: holds come by the hundred thousand, and reading each by the names of
    # its columns takes twice as long.
    return [
        HoldRecord(
            hold_no, attempt, ladder_id, exercise_name, rung_id, rung_name, _SIDES[side],
            set_no, rep_no, planned_s, held_s, rest_before_s, paused_s, late_s,
            _OUTCOMES[outcome], instant(started_utc, started_offset_s),
        )
        for (
            _, hold_no, attempt, ladder_id, exercise_name, rung_id, rung_name, side,
            set_no, rep_no, planned_s, held_s, rest_before_s, paused_s, late_s,
            outcome, started_utc, started_offset_s,
        ) in found
    ]  # fmt: skip
