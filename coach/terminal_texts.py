"""Every sentence of the commands and of the start, as `coach/ui/texts` has those of the window.

Not here: what argparse says by itself ("the following arguments are required"), and problems in
a user's files, whose sentences are in the package that reads them.
"""

# What is wrong with a command
SEE_HELP = "{wrong} (try: steadyback --help)"
NO_PROGRAM_HERE = "{program} does not go with {command}"
FROM_AFTER_TO = "--from {first} is after --to {last}"
NO_NAME = "an empty name names nothing"
NO_SPEED = "{text} is not a speed"
NO_DATE = "{text} is not a date such as 2026-11-30"
REFUSED = "The system refused: {why} ({file})."

# Help
USAGE = "steadyback [--data-dir DIR] [FILE.toml | COMMAND ...]"
WHAT_IT_IS = "Guides, times and records a low-back exercise program at home."
VERSION = "Steadyback {version}"
DATA_DIR = "keep the record here instead"
BACKGROUND = "open no window: remind, as at login"
DEMO = "play a session without a screen and keep pictures"
DEMO_OUT = "a folder for pictures and files"
EXPORT = "write the log for the PT"
EXPORT_OUT = "a folder for the files, or a .zip"
EXPORT_WORKBOOK = "write a spreadsheet (.xlsx) too"
EXPORT_FROM, EXPORT_TO = "2026-11-01", "2026-11-30"
CALENDAR = "write the sessions of the week for your calendar"
CALENDAR_OUT = "a file that is not there yet"
CHECK = "check program files, line by line"
CHECK_FILES = "a program or ladder; -: standard input"
CHECK_TIMELINE = "list every phase of a session"
SELF_TEST = "see whether this installation is whole"

# Another window is open
OPEN_ALREADY = "Steadyback is open already; its window has come forward."
OPENS_PROGRAM = "{open_already} It opens {program}."
OPENS_PROGRAM_LATER = "{open_already} It opens {program} when what is going on there is over."

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
RECORD_FOUND = "{program} read and put in force, {slots} slots left today"
SOUNDS_FOUND = "{count} tones, sound device open"
ICONS_FOUND = "{count} found"
ICONS_MISSING = "{count} of {wanted} icons found"
