"""Rows to domain values and back.

Times stand in the record as UTC text with microseconds, which sorts as it reads, beside the
offset they were lived in. The monotonic reading means nothing after the program has ended, so it
is not kept: every `Instant` read back has `mono == 0.0`.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache, wraps
from typing import Any, Protocol, TypeVar

from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.prescription import ChangedBy, PlanInForce, Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.record import (
    HoldOutcome,
    HoldRecord,
    SessionStart,
    SessionStatus,
    SessionSummary,
    SessionTotals,
)
from coach.domain.sides import Side
from coach.storage.reason_rows import why, why_values
from coach.storage.shape import fits

_Read = TypeVar("_Read")
_Source = TypeVar("_Source")

_HOLDS_MAX = 10_000
"""More holds than any session has: laying them out would never end."""

Values = dict[str, Any]
"""Column names and what to write into them."""


class Row(Protocol):
    """A row read by the names of its columns, whoever read it: SQLAlchemy or the first look."""

    def __getitem__(self, name: str, /) -> Any:  # noqa: ANN401 - as columns are
        """Return the value of a column."""


class UnreadableError(ValueError):
    """Something in the record is not what was ever written there.

    Attributes:
        where: which table, and which entry of it where that can be said.
    """

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


def reads(table: str) -> Callable[[Callable[[_Source], _Read]], Callable[[_Source], _Read]]:
    """Mark what reads an entry of a table: where it makes no sense, it is the record that is wrong.

    The marked function raises `UnreadableError` for it.
    """

    def marked(read: Callable[[_Source], _Read]) -> Callable[[_Source], _Read]:
        @wraps(read)
        def checked(source: _Source) -> _Read:
            try:
                return read(source)
            except UnreadableError:
                raise
            except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
                raise UnreadableError(table) from error

        return checked

    return marked


@reads("days")
def local_day(text: str) -> date:
    """Return the local day that was written as text."""
    return date.fromisoformat(text)


def utc_text(at: Instant) -> str:
    """Return a moment as UTC text, always 27 characters long."""
    return at.utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant(utc: str, offset_s: int) -> Instant:
    """Return the moment that was written as UTC text and offset."""
    return Instant(0.0, datetime.fromisoformat(utc).astimezone(_zone(offset_s)))


@lru_cache(maxsize=64)
def _zone(offset_s: int) -> timezone:
    """Return a zone by its offset; people live in few, and making one costs more than reading."""
    return timezone(timedelta(seconds=offset_s))


def prescription_text(prescription: Prescription) -> str:
    """Return a prescription as JSON."""
    return json.dumps(to_plain(prescription), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=256)
@reads("plans")
def prescription(text: str) -> Prescription:
    """Return the prescription that was written as JSON; there are few, and each is read often."""
    found = from_plain(json.loads(text))
    if not fits(Prescription)(found) or not 0 < found.holds + len(found.paused) <= _HOLDS_MAX:
        raise ValueError("not a prescription")
    return found


def _of_program(prescription: Prescription) -> Values:
    return {
        "program_id": prescription.program_id,
        "program_version": prescription.program_version,
        "program_fingerprint": prescription.fingerprint,
        "prescription": prescription_text(prescription),
    }


def plan_values(plan: PlanInForce) -> Values:
    """Return a plan as column values."""
    return {
        "since_utc": utc_text(plan.since),
        "since_offset_s": plan.since.offset_s,
        "local_day": plan.first_day.isoformat(),
        **_of_program(plan.prescription),
        **why_values(plan.reason, words="reason"),
        "changed_by": plan.by.value,
    }


@reads("plans")
def plan(row: Row) -> PlanInForce:
    """Return a row of `plans` as a value."""
    since = instant(row["since_utc"], row["since_offset_s"])
    by = ChangedBy(row["changed_by"])
    reason = why(row["why"], row["reason"])
    return PlanInForce(since, prescription(row["prescription"]), reason, by)


def session_values(start: SessionStart, number: int) -> Values:
    """Return a session that begins as column values; `number` counts the day's sessions."""
    day = start.started.local_date.isoformat()
    return {
        "id": f"{day}-{number}",
        "local_day": day,
        "number": number,
        "started_utc": utc_text(start.started),
        "started_offset_s": start.started.offset_s,
        "slot_id": start.slot_id,
        "status": SessionStatus.RUNNING.value,
        "first_leg": start.first_leg.value,
        **_of_program(start.prescription),
        "holds_planned": start.prescription.holds,
        "holds_completed": 0,
        "planned_s": start.prescription.hold_s,
        "held_s": 0.0,
        "minutes_wanted": start.minutes_wanted,
    }


