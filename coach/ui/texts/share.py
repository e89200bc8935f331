"""Words of the Share page."""

TITLE = "Share with your PT"
LEAD = (
    "Two tables that any spreadsheet opens: one line for each session, and one line for each hold "
    "as the timer measured it. A README explains every column."
)
RANGE = "Which days"
FROM = "From"
TO = "To"
PRIVATE = (
    "The files are not locked. Anyone who has them can read them. They are not a backup of your "
    "record."
)
SAVE = "Choose a folder and save"
CHOOSE = "Choose a folder for the log"
FOLDER = "Steadyback log {first} to {last}"
SAVED_IN = "{sentence} The files are in {folder}."
WRONG_ORDER = "The first day is after the last day. Choose an earlier first day."
