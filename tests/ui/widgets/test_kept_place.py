"""What comes later to a page is heard, and reached by Tab, where it stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.widgets.buttons import PushButton
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.kept_place import KeptPlace
from tests.screens.reading_order import out_of_order


def met_by_tab(times: int) -> list[str]:
    """Return what has the focus, and what has it after each press of Tab but the last."""
    QApplication.processEvents()
    met: list[str] = []
    for _ in range(times):
        here = QApplication.focusWidget()
        assert isinstance(here, PushButton)
        met.append(here.text())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return met


def names(of: QWidget) -> list[str]:
    found = QAccessible.queryAccessibleInterface(of)
    children = [found.child(place) for place in range(found.childCount())]
    return [one.text(QAccessible.Text.Name) for one in children if not one.state().invisible]


def test_what_comes_later_is_met_where_it_stands(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    above, place, below = PushButton("above"), KeptPlace(), PushButton("below")
    for each in (above, place, below):
        column.addWidget(each)
    page.show()
    above.setFocus()
    assert place.isHidden()

    for first, second in (("one", "two"), ("three", "four")):
        row = ChoiceRow("row", ["a", "b"])
        place.fill([PushButton(first), row, PushButton(second)])
        QApplication.processEvents()

        assert names(page) == ["above", "", "below"]
        assert names(place) == [first, "row", second]
        assert not list(out_of_order(page))
        assert met_by_tab(5) == ["above", first, "a", second, "below"]

    place.fill([])
    assert place.isHidden()


def test_a_place_in_a_place_is_met_where_it_stands(qtbot: QtBot) -> None:
    page, card = QWidget(), QWidget()
    qtbot.addWidget(page)
    outer, inner = KeptPlace(), KeptPlace()
    for holder, parts in ((page, (outer, PushButton("foot"))), (card, (inner, PushButton("add")))):
        column = QVBoxLayout(holder)
        for part in parts:
            column.addWidget(part)
    outer.fill([card])
    inner.fill([PushButton("listed")])
    page.show()
    inner.findChildren(PushButton)[0].setFocus()

    assert met_by_tab(4) == ["listed", "add", "foot", "listed"]


def test_a_part_that_is_filled_in_last_is_out_of_order_without_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(PushButton("below"))
    page.show()
    column.insertWidget(0, PushButton("above"))
    QApplication.processEvents()

    (complaint,) = out_of_order(page)
    assert "'above' is heard after" in complaint
