"""Years of made-up sessions, written in one go, for what has to stay quick with them."""

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Table, insert

from coach.bootstrap import Launch, open_services
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.record import (
    HoldOutcome,
    HoldRecord,
    SessionStart,
    SessionStatus,
    status_at_end,
    totals_of,
)
from coach.domain.sides import Side
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.storage import check_in_rows, hold_rows, rows, session_rows
from coach.storage.opening import open_store
from coach.storage.store import SqlStore
from coach.storage.tables import CHECK_INS, HOLDS, SESSIONS
from coach.system.clock import SteppedClock
from tests.fakes.been_here import been_here

YEARS_END = date(2026, 11, 22)
_KEPT: list[TemporaryDirectory[str]] = []
_ZONE = timezone(timedelta(hours=1))
_HOURS = (10, 14, 18)
_SITES = (LegSite.FOOT, LegSite.SHIN, LegSite.KNEE, LegSite.THIGH, LegSite.BUTTOCK, LegSite.NONE)


def at(day: date, hour: int, minute: int = 0) -> Instant:
    """Return a moment of a day."""
    return Instant(0.0, datetime.combine(day, time(hour, minute), _ZONE))


def fill(folder: Path, last: date, days: int, seed: int = 1, *, full: bool = False) -> None:
    """Write a record that ends on a day, as somebody would have kept it who slowly gets better.

    The plan is the one that a new record begins with; the welcome page was read.

    Args:
        folder: where the record will lie.
        last: its last day.
        days: how many days it has.
        seed: chooses what is drawn.
        full: no session was missed, and there are three a day, each with the 45 holds of `classic`.
    """
    first = last - timedelta(days=days - 1)
    with open_services(Launch(folder), SteppedClock(at(first, 8))) as services:
        prescription = services.plans.current.prescription
        if full:
            prescription = replace(_shipped("classic"), schedule=_shipped("starter").schedule)
        been_here(services.settings)
    store = open_store(folder)
    try:
        if full:
            store.take_up(PlanInForce(at(first, 8, 1), prescription))
        writer = _Writer(store, prescription, random.Random(seed), 1.0 if full else 0.55)
        writer.write(first, days)
    finally:
        store.close()


@cache
def lived(years: int, *, full: bool = False) -> Path:
    """Return the folder of a record of so many years; made once, and gone when this process ends.

    Args:
        years: how many it has, to `YEARS_END`.
        full: see `fill`.
    """
    made = TemporaryDirectory()
    _KEPT.append(made)
    fill(Path(made.name), YEARS_END, years * 365, full=full)
    return Path(made.name)


def _shipped(name: str) -> Prescription:
    catalogue = Catalogue(shipped("programs"))
    (program,) = (one for one in catalogue.programs() if one.id == name)
    return prescribe(program, catalogue.library())


class _Writer:
    def __init__(
        self, store: SqlStore, prescription: Prescription, chance: random.Random, done: float
    ) -> None:
        self._store = store
        self._done = done
        self._prescription = prescription
        self._timeline = lay_out(prescription).holds
        self._chance = chance
        self._rows: dict[str, list[rows.Values]] = {"s": [], "h": [], "c": []}

    def write(self, first: date, days: int) -> None:
        for day_no in range(days):
            day = first + timedelta(days=day_no)
            progress = day_no / days
            slots = self._prescription.schedule.slots[: len(_HOURS)]
            number = 0
            for slot, hour in zip(slots, _HOURS, strict=False):
                if self._chance.random() < self._done + 0.4 * progress:
                    number += 1
                    began = at(day, hour, self._chance.randrange(50))
                    self._session(number, began, slot.id, progress)
        self._insert(SESSIONS, "s")
        self._insert(HOLDS, "h")
        self._insert(CHECK_INS, "c")

    def _insert(self, table: Table, kind: str) -> None:
        with self._store.connections.writing() as connection:
            if self._rows[kind]:
                connection.execute(insert(table), self._rows[kind])

    def _session(self, number: int, began: Instant, slot_id: str, progress: float) -> None:
        start = SessionStart(began, slot_id, self._prescription, Side.LEFT)
        values = session_rows.values(start, number)
        session_id = str(values["id"])
        stopped = self._chance.random() < 0.06
        done = self._chance.randrange(len(self._timeline)) if stopped else len(self._timeline)
        holds = []
        for phase in self._timeline[:done]:
            started = began.earlier(-10.0 - 9.0 * phase.hold_no)
            holds.append(
                HoldRecord(
                    phase.hold_no, 1, phase.source_id, phase.name, phase.rung_id, phase.rung_name,
                    phase.side, phase.set_no, phase.rep_no, phase.duration_s, phase.duration_s,
                    4.0, 0.0, self._chance.random() * 0.004, HoldOutcome.COMPLETED, started,
                )
            )  # fmt: skip
        totals = totals_of(self._prescription, holds)
        status: SessionStatus = status_at_end(totals, stopped=stopped)
        ended = began.earlier(-600.0)
        self._rows["s"].append(
            values
            | {
                "status": status.value,
                "holds_completed": totals.holds_completed,
                "held_s": totals.held_s,
                "ended_utc": rows.utc_text(ended),
                "ended_offset_s": ended.offset_s,
            }
        )
        self._rows["h"] += [hold_rows.values(session_id, hold) for hold in holds]
        self._ask(AskedWhen.BEFORE, began, session_id, progress, 0)
        self._ask(AskedWhen.AFTER, ended, session_id, progress, 1)

    def _ask(
        self, asked: AskedWhen, moment: Instant, session_id: str, progress: float, better: int
    ) -> None:
        if self._chance.random() < 0.08:
            return
        back = max(0, min(10, round(self._chance.gauss(6.5 - 4 * progress, 1.0)) - better))
        # Within a session it never moves down: that would make every plan suggest a pause.
        site = _SITES[min(5, int(progress * 5) + better * self._chance.randrange(2))]
        check_in = CheckIn(asked, moment, back, max(0, back - 2), site, session_id)
        self._rows["c"].append(check_in_rows.values(check_in))
