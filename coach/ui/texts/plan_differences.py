"""What would change in a plan, a line each: what it was, an arrow, what it will be; the same as a
row of a table, whose columns say what was and what will be.
"""

from dataclasses import dataclass
from datetime import date

from coach.domain.difference import Difference, Locks, What
from coach.domain.difference_effect import Effect
from coach.domain.sides import SideRule
from coach.domain.slot_rhythm import rhythm_of_code
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day
from coach.ui.texts.phrasing import joined, left_and_right, mid_sentence, with_sides
from coach.ui.texts.slot_days import on_days, sessions_in_short

_RULES = {
    "purpose": {
        "": "Made for: {}",
    },
    "pain_mode": {
        "": "Pain: {}",
    },
    "pain": {
        "green_max": "Pain: green up to {}",
        "amber_max": "Pain: amber up to {}",
        "relative_from": "Pain: limits count from the start, from a start of {} on",
        "relative_green": "Pain: points above the start that are green: {}",
        "relative_amber": "Pain: points above the start that are amber: {}",
        "always_red_from": "Pain: always red from {} on",
        "no_session_from": "Pain: no session from {} on",
    },
    "progression": {
        "sessions": "More: after clean sessions in a row: {}",
        "min_days": "More: on different days, at least {}",
        "add_reps": "More: repetitions added to each set: {}",
        "top": "More: sets at the top of a version: {}",
        "times_at_top": "More: times in a row at the top before the next version: {}",
        "start_again": "More: sets to begin the next version with: {}",
        "after_rise_max": "More: pain after, points above pain before at most {}",
        "morning_rise_max": "More: next morning, points above usual at most {}",
        "changes_a_week": "More: harder changes a week: {}",
    },
    "step_down": {
        "reps_after_early_stops": "Less: sets stopped early before one repetition fewer: {}",
        "reps_after_amber": "Less: amber sessions in a row before one repetition fewer: {}",
        "reps_after_unsettled": "Less: mornings above usual before one repetition fewer: {}",
        "rung_after_red": "Less: red sessions before an easier version: {}",
        "rung_after_amber": "Less: amber sessions in a row before an easier version: {}",
        "rung_after_form_breaks": "Less: sessions that lost form before an easier version: {}",
        "rung_after_unsettled": "Less: mornings above usual in a row before an easier version: {}",
        "rung_at_morning_rise": "Less: points above usual that mean an easier version at once: {}",
        "pause_after_leg_moves_down": (
            "Less: sessions in which leg symptoms move down before a pause: {}"
        ),
    },
    "ramp": {
        "start": "Sessions a day grow: to begin with {}",
        "days_a_step": "Sessions a day grow: days before one more: {}",
        "done_percent": "Sessions a day grow: percent of sessions done at least {}",
    },
    "walking": {
        "grow_by_min": "Walks grow: minutes added each time: {}",
        "days_a_step": "Walks grow: days before more: {}",
        "up_to_min": "Walks grow: minutes of a walk at most: {}",
    },
    "flare_return": {
        "days_at_start": "After a flare: days before anything is added: {}",
        "settled_days_a_level": "After a flare: settled days for each step back: {}",
        "contact_after_days": "After a flare: days without getting better before asking: {}",
    },
}
"""Each rule by the part of the program file and the name it has there."""
_NEW = {
    "ramp.start": "Sessions a day begin with {} and grow",
    "ramp.days_a_step": "One more session a day comes after {} days at the soonest",
    "ramp.done_percent": "One more session a day comes only once {} % of the sessions are done",
    "walking.grow_by_min": "Walks grow: {} min more at a time",
    "walking.days_a_step": "A longer walk comes after {} days at the soonest",
    "walking.up_to_min": "Walks grow to {} minutes at most",
}
_GONE = {
    "ramp.start": "Sessions a day no longer begin with {} and grow: all are there from the start",
    "ramp.days_a_step": "No session a day is added after {} days any more",
    "ramp.done_percent": "Nothing waits for {} % of the sessions to be done any more",
    "walking.grow_by_min": "Walks no longer grow: {} min more at a time",
    "walking.days_a_step": "No longer walk comes after {} days any more",
    "walking.up_to_min": "Walks no longer grow to {} minutes",
}
"""Where sessions or walks grow in one of two programs alone, the other side has no number."""
_NONE = "none"
_VALUES = {
    "": _NONE,
    "everyday": "everyday",
    "flare": "flare",
    "sparing": "sparing",
    "monitoring": "monitoring",
}
"""Rules that are words; those that are numbers stand for themselves."""

_SHARED_OUT = {
    SideRule.EACH_SIDE: "on each side",
    SideRule.SWAP_LEG: "the bent leg changes half-way",
    SideRule.MIDLINE: "once, without sides",
}
_BETWEEN = {
    What.TEXT: ", same version ",
    What.CONTACT: ", ",
    What.MINDS: "; ",
    What.QUESTIONS: " ",
    What.LATER: ", ",
}
_HOW = {"held": "held still", "moved": "moved, there and back"}
_SECONDS = (What.HOLD, What.REPETITION, What.RESET, What.REST)
_USUAL_WAY = "the usual way"

