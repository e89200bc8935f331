"""Whether Escape leads back from what fills the window, wherever the keyboard is in it.

The pages of the rail are no matter of this: from them Escape leads to Today.
"""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from coach.ui.first_start.consent_page import ConsentPage
from coach.ui.main_window import MainWindow
from coach.ui.session.page import SessionPage
from coach.ui.texts.today import UNFINISHED_TITLE
from coach.ui.texts.window import CLOSE
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Heading

NO_WAY_BACK: Final = frozenset({UNFINISHED_TITLE})
"""Questions with nothing behind them, whose every answer decides something."""


def no_way_back(window: MainWindow) -> Iterator[str]:
    """Return what is wrong with Escape in the page in view, without going anywhere."""
    page = window.current
    if not window.is_filled or isinstance(page, SessionPage | ConsentPage):
        return
    if not isinstance(page, Page):
        yield f"{type(page).__name__} is no page that knows a way back"
        return
    if {each.text() for each in page.findChildren(Heading)} & NO_WAY_BACK:
        return
    before, heard = page.on_escape, []
    if before is None and CLOSE in {each.text() for each in page.findChildren(QPushButton)}:
        # There is no record, and so nothing behind it.
        return
    if before is None:
        yield f"Escape means nothing on {page.accessibleName()!r}"
        return
    page.on_escape = lambda: heard.append(True)
    stop = cast("QWidget | None", window.focusWidget())
    QTest.keyClick(page if stop is None else stop, Qt.Key.Key_Escape)
    page.on_escape = before
    if not heard:
        yield f"{type(stop).__name__} keeps Escape from {page.accessibleName()!r}"
