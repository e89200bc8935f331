"""Plays a tone and a sentence, so that nobody finds out on the mat that nothing is heard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from coach.engine.cue_words import VOICE_TEST
from coach.services.ports import Sound
from coach.services.preferences import VOLUMES, Preferences

_TONE_MS = 900
_WHOLE_MS = 4000


class SoundTrial(QObject):
    """One trial at a time: the tone of a hold, then the voice, then the device is let go.

    The timers are its own, so that nothing of it outlives the page that it belongs to.
    """

    def __init__(
        self,
        make_sound: Callable[[], Sound],
        preferences: Callable[[], Preferences],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_sound = make_sound
        self._preferences = preferences
        self._sound: Sound | None = None
        self._voice = QTimer(self)
        self._end = QTimer(self)
        for timer, after_ms, act in (
            (self._voice, _TONE_MS, self._speak),
            (self._end, _WHOLE_MS, self.end),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after_ms)
            timer.timeout.connect(act)

    def begin(self) -> str | None:
        """Play; return a sentence when there is no sound or no voice."""
        self.end()
        wanted = self._preferences()
        sound = self._make_sound()
        sound.tones.set_volume(VOLUMES[wanted.tone_volume])
        sound.voice.set_volume(VOLUMES[wanted.voice_volume])
        sound.open()
        self._sound = sound
        problem = sound.problem
        if problem is not None:
            # A sound that was let go of has no problem any more.
            self.end()
            return problem
        sound.voice.prepare([VOICE_TEST])
        sound.tones.play("hold")
        self._voice.start()
        self._end.start()
        return sound.voice.problem

    def end(self) -> None:
        """Let go of the device; safe to call at any time."""
        self._voice.stop()
        self._end.stop()
        if self._sound is not None:
            sound, self._sound = self._sound, None
            sound.close()

    def _speak(self) -> None:
        if self._sound is not None:
            self._sound.voice.speak((VOICE_TEST,))
