"""Sound that nobody hears, but that remembers what it was asked for."""

from coach.services.ports import Sound
from coach.system.audio import SilentTones
from coach.system.voice import SilentVoice


def silence() -> Sound:
    """Return tones and a voice that make no sound."""
    return Sound(SilentTones(), SilentVoice())


class DeafTones(SilentTones):
    """There is no sound device."""

    @property
    def problem(self) -> str | None:
        """Say so."""
        return "No sound device was found. The screen still shows every change."
