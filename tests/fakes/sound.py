"""Sound that nobody hears, but that remembers what it was asked for."""

from coach.services.devices import Devices
from coach.services.ports import Sound
from coach.system.audio import SilentTones
from coach.system.sleep_inhibitor import RehearsedAwake
from coach.system.voice import SilentVoice


def silence() -> Sound:
    """Return tones and a voice that make no sound."""
    return Sound(SilentTones(), SilentVoice())


def quiet_machine() -> Devices:
    """Return a computer that is neither heard nor kept awake."""
    return Devices(silence, RehearsedAwake)


class DeafTones(SilentTones):
    """There is no sound device, which is known as long as one is wanted."""

    def __init__(self) -> None:
        """Want none yet."""
        super().__init__()
        self._wanted = False

    @property
    def problem(self) -> str | None:
        """Say so."""
        if not self._wanted:
            return None
        return "No sound device was found. The screen still shows every change."

    def open(self) -> None:
        """Look for one."""
        self._wanted = True

    def close(self) -> None:
        """Want none any more."""
        self._wanted = False


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
