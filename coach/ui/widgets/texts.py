"""Labels that show plain text only: nothing from a file or a user is ever read as markup."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.typography import sized

MOST_CHARACTERS = 80
"""On a line that is read: from the end of a longer one the eye does not find the next."""

_OF_AVERAGE = 0.82
"""Width of an average character of English beside that of all of the typeface."""

_ALONE = 1.5
"""How much longer a line may be behind which there is no next one to be found."""
_ELSEWHERE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignRight
"""Where words do not begin at the left, and are no running text."""


def longest_line_px(metrics: QFontMetrics) -> int:
    """Return how many pixels a line of letters of some size may take."""
    return round(MOST_CHARACTERS * _OF_AVERAGE * metrics.averageCharWidth())


class WrappedLabel(QLabel):
    """A label that is always as high as its wrapped words need at its present width.

    Qt's own label asks for a height before it knows its width, and is then cut off or leaves a
    gap in a scrolled column. What is wider than a line that can be read is left free at the right.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, words: str) -> None:
        """Show other words, in the height they need."""
        super().setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width asks for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the height that letters of another size ask for."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def sizeHint(self) -> QSize:
        """Ask for no room that would be left free."""
        hint = super().sizeHint()
        return QSize(hint.width() - self.contentsMargins().right(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def _left_free_px(self) -> int:
        """Return how much of the width is no line; a single line may be half as long again."""
        metrics = self.fontMetrics()
        longest = longest_line_px(metrics)
        free = max(0, self.width() - longest)
        if free:
            alone = metrics.horizontalAdvance(self.text())
            if alone <= min(self.width(), longest * _ALONE):
                return 0
        return free

    def _fit(self) -> None:
        if not self.alignment() & _ELSEWHERE:
            margins = self.contentsMargins()
            margins.setRight(self._left_free_px())
            self.setContentsMargins(margins)
        # A height that is fixed already would be counted in and the label never shrink again.
        self.setMinimumHeight(0)
        height = self.heightForWidth(self.width())
        self.setFixedHeight(max(0, height))


class HeadingLine(QLabel):
    """A heading on one line."""

    accessible_role = QAccessible.Role.Heading


class Heading(WrappedLabel):
    """A heading that wraps."""

    accessible_role = QAccessible.Role.Heading


class Line(WrappedLabel):
    """A line of a list."""

    accessible_role = QAccessible.Role.ListItem


_HEADINGS = ("huge", "display", "title")


def text(
    words: str, role: str = "", *, tone: str = "", wrap: bool = True, heads: bool = False
) -> QLabel:
    """Return a label; `role` and `tone` are those of the style sheet.

    Large ones are headings, and so is one that `heads` what stands beneath it.
    """
    label: QLabel
    if role in _HEADINGS or heads:
        label = Heading(words) if wrap else HeadingLine(words)
    else:
        label = WrappedLabel(words) if wrap else QLabel(words)
    return _dressed(label, role, tone)


def _dressed(label: QLabel, role: str, tone: str = "") -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    if tone:
        label.setProperty("tone", tone)
    return label


LIST_INDENT_PX = 28
"""How far the lines of a list hang to the right of its numbers or dots."""
_MARK_PX = 16
_WIDE_GAP_PX, _GAP_PX = 12, 6


def list_gap_px(role: str) -> int:
    """Return the pixels between two lines of a list; large lines lie further apart."""
    return _WIDE_GAP_PX if role == "lead" else _GAP_PX


class Listed(QWidget):
    """Lines with their numbers or dots hanging to the left.

    Attributes:
        lines: what stands behind the numbers; a screen reader is told of these alone.
    """

    accessible_role = QAccessible.Role.List

    def __init__(self, lines: Sequence[str], role: str, *, numbered: bool) -> None:
        super().__init__()
        self.lines = [_dressed(Line(line), role) for line in lines]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LIST_INDENT_PX - _MARK_PX)
        grid.setVerticalSpacing(list_gap_px(role))
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(self.lines):
            mark = text(f"{row + 1}" if numbered else "•", role, wrap=False)
            mark.setMinimumWidth(_MARK_PX)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1, Qt.AlignmentFlag.AlignTop)


def listed(lines: Sequence[str], role: str = "lead", *, numbered: bool = False) -> Listed:
    """Return lines with their numbers or dots hanging to the left."""
    return Listed(lines, role, numbered=numbered)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


_ROOMY_CARD_PX = 420
"""A narrower card, at the usual size of text, has half its margins."""


class Card(QFrame):
    """A surface on the ground, with its contents in a column.

    Args:
        margin_px: around the contents; less where they would be narrow.
        gap_px: between them.
    """

    def __init__(self, *, margin_px: int = 24, gap_px: int = 12) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
        self.column.setSpacing(gap_px)
        self._margin_px, self._narrow = margin_px, False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words the room where there are few in a line."""
        super().resizeEvent(event)
        narrow = self.width() < sized(_ROOMY_CARD_PX)
        margin = self._margin_px // 2 if narrow else self._margin_px
        now = self.column.contentsMargins().left()
        # Whoever has set other margins for a small window has them.
        if narrow != self._narrow and (now > margin if narrow else now == self._margin_px // 2):
            self._narrow = narrow
            self.column.setContentsMargins(margin, margin, margin, margin)
