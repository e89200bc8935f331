"""The page of a running session: what to do this second, readable at a glance.

It shows what the session's events say and looks at the clock only through the session. Every
action has a key (Space, Right or Page Down, Esc, M, F1) and a button; a click anywhere pauses and
goes on. The same key within half a second is one press: somebody leant on it, or a cat did.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.ladder import Instructions, Library
from coach.engine.events import Interrupted, InterruptedBy, PhaseBegan, Resumed, SessionEnded
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.services.announce import Announcer
from coach.services.run_session import (
    RecordingCaughtUp,
    RecordingFailed,
    SessionEvent,
    SessionRun,
)
from coach.ui.session import wording
from coach.ui.session.controls import Actions, Controls
from coach.ui.session.head import Head
from coach.ui.session.hold_ring import HoldRing
from coach.ui.session.instructions import InstructionsCard
from coach.ui.session.rep_marks import RepMarks
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.ticker import Ticker
from coach.ui.widgets.texts import text

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
    """

    ended = Signal()
    warning_signs = Signal()
    mute_changed = Signal(bool)

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
        self.head = Head(theme, self._ask_for_signs, self._toggle_mute)
        self.ring = HoldRing(theme)
        self.marks = RepMarks(theme)
        self.marks_words = text("", "lead", wrap=False)
        self.next_line = text("", "soft")
        self.notice = text("", "lead", tone="caution")
        self.instructions = InstructionsCard(theme)
        self.controls = Controls(
            Actions(self.pause_or_go_on, self.skip, self.ask_stop, self.stop), theme
        )
        self._ticker = Ticker(self.look, self, speed)
        self._lay_out()
        run.listen(self._hear)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.ring, 1)
        left.addWidget(self.marks)
        left.addWidget(self.marks_words, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.setSpacing(40)
        middle.addLayout(left, 1)
        middle.addWidget(self.instructions, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 32)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.notice)
        column.addWidget(self.next_line)
        column.addWidget(self.controls)
        self.notice.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for part in (self.head, self.ring, self.marks, self.instructions, self.controls):
            part.set_theme(theme)

    def begin(self) -> None:
        """Start the clock."""
        self.run.begin()
        self._ticker.start()
        self.setFocus()

    def pause_or_go_on(self) -> None:
        """Pause, or go on after a pause."""
        if self.run.state.mode is Mode.PAUSED:
            self.controls.show_mode(paused=False, asking=False)
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
            self.controls.show_mode(paused=True, asking=True)

    def stop(self) -> None:
        """Stop; what was done is saved."""
        self.run.stop()
        self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every action has a key."""
        if event.isAutoRepeat() or self._same_press(event.key()):
            return
        asking = self.controls.asking
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
            case Qt.Key.Key_F1:
                self._ask_for_signs()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on by a click anywhere that is not a button."""
        if event.button() is Qt.MouseButton.LeftButton and not self.controls.asking:
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
        muted = not self.head.muted
        self.head.show_muted(muted)
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
        phase = state.phase
        paused = state.mode is Mode.PAUSED
        remaining_s = state.remaining_s(now)
        share = 1 - remaining_s / phase.duration_s if phase.duration_s else 1.0
        self.ring.seconds.setText(wording.seconds_shown(remaining_s))
        self.ring.show_phase(phase.kind, share, paused=paused)
        self.head.show_left(wording.minutes_left(state.session_left_s(now)))
        self.instructions.show_moment(
            phase, None if paused else max(0.0, phase.duration_s - remaining_s)
        )
        holding = phase.kind is PhaseKind.HOLD and not paused
        elapsed_s = phase.duration_s - remaining_s if holding else None
        if self._announcer.unspoken:
            self.instructions.say(self._announcer.caption)
        else:
            self.instructions.show_cue(self._instructions(), elapsed_s)

    def _instructions(self) -> Instructions | None:
        phase = self.run.state.phase
        return self._library.instructions(phase.source_id, phase.rung_id)

    def _hear(self, event: SessionEvent) -> None:
        match event:
            case PhaseBegan():
                self._show_phase()
            case Resumed() | RecordingCaughtUp():
                self.notice.hide()
            case Interrupted(by=by, gap_s=gap_s):
                self.say(_interruption(by, gap_s, self.run.state.phase.kind))
            case RecordingFailed(problem=problem):
                self.say(
                    words.NOT_WRITTEN.format(sentence=problem.sentence, way_out=problem.way_out)
                )
            case SessionEnded():
                self.controls.show_mode(paused=True, asking=False)
            case _:
                pass
        if not isinstance(event, SessionEnded) and self.run.begun:
            self._show_phase()

    def say(self, sentence: str) -> None:
        """Show a sentence until the next pause is over."""
        self.notice.setText(sentence)
        self.notice.show()

    def _show_phase(self) -> None:
        state, prescription = self.run.state, self.run.prescription
        phase = state.phase
        paused = state.mode is Mode.PAUSED
        side = wording.side_words(phase, prescription)
        self.head.show_exercise(phase.name, phase.rung_name, side)
        self.ring.word.setText(words.PAUSED if paused else wording.phase_word(phase, prescription))
        self.ring.unit.setText(words.SECONDS)
        self.ring.side.setText(side)
        self.marks_words.setText(wording.marks(phase, prescription))
        if phase.exercise_no >= 0:
            sets = prescription.exercises[phase.exercise_no].dose.sets
            busy = phase.kind is PhaseKind.HOLD
            self.marks.show_reps(sets, wording.reps_done(phase, prescription), busy=busy)
        else:
            self.marks.show_reps((), 0, busy=False)
        self.next_line.setText(wording.coming_next(self.run.timeline, state.index, prescription))
        self.instructions.show_texts(self._instructions(), phase.kind)
        if not self.controls.asking or not paused:
            self.controls.show_mode(paused=paused, asking=False)


def _interruption(by: InterruptedBy, gap_s: float, kind: PhaseKind) -> str:
    if kind is not PhaseKind.HOLD:
        return words.INTERRUPTED_BETWEEN
    if by is InterruptedBy.SLEPT:
        return words.INTERRUPTED_SLEPT
    return words.INTERRUPTED_FROZEN.format(seconds=round(gap_s))
