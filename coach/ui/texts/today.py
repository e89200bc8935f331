"""Words of the Today page."""

from datetime import date

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.day_marks import DayMark
from coach.domain.earliest_start import WaitFor
from coach.domain.record import DayKind
from coach.domain.slots import SlotDay, SlotState
from coach.ui.texts.dates import weekday, weekday_and_day

START = "Start"
LOCKED = "Locked: what to do"
NAME_CLINICIAN = "Write down who agreed"
START_EXTRA = "Do an extra session"
SHORT_ON_TIME = "Short on time: {minutes} min"
MINUTES_AND_WARM_UP = "{minutes}, with {warm_up} to warm up"
OF_PROGRAM = "Program: {program}"
ALL_DONE = "All done for today"
ALL_DONE_WORDS = "You did {done} of {due}. The next one is {next}."
TOMORROW = "tomorrow from {time}"
LATER_DAY = "on {weekday} from {time}"
BAD_DAY = "A bad day"
NOT_A_BAD_DAY = "Not a bad day"
GENTLER_SESSION = {
    DayKind.BAD_DAY: "The smallest session",
    DayKind.FLARE: "A gentle session",
}
DATE_IN_A_FLARE = "{date}, day {n} of this flare"
FLARE_NOTHING_MISSED = "In a flare nothing counts as missed."
FLARE_REST = "Nothing more is asked today"
FLARE_REST_WORDS = "In a flare nothing counts as missed. Walk a little every hour or two."
NOTHING_DUE = "Nothing more is due today"
NOTHING_DUE_WORDS = "You did {done} of {due} today. Tomorrow is a new day."
IN_PART_WORDS = "You did {done} of {due} today, and {part} more in part."
NO_SLOTS_WORDS = "No session is planned for what is left of today."
SLOT_SESSION = "{slot} session"
EARLY = "This session is due from {time}. You can do it now."
WAIT = {
    WaitFor.GAP: (
        "Your plan leaves {minutes} minutes between sessions. A walk or easy breathing is fine now."
    ),
    WaitFor.JUST_UP: (
        "Your plan leaves the first {minutes} minutes after getting up free. A walk or easy "
        "breathing is fine now."
    ),
}
NEXT_FROM = "Next from {time}"
NOT_BEFORE = "No session before {time}"
EXTRA_FROM = "An extra session, if you want one: from {time}"
START_BEFORE = "Start before then"
HAVE_READY = "Have ready: {things}."
THINGS = {
    "mat": "a mat",
    "pillow": "a small pillow or a folded towel",
    "wall": "a free wall",
    "block": "a worktop or table that cannot slide",
    "bench": "a firm bench that cannot slide",
    "chair": "a firm chair",
    "strap": "a strap or a towel",
    "stick": "a stick",
    "thing": "something light to pick up",
    "pack": "a pack and a dry towel to wrap it in",
}
"""What the drawing of an exercise needs; in this order it is named."""
ANY_TIME = "At any time"
GOT_UP_AT = "Today I got up at"
GOT_UP = "You got up at {time}."
USUALLY_UP = "You usually get up at {time}."
KEEP_GOT_UP = "Keep"
CHANGE_GOT_UP = "Another time today"
YOUR_DAY = "Your day"
YOUR_WEEK = "This week"
BY_HAND = "{at}, added by hand"
NOTE = "Note something"
EXTRA_DONE = "Extra sessions today: {n}"

STATE = {
    SlotState.DONE: "Done",
    SlotState.DONE_IN_PART: "Done in part",
    SlotState.BEGUN: "Begun, nothing done",
    SlotState.DUE: "Due now",
    SlotState.OPEN: "Still open",
    SlotState.LEFT_OUT: "Left out",
    SlotState.MISSED: "Missed",
    SlotState.SPARED: "Nothing asked",
    SlotState.NOT_YET: "Later",
}
DONE_HOLDS = "{done} of {planned} holds"
DAY_MARK = {
    DayMark.ALL: "all done",
    DayMark.SOME: "partly done",
    DayMark.NONE: "none done",
    DayMark.NOTHING_DUE: "nothing due",
    DayMark.AHEAD: "still to come",
}

UNFINISHED_TITLE = "A session was cut off"
UNFINISHED_WHERE = "Go on at {exercise}, {side}set {set_no} of {sets}, rep {rep_no} of {reps}?"
UNFINISHED_AT = "It stopped at {exercise}, {side}set {set_no} of {sets}, rep {rep_no} of {reps}."
UNFINISHED_START = "Go on from the beginning? It stopped before the first hold."
UNFINISHED_BEFORE = "It stopped before the first hold."
UNFINISHED_ALL = "You finished every hold; only the end wasn't recorded."
UNFINISHED_DONE = "Kept: {done} of {planned} holds, from {when}."
GO_ON = "Go on"
KEEP = "Keep it as it is"
DISCARD = "Do not count it"

NOTICE_TITLE = "A file that does not belong to your record was set aside"
NOTICE_READ = "Go on"


def later(due: SlotDay, today: date) -> str:
    """Return when a slot of a later day opens, such as `tomorrow from 10:00`."""
    ahead = (due.day - today).days
    words = TOMORROW if ahead == 1 else LATER_DAY
    # A week from now has the name of today, and only its date tells that it is another day.
    name = weekday(due.day) if ahead < DAYS_A_WEEK else weekday_and_day(due.day)
    return words.format(weekday=name, time=f"{due.opens:%H:%M}")
