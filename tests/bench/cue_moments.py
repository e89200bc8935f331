"""Notes what a session lets be heard, and when it should be: the files and their moments.

Planned anew from the session's events, apart from the announcer that is measured.
"""

from pathlib import Path

from coach.domain.ladder import Library
from coach.engine.cue_scheduler import Due, Say
from coach.engine.cue_words import phrase_key
from coach.engine.cues import CueSheet
from coach.engine.events import PhaseBegan
from coach.resources import shipped
from coach.services.ports import Sound
from coach.services.session.run import SessionEvent, SessionRun
from coach.system.voice import read_manifest


class CueMoments:
    """Listens to a session; pauses are not expected.

    Attributes:
        due: sound file and moment on the monotonic clock, in order.
    """

    def __init__(self, run: SessionRun, library: Library, sound: Sound) -> None:
        self.due: list[tuple[str, float]] = []
        self._sheet = CueSheet(run.timeline, run.prescription, library, sound.voice.seconds)
        self._clips = read_manifest(shipped("assets/voice/en"))

    def hear(self, event: SessionEvent) -> None:
        match event:
            case PhaseBegan(phase=phase, at=at, ends_mono=ends):
                for due in self._sheet.plan(phase, ends - at.mono):
                    path = self._path(due)
                    if path is not None:
                        self.due.append((str(path), at.mono + due.at_s))
            case _:
                pass

    def _path(self, due: Due) -> Path | None:
        """Return the file, or None for words that the system's voice would say."""
        if isinstance(due, Say):
            clips = [self._clips.get(phrase_key(phrase)) for phrase in due.words]
            return clips[0].path if clips[0] and all(clips) else None
        try:
            return shipped(f"assets/sounds/{due.tone}.wav")
        except FileNotFoundError:
            return shipped(f"assets/voice/tones/{due.tone}.wav")
