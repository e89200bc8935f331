"""sessions.csv: what was done and what was missed, with the pain before, after and next morning."""

from collections.abc import Iterator
from datetime import datetime

from coach.domain.instant import Instant
from coach.domain.pain import SIGNS, CheckIn
from coach.domain.program import FINGERPRINT_SHOWN
from coach.domain.session_report import SessionReport
from coach.domain.slots import SlotDay
from coach.handover.cells import leg_site, said_or_not
from coach.handover.log_file import Cells, Column, LogFile
from coach.services.ports import PatientLog

MISSED = "missed"

_COLUMNS = (
    Column(
        "session_id", "The session's name: date and number of the day. Empty for a missed slot."
    ),
    Column("date", "Local day as lived; a day begins at 04:00."),
    Column("slot", "The time of day it was due, by its id. Empty for an extra session."),
    Column(
        "scheduled_at",
        "When the slot opened. Without an offset for a missed slot, where none was recorded.",
    ),
    Column("started_at", "When it began."),
    Column("ended_at", "When it ended: duration_s after it started."),
    Column(
        "duration_s",
        "Seconds from start to end, pauses included, on the clock that cannot be set; sleep of the "
        "computer is not in it where the system stops that clock.",
    ),
    Column(
        "status",
        "completed: every hold was done. partial: run to the end with holds left out. "
        "stopped: ended early. skipped: not done.",
    ),
    Column("skip_reason", "missed: nothing was recorded for the slot."),
    Column("program_id", "The program in force."),
    Column("program_version", "Its version."),
    Column("flare_mode", "1: it was done in a flare, see flares.csv. 0: in none."),
    Column(
        "heat_before",
        "Minutes of heat with the timer, ended within the hour before. Empty where there was none.",
    ),
    Column(
        "pain_back_before",
        "Back pain before the session, 0 to 10. Where an answer was put right, here and in all "
        "columns: the last one.",
    ),
    Column("pain_back_worst", "Worst back pain said of any exercise of the session, 0 to 10."),
    Column("pain_back_after", "Back pain after the session, 0 to 10."),
    Column("pain_leg_before", "Leg pain before the session, 0 to 10."),
    Column("pain_leg_after", "Leg pain after the session, 0 to 10."),
    Column(
        "leg_site_before",
        "Furthest place felt before: none, back, buttock, thigh, knee, shin or foot.",
    ),
    Column("leg_site_after", "The same, after the session."),
    Column(
        "hours_since_wake",
        "Hours from getting up to its start. Empty where the user did not say when they got up.",
    ),
    Column("pain_leg_worst", "Worst leg pain said in the middle of the session, 0 to 10."),
    Column("leg_site_worst", "Furthest place felt in its middle, with the same words."),
    Column(
        "pain_elsewhere_worst",
        "Worst pain said in its middle neither in the back nor in the leg, 0 to 10.",
    ),
    Column("sharp", "1: sharp or electric pain was said in its middle."),
    Column("leg_moved_down", "1: what is felt in the leg went further down in its middle."),
    Column(
        "minutes_wanted",
        "Short on time: what the session was shortened to, in minutes. Empty for a whole one.",
    ),
    Column("numb_or_weak", "1: new numbness or weakness was said in its middle."),
    Column(
        "times_hurt",
        'How often "that hurt" was said in its middle, warm-up included; slips left out. '
        "Empty where that was not recorded.",
    ),
    Column(
        "program_text",
        "The first signs of the SHA-256 of the program's text, as in the name of the kept file: "
        "a version may have been corrected without a new number.",
    ),
    Column(
        "pain_back_next_morning",
        "Back pain the next morning, 0 to 10; with the last session of each day.",
    ),
    Column("pain_leg_next_morning", "Leg pain the next morning, 0 to 10."),
    Column("leg_site_next_morning", "Furthest place felt the next morning, with the same words."),
    Column(
        "stiff_min_next_morning",
        "Minutes that the back was stiff after getting up, as chosen: 0, 10, 20, 30, 60, or 120 "
        "for 2 hours or more.",
    ),
    Column("slept_badly_next_morning", "1: the night before it was bad. 0: it was not."),
    Column(
        "day_kind",
        "What it was made for. ordinary: the plan. bad_day: the smallest version of it. "
        "flare: the version of a flare, or a step on the way back from it.",
    ),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every session that is over and every missed slot, in order of time."""
    timed: list[tuple[datetime, str, Cells]] = [
        (_face(report.session.started), report.session.id, _session(report))
        for report in log.sessions
    ]
    timed += [(due.opens, "", _missed(due)) for due in log.missed]
    timed.sort(key=lambda row: (row[2]["date"], row[0], row[1]))
    yield from (cells for _, _, cells in timed)


def _session(report: SessionReport) -> Cells:
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
        "leg_site_before": leg_site(before.leg_site if before else None),
        "leg_site_after": leg_site(after.leg_site if after else None),
        "minutes_wanted": session.minutes_wanted,
        "pain_back_worst": worst.back,
        "pain_leg_worst": worst.leg,
        "leg_site_worst": leg_site(worst.leg_site),
        "pain_elsewhere_worst": worst.elsewhere,
        **{name: said_or_not(getattr(signs, name)) for name in SIGNS},
        "times_hurt": report.times_hurt,
        **_next_morning(report.next_morning),
        "flare_mode": report.in_flare,
        "day_kind": session.kind.value,
    }


def _next_morning(morning: CheckIn | None) -> Cells:
    if morning is None:
        return {}
    return {
        "pain_back_next_morning": morning.back,
        "pain_leg_next_morning": morning.leg,
        "leg_site_next_morning": leg_site(morning.leg_site),
        "stiff_min_next_morning": morning.stiff_min,
        "slept_badly_next_morning": morning.slept_badly,
    }


def _missed(due: SlotDay) -> Cells:
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


SESSIONS = LogFile("sessions.csv", "each session and each missed slot", _COLUMNS, _rows)
