"""Words of the copies of the record: that they are made, and how one is put back."""

from collections.abc import Mapping

from coach.domain.plain_text import plain
from coach.services.people import Person
from coach.services.record_copies import MadeFor, RecordContents, RecordCopy, SecondPlaceNow
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day, weekday
from coach.ui.texts.phrasing import how_many

CARD = (
    "On each day that you use Steadyback, a copy of your record is made and checked. The last "
    "seven days are kept, then one a week, then one a month for a year."
)
NEWEST = "Newest copy: {copy}, whole when it was made. In {folder}."
NONE_YET = "No copy yet. The first one is made today, in {folder}."
NOT_MADE = "The last copy could not be made. {why}"
MAKE_NOW = "Make a copy now"
MAKING = "Making a copy…"
PUT_BACK = "Put a copy back"

SECOND = "A second place for copies"
SECOND_WORDS = (
    "A USB stick or another folder. Each new copy goes there too, whenever it is there, and "
    "nothing waits for it. Whoever has the stick can read the copies."
)
SECOND_AT = "Copies go to {folder}, too."
SECOND_LAST = "The newest one there is of {day}."
SECOND_NOT_YET = "There is none there yet."
SECOND_ABSENT = "That folder was not there when Steadyback last looked."
SECOND_FAILED = "The last copy could not be put there. {why}"
CHOOSE_SECOND = "Choose a folder"
CHANGE_SECOND = "Choose another folder"
NO_SECOND = "Use no second place"
COPY_THERE = "Copy there now"

TO_THE_COPIES = "Look at the newest good copy"
OTHER_COPIES = "Other copies"

TITLE = "Put a copy back"
LEAD = (
    "Your record becomes what it was on that day. What you have now is kept beside the copies "
    "first, so you can change your mind."
)
NO_COPIES = "There is no copy yet. You can choose a file of your own."
ANOTHER_FILE = "Choose another file"
CHOOSE = "Choose a copy of your record"
KINDS = "Records (*.sqlite3);;All files (*)"
BACK = "Back to Settings"
NOT_NOW = "Back"
OF_DAY = "{weekday} {copy}"
MADE_FOR: Mapping[MadeFor, str] = {
    MadeFor.THE_USER: "{copy}, made by hand at {at}",
    MadeFor.A_RESTORE: "{copy}, from before a copy was put back at {at}",
    MadeFor.AN_IMPORT: "{copy}, from before a log was read back at {at}",
}

COMPARE_TITLE = "Put this copy back?"
NOW = "Your record now"
THE_COPY = "The copy"
NO_SESSIONS = "No sessions."
LAST_SESSION = "{sessions}, the last on {day} at {time}."
LOCKED = "A warning sign locks sessions."
LOCK_STAYS = "What a warning sign locks now stays locked, whatever you put back."
KEEP = "Leave it as it is"
DO_IT = "Put this copy back"

STRANGE_TITLE = "Is this copy yours?"
STRANGE = (
    "It has no session and no plan in common with your record. It may be somebody else's: then "
    "leave it. Each person here has a record of their own, and two never become one."
)
STRANGE_OF = (
    "It lies where the record of {name} is kept. Leave it, unless it is yours all the same: each "
    "person here has a record of their own, and two never become one."
)
UNNAMED = "the person who was here first"
IT_IS_MINE = "It is mine: put it back"

DONE_TITLE = "The copy is your record now"
DONE_WORDS = "What you had before is kept as {kept}."
GO_ON = "Go on"


def copy_in_words(copy: RecordCopy) -> str:
    """Return the day of a copy and how large it is, such as `28 November 2026, 1.2 MB`."""
    return f"{long_day(copy.day)}, {size_in_words(copy.size)}"


def second_in_words(second: SecondPlaceNow) -> str:
    """Return where copies go, too, and of which day the newest one there is."""
    at = SECOND_AT.format(folder=plain(str(second.folder)))
    if second.last is None:
        return f"{at} {SECOND_NOT_YET}"
    return f"{at} {SECOND_LAST.format(day=long_day(second.last))}"


def size_in_words(size: int) -> str:
    """Return a number of bytes, such as `1.2 MB`."""
    return f"{shown_number(round(size / 1e6, 1), 1)} MB"


def copy_of_day(copy: RecordCopy) -> str:
    """Return a copy as the list has it, with the day of the week, and why it was made."""
    said = OF_DAY.format(weekday=weekday(copy.day), copy=copy_in_words(copy))
    if copy.made_for is MadeFor.THE_DAY or copy.at is None:
        return said
    return MADE_FOR[copy.made_for].format(copy=said, at=f"{copy.at:%H:%M}")


def contents_in_words(contents: RecordContents) -> str:
    """Return what is in a record, in a few short sentences."""
    said = [_sessions(contents)]
    for n, one, more in (
        (contents.check_ins, "1 answer about pain.", "{n} answers about pain."),
        (contents.flares, "1 flare.", "{n} flares."),
        (
            contents.sign_lists,
            "Warning signs answered once.",
            "Warning signs answered {n} times.",
        ),
    ):
        if n:
            said.append(one if n == 1 else more.format(n=f"{n:,}"))
    return " ".join((*said, LOCKED) if contents.locked else said)


def _sessions(contents: RecordContents) -> str:
    last = contents.last_session
    if last is None:
        return NO_SESSIONS
    count = how_many(contents.sessions, "session")
    at = f"{last.wall:%H:%M}"
    return LAST_SESSION.format(sessions=count, day=long_day(last.local_date), time=at)


def strange_in_words(owner: Person | None) -> str:
    """Return why a copy may be somebody else's.

    Args:
        owner: whose record lies where the copy does; None where that is nobody else.
    """
    if owner is None:
        return STRANGE
    return STRANGE_OF.format(name=plain(owner.name) or UNNAMED)
