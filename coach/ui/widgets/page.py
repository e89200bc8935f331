"""A page: wide margins, a column of readable width, scrolled when the window is too low.

What has to be pressed stands at its foot, which is never scrolled out of sight.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.typography import sized
from coach.ui.widgets.begins import Begins
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.foot_line import FootLine
from coach.ui.widgets.room_above import RoomAbove
from coach.ui.widgets.texts import Heading, HeadingLine

PAGE_WIDTH_PX = 1040

ROOMY_WIDTH_PX, ROOMY_HEIGHT_PX = 900, 600
"""In a narrower or lower window there is no room for wide margins, at the usual size of text."""

_ROOMY_PX, _CLOSE_PX = 40, 16

_CLOSE_GAP_PX = 12
"""The most that lies between two parts where there is no room for wide margins."""
_BELOW_FOCUS_PX = 40
"""What is seen beneath that which has the focus: the line that says what an answer means."""

_SCREENFUL = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


def is_roomy(part: QWidget) -> bool:
    """Return whether there is room for wide margins."""
    return part.width() >= sized(ROOMY_WIDTH_PX) and part.height() >= sized(ROOMY_HEIGHT_PX)


class Page(Begins):
    """A page with its contents in a centred column.

    Attributes:
        column: where the contents go.
        foot: beneath it, and always in sight.
        gap_px: between two parts of the column where there is room for it.
        on_enter: the button that Enter presses, unless one in focus takes it; None where Enter
            means nothing, because it would be a decision.
        on_escape: what Escape does, mostly going back; None where it means nothing here. Typed
            words are not dropped by it unasked.
        foot_line: says above the buttons what is missing, or would be lost.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, width_px: int = PAGE_WIDTH_PX, *, centred: bool = False) -> None:
        """Make an empty page.

        Args:
            width_px: the most that a line may take.
            centred: whether few contents stand in the middle, and not at the top.
        """
        super().__init__()
        self.setObjectName("page")
        self.on_enter: QPushButton | None = None
        self.on_escape: Callable[[], object] | None = None
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.gap_px = 24
        self._width_px, self._is_centred = width_px, centred
        self._inside, self._holder = _centred(self.column)
        self._inside.installEventFilter(self)
        self._scroll = _Opening()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._scroll.became_lower.connect(self._keep_focus_in_sight)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(12)
        self._foot, self._foot_holder = _centred(self.foot)
        self._foot.installEventFilter(self)
        self._room_above = RoomAbove(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addStretch(1 if centred else 0)
        whole.addItem(self._room_above.item)
        whole.addWidget(self._scroll, 1000)
        whole.addWidget(self._foot)
        whole.addStretch(2 if centred else 1)
        self.foot_line = FootLine(self, self.foot, self._see_foot, self._kept_by)
        self._foot.hide()
        # The contents are centred beside the bar, and the foot stands under them.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._set_margins)
        self._set_margins()

    def fill_window(self) -> None:
        """Stand alone: where few contents leave much of the window free, they begin lower."""
        self._room_above.wanted = not self._is_centred

    def keep_in_sight(self, *buttons: QPushButton) -> None:
        """Put buttons at the foot, where they stay while the rest is scrolled."""
        row = EvenRows(gap_px=16, fill=False)
        for each in buttons:
            row.addWidget(each)
        self.foot.addLayout(row)
        self.show_foot(shown=True)

    def show_foot(self, *, shown: bool) -> None:
        """Show or hide the foot; what stands there is never scrolled out of sight."""
        self._foot.setVisible(shown)
        self._set_margins()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the first heading as the name that a screen reader says of the page."""
        super().showEvent(event)
        headings = [each for kind in (Heading, HeadingLine) for each in self.findChildren(kind)]
        self.setAccessibleName(headings[0].text() if headings else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Escape back; held down, Enter does so once and not on the next page too.

        The keys for a screenful, and those for the top and the end, scroll, wherever the focus is:
        what is only read has none.
        """
        bar = self._scroll.verticalScrollBar()
        if event.key() in _SCREENFUL:
            bar.setValue(bar.value() + _SCREENFUL[Qt.Key(event.key())] * bar.pageStep() * 4 // 5)
        elif event.key() in _ENDS:
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        elif event.key() == Qt.Key.Key_Escape and self.on_escape is not None:
            self.foot_line.leave(self.on_escape)
        elif event.key() not in GO_ON:
            super().keyPressEvent(event)
        elif self.on_enter is not None and not event.isAutoRepeat():
            self.on_enter.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave as wide a margin as there is room for."""
        super().resizeEvent(event)
        self._room_above.window_changed()
        self._set_margins()
        if self._room_above.wanted:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the foot follow the contents where they leave room."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Let lines grow longer with their text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._set_margins()

    def to_top(self) -> None:
        """Scroll to the top."""
        self._scroll.verticalScrollBar().setValue(0)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll as far as a part of the contents needs to be seen whole; it may be new there.

        Of one that is higher than the window its top is seen.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.ensureWidgetVisible(part, 0, 0)
        if part.height() > self._scroll.viewport().height():
            self._scroll.verticalScrollBar().setValue(part.mapTo(self._inside, QPoint(0, 0)).y())

    def say_in(self, line: QLabel, said: str) -> None:
        """Say something in a line of the page, and scroll to it: it may stand below what is seen,
        and a press that nothing answers is pressed again.
        """
        line.setText(said)
        line.show()
        self.bring_into_sight(line)
        self.foot_line.tell(said)

    def _see_foot(self) -> None:
        self.show_foot(shown=True)

    def _kept_by(self) -> str:
        """Return the words of the button that keeps what is typed; "" where there is none."""
        return "" if self.on_enter is None else self.on_enter.text()

    def _set_margins(self) -> None:
        side = _ROOMY_PX if is_roomy(self) else _CLOSE_PX
        scroll_bar = self._scroll.verticalScrollBar()
        bar = scroll_bar.sizeHint().width() if scroll_bar.maximum() else 0
        below = side if self._foot.isHidden() else side * 3 // 5
        gap = self.gap_px if side == _ROOMY_PX else min(self.gap_px, _CLOSE_GAP_PX)
        if gap != self.column.spacing():
            self.column.setSpacing(gap)
        for holder in (self._holder, self._foot_holder):
            holder.setMaximumWidth(sized(self._width_px))
        for part, margins in (
            (self._inside, (side, side, side, below)),
            (self._foot, (side, 12 if side == _ROOMY_PX else 8, side + bar, side * 3 // 4)),
        ):
            layout = part.layout()
            if layout is not None:
                layout.setContentsMargins(*margins)

    def _keep_focus_in_sight(self) -> None:
        """Do so where the foot takes room from the contents, as what is said back does."""
        focus = QApplication.focusWidget()
        if focus is not None and self._inside.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 0, _BELOW_FOCUS_PX)

    def _fit(self) -> None:
        layout = self._inside.layout()
        if self._foot.isHidden() or layout is None:
            return
        # As wide as what it is seen through, which a start never asks for; see `_Opening`.
        width = self._inside.width()
        high = layout.totalSizeHint().height()
        if layout.hasHeightForWidth():
            high = layout.totalHeightForWidth(width)
        self._scroll.setMaximumHeight(max(1, high))
        foot = self._foot.layout()
        if foot is not None:
            self._room_above.share(high + foot.totalHeightForWidth(self._foot.width()))


class _Opening(QScrollArea):
    """What the contents are seen through.

    It says itself when it changes. Whoever asks for its `viewport` first meets a widget that Python
    has not made, and for that PySide makes a class of each kind of widget that there is: 13 ms of
    a start.

    Signals:
        became_lower: less of the contents is seen.
    """

    became_lower = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say when it became lower."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.became_lower.emit()


def _centred(column: QVBoxLayout) -> tuple[QWidget, QWidget]:
    """Return a widget with a column in its middle, and what holds the column."""
    holder = QWidget()
    holder.setLayout(column)
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.addStretch(1)
    row.addWidget(holder, 1000)
    row.addStretch(1)
    return inside, holder
