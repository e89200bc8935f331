"""The card beside the ring: how to get into position, what to do now, and when to stop.

Most of it is the figure. The lines are as large as they fit: during a hold nobody can scroll.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.ladder import Instructions
from coach.domain.sides import Side
from coach.engine.timeline import POSTURE, Phase, PhaseKind
from coach.ui.figures.follow_phase import follow
from coach.ui.figures.view import FigureView
from coach.ui.session.views.needed_now import Needed
from coach.ui.session.views.step_sizes import HEADING_GAP_PX, ROLE, Block, height_of, largest_px
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.typography import BODY_PX, LEAD_PX, SCALE, sized
from coach.ui.widgets.texts import Card, listed, text

_WORKING = (PhaseKind.HOLD, PhaseKind.RESET, PhaseKind.WARM_UP)
_NUMBERED = (words.DO, words.SET_UP, *(heading for heading, _ in words.ON_THE_WAY.values()))
_SHARE, _READ_SHARE = 0.34, 0.6
"""The share of the room that the lines have, and where they are what matters in a small window."""
_MOST = {LEAD_PX: 0.42, BODY_PX: 0.75}
"""How far that share may grow to write the steps of a hold in these sizes without a scroll bar."""
_BESIDE = (0.34, 0.42, 0.5)
"""The shares that lines beside a figure may have, until the steps of a hold are read whole."""
_TALL = 1.2
"""A figure that is narrower than this many times its height stands."""
_READ_BESIDE = (0.64, 0.7, 0.8, 1.0)
"""The same where text is large: the figure becomes smaller, and goes, before words do."""
_BAR_PX = 12
"""What a scroll bar takes."""
_GAP_PX, _LITTLE_PX = 12, 8
_SPARE_PX = 4
"""What the layout takes off a share where it does not come out even."""
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class InstructionsCard(Card):
    """Shows the set-up and the faults while getting ready and resting, the steps while working,
    the way to the floor or up from it, and while paused when to stop: whoever pauses may be asking
    that.

    Attributes:
        figure: the moving picture of the rung.
        second: its held pose from a second side, where it has one; hidden while working, when the
            steps need the room.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin_px=20, gap_px=8)
        self.figure = FigureView(theme)
        self.second = FigureView(theme)
        self.second.setMinimumSize(96, 64)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(HEADING_GAP_PX)
        self._blocks: list[Block] = []
        self._shown: tuple[object, ...] | None = None
        self._close = self._unhurried = self._working = False
        self._needed = Needed.ALL
        self._draws = True
        self._pixels: int | None = None
        self._styled_px: int | None = None
        self._steps: list[Block] = []
        inside = self._inside = QWidget()
        self._lines.setContentsMargins(0, 0, _BAR_PX, 0)
        inside.setLayout(self._lines)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Two lines.
        scroll.setMinimumHeight(48)
        scroll.setWidget(inside)
        self._beside = _with_its_words(self.second)
        self._read = QWidget()
        self._reading = QBoxLayout(_ACROSS, self._read)
        self._reading.setContentsMargins(0, 0, 0, 0)
        self._reading.setSpacing(_GAP_PX)
        self._reading.addWidget(scroll, 3)
        self._reading.addWidget(self._beside, 2)
        self._box = QBoxLayout(_DOWN)
        self._box.setSpacing(_GAP_PX)
        for part in (self.figure, self._read):
            # Shares alone count, whatever each would like to have.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._box.addWidget(part)
        self.column.addLayout(self._box)

    def set_close(self, close: bool) -> None:
        """Leave less around where there is little room."""
        self._close = close
        self.figure.setMinimumSize(*((96, 56) if close else (240, 166)))
        margin = _LITTLE_PX if SCALE.crowded else 12 if close else 20
        self.column.setContentsMargins(margin, margin, margin, margin)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Put the lines under a lying figure and beside a standing one, as large as they fit."""
        margin = 2 * self.column.contentsMargins().left()
        whole = QSize(self.width() - margin, self.height() - margin)
        if self._needed is not Needed.ALL:
            self._share_needed(whole)
            return
        self._draw(draws=True)
        self._read.show()
        self._beside.setVisible(self.second.is_shown and not self._working)
        tall = self.figure.is_shown and self.figure.aspect < _TALL and not self._close_reading
        self._box.setDirection(_ACROSS if tall else _DOWN)
        self._reading.setDirection(_DOWN if tall else _ACROSS)
        room = self._room_beside(whole) if tall else self._room_below(whole)
        left = whole - room
        rest = left.width() if tall else left.height()
        self._box.setStretch(0, max(1, rest))
        self._box.setStretch(1, max(1, room.width() if tall else room.height()))
        self._write_as(self._size_for(room))

    def _share_needed(self, whole: QSize) -> None:
        """Leave the room to what is needed now: the figure, or lines, or lines beside a figure."""
        self._beside.hide()
        drawn = self._needed.has_figure and self.figure.is_shown
        self._read.setVisible(self._needed is not Needed.DOING or not drawn)
        self._box.setDirection(_ACROSS)
        room = whole
        if drawn and not self._read.isHidden():
            room = self._room_at_leisure(whole)
            drawn = room != whole
            self._box.setStretch(0, max(1, whole.width() - room.width()))
            self._box.setStretch(1, max(1, room.width()))
        self._draw(draws=drawn)
        self._write_as(self._size_for(room))

    def _room_at_leisure(self, whole: QSize) -> QSize:
        """Return the room for lines beside a figure; more where steps, or what is to be done now,
        would be scrolled.
        """
        rooms = [QSize(round(whole.width() * share), whole.height()) for share in _READ_BESIDE]
        if not self._working:
            rooms.remove(whole)
        read = self._blocks if self._working else self._blocks[:1]
        fits = (
            room
            for room in rooms
            if height_of(read, sized(BODY_PX), room.width() - _BAR_PX) <= room.height()
        )
        return next(fits, whole if self._working else rooms[0])

    def _draw(self, *, draws: bool) -> None:
        self._draws = draws
        self.figure.setVisible(draws and self.figure.is_shown)

    @property
    def _close_reading(self) -> bool:
        """Whether lines are what matters and there is little room for them."""
        return self._close and self._unhurried

    def _room_below(self, whole: QSize) -> QSize:
        """Return the room for lines under the figure; more where steps would be scrolled."""
        wide, high = whole.width(), whole.height()
        if self._close_reading:
            return QSize(wide, round(high * _READ_SHARE))
        shares = [round(high * _SHARE)]
        for pixels, share in _MOST.items():
            most = round(high * share)
            needs = (height_of(self._steps, px, wide - _BAR_PX) for px in (sized(pixels), pixels))
            shares.append(next((need + _SPARE_PX for need in needs if need <= most), most))
        return QSize(wide, max(shares))

    def _room_beside(self, whole: QSize) -> QSize:
        """Return the room for lines beside a figure that stands."""
        wide, high = whole.width() - _GAP_PX, whole.height()
        least = max(round(wide * _SHARE), wide - round(high * self.figure.aspect))
        for share in _BESIDE:
            room = max(least, round(wide * share))
            if height_of(self._steps, sized(BODY_PX), room - _BAR_PX) <= high:
                break
        return QSize(room, high)

    def _size_for(self, room: QSize) -> int:
        wide, high = room.width() - _BAR_PX, room.height()
        if not self._beside.isHidden():
            across = self._box.direction() is _ACROSS
            wide, high = (wide, high * 3 // 5) if across else (wide * 3 // 5, high)
        pixels = largest_px(self._blocks, wide, high)
        if self._needed is not Needed.ALL and not self._working:
            pixels = max(pixels, sized(BODY_PX))
        fits = height_of(self._blocks, pixels, wide) <= high
        # A bar that is there takes width, and lines that wrap for it would keep it there.
        bar = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if fits else bar.ScrollBarAsNeeded
        )
        if fits:
            return pixels
        # What is scrolled anyway begins with what matters, and is not written at its largest; where
        # nobody works it is no smaller than other text.
        scrolled = min(largest_px(self._blocks[:1], wide, high), sized(LEAD_PX))
        return scrolled if self._working else max(scrolled, sized(BODY_PX))

    def show_moment(self, phase: Phase, elapsed_s: float | None) -> None:
        """Show where in the rep the body is.

        Args:
            phase: what goes on.
            elapsed_s: seconds since it began; None while paused, which shows the set-up pose.
        """
        follow(self.figure, phase, elapsed_s)
        self._draw(draws=self._draws)

    def read_on(self, pages: float) -> bool:
        """Move the lines by a share of what is seen of them; return whether there is more."""
        bar = self._scroll.verticalScrollBar()
        if self._scroll.isHidden() or not self._read.isVisible() or not bar.maximum():
            return False
        bar.setValue(bar.value() + round(pages * bar.pageStep()))
        return True

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme, and write in the size that text has now."""
        self.figure.set_theme(theme)
        self.second.set_theme(theme)
        self._share_room()

    def show_texts(
        self,
        instructions: Instructions | None,
        kind: PhaseKind,
        *,
        paused: bool = False,
        unhurried: bool = False,
        own: tuple[str, ...] = (),
        needed: Needed = Needed.ALL,
        told: str = "",
    ) -> None:
        """Show the texts of a rung for a phase.

        Args:
            instructions: its texts, or None when the library no longer has it.
            kind: the phase.
            paused: whether the session is.
            unhurried: whether nobody counts the seconds of the phase.
            own: what the PT says of it, a line each.
            needed: what of figure and lines is to be seen.
            told: what happened, to be read before all else; empty for nothing.
        """
        now = (instructions, kind, paused, unhurried, own, needed, told)
        if self._shown == now:
            return
        self._shown = now
        self._unhurried = paused or kind in POSTURE or (unhurried and kind not in _WORKING)
        self._working = kind in _WORKING and not paused
        self._needed = needed
        more = needed is not Needed.ALL
        self._blocks = _blocks(instructions, kind, paused=paused, own=own, more=more)
        if told:
            self._blocks.insert(0, (words.PAUSED, (told,)))
        # The figure keeps its size in all phases of an exercise: it is painted for one.
        self._steps = _blocks(instructions, PhaseKind.HOLD, paused=False, own=())
        self._pixels = None
        self._share_room()

    def show_second(self, figure_id: str, side: Side | None) -> None:
        """Show the held pose from its second side, or nothing where it has none."""
        self.second.show_figure(figure_id, side, second=True)
        self.second.show_still()
        self._share_room()

    def _write_as(self, pixels: int) -> None:
        if pixels == self._pixels:
            return
        self._pixels = pixels
        self._clear()
        if pixels != self._styled_px:
            # Qt dresses all that is inside anew, also by a sheet that says the same.
            self._styled_px = pixels
            self._inside.setStyleSheet(f'QLabel[role="{ROLE}"] {{ font-size: {pixels}px; }}')
        for heading, lines in self._blocks:
            if heading:
                self._lines.addWidget(text(heading, "bold"))
            numbered = heading in _NUMBERED
            self._lines.addWidget(listed(lines, ROLE, numbered=numbered))
        self._lines.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # Qt shows a new widget a moment later; unhidden it would come up as a window.
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


