"""Words of the page shown once, at the first start."""

TITLE = "Welcome to Steadyback"
LEAD = "Short, timed back exercises, two or three times a day, at your own level."
WHAT_FOR = "What it is for"
BEFORE_YOU_START = "Before you start"
POINTS = (
    (
        "Ask your doctor or physical therapist (PT) first if your back pain is new, if you have "
        "had surgery, or if you have weak bones, heart trouble or are pregnant."
    ),
    (
        "Look at the warning signs once, so that you know when to get help. They are always one "
        "key away: F1."
    ),
    "Stop when something hurts in a new way. Stopping is never a failure.",
    "Your record stays on this computer. Nothing is sent anywhere.",
)
GO_ON = "I have read this"
