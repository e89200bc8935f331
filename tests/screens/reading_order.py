"""What a screen reader tells of in another order than it stands on the page."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_OWN_ORDER = (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.ScrollBar)


def out_of_order(window: QWidget) -> Iterator[str]:
    """Return what is told of after something that stands below it, one thing a sentence."""
    top = QAccessible.queryAccessibleInterface(window)
    if top is not None:
        yield from _heard_in(top)


def _heard_in(parent: QAccessibleInterface) -> Iterator[str]:
    if parent.role() in _OWN_ORDER:
        return
    before: QAccessibleInterface | None = None
    for place in range(parent.childCount()):
        child = parent.child(place)
        if not child.isValid() or child.state().invisible:
            continue
        yield from _heard_in(child)
        if child.rect().isEmpty():
            continue
        if before is not None and _above(child.rect(), before.rect()):
            yield f"{_said(child)} is heard after {_said(before)}, which stands below it"
        before = child


def _said(part: QAccessibleInterface) -> str:
    """Return what a reader says of a part, or of the first thing in it that has a name."""
    name = part.text(QAccessible.Text.Name)
    for place in range(part.childCount()):
        child = part.child(place)
        if name or child is None:
            break
        name = _said(child).partition(" ")[2].strip("'")
    return f"{part.role().name} {name!r}"


def _above(one: QRect, other: QRect) -> bool:
    """Return whether one ends before the other begins, in a column that both are in."""
    beside = one.right() < other.left() or other.right() < one.left()
    return one.bottom() < other.top() and not beside
