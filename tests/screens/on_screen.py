"""What cannot be pressed: it lies outside the window, is cut off, lies under another, has no name
of its own for somebody who hears names alone, or is told of out of its place.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from coach.ui.session.page import SessionPage
from coach.ui.session.questions.board import QuestionBoard
from coach.ui.session.views.hold_ring import HoldRing
from coach.ui.session.views.instructions import InstructionsCard
from coach.ui.widgets.fields import NumberField
from tests.screens.reading_order import out_of_order

_WORD = re.compile(r"[^\s/\\-]+")
"""What is not broken at the end of a line."""
_PRESSABLE = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
_LEAST_PX, _IN_A_SESSION_PX = 44, 64
"""A target that is lower or narrower than this is missed; what is pressed in the middle of a
session is larger, because it is pressed from the mat."""
_LOWEST_PX = 480
"""Height of a window in which the steps of a hold are read whole."""
_INSIDE_PX = 14
"""Between the edge of a field and what stands in it: padding and border of the sheet."""


def complaints(window: QWidget) -> Iterator[str]:
    """Return what is wrong with a window, one thing a sentence; nothing where all is well."""
    if not window.isVisible():
        yield "the window is not shown"
    pressable = [part for kind in _PRESSABLE for part in window.findChildren(kind)]
    seen = [part for part in pressable if part.isVisible() and not _inner(part)]
    for part in seen:
        yield from _about(part, window)
    for bar in window.findChildren(QScrollBar):
        sideways = bar.orientation().name == "Horizontal"
        holder = bar.parentWidget()
        area = holder.parentWidget() if holder is not None else None
        if sideways and isinstance(area, QScrollArea) and area.isVisible() and bar.maximum() > 0:
            yield f"{_name(area)} has to be scrolled sideways by {bar.maximum()} px"
    yield from _about_names(seen)
    yield from _about_fields(seen)
    yield from _about_heads(window)
    for board in window.findChildren(QuestionBoard):
        if board.isVisible():
            yield from _about_board(board)
    if window.height() >= _LOWEST_PX:
        yield from _about_steps(window)
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and label.pixmap().isNull() is not False:
            yield from _about_words(label)
    yield from out_of_order(window)


def _inner(part: QWidget) -> bool:
    """Return whether a part belongs to a greater one, as the line of a spin box does."""
    holder = part.parentWidget()
    return isinstance(holder, QAbstractSpinBox | QComboBox)


def _name(part: QWidget) -> str:
    words = part.text() if isinstance(part, QAbstractButton | QLabel) else part.accessibleName()
    return f"{type(part).__name__} {words!r}"


def _about_names(seen: Sequence[QWidget]) -> Iterator[str]:
    """Return which parts somebody who hears their names alone cannot tell apart."""
    heard = Counter(_heard(part) for part in seen)
    for (kind, name, _description, groups), times in heard.items():
        if not name:
            yield f"a {kind} in {groups} has no name"
        elif times > 1:
            yield f"{times} of {kind} in {groups} are called {name!r}"


def _heard(part: QWidget) -> tuple[str, str, str, tuple[str, ...]]:
    """Return what a screen reader says of a part: kind, name, description, and what it is in."""
    found = QAccessible.queryAccessibleInterface(part)
    assert found is not None
    name = found.text(QAccessible.Text.Name)
    if not name:
        labels = found.relations(QAccessible.RelationFlag.Label)
        name = " ".join(label.text(QAccessible.Text.Name) for label, _ in labels)
    groups: list[str] = []
    above = part.parentWidget()
    while above is not None and not above.isWindow():
        if above.accessibleName():
            groups.append(above.accessibleName())
        above = above.parentWidget()
    description = found.text(QAccessible.Text.Description)
    return found.role().name, name, description, tuple(groups)


def _about(part: QWidget, window: QWidget) -> Iterator[str]:
    place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    area = _scroll_area(part)
    view = window.rect()
    if area is not None:
        viewport = area.viewport()
        view = QRect(viewport.mapTo(window, QPoint(0, 0)), viewport.size())
        in_sight = part.property("kind") == "primary" and area.verticalScrollBar().value() == 0
        if not in_sight:
            # It can be scrolled to.
            place = QRect(QPoint(place.left(), view.top()), QSize(place.width(), 1))
    if not view.contains(place):
        yield f"{_name(part)} at {_told(place)} is not in sight in {_told(view)}"
    if not window.rect().contains(view):
        yield f"what holds {_name(part)}, {_told(view)}, is not in the window"
    least = part.minimumSizeHint()
    if part.width() < least.width() or part.height() < min(least.height(), 44):
        yield f"{_name(part)} is cut off: {part.width()}x{part.height()} of {_size(least)}"
    wanted = _IN_A_SESSION_PX if _in_a_session(part) else _LEAST_PX
    if part.height() < wanted or part.width() < wanted:
        yield f"{_name(part)} is only {part.width()}x{part.height()} px"


def _in_a_session(part: QWidget) -> bool:
    """Return whether a part is pressed while a session goes on; at a question it stands still."""
    holder = part.parentWidget()
    while holder is not None and not isinstance(holder, SessionPage | QuestionBoard):
        holder = holder.parentWidget()
    return isinstance(holder, SessionPage)


def _about_fields(seen: Sequence[QWidget]) -> Iterator[str]:
    """Return whether fields differ in height, or a number or a day has no room in its field."""
    fields = [part for part in seen if not isinstance(part, QAbstractButton)]
    heights = {part.height(): _name(part) for part in fields}
    if len(heights) > 1:
        yield f"fields of several heights: {heights}"
    for part in fields:
        shown = _hinted(part)
        if isinstance(part, QAbstractSpinBox | NumberField):
            shown = part.text()
        wide = part.fontMetrics().horizontalAdvance(shown) + 2 * _INSIDE_PX
        if shown and part.width() < wide:
            yield f"{_name(part)} has {part.width()} px for {shown!r}, which needs {wide}"


def _hinted(part: QWidget) -> str:
    """Return what a field shows while nothing is written, or which of its choices it shows."""
    if isinstance(part, QComboBox):
        return part.currentText()
    return part.placeholderText() if isinstance(part, QLineEdit) and not part.text() else ""


def _about_heads(window: QWidget) -> Iterator[str]:
    """Return which heads of columns are cut at their sides."""
    across = Qt.Orientation.Horizontal
    heads = [one for one in window.findChildren(QHeaderView) if one.orientation() is across]
    for head in (one for one in heads if one.isVisible()):
        for column in range(head.count()):
            said = str(head.model().headerData(column, across) or "")
            wide, room = head.fontMetrics().horizontalAdvance(said), head.sectionSize(column)
            if not head.isSectionHidden(column) and wide > room:
                yield f"the head {said!r} is cut off: {room} of {wide} px"


def _about_board(board: QuestionBoard) -> Iterator[str]:
    boxes = board.boxes()
    size = board.size().transposed() if board.turn else board.size()
    for place, box in enumerate(boxes):
        what = board.question.choices[place].words
        if not QRect(QPoint(0, 0), size).contains(box.toAlignedRect()):
            yield f"the choice {what!r} is not on the board"
        if box.height() < _LEAST_PX or box.width() < _LEAST_PX:
            yield f"the choice {what!r} is only {box.width():.0f}x{box.height():.0f} px"
        if any(box.intersects(other) for other in boxes[:place]):
            yield f"the choice {what!r} lies over another"


def _about_steps(window: QWidget) -> Iterator[str]:
    """Return whether steps are scrolled in a hold, when nobody can scroll."""
    for card in window.findChildren(InstructionsCard):
        beyond = card._scroll.verticalScrollBar().maximum()
        # Where text is large they are all left out, or all there.
        if card._scroll.isVisible() and card._working and beyond:
            yield f"the steps of a hold are {beyond} px too high"


def _about_words(label: QLabel) -> Iterator[str]:
    least = label.minimumSizeHint()
    if label.width() < least.width():
        yield f"{_name(label)} is cut off: {label.width()} of {least.width()} px"
    if label.wordWrap():
        wide = label.fontMetrics().horizontalAdvance
        longest = max((wide(word) for word in _WORD.findall(label.text())), default=0)
        if label.contentsRect().width() < longest:
            yield f"a word of {_name(label)} is cut off: {label.width()} of {longest} px"
    high = label.heightForWidth(label.width()) if label.wordWrap() else least.height()
    inside_ring = isinstance(label.parentWidget(), HoldRing)
    if _scroll_area(label) is None and not inside_ring and label.height() < high - 6:
        yield f"{_name(label)} is cut off: {label.height()} of {high} px"


def _scroll_area(part: QWidget) -> QScrollArea | None:
    holder = part.parentWidget()
    while holder is not None:
        above = holder.parentWidget()
        if isinstance(above, QScrollArea) and above.viewport() is holder:
            return above
        holder = above
    return None


def _told(place: QRect) -> str:
    return f"{place.left()},{place.top()} {place.width()}x{place.height()}"


def _size(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"
