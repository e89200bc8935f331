"""Words of the check-in before and after a session."""

from coach.domain.pain import LegSite

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
START_ANYWAY = "Start anyway"
SAVE = "Save"
NOT_NOW = "Not now"
MUCH_PAIN = (
    "7 or more is a lot. Look at the warning signs first. Doing less today, or nothing, is fine."
)
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
