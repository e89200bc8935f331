"""Words that are read wrap before their lines are too long for the eye to find the next one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.ui.widgets.texts import MOST_CHARACTERS, longest_line_px, text
from tests.ui.rooms import appearance

LINE = "A back is stiffer just after getting up, so a session waits for a while, and then begins."
WINDOW_OF_4K_PX = 3000


def shown(qtbot: QtBot, words: str, role: str, width: int) -> QLabel:
    appearance()
    label = text(words, role)
    qtbot.addWidget(label)
    label.resize(width, 20)
    label.show()
    return label


@pytest.mark.parametrize("role", ["small", "", "lead", "display"])
def test_a_line_has_eighty_characters_at_the_most(qtbot: QtBot, role: str) -> None:
    label = shown(qtbot, LINE * 4, role, WINDOW_OF_4K_PX)

    wide = label.contentsRect().width()
    assert 70 < wide / label.fontMetrics().horizontalAdvance(LINE) * len(LINE) < 90
    assert label.height() >= 4 * label.fontMetrics().height()
    assert label.heightForWidth(label.width()) == label.height()
    label.resize(400, 20)
    assert label.contentsRect().width() == 400, "a narrow one is filled"


def test_a_single_line_may_be_longer(qtbot: QtBot) -> None:
    label = shown(qtbot, LINE, "", WINDOW_OF_4K_PX)
    assert label.height() < 2 * label.fontMetrics().height()
    assert len(LINE) > MOST_CHARACTERS


def test_what_stands_in_the_middle_stays_there(qtbot: QtBot) -> None:
    label = text(LINE * 4)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    qtbot.addWidget(label)
    label.resize(WINDOW_OF_4K_PX, 20)
    assert label.contentsRect().width() == WINDOW_OF_4K_PX


@given(width=st.integers(1, 4000), times=st.integers(1, 8))
def test_it_asks_for_no_room_that_it_leaves_free(qapp: object, width: int, times: int) -> None:
    label = text(LINE * times)
    hint = label.sizeHint().width()
    label.resize(width, 20)
    assert label.sizeHint().width() == hint
    assert label.contentsRect().width() <= max(width, longest_line_px(label.fontMetrics()))
