"""Words of what happened, on the page for the PT: changes, suggestions, flares, warning signs."""

from collections.abc import Sequence
from datetime import date

from coach.domain.advice import Advice, Rule
from coach.domain.bad_day import WhyBad
from coach.domain.difference import Difference, What
from coach.domain.flare import Activity, Help, Posture
from coach.domain.flare_report import FlareReport
from coach.domain.plain_text import plain
from coach.domain.plan_history import PlanStep
from coach.domain.plan_in_force import ChangedBy
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.domain.visits import Visit
from coach.domain.warning_signs import Deed, Group, Screening, WarningSign
from coach.services.pt_report import PtReport
from coach.ui.texts.dates import long_day, short_day
from coach.ui.texts.phrasing import mid_sentence, with_sides
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.pt_report import days, sessions

_ARROW = " → "
"""The face of the page has no arrow, and another one would have to stand in for it."""
_BY = {
    ChangedBy.USER: "by the patient",
    ChangedBy.PT: "by the PT",
    ChangedBy.RULE: "the plan's rule, accepted",
}
_STEP = {
    Rule.ADD_REPS: "more repetitions, {before} to {after}",
    Rule.RUNG_UP: "up, {before} to {after}",
    Rule.REPS_LESS: "fewer repetitions, {before} to {after}",
    Rule.RUNG_DOWN: "down, {before} to {after}",
    Rule.PAUSE: "pause it",
    Rule.SESSION_MORE: "sessions a day, {before} to {after}",
    Rule.WALK_MORE: "minutes of a walk, {before} to {after}",
    Rule.NEXT_STEP: "next on the way to the harder program: {after}",
}
_ANSWERS = {
    Answer.TAKEN: "{n} accepted",
    Answer.NOT_NOW: "{n} put off",
    Answer.NEVER: "{n} declined",
    Answer.FOR_THE_PT: "",
}
_SIGNS_SAID = {
    "sharp": "sharp or electric pain",
    "leg_moved_down": "further down the leg",
    "numb_or_weak": "new numbness or weakness",
}
_WHY_BAD = {WhyBad.SPASM: "muscles cramped", WhyBad.WORSE: "worse than usual"}
_ACTIVITIES = {
    Activity.LIFTING: "lifting",
    Activity.SITTING: "sitting",
    Activity.STANDING: "standing",
    Activity.EXERCISE: "exercise",
    Activity.SLEEP: "sleep",
    Activity.OTHER: "something else",
}
_POSTURES = {
    Posture.BENT: "bent",
    Posture.TWISTED: "twisted",
    Posture.ARCHED: "arched",
    Posture.UPRIGHT: "upright",
    Posture.LYING: "lying",
}
_HELPS = {
    Help.WALKING: "walking",
    Help.EASY_SESSIONS: "the easy sessions",
    Help.BREATHING: "easy breathing",
    Help.HEAT: "heat",
    Help.POSITION: "a position",
    Help.MEDICINE: "medicine",
    Help.TIME: "time",
}
_GROUPS = {
    Group.EMERGENCY: "emergency",
    Group.DOCTOR_TODAY: "doctor today",
    Group.SOON: "PT or doctor soon",
}
_SHORT_SIGNS = {
    WarningSign.SADDLE_NUMBNESS: "numbness between the legs",
    WarningSign.BLADDER: "bladder",
    WarningSign.BOWEL: "bowel",
    WarningSign.SEXUAL_FUNCTION: "sexual function",
    WarningSign.BOTH_LEGS: "both legs",
    WarningSign.HARD_FALL: "serious fall",
    WarningSign.CHEST_PAIN: "chest pain",
    WarningSign.FEVER_VERY_UNWELL: "fever, very unwell",
    WarningSign.FEVER_OR_INFECTION: "fever or infection",
    WarningSign.WEIGHT_LOSS_OR_CANCER: "weight loss or cancer",
    WarningSign.PAIN_AT_REST: "pain at rest",
    WarningSign.ONE_LEG_WEAK: "one leg weak",
    WarningSign.UNSTEADY_OR_BENT: "unsteady or bent",
    WarningSign.BAND_OR_LUMP: "band or lump",
    WarningSign.WEAK_BONES_NEW_PAIN: "weak bones, new pain",
    WarningSign.SIX_WEEKS: "no better after six weeks",
    WarningSign.TWO_DAYS: "not easing after two days",
    WarningSign.UNUSUAL_AGE: "unusual age at first pain",
}
FIRST_PROGRAM = "First program: {name}, version {version}"