_LINE_OF_ALL = "Your PT says: {before} → {after}"
_LINE = "“{}”"
_NO_DAY = "no day named"
_DAYS_OF_ALL = "Days: {before} → {after}"
_WORDS = {
    What.PROGRAM: "Program: {before} → {after}",
    What.TEXT: "Program: {after}, other text",
    What.ADDED: "{name}: new, {after}",
    What.RUNG: "{name}: {before} → {after}",
    What.WAY: "{name}: {before} → {after}",
    What.CONTACT: "Your PT: {before} → {after}",
    What.MINDS: "What your body minds, said by your PT: {before} → {after}",
    What.QUESTIONS: "Asked once a week: {before} → {after}",
    What.LINE: "{name}, your PT says: {before} → {after}",
    What.WORDS: "{name}, told in other words: {after}",
    What.SIDES: "{name}: {before} → {after}",
    What.REMOVED: "{name}: no longer in your plan",
    What.PAUSED: "{name}: paused",
    What.SETS: "{name}: {before} → {after}",
    What.HOLD: "{name}: {before} → {after} s a hold",
    What.REPETITION: "{name}: {before} → {after} s a repetition",
    What.MOVED: "{name}: {before} → {after}",
    What.RESET: "{name}: {before} → {after} s between repetitions",
    What.REST: "{name}: {before} → {after} s between sets",
    What.ORDER: "Order: {after}",
    What.WARM_UP: "Warm-up: {before} → {after}",
    What.SESSION_MINUTES: "A session: {before} → {after} min",
    What.DAY_MINUTES: "A day: {before} → {after} min",
    What.SESSIONS: "Sessions a day: {before} → {after}",
    What.TIMES: "Times of day: {before} → {after}",
    What.STARTS: "Begins on: {before} → {after}",
    What.REVIEW_BY: "Looked at together by: {before} → {after}",
    What.ENDS: "Last day: {before} → {after}",
    What.DAYS: "Days, {name}: {before} → {after}",
    What.WALKS: "Walks a day: {before} → {after}",
    What.WALK_MINUTES: "A walk: {before} → {after} min",
    What.WALK_DAYS: "Days of the walks: {before} → {after}",
    What.LATER: "From week {week}, {name}: {before} → {after}",
    What.LATER_SESSIONS: "From week {week}, sessions: {before} → {after}",
    What.GUARD: "After getting up: {before} → {after} min without a session",
    What.GAP: "Between two sessions: {before} → {after} min",
    What.SHORT_ON_TIME: "Short on time, kept longest first: {before} → {after}",
    What.LOCK: "Locked: {before} → {after}",
}

