"""Fields take numbers in the user's own writing, and nothing but a key or a click changes them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coach.domain.rules import PainMode
from coach.ui.plan.edit_page import EditPage
from coach.ui.widgets.fields import NumberField, TimeField
from tests.architecture.checkout import PACKAGE, python_files
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with a_room(Room(qtbot, own_programs=tmp_path / "programs")) as opened:
        yield opened


@pytest.fixture(params=["C", "de_DE", "fr_FR", "de_CH", "ar_EG", "fa_IR", "en_IN", "pt_BR"])
def locale(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale()
    QLocale.setDefault(before)


def numbers(room: Room) -> EditPage:
    room.navigation.show("plan")
    room.page().edit.emit()  # type: ignore[attr-defined] # the Plan page has it
    page = room.page()
    assert isinstance(page, EditPage)
    return page


def typed(field: QLineEdit, keys: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, keys)


@pytest.mark.parametrize("keys", ["2.5", "2,5"])
def test_either_sign_is_the_same_seconds_under_every_locale(
    locale: QLocale, room: Room, keys: str
) -> None:
    page = numbers(room)

    typed(page.doses[0].sides[0].hold, keys)

    assert page.doses[0].unread() == []
    assert page.doses[0].dose().hold_s == 2.5


def test_a_field_shows_the_sign_of_the_user(locale: QLocale, qtbot: QtBot) -> None:
    field = NumberField(2.5, 1, 180, decimals=1)
    qtbot.addWidget(field)

    assert locale.decimalPoint() in field.text()
    assert field.value() == 2.5


@pytest.mark.parametrize("keys", ["1,000", "0", "200", "2.5.1", "", "five", "2,50"])
def test_what_cannot_be_read_is_said_and_not_put_right(room: Room, keys: str) -> None:
    page = numbers(room)
    room.window.resize(800, 480)
    typed(page.doses[0].sides[0].hold, keys or " ")
    page.show_changes.click()

    assert page.wrong.visibleRegion().boundingRect().height() == page.wrong.height() > 0
    assert "hold, seconds: write a number from 1 to 180" in page.wrong.text()
    assert room.page() is page


@pytest.mark.parametrize("keys", ["5 3 1", "5.3", "5,3,1", "5--1", "0-1", "x"])
def test_sets_are_never_run_together(room: Room, keys: str) -> None:
    page = numbers(room)
    typed(page.doses[0].sides[0].sets, keys)

    assert page.doses[0].unread()


@pytest.mark.parametrize("keys", ["5-3-1", "5\u20133\u20131", "5 - 3 - 1", "\u0665-\u0663-\u0661"])
def test_sets_are_read_with_any_dash_and_any_digits(room: Room, keys: str) -> None:
    page = numbers(room)
    page.doses[0].sides[0].sets.setText(keys)

    assert page.doses[0].dose().sets == (5, 3, 1)


def test_the_arrow_keys_step_within_the_range(qtbot: QtBot) -> None:
    field = NumberField(9.5, 1, 10, decimals=1)
    qtbot.addWidget(field)

    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 10
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == 9


def wheel(over: QWidget, window: QWidget) -> None:
    handle = window.windowHandle()
    assert handle is not None
    # A page brings a field's caret into sight, and its upper edge may stay behind the page's.
    at = QPointF(over.mapTo(window, QPoint(6, over.height() // 2)))
    QTest.wheelEvent(handle, at, QPoint(0, -120))


def fields_of(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractSlider, QTabBar)
    found = [child for child in page.findChildren(QWidget) if isinstance(child, kinds)]
    return [field for field in found if not isinstance(field, QScrollBar) and field.isVisible()]


def state_of(field: QWidget) -> object:
    for read in ("text", "currentIndex", "value"):
        if hasattr(field, read):
            return getattr(field, read)()
    return None


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize("name", ["numbers", "share", "settings", "trends"])
def test_a_wheel_scrolls_the_page_and_changes_no_field(
    room: Room, name: str, *, focused: bool
) -> None:
    if name == "numbers":
        numbers(room)
    else:
        room.navigation.show(name)
    page = room.page()
    room.window.resize(1000, 640)
    for field in fields_of(page):
        area = next(a for a in page.findChildren(QScrollArea) if a.isAncestorOf(field))
        area.ensureWidgetVisible(field)
        if focused:
            field.setFocus()
        else:
            page.setFocus()
        before, bar = state_of(field), area.verticalScrollBar()
        was_at, in_focus = bar.value(), room.window.focusWidget()

        wheel(field, room.window)

        assert state_of(field) == before
        assert room.window.focusWidget() is in_focus
        assert bar.value() > was_at or was_at == bar.maximum()


def test_the_pain_mode_stays_where_it_was_after_a_scroll(room: Room) -> None:
    page = numbers(room)
    assert page.rules.mode.value() is PainMode.SPARING
    before = page.rules.rules()
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.rules.mode)

    wheel(page.rules.mode, room.window)

    assert page.rules.rules() == before


def test_no_page_makes_fields_of_its_own() -> None:
    """Qt's own fields obey a wheel and drop keys; those of `widgets/fields` do not."""
    raw = re.compile(
        r"\bQ((Double)?SpinBox|ComboBox|(Date|Time|DateTime)Edit|Slider|Dial|TabBar)\b"
    )
    makers = {
        str(path.relative_to(PACKAGE))
        for path in python_files(PACKAGE)
        if path.name != "style.py" and raw.search(path.read_text(encoding="utf-8"))
    }

    assert makers == {"ui/widgets/fields.py"}


def test_what_a_field_says_does_not_touch_its_edge(room: Room) -> None:
    page = numbers(room)
    fields = page.findChildren(TimeField)
    assert fields
    for field in fields:
        inside = field.lineEdit()
        start = inside.mapTo(field, QPoint(inside.cursorRect().left(), 0)).x()
        assert start + inside.textMargins().left() >= 12
