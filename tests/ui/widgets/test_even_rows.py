"""Parts of a row are equally wide where the widest of them leaves room for that."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.widgets.even_rows import EvenRows


@pytest.mark.parametrize(
    ("least", "width", "expected"),
    [
        ((40, 90, 60), 320, [100, 100, 100]),
        ((40, 90, 60), 321, [101, 100, 100]),
        ((40, 150, 60), 320, [57, 167, 76]),
        ((40, 150, 60), 200, [200, 200, 200]),
    ],
)
def test_the_widths_of_a_row(
    qtbot: QtBot, least: tuple[int, ...], width: int, expected: list[int]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = EvenRows(holder, gap_px=10)
    parts = [QLabel() for _ in least]
    for part, wide in zip(parts, least, strict=True):
        part.setMinimumWidth(wide)
        row.addWidget(part)
    holder.resize(width, 300)
    holder.show()
    assert [part.width() for part in parts] == expected
