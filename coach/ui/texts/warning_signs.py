"""Words of the warning signs: the list, the questions, and what a yes leads to.

From docs/evidence.md, "Red flags"; not a check-up, and never "you are fine".
"""

from coach.domain.warning_signs import LONG_FORM, Group, Said, Trigger, WarningSign

TITLE = "Warning signs"
EMERGENCY = "Get emergency help now"
EMERGENCY_HOW = (
    "If any one of these is true, or you are not sure: stop, call {number} or have "
    "someone take you to an emergency department. Do not drive yourself. Show this list to staff."
)
YOUR_EMERGENCY_NUMBER = "your emergency number"

SIGNS = {
    WarningSign.SADDLE_NUMBNESS: (
        "New numbness or pins and needles between the legs, around the genitals, buttocks or back "
        "passage; toilet paper feels different."
    ),
    WarningSign.BLADDER: (
        "New trouble starting, stopping or feeling when you pass urine; leaking; not knowing "
        "whether the bladder is full."
    ),
    WarningSign.BOWEL: "New loss of bowel control or feeling.",
    WarningSign.SEXUAL_FUNCTION: "New change in sexual feeling or function.",
    WarningSign.BOTH_LEGS: (
        "Pain, tingling, numbness or weakness in both legs, weakness that quickly gets worse, or a "
        "foot that drops."
    ),
    WarningSign.HARD_FALL: (
        "It began after a serious fall, crash or blow, or even a minor fall if you are older, have "
        "weak bones or take steroids."
    ),
    WarningSign.CHEST_PAIN: (
        "Chest pain together with the back pain, or a throbbing in the belly."
    ),
    WarningSign.FEVER_VERY_UNWELL: ("Fever with severe back pain, and you feel very unwell."),
    WarningSign.FEVER_OR_INFECTION: (
        "Fever, chills or night sweats; a serious infection not long ago; injected drugs; a weak "
        "immune system."
    ),
    WarningSign.WEIGHT_LOSS_OR_CANCER: (
        "Weight loss without trying; or cancer now or in the past, with new constant pain."
    ),
    WarningSign.PAIN_AT_REST: (
        "Constant pain: worse lying down or at night, or not eased by any position."
    ),
    WarningSign.ONE_LEG_WEAK: (
        "New weakness in one leg, a leg that gives way, or numbness that spreads."
    ),
    WarningSign.UNSTEADY_OR_BENT: ("Unsteady walking, or a back that you cannot straighten."),
    WarningSign.BAND_OR_LUMP: (
        "A band of pain around the trunk, a new lump, or a change in the shape of your back."
    ),
    WarningSign.WEAK_BONES_NEW_PAIN: ("Weak bones or long use of steroids, with new sudden pain."),
    WarningSign.SIX_WEEKS: (
        "It is no better after 6 weeks, it keeps you from work, or leg pain does not get better."
    ),
    WarningSign.TWO_DAYS: (
        "Strong pain does not ease after 48 hours, whatever you do for it yourself."
    ),
    WarningSign.UNUSUAL_AGE: (
        "You are under 16, or you are over about 50 and this back pain is your first or a new kind."
    ),
}
"""Every sign as one plain sentence, which is asked and listed alike."""

STOP_EXERCISE = "In an exercise: stop when"
SOON = "Call a doctor today"
LATER = "Ask your PT or doctor in the next few days"
NOT_A_CHECK_UP = "This list is not a check-up. If you are worried, ask a person."
BACK = "Back"
SOMETHING_WRONG = "Something is wrong: answer the list"


def of_group(group: Group) -> tuple[str, ...]:
    """Return the sentences of a group, in the order of asking."""
    return tuple(SIGNS[sign] for sign in LONG_FORM if sign.group is group)


# Asking, one sign at a time.

WHY_ASKED = {
    Trigger.FIRST_START: "Before your first session: is any of this true now?",
    Trigger.WEEKLY: "Once a week, before a session: is any of this true now?",
    Trigger.MUCH_PAIN: "With this much pain, first: is any of this true now?",
    Trigger.OVER_USUAL: "Your pain is well above your usual, so first: is any of this true now?",
    Trigger.LEG_FURTHER_DOWN: (
        "What you feel went further down the leg, so first: is any of this true now?"
    ),
    Trigger.LEG_BELOW_KNEE: "You feel it below the knee, so first: is any of this true now?",
    Trigger.LEG_TICKED: "You feel something in a leg, so first: is any of this true now?",
    Trigger.NUMB_OR_WEAK: "You felt something new, so first: is any of this true now?",
    Trigger.FLARE: "Before a plan for a flare, first: is any of this true now?",
    Trigger.SOMETHING_WRONG: "Is any of this true now?",
    Trigger.UNFINISHED: (
        "You said yes, or not sure, and did not finish the list, so first: is any of this true now?"
    ),
    Trigger.REST: "The signs that were not asked yet: is any of this true now?",
    Trigger.LOST: "An earlier answer can no longer be read, so first: is any of this true now?",
}
IS_IT_TRUE = "Is this true for you now?"
HELP_NOW = (
    "Call {number} first, or have someone take you to an emergency department. The rest of the "
    "list can wait."
)
NOT_SURE_COUNTS = '"Not sure" counts as yes.'
PLACE = "{place} of {of}"
ANSWERS = {Said.NO: "No", Said.YES: "Yes", Said.NOT_SURE: "Not sure"}
KEYS = {Said.NO: "1", Said.YES: "2", Said.NOT_SURE: "3"}
ANSWER = "{key}  {answer}"
ONE_BACK = "One question back"
STEP_BACK = "Back"
NOT_NOW = "Not now"
REVIEW = "You said yes, or not sure, to this"
REVIEW_LEAD = "Please read it once more before it counts."
REVIEW_RIGHT = "That is right"
REVIEW_AGAIN = "Answer again"
GO_ON_TITLE = "You can go on."
SAID_NO_TITLE = "You said no to each of them."
"""In place of the title before where something else still forbids a session."""
GO_ON_LINES = (
    "You said no to each of them. This is not a check-up.",
    "If anything on the list begins, stop and press {key}: it is there in every place.",
)
GO_ON = "Go on"

