"""The fixed words of a spoken session, and which of them a moment calls for.

They stand apart from `cues`, which decides when: here somebody can read in one place all that the
coach ever says by itself. What else is said (names of exercises, rungs and movements, and the
cues of a hold) comes from the program files. The recorded voice has a clip for each of these.
"""

from enum import StrEnum

from coach.domain.dose import REPS_MAX, SETS_MAX
from coach.domain.ladder import Release
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.sides import LEG_LADDERS, Side, SideRule
from coach.engine.timeline import POSTURE, PhaseKind


class Verbosity(StrEnum):
    """How much is said."""

    FULL = "full"
    SHORT = "short"
    TONES = "tones"
    SILENT = "silent"


NUMBERS = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen",
    "Nineteen", "Twenty",
)  # fmt: skip

READY = "Ready"
NEXT = "Next"
BREATHE = "Breathe"
RELEASE = {
    Release.LOWER: ("Down slow", "Lower"),
    Release.COME_BACK: ("Come back slowly", "Come back"),
    Release.LET_GO: ("Let go", "Let go"),
}
"""What is said when a hold is over: in full, and short."""
REST = "Rest"
REST_NEARLY_OVER = "Rest nearly over"
CHANGE_SIDES = "Change sides"
CHANGE_LEGS = "Change legs"
LAST_ONE = "Last one"
LAST_SET = "Last set"
HALF_WAY = "Half way through"
WELL_DONE = "Well done"
EASIER = "Easier version"
UNTIL_READY = "Rest until you are ready"
WHEN_READY = "Press when you are ready"
POSTURES = {
    PhaseKind.TAKE_PLACE: "",
    PhaseKind.GET_DOWN: "Down to the floor",
    PhaseKind.GET_UP: "Up from the floor",
}
"""What is said at each change of posture; nothing where the user neither gets down nor up."""
WHERE = "Where does it hurt?"
HOW_BAD = "How bad is it?"
HOW_FAR = "How far down the leg?"
WAYS_ON = "How do you want to go on?"
STOP_HERE = "Stop here?"
ANY_TIME = (EASIER, WHERE, HOW_BAD, HOW_FAR, WAYS_ON, STOP_HERE)
"""What may be called for at any moment of a session."""
VOICE_TEST = "This is your coach"
"""To try the voice with, before the first session and in the settings."""

SIDE = {
    SideRule.EACH_SIDE: {Side.LEFT: "Left side", Side.RIGHT: "Right side"},
    SideRule.SWAP_LEG: {Side.LEFT: "Left knee bent", Side.RIGHT: "Right knee bent"},
}
LEG = {Side.LEFT: "Left leg", Side.RIGHT: "Right leg"}


def side_words(
    exercise: PrescribedExercise, side: Side | None, knee_bent: Side | None = None
) -> str:
    """Return the side, or the leg where the side is one; nothing where there is none.

    A knee that stays bent all the time is named in its place.
    """
    if knee_bent is not None:
        return SIDE[SideRule.SWAP_LEG][knee_bent]
    rule = exercise.side_rule
    if side is None or rule not in SIDE:
        return ""
    return LEG[side] if exercise.ladder_id in LEG_LADDERS else SIDE[rule][side]


def release_words(release: Release, *, full: bool) -> tuple[tuple[str, ...], ...]:
    """Return how to say that a hold is over, best first."""
    long, short = RELEASE[release]
    return ((long if full else short,), (short,))


def change_words(rule: SideRule) -> str:
    """Return the call to change."""
    return CHANGE_LEGS if rule is SideRule.SWAP_LEG else CHANGE_SIDES


def reps_left_words(left: int) -> str:
    """Return how many repetitions are left, the coming one included."""
    return LAST_ONE if left == 1 else f"{_number(left)} more"


def sets_left_words(left: int) -> str:
    """Return how many sets are left, the coming one included."""
    return LAST_SET if left == 1 else f"{_number(left)} more sets"


def _number(value: int) -> str:
    return NUMBERS[value] if value < len(NUMBERS) else str(value)


def fixed_phrases() -> tuple[str, ...]:
    """Return everything the coach says by itself, whatever the program."""
    return (
        *NUMBERS[:11],
        READY, NEXT, BREATHE, REST, REST_NEARLY_OVER, CHANGE_SIDES, CHANGE_LEGS,
        *dict.fromkeys(words for both in RELEASE.values() for words in both),
        HALF_WAY, WELL_DONE, VOICE_TEST, UNTIL_READY, WHEN_READY, *filter(None, POSTURES.values()),
        *ANY_TIME,
        *(words for sides in (*SIDE.values(), LEG) for words in sides.values()),
        *(reps_left_words(left) for left in range(1, REPS_MAX)),
        *(sets_left_words(left) for left in range(1, SETS_MAX)),
    )  # fmt: skip


def phase_tone(kind: PhaseKind) -> str:
    """Return the name of the tone with which a phase begins."""
    return (PhaseKind.CHANGE_EXERCISE if kind in POSTURE else kind).value


def phrase_key(text: str) -> str:
    """Return what two ways of writing the same spoken phrase have in common."""
    return " ".join(text.casefold().split()).strip(" .,;:")
