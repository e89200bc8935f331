"""The card beside the ring: how to get into position, what to do now, and when to stop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from coach.domain.ladder import Instructions
from coach.engine.timeline import POSTURE, Phase, PhaseKind
from coach.ui.figures.follow_phase import follow
from coach.ui.figures.view import FigureView
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.widgets.texts import Card, listed, set_property, text

_WORKING = (PhaseKind.HOLD, PhaseKind.RESET, PhaseKind.WARM_UP)


class InstructionsCard(Card):
    """Shows the set-up and the faults while getting ready and resting, the steps while working,
    the way to the floor or up from it, and while paused when to stop: whoever pauses may be asking
    that.

    Attributes:
        figure: the moving picture of the rung.
        cue: the few words that matter this second.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin_px=24, gap_px=8)
        self.figure = FigureView(theme)
        self.cue = text("", "display", tone="good")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._shown: tuple[object, ...] | None = None
        self._close = self._unhurried = False
        inside = QWidget()
        self._lines.setContentsMargins(0, 0, 12, 0)
        inside.setLayout(self._lines)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Two lines: in the smallest window figure, lines and cue would overlap otherwise.
        scroll.setMinimumHeight(48)
        scroll.setWidget(inside)
        self.column.addWidget(self.figure, 3)
        self.column.addWidget(scroll, 2)
        self.column.addWidget(self.cue)

    def set_close(self, close: bool) -> None:
        """Leave the list out where there is little room: the figure and the cue say it. While no
        time runs it is there to be read.
        """
        self._close = close
        self._share_room()
        self.figure.setMinimumSize(*((120, 80) if close else (240, 166)))
        set_property(self.cue, "role", "title" if close else "display")
        margin = 12 if close else 24
        self.column.setContentsMargins(margin, margin, margin, margin)

    def _share_room(self) -> None:
        """Divide the room: with little of it either the figure has all, or the list what it needs
        for the steps on the way to the floor and up.
        """
        self._scroll.setVisible(self._unhurried or not self._close)
        read = self._close and self._unhurried
        self.column.setStretchFactor(self.figure, 2 if read else 3)
        self.column.setStretchFactor(self._scroll, 3 if read else 2)
        self.cue.setVisible(bool(self.cue.text()) or not read)

    def show_moment(self, phase: Phase, elapsed_s: float | None) -> None:
        """Show where in the rep the body is.

        Args:
            phase: what goes on.
            elapsed_s: seconds since it began; None while paused, which shows the set-up pose.
        """
        follow(self.figure, phase, elapsed_s)
        self.figure.setVisible(self.figure.is_shown)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.figure.set_theme(theme)

    def show_texts(
        self,
        instructions: Instructions | None,
        kind: PhaseKind,
        *,
        paused: bool = False,
        unhurried: bool = False,
        own: tuple[str, ...] = (),
    ) -> None:
        """Show the texts of a rung for a phase.

        Args:
            instructions: its texts, or None when the library no longer has it.
            kind: the phase.
            paused: whether the session is.
            unhurried: whether nobody counts the seconds of the phase.
            own: what the PT says of it, a line each.
        """
        if self._shown == (instructions, kind, paused, unhurried, own):
            return
        self._shown = (instructions, kind, paused, unhurried, own)
        self._unhurried = paused or kind in POSTURE or (unhurried and kind not in _WORKING)
        self._share_room()
        self._clear()
        if not paused and kind in words.ON_THE_WAY:
            heading, way = words.ON_THE_WAY[kind]
            self._list(heading, way, numbered=True)
        self._list(words.FROM_YOUR_PT, own, numbered=False)
        if instructions is None:
            self._lines.addWidget(text(words.NO_TEXTS, "lead"))
        elif paused:
            self._stop(instructions)
            self._list(words.DO, instructions.do, numbered=True)
        elif kind in _WORKING:
            # Nobody can scroll during a hold: what to watch for is read before it.
            self._list(words.DO, instructions.do, numbered=True)
        else:
            self._list(words.SET_UP, instructions.set_up, numbered=True)
            for name, lines in instructions.ways:
                self._list(name, lines, numbered=False)
            self._list(words.WATCH_FOR, instructions.watch_for, numbered=False)
            self._stop(instructions)
        self._lines.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)

    def show_cue(self, instructions: Instructions | None, elapsed_s: float | None) -> None:
        """Show the cue whose time has come, `elapsed_s` seconds into the hold; None outside one."""
        cue = ""
        if instructions is not None and elapsed_s is not None:
            due = [cue.say for cue in instructions.say if cue.at_s <= elapsed_s]
            cue = due[-1] if due else ""
        self.say(cue[:1].upper() + cue[1:])

    def say(self, words: str) -> None:
        """Show words that matter this second."""
        if self.cue.text() != words:
            self.cue.setText(words)
            self._share_room()

    def _stop(self, instructions: Instructions) -> None:
        stop = (*instructions.stop_when, *instructions.stop_always)
        self._list(words.STOP_WHEN, stop, numbered=False)

    def _list(self, heading: str, lines: tuple[str, ...], *, numbered: bool) -> None:
        if not lines:
            return
        if self._lines.count():
            self._lines.addSpacing(4)
        self._lines.addWidget(text(heading, "bold"))
        self._lines.addWidget(listed(lines, "", numbered=numbered))

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # Qt shows a new widget a moment later; unhidden it would come up as a window.
                widget.hide()
                widget.deleteLater()
