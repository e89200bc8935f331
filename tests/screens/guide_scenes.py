"""The first five minutes in pictures, laid over the page from which they are asked for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach.ui.first_start.consent_page import ConsentPage
from tests.screens.stage import Stage


def guide(stage: Stage) -> None:
    """Asked for by mouse on the first page of all, from top to foot, and back to that page."""
    with stage.scene("guide", welcome=True, signs=False) as scene:
        scene.page(ConsentPage).guide.click()
        scene.pictures_down("first-start")
        QTest.keyClick(scene.navigation.window.current, Qt.Key.Key_Escape)
        scene.page(ConsentPage)


ALL: tuple[Callable[[Stage], None], ...] = (guide,)
