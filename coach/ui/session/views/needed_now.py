"""What of a session at the desk is needed now, where text is too large for all of it at once.

Nobody reads steps while the body holds, and nobody needs a ring while no second is counted
(docs/decisions/0127-a-session-at-the-desk-in-the-size-that-was-asked-for.md). Pure: no widget.
"""

from enum import Enum, auto

from coach.engine.timeline import POSTURE, PhaseKind
from coach.ui.typography import SCALE


class Needed(Enum):
    """What is shown between the names at the top and the buttons at the foot."""

    ALL = auto()
    """All there is: it has room."""
    DOING = auto()
    """The ring, the figure, and the cue beneath them."""
    RESTING = auto()
    """The ring, and lines to be read: what is done comes again, and was seen."""
    READING = auto()
    """Lines and the figure: nobody counts seconds."""
    TOLD = auto()
    """Lines alone, first what happened: the session waits until it is read."""

    @property
    def has_ring(self) -> bool:
        """Whether the ring with its seconds is shown."""
        return self in {Needed.ALL, Needed.DOING, Needed.RESTING}

    @property
    def has_figure(self) -> bool:
        """Whether the figure is shown, if there is one."""
        return self in {Needed.ALL, Needed.DOING, Needed.READING}


def needed_now(kind: PhaseKind, *, paused: bool, unhurried: bool, told: bool) -> Needed:
    """Return what is needed now.

    Args:
        kind: of the phase.
        paused: whether the session is.
        unhurried: whether nobody counts the seconds of the phase.
        told: whether a sentence says what happened.
    """
    if not SCALE.crowded:
        return Needed.ALL
    if paused:
        return Needed.TOLD if told else Needed.RESTING
    if unhurried:
        return Needed.READING
    return Needed.RESTING if kind is PhaseKind.REST or kind in POSTURE else Needed.DOING
