"""Plays the cues of a session: each phase that begins has a plan, the page's ticker calls `look`.

Each thing is said once within 0.15 s of its time or not at all, because a late cue misleads. On a
pause, an interruption, a stop or a mute it is quiet at once. Only the tone of a phase sounds
however late the event comes that says that the phase has begun.

Life cycle: one announcer lives as long as the window; `follow` ties it to a session.
"""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.record import RungSwap
from coach.engine.cue_scheduler import Chime, Due, Say
from coach.engine.cue_words import ANY_TIME, EASIER, Verbosity, phase_tone
from coach.engine.cues import CueSheet
from coach.engine.events import (
    HoldEnded,
    Interrupted,
    MadeEasier,
    Paused,
    PhaseBegan,
    Resumed,
    SessionEnded,
)
from coach.services.ports import TonePlayer, VoicePlayer
from coach.services.session.run import SessionEvent, SessionRun

LATE_S = 0.15
"""How much later than its time something may still be said; less than the gap between two."""

FAREWELL_PATIENCE_S = 1.0
"""How long the last words wait for the last tone to end."""

NO_VOICE_TONE = "words"
"""Sounds where no voice can say the words, so that whoever hears it looks at the screen."""


class Announcer:
    """Tells the players what is due.

    Attributes:
        caption: the words of the latest utterance of this phase, for the screen; empty if none.
        unspoken: whether nobody could hear them, so that the screen must show them.
    """

    def __init__(
        self, tones: TonePlayer, voice: VoicePlayer, verbosity: Verbosity = Verbosity.FULL
    ) -> None:
        self.caption = ""
        self.unspoken = False
        self._tones = tones
        self._voice = voice
        self._verbosity = verbosity
        self._muted = False
        self._unheard = False
        self._sheet: CueSheet | None = None
        self._began: PhaseBegan | None = None
        self._fresh = True
        # After a pause, or once something was left out, nobody comes straight from what is before.
        self._off_the_path = False
        # Easier rungs gone down to, until they are said: at the next look, or by the phase that
        # begins before it, whose tone would cut them off.
        self._easier: tuple[str, ...] = ()
        self._waiting: list[Due] = []
        self._run: SessionRun | None = None

    @property
    def sound_problem(self) -> str | None:
        """One plain sentence while nothing can be heard that should be, else None; it may change
        at any time.
        """
        wanted = not self._muted and self._verbosity is not Verbosity.SILENT
        return self._tones.problem if wanted else None

    @property
    def heard(self) -> bool:
        """Whether a voice says what goes on, as far as is known: the last words were heard."""
        speaks = self._verbosity in (Verbosity.FULL, Verbosity.SHORT) and not self._muted
        return speaks and not self._unheard and self._tones.problem is None

    @property
    def muted(self) -> bool:
        """Whether nothing sounds. Time goes on: what was due meanwhile is not said later."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._muted = muted
        if muted:
            self._voice.hush()

    @property
    def verbosity(self) -> Verbosity:
        """How much is said."""
        return self._verbosity

    @verbosity.setter
    def verbosity(self, verbosity: Verbosity) -> None:
        """Take effect at once: what is still to come in this phase is planned anew."""
        self._verbosity = verbosity
        if self._sheet is not None:
            self._sheet = replace(self._sheet, verbosity=verbosity)
        if self._began is not None:
            self._plan(self._began)
        if verbosity in (Verbosity.TONES, Verbosity.SILENT):
            self._voice.hush()

    def follow(self, run: SessionRun, library: Library) -> None:
        """Guide through a session from its beginning; `load_ahead` loads what it may say."""
        self._run = run
        self._sheet = CueSheet(
            run.timeline,
            run.prescription,
            library,
            self._voice.seconds,
            self._verbosity,
            run.pace,
        )
        self._be_quiet()
        self._off_the_path = False
        run.listen(self.hear)

    def load_ahead(self) -> None:
        """Load in the background what the session may say. Finding out what that is takes a few
        hundredths of a second here; what is said before is loaded when it is due.
        """
        if self._sheet is not None:
            self._voice.prepare((*self._sheet.phrases(), *ANY_TIME))

    def hear(self, event: SessionEvent) -> None:
        """Take an event of the session."""
        match event:
            case PhaseBegan():
                easier = self._easier
                self._be_quiet()
                self._fresh = not self._off_the_path
                self._off_the_path = False
                self._follow_timeline()
                self._plan(event, easier)
                if self._verbosity is not Verbosity.SILENT:
                    self._chime(phase_tone(event.phase.kind))
            case Resumed():
                self._off_the_path = True
            case HoldEnded(hold=hold):
                self._off_the_path = hold.held_s == 0
            case Paused() | Interrupted():
                self._be_quiet()
                # Where it goes on by itself, the tone of what it goes on with follows at once.
                goes_on = isinstance(event, Interrupted) and event.goes_on
                if self._verbosity is not Verbosity.SILENT and not goes_on:
                    self._chime("pause")
            case MadeEasier(swap=swap):
                self._follow_easier(swap)
            case SessionEnded(stopped=stopped):
                self._be_quiet()
                if not stopped:
                    self._say_farewell()
            case _:
                pass

    def ask(self, words: str) -> None:
        """Say a question that stands on the screen, after the tone of the pause."""
        if self._verbosity in (Verbosity.FULL, Verbosity.SHORT):
            self._speak((words,), FAREWELL_PATIENCE_S)

    def look(self, now: Instant) -> float | None:
        """Say what is due, and look after the sound device.

        Args:
            now: the reading of the session's clock.

        Returns:
            Seconds until the next thing is due, or None when this phase has nothing more.
        """
        self._tones.tend()
        if self._easier:
            names, self._easier = self._easier, ()
            self._speak((EASIER, *names), LATE_S)
        if self._began is None:
            return None
        elapsed_s = now.mono - self._began.at.mono
        while self._waiting and self._waiting[0].at_s <= elapsed_s:
            due = self._waiting.pop(0)
            if elapsed_s - due.at_s <= LATE_S:
                self._sound(due)
        return self._waiting[0].at_s - elapsed_s if self._waiting else None

    def _plan(self, began: PhaseBegan, easier: tuple[str, ...] = ()) -> None:
        self._began = began
        self._waiting = []
        if self._sheet is not None:
            duration_s = began.ends_mono - began.at.mono
            plan = self._sheet.plan(began.phase, duration_s, fresh=self._fresh, easier=easier)
            # The first is the phase's own tone, which sounds when the phase is heard of.
            self._waiting = list(plan[1:])

    def _follow_easier(self, swap: RungSwap) -> None:
        """Guide through what is left on the easier rung, and have its name said.

        The phase in hand may lead up to another rung than when it began.
        """
        if self._run is None or self._sheet is None:
            return
        self._follow_timeline()
        self._voice.prepare((swap.rung.name, *self._sheet.phrases()))
        if self._began is not None:
            self._plan(replace(self._began, phase=self._run.state.phase))
        if self._verbosity in (Verbosity.FULL, Verbosity.SHORT):
            self._easier = tuple(dict.fromkeys((*self._easier, swap.rung.name)))

    def _follow_timeline(self) -> None:
        """Go by what is done from here on: something was made easier or left out."""
        run, sheet = self._run, self._sheet
        if run is not None and sheet is not None and run.timeline is not sheet.timeline:
            self._sheet = replace(sheet, timeline=run.timeline)

    def _be_quiet(self) -> None:
        self._began = None
        self._waiting = []
        self._easier = ()
        self.caption = ""
        self.unspoken = False
        self._voice.hush()

    def _sound(self, due: Due) -> None:
        match due:
            case Chime(tone=tone):
                self._chime(tone)
            case Say(words=words):
                self._speak(words, LATE_S)

    def _chime(self, tone: str) -> None:
        # How long a system voice takes is a guess: it must not run into a tone that counts.
        self._voice.hush()
        if not self._muted:
            self._tones.play(tone)

    def _speak(self, words: tuple[str, ...], patience_s: float) -> None:
        self.caption = ". ".join(words)
        self.unspoken = False
        if self._muted:
            return
        if not self._voice.speak(words, patience_s=patience_s):
            self.unspoken = True
            self._tones.play(NO_VOICE_TONE)
        elif self._tones.problem:
            # The voice speaks into a device that is gone.
            self.unspoken = True
        self._unheard = self.unspoken

    def _say_farewell(self) -> None:
        if self._sheet is None or self._verbosity is Verbosity.SILENT:
            return
        self._chime("done")
        words = self._sheet.farewell()
        if words:
            self._speak(words, FAREWELL_PATIENCE_S)
