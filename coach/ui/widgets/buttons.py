"""Buttons: one primary on a page, the others quieter; words say what happens.

Which keys press a button is settled here and not by the desktop: Qt lets GNOME and its relatives
make Enter press whatever has the focus, so that "Enter" on a row of ratings would give an answer.
Here Space presses, and Enter presses what is no answer. Nothing under `coach/ui` makes a button of
Qt's own classes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QToolButton,
)

from coach.ui.icons import icon_before_words
from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.broken_lines import broken
from coach.ui.widgets.roving_focus import RovingFocus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    _AnyButton = QAbstractButton
else:
    # At run time a class can have only one parent of Qt's, and each button brings its own.
    _AnyButton = object

_GAP_PX = 8


class _OwnKeys(_AnyButton):
    """What all buttons do with keys, whatever the desktop.

    Attributes:
        stop: the buttons that are one stop of Tab together with this one, or None.
        enter_presses: whether Enter presses it; else Enter belongs to the page.
    """

    stop: RovingFocus | None = None
    enter_presses = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press or go on, and the arrow keys move within one stop."""
        if event.key() in GO_ON:
            event.setAccepted(self.enter_presses)
            if self.enter_presses and not event.isAutoRepeat():
                self.click()
        elif self.stop is None or not self.stop.take(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave the release of Enter alone: on some desktops it would press as well."""
        if event.key() in GO_ON:
            event.ignore()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the one stop from now on."""
        super().focusInEvent(event)
        if self.stop is not None:
            self.stop.rest_on(self)


class PushButton(_OwnKeys, QPushButton):
    """A button with words, and perhaps an icon in their colour."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setText(words)
        self.setAutoDefault(False)
        self._icon: tuple[str, int] | None = None

    def show_icon(self, name: str, theme: Theme, size_px: int) -> None:
        """Show an icon in the colour of the words, `size_px` high beside text of the usual size."""
        self._icon = name, size_px
        high, gap = sized(size_px), sized(_GAP_PX)
        inks = {"primary": theme.accent_ink, "apart": theme.stop}
        colour = inks.get(self.property("kind"), theme.ink)
        off = theme.ink_soft
        self.setIcon(icon_before_words(name, colour, high, gap, disabled=off))
        self.setIconSize(QSize(high + gap, high))

    def hide_icon(self) -> None:
        """Show the words alone."""
        self._icon = None
        self.setIcon(QIcon())

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in another theme."""
        if self._icon is not None:
            name, size_px = self._icon
            self.show_icon(name, theme, size_px)


class _BreaksWords(_AnyButton):
    """Words that take more lines where there is no room for them on one.

    It is made for what stands in a column: it is as narrow as its longest word.

    Attributes:
        written: the words in their lines, as `initStyleOption` has them written.
    """

    written = ""

    def break_words(self) -> None:
        """Do so from now on."""
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be no higher than its lines."""
        super().resizeEvent(event)
        self.setMaximumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in as many lines as they take."""
        # Not when the style is asked: it is asked for the size, too, from which lines are made.
        self.written = self.lines(self.width())
        super().paintEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the longest word."""
        wide = self.fontMetrics().horizontalAdvance
        longest = max((wide(word) for word in self.text().split()), default=0)
        return QSize(self._beside_px() + longest, self.sizeHint().height())

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of its lines."""
        lines = self.lines(width_px).count("\n") + 1
        return self.sizeHint().height() + (lines - 1) * self.fontMetrics().height()

    def lines(self, width_px: int) -> str:
        """Return the words in the lines that they take in a width."""
        wide = self.fontMetrics().horizontalAdvance
        return broken(self.text(), wide, width_px - self._beside_px())

    def _beside_px(self) -> int:
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())


class ToolButton(_OwnKeys, QToolButton):
    """A button with a picture above its words."""


class ListButton(_BreaksWords, PushButton):
    """A button in a column, whose words take more lines where it is narrow."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.break_words()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Have the words written in their lines."""
        super().initStyleOption(option)
        option.text = self.written


class CheckBox(_BreaksWords, _OwnKeys, QCheckBox):
    """A box to tick; it answers, so Enter does not tick it."""

    enter_presses = False

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.break_words()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Have the words written in their lines."""
        super().initStyleOption(option)
        option.text = self.written

    def hitButton(self, _at: QPoint) -> bool:
        """Be ticked by a click on any of its lines."""
        return True


def button(
    words: str, on_press: Callable[[], object], *, kind: str = "", name: str = ""
) -> PushButton:
    """Return a button; `kind` is one of the style sheet's."""
    return _dressed(PushButton(words), on_press, kind, name)


def list_button(
    words: str, on_press: Callable[[], object], *, kind: str = "", name: str = ""
) -> PushButton:
    """Return a button whose words take more lines where it is narrow."""
    return _dressed(ListButton(words), on_press, kind, name)


def _dressed(made: PushButton, on_press: Callable[[], object], kind: str, name: str) -> PushButton:
    if kind:
        made.setProperty("kind", kind)
    if name:
        made.setObjectName(name)
    made.clicked.connect(lambda _checked=False: on_press())
    return made


def set_icon(made: PushButton, name: str, theme: Theme, size_px: int = 22) -> None:
    """Give a button an icon in the colour of its words."""
    made.show_icon(name, theme, size_px)