def change_lines(report: PtReport) -> tuple[str, ...]:
    """Return what changed in the plan, newest first: one line a change and what was in it."""
    return tuple(
        f"{_day(step.plan.first_day, report)}: {_differences(step)} ({_BY[step.plan.by]})"
        for step in reversed(report.steps)
        if step.differences
    )


def _differences(step: PlanStep) -> str:
    return "; ".join(plain(_difference(one)) for one in step.differences).replace(_ARROW, " to ")


def _difference(one: Difference) -> str:
    if one.what is What.PROGRAM and not one.was:
        return FIRST_PROGRAM.format(name=one.will_be[0], version=one.after)
    return differs(one)


def suggestion_lines(report: PtReport) -> tuple[str, ...]:
    """Return what the rules suggest, the locked first, and how earlier ones were answered."""
    found = report.suggested
    locked = [f"For the PT to decide: {_step(one)}" for one in found.for_the_pt]
    waiting = [f"Waiting: {_step(one)}" for one in (*found.offers, *found.waiting)]
    answers = ", ".join(
        _ANSWERS[answer].format(n=n) for answer, n in report.answered if _ANSWERS[answer]
    )
    return (*locked, *waiting, *([f"In these days: {answers}."] if answers else []))


def _step(one: Suggestion) -> str:
    advice: Advice = one.advice
    step = _STEP[advice.key.rule].format(
        before=mid_sentence(plain(advice.before)), after=mid_sentence(plain(advice.after))
    )
    return f"{with_sides(plain(advice.name), advice.key.sides)}: {step}" if advice.name else step


def flare_lines(report: PtReport) -> tuple[str, ...]:
    """Return the flares, newest first, and the bad days."""
    bad = [f"{days(n)} {_WHY_BAD[why]}" for why, n in report.bad_days]
    lines = [_flare(one, report) for one in _newest_first(report.flares)]
    return (*lines, *([f"Bad days: {', '.join(bad)}"] if bad else []))


def _newest_first(flares: Sequence[FlareReport]) -> list[FlareReport]:
    return sorted(flares, key=lambda one: one.flare.stands_from, reverse=True)


def _flare(one: FlareReport, report: PtReport) -> str:
    flare, story = one.flare, one.flare.story
    took = flare.days_it_took
    length = "goes on" if took is None else days(took)
    parts = [f"Flare from {_day(flare.stands_from, report)}, {length}"]
    if one.pain is not None:
        parts.append(f"pain {one.pain} on its first day")
    trigger = [_ACTIVITIES[story.activity]] if story.activity is not None else []
    trigger += [_POSTURES[story.posture]] if story.posture is not None else []
    if story.braced is not None:
        trigger.append("braced" if story.braced else "not braced")
    if trigger:
        parts.append(f"trigger: {', '.join(trigger)}")
    if story.helped:
        parts.append(f"helped: {', '.join(_HELPS[each] for each in story.helped)}")
    if story.words:
        parts.append(f"“{plain(story.words)}”")
    return "; ".join(parts)


def sign_lines(report: PtReport) -> tuple[str, ...]:
    """Return the answers with a warning sign, newest first, and signs said in sessions."""
    listed = tuple(_screening(one, report) for one in reversed(report.screenings))
    in_sessions = tuple(
        f"Said in {sessions(count)}: {_SIGNS_SAID[name]}" for name, count in report.signs_said
    )
    return (*listed, *in_sessions)


def _screening(one: Screening, report: PtReport) -> str:
    names = ", ".join(_SHORT_SIGNS[sign] for sign in one.signs) or "an answer was lost"
    group = f" ({_GROUPS[one.group]})" if one.group is not None else ""
    done = []
    for each in one.done:
        if each.deed is Deed.SEEN and each.on is not None:
            done.append(f"seen by {plain(each.by)} on {_day(each.on, report)}")
        elif each.deed is Deed.CLINICIAN_AGREED:
            done.append(f"clinician: go on, “{plain(each.by)}”")
        elif each.deed is Deed.CLINICIAN_REFUSED:
            done.append(f"clinician: not now, “{plain(each.by)}”")
    said = f"; {'; '.join(done)}" if done else "; not seen yet" if one.locks else ""
    return f"{_day(one.at.local_date, report)}: {names}{group}{said}"


def agreed_line(visit: Visit) -> str:
    """Return what was agreed at a visit."""
    who = f", {plain(visit.who)}" if visit.who else ""
    return f"{long_day(visit.day)}{who}: {plain(visit.agreed)}"


def _day(day: date, report: PtReport) -> str:
    """Return a day, with its year where the page is about more than one."""
    same = report.first.year == report.last.year == day.year
    return short_day(day) if same else f"{short_day(day)} {day.year}"