# What a yes leads to.

EMERGENCY_LEAD = "Stop. Call {number}, or have someone take you to an emergency department."
DO_NOT_DRIVE = "Do not drive yourself. Show this list to staff:"
EMERGENCY_LOCKED = "No session starts until you write down who saw you, and when."
ANSWER_THE_OTHERS = "Answer the other signs"
WRONG_KEY = "I pressed the wrong key"
WRONG_KEY_NOW = (
    "If it was the wrong key, say so on this page. Once you leave it, that can no longer be said."
)
WRONG_KEY_GONE = (
    "That holds for a wrong key too: it can only be said at once, on the first page after it."
)
PRINT = "Print this list"
SOMEBODY_SAW_ME = "Somebody has seen me"
SEEN_TITLE = "Who saw you, and when?"
SEEN_LEAD = "It is kept with your record, and your PT sees it in your log."
SEEN_BY = "Who saw you (name or place)"
SEEN_ON = "On which day"
NAME_FIRST = "Write down who saw you first: a name, or the place."
SEEN_TOO_EARLY = "You wrote this sign down on {day}. Choose that day, or a later one."
SEEN_SAVE = "Save, and open sessions again"
DOCTOR_LEAD = "You said yes, or not sure, to something a doctor should hear of today:"
DOCTOR_LOST = (
    "You once answered yes, or not sure, to a warning sign. What it was can no longer be read, so "
    "ask a doctor before you go on."
)
DOCTOR_HOW = "Call your doctor today, or an out-of-hours service. No session starts before that."
DOCTOR_IF_WORSE = "If it gets worse, or anything on the emergency list begins, call {number}."
CLINICIAN_TELL = "Write down what they said"
MAY_YOU_GO_ON = "Did a doctor or your PT say that you can exercise?"
MAY_GO_ON = {True: "They said that I can", False: "They said no, or not yet"}
CLINICIAN_SAID = "Who it was, and what they said, in a few words"
YES_OR_NO_FIRST = "Choose first what they said: that you can, or no."
WORDS_FIRST = "Write down first who it was, and what they said."
CLINICIAN_SAVE = "Save, and open sessions again"
CLINICIAN_SAVE_NO = "Save; sessions stay closed"
SOON_TITLE = "One thing to tell your PT or doctor soon"
SOON_LEAD = "You can go on with your sessions. This stands in the log for your PT:"

# Before a session, with too much pain for an ordinary one.

TOO_MUCH_TITLE = "Not the usual session now"
TOO_MUCH_WHY = {
    Trigger.NUMB_OR_WEAK: (
        "You told of new numbness or weakness in a session today. No session for the rest of the "
        "day; let your PT or a doctor hear of it today."
    ),
    Trigger.MUCH_PAIN: "With this much pain your plan has no ordinary session.",
    Trigger.OVER_USUAL: "This is well above your usual pain, so no ordinary session now.",
    Trigger.LEG_FURTHER_DOWN: (
        "What you feel in the leg is further down than it was. No session today while it stays so; "
        "ask your PT before you go on."
    ),
    Trigger.LEG_BELOW_KNEE: (
        "You feel it below the knee, and told of it for the first time. Let your PT know before "
        "your usual session."
    ),
}
_FOR_THE_PT = frozenset({Trigger.NUMB_OR_WEAK, Trigger.LEG_FURTHER_DOWN, Trigger.LEG_BELOW_KNEE})
"""Where that says to ask or tell the PT."""


def too_much_why(trigger: Trigger, pt: str) -> str:
    """Return why no ordinary session begins, and who the PT is where that says to ask them.

    Args:
        trigger: why.
        pt: who the PT is, in a sentence; "" where nobody is named.
    """
    return f"{TOO_MUCH_WHY[trigger]} {pt if trigger in _FOR_THE_PT else ''}".rstrip()


TOO_MUCH_LEAD = "What you said is kept. Doing less today, or nothing, is fine."
BAD_DAY_SESSION = "A short session for a bad day"
WALK_AND_BREATHE = "Walk a little and breathe"
NOT_TODAY = "Not today"
PT_KNOWS = "My PT knows: start the session"
WALK_TITLE = "Walk a little and breathe"
WALK_LINES = (
    "Walk 3 to 5 minutes at an easy pace, every hour or two while you are up.",
    "In between, lie or sit as it suits you.",
    "Breathe in through the nose, and let the breath go slowly, for a minute or two.",
    "If anything on the list of warning signs begins, press {key}: it is there in every place.",
)

# In Settings.

NUMBER = "Your emergency number"
NUMBER_WHY = "The warning signs show it. Write it as you would dial it."

# On paper, for staff.

PAPER_TITLE = "Warning signs of a person with back pain"
PAPER_WHEN = "Answered on {day} at {time}: yes, or not sure, to each of these."
PAPER_NOTE = (
    "Written by the person, with a program for home exercises. It is no examination and no finding."
)
