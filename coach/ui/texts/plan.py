"""Words of the Plan page, the comparison of programs and the exercise library."""

from coach.services.plan_view import Origin

LIBRARY_TITLE = "All exercises"
SUPPORTING = "Supporting movements"

A_DAY = "{sessions} a day, {minutes} each: {total} a day."
SESSIONS = {1: "One session", 2: "Two sessions", 3: "Three sessions"}
A_DUE_DAY = "{sessions} a day, {minutes} each: {total} on a day with sessions. {days}."
"""Where sessions do not come every day."""
A_SESSION_LESS = "One session fewer a day"
A_SESSION_MORE = "One session more a day"
STARTS = "First day: {day}."
ASKED_WEEKLY = "Your PT asks, when you look back at a week: {questions}"
REVIEW_BY = "To be looked at with your PT by {day}."
ENDS = "Last day: {day}."
SINCE = "Your plan since {day}."
BY = "Written by {author}."
NOT_REVIEWED = "Not yet reviewed by a clinician."
REVIEWED_BY = "Reviewed by {name}."
NONE_REVIEWED = "None of these texts has been reviewed by a clinician yet."
WHERE_FROM = "Where this comes from"
WHERE_FROM_HIDE = "Hide where this comes from"
SOURCES_LEAD = (
    "S is something we found and read; many are web pages and not studies. R is a rule of our own. "
    "G is what physical therapists commonly do, with no source found."
)
SOURCES_OF = "{name}: {keys}"
SOURCE = "{key}: {said}"
SOURCE_UNKNOWN = "{key}: we have no note of this one."
PT_SAYS = "Your PT says: “{line}”"
MINDS = "Your PT says that your body minds: {flags}."
LOCKED_BY = "Locked by {name}: only a new program file changes it."
DOSE = "{scheme}, hold {hold} s, rest {rest} s"
A_SIDE = "{scheme}, hold\u00a0{hold}\u00a0s"
A_SIDE_MOVED = "{scheme}, {hold}\u00a0s each"
DOSE_OF_SIDES = "Left {left}; right {right}; rest {rest}\u00a0s"
DOSE_MOVED = "{scheme}, {hold} s each, rest {rest} s"

YOU_ARE_HERE = "You are here"
EASIER_ONE, HARDER_ONE = "easier", "harder"
"""Of the versions next to what is done now."""
ALL_VERSIONS = "Show all versions: {n}"
OTHER_PROGRAMS = "Programs, also for cramp"
LEFT_HERE = "Left side"
RIGHT_HERE = "Right side"

SECOND_VIEW = "The same, seen from another side"
SET_UP = "Set up"
DO = "Do"
SAY = "Say to yourself"
WATCH_FOR = "Not right if"
STOP_WHEN = "Stop when"
NO_DRAWING = "There is no drawing of this version: it is told in words."
STOP_ALWAYS = "With every exercise, stop when"
SKIP_WHEN = "Leave it out when"
SWAP = "{when} Then: {rung}."
CYCLES = "{cycles}, {seconds} s each"
CYCLES_EACH_SIDE = "{cycles} on each side, {seconds} s each"
USUAL_DOSE = "Usually: {dose}"
AT_SECOND = "{say}, after {at} s"
AT_ONCE = "{say}, at once"
TAGS = {"strength": "strength", "endurance": "endurance", "mobility": "mobility"}
GOOD_FOR = "Good for {tags}."

SUGGESTIONS = "Suggested by your plan"
FOR_THE_PT = "For your PT"
FOR_THE_PT_LEAD = "It stands in the log for your PT, who decides. Ask before you change it."
FOR_THE_PT_LOCKED = "{name} locked this and decides. It stands in the log for them."
ACCEPT = "Accept"
ACCEPT_HELD = "Accept, hold {seconds} s"
NOT_NOW = "Not now"
NEVER = "Do not ask about this again"

BACK = "Back to your plan"
PROFILE = "About you"
MOVE = "Move here"
MOVE_BOTH = "Move here on both sides"
MOVE_LEFT = "Only on the left"
MOVE_RIGHT = "Only on the right"
FEWER = "1 fewer rep"
MORE = "1 more rep"

