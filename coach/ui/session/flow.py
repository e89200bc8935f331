"""From "Start" to "Saved": check-in, session, check-in, how it felt. One page at a time.

The session is opened in the record when the first check-in is answered, so a session that is on
the screen is always on disk too.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.gates import Gate, Locked, SessionLocked, Until
from coach.domain.pain import AskedWhen
from coach.domain.program import Slot
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.engine.drawings import drawings_of
from coach.engine.events import PhaseBegan
from coach.services.app_services import AppServices
from coach.services.check_in import Answers, SaidSoFar
from coach.services.devices import Devices
from coach.services.ports import OpenSession
from coach.services.preferences import VOLUMES
from coach.services.problems import StoreProblem
from coach.services.session.after_session import (
    ExerciseFelt,
    exercise_limits,
    felt_fine,
    keep_felt,
    keep_pain_after,
    unsaid,
)
from coach.services.session.announce import Announcer
from coach.services.session.run import SessionEvent, SessionRun
from coach.services.session.stay_awake import AwakeInSession
from coach.services.today import TodayView
from coach.ui.figures.framing import measure_ahead
from coach.ui.idle_tasks import IdleTasks
from coach.ui.plan.suggestions_page import SuggestionsPage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.ending_page import EndingPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.session.page import SessionPage
from coach.ui.session.refused_start import RefusedStart
from coach.ui.session.summary import ending_of, exercises_done, nothing_hurt
from coach.ui.signs.overlay import SignsOverlay
from coach.ui.texts import plan as plan_words
from coach.ui.texts import session as session_words
from coach.ui.texts import window as window_words
from coach.ui.texts.refusals import refused
from coach.ui.theme import Theme
from coach.ui.widgets.question_page import QuestionPage

_SLEEP_TOLD_S = 15.0
"""Long enough to be read from the mat; then there is room for what else is to be said."""


class SessionFlow(QObject):
    """Leads through one session.

    Signals:
        finished: there is nothing more to show; back to Today.
        warning_signs: the user asked for them.
        movement: the user does a movement in place of the session; with its id.

    Args:
        show: puts a page on the screen; the page before it is thrown away.
        signs: asks the warning signs, and shows what they lock.
    """

    finished = Signal()
    warning_signs = Signal()
    movement = Signal(str)

    def __init__(
        self,
        services: AppServices,
        devices: Devices,
        theme: Theme,
        show: Callable[[QWidget], None],
        signs: SignsOverlay,
        *,
        speed: float = 1.0,
    ) -> None:
        super().__init__()
        self._services = services
        sound = self._sound = devices.make_sound()
        self._stay_awake = devices.make_stay_awake()
        self._awake = AwakeInSession(self._stay_awake)
        self._told_of_sleep = False
        self._preferences = services.settings.preferences()
        sound.tones.set_volume(VOLUMES[self._preferences.tone_volume])
        sound.voice.set_volume(VOLUMES[self._preferences.voice_volume])
        self._announcer = Announcer(sound.tones, sound.voice, self._preferences.verbosity)
        self._announcer.muted = self._preferences.muted
        self._theme = theme
        self._show = show
        self._speed = speed
        self._at_hand: SessionRun | None = None
        self._so_far: SaidSoFar | None = None
        self.page: SessionPage | None = None
        self._ahead = IdleTasks(self)
        self._refused = RefusedStart(
            services, signs, show, self.finished.emit, self.movement.emit, self._try
        )

    def start(
        self, slot: Slot | None, gate: Callable[[Answers], Gate], *, minutes: float | None = None
    ) -> None:
        """Begin with the check-in before; shortened where minutes are given.

        Args:
            slot: what it is for, or None for an extra one.
            gate: tells while somebody answers whether a session may start.
            minutes: how long it may be, or None.
        """
        so_far = self._so_far = self._services.check_ins.so_far()
        page = CheckInPage(
            AskedWhen.BEFORE,
            self._theme,
            answering=so_far.answering(AskedWhen.BEFORE),
            gate=gate,
            last=so_far.last_pain,
        )
        page.warning_signs.connect(self.warning_signs)
        page.left.connect(self.finished)
        page.answered.connect(lambda answers: self._open(slot, minutes, answers))
        self._show(page)
        self._ahead.begin(self._steps_to_session())

    def go_on(self, found: OpenSession) -> None:
        """Begin with the hold that was cut off."""
        self._so_far = self._services.check_ins.so_far()
        self._run(self._services.sessions.go_on(found))

    def set_theme(self, theme: Theme) -> None:
        """Make the pages to come in another theme; the window tells those that are there."""
        self._theme = theme

    def pause(self) -> None:
        """Pause a running session; anything else stays as it is."""
        if self.page is not None and self.page.run.begun:
            self.page.run.pause()

    def break_off(self) -> None:
        """End a running session as stopped, at once, without a sound and without a question."""
        page, self.page = self.page, None
        self._announcer.muted = True
        if page is not None and page.run.begun:
            page.run.stop(at_once=True)
        self.let_go()

    def close(self) -> None:
        """Pause, because the window goes; the next start offers to go on."""
        if self.page is not None:
            self.page.leave()
        elif self._at_hand is not None:
            self._at_hand.leave()
        self.let_go()

    def let_go(self) -> None:
        """Let go of the loudspeaker and of what keeps the screen on; safe to call twice.

        What could not be kept is tried once more: nobody asks for it any longer.
        """
        if self._at_hand is not None:
            self._at_hand.recorder.retry()
        self._ahead.stop()
        self._sound.close()
        self._stay_awake.close()

    def _steps_to_session(self) -> Iterator[Callable[[], object]]:
        """Return what is done while the check-in is read, so that the session comes at once."""
        yield self._sound.open
        library, plan = (
            self._services.plans.current.library,
            self._services.plans.current.prescription,
        )
        # The way down to the floor, the warm-up and all that follows, in the order it is seen.
        for figure in drawings_of(plan, library, self._preferences.pace):
            yield partial(measure_ahead, figure)

    def _open(
        self, slot: Slot | None, minutes: float | None, answers: Answers, *, kept: bool = False
    ) -> None:
        """Begin the session, or show what stands in its way.

        Args:
            slot: what it is for.
            minutes: how long it may be, or None.
            answers: what was said before it.
            kept: whether that is in the record already.
        """

        def attempt() -> None:
            try:
                run = self._services.sessions.start(slot, answers, minutes=minutes)
            except SessionLocked as locked:
                if not kept and answers != Answers():
                    self._services.check_ins.keep(AskedWhen.BEFORE, answers)
                again = partial(self._open, slot, minutes, answers, kept=True)
                self._refused.show(locked.gate, again)
                return
            # From here on another try must not open a second session.
            self._try(lambda: self._run(run))

        self._try(attempt)

    def _run(self, run: SessionRun) -> None:
        self._ahead.stop()
        self._at_hand = run
        self._sound.open()
        self._announcer.follow(run, self._services.plans.current.library)
        self._awake.follow(run)
        run.listen(self._tell_of_sleep)
        page = SessionPage(
            run,
            self._services.sessions.hurt_report(run),
            self._services.plans.current.library,
            self._theme,
            self._announcer,
            self._awake,
            self._preferences,
            speed=self._speed,
        )
        page.views.new_here = self._services.sessions.new_here
        page.desk.head.show_muted(self._announcer.muted)
        page.view_changed.connect(self._keep_view)
        page.mute_changed.connect(self._mute)
        page.warning_signs.connect(self.warning_signs)
        page.ended.connect(self._after)
        self.page = page
        self._show(page)
        page.begin()
        self._ahead.begin([self._announcer.load_ahead])

    def _tell_of_sleep(self, event: SessionEvent) -> None:
        """Say once that the screen may go dark; the answer comes a moment after it was asked."""
        problem = self._stay_awake.problem
        if not isinstance(event, PhaseBegan) or problem is None or self.page is None:
            return
        if not self._told_of_sleep:
            self._told_of_sleep = True
            self.page.say_for(problem, _SLEEP_TOLD_S)

    def _after(self) -> None:
        so_far = self._so_far
        if self.page is None or so_far is None:
            return
        run = self.page.run
        self.page = None
        if run.left_open:
            self.let_go()
            self._show(left_open_page(run, self.finished.emit))
            return
        self._show_ending(run, so_far)

    def _show_ending(self, run: SessionRun, so_far: SaidSoFar) -> None:
        """Say that it counts and when the next one is; questions come after that, or not at all."""
        page = EndingPage(ending_of(run, self._day_to_come()), self._theme)
        page.asked.connect(lambda: self._ask_after(run, so_far))
        page.warning_signs.connect(self.warning_signs)
        page.left.connect(self.finished)
        self._show(page)

    def _day_to_come(self) -> TodayView | None:
        """Return the day as it is now; None where no session may start, or nothing can be read."""
        try:
            gate = self._services.sessions.gate()
            # The gap is no lock here: Today says itself when the next session may begin.
            locked = isinstance(gate, Locked) and gate.until is not Until.GAP_OVER
            return None if locked else self._services.today()
        except StoreProblem:
            # The questions come all the same; keeping an answer then tells what is wrong.
            return None

    def _ask_after(self, run: SessionRun, so_far: SaidSoFar) -> None:
        before = run.said.before
        page = CheckInPage(
            AskedWhen.AFTER,
            self._theme,
            answering=so_far.answering(AskedWhen.AFTER, run.session_id, run.said),
            last=Answers.of_pain(before) if before is not None else None,
            offer_clean=nothing_hurt(run),
        )
        page.warning_signs.connect(self.warning_signs)
        page.left.connect(self.finished)
        page.answered.connect(lambda answers: self._keep_after(run, answers, self._ask_how_it_felt))
        page.all_clean.connect(lambda answers: self._keep_after(run, answers, self._keep_all_clean))
        self._show(page)

    def _keep_after(
        self, run: SessionRun, answers: Answers, then: Callable[[SessionRun], None]
    ) -> None:
        def kept() -> None:
            self.let_go()
            self._try(lambda: then(run))

        self._go_on_once_kept(run, keep_pain_after(run, answers), kept)

    def _keep_all_clean(self, run: SessionRun) -> None:
        done = [ladder_id for ladder_id, _ in exercises_done(run)]
        self._keep_felt(run, felt_fine(run, done))

    def _go_on_once_kept(
        self, run: SessionRun, problem: StoreProblem | None, then: Callable[[], None]
    ) -> None:
        """Go on once everything is on disk; until then say why not and offer another try."""
        if problem is None:
            then()
            return
        self._show_problem(problem, lambda: self._go_on_once_kept(run, run.recorder.retry(), then))

    def _ask_how_it_felt(self, run: SessionRun) -> None:
        done = exercises_done(run)
        ask = unsaid(run, [ladder_id for ladder_id, _ in done])
        if not ask:
            self._show_suggestions()
            return
        page = ExerciseRatingsPage(
            [each for each in done if each[0] in ask],
            self._theme,
            fine={each.ladder_id: each for each in felt_fine(run, ask)},
            limits=exercise_limits(run),
            no_session_from=run.prescription.rules.pain.no_session_from,
            said=[name for ladder_id, name in done if ladder_id not in ask],
        )
        page.warning_signs.connect(self.warning_signs)
        page.left.connect(self.finished)
        page.answered.connect(lambda felt: self._keep_felt(run, felt))
        self._show(page)

    def _keep_felt(self, run: SessionRun, felt: tuple[ExerciseFelt, ...]) -> None:
        self._go_on_once_kept(run, keep_felt(run, felt), lambda: self._try(self._show_suggestions))

    def _show_suggestions(self) -> None:
        found = self._services.plans.suggestions.now()
        if not found.to_be_seen:
            self.finished.emit()
            return
        page = SuggestionsPage(found.offers, found.for_the_pt, found.contact)
        page.left.connect(self.finished)
        page.answered.connect(
            lambda suggestion, answer: self._try(lambda: self._answer(suggestion, answer))
        )
        self._show(page)

    def _answer(self, suggestion: Suggestion, answer: Answer) -> None:
        refusal = self._services.plans.suggestions.answer(suggestion, answer)
        if refusal is None:
            self._show_suggestions()
            return
        choices = [(window_words.BACK_TO_TODAY, self.finished.emit)]
        self._show(QuestionPage(plan_words.REFUSED_TITLE, [refused(refusal)], choices))

    def _try(self, attempt: Callable[[], None]) -> None:
        """Do what needs the record; when the disk refuses, say so and offer another try."""
        try:
            attempt()
        except StoreProblem as problem:
            self._show_problem(problem, lambda: self._try(attempt))

    def _show_problem(self, problem: StoreProblem, again: Callable[[], None]) -> None:
        back = self.finished.emit
        choices = [(window_words.TRY_AGAIN, again), (window_words.BACK_TO_TODAY, back)]
        self._show(QuestionPage(problem.sentence, [problem.way_out], choices, back=back))

    def _keep_view(self, floor: bool, turn: int) -> None:
        self._preferences = replace(self._preferences, floor=floor, turn=turn)
        self._keep(lambda: self._services.settings.keep_preferences(self._preferences))

    def _mute(self, muted: bool) -> None:
        self._announcer.muted = muted
        self._preferences = replace(self._preferences, muted=muted)
        self._keep(lambda: self._services.settings.keep_preferences(self._preferences))

    def _keep(self, act: Callable[[], None]) -> None:
        """Keep a preference; a disk that refuses is said, and the session goes on."""
        try:
            act()
        except StoreProblem as problem:
            if self.page is not None:
                self.page.say(problem.sentence)


def left_open_page(run: SessionRun, leave: Callable[[], None]) -> QuestionPage:
    """Return what is said of a session that was left open, with no question: it is too long ago."""
    done, planned = run.totals.holds_completed, run.totals.holds_planned
    line = session_words.LEFT_OPEN_WORDS.format(done=done, planned=planned)
    return QuestionPage(session_words.LEFT_OPEN, [line], [(window_words.BACK_TO_TODAY, leave)])
