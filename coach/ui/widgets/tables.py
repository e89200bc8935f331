"""Tables for reading: nothing in them can be changed, and Tab leads past them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
)

from coach.ui.texts import trends as words
from coach.ui.typography import sized

_ROW_PX = 44


def row_px() -> int:
    """Return how high a row is, in pixels: as high as its text needs."""
    return max(_ROW_PX, sized(_ROW_PX * 3 // 4))


class ReadingTable(QTableWidget):
    """A table whose columns are as wide as each other, or, where one would be cut off, as wide as
    what stands in them; then it scrolls sideways.

    Attributes:
        stretched: the column that takes all the room that the others leave; None for all alike.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stretched: int | None = None
        self._evenly_px = self._least_px = 0
        self._shared: tuple[bool, bool] | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew."""
        super().resizeEvent(event)
        self._share_out()

    def measure(self) -> None:
        """Take the width of what stands in the columns, and share it out."""
        head = self.horizontalHeader()
        needs = [
            max(self.sizeHintForColumn(column), head.sectionSizeHint(column))
            for column in range(self.columnCount())
        ]
        self._least_px = sum(needs)
        self._evenly_px = sum(needs[:1]) + max(needs[1:], default=0) * (len(needs) - 1)
        self._shared = None
        self._share_out()

    def _share_out(self) -> None:
        """Share out the width between the columns; the first is always as wide as it needs."""
        even = self.stretched is None and self._evenly_px <= self.viewport().width()
        head = self.horizontalHeader()
        # Where there is room to spare the last column has it, and no header stands empty.
        fits = self._least_px <= self.viewport().width()
        head.setStretchLastSection(not even and fits)
        if not self.columnCount() or (even, fits) == self._shared:
            return
        self._shared = even, fits
        mode = QHeaderView.ResizeMode
        head.setSectionResizeMode(mode.Stretch if even else mode.ResizeToContents)
        head.setSectionResizeMode(0, mode.ResizeToContents)
        if self.stretched is not None and fits:
            head.setSectionResizeMode(self.stretched, mode.Stretch)


def empty_table(accessible_name: str) -> ReadingTable:
    """Return a table for reading: nothing in it can be changed."""
    table = ReadingTable()
    table.setAccessibleName(accessible_name)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    dress(table)
    return table


def dress(table: QTableView) -> None:
    """Give a table the look that all have."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setStyleSheet("QTableView { outline: none; }")
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_px())
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    table.horizontalHeader().setHighlightSections(False)
    # The width is that of the first rows: years of them would take long.
    table.horizontalHeader().setResizeContentsPrecision(100)


def fill_table(table: ReadingTable, filling: words.Table) -> None:
    """Put a series into a table, in place of what was in it."""
    table.setColumnCount(len(filling.headers))
    table.setHorizontalHeaderLabels(filling.headers)
    table.setRowCount(len(filling.rows))
    for row, cells in enumerate(filling.rows):
        for column, cell in enumerate(cells):
            item = QTableWidgetItem(cell)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, column, item)
    if filling.rows:
        table.setCurrentCell(0, 0)
    table.measure()
