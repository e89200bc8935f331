"""Words of History: the list of all sessions, and one session down to its holds."""

from datetime import date

from coach.domain.pain import NO_SIGNS, PAIN_MIN, CheckIn, Signs
from coach.domain.pain_zones import zone_of
from coach.domain.record import DayKind, HoldOutcome, HoldRecord, SessionStatus, SessionSummary
from coach.domain.rules import PainZones
from coach.domain.session_report import ExerciseReport
from coach.domain.sides import Side
from coach.services.history_rows import HistoryEntry, Only
from coach.ui.numbers import shown_number
from coach.ui.texts.check_in import SITE_NAMED
from coach.ui.texts.dates import WEEKDAYS_SHORT, long_day, short_month, weekday
from coach.ui.texts.trends import Table
from coach.ui.texts.zones import with_zone

TITLE = "History"
EMPTY_TITLE = "Your first session shows here."
EMPTY_WORDS = (
    "You find every session again, down to each hold as the timer measured it, and beside it what "
    "you note of your days."
)
SEARCH = "Search"
SEARCH_HINTS = ("Such as: 14 Nov, walk", "Day or word")
"""The longer one where there is room for it."""
SHOW = "What to show"
ADD = "Add a session"
ONLY = (
    (Only.ALL, "All"),
    (Only.SESSIONS, "Sessions"),
    (Only.HURT, "It hurt"),
    (Only.CUT_SHORT, "Cut short"),
    (Only.GENTLE, "Bad days, flares"),
    (Only.BESIDE, "Notes, visits"),
    (Only.LEFT_OUT, "Left out"),
)
NONE_FOUND = "Nothing like that."
ALL_AGAIN = "Show all again"
TABLE = "Table of your sessions and of what you noted, newest first. Enter opens a row."
HEADERS = ("Day", "Time", "What", "How it ended", "Holds", "Minutes", "Back", "Leg", "Hurt")
EXTRA = "Extra"
SHORT = "short"
BY_HAND = "by hand"
HALF_DONE = "About half"
NOT_ASKED = "–"
BEFORE_AND_AFTER = "{before} → {after}"

ENDED = {
    SessionStatus.COMPLETED: "All done",
    SessionStatus.PARTIAL: "Some left out",
    SessionStatus.STOPPED: "Stopped early",
    SessionStatus.DISCARDED: "Left out",
}
OF_KIND = {DayKind.BAD_DAY: "bad day", DayKind.FLARE: "flare"}

BACK = "Back to History"
LEAVE_OUT = "Leave this session out"
PUT_BACK = "Put it back"
TOLD_LEFT_OUT = "This session is left out: it counts nowhere. It is kept, and you can put it back."
IS_LEFT_OUT = (
    "This session is left out: it counts in no picture and no file, and for nothing harder. The "
    "time to wait after it stays, and what hurt in it is not forgotten. It is kept, and you can "
    "put it back."
)
COUNTS_AGAIN = "It counts again."
ADDED_ON = "You added it on {day} at {time}. Nothing of it was measured."
CHANGE = "Change it"
PAIN_TITLE = "What you said"
NOTHING_SAID = "You were not asked, or did not answer."
PUT_RIGHT = "Put it right"
SAID_AT = "{time}, {asked}: {said}"
NEXT_MORNING = "the morning after"
HURT_AT = "{time}, “that hurt”: {said}"
HURT_NO_NUMBER = "no number said"
EXERCISES_TITLE = "Exercise by exercise"
STRETCHED = 2
"""The column of both tables that is as wide as there is room: the version by its name."""
EXERCISES_TABLE = "Table of the exercises of this session"
HOLDS_TITLE = "Hold by hold, as the timer measured it"
HOLDS_TABLE = "Table of the holds of this session"
NO_HOLDS = "No hold was begun."

OUTCOME = {
    HoldOutcome.COMPLETED: "held to the end",
    HoldOutcome.PAUSED: "paused, done again",
    HoldOutcome.INTERRUPTED: "broken off by the computer, done again",
    HoldOutcome.SKIPPED: "skipped",
    HoldOutcome.STOPPED: "stopped here",
    HoldOutcome.HURT: "it hurt",
    HoldOutcome.EASIER: "easier version asked for, done again",
}
SIDES = {Side.LEFT: "left", Side.RIGHT: "right", None: ""}


def day_name(day: date) -> str:
    """Return a day as the list has it, such as `Mon 16 Nov 2026`."""
    return f"{WEEKDAYS_SHORT[day.weekday()]} {day.day} {short_month(day)} {day.year}"


def title_of(session: SessionSummary) -> str:
    """Return what names a session on its own page, such as `Monday 16 November 2026, 10:30`."""
    return f"{weekday(session.day)} {long_day(session.day)}, {session.started.wall:%H:%M}"


def minutes_of(session: SessionSummary) -> str:
    """Return how long a session took, from start to end, in minutes."""
    if session.ended is None or session.by_hand:
        return NOT_ASKED
    took_s = (session.ended.utc - session.started.utc).total_seconds()
    return str(max(0, round(took_s / 60)))


def done_for(entry: HistoryEntry) -> str:
    """Return which session of the day it was, and what kind: `Mid-morning, bad day`."""
    session = entry.session
    parts = [entry.slot.name if entry.slot is not None else EXTRA]
    if session.kind in OF_KIND:
        parts.append(OF_KIND[session.kind])
    if session.minutes_wanted is not None:
        parts.append(SHORT)
    if session.by_hand:
        parts.append(BY_HAND)
    return ", ".join(parts)