@reads("sessions")
def session_start(row: Row) -> SessionStart:
    """Return what was known when the session of a row of `sessions` began."""
    return SessionStart(
        started=instant(row["started_utc"], row["started_offset_s"]),
        slot_id=row["slot_id"],
        prescription=prescription(row["prescription"]),
        first_leg=Side(row["first_leg"]),
        minutes_wanted=row["minutes_wanted"],
    )


@reads("sessions")
def session_summary(row: Row) -> SessionSummary:
    """Return a row of `sessions` as a value, without its prescription."""
    ended = row["ended_utc"]
    return SessionSummary(
        id=row["id"],
        day=local_day(row["local_day"]),
        started=instant(row["started_utc"], row["started_offset_s"]),
        ended=None if ended is None else instant(ended, row["ended_offset_s"]),
        slot_id=row["slot_id"],
        status=SessionStatus(row["status"]),
        program_id=row["program_id"],
        program_version=row["program_version"],
        totals=SessionTotals(
            row["holds_planned"], row["holds_completed"], row["planned_s"], row["held_s"]
        ),
        first_leg=Side(row["first_leg"]),
        minutes_wanted=row["minutes_wanted"],
        program_fingerprint=row["program_fingerprint"],
    )


def hold_values(session_id: str, hold: HoldRecord) -> Values:
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


HOLD_COLUMNS = (
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
"""What `hold` takes, in its order."""

_SIDES: dict[str | None, Side | None] = {None: None, **{side.value: side for side in Side}}
_OUTCOMES = {outcome.value: outcome for outcome in HoldOutcome}


@reads("holds")
def hold(row: Sequence[Any]) -> HoldRecord:
    """Return values in the order of `HOLD_COLUMNS` as one.

    Holds come by the hundred thousand, and reading them by name takes twice as long.
    """
    (number, attempt, ladder, exercise, rung, rung_name, side, set_no, rep_no, *seconds) = row[:14]
    planned, held, rest_before, paused, late = seconds
    outcome, utc, offset_s = row[14:17]
    return HoldRecord(
        number,
        attempt,
        ladder,
        exercise,
        rung,
        rung_name,
        _SIDES[side],
        set_no,
        rep_no,
        planned,
        held,
        rest_before,
        paused,
        late,
        _OUTCOMES[outcome],
        instant(utc, offset_s),
    )


def check_in_values(check_in: CheckIn) -> Values:
    """Return a check-in as column values."""
    return {
        "session_id": check_in.session_id,
        "asked": check_in.asked.value,
        "at_utc": utc_text(check_in.at),
        "at_offset_s": check_in.at.offset_s,
        "local_day": check_in.at.local_date.isoformat(),
        "back": check_in.back,
        "leg": check_in.leg,
        "leg_site": None if check_in.leg_site is None else int(check_in.leg_site),
        "elsewhere": check_in.elsewhere,
        "sharp": check_in.sharp,
        "leg_moved_down": check_in.leg_moved_down,
        "numb_or_weak": check_in.numb_or_weak,
    }


@reads("check_ins")
def check_in(row: Row) -> CheckIn:
    """Return a row of `check_ins` as a value."""
    site = row["leg_site"]
    return CheckIn(
        asked=AskedWhen(row["asked"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        back=row["back"],
        leg=row["leg"],
        leg_site=None if site is None else LegSite(site),
        session_id=row["session_id"],
        elsewhere=row["elsewhere"],
        sharp=_yes(row["sharp"]),
        leg_moved_down=_yes(row["leg_moved_down"]),
        numb_or_weak=_yes(row["numb_or_weak"]),
    )


def _yes(said: int | None) -> bool | None:
    """Return a 1 or 0 as yes or no; not asked stays None."""
    return None if said is None else bool(said)
