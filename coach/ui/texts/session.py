"""Words of a running session: the phase words, the sides, what comes next."""

from collections.abc import Mapping

from coach.domain.feedback import Form
from coach.domain.ladder import Release
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.sides import LEG_LADDERS, Side, SideRule
from coach.engine.events import InterruptedBy
from coach.engine.timeline import PhaseKind
from coach.services.session_actions import SessionAction

PHASE = {
    PhaseKind.GET_READY: "Get ready",
    PhaseKind.WARM_UP: "Move",
    PhaseKind.HOLD: "Hold",
    PhaseKind.RESET: "Rest",
    PhaseKind.REST: "Rest",
    PhaseKind.CHANGE_SIDES: "Change sides",
    PhaseKind.CHANGE_EXERCISE: "Next exercise",
    PhaseKind.TAKE_PLACE: "Get set",
    PhaseKind.GET_DOWN: "Get down",
    PhaseKind.GET_UP: "Get up",
}
CHANGE_LEGS = "Change legs"
RELEASE = {
    Release.LOWER: "Lower",
    Release.COME_BACK: "Come back",
    Release.LET_GO: "Let go",
}
"""What to do between two repetitions, as the voice says it."""
PAUSED = "Paused"
SECONDS = "seconds"

SIDE = {
    SideRule.EACH_SIDE: {Side.LEFT: "Left side", Side.RIGHT: "Right side"},
    SideRule.SWAP_LEG: {Side.LEFT: "Left knee bent", Side.RIGHT: "Right knee bent"},
}
LEG_SIDE = {Side.LEFT: "Left leg", Side.RIGHT: "Right leg"}

WARM_UP = "Warm-up"
SET_MARK = "set {set_no} of {sets}"
REP_MARK = "rep {rep_no} of {reps}"
MARKS = "Set {set_no} of {sets}, rep {rep_no} of {reps}"
NEXT = "Next: {what}"
NEXT_END = "Next: the end"
NEXT_GET_UP = "Next: get up"
MINUTES_LEFT = "{minutes} min left"
LAST_MINUTE = "Under a minute left"
ON_THE_WAY: Mapping[PhaseKind, tuple[str, tuple[str, ...]]] = {
    PhaseKind.GET_DOWN: (
        "Getting down",
        (
            "Hold on to something firm that does not roll.",
            "One knee down, then the other, then your hands.",
        ),
    ),
    PhaseKind.GET_UP: (
        "Getting up",
        (
            "Roll on to your side, push up with your hands, and come to your knees.",
            "One foot forward, hold on to something firm, and stand up.",
        ),
    ),
}
"""How to get there, by the change of posture."""
SET_UP = "Set up"
FROM_YOUR_PT = "From your PT"
DO = "Do"
WATCH_FOR = "Not right if"
STOP_WHEN = "Stop when"
NO_TEXTS = "Do this exercise as your PT showed you."

PAUSE = "Pause"
GO_ON = "Go on"
NEXT_BUTTON = "Next"
STOP = "Stop and save"
HURT = "That hurt"
EASIER = "Easier now"
READY = "Ready"
WITH_KEY = "{what}, {key}"
"""A button and its key, as a screen reader says them."""
NOW = "{word}. {what}"
"""What goes on, and of what, as a screen reader says it."""
KEY_NAMES = {
    "Space": "Space",
    "Right": "Right arrow",
    "Left": "Left arrow",
    "Up": "Up arrow",
    "Down": "Down arrow",
    "Esc": "Esc",
    "PgDown": "Page Down",
    "PgUp": "Page Up",
    "Return": "Enter",
    "Enter": "Enter",
}
"""Names of keys on screen where they differ from those they are kept by."""
FLOOR = "Floor view: large, from three metres ({key})"
MUTE = "Sound off ({key})"
UNMUTE = "Sound on ({key})"

NOW_EASIER = "Now: {what}, for the rest of today."
NO_EASIER = "There is no easier version of this exercise."
SECOND_VIEW = "From another side"
ASK_FORM = "Was your form clean?"
FORM_KEYS = ((Form.CLEAN, "1", "Clean"), (Form.MOSTLY, "2", "Mostly"), (Form.NO, "3", "No"))
FLOOR_FORM = "Form? 1 clean, 2 mostly, 3 no"
FLOOR_FORM_SAID = "Form: {said}"
FLOOR_KEY = "{key}: {what}"
FLOOR_KEYS_GAP = "     "
FLOOR_KEYS = (
    (SessionAction.PAUSE, "pause"),
    (SessionAction.HURT, "that hurt"),
    (SessionAction.NEXT, "next"),
)
FLOOR_READY_KEY = "ready"
FLOOR_PAUSED_KEYS = (
    (SessionAction.PAUSE, "go on"),
    (SessionAction.HURT, "that hurt"),
    (SessionAction.STOP, "stop and save"),
)
FLOOR_VIEW_KEYS = (
    (SessionAction.PAUSE, "pause"),
    (SessionAction.TURN, "turn this"),
    (SessionAction.FLOOR, "leave this view"),
)
FLOOR_READY = "Ready? {key}"
READY_SOON = "Rest {seconds} s more"
RESTED = "seconds of rest"
TAKE_YOUR_TIME = "Take your time"
MOVED = {PhaseKind.HOLD: "Move", PhaseKind.RESET: "And again"}
"""In place of \"hold\" and \"lower\", where repetitions are moved at a tempo."""
AT_YOUR_PACE = "Step by step"
NOBODY_READY = "Nothing was pressed for {minutes} minutes, so the session waits for you."

INTERRUPTED_SLEPT = "The computer slept, or its clock was set. This hold is done again."
INTERRUPTED_FROZEN = "The computer froze for {seconds} seconds. This hold is done again."
INTERRUPTED_BETWEEN = {
    InterruptedBy.SLEPT: "The computer slept, or its clock was set. The session waited for you.",
    InterruptedBy.FROZEN: "The computer froze. The session waited for you.",
}
INTERRUPTED_GOES_ON = {
    InterruptedBy.SLEPT: "The computer slept, or its clock was set. The session goes on.",
    InterruptedBy.FROZEN: "The computer froze. The session goes on.",
}
LEFT_OPEN = "This session was left for more than 4 hours"
LEFT_OPEN_WORDS = "It was closed for you. Saved: {done} of {planned} holds."
NOT_WRITTEN = "{sentence} {way_out} The session waits; press {key} to try again."
WRITTEN_AGAIN = "Everything is saved now. Press {key} to go on."


def side_name(
    exercise: PrescribedExercise, side: Side | None, knee_bent: Side | None = None
) -> str:
    """Return a side of an exercise in words, or nothing where it has none.

    A knee that stays bent all the time is named in its place, as the voice does.
    """
    if knee_bent is not None:
        return SIDE[SideRule.SWAP_LEG][knee_bent]
    if side is None or exercise.side_rule not in SIDE:
        return ""
    if exercise.ladder_id in LEG_LADDERS:
        return LEG_SIDE[side]
    return SIDE[exercise.side_rule][side]
