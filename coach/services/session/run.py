"""Runs one session: asks the clock, drives the engine, keeps every hold, tells the listeners.

The order is fixed: a hold that ended is on disk before the screen or the sound hears of
anything that follows. When the disk refuses what was measured or said, the session pauses, and its
recorder writes it again at the next event or action; nothing is thrown away.

Life cycle: `start_session` or `go_on` in `resume` makes one; `begin` starts the clock; `tick` is
called often while it runs; it is over when `state.mode` is ENDED and `unwritten` is False.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.pain import CheckIn
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionTotals,
    next_hold,
    status_at_end,
    totals_of,
)
from coach.domain.said_in_session import SaidInSession
from coach.domain.sides import Side
from coach.engine import easier, hurt
from coach.engine import session as engine
from coach.engine.events import Event, HoldEnded, MadeEasier, SessionEnded
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import PACE, Pace, Phase, Timeline
from coach.services.ports import Clock
from coach.services.problems import StoreProblem
from coach.services.session.recorder import (
    Fact,
    Recorder,
    RecordingCaughtUp,
    RecordingFailed,
    SessionEnd,
)
from coach.services.session.staleness import LeftOpen, left_open

SessionEvent = Event | RecordingFailed | RecordingCaughtUp
Listener = Callable[[SessionEvent], None]


class SessionRun:
    """One run of a session.

    Wide: whatever a key, a click or a remote may do in a session is one method, and what they may
    ask before it is another.

    Attributes:
        recorder: writes what is measured and said.
        said: what was said so far, with what was found after a crash.
        pace: seconds of the phases between.
        timeline: what it goes through, with the easier rungs gone on with so far.
        prescription: what was prescribed.
        holds: what was measured so far, with what was found after a crash.
        left_open: whether it was left for long. While it is paused only the wall clock says so,
            which may have been set, so the user is asked: `resume` goes on, `stop` ends it as it
            was when it was left. Once it is over: whether it was ended as it was when it was left.
    """

    def __init__(
        self,
        clock: Clock,
        recorder: Recorder,
        start: SessionStart,
        said: SaidInSession,
        holds: tuple[HoldRecord, ...] = (),
        swaps: tuple[RungSwap, ...] = (),
        pace: Pace = PACE,
        before_s: float = 0.0,
    ) -> None:
        self.recorder = recorder
        self.said = said
        self._started = start.started
        self._before_s = before_s
        self._begun_s = 0.0
        self.prescription = start.prescription
        self.timeline: Timeline = easier.laid_out(start, swaps, pace)
        self.holds: list[HoldRecord] = list(holds)
        self._clock = clock
        self._listeners: list[Listener] = []
        self.pace = pace
        self._state: SessionState | None = None
        self._last_running: Instant | None = None
        self.left_open = False
        recorder.listen(self._tell)

    def listen(self, listener: Listener) -> None:
        """Tell a listener of every event from now on, in order."""
        self._listeners.append(listener)

    @property
    def state(self) -> SessionState:
        """Where the session stands.

        Raises:
            RuntimeError: it has not begun.
        """
        if self._state is None:
            raise RuntimeError("not begun")
        return self._state

    @property
    def begun(self) -> bool:
        """Whether `begin` was called."""
        return self._state is not None

    @property
    def session_id(self) -> str:
        """Its id in the record."""
        return self.recorder.session_id

    @property
    def unwritten(self) -> bool:
        """Whether something measured or said is not on disk yet."""
        return self.recorder.waiting

    @property
    def totals(self) -> SessionTotals:
        """The sums so far."""
        return totals_of(self.prescription, self.holds)

    def now(self) -> Instant:
        """Read the clock that this session runs on."""
        return self._clock.read()

    def begin(self) -> None:
        """Start the clock, at the first hold that is not settled yet."""
        first, attempt = next_hold(self.holds)
        now = self.now()
        self._begun_s = now.mono
        self._take(engine.begin(self.timeline, now, first, attempt, self.pace))

    def tick(self) -> None:
        """Look at the clock. A session that was left for long is closed as it was then, where the
        clock that nobody can set says so.
        """
        now, left_at = self.now(), self._last_running
        self._take(engine.tick(self.state, now))
        if self.state.mode is not Mode.PAUSED or left_at is None:
            return
        left = left_open(left_at, now)
        self.left_open = left is not LeftOpen.NO
        if left is LeftOpen.SURELY:
            self._take(engine.stop(self.state, left_at))

    def pause(self) -> None:
        """Pause; a hold in progress is done again later."""
        self._take(engine.pause(self.state, self.now()))

    def resume(self) -> None:
        """Go on, once everything is on disk; one that was surely left for long is closed.

        Where only the clock on the wall says that it was, to go on is the user's decision.
        """
        self.tick()
        if self.state.mode is Mode.PAUSED and self.recorder.retry() is None:
            self.left_open = False
            self._take(engine.resume(self.state, self.now()))

    def skip(self) -> None:
        """Go on to the next phase."""
        self._take(engine.skip(self.state, self.now()))

    def stop(self, *, at_once: bool = False) -> None:
        """End the session and keep what was done; also writes what could not be written before.

        Who is on the floor gets up first, until ready, unless it ends at once. One that was left
        for long ends when it was left.
        """
        if self.state.mode is not Mode.ENDED:
            self.tick()
        if self.state.mode is Mode.ENDED:
            self.recorder.retry()
            return
        left_at, waited = self._last_running if self.left_open else None, self.unwritten
        end = engine.stop if at_once or left_at else engine.stop_and_get_up
        self._take(end(self.state, left_at or self.now()))
        if waited:
            self.recorder.retry()

    def leave(self) -> None:
        """Pause because the session is no longer shown, and try once more to write what waits.

        Where the user only had to get up from the floor, the session ends instead.
        """
        if self.state.phase.is_last_way_up:
            self.stop(at_once=True)
        else:
            self.pause()
        self.recorder.retry()

    def keep_said(self, *said: CheckIn | ExerciseRating) -> StoreProblem | None:
        """Keep what was said, all or none; where the disk refuses, a running session pauses.

        Returns:
            What stands in the way of keeping it now, or None; the recorder tries again.
        """
        self.said = self.said.and_said(*said)
        problem = self.recorder.keep(*said)
        self._pause_unless_kept(problem)
        return problem

    def rated(self, phase: Phase) -> tuple[str, Side | None]:
        """Return what a rating said in a phase is about: the ladder, and the side where each side
        has its own.
        """
        by_side = (
            phase.exercise_no >= 0 and self.prescription.exercises[phase.exercise_no].each_side
        )
        return phase.source_id, phase.side if by_side else None

    def stands(self, ladder_id: str, side: Side | None) -> ExerciseRating:
        """Return what was said of a side of an exercise so far, as if it were said now."""
        return self.said.rating(self.session_id, ladder_id, side, self.now())

    def hurt(self) -> None:
        """Stop at once, because it hurt; the seconds held are kept and the session pauses."""
        self._take(hurt.hurt(self.state, self.now()))

    def take_back_hurt(self) -> None:
        """Take "that hurt" back, because it was a slip of the finger, and go on as `resume` does.

        The hold is done again. Where the disk refuses it waits paused, and the slip is not lost.
        """
        self._take(hurt.take_back(self.state, self.now()))
        self.resume()

    def easier(self, library: Library, flags: Collection[str] = (), *, both: bool = False) -> bool:
        """Go on with the rung below for the rest of the exercise; return whether there was one.

        Args:
            library: the ladders.
            flags: ids of the profile flags that are true of the user: they hide rungs.
            both: whether both sides go down, and not the side in hand alone.
        """
        below = easier.rungs_below(library, flags)
        step = easier.easier(self.state, self.now(), self.prescription, below, both=both)
        self._take(step)
        return any(isinstance(event, MadeEasier) for event in step.events)

    def easier_rung(self, library: Library, flags: Collection[str] = ()) -> NamedRung | None:
        """Return the rung that `easier` would go on with now, or None."""
        below = easier.rungs_below(library, flags)
        swaps = easier.easier_rungs(self.state, self.now(), self.prescription, below)
        return swaps[0].rung if swaps else None

    def skip_exercise(self) -> None:
        """Leave out the rest of the exercise in hand, or of the one that hurt."""
        self._take(hurt.skip_exercise(self.state, self.now()))

    @property
    def can_skip_exercise(self) -> bool:
        """Whether anything of the exercise in hand, or of what hurt, is left to leave out."""
        return hurt.left_of(self.state)

    def ready(self) -> None:
        """End a rest, or a change of posture, that lasts until the user is ready."""
        self._take(engine.ready(self.state, self.now()))

    def _take(self, step: Transition) -> None:
        self._state, events = step
        if self._state.mode is Mode.RUNNING:
            self._last_running = self._state.last
        self.timeline = self._state.timeline
        for event in events:
            if isinstance(event, HoldEnded):
                self.holds.append(event.hold)
            problem = self.recorder.keep(*self._facts(event))
            self._tell(event)
            self._pause_unless_kept(problem)

    def _facts(self, event: SessionEvent) -> tuple[Fact, ...]:
        """Return what an event tells that must be on disk before anything else happens."""
        match event:
            case MadeEasier(swap=swap):
                return (swap,)
            case HoldEnded(hold=hold):
                return (hold,)
            case SessionEnded(at=at, stopped=stopped):
                return (SessionEnd(status_at_end(self.totals, stopped=stopped), self._end(at)),)
            case _:
                return ()

    def _pause_unless_kept(self, problem: StoreProblem | None) -> None:
        """Pause a running session where something could not be kept."""
        if problem is not None and self.begun and self.state.mode is Mode.RUNNING:
            self._take(engine.pause(self.state, self.now()))

    def _end(self, at: Instant) -> Instant:
        """Return the end to keep: as long after the start as the clock that never jumps measured.

        The clock on the wall may have been set meanwhile, by an hour or by years.
        """
        lasted_s = self._before_s + max(0.0, at.mono - self._begun_s)
        return replace(self._started.later(lasted_s, at.wall.tzinfo), mono=at.mono)

    def _tell(self, event: SessionEvent) -> None:
        for listener in self._listeners:
            listener(event)
