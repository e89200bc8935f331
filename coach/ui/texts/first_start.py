"""Words of the first start."""

from collections.abc import Mapping, Sequence

from coach.domain.flag_changes import Became, FlagChange
from coach.domain.grade import Grade
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.ui.texts.phrasing import joined, left_and_right, mid_sentence
from coach.ui.texts.slot_days import day_names

PLACE = "{n} of {of}"
NEXT = "Next"
BACK = "Back"
LATER = "Later"

CONSENT_TITLE = "Welcome to Steadyback"
WHAT_FOR = "What it is for"
BEFORE_YOU_START = "Before you start"
POINTS = (
    (
        "Ask your doctor or physical therapist (PT) first if your back pain is new, if you have "
        "had surgery, or if you have weak bones, heart trouble or are pregnant."
    ),
    "Stop when something hurts in a new way. Stopping is never a failure.",
    "The warning signs say when to get help. They are always one key away: F1.",
    "You decide what you do. The coach suggests; it is not a doctor.",
    "Your record stays on this computer. Nothing is sent anywhere.",
)
NUMBER = "Whom do you call in an emergency? Such as 112, 999 or 911; you can leave it empty."
AGREE = "I have read this and agree to use it this way"
TICK_FIRST = "Tick the box first."

SIGNS_DONE_TITLE = "You have answered the warning signs"
SIGNS_DONE = "They are asked again each week, and whenever something new points that way."
SIGNS_AGAIN = "Answer them again"

BODY_TITLE = "What does your body mind?"
BODY_LEAD = (
    "Tick what is true. What it changes is shown at once. You can change it later under Plan, "
    "About you."
)
YOUR_SESSION = "Your session becomes"
STAYS = "Your session stays as it is."
IN_PLAN = "Your plan minds this already."
ASKS_FIRST = "Before your first session you write down who agrees."

DAY_TITLE = "When does it suit you?"
DAY_LEAD = "A session takes a few minutes. You can move the times later under Plan."
GETS_UP = "When do you usually get up?"
GUARD = "A back is stiffer just after getting up. Your plan waits {minutes} minutes: until {time}."
TIMES = "Which times suit you?"
FROM_TIME = "{slot}, from"
TO_TIME = "to"
TOO_EARLY = "{slot} begins before {time}. Sessions wait until then."

PROGRAM_TITLE = "Which program do you start with?"
PROGRAM_LEAD = (
    "Begin with one that is called small: short holds of easy versions. Fewer minutes a day do not "
    "make a program easy. A file from your PT can be opened later under Plan."
)
PROGRAM = "Program"
OFFER = "{name}: {grade}, {minutes} min a day"
GRADE = {Grade.SMALL: "small", Grade.LATER: "for later", Grade.HARD: "hard"}
HARD_TO_BEGIN = (
    "This one is hard to begin with: long holds or many repetitions. Most people come to it after "
    "weeks with a smaller one."
)
MINUTES = "{minutes} a session, {sessions} a day: {total} a day."
SOUND = "Can you hear the coach?"
BEGIN = "Ready"

_CHANGES: Mapping[Became, str] = {
    Became.ANOTHER: "{name} becomes {to}",
    Became.VERSION: "{name}: {to}",
    Became.LEFT_OUT: "{name} is left out",
    Became.WAY: "{name}: done the way for “{to}”",
    Became.LESS: "{name}: less of it",
    Became.WARM_UP: "Warm-up: {to}",
}
_NO_WARM_UP = "none"


def changed(changes: Sequence[FlagChange]) -> str:
    """Return what a flag changes, such as "Curl-up becomes dead bug."."""
    if not changes:
        return STAYS
    said = [_CHANGES[one.became].format(name=one.name, to=_named(one)) for one in changes]
    return " ".join(f"{one}." for one in said)


def session_lines(plan: Prescription) -> list[str]:
    """Return what a session is made of, a line each."""
    warm_up = [f"{one.name} ×{one.cycles}" for one in plan.warm_up]
    return warm_up + [_exercise(one) for one in plan.exercises]


def _named(change: FlagChange) -> str:
    return joined(change.to) or _NO_WARM_UP


def _exercise(exercise: PrescribedExercise) -> str:
    rungs = dict.fromkeys((exercise.left.name, exercise.right.name))
    line = f"{exercise.name}: {' and '.join(map(mid_sentence, rungs))}, "
    line += left_and_right(exercise.dose.scheme)
    days = day_names(exercise.days)
    return f"{line} ({days})" if days else line
