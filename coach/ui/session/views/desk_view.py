"""The session as it is shown at a desk: a large figure with its steps, the ring with the cue
beneath it, marks, what comes next, buttons.

It shows what it is given and decides nothing. Where text is too large for all of it, it shows what
is needed now (`needed_now`), as large as was asked for.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.feedback import Form
from coach.domain.ladder import Instructions, Library
from coach.domain.prescription import Prescription
from coach.engine.own_lines import own_lines
from coach.engine.state import Mode, SessionState
from coach.engine.timeline import PhaseKind
from coach.ui.session.key_map import KeyMap
from coach.ui.session.views import wording
from coach.ui.session.views.controls import Actions, Controls
from coach.ui.session.views.header import Head, HeaderActions, joined
from coach.ui.session.views.hold_ring import HoldRing
from coach.ui.session.views.instructions import InstructionsCard
from coach.ui.session.views.needed_now import Needed, needed_now
from coach.ui.session.views.rep_marks import RepMarks
from coach.ui.session.views.shown_moment import ShownMoment
from coach.ui.session.views.under_ring import UnderRing
from coach.ui.theme import Theme
from coach.ui.typography import SCALE
from coach.ui.widgets.page import is_roomy
from coach.ui.widgets.texts import set_property, text

_NARROW_PX = 760
_LOW_PX = 700
"""In a lower window the ring would be small between all that stands above and below it."""


class DeskView(QWidget):
    """Everything about a session on one screen."""

    def __init__(
        self,
        theme: Theme,
        actions: Actions,
        head_actions: HeaderActions,
        answer_form: Callable[[Form], object],
        keys: KeyMap,
    ) -> None:
        super().__init__()
        self.head = Head(theme, head_actions, keys)
        self.ring = HoldRing(theme)
        self.marks = RepMarks(theme)
        self.marks_words = text("", "lead", wrap=False)
        self.next_line = text("", "soft")
        self.next_line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.notice = text("", "lead", tone="caution")
        self.instructions = InstructionsCard(theme)
        self.under = UnderRing(answer_form)
        self.cue, self.form = self.under.cue, self.under.form
        self.controls = Controls(actions, keys, theme)
        self._lay_out()
        self.notice.hide()
        self._phase: tuple[SessionState, Prescription, Library, Instructions | None] | None = None
        self._crowded = False
        self._needed = Needed.ALL
        self._fit(close=False)

    def _lay_out(self) -> None:
        left = self._left = QVBoxLayout()
        left.addWidget(self.ring, 1)
        left.addWidget(self.under)
        left.addWidget(self.marks)
        left.addWidget(self.marks_words, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.next_line)
        middle = self._middle = QHBoxLayout()
        middle.addLayout(left, 1)
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.instructions, 1)
        middle.addLayout(right, 2)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.notice)
        column.addWidget(self.controls)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is not needed where there is little room; never a button."""
        super().resizeEvent(event)
        self._fit(close=not is_roomy(self) or self.height() < _LOW_PX)

    def _fit(self, *, close: bool) -> None:
        self.head.set_close(close, narrow=SCALE.crowded or self.width() < _NARROW_PX)
        self.controls.set_close(close, self.height())
        self.instructions.set_close(close)
        self.under.set_close(close)
        self.marks.setVisible(not close)
        self._crowd()
        self._left.setSpacing(2 if close else 8)
        self._middle.setSpacing(12 if close else 24)
        self._ring_share = 2 if close else 1
        self._middle.setStretch(0, self._ring_share if self._needed.has_ring else 0)
        self._middle.setStretch(1, 3 if close else 2)
        self._column.setContentsMargins(*((16, 8, 16, 8) if close else (40, 20, 40, 24)))
        self._column.setSpacing(6 if close else 12)

    def _crowd(self) -> None:
        """Lay all of it in the way that is for large text, or in the usual one."""
        if self._crowded == SCALE.crowded:
            return
        crowded = self._crowded = SCALE.crowded
        for part in (self.marks_words, self.next_line):
            part.setVisible(not crowded)
        set_property(self.notice, "role", "" if crowded else "lead")
        self.ring.set_bare(crowded)
        self._place_under()
        self._show_needed()

    def _place_under(self) -> None:
        """Put the cue under the ring; where text is large under the figure, and the question about
        form across the page.
        """
        asked = not self.under.form.isHidden()
        for column in (self._left, self._right, self._column):
            column.removeWidget(self.under)
        if not self._crowded:
            self._left.insertWidget(1, self.under)
        elif asked:
            self._column.insertWidget(2, self.under)
        else:
            self._right.addWidget(self.under)
        # A screen reader goes by the order in which they lie over each other.
        last = (self.under, self.notice, self.controls)
        for part in last if self._crowded else (self.instructions, *last[1:]):
            part.raise_()

    def show_form(self, said: Form | None, *, asked: bool) -> None:
        """Show what is answered about form so far, or nothing where nothing is asked."""
        moves = self._crowded and asked == self.under.form.isHidden()
        self.under.show_answer(said, asked=asked)
        if moves:
            self._place_under()

    def _show_needed(self) -> None:
        """Show what is needed now between the names and the buttons, and the names for it."""
        if self._phase is None:
            return
        state, plan, _, texts = self._phase
        phase, paused = state.phase, state.mode is Mode.PAUSED
        told = self.notice.text()
        needed = self._needed = needed_now(
            phase.kind, paused=paused, unhurried=state.unhurried, told=bool(told)
        )
        said_above = needed is Needed.TOLD
        self.notice.setVisible(bool(told) and not said_above)
        self.ring.setVisible(needed.has_ring)
        self._middle.setStretch(0, self._ring_share if needed.has_ring else 0)
        self.head.left.setVisible(needed is Needed.ALL)
        self.under.set_large(self._crowded, kept=needed is Needed.DOING)
        self._show_names(needed)
        self.instructions.show_texts(
            texts,
            phase.kind,
            paused=paused,
            unhurried=state.unhurried,
            own=own_lines(phase, plan),
            needed=needed,
            told=told if said_above else "",
        )

    def _show_names(self, needed: Needed) -> None:
        """Show at the top what is done; where text is large, what else has no place of its own."""
        if self._phase is None:
            return
        state, plan, library, _ = self._phase
        phase, side = state.phase, wording.side_words(state.phase, plan, library)
        name, marks, left = wording.name_of(phase), self.marks_words.text(), self.head.left.text()
        if needed is Needed.ALL:
            self.head.show_exercise(name, phase.rung_name, side)
            return
        if needed is Needed.READING:
            more = [wording.word_of(state, plan, library), phase.rung_name or left]
        elif state.mode is Mode.PAUSED:
            more = [marks, left]
        else:
            more = [self.next_line.text() if needed is Needed.RESTING else marks]
        self.head.show_exercise(joined(name, side), *more)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme, or in another size of text."""
        self._crowd()
        for part in (self.head, self.ring, self.marks, self.instructions, self.controls):
            part.set_theme(theme)

    def show_notice(self, sentence: str) -> None:
        """Show a sentence, or none."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
        if self._crowded:
            self._show_needed()

    def show_phase(
        self,
        state: SessionState,
        prescription: Prescription,
        library: Library,
        texts: Instructions | None,
    ) -> None:
        """Show what does not change while a phase lasts."""
        phase = state.phase
        paused = state.mode is Mode.PAUSED
        side = wording.side_words(phase, prescription, library)
        self.ring.show_word(wording.word_of(state, prescription, library))
        self.ring.side.setText(side)
        self.marks_words.setText(wording.marks(phase, prescription))
        if phase.exercise_no >= 0:
            sets = wording.sets_of(phase, prescription)
            busy = phase.kind is PhaseKind.HOLD
            self.marks.show_reps(sets, wording.reps_done(phase, prescription), busy=busy)
        else:
            self.marks.show_reps((), 0, busy=False)
        again = paused or state.lead_in
        coming = wording.coming_next(
            state.timeline, state.index, prescription, library, again=again
        )
        self.next_line.setText(coming)
        self._phase = state, prescription, library, texts
        self._show_needed()

    def show_moment(
        self, shown: ShownMoment, left_words: str, cue: str | None, texts: Instructions | None
    ) -> None:
        """Show this moment.

        Args:
            shown: where in the phase it is.
            left_words: how long the session goes on.
            cue: words that must be shown because no voice says them, or None.
            texts: the texts of the rung in hand.
        """
        self.ring.seconds.setText(wording.seconds_in(shown))
        self.ring.unit.setText(wording.unit_of(shown))
        waits = shown.until_ready_s is not None
        # One button says "Ready": in a rest "next", in a change of posture the large first one.
        self.controls.show_next(ready=waits and not shown.unhurried)
        self.controls.show_mode(paused=shown.paused, ready=waits and shown.unhurried)
        self.ring.show_phase(shown.phase.kind, shown.share, paused=shown.paused)
        if left_words != self.head.left.text():
            self.head.show_left(left_words)
            self._show_names(self._needed)
        self.instructions.show_moment(shown.phase, shown.elapsed_s)
        self.under.say(cue if cue is not None else _cue(shown, texts))


def _cue(shown: ShownMoment, texts: Instructions | None) -> str:
    """Return the few words that matter this second: in a hold the cue whose time has come."""
    said = ""
    if texts is not None and shown.phase.kind is PhaseKind.GET_READY:
        said = texts.before
    elif texts is not None and shown.phase.kind is PhaseKind.HOLD and shown.elapsed_s is not None:
        due = [each.say for each in texts.say if each.at_s <= shown.elapsed_s]
        said = due[-1] if due else ""
    return said[:1].upper() + said[1:]
