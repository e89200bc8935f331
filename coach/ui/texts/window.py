"""Words of the window around the pages."""

APP_NAME = "Steadyback"
PAGES = "Pages"
WARNING_SIGNS = "Warning signs"
WARNING_SIGNS_TIP = "Warning signs: whom to call (F1)"
OPENING = "Opening your record"

PROBLEM_NOTHING_LOST = "Nothing was changed or deleted."
TRY_AGAIN = "Try again"
CLOSE = "Close Steadyback"
BUG_TITLE = "Something in Steadyback went wrong"
BUG_NOTHING_LOST = "What was recorded is safe."
BACK_TO_TODAY = "Back to Today"


INTENDED_USE = (
    "Helps adults follow, time and record an exercise program they have chosen or been given by a "
    "health professional, and share that record. It does not diagnose, treat or monitor disease "
    "and is not for emergencies."
)
"""The intended use, in the words that stand in the README too."""
