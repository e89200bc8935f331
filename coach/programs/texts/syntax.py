"""Why a file cannot be read as TOML, and what to write instead."""

# Reading the file
NOTHING_TO_READ = "nothing is there to be read"
IS_FOLDER = "this is a folder, not a file"
NOT_ORDINARY_FILE = "this is not an ordinary file"
FILE_TOO_LARGE = "the file is larger than {most} KB"
LINK_LEADS_NOWHERE = "this link leads to a file that is not there"
NO_SUCH_FILE = "there is no such file"
NOT_ALLOWED_TO_READ = "you are not allowed to read this file"
LINK_LEADS_BACK = "this link leads back to itself"
NAME_TOO_LONG = "this name is too long for a file"
CANNOT_BE_OPENED = "this file cannot be opened"
CANNOT_BE_READ = "this cannot be read"
A_PDF = "this is a PDF; a program is a text file, so type it into a text editor and save that"
A_WORD_FILE = (
    "this is a file of a word processor or a zip; copy the text into a text editor and save it as "
    "plain text, UTF-8"
)
AN_RTF = "this is rich text (RTF); save it as plain text, UTF-8"
A_PICTURE = "this is a picture; a program is a text file"
A_WEB_PAGE = "this is a web page (HTML); copy its text into a text editor and save it as plain text"
A_FENCE = "this line of backticks or tildes is no part of a program; delete it"
A_CONFLICT = (
    "two versions of this file stand in each other here; keep the lines of one, and delete "
    "this line"
)
MARKUP = "this line belongs to a web page or to XML; delete it"
OF_A_TABLE = "this is a line of a table; write each value on a line of its own, as key = value"
ONLY_ZEROS = (
    "this file holds nothing but zeros, as one does that was not copied to its end; copy it again"
)
UTF_32 = "this is UTF-32 text; save the file as UTF-8"
JSON = "this is JSON; a program is written as TOML, see programs/README.md"
UTF_16 = "this is UTF-16 text; save the file as UTF-8"
NOT_UTF_8 = "this is not UTF-8 text; save the file as UTF-8"
TOO_COMPLICATED = "this line is too complicated to be read"
TOO_DEEP = "lists or tables stand too deep inside each other"

# Text that is no TOML
CURLY_QUOTES = 'these are typographic quotes; write straight quotes: "'
LINE_UNREADABLE = "this line cannot be read ({why})"
ON_THIS_LINE = " on this line"
MORE_MAY_BE_WRONG = "there may be more wrong; mend these first, and check it again"
NO_PROGRAM_TEXT = (
    "hardly a line of this reads as a program; programs/README.md shows what one looks like"
)
NO_CLOSING_QUOTE = "this text has no closing quote; end it with a straight quote, {quote}{where}"
BACKSLASH_TWICE = "write each backslash in a text twice: \\\\"
NO_CLOSING_BRACE = "this has no closing brace, }; it must stand on one line"
STANDS_ALREADY = "{name} already stands in line {line}{hint}"
WRITE_ABOVE_EACH = "; write [[{name}]] above each {what}"
LONE_CARRIAGE_RETURN = (
    "the lines end with a lone carriage return (CR); save it with ordinary line ends"
)
NUMBER_TOO_LONG = "this line cannot be read (a number is too long)"
NON_BREAKING_SPACE = "there is a non-breaking space in this line; type an ordinary space"
OTHER_LINE_END = (
    "a sign stands here that ends no line (U+{sign:04X}); begin a new line in its place"
)
A_BULLET = "this line begins with a bullet or a dash; delete that"
A_QUOTED_MAIL = "this line begins with the sign of a quoted mail, >; delete that"
A_LIST_NUMBER = "this line begins with the number of a list; delete that"
LETTER_IN_KEY = (
    "'{letter}' (U+{sign:04X}) in this key is none of the letters a to z; type the key anew"
)
INVISIBLE_CHARACTER = "there is an invisible character in this line (U+{sign:04X}); delete it"
HEADING_IN_BRACKETS = "a heading stands in brackets: write {written}"
HEADING_LACKS_BRACKET = "this heading has no {missing} bracket: write {written}"
NO_CLOSING_BRACKET = "this list has no closing bracket, ]"
COMMA_BETWEEN_KEYS = "a comma is missing between two keys inside the braces, { }"
KEY_TWICE_IN_BRACES = "a key stands twice inside these braces, { }"
STANDS_TWICE = "this stands here a second time"
NAME_STANDS_TWICE = "{shown} stands here a second time"
WRITE_ABOVE = "write {this} above each {what}"
COMMAS_BETWEEN_NUMBERS = "put commas between the numbers: {with_commas}"
COMMA_AFTER_ENTRY = "a comma is missing after this entry of the list"

