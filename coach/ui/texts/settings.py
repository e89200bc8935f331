"""Words of the Settings page."""

from coach.engine.cue_words import Verbosity
from coach.services.preferences import (
    ALWAYS_READY,
    AS_THE_PLAN_IS,
    CHANGE_SIDES_S,
    POSTURE_CHANGE_S,
)
from coach.services.preferences import TEXT_SIZES as PERCENTS
from coach.services.session_actions import SessionAction
from coach.services.theme_choice import ThemeChoice

TITLE = "Settings"
SOUND = "Sound"
SPEAK = "How much the coach says"
WORDINESS = (
    (Verbosity.FULL, "Everything"),
    (Verbosity.SHORT, "Less"),
    (Verbosity.TONES, "Tones only"),
    (Verbosity.SILENT, "Nothing"),
)
TONE_VOLUME = "Tones"
VOICE_VOLUME = "Voice"
VOLUMES = ("Very soft", "Soft", "Medium", "Loud")
TEST = "Try the sound"
TEST_HEARD = "You hear a tone, then a voice."
DISPLAY = "Display"
THEME = "Colours"
THEMES = (
    (ThemeChoice.SYSTEM, "Same as system"),
    (ThemeChoice.LIGHT, "Light"),
    (ThemeChoice.DARK, "Dark"),
    (ThemeChoice.HIGH_CONTRAST, "High contrast"),
)
TEXT_SIZE = "Size of text"
TEXT_SIZES = ("Automatic", *(f"{percent} %" for percent in PERCENTS[1:]))
TEXT_SIZE_WORDS = "Automatic goes by your system, and grows with the window."
TEXT_SIZE_STOPS = (
    "In this window text stops growing at {percent} %, so that all buttons stay in sight. To read "
    "larger text, make the window larger."
)
TEXT_SIZE_LEAVES_OUT = (
    "In this window, text larger than {at_once} % leaves less room in a session. While you hold, "
    "you see the figure without the steps; they come in the breaks. Some buttons may come only "
    "when you pause; their keys work all the time."
)
FIGURE = "Figure"
FIGURES = ("Light skin, grey hair", "Brown skin, black hair", "Dark skin, dark hair")
MOTION = "Movement"
MOTIONS = ("Moving", "Still pictures")
DAY = "Your day"
USUAL_GET_UP = "I usually get up at"
USUAL_GET_UP_WORDS = (
    "Your plan leaves some time after getting up before the first session. On a day that is "
    "different, say so on Today."
)
SESSION = "In a session"
RESTS = "Rests between sets"
REST_KINDS = ("As long as planned", "Until I am ready")
CHANGING = "On the mat, where time runs: seconds to turn over"
CHANGING_TIMES = tuple(f"{seconds:g} seconds" for seconds in CHANGE_SIDES_S)
POSTURE_CHANGES = "To get down, get up or take another position"
_UNTIMED = {AS_THE_PLAN_IS: "As my program is", ALWAYS_READY: "Always until I am ready"}
POSTURE_CHANGE_TIMES = tuple(
    (step, _UNTIMED.get(step, f"{POSTURE_CHANGE_S[step]} seconds".replace(".0", "")))
    for step in (AS_THE_PLAN_IS, ALWAYS_READY, *range(1, ALWAYS_READY))
)
"""Each step with its words, what is not timed first."""
POSTURE_CHANGE_WORDS = (
    "As my program is: getting down or up always waits until you are ready. On the mat, turning "
    "over and the next exercise wait too while your holds are 6 seconds or less, in a flare and "
    "on a bad day. The key for pause, a click or a presenter's remote says ready. After 5 "
    "minutes the session pauses by itself."
)
VIEW = "In a session I look at the screen"
VIEWS = ("At the desk, with all steps", "From the mat, large")
TURNING = "Floor view, when I lie on my side"
TURNINGS = ("Turned by hand", "Turns automatically")
KEYS = "Keys in a session"
KEYS_WORDS = (
    "Press a button, then the key you want. A presenter's remote works as it is: forward is next, "
    "back is that hurt, the others pause."
)
KEY_ACTIONS = {
    SessionAction.PAUSE: "Pause, go on",
    SessionAction.HURT: "That hurt",
    SessionAction.NEXT: "Next, ready",
    SessionAction.EASIER: "Easier now",
    SessionAction.STOP: "Stop and save",
    SessionAction.MUTE: "Sound off, on",
    SessionAction.FLOOR: "Floor view",
    SessionAction.TURN: "Turn the floor view",
}
PRESS_A_KEY = "Press a key"
USUAL_KEYS = "Use the usual keys"
KEY_TAKEN = "{key} is already the key for: {what}."
KEY_NOT_TO_BE_HAD = "That key already means something else. Please choose another."
ABOUT = "About Steadyback"
AGREED = "You agreed to this on {day} (version {version} of the text)."
DATA = "Your data"
COPIES = "Copies of your record"
DATA_WORDS = (
    "Everything is kept in one folder on this computer, readable by you only. To keep a copy of "
    "all of it, copy the folder while Steadyback is closed."
)
