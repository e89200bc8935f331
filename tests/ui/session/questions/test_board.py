"""How a question stands on a window: every choice in letters of one size, whole, however small."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from coach.domain.hurt import Aftermath, HurtAnswer, after_hurt
from coach.domain.pain import LegSite
from coach.domain.rules import PainZones
from coach.ui.session.questions.board import QuestionBoard
from coach.ui.session.questions.board_text import text_of
from coach.ui.session.questions.hurt_dialog import HurtDialog
from coach.ui.theme import LIGHT
from coach.ui.typography import BODY_PX, SCALE, SMALL_PX, face, sized
from tests.builders import a_check_in

LEAST_PX = 18
"""Letters that are read from the mat in the smallest window."""


def the_ways_on() -> HurtDialog:
    """Ask how to go on, with a version whose name is long."""
    before = a_check_in(back=1, leg=2, leg_site=LegSite.THIGH)

    def aftermath(answer: HurtAnswer) -> Aftermath:
        return after_hurt(answer, before, PainZones(), easier=True)

    talk = HurtDialog(aftermath, "Side plank on the elbow, knees bent")
    for key in "211":
        talk.choose([one.key for one in talk.question.choices].index(key))
    return talk


@pytest.fixture(params=[100, 200])
def percent(request: pytest.FixtureRequest) -> Iterator[int]:
    """How large text is."""
    SCALE.percent = request.param
    yield request.param
    SCALE.percent = SCALE.at_once


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("size", [(800, 480), (960, 640), (1280, 800)])
def test_the_ways_on_are_read_whole_and_in_letters_of_one_size(
    qtbot: QtBot, size: tuple[int, int], turn: int, percent: int
) -> None:
    board = QuestionBoard(LIGHT)
    qtbot.addWidget(board)
    board.resize(*size)
    question = the_ways_on().question
    board.ask(question, turn, anew=True)

    assert len(question.choices) == 7
    assert board.choice_px >= LEAST_PX
    measured = QFontMetricsF(face(board.choice_px, QFont.Weight.DemiBold))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    for choice, box in zip(question.choices, board.boxes(), strict=True):
        words = board.words_box(choice, box)
        assert box.contains(words)
        taken = measured.boundingRect(QRectF(0, 0, words.width(), 10_000), flags, choice.words)
        assert taken.width() <= words.width()
        assert taken.height() <= words.height()


@pytest.mark.parametrize(
    "lead", ["What you have done is saved.", "Stop here, look at the list. " * 3]
)
def test_what_stands_around_the_choices_is_as_large_as_other_text(percent: int, lead: str) -> None:
    question = replace(the_ways_on().question, lead=lead)
    text = text_of(question, QSizeF(800, 480), 480 / 800)

    assert text.lead_px >= 0.85 * sized(BODY_PX)
    assert text.lead.bottom() <= text.choices.top()
    assert text.choices.bottom() <= text.hint.top()
    assert text.hint_px >= 0.85 * sized(SMALL_PX)
    hint = question.hint
    for words, pixels, box in ((lead, text.lead_px, text.lead), (hint, text.hint_px, text.hint)):
        room = QRectF(0, 0, box.width(), 10_000)
        flags = Qt.TextFlag.TextWordWrap
        taken = QFontMetricsF(face(pixels)).boundingRect(room, flags, words)
        assert taken.height() <= box.height()
