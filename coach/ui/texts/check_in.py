"""Words of the check-in before and after a session."""

from collections.abc import Mapping

from coach.domain.gates import Until
from coach.domain.pain import LegSite
from coach.domain.warning_signs import Trigger

BEFORE_TITLE = "How is it now?"
AFTER_TITLE = "How is it after the session?"
EMPTY_IS_FINE = "Skip anything you'd rather not answer."
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
}
"""What going on leads to, by what stands in the way."""
WHY_NOT: Mapping[Trigger | None, str] = {
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
}
MOVED_DOWN = (
    "What you feel has moved further down the leg. Leave these exercises until you have asked "
    "your PT, and look at the warning signs."
)
SEE_SIGNS = "Warning signs"
DONE_TITLE = "Session done"
STOPPED_TITLE = "Session stopped and saved"
SUMMARY = "{done} of {planned} holds. {held} held of {prescribed} planned."

MORNING_BACK = "How is your back this morning?"
MORNING_LEG = "How far down a leg do you feel anything?"
MORNING_SAVE = "Save"
MORNING_LATER = "Not today"