PROGRAMS = "Programs"
PROGRAMS_LEAD = "Compare before you switch. Past sessions stay recorded under the plan you used."
CRAMP = (
    "Do your muscles cramp, or is it a bad day? Press “{button}” on Today. The session gets small "
    "at once, and your plan stays as it is."
)
TO_TODAY = "Go to Today"
ORIGIN = {Origin.SAVED: "You saved it.", Origin.FILE: "From a file."}
TEXT_OF_VERSION = "Version {n}, text {text}: another text has the same version."
PRESET_MINUTES = "{minutes} min a session; {day} min a day"
COMPARE = "Compare"
IN_FORCE = "Your plan now"
EARLIER = "Earlier plans"
EARLIER_ENTRY = "{name}, from {day}"
OPEN_FILE = "Open a program file"
SAVE_FILE = "Save as a program file"
NOT_SHOWN = "{n} more of your own programs are not shown; these are the newest."
LOOK_THROUGH = "Look through them"
FILE_KINDS = "Program files (*.toml *.TOML *.zip);;All files (*)"
SAVED = "Saved as {path}."
BROUGHT_PROBLEMS = "{file} cannot be used"
PROBLEMS_LEAD = "Nothing was changed. What is wrong with it, line by line:"

COMPARE_TITLE = "Switch to {name}?"
CHANGE_TITLE = "Change your plan?"
NO_DIFFERENCE = "It is the same as your plan now."
USE_PLAN = "Use this plan"
ONE_A_WEEK = "One change a week"
ALL_AT_ONCE = "All at once"
ONE_A_WEEK_LEAD = (
    "This asks for more in {n} things. One change a week: {now} now, then {later}. Each next one "
    "is proposed after a week without trouble, so you see what each one does."
)
ALL_AT_ONCE_LEAD = "All at once is for you if your PT told you so, or if you did as much before."
SESSIONS_A_DAY = "sessions a day"
WALKS_TOO = (
    "It asks for more walking too, from the first day on. With {names} that is {n} harder things "
    "at once; you decide."
)
CLIMBS = (
    "That is {n} versions up at once. Each one in between teaches what the next one needs; you "
    "decide."
)
CHANGED_LATELY = (
    "Your plan changed on {day}. One change a week lets you see what each one does; you decide."
)
USUAL_HOLD = "This version is usually held {usual} s. Stay at {stay} s?"
STAY_AT = "Stay at {seconds} s"
HOLD_FOR = "Hold {seconds} s"
FROM_WEEK = "From week {week}, {day}: {names}. You are asked before it counts."
STILL_TO_COME = "Still to come, one change a week: {names}."
LEAVE_IT = "Leave it as it is"
KEEPS = "Past sessions stay recorded under the plan you used. You can go back at any time."

LEFT_OUT = "These program files cannot be used any more:"
REFUSED_TITLE = "That isn't possible"
MUCH_A_DAY = "That is more than an hour a day. Shorter plans get done more often."
GENTLER = "Made gentler for you"
TICKS = "Your PT says that your body minds this: {flags}. It is ticked under “About you” too."

PROFILE_TITLE = "About you"
PROFILE_LEAD = (
    "Tick what is true. It makes your plan gentler and tells you why. It describes what bothers "
    "your body; it isn't a diagnosis."
)
PROFILE_SHOW = "Show what changes"
ADVICE = "Keep in mind"
LOCKED_FIRST = "Ask your doctor or PT first. You can start once they agree: {flags}."
SET_BY_PT = "Set by your PT."
AGAINST_PT = (
    "Your PT set this: {flags}. Ask them before you take it out; their program was written for it."
)
TAKE_OUT_ALL_THE_SAME = "Take it out all the same"
KEEP_PROFILE = "Keep this"
PLAN_STAYS = "Your plan stays as it is."
OPENED = "Your plan may suggest this again, one step at a time: {steps}."
STEP = "{name} to “{rung}”"
EASE_TITLE = "Take “{flag}” out?"
EASE_OFF = "Take it out"

CLEARED_TITLE = "Who agrees to your exercises?"
CLEARED_LEAD = (
    "You said: {flags}. You can start once your doctor, midwife or PT agrees to this program. "
    "Ask first, then write down who agreed."
)
CLEARED_NAME = "Name of the doctor, midwife or PT"
CLEARED_DAY = "The day they agreed, not more than a year ago"
CLEARED_LATER = "Not yet"
CLEARED_SAVE = "They agreed"
"""The button that unlocks sessions."""
