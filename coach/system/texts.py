"""Every sentence that users read of what the computer around the program does, or does not do."""

# Sound
SOUNDS_UNREADABLE = "These sounds cannot be read: {names}. The screen still shows every change."
NO_DEVICE = "No sound device was found. The screen still shows every change."
NO_LIBRARY = "Sound is not installed on this computer. The screen still shows every change."
DEVICE_LOST = "The sound device stopped. The screen still shows every change."
DEVICE_SILENT = "The sound device does not answer yet. The screen shows every change."

# Reports of an error
REPORT_WRITTEN = "A report without health data is in {path}."
REPORT_NOT_WRITTEN = "A report could not be written ({kind})."

# The mark that locks
MARK_NOT_WRITTEN = "The file that keeps it, {path}, cannot be written ({why})."
MARK_WAY_OUT = (
    "Let {parent} be a folder with free space that you may write in; it is tried again by itself."
)

# Starting at login
LOGIN_REASON = "Steadyback reminds you of your sessions."
LOGIN_DENIED = "Your desktop does not let Steadyback start at login."
LOGIN_ALLOW = "Allow it to run in the background in your desktop's settings, then try again."
LOGIN_SILENT = "Nothing on this desktop answers who asks to start at login."
LOGIN_BY_HAND = (
    "Start Steadyback by hand, or put it on the list of what starts in your desktop's settings."
)
LOGIN_NOT_KEPT = "What your desktop granted cannot be kept: {why}."
LOGIN_LOOK_AT_DISK = "Look whether the disk is full, then try again."
LOGIN_NAME_TAKEN = "Another program has the name under which Steadyback would start at login."
LOGIN_LIST_REFUSED = "The list of what starts at login cannot be changed: {why}."
LOGIN_LOOK_AT_REGISTRY = "Look at {run} in the registry, then try again."
LOGIN_FILE_TAKEN = "A file of another program stands where Steadyback would start at login."
LOGIN_LOOK_AT_FILE = "Look at {path}, then try again."

# Qt and the display
LIBRARIES_MISSING = "Qt needs system libraries that are missing here."
QT_NOT_LOADED = "Qt cannot be loaded here ({error})."
INSTALL_AGAIN = "Install Steadyback again on this system."
INSTALL_BY_LINE = "Install them with: {line}"
INSTALL_PACKAGES = "Install the packages that bring {libraries}."
NO_DISPLAY = "There is no display here, so no window can open."
DEMO_WITHOUT_DISPLAY = "To see the program without one: steadyback demo OUT"
PLATFORM_NOT_HAD = "{variable} asks for {asked}, which cannot be had here, so no window can open."
START_WITHOUT = "Start Steadyback without {names}, or see it without a window: steadyback demo OUT"
DISPLAY_REFUSED = "The display does not let Steadyback in{why}, so no window can open."

# Staying awake
SESSION_RUNNING = "A session is running."
NOT_KEPT_AWAKE = (
    "This computer does not let Steadyback keep its screen on, so the screen may go dark "
    "during a session."
)

# The other window
RECORD_IN_USE = "Another Steadyback{who} has your record in {folder} open."
CLOSE_THE_OTHER = "Close its window or end that process, then start again."

# The voice
NO_CLIPS = "The recorded voice is missing from this installation. Words are shown on the screen."
NO_SPEECH = (
    "Some words of your program have no recorded voice, and no speech program was found. They"
    " are shown on the screen instead."
)
SPEECH_FAILED = (
    "The speech program of this computer does not work. Words without a recorded voice are "
    "shown on the screen instead."
)

# The terminal
OUTPUT_CLOSED = "it is closed"
OUTPUT_NOT_WRITTEN = "The output could not be written ({why})."

# Several people
NO_NAME = "A profile needs a name."
NO_NAME_WAY_OUT = "Type a name or initials."
NAME_TAKEN = "There is a profile named {name} already."
NAME_TAKEN_WAY_OUT = "Choose another name."
NAME_NOT_KEPT = "The name could not be kept ({why})."
NAME_NOT_KEPT_WAY_OUT = "Let {folder} be a folder with free space that you may write in."
