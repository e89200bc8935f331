"""Tables for reading: nothing in them can be changed, and Tab leads past them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
)

from coach.ui.texts import trends as words

ROW_PX = 44


def empty_table(accessible_name: str) -> QTableWidget:
    """Return a table for reading: nothing in it can be changed."""
    table = QTableWidget()
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
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    table.horizontalHeader().setHighlightSections(False)


def fill_table(table: QTableWidget, filling: words.Table) -> None:
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
        first = QHeaderView.ResizeMode.ResizeToContents
        table.horizontalHeader().setSectionResizeMode(0, first)
