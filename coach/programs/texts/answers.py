"""What is said of whole files: the answers of the check, the folder, what cannot be written."""

# The installation
INSTALL_AGAIN = "Install Steadyback again."
SHIPPED_FILE_BROKEN = "A file of the installation is broken: {problem}."
SHIPPED_FILES_MISSING = "The program files in {folder} are missing."

# The check
PROGRAM_IN_SHORT = (
    "program '{name}', {per_day} a day of {minutes:.1f} minutes, {a_day:.0f} minutes a day"
)
CANNOT_BE_USED = "{name}: cannot be used, {count}"
WAITS_FOR_LADDER = "{name}: waits for its ladder, which cannot be used yet"
NOTHING_IN_IT = "nothing in it"
SOURCES_UNREADABLE = "The list of sources in {page} cannot be read."

# A mended copy
MENDED = "{name}: mended in {count}; the copy is {copy}, and the file stays as it is"
NOTHING_TO_MEND = "{name}: nothing in it can be mended by itself"
LINE_ENDS_MENDED = "line ends: lone carriage returns became ordinary ones"
COPY_IS_THERE = "{path} is there already, and nothing is written over it."
MOVE_THE_COPY = "Move it away or give it another name, and try again."

# The user's own files
NOT_ORDINARY_FILE = "it is not an ordinary file"
FILE_NOT_WRITTEN = "The file {path} cannot be written ({why})."
CHOOSE_ANOTHER_FOLDER = "Choose another folder."
NOT_PROGRAM = "{name}: this is not a program"
OWN_FOLDER_UNREADABLE = "this folder of your own programs cannot be read"

# A file that is written
HEAD_OF_FILE = "A program written by Steadyback; programs/README.md is the format."

# A session as text
SLOT_DUE = "due {slots}"
SLOTS_DUE = "due {slots}; at least {min_gap_min} minutes apart"
ON_DAYS = ", only on {days}"
DAYS_CHOSEN = "{often}, at first on {days}"
DAYS_DUE = "days: {days}"
ASKS_ONCE_A_WEEK = "asks once a week: {question}"
MINDS = "the body minds: {flags}"
WHOM_TO_ASK = "to ask: {whom}"
LOCKED_WHOLE = "locked by {by}: all of it"
LOCKED_IN_PART = "locked by {by}: {exercises}"
SAYS = 'says "{line}"'
WALKS = "walks: {times} a day of {minutes} minutes"
WALKS_GROW = (
    "a longer walk may be suggested every {days} days, by {grow} min each, up to {most} min each"
)
EXERCISE_LINE = "{name}: {exercise}, {doses}, reset {reset_s:g} s, rest {rest_s:g} s"
HELD = "{scheme}, hold {hold_s:g} s"
MOVED_EACH = "{scheme} moved, {hold_s:g} s each"
EACH_SIDE = "{left}; {right}"
MOVED = "move"

# Schemas for editors
SCHEMA_TITLE = "Steadyback {replace} file, format 1"
SCHEMA_USAGE = "give one folder to write the schemas into\n"

# All files together
SHIPPED_KIND_ONLY = "files of this kind come with Steadyback only"
VERSION_TAKEN = "{by} already holds {what}; raise the version"
VERSION_KEPT = (
    "your own folder holds version {version} of '{id}' with another text, in {name}; raise the "
    "version"
)
ID_OF_SHIPPED = (
    "'{id}' is the id of a program that comes with Steadyback; choose another for one of your own"
)
ID_TAKEN = "{by} already holds '{id}'; choose another id"
ONLY_ONE_OF_KIND = "{by} is of this kind, and there is only one"
MANY_MINUTES_A_DAY = "{minutes:.0f} minutes a day in all; {usual} is a lot already"
SESSION_OVER_SLOT = "'{id}' is open for {open_min} minutes, and a session takes {takes_min:.1f}"
