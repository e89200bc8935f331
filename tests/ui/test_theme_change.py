"""A change of theme changes colours and nothing else: sizes, focus, answers, phase, on any page.

Each page is drawn, worn dark and light again, and must be the same picture as before; worn dark it
must be the picture that it is when the program starts dark. High contrast is worn once a window.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.services.theme_choice import ThemeChoice
from tests.screens import (
    bad_day_scenes,
    first_start_scenes,
    floor_scenes,
    plan_scenes,
    records,
    scenes,
)
from tests.screens.contrast import faint
from tests.screens.stage import Scene, Stage
from tests.ui.rooms import appearance
from tests.ui.test_small_screens import rail_on

SIZE = (1000, 700)


def rail(stage: Stage) -> None:
    """Every page that the rail leads to, with the longest texts."""
    rail_on(stage, "longest", records.longest_texts)


WALKS: tuple[Callable[[Stage], None], ...] = (
    first_start_scenes.first_start,
    rail,
    scenes.morning,
    scenes.check_ins,
    scenes.after_a_session,
    scenes.session_stands_still,
    plan_scenes.plan_pages,
    floor_scenes.that_hurt,
    floor_scenes.getting_down,
    floor_scenes.breaks,
    floor_scenes.before_and_after,
    bad_day_scenes.bad_day,
    bad_day_scenes.flare,
)


EDGE, FEW = 64, 30
"""Qt draws the edges of large figures a little otherwise where it drew them before: by so much of
255, and more in so few pixels. An icon in the wrong colour is 150 pixels.
"""


def _alike(one: QImage, other: QImage) -> bool:
    if one.size() != other.size():
        return False
    pixels = [
        np.frombuffer(each.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
        for each in (one, other)
    ]
    return int((np.abs(pixels[0].astype(np.int16) - pixels[1]) > EDGE).sum()) <= FEW


def _drawn(scene: Scene) -> QImage:
    scene.come_to_rest()
    return scene.navigation.window.grab().toImage()


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
def test_a_change_of_theme_changes_colours_alone(
    qtbot: QtBot,
    tmp_path: Path,
    walk: Callable[[Stage], None],
) -> None:
    turned: dict[str, QImage] = {}
    wrong: list[str] = []
    seen: list[Scene] = []

    def turn(scene: Scene, name: str) -> None:
        before, focus = _drawn(scene), QApplication.focusWidget()
        window = scene.navigation.window
        wrong.extend(f"{name}, light: {one}" for one in faint(window, before))
        appearance().choose(ThemeChoice.DARK)
        turned[name] = _drawn(scene)
        wrong.extend(f"{name}, dark: {one}" for one in faint(window, turned[name]))
        if scene not in seen:
            # Once in each window: it costs as much as all the rest of a picture.
            seen.append(scene)
            appearance().choose(ThemeChoice.HIGH_CONTRAST)
            _drawn(scene)
        appearance().choose(ThemeChoice.LIGHT)
        if _drawn(scene) != before:
            wrong.append(f"{name}: not as it was when light again")
        if QApplication.focusWidget() is not focus:
            wrong.append(f"{name}: the focus went from {focus}")

    def compare(scene: Scene, name: str) -> None:
        # Settings say which theme is chosen.
        if not name.endswith("settings") and not _alike(_drawn(scene), turned[name]):
            wrong.append(f"{name}: turned dark is not as started dark")

    try:
        walk(Stage(appearance(), tmp_path, "light", SIZE, turn))
        walk(Stage(appearance(), tmp_path, "dark", SIZE, compare))
    finally:
        appearance().choose(ThemeChoice.SYSTEM)
    assert turned
    assert not wrong


def test_what_is_too_faint_is_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("QWidget { background: #ffffff } QLabel { font-size: 40px }")
    for words, ink in (("Faint", "#a0a0a0"), ("Clear", "#202020")):
        label = QLabel(words, window)
        label.setStyleSheet(f"color: {ink}")
        label.resize(200, 80)
        label.move(0, 100 if words == "Clear" else 0)
    window.resize(300, 200)
    window.show()
    (told,) = faint(window, window.grab().toImage())
    assert told.startswith("QLabel 'Faint' has a contrast of 2.")


def test_everything_in_the_window_is_told_whoever_made_it(qtbot: QtBot) -> None:
    from coach.ui.main_window import MainWindow
    from coach.ui.theme import DARK, LIGHT, Theme

    class Drawn(QWidget):
        theme: Theme | None = None

        def set_theme(self, theme: Theme) -> None:
            self.theme = theme

    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish((), LIGHT)
    page = QWidget()
    deep = Drawn(page)
    window.lay_over(page)
    window.wear(DARK)
    assert deep.theme is DARK
