"""What a running session looks like: at the desk, from the floor, or as a question.

It shows where the session stands and decides nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.domain.feedback import Form
from coach.domain.ladder import Instructions, Library
from coach.domain.options import instructions_for
from coach.domain.prescription import Prescription
from coach.engine.drawings import drawing_of
from coach.engine.state import SessionState
from coach.engine.timeline import PhaseKind
from coach.services.preferences import Preferences
from coach.services.session.announce import Announcer
from coach.services.session.form import FormRating
from coach.services.session.run import SessionRun
from coach.services.session_actions import SessionAction
from coach.ui.session.key_map import KeyMap
from coach.ui.session.views import wording
from coach.ui.session.views.controls import Actions
from coach.ui.session.views.desk_view import DeskView
from coach.ui.session.views.flash import Flash
from coach.ui.session.views.floor_view import FloorView
from coach.ui.session.views.header import HeaderActions
from coach.ui.session.views.shown_moment import moment_of
from coach.ui.session.views.sound_watch import SoundWatch
from coach.ui.session.views.view_rotation import turn_along
from coach.ui.texts import session as session_words
from coach.ui.theme import Theme


class SessionViews(QWidget):
    """Desk view, floor view and the board of questions, one of them at a time.

    Signals:
        said: a sentence was shown.

    Attributes:
        on_floor: whether the floor view is chosen.
        new_here: whether the floor view names its keys, for who is new here.
    """

    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        keys: KeyMap,
        actions: Actions,
        head_actions: HeaderActions,
        answer_form: Callable[[Form], object],
        board: QWidget,
        now_s: Callable[[], float],
    ) -> None:
        super().__init__()
        self._keys = keys
        self._board = board
        self._along = False
        self._said_until_s: float | None = None
        self.on_floor = self.new_here = False
        self.desk = DeskView(theme, actions, head_actions, answer_form, keys)
        self.floor = FloorView(theme)
        self._figures = (self.desk.instructions.figure, self.floor.figure)
        for figure in self._figures:
            figure.stay_light(now_s)
        self._stack = QStackedLayout(self)
        for view in (self.desk, self.floor, board):
            self._stack.addWidget(view)
        self._sound = SoundWatch(Flash(theme, self), self.say, self.desk.notice.text)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.desk.set_theme(theme)
        self.floor.set_theme(theme)
        self._sound.flash.set_theme(theme)

    def show_as(self, preferences: Preferences) -> None:
        """Take up how the user likes to see it."""
        for figure in self._figures:
            figure.set_still(preferences.still)
        self.floor.set_turn(preferences.turn)
        self._sound.flash.set_still(preferences.still)
        self._along = preferences.turn_along
        self.on_floor = preferences.floor
        self.show_view(asking=False)

    def show_view(self, *, asking: bool) -> None:
        """Show the question while one is open, else the view that is chosen."""
        view = self.floor if self.on_floor else self.desk
        self._stack.setCurrentWidget(self._board if asking else view)

    def turn_by_hand(self) -> None:
        """Turn the floor view: upright, lying on one side, on the other. From then on it stays."""
        self._along = False
        self.floor.set_turn({0: 1, 1: -1, -1: 0}[self.floor.turned])

    @property
    def question_turn(self) -> int:
        """Quarter turns of a question: as the floor view is turned, or none at the desk."""
        return self.floor.turned if self.on_floor else 0

    def say(self, sentence: str, *, until_s: float | None = None) -> None:
        """Show a sentence, or none; until a monotonic second, or until another one."""
        self._said_until_s = until_s
        self.desk.show_notice(sentence)
        self.floor.show_notice(sentence)
        self.said.emit(sentence)

    def show_phase(self, run: SessionRun, library: Library) -> None:
        """Show what does not change while a phase lasts."""
        state = run.state
        self.desk.show_phase(state, run.prescription, library, _texts(run, library))
        self.floor.show_phase(state, run.prescription, library)
        shown, coming = figures_of(state, run.prescription, library)
        for figure in self._figures:
            figure.show_figure(shown, state.phase.side)
            figure.expect(coming)
        self.desk.instructions.show_second(shown, state.phase.side)
        along = turn_along(state.phase, library) if self._along else 0
        self.floor.set_turn(self.floor.turn, along)

    def show_time(
        self, run: SessionRun, form: FormRating, announcer: Announcer, library: Library
    ) -> None:
        """Show this moment in the view that is chosen."""
        now, state = run.now(), run.state
        if self._said_until_s is not None and now.mono >= self._said_until_s:
            self.say("")
        problem, on_floor = announcer.sound_problem, self.on_floor
        self._sound.look(problem, state.phase, now.mono, on_floor=on_floor)
        shown = moment_of(state, now)
        cue = announcer.caption if announcer.unspoken else None
        asked, said = form.about is not None, form.said
        if self.on_floor:
            key = SessionAction.PAUSE if shown.unhurried else SessionAction.NEXT
            # In a pause nothing else says how to go on, however often one has been here.
            named = self.new_here or shown.paused
            told = wording.floor_keys(shown, self._keys) if named else ""
            self.floor.show_keys(told)
            ready = wording.ready_hint(shown.until_ready_s, self._keys.name(key))
            told = wording.floor_cue(cue or "", ready)
            self.floor.show_moment(shown, (told, wording.form_hint(said, asked=asked), ready))
            return
        left = wording.minutes_left(state.session_left_s(now))
        self.desk.show_form(said, asked=asked)
        self.desk.show_moment(shown, left, cue, _texts(run, library))


_GET_UP = Instructions((), session_words.ON_THE_WAY[PhaseKind.GET_UP][1], (), (), ())
"""The texts of the way up after all that is done, which is no exercise of a library."""


def figures_of(state: SessionState, plan: Prescription, library: Library) -> tuple[str, str]:
    """Return the id of the phase's figure, and of the next other one; empty where none follows."""
    phases = (state.phase, *state.timeline.phases[state.index + 1 :])
    shown, *later = (drawing_of(phase, plan, library) for phase in phases)
    return shown, next((coming for coming in later if coming != shown), "")


def _texts(run: SessionRun, library: Library) -> Instructions | None:
    phase = run.state.phase
    if phase.is_last_way_up:
        return _GET_UP
    if phase.exercise_no < 0:
        return library.instructions(phase.source_id, phase.rung_id)
    exercise = run.prescription.exercises[phase.exercise_no]
    return instructions_for(library, exercise, phase.rung_id)
