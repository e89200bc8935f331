"""The notices on Today, one beneath the other, each with what can be pressed.

It knows no kind of notice: words come from the texts, and whoever made a notice acts on a press.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from coach.services.notices import ASKS_THE_PT, Notice
from coach.ui.texts import notices as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import text

_GAP_PX = 12

_LEAST_OF_WORDS_PX = 160
"""Width that the words of a notice have at least beside its buttons."""


class _Notice(QFrame):
    """One notice: its words, and its buttons beside them; below them where that is lower, because
    they would leave the words a narrow column.
    """

    def __init__(self, said: str, role: str) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.setSpacing(_GAP_PX)
        self._words = text(said, role)
        self._row.addWidget(self._words, 1)
        self._holder = QWidget()
        self._buttons = EvenRows(self._holder, gap_px=_GAP_PX, fill=False)
        self._row.addWidget(self._holder)

    def add(self, made: QWidget) -> None:
        """Add a button after those that are there."""
        self._buttons.addWidget(made)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        margins, buttons = self._row.contentsMargins(), self._holder.sizeHint()
        whole = self.width() - margins.left() - margins.right()
        beside = whole - buttons.width() - _GAP_PX
        high = max(self._words.heightForWidth(max(1, beside)), buttons.height())
        low = self._words.heightForWidth(max(1, whole)) + _GAP_PX
        low += self._buttons.heightForWidth(max(1, whole))
        below = beside < _LEAST_OF_WORDS_PX or low < high
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)


class NoticeStrip(QWidget):
    """Some notices; hidden while there are none.

    Signals:
        pressed: the `Notice` and the `NoticeAction`.

    Attributes:
        buttons: what can be pressed, in order.
    """

    accessible_role = QAccessible.Role.Grouping

    pressed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Sequence[Notice] = ()
        self._pt = ""
        self._most: int | None = None
        self._folded: list[QWidget] = []
        self.buttons: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        # Not a stop of Tab, but it can be read out.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def show_notices(self, notices: Sequence[Notice], pt: str = "") -> None:
        """Show these, in their order; the same as before are left as they are, with the focus.

        Args:
            notices: what there is to say.
            pt: who the PT is, in a sentence, which stands after a notice that says to ask them.
        """
        self.setVisible(bool(notices))
        if (list(notices), pt) == (list(self._shown), self._pt):
            return
        self._shown, self._pt = tuple(notices), pt
        self._build()

    @property
    def shows_any(self) -> bool:
        """Whether there is a notice."""
        return bool(self._shown)

    def fold(self, most: int | None) -> None:
        """Show so many at most, and the rest behind one press; None shows all of them."""
        if most != self._most:
            self._most = most
            self._build()

    def _build(self) -> None:
        notices = self._shown
        self.buttons, self._folded = [], []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setAccessibleName(" ".join(self._said(notice) for notice in notices))
        in_sight = len(notices) if self._most is None else min(self._most, len(notices))
        rows = [self._row(notice) for notice in notices[:in_sight]]
        for row in rows:
            self._column.addWidget(row)
        if in_sight < len(notices):
            self._fold_away(notices[in_sight:], rows[-1] if rows else None)

    def _fold_away(self, notices: Sequence[Notice], beside: _Notice | None) -> None:
        """Keep notices behind one press, which stands beside the last that is seen: a row of its
        own would push what is done today out of a low window.
        """
        more = button(words.more_notices(len(notices)), self._unfold, kind="quiet", name="more")
        if beside is not None:
            beside.add(more)
        else:
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons.append(more)
        for notice in notices:
            folded = self._row(notice)
            folded.hide()
            self._folded.append(folded)
            self._column.addWidget(folded)
        self._folded.append(more)

    def _unfold(self) -> None:
        """Show the rest, and lead the keyboard to it."""
        *rows, more = self._folded
        self._folded = []
        for row in rows:
            row.show()
        after = self.buttons.index(more) + 1
        more.hide()
        (self.buttons[after] if after < len(self.buttons) else self).setFocus()

    def _said(self, notice: Notice) -> str:
        pt = self._pt if notice.kind in ASKS_THE_PT else ""
        return f"{words.noticed(notice)} {pt}".rstrip()

    def _row(self, notice: Notice) -> _Notice:
        said = self._said(notice)
        row = _Notice(said, "" if self._most is not None else "lead")
        for action in notice.actions:
            press = partial(self.pressed.emit, notice, action)
            made = button(words.NOTICE_ACTION[action], press)
            made.setAccessibleDescription(said)
            self.buttons.append(made)
            row.add(made)
        return row