# After the equals sign
ONLY_BOOLEAN = "write true or false, in small letters, without quotes"
ONE_NUMBER = "{range} is a range; write one number, the one to begin with"
A_SENTENCE = (
    "this reads as a sentence; delete it, or put a hash sign, #, in front of it to keep it as a "
    "comment"
)
KEY_AND_VALUE = "write it as: key = value"
SIDES_IN_BRACES = 'put the two sides in braces: {{ left = "{left}", right = "{right}" }}'
QUOTE_AT_EACH_END = "a text has one quote at its beginning and one at its end, and none inside"
ONLY_A_NUMBER_IN = "write only a number, here in {unit}"
ONLY_A_NUMBER = "write only a number"
TIME_IN_QUOTES = 'write the time in quotes: "{value}"'
NAMED_LEFT_AND_RIGHT = "name the two sides left and right: {{ left = {left}, right = {right} }}"
SIDES_OF_SETS = "put the sets of each side in braces: {{ left = [3, 2, 1], right = [2, 1] }}"
SIDES_OF_HOLDS = "put the seconds of each side in braces: {{ left = 8, right = 6 }}"
SETS_AS_LIST = "write the sets as a list: {value}"
RANGE_OF_SETS = (
    "{range} is a range; write one number of repetitions for each set, in brackets, [ ], with "
    "commas between"
)
ONE_NUMBER_A_SET = (
    "write one number of repetitions for each set, in brackets, [ ], with commas between"
)
THAT_IS = "that is {number:g} {unit}; write only the number: {number:g}"
DECIMAL_POINT = "write a decimal with a point: {whole}.{decimals}"
NO_ZERO_IN_FRONT = "write the number without a zero in front: {number}"
NO_VALUE = "there is no value after the equals sign"
ONE_EQUALS_SIGN = "write one equals sign only"
NO_OPENING_QUOTE = 'this text has no opening quote; begin it with a straight quote: "'
TEXTS_IN_QUOTES = 'write texts in quotes: "{shown}"'
COMMA_BEFORE_BRACE = "delete the comma before the closing brace, }"
COMMENT_SIGN = "a comment begins with a hash sign, #"
KEY_IS_ONE_WORD = "a key is one word; it has no space in it"
POINT_WITH_ZERO = "write a decimal with a point: 0.{decimals}"
NO_SIGN_IN_FRONT = "write the number without a sign or word in front"
DELETE_AFTER_VALUE = "delete the {sign} after the value"
LIST_IN_BRACKETS = "a list stands in brackets: [ ]"

ORDINARY_DIGITS = "write numbers with the digits 0 to 9, and a decimal with a point, such as 2.5"
DAY_LIKE = "write year, month and day, without quotes, such as 2026-12-07"
NO_SUCH_DAY = "there is no such day, or there is more on the line than the day"
PHONE_IN_QUOTES = 'write the telephone number in quotes, as it is dialled: "{phone}"'

# Unknown keys
SETS_HOLD_REPETITIONS = (
    "repetitions stand under sets, a number for each set: 3 sets of 8 are sets = [8, 8, 8]"
)
MOVED_IS_A_LADDERS = (
    "what comes with Steadyback is held; for repetitions that are moved bring a ladder of your own "
    "with moved = true, where hold_s is the seconds of one: the last example in docs/handouts.md"
)
A_LINE_OF_YOURS = "this key is not known; words of yours for this exercise stand under line"
SIDES_OF_AN_EXERCISE = (
    "an exercise with sides is done on both; what differs is named, such as rung = "
    '{{ left = "SB4", right = "SB3" }}, sets = {{ left = [3, 2, 1], right = [2, 1] }} or '
    "hold_s = {{ left = 8, right = 6 }}"
)
PHASES_CHANGE_EXERCISES = (
    "other days or sessions from a week on stand under [phases.schedule], with sessions_per_day "
    "and slots as in [schedule]; other walks are a new file"
)
NO_TIMES_A_DAY = (
    "an exercise is done once in each session, and a day has three sessions at most; what is done "
    "more often can stand in 'about'"
)
NO_PHASES = (
    "the dates of a program are starts, review_by and ends, such as starts = 2026-12-07; what "
    "follows from a later week on stands at the end, under [[phases]] with from_week = 5 and its "
    "own [[phases.items]]"
)
KEY_UNKNOWN = "this key is not known"
KEY_UNKNOWN_AMONG = "this key is not known; those that can stand here are {keys}"
KEY_UNKNOWN_NEAR = "this key is not known; did you mean {near!r}?"
BELONGS_UNDER = "it belongs under {written}"
KEY_ELSEWHERE = "this key does not belong here; {home}"
KEY_UNKNOWN_NEAR_MISSING = "this key is not known; did you mean '{near}', which is missing?"
BELONGS_AT_TOP = "it belongs at the top, before the first [table]"
