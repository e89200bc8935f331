"""Sound that nobody hears, but that remembers what it was asked for."""

from coach.services.machine import Machine
from coach.services.ports import Sound
from coach.system.audio import SilentTones
from coach.system.awake import RehearsedAwake
from coach.system.voice import SilentVoice


def silence() -> Sound:
    """Return tones and a voice that make no sound."""
    return Sound(SilentTones(), SilentVoice())


def quiet_machine() -> Machine:
    """Return a computer that is neither heard nor kept awake."""
    return Machine(silence, RehearsedAwake)


class DeafTones(SilentTones):
    """There is no sound device."""

    @property
    def problem(self) -> str | None:
        """Say so."""
        return "No sound device was found. The screen still shows every change."


class LosableTones(SilentTones):
    """The sound device comes and goes.

    Attributes:
        lost: whether it is gone.
    """

    lost = False

    @property
    def problem(self) -> str | None:
        """Say so while it is gone."""
        return "The sound device stopped." if self.lost else None
