"""Words of the page for the PT: short, in the third person, each number once.

The page is read by somebody who knows the words of the field and has a minute. It says what was
done and said, and never what it means.
"""

from collections.abc import Mapping

from coach.domain.adherence import SlotsDone
from coach.domain.exercise_summary import ExerciseSummary
from coach.domain.feedback import Form
from coach.domain.pain import LegSite
from coach.domain.plain_text import plain
from coach.domain.sides import Side
from coach.domain.time_marks import MarkKind
from coach.domain.trends import TimeBucket
from coach.services.pt_report import A_MONTH_DAYS, LateStage, LegSaid, MiddleRating, PtReport
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day, short_day, span_in_words
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.slot_days import day_names
from coach.ui.texts.trends import COUNTS_FROM

TITLE = "Home exercise report"
NAMED = "Home exercise report: {name}"
FOOT = (
    "Self-reported and timer-measured; not a medical device. Pain is rated from 0, no pain, to 10, "
    "the worst imaginable; what was not asked is left out. The tables (CSV) of the same days hold "
    "everything that was measured and rated."
)
MADE = "Made on {day} with Steadyback {version}"
PLAN = "Program: {name}, version {version}"
NO_SESSIONS = "No session in these days."
PAIN = "Pain, 0–10"
WEEKS = "Sessions done of those due, by week"
WEEK = "Week of"
WEEKS_BEFORE = "before"
WEEKS_ALL = "All"
WEEKS_OTHERS = "Other times"
WEEKS_NOTE = "Weeks begin on Monday. In the percent a session done in part counts as its part."
EXERCISES = "Exercises"
EXERCISE_COLUMNS = (
    "Exercise",
    "Side",
    "Level now",
    "Dose now",
    "Holds done",
    "Hurt",
    "Worst",
    "Form",
)
EXERCISES_NOTE = (
    "Holds done: held to their end, of those in the sessions begun. Hurt: sessions in which it was "
    "said to hurt. Form: sessions rated clean / mostly / not clean."
)
CHANGES = "Changes of the plan, newest first"
NO_CHANGES = "None in these days."
SUGGESTED = "Suggested by the plan's own rules, as of {day}"
FLARES = "Flares and bad days"
SIGNS = "Warning signs"
MINDS = "Set by your program"
_TAKEN_OUT = "{name}, taken out by the patient on {day}"
TOLD = "Pain told later, of sessions added by hand"
AGREED = "Agreed at the last visit"
FUNCTION = "Function"
REVIEWS = "Looking back at weeks"
NOTED = "Noted by the patient"
WALKS = "Walks"
FROM_THE_PROGRAM = "Said in the program"
_ASK = "Whom to ask: {who}"
_EACH_SESSION = "In every session: “{line}”"
_OF_EXERCISE = "{name}: “{line}”"
_LATE = "Phase from week {week}, due {due}: not taken up; {why}"
_WAITS = "it waits, as the plan's rules hold harder steps back now"
_PUT_OFF = "put off by the patient on {day}"
_OFFERED = "it is offered"
ANSWERED = "Asked in the program, answered by the patient"
QUESTIONS = "My questions for the PT"

BY_HAND = "{count}\N{NO-BREAK SPACE}by\N{NO-BREAK SPACE}hand"
PREVIEW_TITLE = "The page for your PT"
NAME = "Name or initials on the page"
PAPER = "Paper"
PAPERS = ("A4", "US Letter")
SAVE = "Save as PDF"
PRINT = "Print"
BACK = "Back to Share"
PDF_FILES = "PDF (*.pdf)"
FILE_NAME = "Steadyback page {first} to {last}.pdf"
SAVED = "Saved in {file}."
PRINTED = "Sent to the printer."
NOT_SAVED = "The page could not be saved in {file} ({why})."
OTHER_PLACE = "Choose another place."

LANES: Mapping[MarkKind, str] = {
    MarkKind.LEVEL: "Level",
    MarkKind.PROGRAM: "Program",
    MarkKind.VISIT: "Visit",
    MarkKind.BAD_DAY: "Bad day",
}
SITES: Mapping[LegSite, str] = {
    LegSite.NONE: "nothing felt in a leg",
    LegSite.BACK: "the back only",
    LegSite.BUTTOCK: "buttock",
    LegSite.THIGH: "thigh",
    LegSite.KNEE: "knee",
    LegSite.SHIN: "shin or calf",
    LegSite.FOOT: "foot",
}

