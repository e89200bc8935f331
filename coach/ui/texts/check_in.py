"""Words of the questions about pain, and of what is said back to an answer."""

from collections.abc import Mapping
from dataclasses import replace

from coach.domain.gates import Locked, Until
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pain_answer import PainAnswer, Says
from coach.domain.pain_zones import Zone
from coach.domain.warning_signs import Trigger
from coach.services.check_in import Answers
from coach.ui.numbers import shown_number
from coach.ui.texts.warning_signs import TOO_MUCH_WHY
from coach.ui.texts.zones import with_zone

BEFORE_TITLE = "How is it now?"
AFTER_TITLE = "How is it after the session?"
EMPTY_IS_FINE = "Skip anything you'd rather not answer."
EMPTY_AFTER = (
    "Skip anything you'd rather not answer. While the leg is left out, nothing harder is suggested."
)
"""After a session: what is not known of the leg speaks for nothing more."""
BACK = "Back pain"
LEG = "Leg pain"
LEG_SITE = "How far down a leg do you feel anything?"
LOW_END = "0 no pain"
HIGH_END = "10 worst imaginable"
SITES = (
    (LegSite.NONE, "Not at all"),
    (LegSite.BUTTOCK, "Buttock"),
    (LegSite.THIGH, "Thigh"),
    (LegSite.KNEE, "Knee"),
    (LegSite.SHIN, "Shin or calf"),
    (LegSite.FOOT, "Foot"),
)
SITE_NAMED = {
    LegSite.NONE: "nothing down the leg",
    LegSite.BACK: "felt in the back",
    LegSite.BUTTOCK: "felt in the buttock",
    LegSite.THIGH: "felt down to the thigh",
    LegSite.KNEE: "felt down to the knee",
    LegSite.SHIN: "felt down to the shin or calf",
    LegSite.FOOT: "felt down to the foot",
}
START = "Start the session"
SAVE = "Save"
NOT_NOW = "Not now"
GO_ON: Mapping[Until | None, str] = {
    None: START,
    Until.SIGNS_ANSWERED: "Answer the warning signs first",
    Until.LESS_PAIN: "See what else you can do",
    Until.SEEN: "See what locks your sessions",
    Until.CLINICIAN_AGREED: "See what locks your sessions",
    Until.CLINICIAN_NAMED: START,
    Until.CONSENT: START,
    Until.GAP_OVER: "See when the next one may begin",
}
"""What going on leads to, by what stands in the way."""
WHY_NOT: Mapping[Trigger | None, str] = {
    Trigger.LEG_TICKED: (
        "You said under About you that a leg feels something. The warning signs come first, once."
    ),
    Trigger.NUMB_OR_WEAK: (
        "You told of new numbness or weakness. The warning signs come first, and your PT or a "
        "doctor should hear of it today."
    ),
    Trigger.MUCH_PAIN: (
        "This is a lot of pain. The warning signs come first. Doing less today, or nothing, is "
        "fine."
    ),
    Trigger.OVER_USUAL: (
        "This is well above your usual. The warning signs come first. Doing less today, or "
        "nothing, is fine."
    ),
    Trigger.LEG_FURTHER_DOWN: (
        "What you feel has moved further down the leg since you last told. The warning signs come "
        "first, and your PT should hear of it."
    ),
    Trigger.LEG_BELOW_KNEE: (
        "You feel it below the knee. The warning signs come first, once, and your PT should hear "
        "of it."
    ),
}
SEE_SIGNS = "Warning signs"

MORNING_BACK = "How is your back this morning?"
MORNING_SAVE = "Save"
MORNING_LATER = "Not today"
MORE = "More"
STIFF = "How long was it stiff after getting up?"
STIFF_FOR = (
    (0, "Not stiff"),
    (10, "10 min"),
    (20, "20 min"),
    (30, "30 min"),
    (60, "1 hour"),
    (120, "2 hours or more"),
)
SLEPT = "Did you sleep badly?"
SLEPT_BADLY = ((True, "Yes"), (False, "No"))

AS_LAST_TIME_KEY = "l"
AS_LAST_TIME = "L   As last time"

AS_BEFORE = "L   As before the session"
ALL_CLEAN_KEY = "c"
ALL_CLEAN = "C   All clean, no worse than before"
QUICK_ANSWER_OFF = "Off: an answer is chosen, and nothing writes over it."
"""Beside a key for a whole answer, as soon as any answer is chosen."""
ALL_CLEAN_AND_PAIN = "{pain}, as before. {exercises}"
ALL_CLEAN_EXERCISES = "Each exercise: clean form{pain}."
NO_MORE_THAN_BEFORE = ", worst pain {back}, as before"

ASKED = {
    AskedWhen.MORNING: "This morning",
    AskedWhen.BEFORE: "Before the session",
    AskedWhen.AFTER: "After the session",
}
"""When something was said, where its time stands beside it."""

