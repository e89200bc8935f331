"""What can be done in a session by a key: the actions whose keys the user may change."""

from enum import StrEnum


class SessionAction(StrEnum):
    """One thing that a key does in a session."""

    PAUSE = "pause"
    """Pause and go on."""
    NEXT = "next"
    """Go on to the next phase; in a rest until ready, "ready"."""
    HURT = "hurt"
    """That hurt."""
    EASIER = "easier"
    """Go on with the rung below."""
    STOP = "stop"
    """Ask whether to stop and save."""
    FLOOR = "floor"
    """Change between desk and floor view."""
    TURN = "turn"
    """Turn the floor view."""
    MUTE = "mute"
    """Sound off and on."""
