"""Parts in one row where there is room for it, else in rows of even columns.

In a narrow window a row of choices would be cut off, or make its page wider than the window.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_Row = list[tuple[QLayoutItem, int, int]]
"""Parts, each with its width and its least height."""


class EvenRows(QLayout):
    """Lays parts out from left to right; as high as its width asks for.

    Args:
        parent: whose parts they are; None for a layout within another.
        gap_px: between two parts, and between two rows.
        fill: whether the parts share the whole width; else each is as wide as it likes, and they
            stand in columns unless they take fewer rows without.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap_px: int = 0, fill: bool = True
    ) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap_px
        self._fill = fill
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take a part."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Return a part, or None."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Give a part away."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grow to the side."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """A narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Like to be one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as narrow as the widest part."""
        sizes = [_least(item) for item in self._shown()]
        wide, high = (
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )
        return QSize(wide, high)

    def setGeometry(self, place: QRect) -> None:
        """Move every part to its place."""
        super().setGeometry(place)
        self._place(place, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, within: QRect, *, move: bool) -> int:
        """Lay the rows out; return their height."""
        top = within.top()
        for row in self._rows(within.width()):
            high = max(_height(item, wide, least) for item, wide, least in row)
            left = within.left()
            for item, wide, _ in row:
                if move:
                    item.setGeometry(QRect(left, top, wide, high))
                left += wide + self._gap
            top += high + self._gap
        return max(0, top - self._gap - within.top())

    def _rows(self, width: int) -> list[_Row]:
        """Return the parts row by row."""
        items = self._shown()
        if not items:
            return []
        if not self._fill:
            return self._loose_rows(items, width)
        sizes = [_least(item) for item in items]
        least, high = [size.width() for size in sizes], [size.height() for size in sizes]
        gaps = self._gap * (len(items) - 1)
        if sum(least) + gaps <= width:
            return [list(zip(items, self._widths(items, least, width - gaps), high, strict=True))]
        columns = max(1, min(len(items), (width + self._gap) // (max(least) + self._gap)))
        rows = -(-len(items) // columns)
        columns = -(-len(items) // rows)
        even = (width - self._gap * (columns - 1)) // columns
        parts = [(item, even, each) for item, each in zip(items, high, strict=True)]
        return [parts[at : at + columns] for at in range(0, len(parts), columns)]

    def _loose_rows(self, items: Sequence[QLayoutItem], width: int) -> list[_Row]:
        """Return the rows of parts that do not fill them."""
        sizes = [_least(item) for item in items]
        liked = [
            min(max(item.sizeHint().width(), least.width()), width)
            for item, least in zip(items, sizes, strict=True)
        ]
        rows: list[_Row] = []
        room = 0
        for item, wide, least in zip(items, liked, sizes, strict=True):
            if not rows or wide > room:
                rows.append([])
                room = width
            rows[-1].append((item, wide, least.height()))
            room -= wide + self._gap
        widest = max(liked)
        columns = max(1, (width + self._gap) // (widest + self._gap))
        if 1 < len(rows) == -(-len(items) // columns):
            columns = -(-len(items) // len(rows))
            even = [(item, widest, high) for row in rows for item, _, high in row]
            return [even[at : at + columns] for at in range(0, len(even), columns)]
        return rows

    def _widths(self, items: Sequence[QLayoutItem], least: Sequence[int], room: int) -> list[int]:
        """Return how wide the parts of a single row are: even, where the widest leaves it."""
        even, odd = divmod(room, len(items))
        if max(least) <= even:
            return [even + (place < odd) for place in range(len(items))]
        spare, rest = divmod(room - sum(least), len(items))
        return [one + spare + (place < rest) for place, one in enumerate(least)]


def _least(item: QLayoutItem) -> QSize:
    """Return the least size of a part as its style has it now; layouts remember an older one."""
    widget = item.widget()
    least = item.minimumSize()
    return least.expandedTo(widget.minimumSizeHint()) if widget is not None else least


def _height(item: QLayoutItem, width: int, least: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.sizeHint().height(), least)