NOW, THEN = "Now", "Then"
"""Over the columns."""
MARKS = {Effect.HARDER: "▲ harder", Effect.EASIER: "▼ easier", Effect.NEITHER: ""}
WHOLE_PLAN, RULES = "The whole plan", "Rules"
"""What a row belongs to that is of no exercise."""
_NOTHING = "–"
_IN_PLAN, _NOT_IN_PLAN, _PAUSED = "in your plan", "no longer in your plan", "paused"
_ROWS = {
    What.PROGRAM: "Program",
    What.TEXT: "Program, other text",
    What.ADDED: "New",
    What.RUNG: "Version",
    What.WAY: "Way",
    What.CONTACT: "Your PT",
    What.LINE: "Your PT says",
    What.MINDS: "What your body minds, said by your PT",
    What.QUESTIONS: "Asked once a week",
    What.WORDS: "Told in other words",
    What.SIDES: "Sides",
    What.REMOVED: "",
    What.PAUSED: "",
    What.SETS: "Sets",
    What.HOLD: "Hold",
    What.REPETITION: "One repetition",
    What.MOVED: "How",
    What.RESET: "Between repetitions",
    What.REST: "Between sets",
    What.ORDER: "Order",
    What.WARM_UP: "Warm-up",
    What.SESSION_MINUTES: "A session",
    What.DAY_MINUTES: "A day",
    What.SESSIONS: "Sessions a day",
    What.TIMES: "Times of day",
    What.STARTS: "Begins on",
    What.REVIEW_BY: "Looked at together by",
    What.ENDS: "Last day",
    What.DAYS: "Days",
    What.WALKS: "Walks a day",
    What.WALK_MINUTES: "A walk",
    What.WALK_DAYS: "Days of the walks",
    What.LATER: "From week {week}",
    What.LATER_SESSIONS: "From week {week}, sessions",
    What.GUARD: "After getting up, no session for",
    What.GAP: "Between two sessions",
    What.SHORT_ON_TIME: "Short on time, kept longest first",
    What.LOCK: "Locked",
}
_MINUTES = (
    What.SESSION_MINUTES, What.DAY_MINUTES, What.WALK_MINUTES, What.GUARD, What.GAP
)  # fmt: skip
_UNITS = {
    **dict.fromkeys((What.HOLD, What.REPETITION, What.RESET, What.REST), "{} s"),
    **dict.fromkeys(_MINUTES, "{} min"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that differs, for a table.

    Attributes:
        of: the exercise, or what else the row belongs to.
        what: what differs; empty where the columns say it.
        before, after: what it was and will be; both empty where `what` says all.
        sentence: the same in one line.
    """

    of: str
    what: str
    before: str
    after: str
    sentence: str


def row_of(one: Difference) -> Row:
    """Return what differs as a row, such as `Bird dog | Hold | 5 seconds | 8 seconds`."""
    sentence = differs(one)
    before, after = _side(one, one.before, one.was), _side(one, one.after, one.will_be)
    if one.what is What.RULES:
        part, _, rule = one.name.partition(".")
        if one.name in _NEW and _NONE in (before, after):
            return Row(RULES, sentence, "", "", sentence)
        what = _RULES[part][rule].format("").strip().rstrip(":")
        return Row(RULES, what, before, after, sentence)
    what = _ROWS[one.what].format(week=one.after)
    if one.ladder_id is None:
        what = f"{what}, {one.name}" if one.name else what
    elif one.sides:
        what = with_sides(what, one.sides)
    match one.what:
        case What.ADDED:
            before = _NOTHING
        case What.REMOVED:
            before, after = _IN_PLAN, _NOT_IN_PLAN
        case What.PAUSED:
            before, after = _IN_PLAN, _PAUSED
        case What.TEXT | What.ORDER | What.WORDS:
            before = _NOTHING
        case _:
            unit = _UNITS.get(one.what, "{}")
            before, after = (
                each if each == _NONE else unit.format(each) for each in (before, after)
            )
    of = one.name if one.ladder_id is not None else WHOLE_PLAN
    return Row(of, what, before, after, sentence)


def differs(one: Difference) -> str:
    """Return what differs, such as `Bird dog, right: leg slide → leg lift`."""
    before, after = _side(one, one.before, one.was), _side(one, one.after, one.will_be)
    if one.what is What.RULES:
        part, _, rule = one.name.partition(".")
        if one.name in _NEW and _NONE in (before, after):
            return (_NEW if before == _NONE else _GONE)[one.name].format(
                after if before == _NONE else before
            )
        return _RULES[part][rule].format(f"{before} → {after}")
    if one.what is What.DAYS and not one.name:
        return _DAYS_OF_ALL.format(before=before, after=after)
    if one.what is What.LINE and not one.name:
        return _LINE_OF_ALL.format(before=before, after=after)
    name = with_sides(one.name, one.sides)
    return _WORDS[one.what].format(name=name, before=before, after=after, week=one.after)


def _side(one: Difference, value: str, names: tuple[str, ...]) -> str:
    """Return the words for one side of the arrow."""
    match one.what:
        case What.PROGRAM:
            return names[0] if one.was != one.will_be else f"{names[0]} (version {value})"
        case What.LATER_SESSIONS | What.RULES:
            is_rule = one.what is What.RULES
            return _VALUES.get(value, value) if is_rule else sessions_in_short(*names)
        case What.TEXT | What.CONTACT | What.MINDS | What.QUESTIONS | What.LATER:
            if one.what is What.LATER:
                names = (*names[:-2], *map(left_and_right, names[-2:]))
            return _BETWEEN[one.what].join(names) or _NONE
        case What.ADDED:
            return f"{' and '.join(map(mid_sentence, names))}, {left_and_right(value)}"
        case (
            What.RUNG | What.WAY | What.LINE | What.WORDS | What.WARM_UP | What.ORDER
            | What.SHORT_ON_TIME
        ):  # fmt: skip
            named = [_LINE.format(name) for name in names] if one.what is What.LINE else names
            return joined(named) or (_USUAL_WAY if one.what is What.WAY else _NONE)
        case (
            What.SIDES | What.MOVED | What.DAYS | What.WALK_DAYS | What.STARTS | What.REVIEW_BY
            | What.ENDS
        ):  # fmt: skip
            return _said(one.what, value, to_come=value == one.after and _newly_chosen(one))
        case What.LOCK:
            return _locked(Locks(value), names)
        case _:
            return shown_number(float(value)) if one.what in _SECONDS else value or _NONE


def _newly_chosen(one: Difference) -> bool:
    """Return whether days become the user's to choose, who has chosen none so far."""
    return one.what is What.DAYS and not (one.before and rhythm_of_code(one.before).chosen)


def _said(what: What, value: str, *, to_come: bool) -> str:
    if what is What.SIDES:
        return _SHARED_OUT[SideRule(value)]
    if what is What.MOVED:
        return _HOW[value]
    if what in (What.DAYS, What.WALK_DAYS):
        if not value:
            return _NONE
        return on_days(rhythm_of_code(value), to_come=to_come)
    return long_day(date.fromisoformat(value)) if value else _NO_DAY


def _locked(how_much: Locks, named: tuple[str, ...]) -> str:
    if how_much is Locks.NOTHING:
        return "nothing"
    by, *names = named
    what = "everything" if how_much is Locks.PLAN else joined(names)
    return f"{what} (by {by})" if by else what
