"""What has the wrong shape: keys, kinds of value and limits of a program file."""

# The head of a file
FORMAT_NOT_NUMBER = "this is not a whole number; write 'format = 1'"
FORMAT_UNKNOWN = "format {version} is not known to this version of Steadyback; 1 is"
HEADING_OVER_ALL = (
    "delete this line: the keys of the file as a whole, such as format and kind, stand at the top, "
    "under no heading"
)
KIND_NEAR = '{kind} is no kind of file; write kind = "{meant}"'
KIND_ONE_OF = "the key 'kind' must be one of "
KIND_IN_SMALL_LETTERS = "{kind} is not a kind; write '{lower}', in small letters"
FORMAT_MISSING = "the line 'format = 1' is missing"

# Values
TEXT_IN_QUOTES = "a text in quotes"
TRUE_OR_FALSE = "true or false"
NOT_ALLOWED = "{value} is not allowed here"
NOT_LIKE_A_RUNG = "{value} is not a rung; a rung is two capital letters and a digit, such as 'CU3'"
CLOCK_RULE = "two digits, a 24-hour clock"
TIME_IN_QUOTES = 'write the time in quotes: "{value:%H:%M}"'
SAME_SETS_ON_BOTH_SIDES = "both sides share this; write one list, such as [6, 4, 2]"
WRITE_ABOVE_EACH = "{start}; write [[{key}]] above each {what}"
NOT_TIME_OF_DAY = "{value} is not a time of day; {hint}"
NO_LADDER = "there is no ladder {value}; there are {rungs}"
NO_LADDER_NEAR = "there is no ladder {value}; did you mean '{meant}'?"
NOT_ID = "{value} is not an id; use small letters, digits and _, beginning with a letter"
NOT_A_PHONE = "{value} is not a telephone number; write its digits in quotes, with spaces between"
NOT_SOURCE_KEY = "{value} is not a source key; keys look like 'S12', 'R3' or 'G1'"
RUNG_IN_CAPITALS = "{value} is not a rung; write '{upper}', in capital letters"
RUNG_IN_ONE_WORD = "{value} is not a rung; write '{upper}'"
NOT_RUNG_OF_LADDER = "{value} is not a rung; the rungs of {ladder} are {first} to {last}"
TIME_LIKE = "write it like 09:00, {rule}"
UNDER_LEAST = "under the least"
OVER_MOST = "over the most"
IN_SMALL_LETTERS = "{start}; write '{lower}', in small letters"
KEY_MISSING = "this key is missing"
NOT_ORDINARY_NUMBER = "{value} is not an ordinary number"
MUST_BE_LESS = "{value} must be less than {most:g}"
NUMBER_TOO_BIG = "this number is too big"
TOO_LONG = "longer than {most} characters"
EMPTY = "must not be empty"
TOO_MANY = "more than {most} in the list"
TOO_FEW = "fewer than {least} in the list"
DAY_FAR_AWAY = "{day} is no day of these times; write one from {first} to {last}"
A_DAY = "a day; write year, month and day, without quotes, such as 2026-12-07"
DAYS_IN_QUOTES = 'write ["mon", "wed", "fri"], or "every other day"'
EVERY_DAY, EVERY_OTHER_DAY = "every day", "every other day"
TIMES_A_WEEK = (
    "once a week",
    "twice a week",
    "3 times a week",
    "4 times a week",
    "5 times a week",
    "6 times a week",
)
"""How a file says how often something comes; the last ones by their number, from 1 on."""
DAYS_IN_WORDS = 'write ["mon", "wed", "fri"], or one of {known}'
DAYS_DO_NOT_FIT = '"{often}" needs as many days after the colon, and no other words can have them'
DAY_TWICE = "a day stands there twice"
NO_DAY = "{day} is no day; {known}"
NO_DAYS = "{days} are no days; {known}"
DAYS_MEANT = "did you mean {meant}?"
RANGE_OF_DAYS = (
    '{range} is a range; write one number, such as "3 times a week", the one to begin with'
)
SESSIONS_NOT_DAYS = (
    "how many sessions a day has stands under sessions_per_day; days are on which days of the week"
)
NOT_DAYS = (
    "how many sessions a day has stands under sessions_per_day; days are on which days of the week"
)
NOT_DAYS = '{value} are no days; write ["mon", "wed", "fri"], or "every other day"'
LEAVE_DAYS_OUT = "{start}; leave this key out: without it the exercise comes in every session"
WRITE_DAYS = "{start}; write {days}"
DAYS_BY_NAME = (
    "{start}; the days of an exercise have names: write those that you mean in a list, each as "
    '"mon", "tue", "wed", "thu", "fri", "sat" or "sun"'
)
NOT_RUNG_OR_SIDES = '{value} is not a rung; write "CU3", or {{ left = "SB4", right = "SB3" }}'
WITHOUT_A_POINT = "{value} is not a whole number; write it without a point"
TABLE_BY_ITSELF = "{start}; write [{key}] on a line of its own, and its keys below it"
A_SLOT = '{start}; a slot is {{ id = "am", name = "Morning", opens = "10:00", closes = "12:00" }}'
WITHOUT_QUOTES = "{start}; write it without quotes"
