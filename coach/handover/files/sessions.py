"""sessions.csv: what was done and what was missed, with the pain before, after and next morning."""

from collections.abc import Iterator
from datetime import datetime

from coach.domain.instant import Instant
from coach.domain.pain import SIGNS, CheckIn
from coach.domain.record import COUNTED, DayKind
from coach.domain.session_report import SessionReport
from coach.domain.slots import SlotStanding, SlotState
from coach.handover.cells import leg_site, said_or_not, thousandths
from coach.handover.log_file import (
    Cells,
    Column,
    LogFile,
    day,
    leg_place,
    moment,
    moment_cells,
    rating,
    whole,
    yes_no,
)
from coach.services.ports import PatientLog

MISSED, LEFT_OUT, OPEN, SKIPPED = "missed", "left_out", "open", "skipped"
STATUSES = (*sorted(one.value for one in COUNTED), SKIPPED, OPEN)

_SKIPPED = {SlotState.MISSED: MISSED, SlotState.LEFT_OUT: LEFT_OUT}
_MINUTE_S = 60

_MEASURED = (
    "ended_date",
    "ended_time",
    "ended_utc_offset_min",
    "duration_ms",
    "hold_planned_ms",
    "hold_done_ms",
    "minutes_since_wake",
    "times_hurt",
    "heat_before_s",
)
"""What is empty for a session that was added by hand."""

