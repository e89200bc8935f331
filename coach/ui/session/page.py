"""The page of a running session: what to do this second, readable at a glance.

It shows what the session's events say and looks at the clock only through the session. Every
action has a key (`keys`), most a button, and a click anywhere pauses and goes on. The same key
within half a second is one press, and so is a key that is leant on.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.ladder import Library
from coach.engine.events import Interrupted, Paused, PhaseBegan, Resumed
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.preferences import Preferences
from coach.services.session.announce import Announcer
from coach.services.session.form import FormRating
from coach.services.session.hurt_report import HurtReport
from coach.services.session.recorder import RecordingCaughtUp, RecordingFailed
from coach.services.session.run import SessionEvent, SessionRun
from coach.services.session.stay_awake import AwakeInSession
from coach.services.session_actions import SessionAction
from coach.ui.accessibility import ScreenReader
from coach.ui.keyboard.key_reader import WITH_OTHERS, answer_of, key_meant
from coach.ui.session.key_map import BACKWARD, FORWARD, SCROLL, KeyMap, Presses
from coach.ui.session.questions.session_dialogs import SAID_FOR_S, SessionDialogs
from coach.ui.session.views import wording
from coach.ui.session.views.header import HeaderActions
from coach.ui.session.views.stack import SessionViews
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
        report: keeps what is said after "that hurt".
        preferences: how the user likes to see it, and the keys.
    """

    ended = Signal()
    warning_signs = Signal()
    mute_changed = Signal(bool)
    view_changed = Signal(bool, int)

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        run: SessionRun,
        report: HurtReport,
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
        self.reader = ScreenReader(self)
        self._form = form = FormRating(run)
        self._library = library
        self._announcer = announcer
        self._awake = awake
        self._keys = KeyMap(preferences.keys)
        self._presses = Presses()
        self._explains = ""
        self._talk = talk = SessionDialogs(run, report, form, theme, self._keys, announcer)
        talk.setParent(self)
        self.asking = talk.asking
        self._acts = self._actions()
        head_actions = HeaderActions(self._ask_for_signs, self._toggle_mute, self.toggle_floor)
        board = self.asking.board
        self.views = SessionViews(
            theme, self._keys, self._acts, head_actions, talk.answer_form, board, self._now_s
        )
        self._connect(preferences)
        self._ticker = Ticker(self.look, self, speed)
        run.listen(self._hear)

    def _connect(self, preferences: Preferences) -> None:
        self._talk.show_in(self.views)
        self._talk.changed.connect(self._follow)
        self._talk.warning_signs.connect(self._ask_for_signs)
        self.asking.board.named.connect(self._name)
        self.views.said.connect(self.reader.tell)
        self.desk, self.floor = self.views.desk, self.views.floor
        self.views.show_as(preferences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)

    def _actions(self) -> dict[SessionAction, Callable[[], object]]:
        return {
            SessionAction.PAUSE: self.pause_or_go_on,
            SessionAction.NEXT: self.skip,
            SessionAction.HURT: self._talk.hurt,
            SessionAction.EASIER: self._talk.easier,
            SessionAction.STOP: self._talk.ask_stop,
            SessionAction.FLOOR: self.toggle_floor,
            SessionAction.TURN: self.turn,
            SessionAction.MUTE: self._toggle_mute,
        }

    def _now_s(self) -> float:
        return self.run.now().mono

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
        """Pause, or go on after a pause, whatever was asked; write what could not be written.

        A change of posture until ready has nothing to pause, nor has what is done at one's own
        pace: whoever presses is ready.
        """
        self.asking.close()
        state = self.run.state
        match state.mode:
            case Mode.PAUSED:
                self.run.resume()
            case Mode.RUNNING if state.unhurried:
                self.run.ready()
            case Mode.RUNNING:
                self.run.pause()
            case Mode.ENDED:
                self.run.stop()
        self._follow()

    def skip(self) -> None:
        """Go on to the next phase; one until ready ends as soon as it may."""
        if self.run.state.until_ready_s(self.run.now()) is None:
            self.run.skip()
        else:
            self.run.ready()
        self.look()

    def leave(self) -> None:
        """Pause and keep everything, because the page goes."""
        if not self.run.begun:
            return
        self._talk.leave()
        self.run.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every action has a key; while a question is open, every key is an answer."""
        key, asking = key_meant(event), self.asking.open
        if event.isAutoRepeat() or event.modifiers() & WITH_OTHERS:
            return
        moves = asking and (key in FORWARD or key in BACKWARD)
        if not moves and self._presses.same(key, self.run.now().mono, asking=asking):
            return
        action = self._keys.action(key)
        if key == Qt.Key.Key_F1:
            self._ask_for_signs()
        elif self.run.state.mode is Mode.ENDED:
            self.pause_or_go_on()
        elif asking:
            self.asking.press(event)
            self._follow()
        elif action is not None:
            # Whoever presses a session's key is done with the button that Tab led to.
            self.setFocus()
            self._acts[action]()
        elif not self._talk.answers_form(answer_of(event)) and not self._reads_on(key):
            super().keyPressEvent(event)

    def _reads_on(self, key: int) -> bool:
        """Move the lines at the desk by a key; return whether it moves them."""
        pages = {each.value: share for each, share in SCROLL.items()}.get(key)
        return (
            pages is not None and not self.views.on_floor and self.desk.instructions.read_on(pages)
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on by a click anywhere that is not a button."""
        if event.button() is Qt.MouseButton.LeftButton and not self.asking.open:
            self.pause_or_go_on()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one."""
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock again."""
        super().showEvent(event)
        if self.run.begun and self.run.state.mode is not Mode.ENDED:
            self._ticker.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """No timer runs on a page that nobody sees, and it keeps nothing awake.

        A window that is minimised goes on: somebody may follow the voice.
        """
        super().hideEvent(event)
        if not event.spontaneous():
            self._ticker.stop()
            self._awake.let_go()

    def look(self) -> float | None:
        """Advance the session, show it, and return the seconds to its next deadline."""
        self.run.tick()
        due_s = self._announcer.look(self.run.now())
        self._awake.look(self.run.now())
        self._talk.look()
        state = self.run.state
        if state.mode is Mode.ENDED:
            self._ticker.stop()
            if not self.run.unwritten:
                self.ended.emit()
            return None
        self.views.show_time(self.run, self._form, self._announcer, self._library)
        if state.mode is not Mode.RUNNING:
            return None
        left_s = state.remaining_s(self.run.now())
        return left_s if due_s is None else min(left_s, due_s)

    def say(self, sentence: str) -> None:
        """Show a sentence until the next pause is over."""
        self.views.say(sentence)

    def say_for(self, sentence: str, seconds: float) -> None:
        """Show a sentence for some seconds, then again what it took the place of, if that holds."""
        self.views.say(sentence, until_s=self._now_s() + seconds)

    def _follow(self) -> None:
        """Show what is asked, or where the session stands."""
        self._show_view()
        self.look()

    def _hear(self, event: SessionEvent) -> None:
        go_on = self._keys.name(SessionAction.PAUSE)
        match event:
            case Resumed():
                self.reader.forget()
                self.say("")
                if self._explains:
                    self.say_for(self._explains, SAID_FOR_S)
                    self._explains = ""
            case RecordingCaughtUp():
                self.say(words.WRITTEN_AGAIN.format(key=go_on))
            case Paused() if self._waited_in_vain:
                minutes = round(self.run.pace.posture_max_s / 60)
                self.say(words.NOBODY_READY.format(minutes=minutes))
            case Interrupted(goes_on=goes_on):
                sentence = wording.interruption(event)
                if goes_on:
                    self._explains = sentence
                else:
                    self.say(sentence)
            case RecordingFailed(problem=problem):
                sentence, way_out = problem.sentence, problem.way_out
                self.say(words.NOT_WRITTEN.format(sentence=sentence, way_out=way_out, key=go_on))
            case _:
                pass
        if self.run.begun:
            self.views.show_phase(self.run, self._library)
        if isinstance(event, PhaseBegan | Paused) and not self.asking.open:
            self._tell_phase(event)

    @property
    def _waited_in_vain(self) -> bool:
        """Whether what lasts until ready came to its limit, and nobody said "ready"."""
        state = self.run.state
        return state.unhurried and state.lasted_s >= self.run.pace.posture_max_s

    def _show_view(self) -> None:
        self.views.show_view(asking=self.asking.open)
        if not self.asking.open:
            self._name_phase()
        self.setFocus()

    def _name(self, asked: bool) -> None:
        """Tell a screen reader what is asked or marked; the focus stays on the page.

        Where the voice asks, the reader says the choices alone.
        """
        board = self.asking.board
        self.setAccessibleName(board.accessibleName())
        self.setAccessibleDescription(board.accessibleDescription())
        spoken = self._announcer.heard or not asked
        title = "" if spoken else f"{board.accessibleName()} "
        self.reader.tell(title + board.accessibleDescription())

    def _name_phase(self) -> None:
        """Let the focus, which stays here, say what goes on."""
        state, plan = self.run.state, self.run.prescription
        self.setAccessibleName(wording.announcement(state, plan, self._library))
        self.setAccessibleDescription("")

    def _tell_phase(self, event: SessionEvent) -> None:
        """Tell a screen reader of the phase, unless the voice does; a pause has no voice."""
        self._name_phase()
        if isinstance(event, Paused) or not self._announcer.heard:
            self.reader.tell(self.accessibleName())
        if isinstance(event, PhaseBegan) and event.phase.kind is PhaseKind.HOLD:
            # Hands are on the mat: from here on the key of "pause" means pause.
            self.setFocus()

    def _ask_for_signs(self) -> None:
        self.run.pause()
        self.look()
        self.warning_signs.emit()

    def _toggle_mute(self) -> None:
        muted = not self.desk.head.muted
        self.desk.head.show_muted(muted)
        self.mute_changed.emit(muted)