_SIDES = {Side.LEFT: "left", Side.RIGHT: "right", None: ""}
_EACH = {
    TimeBucket.SESSION: "each session",
    TimeBucket.DAY: "median of each day",
    TimeBucket.WEEK: "median of each week",
    TimeBucket.MONTH: "median of each month",
}


def and_more(count: int) -> str:
    """Return what is said of rows that are left out."""
    return f"and {count} more"


def span(report: PtReport) -> str:
    """Return the days that the page is about, and since what."""
    words = span_in_words(report.first, report.last)
    words = f"{words[0].upper()}{words[1:]}, {days(report.days)}"
    if report.visit is None:
        return words
    who = f" to {plain(report.visit.who)}" if report.visit.who else ""
    return f"{words}, since the visit{who}"


def program(report: PtReport) -> str:
    """Return which program is followed, or nothing where there is none."""
    plan = report.plan
    if plan is None:
        return ""
    return PLAN.format(name=plain(plan.program_name), version=plan.program_version)


def made(report: PtReport) -> str:
    """Return when it was made, and with what."""
    return MADE.format(day=long_day(report.made_on), version=report.app_version)


def share_done(done: SlotsDone) -> str:
    """Return what was done of some slots, such as `5/7`; nothing where none was due."""
    return f"{done.whole}/{done.due}" if done.due else ""


def percent(done: SlotsDone) -> str:
    """Return the same in percent."""
    return f"{100 * done.part:.0f}%" if done.due else ""


def sessions_figure(report: PtReport) -> tuple[str, str, str]:
    """Return how many sessions were done of those due: the number, what it is, and more."""
    slots, extra = report.slots, report.extra
    details = [
        f"{percent(slots)}, with {slots.partial} in part" if slots.partial else percent(slots)
    ]
    if extra:
        details.append(f"{extra} extra")
    if report.sessions.by_hand:
        details.append(BY_HAND.format(count=report.sessions.by_hand))
    return f"{slots.whole} of {slots.due}", "sessions done", "; ".join(details)


def walk_lines(report: PtReport) -> tuple[str, ...]:
    """Return what was walked of what was asked for; none where nothing was."""
    walks, plan = report.walks, report.plan
    if not walks.due:
        return ()
    done = shown_number(round(walks.done, 1))
    minutes, asked_min = round(walks.walked_s / 60), round(walks.asked_s / 60)
    said = (
        f"{done} of {walks.due} done ({walks.percent:.0f}%), {minutes} of {asked_min} min on "
        f"{days(walks.days)}."
    )
    if plan is None or plan.walking is None:
        return (said,)
    asked = plan.walking
    on = day_names(asked.days)
    return (f"{said} Asked now: {asked.times} a day of {asked.minutes} min{on and f', {on}'}.",)


def days_figure(report: PtReport) -> tuple[str, str, str]:
    """Return on how many days anything was done or answered."""
    month = report.month_with_data
    detail = "" if month is None else f"{month} of the last {A_MONTH_DAYS} days"
    return f"{report.days_with_data} of {report.days}", "days with data", detail


def holds_figure(report: PtReport) -> tuple[str, str, str]:
    """Return the dose done of the dose in the sessions begun."""
    value = f"{report.sessions.holds_done} of {report.sessions.holds_planned}"
    minutes = (
        f"{round(report.sessions.held_s / 60)} min held"
        if report.sessions.held_s >= 60
        else f"{round(report.sessions.held_s)} s held"
    )
    return value, "holds done", f"in {sessions(report.sessions.count)}; {minutes}"


def morning_figure(report: PtReport) -> tuple[str, str, str] | None:
    """Return morning pain then and now; the middle one where no change can be told."""
    change = report.progress.mornings.change
    if change is not None:
        value = f"{shown_number(change.before)} to {shown_number(change.now)}"
        detail = (
            f"median; first {change.days} days ({_n(change.n_before)}), "
            f"last {change.days} ({_n(change.n_now)})"
        )
        return value, "morning pain", detail
    if report.ratings.morning.middle is None:
        return None
    return (
        shown_number(report.ratings.morning.middle),
        "morning pain",
        f"median, {_n(report.ratings.morning.n)}",
    )


