"""What is said in each phase of a session, and when: worked out as data before anything sounds.

A tone marks the beginning of each phase; nothing is said over a tone, and at most one thing at
once (`cue_scheduler`). What a phase calls for stands in `cue_requests`, the words in `cue_words`.
"""

from dataclasses import dataclass, replace

from coach.engine import cue_words as words
from coach.engine.cue_requests import CueContext, PhaseCues, target
from coach.engine.cue_scheduler import Chime, Due, place
from coach.engine.cue_words import Verbosity
from coach.engine.release import release_before
from coach.engine.timeline import Phase


@dataclass(frozen=True)
class CueSheet(CueContext):
    """Everything that will be said in one session."""

    def plan(
        self,
        phase: Phase,
        duration_s: float,
        *,
        fresh: bool = True,
        easier: tuple[str, ...] = (),
    ) -> tuple[Due, ...]:
        """Return what sounds in a stretch, in order of time.

        Args:
            phase: as the session reports it; an extra lead-in stands in no timeline.
            duration_s: seconds of the stretch; after a pause fewer than the phase has.
            fresh: False after a pause, or once a hold was left out, when nobody comes straight out
                of a hold.
            easier: the rungs just gone down to that nobody has heard of yet.
        """
        if self.verbosity is Verbosity.SILENT:
            return ()
        asked = PhaseCues(self, phase, duration_s, fresh, easier)
        requested = [*asked.requests(), *asked.easier_requests()]
        if self.verbosity is Verbosity.TONES:
            requested = [request for request in requested if request.tone]
        return place(
            requested, Chime(0.0, words.phase_tone(phase.kind)), duration_s, self.seconds_of
        )

    def farewell(self) -> tuple[str, ...]:
        """Return what is said after the last tone of a session that was done to its end."""
        match self.verbosity:
            case Verbosity.FULL:
                end = len(self.timeline.phases)
                last = release_before(self.timeline, end, self.prescription, self.library)
                down = () if last is None else words.RELEASE[last][:1]
                return (*down, words.WELL_DONE)
            case Verbosity.SHORT:
                return (words.WELL_DONE,)
            case _:
                return ()

    def phrases(self) -> tuple[str, ...]:
        """Return every phrase that may be said in this session, each once."""
        said: list[str] = []
        for verbosity in (Verbosity.FULL, Verbosity.SHORT):
            sheet = replace(self, verbosity=verbosity)
            said += sheet.farewell()
            for phase in self.timeline.phases:
                said += target(sheet, phase)
                for fresh in (True, False):
                    for request in PhaseCues(sheet, phase, phase.duration_s, fresh).requests():
                        said += [phrase for variant in request.variants for phrase in variant]
        return tuple(dict.fromkeys(said))
