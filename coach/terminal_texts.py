"""Every sentence of the commands and of the start, as `coach/ui/texts` has those of the window.

Not here: what argparse says by itself ("the following arguments are required"), and problems in
a user's files, whose sentences are in the package that reads them.
"""

# What is wrong with a command
SEE_HELP = "{wrong} (try: steadyback --help)"
NO_PROGRAM_HERE = "{program} does not go with {command}"
FROM_AFTER_TO = "--from {first} is after --to {last}"
ALL_AND_DAYS = "--all goes without --from, --to and --since"
SINCE_AND_FROM = "--since goes without --from"
ONLY_ZIP_LOCKED = "only an OUT that ends in .zip can be locked"
NOTHING_BESIDE = "--mend writes beside a file, and - is none"
NO_NAME = "an empty name names nothing"
NO_SPEED = "{text} is not a speed"
NO_WEEK = "{text} is not a week from 1 to {most}"
NO_DATE = "{text} is not a date such as 2026-11-30"
REFUSED = "The system refused: {why} ({file})."

# Help
USAGE = "steadyback [--profile NAME] [--data-dir DIR] [FILE.toml | COMMAND ...]"
WHAT_IT_IS = "Guides, times and records a low-back exercise program at home."
IN_THE_WINDOW = (
    "In the window: F1 shows the warning signs, F2 how it works in pictures, ? all keys."
)
VERSION = "Steadyback {version}"
DATA_DIR = "keep the record here instead"
PROFILE = "whose record, where there are several"
BACKGROUND = "open no window: remind, as at login"
DEMO = "play a session without a screen and keep pictures"
DEMO_OUT = "a folder for pictures and files"
EXPORT = "write the log for the PT"
EXPORT_OUT = "a folder for the files, or a .zip"
EXPORT_WORKBOOK = "write a spreadsheet (.xlsx) too"
EXPORT_FHIR = "write a file for a clinic's software (FHIR R4) too"
EXPORT_LOCK = "lock the .zip with a password, which is asked for"
EXPORT_LOCK_FILE = "lock the .zip with the password in the first line of FILE"
DAYS_FROM, DAYS_TO = "2026-11-01; else since the last visit", "2026-11-30; else today"
DAYS_SINCE = "only those since your last visit to NAME, where you see several people"
DAYS_ALL = "every day, not only those since the last visit"
SINCE_VISIT = "These are the days since your last visit. For every day: --all"
SINCE_SEEN = "These are the days since your visit to {who}. For every day: --all"
NOT_SEEN = "No visit to {name} before {day} is written down."
SEEN_ARE = "There are visits to: {names}."
NOBODY_SEEN = "No visit before then says whom you saw: it is written down on Share."
IMPORT = "read a log back into the record"
IMPORT_PACKAGE = "the folder or the .zip of a log"
IMPORT_LOOK = "only count what is missing"
IMPORT_LOCK_FILE = "a file whose first line is the password; else it is asked for"
CALENDAR = "write the sessions of the week for your calendar"
CALENDAR_OUT = "a file that is not there yet"
REPORT = "write the page for the PT as a PDF"
REPORT_OUT = "a file that is not there yet"
REPORT_PAPER = "a4 or letter; else what is usual here"
REPORT_NAME = "stands on it; else what stood on it last"
BACKUP = "make a checked copy of your record now"
BACKUP_PLACE = "a folder, or a file that is not there yet"
RESTORE = "put a copy in place of your record"
RESTORE_COPY = "the file of a copy"
DELETE_ALL = "delete all that Steadyback keeps of you"
YES = "do it without a question"
CHECK = "check program files, line by line"
CHECK_FILES = "a program or ladder, or a folder or zip of them; -: standard input"
CHECK_TIMELINE = "list every phase of a session of week 1"
CHECK_WEEK = "list it as it is in week N of the program"
CHECK_MEND = "write a copy with its typing mended, beside it"
SELF_TEST = "see whether this installation is whole"

# Several people
NO_PROFILE = "There is no profile named {name} here."
PROFILES_ARE = "There are: {names}."
NO_NAMES = "Nobody has given a name here: leave --profile out."
WHOSE = "Several people use Steadyback here, so it must be said whose record is meant."
SAY_WHOSE = "Say it with --profile, before the command: {names}."
UNNAMED = "(the first one, without a name)"

