"""Words of the Share page, and what is said of a log that was written."""

from collections.abc import Mapping

from coach.domain.time_range import TimeRange
from coach.services.share import ExportResult, LogCounts
from coach.ui.texts.dates import span_in_words
from coach.ui.texts.phrasing import how_many

TITLE = "Share with your PT"
LEAD = "One page that says the essentials in a minute. Your questions for the PT stand on it."
EMPTY_TITLE = "After your first session there is something to share"
EMPTY_WORDS = (
    "Then one sheet of paper shows how much you did and how your pain answered. You can write down "
    "questions for your PT now."
)
PAGE = "See the page for your PT"
TABLES = "The tables"
TABLES_LEAD = (
    "Tables that any spreadsheet opens: weeks, sessions, exercises, each hold as the timer "
    "measured it, days, answers and changes of the plan. A README explains every column."
)
RANGE = "Which days"
FROM = "From"
TO = "To"
PRIVATE = (
    "The files aren't password-protected. Anyone who has them can read them. With them goes your "
    "record of these days, so that it can be read back, sessions that you left out too."
)
PRIVATE_LOCKED = (
    "Whoever has the file needs the password to read it; what the tables in it are called can be "
    "read without. With them goes your record of these days, so that it can be read back, sessions "
    "that you left out too. The page for your PT is a file of its own, and is not locked."
)
SAVE = "Save the tables in a folder"
CHOOSE = "Choose a folder for the log"
FOLDER = "Steadyback log {first} to {last}"
SAVED_IN = "{sentence} The files are in {folder}."
RANGES: Mapping[TimeRange, str] = {
    TimeRange.SINCE_VISIT: "Since visit",
    TimeRange.FOUR_WEEKS: "4 weeks",
    TimeRange.TWELVE_WEEKS: "12 weeks",
    TimeRange.YEAR: "1 year",
    TimeRange.ALL: "All",
}
SAVED_IN_ONE = "{sentence} It is in {folder}."
ONE_FILE = "As one file (.zip), which is easier to send"
WORKBOOK = "With a spreadsheet for people (.xlsx)"
FHIR = "With a file for a clinic's software (FHIR)"
SAVING = "Saving…"
SAVED_SO_FAR = "Saving… {percent} %"
CANCEL = "Cancel"
CANCELLED = "Cancelled. Nothing was saved."
WRONG_ORDER = "The first day is after the last day. Choose an earlier first day."


def saved(result: ExportResult) -> str:
    """Return what was written, in one sentence."""
    missed = f"; {how_many(result.missed, 'missed session')} listed" if result.missed else ""
    if not result.sessions:
        return f"No sessions in this range ({result.outside} outside it){missed}."
    return (
        f"Saved {how_many(result.sessions, 'session')} and {how_many(result.holds, 'hold')} "
        f"{span_in_words(result.first, result.last)}{missed}."
    )


def holds_what(counts: LogCounts) -> str:
    """Return what a log of some days would hold, in one sentence."""
    found = (
        (counts.sessions, "session"),
        (counts.missed, "missed session"),
        (counts.mornings, "morning answer"),
        (counts.flares, "flare"),
    )
    told = [how_many(number, noun) for number, noun in found if number]
    return f"These days hold {', '.join(told)}." if told else "Nothing was recorded on these days."
