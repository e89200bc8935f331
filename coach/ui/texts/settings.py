"""Words of the Settings page."""

from coach.engine.cue_words import Wordiness
from coach.ui.theme import ThemeChoice

TITLE = "Settings"
SOUND = "Sound"
SPEAK = "How much the coach says"
WORDINESS = (
    (Wordiness.FULL, "Everything"),
    (Wordiness.SHORT, "Less"),
    (Wordiness.TONES, "Tones only"),
    (Wordiness.SILENT, "Nothing"),
)
TONE_VOLUME = "Tones"
VOICE_VOLUME = "Voice"
VOLUMES = ("Very soft", "Soft", "Middle", "Loud")
TEST = "Try the sound"
TEST_HEARD = "You hear a tone, then a voice."
DISPLAY = "Display"
THEME = "Colours"
THEMES = (
    (ThemeChoice.SYSTEM, "As the computer"),
    (ThemeChoice.LIGHT, "Light"),
    (ThemeChoice.DARK, "Dark"),
    (ThemeChoice.HIGH_CONTRAST, "High contrast"),
)
FIGURE = "Figure"
FIGURES = ("Light skin, grey hair", "Brown skin, black hair", "Dark skin, dark hair")
MOTION = "Movement"
MOTIONS = ("Moving", "Still pictures")
DATA = "Your data"
DATA_WORDS = (
    "Everything is kept in one folder on this computer, readable by you only. To be rid of it, "
    "delete the folder. To keep a copy, copy the folder while Steadyback is closed."
)