_COLUMNS = (
    Column(
        "session_id", "The session's name: date and number of the day. Empty for a missed slot."
    ),
    day("date", "Local day as lived; a day begins at 04:00.", required=True),
    Column("slot", "The time of day it was due, by its id. Empty for an extra session."),
    *moment(
        "scheduled",
        "When the slot opened, without an offset where no session was begun for it",
    ),
    *moment("started", "When it began"),
    *moment("ended", "When it ended, duration_ms after it started"),
    whole(
        "duration_ms",
        "Milliseconds from start to end, pauses included, on the clock that cannot be set; sleep "
        "of the computer is not in it where the system stops that clock.",
    ),
    Column(
        "status",
        "completed: every hold was done. partial: run to the end with holds left out. "
        "stopped: ended early. skipped: not done. open: due today and not done yet; it can still "
        "be made up for, or a session for it is running.",
        words=STATUSES,
        required=True,
    ),
    Column(
        "skip_reason",
        "missed: nothing was recorded for the slot. left_out: what was done for it does not count, "
        "because the person said so.",
        words=(LEFT_OUT, MISSED),
    ),
    Column("program_id", "The program in force."),
    whole("program_version", "Its version."),
    Column(
        "program_sha256",
        "The SHA-256 of the program's text; the name of the kept file has its first signs. A "
        "version may have been corrected without a new number.",
    ),
    yes_no(
        "slot_due",
        "1: the plan asked for its slot on that day. Slots due: the different slots of the rows "
        "with a 1, day by day. 0: it did not, or the session is an extra one.",
        required=True,
    ),
    yes_no(
        "fills_slot",
        "1: of the sessions for its slot it is the one that counts. 0: it is not, or nothing was "
        "done in it.",
        required=True,
    ),
    whole("holds_done", "Holds held to their end."),
    whole(
        "holds_of_whole",
        "Holds of a whole session as the plan asked for on that day. The part done is holds_done "
        "of these, at most all of them.",
    ),
    whole("hold_planned_ms", "Milliseconds of holding prescribed in it."),
    whole("hold_done_ms", "Milliseconds held in it, also in holds that were cut short."),
    yes_no("flare_mode", "1: it was done in a flare, see flares.csv. 0: in none."),
    whole(
        "heat_before_s",
        "Seconds of heat with the timer, ended within the hour before. Empty where there was none.",
    ),
    rating(
        "pain_back_before",
        "Back pain before the session, 0 to 10. Where an answer was put right, here and in all "
        "columns: the last one.",
    ),
    rating("pain_back_worst", "Worst back pain said of any exercise of the session, 0 to 10."),
    rating("pain_back_after", "Back pain after the session, 0 to 10."),
    rating("pain_leg_before", "Leg pain before the session, 0 to 10."),
    rating("pain_leg_after", "Leg pain after the session, 0 to 10."),
    leg_place(
        "leg_site_before",
        "Furthest place felt before: none, back, buttock, thigh, knee, shin or foot.",
    ),
    leg_place("leg_site_after", "The same, after the session."),
    whole(
        "minutes_since_wake",
        "Minutes from getting up to its start. Empty where the user did not say when they got up.",
    ),
    rating("pain_leg_worst", "Worst leg pain said in the middle of the session, 0 to 10."),
    leg_place("leg_site_worst", "Furthest place felt in its middle, with the same words."),
    rating(
        "pain_elsewhere_worst",
        "Worst pain said in its middle neither in the back nor in the leg, 0 to 10.",
    ),
    yes_no("sharp", "1: sharp or electric pain was said in its middle."),
    yes_no("leg_moved_down", "1: what is felt in the leg went further down in its middle."),
    whole(
        "wanted_s",
        "Short on time: what the session was shortened to, in seconds. Empty for a whole one.",
    ),
    yes_no("numb_or_weak", "1: new numbness or weakness was said in its middle."),
    whole(
        "times_hurt",
        'How often "that hurt" was said in its middle, warm-up included; slips left out. '
        "Empty where that was not recorded.",
    ),
    rating(
        "pain_back_next_morning",
        "Back pain the next morning, 0 to 10; with the last session of each day.",
    ),
    rating("pain_leg_next_morning", "Leg pain the next morning, 0 to 10."),
    leg_place(
        "leg_site_next_morning", "Furthest place felt the next morning, with the same words."
    ),
    whole(
        "stiff_min_next_morning",
        "Minutes that the back was stiff after getting up, as chosen: 0, 10, 20, 30, 60, or 120 "
        "for 2 hours or more.",
    ),
    yes_no("slept_badly_next_morning", "1: the night before it was bad. 0: it was not."),
    Column(
        "day_kind",
        "What it was made for. ordinary: the plan. bad_day: the smallest version of it. "
        "flare: the version of a flare, or a step on the way back from it.",
        words=tuple(DayKind),
    ),
    whole(
        "slot_asked_ms",
        "Milliseconds of holding that its slot asked for on that day, the same in each row of a "
        "slot: the plan's, or what a bad day or a flare asks for where that was done. Empty where "
        "slot_due is 0, and 0 where it was done in a session added by hand.",
    ),
    yes_no(
        "by_hand",
        "1: the person added it afterwards. Nothing of it was measured: started_ is about when it "
        "began, holds_done is the part that they told of, and what only the timer knows is empty. "
        "0: the timer measured it.",
    ),
    rating(
        "told_back_before",
        "Back pain before a session added by hand, 0 to 10, as the person told it afterwards. It "
        "is in no median and no rule.",
    ),
    rating("told_leg_before", "Leg pain before it, likewise."),
    leg_place("told_leg_site_before", "Furthest place felt before it, likewise."),
    rating("told_back_after", "Back pain after it, likewise."),
    rating("told_leg_after", "Leg pain after it, likewise."),
    leg_place("told_leg_site_after", "Furthest place felt after it, likewise."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every session that is over and every slot without one, in order of time."""
    timed: list[tuple[datetime, str, Cells]] = [
        (_face(report.session.started), report.session.id, _session(report))
        for report in log.sessions
    ]
    timed += [(one.due.opens, "", _unfilled(one)) for one in log.unfilled]
    timed.sort(key=lambda row: (row[2]["date"], row[0], row[1]))
    yield from (cells for _, _, cells in timed)


def _session(report: SessionReport) -> Cells:
    session = report.session
    worst, signs, wanted = report.worst, report.signs, session.minutes_wanted
    return {
        "session_id": session.id,
        "date": session.day,
        "slot": session.slot_id,
        **_scheduled(report.scheduled),
        **moment_cells("started", session.started),
        **moment_cells("ended", session.ended),
        "duration_ms": None if report.duration_s is None else thousandths(report.duration_s),
        "status": session.status.value,
        "program_id": session.program_id,
        "program_version": session.program_version,
        "program_sha256": session.program_fingerprint or None,
        "slot_due": report.standing is not None,
        "fills_slot": report.fills_slot,
        "holds_done": session.totals.holds_completed,
        "holds_of_whole": report.holds_of_whole,
        "hold_planned_ms": thousandths(session.totals.planned_s),
        "hold_done_ms": thousandths(session.totals.held_s),
        "heat_before_s": None if report.heat_min is None else round(report.heat_min * _MINUTE_S),
        "minutes_since_wake": None if report.hours_up is None else round(report.hours_up * 60),
        **_asked_at("before", report.before),
        **_asked_at("after", report.after),
        "wanted_s": None if wanted is None else round(wanted * _MINUTE_S),
        "pain_back_worst": worst.back,
        "pain_leg_worst": worst.leg,
        "leg_site_worst": leg_site(worst.leg_site),
        "pain_elsewhere_worst": worst.elsewhere,
        **{name: said_or_not(getattr(signs, name)) for name in SIGNS},
        "times_hurt": report.times_hurt,
        **_next_morning(report.next_morning),
        "flare_mode": report.in_flare,
        "day_kind": session.kind.value,
        "slot_asked_ms": _asked(report.standing),
        "by_hand": session.by_hand,
        **{name: cell for one in report.told for name, cell in _told(one).items()},
    } | (dict.fromkeys(_MEASURED) if session.by_hand else {})


def _told(said: CheckIn) -> Cells:
    when = said.asked.value
    return {
        f"told_back_{when}": said.back,
        f"told_leg_{when}": said.leg,
        f"told_leg_site_{when}": leg_site(said.leg_site),
    }


def _asked_at(when: str, said: CheckIn | None) -> Cells:
    if said is None:
        return {}
    return {
        f"pain_back_{when}": said.back,
        f"pain_leg_{when}": said.leg,
        f"leg_site_{when}": leg_site(said.leg_site),
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


def _unfilled(standing: SlotStanding) -> Cells:
    due = standing.due
    return {
        "date": due.day,
        "slot": due.slot.id,
        **_scheduled(due.opens),
        "status": SKIPPED if standing.state in _SKIPPED else OPEN,
        "skip_reason": _SKIPPED.get(standing.state),
        "slot_due": True,
        "fills_slot": False,
        "program_id": due.plan.prescription.program_id,
        "program_version": due.plan.prescription.program_version,
        "program_sha256": due.plan.prescription.fingerprint or None,
        "slot_asked_ms": _asked(standing),
    }


def _asked(standing: SlotStanding | None) -> int | None:
    return None if standing is None else thousandths(standing.asked_s)


def _scheduled(at: datetime | None) -> Cells:
    if at is None:
        return {}
    if at.tzinfo is not None:
        return moment_cells("scheduled", Instant(0.0, at))
    return {"scheduled_date": at.date(), "scheduled_time": at.time().replace(microsecond=0)}


def _face(instant: Instant) -> datetime:
    return instant.wall.replace(tzinfo=None)


SESSIONS = LogFile("sessions.csv", "each session and each slot without one", _COLUMNS, _rows)
