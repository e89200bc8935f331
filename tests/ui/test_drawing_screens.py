"""`make screens`: one wrong scene costs no other, and the looks leave no theme and no size out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.services.theme_choice import ThemeChoice
from tests.screens.contact import lay_out
from tests.screens.draw import draw_all
from tests.screens.looks import LOOKS
from tests.screens.stage import Stage
from tests.ui.rooms import appearance


def test_a_wrong_scene_is_told_and_the_rest_is_drawn(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn: list[str] = []

    def wrong(_stage: Stage) -> None:
        raise ValueError("nobody is called Kim")

    def wrong_in_a_slot(_stage: Stage) -> None:
        QTimer.singleShot(0, lambda: drawn[7])
        QApplication.processEvents()

    def right(_stage: Stage) -> None:
        drawn.append("right")

    stage = Stage(appearance(), tmp_path, "light", (1280, 800))

    assert draw_all(stage, [wrong, wrong_in_a_slot, right]) == ["wrong", "wrong_in_a_slot"]
    assert drawn == ["right"]
    said = capsys.readouterr().err
    assert "nobody is called Kim" in said
    assert "wrong_in_a_slot:" in said


def test_every_picture_is_on_a_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "light"
    folder.mkdir()
    for number in range(13):
        picture = QImage(64, 40, QImage.Format.Format_RGB32)
        picture.fill(number)
        picture.save(str(folder / f"{number:02}.png"))

    sheets = lay_out(folder, tmp_path)

    assert [sheet.name for sheet in sheets] == ["light-01.png", "light-02.png"]
    first, second = (QImage(str(sheet)) for sheet in sheets)
    assert first.width() > 4 * 640
    assert 640 < second.width() < 2 * 640


def test_every_scene_is_seen_in_light_and_dark_and_in_three_sizes() -> None:
    whole = [look for look in LOOKS if not look.few]
    assert {look.theme for look in whole} >= {"light", "dark"}
    assert {look.size for look in whole} >= {"800x480", "1280x800", "1920x1080"}
    assert {look.theme for look in LOOKS} >= {each.value for each in ThemeChoice} - {"system"}
    assert {"1", "2"} <= {look.scale for look in LOOKS}
    assert {None, 150, 200} <= {look.text for look in LOOKS}
    assert "3840x2160" in {look.size for look in LOOKS}


def test_no_look_is_drawn_twice() -> None:
    seen = {(look.theme, look.window, look.scale, look.text) for look in LOOKS}
    assert len(seen) == len(LOOKS) == len({look.name for look in LOOKS})
