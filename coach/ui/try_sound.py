"""Plays a tone and a sentence, so that nobody finds out on the mat that nothing is heard."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from coach.engine.cue_words import VOICE_TEST
from coach.services.coach import Coach
from coach.services.ports import Sound
from coach.services.preferences import VOLUMES

_TONE_MS = 900
_WHOLE_MS = 4000


def try_sound(sound: Sound, coach: Coach) -> str | None:
    """Play the hold's tone and then the voice; return a sentence when there is no sound."""
    wanted = coach.preferences()
    sound.tones.set_volume(VOLUMES[wanted.tone_volume])
    sound.voice.set_volume(VOLUMES[wanted.voice_volume])
    sound.open()
    problem = sound.problem
    if problem is not None:
        sound.close()
        return problem
    sound.voice.prepare([VOICE_TEST])
    sound.tones.play("hold")
    QTimer.singleShot(_TONE_MS, _speaks(sound))
    QTimer.singleShot(_WHOLE_MS, sound.close)
    return sound.voice.problem


def _speaks(sound: Sound) -> Callable[[], None]:
    def speak() -> None:
        sound.voice.speak((VOICE_TEST,))

    return speak
