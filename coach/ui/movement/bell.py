"""One soft tone when a timer has something to say, as loud as the tones of a session."""

from collections.abc import Callable

from coach.services.ports import Sound
from coach.services.preferences import VOLUMES, Preferences


class Bell:
    """Rings while a timer runs; the device is held from `open` to `close`.

    Args:
        make_sound: makes tones and voice.
        preferences: how loud, and whether at all.
    """

    def __init__(self, make_sound: Callable[[], Sound], preferences: Preferences) -> None:
        self._sound = make_sound()
        self._muted = preferences.muted
        self._sound.tones.set_volume(VOLUMES[preferences.tone_volume])

    def open(self) -> None:
        """Take the device."""
        if not self._muted:
            self._sound.open()

    def ring(self, tone: str) -> None:
        """Play a tone by its name."""
        if not self._muted:
            self._sound.tones.play(tone)

    def close(self) -> None:
        """Let go of the device; safe to call twice."""
        self._sound.close()
