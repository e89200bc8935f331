"""Words of the timers on Today: a walk, easy breathing, heat."""

from coach.domain.movements_done import EASY_BREATHING, HEAT, WALK
from coach.ui.texts.phrasing import how_many

OFFER = {WALK: "Walk", EASY_BREATHING: "Easy breathing", HEAT: "Heat first"}
"""Buttons on Today."""

HOW_LONG = "How long"
MINUTES = "{minutes} min"
NOT_WITH = "Not for you when"
BEGIN = "Begin"
BACK = "Back to Today"
LEFT = "{minutes}:{seconds:02} left"
TIME_IS_UP = "The time is up. Finish when you are back."
GOING = {WALK: "Walking", EASY_BREATHING: "Easy breathing", HEAT: "Warming up"}
LOOK_AT_SKIN = "Look at your skin now. If it is red or sore, take the pack off."
SKIN_RED = "Skin is red or sore"
DONE = "I am done"
PAUSE = "Pause"
GO_ON = "Go on"
PAUSED = "Paused. Nothing counts until you go on."
DROP = "Do not keep this"
WATCH_FOR = "Not right if"
STOP_WHEN = "Stop when"

DONE_TITLE = "Done. That counts."
KEPT = {
    WALK: "Kept: {minutes} of walking.",
    EASY_BREATHING: "Kept: {minutes} of easy breathing.",
    HEAT: "Kept: {minutes} of heat. Take the pack off and look at your skin.",
}
WARM_NOW = "You can go straight to the session while you are warm."
SKIN_TITLE = "Take the pack off"
SKIN_WORDS = (
    "Leave heat out for today. If the skin blisters or stays sore, ask a doctor or a pharmacist."
)
NOT_NOW_TITLE = "Not for you now"
SKIN_WAS_RED = "Your skin was red or sore from the heat today. Leave it out until tomorrow."
START_SESSION = "Start the session"


def lasted(seconds: float) -> str:
    """Return how long something was done, such as `5 minutes`."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return how_many(max(1, round(seconds)), "second")
    return how_many(minutes, "minute")
