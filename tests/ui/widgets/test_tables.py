"""A table that is scrolled both ways has nothing of the desktop's own look."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.widgets.tables import empty_table
from tests.ui.rooms import appearance


def test_no_corner_is_drawn_between_the_scroll_bars(qtbot: QtBot) -> None:
    appearance()
    ground = QWidget()
    ground.setObjectName("ground")
    qtbot.addWidget(ground)
    table = empty_table("Sessions")
    table.setParent(ground)
    table.setRowCount(30)
    table.setColumnCount(30)
    table.measure()
    table.resize(300, 200)
    ground.resize(400, 300)
    ground.show()
    QApplication.processEvents()
    across, down = table.horizontalScrollBar(), table.verticalScrollBar()
    assert across.isVisible()
    assert down.isVisible()

    corner = QRect(table.rect().bottomRight(), table.rect().bottomRight())
    corner.adjust(1 - down.width(), 1 - across.height(), 0, 0)
    drawn = table.grab(corner).toImage()
    seen = {drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}
    assert len(seen) == 1
