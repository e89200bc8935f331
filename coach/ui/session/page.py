"""The page of a running session: what to do this second, readable at a glance.

It shows what the session's events say and looks at the clock only through the session. Every
action has a key (Space, Right or Page Down, Esc, M, F, R, F1), most a button, and a click
anywhere pauses and goes on. The same key within half a second is one press: somebody leant on
it, or a cat did.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.domain.ladder import Instructions, Library
from coach.engine.events import Interrupted, InterruptedBy, PhaseBegan, Resumed, SessionEnded
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.announce import Announcer
from coach.services.preferences import Preferences
from coach.services.run_session import (
    RecordingCaughtUp,
    RecordingFailed,
    SessionEvent,
    SessionRun,
)
from coach.ui.session import wording
from coach.ui.session.controls import Actions
from coach.ui.session.desk_view import DeskView
from coach.ui.session.floor_view import FloorView
from coach.ui.session.head import HeadActions
from coach.ui.session.moment import moment_of
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.ticker import Ticker

SAME_PRESS_S = 0.5
"""The same key again within this time is the same press (product rule)."""

_NEXT_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
_YES_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SessionPage(QWidget):
    """Shows and drives one run of a session.

    Signals:
        ended: the session is over and everything is on disk.
        warning_signs: the user asked for them; the session is paused.
        mute_changed: sound was switched off (True) or on.
        view_changed: (whether the floor view is shown, its quarter turns).
    """

    ended = Signal()
    warning_signs = Signal()
    mute_changed = Signal(bool)
    view_changed = Signal(bool, int)

    def __init__(
        self,
        run: SessionRun,
        library: Library,
        theme: Theme,
        announcer: Announcer,
        *,
        speed: float = 1.0,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.run = run
        self._library = library
        self._announcer = announcer
        self._last_key: tuple[int, float] = (0, float("-inf"))
        actions = Actions(self.pause_or_go_on, self.skip, self.ask_stop, self.stop)
        head_actions = HeadActions(self._ask_for_signs, self._toggle_mute, self.toggle_floor)
        self.desk = DeskView(theme, actions, head_actions)
        self.floor = FloorView(theme)
        self._views = QStackedLayout(self)
        self._views.addWidget(self.desk)
        self._views.addWidget(self.floor)
        self._ticker = Ticker(self.look, self, speed)
        run.listen(self._hear)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.desk.set_theme(theme)
        self.floor.set_theme(theme)

    def show_as(self, preferences: Preferences) -> None:
        """Take up how the user likes to see it."""
        for figure in (self.desk.instructions.figure, self.floor.figure):
            figure.set_tones(preferences.figure_tone)
            figure.set_still(preferences.still)
        self.floor.set_turn(preferences.turn)
        self._views.setCurrentWidget(self.floor if preferences.floor else self.desk)

    @property
    def on_floor(self) -> bool:
        """Whether the floor view is shown."""
        return self._views.currentWidget() is self.floor

    def toggle_floor(self) -> None:
        """Change between desk and floor view."""
        self._views.setCurrentWidget(self.desk if self.on_floor else self.floor)
        self.setFocus()
        self.view_changed.emit(self.on_floor, self.floor.turn)

    def turn(self) -> None:
        """Turn the floor view: upright, lying on one side, on the other."""
        if self.on_floor:
            self.floor.set_turn({0: 1, 1: -1, -1: 0}[self.floor.turn])
            self.view_changed.emit(True, self.floor.turn)

    def begin(self) -> None:
        """Start the clock."""
        self.run.begin()
        self._ticker.start()
        self.setFocus()

    def pause_or_go_on(self) -> None:
        """Pause, or go on after a pause."""
        if self.run.state.mode is Mode.PAUSED:
            self.desk.controls.show_mode(paused=False, asking=False)
            self.run.resume()
        else:
            self.run.pause()
        self.look()

    def skip(self) -> None:
        """Go on to the next phase."""
        self.run.skip()
        self.look()

    def ask_stop(self) -> None:
        """Pause and ask whether to stop."""
        self.run.pause()
        self.look()
        if self.run.state.mode is not Mode.ENDED:
            self.desk.controls.show_mode(paused=True, asking=True)
            self.floor.show_notice(words.FLOOR_ASK_STOP)

    def stop(self) -> None:
        """Stop; what was done is saved."""
        self.run.stop()
        self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every action has a key."""
        if event.isAutoRepeat() or self._same_press(event.key()):
            return
        asking = self.desk.controls.asking
        match event.key():
            case Qt.Key.Key_Space:
                self.pause_or_go_on()
            case key if asking and key in _YES_KEYS:
                self.stop()
            case key if key in _NEXT_KEYS and not asking:
                self.skip()
            case Qt.Key.Key_Escape:
                self.ask_stop()
            case Qt.Key.Key_M:
                self._toggle_mute()
            case Qt.Key.Key_F:
                self.toggle_floor()
            case Qt.Key.Key_R:
                self.turn()
            case Qt.Key.Key_F1:
                self._ask_for_signs()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on by a click anywhere that is not a button."""
        if event.button() is Qt.MouseButton.LeftButton and not self.desk.controls.asking:
            self.pause_or_go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock again."""
        super().showEvent(event)
        if self.run.begun and self.run.state.mode is not Mode.ENDED:
            self._ticker.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """No timer runs on a page that nobody sees."""
        super().hideEvent(event)
        self._ticker.stop()

    def _same_press(self, key: int) -> bool:
        now = self.run.now().mono
        last, at = self._last_key
        if key == last and now - at < SAME_PRESS_S:
            return True
        self._last_key = (key, now)
        return False

    def _ask_for_signs(self) -> None:
        self.run.pause()
        self.look()
        self.warning_signs.emit()

    def _toggle_mute(self) -> None:
        muted = not self.desk.head.muted
        self.desk.head.show_muted(muted)
        self.mute_changed.emit(muted)

    def look(self) -> float | None:
        """Turn the session, show it, and return the seconds to its next deadline."""
        self.run.tick()
        due_s = self._announcer.look(self.run.now())
        state = self.run.state
        if state.mode is Mode.ENDED:
            self._ticker.stop()
            if not self.run.unwritten:
                self.ended.emit()
            return None
        self._show_time()
        if state.mode is not Mode.RUNNING:
            return None
        left_s = state.remaining_s(self.run.now())
        return left_s if due_s is None else min(left_s, due_s)

    def _show_time(self) -> None:
        now, state = self.run.now(), self.run.state
        shown = moment_of(state, now)
        if self.on_floor:
            self.floor.show_moment(shown)
            return
        cue = self._announcer.caption if self._announcer.unspoken else None
        left = wording.minutes_left(state.session_left_s(now))
        self.desk.show_moment(shown, left, cue, self._instructions())

    def _instructions(self) -> Instructions | None:
        phase = self.run.state.phase
        return self._library.instructions(phase.source_id, phase.rung_id)

    def _hear(self, event: SessionEvent) -> None:
        match event:
            case PhaseBegan():
                self._show_phase()
            case Resumed() | RecordingCaughtUp():
                self.say("")
            case Interrupted(by=by, gap_s=gap_s):
                self.say(_interruption(by, gap_s, self.run.state.phase.kind))
            case RecordingFailed(problem=problem):
                self.say(
                    words.NOT_WRITTEN.format(sentence=problem.sentence, way_out=problem.way_out)
                )
            case SessionEnded():
                self.desk.controls.show_mode(paused=True, asking=False)
            case _:
                pass
        if not isinstance(event, SessionEnded) and self.run.begun:
            self._show_phase()

    def say(self, sentence: str) -> None:
        """Show a sentence until the next pause is over."""
        self.desk.show_notice(sentence)
        self.floor.show_notice(sentence)

    def _show_phase(self) -> None:
        state, prescription = self.run.state, self.run.prescription
        self.desk.show_phase(state, prescription, self._instructions())
        self.floor.show_phase(state, prescription)
        paused = state.mode is Mode.PAUSED
        if not self.desk.controls.asking or not paused:
            self.desk.controls.show_mode(paused=paused, asking=False)


def _interruption(by: InterruptedBy, gap_s: float, kind: PhaseKind) -> str:
    if kind is not PhaseKind.HOLD:
        return words.INTERRUPTED_BETWEEN
    if by is InterruptedBy.SLEPT:
        return words.INTERRUPTED_SLEPT
    return words.INTERRUPTED_FROZEN.format(seconds=round(gap_s))