SAID_TODAY = "What you said today"
PUT_RIGHT = "Put it right"
SAID_AT = "{time}, {asked}: {said}"
WAS_SAID = "Until now: {said}"
CHOOSE_ONE = "Choose an answer to put it right."
BACK_TO_TODAY = "Back to Today"
PUT_RIGHT_TITLE = "Put right what you said"
PUT_RIGHT_LEAD = "The new answer counts from now on. The first one is kept beside it."
KEEP_AS_IT_WAS = "Leave it as it was"

SAYS: Mapping[Says, str] = {
    Says.MOVED_DOWN: (
        "What you feel has moved further down the leg. Leave the exercises today, ask your PT "
        "before you go on, and look at the warning signs."
    ),
    Says.MUCH_PAIN: (
        "{limit} or more is a lot. Look at the warning signs first. Doing less today, or nothing, "
        "is fine."
    ),
    Says.OVER_USUAL: (
        "That is {over} more than your usual {usual}. Look at the warning signs first. Doing "
        "less today, or nothing, is fine."
    ),
    Says.BELOW_KNEE: (
        "You feel it below the knee. Look at the warning signs once, and ask your PT before you go "
        "on."
    ),
    Says.DRAWN_BACK: "What you feel has drawn back up the leg since the last time.",
    Says.MORE: "Your back: {change} more than the last time.",
    Says.LESS: "Your back: {change} less than the last time.",
    Says.SAME: "Your back: the same as the last time.",
    Says.FIRST: "Noted.",
}
"""What is said back to an answer."""


def why_not(gate: Locked, said: str) -> str:
    """Return why no ordinary session begins, or else what is said back to the answer.

    The warning signs come first where they are still to be answered; afterwards that is not said.
    """
    why = TOO_MUCH_WHY if gate.until is Until.LESS_PAIN else WHY_NOT
    return said if gate.trigger is None else why.get(gate.trigger, said)


def said_back(answer: PainAnswer) -> str:
    """Return the sentences that an answer gets, or "" where nothing was answered."""
    named = {name: shown_number(value) for name, value in answer.named.items()}
    return " ".join(SAYS[each].format(**named) for each in answer.says)


ALARM_SAID: Mapping[Trigger, str] = {
    Trigger.NUMB_OR_WEAK: (
        "New numbness or weakness: look at the warning signs. No session for the rest of the day; "
        "let your PT or a doctor hear of it today."
    ),
    Trigger.LEG_FURTHER_DOWN: SAYS[Says.MOVED_DOWN],
    Trigger.MUCH_PAIN: SAYS[Says.MUCH_PAIN],
}
"""What is said back to what was said in a session or of an exercise, by what asks for the signs."""


def alarm_said(trigger: Trigger, limit: int) -> str:
    """Return what is said back to an alarm from a session.

    Args:
        trigger: why the warning signs are asked.
        limit: pain from which the plan proposes no normal session, 1-10.
    """
    return ALARM_SAID[trigger].format(limit=limit)


def in_words(said: Answers | CheckIn) -> str:
    """Return what was answered as a list, such as "back 3, leg 0, not at all"."""
    parts = []
    if said.back is not None:
        parts.append(f"back {said.back}")
    if said.leg is not None:
        parts.append(f"leg {said.leg}")
    if said.leg_site is not None:
        parts.append(SITE_NAMED[said.leg_site])
    if said.stiff_min is not None:
        parts.append(f"stiff {said.stiff_min} min" if said.stiff_min else "not stiff")
    if said.slept_badly is not None:
        parts.append("a bad night" if said.slept_badly else "not a bad night")
    return ", ".join(parts)


def answer_in_words(answer: PainAnswer) -> str:
    """Return what was answered, each number with its zone: "back 3 (amber), leg 0 (green)"."""
    said = answer.said
    back, leg = answer.back_zone, answer.leg_zone
    down = Zone.RED if Says.MOVED_DOWN in answer.says else None
    parts = []
    if said.back is not None and back is not None:
        parts.append(with_zone(f"back {said.back}", back.zone, back.start))
    if said.leg is not None and leg is not None:
        parts.append(with_zone(f"leg {said.leg}", leg.zone, leg.start))
    if said.leg_site is not None:
        parts.append(with_zone(SITE_NAMED[said.leg_site], down))
    rest = in_words(replace(said, back=None, leg=None, leg_site=None))
    return ", ".join([*parts, rest] if rest else parts)


def clean_in_words(before: Answers | None) -> str:
    """Return what "all clean, no worse than before" writes of each exercise.

    Args:
        before: what was said before the session, or None.
    """
    back = before.back if before is not None else None
    pain = "" if back is None else NO_MORE_THAN_BEFORE.format(back=back)
    return ALL_CLEAN_EXERCISES.format(pain=pain)


def clean_and_pain_in_words(before: Answers) -> str:
    """Return what it writes where the pain after the session is answered with it."""
    pain = in_words(before)
    return ALL_CLEAN_AND_PAIN.format(
        pain=pain[:1].upper() + pain[1:], exercises=clean_in_words(before)
    )
