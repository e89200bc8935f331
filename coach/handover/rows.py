"""From the reports of sessions to the rows of the CSV files, one function a file.

Nothing is worked out here: which answer counts and what was worst is said by `SessionReport`.

Facts that are not recorded stay empty: a zero that nobody said is worse than a gap.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from coach.domain.instant import Instant
from coach.domain.pain import SIGNS, CheckIn, LegSite
from coach.domain.program import FINGERPRINT_SHOWN
from coach.domain.record import HoldRecord, SessionSummary
from coach.domain.session_report import SessionReport
from coach.domain.slots import SlotDay
from coach.domain.warning_signs import Done, Said, Screening
from coach.handover.cells import Cell
from coach.handover.columns import HOLDS, SESSIONS, WARNING_SIGNS
from coach.services.ports import PatientLog

MISSED = "missed"

Row = tuple[Cell, ...]


def session_rows(log: PatientLog) -> Iterator[Row]:
    """Yield a row for every session that is over and every missed slot, in order of time."""
    timed: list[tuple[datetime, str, Mapping[str, Cell]]] = [
        (_face(report.session.started), report.session.id, _session(report))
        for report in log.sessions
    ]
    timed += [(due.opens, "", _missed(due)) for due in log.missed]
    timed.sort(key=lambda row: (row[2]["date"], row[0], row[1]))
    for _, _, cells in timed:
        yield tuple(cells.get(column.name) for column in SESSIONS)


def _session(report: SessionReport) -> Mapping[str, Cell]:
    session, before, after = report.session, report.before, report.after
    worst, signs = report.worst, report.signs
    return {
        "session_id": session.id,
        "date": session.day,
        "slot": session.slot_id,
        "scheduled_at": report.scheduled,
        "started_at": session.started.wall,
        "ended_at": session.ended.wall if session.ended else None,
        "duration_s": report.duration_s,
        "status": session.status.value,
        "program_id": session.program_id,
        "program_version": session.program_version,
        "program_text": session.program_fingerprint[:FINGERPRINT_SHOWN],
        "heat_before": report.heat_min,
        "hours_since_wake": report.hours_up,
        "pain_back_before": before.back if before else None,
        "pain_back_after": after.back if after else None,
        "pain_leg_before": before.leg if before else None,
        "pain_leg_after": after.leg if after else None,
        "leg_site_before": _leg_site(before.leg_site if before else None),
        "leg_site_after": _leg_site(after.leg_site if after else None),
        "minutes_wanted": session.minutes_wanted,
        "pain_back_worst": worst.back,
        "pain_leg_worst": worst.leg,
        "leg_site_worst": _leg_site(worst.leg_site),
        "pain_elsewhere_worst": worst.elsewhere,
        **{name: _said(getattr(signs, name)) for name in SIGNS},
        "times_hurt": report.times_hurt,
        **_next_morning(report.next_morning),
    }


def _next_morning(morning: CheckIn | None) -> Mapping[str, Cell]:
    if morning is None:
        return {}
    badly = morning.slept_badly
    return {
        "pain_back_next_morning": morning.back,
        "pain_leg_next_morning": morning.leg,
        "leg_site_next_morning": _leg_site(morning.leg_site),
        "stiff_min_next_morning": morning.stiff_min,
        "slept_badly_next_morning": None if badly is None else int(badly),
    }


def _said(sign: bool) -> int | None:
    return 1 if sign else None


def _leg_site(site: LegSite | None) -> str | None:
    return None if site is None else site.name.lower()


def _missed(due: SlotDay) -> Mapping[str, Cell]:
    return {
        "date": due.day,
        "slot": due.slot.id,
        "scheduled_at": due.opens,
        "status": "skipped",
        "skip_reason": MISSED,
        "program_id": due.plan.prescription.program_id,
        "program_version": due.plan.prescription.program_version,
        "program_text": due.plan.prescription.fingerprint[:FINGERPRINT_SHOWN],
    }


def _face(instant: Instant) -> datetime:
    return instant.wall.replace(tzinfo=None)


def hold_rows(log: PatientLog) -> Iterator[Row]:
    """Yield a row for every attempt at a hold, session by session."""
    for report in log.sessions:
        for hold in report.holds:
            yield _hold(report.session, hold)


def _hold(session: SessionSummary, hold: HoldRecord) -> Row:
    cells: Mapping[str, Cell] = {
        "session_id": session.id,
        "seq": hold.hold_no + 1,
        "date": session.day,
        "started_at": hold.started.wall,
        "exercise_id": hold.ladder_id,
        "exercise_name": hold.exercise_name,
        "rung": hold.rung_id,
        "rung_name": hold.rung_name,
        "side": hold.side.value if hold.side else "both",
        "set_no": hold.set_no,
        "rep_no": hold.rep_no,
        "attempt": hold.attempt,
        "hold_s_prescribed": hold.planned_s,
        "hold_s_done": hold.held_s,
        "rest_s": hold.rest_before_s,
        "paused_s": hold.paused_s,
        "outcome": hold.outcome.value,
        "clock_late_ms": hold.late_s * 1000.0,
    }
    return tuple(cells[column.name] for column in HOLDS)


def sign_rows(log: PatientLog) -> Iterator[Row]:
    """Yield a row for each time the warning signs were answered or something was done about it, on
    the days of the log and in order of time.
    """
    timed = [(one.at, _answered(one)) for one in log.screenings]
    timed += [(done.at, _done(one, done)) for one in log.screenings for done in one.done]
    timed = [row for row in timed if log.first <= row[0].local_date <= log.last]
    for at, cells in sorted(timed, key=lambda row: row[0].utc):
        dated = {**cells, "date": at.local_date, "at": at.wall}
        yield tuple(dated.get(column.name) for column in WARNING_SIGNS)


def _answered(screening: Screening) -> Mapping[str, Cell]:
    return {
        "answers_id": screening.id,
        "event": "answered",
        "why_asked": screening.trigger.value,
        "asked": len(screening.answers),
        "yes": _ids(screening, Said.YES),
        "not_sure": _ids(screening, Said.NOT_SURE),
        "shown": screening.shown.value,
    }


def _ids(screening: Screening, said: Said) -> str | None:
    found = (sign.value for sign, answer in screening.answers.items() if answer is said)
    return " ".join(found) or None


def _done(screening: Screening, done: Done) -> Mapping[str, Cell]:
    return {
        "answers_id": screening.id,
        "event": done.deed.value,
        "said_by": done.by or None,
        "seen_on": done.on,
    }
