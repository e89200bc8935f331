"""What a screen reader is told of our widgets: roles that Qt cannot guess, and what has changed.

Qt takes each rating and each button of the rail for a check box of its own, and no label for a
heading. So a class of ours has `accessible_role`, and the factory here tells that to a reader that
asks. Nothing is made while no reader runs.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

Role = QAccessible.Role

_PRESS = "Press"
"""Qt's own name of the action, which readers know."""


_STEPS: Mapping[str, int] = {"Next": 1, "Previous": -1}
"""Actions of a chart, each with the points that it leads on."""


class _Group(QAccessibleWidget):
    """Widgets that belong together, under the name of their question."""


class _Label(QAccessibleWidget):
    """A label that is more than that: a heading, a line of a list."""

    def text(self, kind: QAccessible.Text) -> str:
        """Say what it shows."""
        label = self.object()
        if kind is QAccessible.Text.Name and isinstance(label, QLabel):
            return label.text()
        return super().text(kind)


class _Picture(QAccessibleWidget):
    """Something drawn, which says what it shows; of what it is drawn with, nothing is told."""

    def childCount(self) -> int:
        """Have nothing in it."""
        return 0


class _Chart(_Picture):
    """A picture that is read point by point: by its actions as by the arrow keys."""

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """Offer the way from point to point."""
        return [*_STEPS, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Lead to the next point, or to the one before."""
        stepped = getattr(self.object(), "stepped", None)
        if name in _STEPS and isinstance(stepped, SignalInstance):
            stepped.emit(_STEPS[name])
        else:
            super().doAction(name)


class _List(QAccessibleWidget):
    """The lines of a list without the dots and numbers before them, which would be read each."""

    def childCount(self) -> int:
        """Have the lines in it."""
        return len(self._lines())

    def child(self, index: int) -> QAccessibleInterface:
        """Return a line."""
        return QAccessible.queryAccessibleInterface(self._lines()[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a line; -1 for what is none."""
        return next((n for n, one in enumerate(self._lines()) if one is child.object()), -1)

    def _lines(self) -> Sequence[QWidget]:
        lines: Sequence[QWidget] = getattr(self.object(), "lines", ())
        return lines


class _Button(QAccessibleWidget):
    """A button in a role of its own: one of several choices, a tick, or the way to a page.

    It acts at once. Qt's own press acts a moment later, when the button may mean another thing.
    """

    def text(self, kind: QAccessible.Text) -> str:
        """Say the name it was given, or else its words."""
        said = super().text(kind)
        made = self.object()
        if said or kind is not QAccessible.Text.Name or not isinstance(made, QAbstractButton):
            return said
        return made.text()

    def state(self) -> QAccessible.State:
        """Say whether it is the chosen one."""
        state = super().state()
        made = self.object()
        if isinstance(made, QAbstractButton):
            if self.role() is Role.PageTab:
                state.selectable, state.selected = 1, int(made.isChecked())
            else:
                state.checkable, state.checked = int(made.isCheckable()), int(made.isChecked())
        return state

    def childCount(self) -> int:
        """Have nothing in it: its name says what the labels on it say."""
        return 0

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """Offer what a mouse can do."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Press it as a mouse does."""
        made = self.object()
        if name != _PRESS:
            super().doAction(name)
        elif isinstance(made, QAbstractButton) and made.isEnabled():
            made.click()


_KINDS: Mapping[Role, type[QAccessibleWidget]] = {
    Role.Heading: _Label,
    Role.ListItem: _Label,
    Role.List: _List,
    Role.Graphic: _Picture,
    Role.Chart: _Chart,
    Role.RadioButton: _Button,
    Role.PageTab: _Button,
    Role.Button: _Button,
    Role.CheckBox: _Button,
}


def describe_widgets() -> None:
    """Let screen readers ask our classes for their roles; to be called once."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, widget: QObject) -> QAccessibleWidget | None:
    role = getattr(type(widget), "accessible_role", None)
    if not isinstance(role, Role) or not isinstance(widget, QWidget):
        return None
    kind: type[QAccessibleWidget] = _KINDS.get(role, _Group)
    return kind(widget, role)


class ScreenReader(QObject):
    """Tells a screen reader what happens without a change of focus; never the same twice running.

    Signals:
        told: what was told, whether a reader runs or not.

    Args:
        about: the widget that what is told belongs to.
    """

    told = Signal(str)

    def __init__(self, about: QWidget) -> None:
        super().__init__(about)
        self._about = about
        self._last = ""

    def tell(self, words: str) -> None:
        """Tell something, unless it was the last thing told."""
        if not words or words == self._last:
            return
        self._last = words
        self.told.emit(words)
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._about, words)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    def forget(self) -> None:
        """Forget what was told last, so that it is told again when it comes again."""
        self._last = ""