def ended_of(session: SessionSummary) -> str:
    """Return how a session ended; of one that was added by hand how much was done."""
    if session.by_hand and session.status is SessionStatus.PARTIAL:
        return HALF_DONE
    return ENDED.get(session.status, "")


def holds_of(session: SessionSummary) -> str:
    """Return how many of its holds were held to the end, such as `12 of 30`.

    That nothing was measured stands here, too: in a narrow window what it was is cut short.
    """
    if session.by_hand:
        return BY_HAND
    return _of(session.totals.holds_completed, session.totals.holds_planned)


def cells(entry: HistoryEntry) -> tuple[str, ...]:
    """Return a session as a row of the list; see `HEADERS`."""
    session, before, after = entry.session, entry.before, entry.after
    hurt = entry.times_hurt
    return (
        day_name(session.day),
        f"{session.started.wall:%H:%M}",
        done_for(entry),
        ended_of(session),
        holds_of(session),
        minutes_of(session),
        _change(before.back if before else None, after.back if after else None),
        _change(before.leg if before else None, after.leg if after else None),
        "" if not hurt else "once" if hurt == 1 else f"{hurt} times",
    )


def read_out(shown: str) -> str:
    """Return a cell as it is said aloud: an arrow is no word."""
    if shown == NOT_ASKED:
        return "not asked"
    return shown.replace("→", "then").replace(NOT_ASKED, "not asked") if "→" in shown else shown


def found_by(entry: HistoryEntry) -> str:
    """Return what a search looks at: the row, and the day in full."""
    return " ".join((*cells(entry), long_day(entry.session.day))).lower()


def summary_of(entry: HistoryEntry) -> str:
    """Return a session in one line: what it was for, how it ended, its holds and its minutes."""
    session = entry.session
    ended = ended_of(session)
    if session.added is not None:
        at = session.added
        told = ADDED_ON.format(day=long_day(at.local_date), time=f"{at.wall:%H:%M}")
        return f"{done_for(entry)}. {ended}. {told}"
    minutes = minutes_of(session)
    of = f"{holds_of(session)} holds"
    return f"{done_for(entry)}. {ended}: {of} in {minutes} min."


def exercises_table(
    exercises: tuple[ExerciseReport, ...], zones: PainZones, before: CheckIn | None
) -> Table:
    """Return what was done of each exercise, side by side, and the worst pain with its zone.

    Args:
        exercises: of one session.
        zones: the plan's limits.
        before: what was said before the session, or None.
    """
    return Table(
        ("Exercise", "Side", "Version", "Holds", "Held", "Gone on with", "Worst pain"),
        tuple(
            (
                one.exercise.name,
                SIDES[one.side],
                one.rung.name,
                _of(one.reps.done, one.reps.planned),
                _held(one.held_s, one.planned_s),
                ", ".join(each.name for each in one.swapped),
                _worst(one, zones, before),
            )
            for one in exercises
        ),
    )


def holds_table(holds: tuple[HoldRecord, ...]) -> Table:
    """Return every attempt at a hold, in order."""
    return Table(
        ("Time", "Exercise", "Version", "Side", "Set", "Hold", "Held", "How it ended"),
        tuple(
            (
                f"{one.started.wall:%H:%M:%S}",
                one.exercise_name,
                one.rung_name,
                SIDES[one.side],
                str(one.set_no),
                str(one.rep_no),
                _held(one.held_s, one.planned_s),
                OUTCOME[one.outcome],
            )
            for one in holds
        ),
    )


def hurt_in_words(said: CheckIn, zones: PainZones, before: CheckIn | None) -> str:
    """Return what was said after "that hurt", each number with its zone: `back 4 (amber)`.

    Args:
        said: the answer.
        zones: the plan's limits.
        before: what was said before the session, or None.
    """
    parts = []
    if said.back is not None:
        parts.append(f"back {_rated(said.back, zones, before.back if before else None)}")
    if said.leg is not None:
        parts.append(f"leg {_rated(said.leg, zones, before.leg if before else None)}")
    if said.elsewhere is not None:
        parts.append(f"somewhere else {said.elsewhere}")
    if said.leg_site is not None:
        parts.append(SITE_NAMED[said.leg_site])
    return ", ".join(parts) or HURT_NO_NUMBER


def _rated(rating: int, zones: PainZones, start: int | None, signs: Signs = NO_SIGNS) -> str:
    """Return a number said in a session with its zone; pain not told of before was not there."""
    return with_zone(str(rating), zone_of(zones, start or PAIN_MIN, rating, signs))


def _of(done: int, planned: int) -> str:
    return f"{done} of {planned}"


def _held(held_s: float, planned_s: float) -> str:
    return f"{shown_number(round(held_s, 1), 1)} s of {shown_number(planned_s, 1)} s"


def _change(before: int | None, after: int | None) -> str:
    if before is None and after is None:
        return NOT_ASKED
    first, then = (NOT_ASKED if one is None else str(one) for one in (before, after))
    return BEFORE_AND_AFTER.format(before=first, after=then)


def _worst(one: ExerciseReport, zones: PainZones, before: CheckIn | None) -> str:
    said = one.said
    if said.worst is None:
        return ""
    return _rated(said.worst, zones, before.back if before else None, said.signs)