def pain_notes(report: PtReport) -> tuple[str, ...]:
    """Return what stands beneath the pictures of pain."""
    medians = (
        ("before", report.ratings.before),
        ("after", report.ratings.after),
        ("mornings", report.ratings.morning),
        ("leg before", report.ratings.leg),
    )
    said = [f"{name} {_median(one)}" for name, one in medians if one.middle is not None]
    lines = []
    if said:
        lines.append(f"Medians: {', '.join(said)}. {COUNTS_FROM}")
    if report.furthest is not None:
        lines.append(_leg(report.furthest))
    if report.flares:
        lines.append("Grey: flare.")
    return tuple(lines)


def _n(count: int) -> str:
    """Return how many there are; the sign and the number stay on one line."""
    return f"n\u00a0{count}"


def _median(rating: MiddleRating) -> str:
    return f"{shown_number(rating.middle or 0.0)} ({_n(rating.n)})"


def _leg(said: LegSaid) -> str:
    if said.site is LegSite.NONE:
        return f"Leg: {SITES[said.site]}, on {days(said.days)}."
    last = long_day(said.last)
    return f"Furthest in the leg: {SITES[said.site]}, on {days(said.days)}, last on {last}."


def mornings_panel(step: TimeBucket) -> str:
    """Return what the picture of the mornings shows."""
    each = "each morning" if step is TimeBucket.DAY else _EACH[step]
    return f"Mornings: dot, {each}; line, median of the last 7"


def sessions_panel(step: TimeBucket, *, told: bool) -> str:
    """Return what the picture of the sessions shows."""
    apart = "; squares: told later" if told else ""
    return f"Sessions: ring before, diamond after{apart}; {_EACH[step]}"


def exercise_row(one: ExerciseSummary) -> tuple[str, ...]:
    """Return an exercise as a row of `EXERCISE_COLUMNS`."""
    exercise = one.exercise
    rung = exercise.rung(one.side)
    of_side = exercise.dose.on(one.side)
    dose = f"{of_side.scheme}, {shown_number(of_side.hold_s)} s"
    if exercise.dose.moved:
        dose += " each, moved"
    if days := day_names(exercise.days):
        dose += f", {days}"
    level = plain(rung.name) if one.prescribed else "not in the plan now"
    done = f"{one.done}/{one.planned}" if one.planned else ""
    form = "/".join(str(one.form.get(each, 0)) for each in Form) if one.form else ""
    worst = "" if one.worst is None else str(one.worst)
    hurt = str(one.hurt) if one.sessions else ""
    dose = dose if one.prescribed else ""
    return plain(exercise.name), _SIDES[one.side], level, dose, done, hurt, worst, form


def minds_lines(report: PtReport) -> tuple[str, ...]:
    """Return what the program says that the body minds, and what the patient took out of it."""
    return tuple(
        plain(name) if out is None else _TAKEN_OUT.format(name=plain(name), day=long_day(out))
        for name, out in report.own.minds
    )


def said_in_program(report: PtReport) -> tuple[str, ...]:
    """Return whom its author says to ask, which of its phases is late, and lines of the author's
    own.
    """
    plan = report.plan
    if plan is None:
        return ()
    who = plain(", ".join(filter(None, (plan.contact.name, plan.contact.phone))))
    lines = [_EACH_SESSION.format(line=plain(plan.line))] if plan.line else []
    lines += [
        _OF_EXERCISE.format(name=plain(one.name), line=plain(one.line))
        for one in plan.exercises
        if one.line
    ]
    late = [_late(report.late)] if report.late is not None else []
    return (*([_ASK.format(who=who)] if who else []), *late, *lines)


def _late(late: LateStage) -> str:
    why = _PUT_OFF.format(day=short_day(late.put_off)) if late.put_off is not None else _OFFERED
    why = _WAITS if late.waits else why
    return _LATE.format(week=late.week, due=short_day(late.due), why=why)


def days(count: int) -> str:
    """Return a number of days."""
    return how_many(count, "day")


def sessions(count: int) -> str:
    """Return a number of sessions."""
    return how_many(count, "session")