# Copies of the record
COPY_MADE = "A copy of your record was made and opened: {contents}"
COPY_FILE = "{path} ({size})"
RECORD_NOW = "Your record now: {contents}"
NO_RECORD_NOW = "There is no record yet."
RECORD_UNUSABLE = "Your record now: {why}"
THE_COPY = "The copy: {contents}"
WHAT_RESTORE_DOES = (
    "Your record becomes what the copy is. What you have now is kept beside the copies first."
)
ASK_RESTORE = "Put this copy back? Type yes:"
AGREED = "yes"
NOT_AGREED = "Nothing was changed."
COPY_IS_BACK = "The copy is your record now."
KEPT_AS = "What you had before is kept as {kept}"

# Deleting everything
LISTED = "{title}:"
LIST_LINE = "- {}"
ASK_DELETE = "This cannot be undone. Type delete to go on:"
ALL_DELETED = "Everything is deleted."

# The page for the PT
REPORT_THERE = "{path} is there already."
REPORT_ANOTHER = "Name a file that is not there yet."
REPORT_SAVED = "Saved the page for the PT, {days}."

# Another window is open
OPEN_ALREADY = "Steadyback is open already; its window has come forward."
OPENS_PROGRAM = "{open_already} It opens {program}."
OPENS_PROGRAM_LATER = "{open_already} It opens {program} when what is going on there is over."

# A log that is locked
ASK_TO_LOCK = "A password for the log (it is not shown):"
ASK_AGAIN = "The same once more:"
ASK_TO_OPEN = "The password of the log (it is not shown):"
NOBODY_TELLS = "Nobody typed a password."
NOBODY_OPENS = "The log is locked, and nobody typed its password."
NAME_ITS_FILE = "Type it in a terminal, or name a file that holds it with --password-file."
NOTHING_WRITTEN = "Nothing was written."

# A log that is read back
COUNTED = "{means}: {what}."
LOG_WRITTEN = "Writing the log: {percent} %"
LOG_LOOKED_AT = "Looking at the log: {percent} %"
LOG_ADDED = "Adding what is missing: {percent} %"
IMPORT_ASKS = "Add what is missing? A copy of the record is made first. Type yes:"
UNDO_IMPORT = 'To undo it: {command} restore "{copy}"'
PROGRAM = "steadyback"
PROGRAM_FOR = 'steadyback --data-dir "{folder}"'
SIGNS_IN_WINDOW = "Open Steadyback and answer them."

# The installation
FILE_MISSING = "The file {name} is missing from this installation."
STARTER_MISSING = "The Starter program is missing from this installation."
INSTALL_AGAIN = "Install it again."
ASSET_MISSING = "The file {name} is missing from this installation. Install Steadyback again."

# Files that are written
NOT_ORDINARY = "{path} is not an ordinary file"
FILE_IN_THE_WAY = "there is a file in its way"

# The demonstration
DEMO_MARK = "Made by the Steadyback demonstration."
"""First line of the mark file; must not change, as folders of earlier versions are known by it."""
DEMO_SESSION = (
    "{at:%A %H:%M}: {done} of {planned} holds, {held_s:.0f} s held of {wanted_s:.0f} s planned"
)
DEMO_FILES = "{count} files in {out}:"
DEMO_FOLDER_TAKEN = "The folder {out} holds other files."
DEMO_FILE_TAKEN = "The file {path} is not from a demonstration."
DEMO_NEW_FOLDER = "Name a new or an empty folder."
DEMO_FOLDER_REFUSED = "The folder {path} cannot be written ({why})."
DEMO_FILE_REFUSED = "The file {path} cannot be written ({why})."
DEMO_OTHER_FOLDER = "Name another folder."

# The self-test
IS_RIGHT = "ok    {what}"
IS_WRONG = "WRONG {what}: {wrong}"
LOOKED_AT = "{what}: {found}"
WINDOW = "window"
PROGRAMS_AND_RECORD = "programs and record"
SOUNDS = "sounds"
ICONS = "icons"
FONTS_MISSING = "fonts missing: {fonts}"
WINDOW_FOUND = "Qt {version}, typeface loaded"
RECORD_FOUND = "{program} read and made the plan, {slots} sessions left today"
SOUNDS_FOUND = "{count} tones, sound device open"
GUIDE = "first five minutes in pictures"
GUIDE_FOUND = "{count} pictures"
ICONS_FOUND = "{count} found"
ICONS_MISSING = "{count} of {wanted} icons found"