def _with_its_words(second: QWidget) -> QWidget:
    """Return the second view with the words that say what it is."""
    beside = QWidget()
    views = QVBoxLayout(beside)
    views.setContentsMargins(0, 0, 0, 0)
    views.setSpacing(0)
    views.addWidget(second, 1)
    views.addWidget(text(words.SECOND_VIEW, "small", wrap=False))
    return beside


def _blocks(
    instructions: Instructions | None,
    kind: PhaseKind,
    *,
    paused: bool,
    own: tuple[str, ...],
    more: bool = False,
) -> list[Block]:
    """Return what is to be read in a phase, the most urgent first.

    `more` is what else is to be read in breaks, where a hold has no room for its steps.
    """
    blocks: list[Block] = []
    if not paused and kind in words.ON_THE_WAY:
        blocks.append(words.ON_THE_WAY[kind])
    blocks.append((words.FROM_YOUR_PT, own))
    if instructions is None:
        blocks.append(("", (words.NO_TEXTS,)))
        return [block for block in blocks if block[1]]
    stop = (words.STOP_WHEN, (*instructions.stop_when, *instructions.stop_always))
    steps, set_up = (words.DO, instructions.do), (words.SET_UP, instructions.set_up)
    told = any(lines == instructions.do for _, lines in blocks)
    if paused:
        blocks += [stop, steps, *([set_up] if more else [])]
    elif kind in _WORKING:
        # Nobody can scroll during a hold: what to watch for is read before it.
        blocks.append(steps)
    else:
        if more and not told and kind is PhaseKind.REST:
            blocks.append(steps)
        blocks += [set_up, *instructions.ways]
        if more and not told and kind is not PhaseKind.REST:
            blocks.append(steps)
        blocks += [(words.WATCH_FOR, instructions.watch_for), stop]
    return [block for block in blocks if block[1]]
