"""Gives every phase its tone, so that eyes can stay shut. Lives on the session's events alone."""

from coach.engine.events import Interrupted, Paused, PhaseBegan, SessionEnded
from coach.services.ports import TonePlayer
from coach.services.run_session import SessionEvent


class PhaseTones:
    """Listens to a session and plays; a muted one listens on and stays silent."""

    def __init__(self, player: TonePlayer) -> None:
        self._player = player
        self.muted = False

    def hear(self, event: SessionEvent) -> None:
        """Play what belongs to an event."""
        if self.muted:
            return
        match event:
            case PhaseBegan(phase=phase):
                self._player.play(phase.kind.value)
            case Paused() | Interrupted():
                self._player.play("pause")
            case SessionEnded(stopped=False):
                self._player.play("done")
            case _:
                pass
