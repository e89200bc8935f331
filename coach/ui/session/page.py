"""The page of a running session: what to do this second, readable at a glance.

It shows what the session's events say and looks at the clock only through the session. Every
action has a key (`keys`), most a button, and a click anywhere pauses and goes on. The same key
within half a second is one press: somebody leant on it, or a cat did.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.feedback import Form
from coach.domain.ladder import Library
from coach.engine.events import Interrupted, Resumed
from coach.engine.state import Mode
from coach.services.announce import Announcer
from coach.services.awake import AwakeInSession
from coach.services.in_session import Offer
from coach.services.mid_session import MidSession
from coach.services.preferences import Preferences
from coach.services.run_session import (
    RecordingCaughtUp,
    RecordingFailed,
    SessionEvent,
    SessionRun,
)
from coach.services.session_actions import SessionAction
from coach.ui.session.asking import Asking
from coach.ui.session.head import HeadActions
from coach.ui.session.hurt_talk import HurtTalk, Way
from coach.ui.session.keys import BACKWARD, FORWARD, KeyMap, Presses
from coach.ui.session.views import SessionViews
from coach.ui.session.wording import interruption
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.ticker import Ticker


class SessionPage(QWidget):
    """Shows and drives one run of a session.

    Signals:
        ended: the session is over and everything is on disk.
        warning_signs: the user asked for them; the session is paused.
        mute_changed: sound was switched off (True) or on.
        view_changed: (whether the floor view is shown, its quarter turns).

    Args:
        mid: what can be said in the middle of the run.
        preferences: how the user likes to see it, and the keys.
    """

    ended = Signal()
    warning_signs = Signal()
    mute_changed = Signal(bool)
    view_changed = Signal(bool, int)

    def __init__(
        self,
        run: SessionRun,
        mid: MidSession,
        library: Library,
        theme: Theme,
        announcer: Announcer,
        awake: AwakeInSession,
        preferences: Preferences | None = None,
        *,
        speed: float = 1.0,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        preferences = preferences or Preferences()
        self.run = run
        self._mid = mid
        self._library = library
        self._announcer = announcer
        self._awake = awake
        self._keys = KeyMap(preferences.keys)
        self._presses = Presses()
        self._acts = self._actions()
        head_actions = HeadActions(self._ask_for_signs, self._toggle_mute, self.toggle_floor)
        self.asking = Asking(theme, self._keys, announcer.ask)
        self.asking.setParent(self)
        self.asking.decided.connect(self._decide)
        self.views = SessionViews(
            theme, self._keys, self._acts, head_actions, self.answer_form, self.asking.board
        )
        self.desk, self.floor = self.views.desk, self.views.floor
        self.views.show_as(preferences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)
        self._ticker = Ticker(self.look, self, speed)
        run.listen(self._hear)

    def _actions(self) -> dict[SessionAction, Callable[[], object]]:
        return {
            SessionAction.PAUSE: self.pause_or_go_on,
            SessionAction.NEXT: self.skip,
            SessionAction.HURT: self.hurt,
            SessionAction.EASIER: self.easier,
            SessionAction.STOP: self.ask_stop,
            SessionAction.FLOOR: self.toggle_floor,
            SessionAction.TURN: self.turn,
            SessionAction.MUTE: self._toggle_mute,
        }

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.views.set_theme(theme)
        self.asking.board.set_theme(theme)

    def toggle_floor(self) -> None:
        """Change between desk and floor view."""
        self.views.on_floor = not self.views.on_floor
        self._show_view()
        self.view_changed.emit(self.views.on_floor, self.floor.turn)

    def turn(self) -> None:
        """Turn the floor view."""
        if self.views.on_floor:
            self.views.turn_by_hand()
            self.view_changed.emit(True, self.floor.turn)

    def begin(self) -> None:
        """Start the clock."""
        self.run.begin()
        self._ticker.start()
        self.setFocus()

    def pause_or_go_on(self) -> None:
        """Pause, or go on after a pause, whatever was asked."""
        self.asking.close()
        if self.run.state.mode is Mode.PAUSED:
            self.run.resume()
        else:
            self.run.pause()
        self._show_view()
        self.look()

    def skip(self) -> None:
        """Go on to the next phase; a rest until ready ends as soon as it may."""
        if self.run.state.until_ready_s(self.run.now()) is None:
            self.run.skip()
        else:
            self.run.ready()
        self.look()

    def hurt(self) -> None:
        """Stop at once and ask where it hurts."""
        self.run.hurt()
        self.look()
        if self.run.state.mode is not Mode.ENDED:
            rung = self._mid.easier_rung
            talk = HurtTalk(self._mid.after_hurt, rung.name if rung else "")
            self.asking.ask_hurt(talk, self.views.question_turn)
            self._show_view()

    def easier(self) -> None:
        """Go on with the rung below, if there is one."""
        rung = self._mid.make_easier()
        self.look()
        self.say(words.NOW_EASIER.format(rung=rung.name) if rung else words.NO_EASIER)

    def answer_form(self, form: Form) -> None:
        """Keep how clean the form of the set just done was."""
        problem = self._mid.keep_form(form)
        if problem is not None:
            self.say(problem.sentence)
        self.look()

    def ask_stop(self) -> None:
        """Pause and ask whether to stop."""
        self.run.pause()
        self.look()
        if self.run.state.mode is not Mode.ENDED:
            self.asking.ask_stop(self.views.question_turn)
            self._show_view()

    def stop(self) -> None:
        """Stop; what was done is saved."""
        self.run.stop()
        self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every action has a key; while a question is open, every key is an answer."""
        moves = self.asking.open and (event.key() in FORWARD or event.key() in BACKWARD)
        now_s = self.run.now().mono
        if event.isAutoRepeat() or (not moves and self._presses.same(event.key(), now_s)):
            return
        if event.key() == Qt.Key.Key_F1:
            self._ask_for_signs()
        elif self.asking.open:
            if self.asking.press(event):
                self._show_view()
        elif (action := self._keys.action(event.key())) is not None:
            self._acts[action]()
        elif not self._answers_form(event.text()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on by a click anywhere that is not a button."""
        if event.button() is Qt.MouseButton.LeftButton and not self.asking.open:
            self.pause_or_go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock again."""
        super().showEvent(event)
        if self.run.begun and self.run.state.mode is not Mode.ENDED:
            self._ticker.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """No timer runs on a page that nobody sees, and it keeps nothing awake."""
        super().hideEvent(event)
        self._ticker.stop()
        self._awake.let_go()

    def look(self) -> float | None:
        """Turn the session, show it, and return the seconds to its next deadline."""
        self.run.tick()
        due_s = self._announcer.look(self.run.now())
        self._awake.look(self.run.now())
        state = self.run.state
        if state.mode is Mode.ENDED:
            self._ticker.stop()
            if not self.run.unwritten:
                self.ended.emit()
            return None
        self.views.show_time(self.run, self._mid, self._announcer, self._library)
        if state.mode is not Mode.RUNNING:
            return None
        left_s = state.remaining_s(self.run.now())
        return left_s if due_s is None else min(left_s, due_s)

    def say(self, sentence: str) -> None:
        """Show a sentence until the next pause is over."""
        self.views.say(sentence)

    def _hear(self, event: SessionEvent) -> None:
        match event:
            case Resumed() | RecordingCaughtUp():
                self.say("")
            case Interrupted(by=by, gap_s=gap_s):
                self.say(interruption(by, gap_s, self.run.state.phase.kind))
            case RecordingFailed(problem=problem):
                self.say(
                    words.NOT_WRITTEN.format(sentence=problem.sentence, way_out=problem.way_out)
                )
            case _:
                pass
        if self.run.begun:
            self.views.show_phase(self.run, self._library)

    def _show_view(self) -> None:
        self.views.show_view(asking=self.asking.open)
        self.setFocus()

    def _answers_form(self, key: str) -> bool:
        said = [form for form, answer, _ in words.FORM_KEYS if answer == key]
        if not said or self._mid.form_about is None:
            return False
        self.answer_form(said[0])
        return True

    def _decide(self, way: Way) -> None:
        """Keep what was said, and go on the way that was taken."""
        if way.offer is Offer.WARNING_SIGNS:
            self._ask_for_signs()
            return
        problem = self._mid.keep_hurt(way.answer) if way.answer is not None else None
        match way.offer:
            case Offer.EASIER:
                self._mid.make_easier()
                self.run.resume()
            case Offer.SKIP_EXERCISE:
                self.run.skip_exercise()
                self.run.resume()
            case Offer.GO_ON:
                self.run.resume()
            case Offer.STOP:
                self.run.stop()
        if problem is not None:
            self.say(problem.sentence)
        self._show_view()
        self.look()

    def _ask_for_signs(self) -> None:
        self.run.pause()
        self.look()
        self.warning_signs.emit()

    def _toggle_mute(self) -> None:
        muted = not self.desk.head.muted
        self.desk.head.show_muted(muted)
        self.mute_changed.emit(muted)
