"""Beside the ring: the steps of an exercise are read whole in a hold, and the figure is large."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from coach.domain.ladder import Ladder, Rung
from coach.engine.timeline import PhaseKind
from coach.figures.pose_files import second_view
from coach.services.theme_choice import ThemeChoice
from coach.ui.session.views.instructions import InstructionsCard
from coach.ui.session.views.needed_now import Needed
from coach.ui.session.views.step_sizes import height_of, largest_px, sizes_px
from coach.ui.theme import LIGHT
from coach.ui.typography import BODY_PX, sized
from tests.ui.rooms import appearance, library


def much_to_read(ladder: Ladder, rung: Rung) -> int:
    texts = library().instructions(ladder.id, rung.id)
    return sum(map(len, texts.do)) if texts is not None else 0


LONGEST = [
    (ladder, max(ladder.rungs, key=lambda rung: much_to_read(ladder, rung)))
    for ladder in library().ladders
]
"""The rung of each ladder that has the most to read: measuring all figures takes seconds."""
DESK, SMALLEST = (784, 590), (452, 312)
"""What the card gets of a window of 1280x800, and of one of 800x480."""


def card_of(qtbot: QtBot, size: tuple[int, int]) -> InstructionsCard:
    appearance()
    card = InstructionsCard(LIGHT)
    qtbot.addWidget(card)
    card.set_close(size == SMALLEST)
    card.resize(*size)
    for view in (card.figure, card.second):
        # What is drawn is asked elsewhere; here it would cost seconds.
        view.setUpdatesEnabled(False)
    card.show()
    return card


def show(card: InstructionsCard, ladder: Ladder, rung: Rung, kind: PhaseKind) -> None:
    card.figure.show_figure(rung.id, None)
    card.show_second(rung.id, None)
    card.show_texts(library().instructions(ladder.id, rung.id), kind)
    for _ in range(5):
        # What is new is laid out a moment later, label by label.
        QApplication.processEvents()


@pytest.mark.parametrize("size", [DESK, SMALLEST])
def test_no_step_of_a_hold_is_scrolled_away(qtbot: QtBot, size: tuple[int, int]) -> None:
    card = card_of(qtbot, size)
    scrolled = []
    for ladder, rung in LONGEST:
        show(card, ladder, rung, PhaseKind.HOLD)
        bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
        if bar.maximum():
            scrolled.append(f"{rung.id}: {bar.maximum()} px")

    assert scrolled == []


def test_the_figure_keeps_its_size_in_all_phases_of_an_exercise(qtbot: QtBot) -> None:
    card = card_of(qtbot, DESK)
    for ladder, rung in LONGEST:
        sizes = set()
        for kind in (PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.RESET, PhaseKind.REST):
            show(card, ladder, rung, kind)
            sizes.add(card.figure.size().toTuple())
        assert len(sizes) == 1, rung.id
        width, height = sizes.pop()
        assert width * height > 0.4 * DESK[0] * DESK[1], rung.id


def test_a_second_side_is_shown_until_the_work_begins(qtbot: QtBot) -> None:
    card = card_of(qtbot, DESK)
    assert any(second_view(rung.id.lower()) for _, rung in LONGEST)
    for ladder, rung in LONGEST:
        show(card, ladder, rung, PhaseKind.GET_READY)
        assert card.second.isVisible() == (second_view(rung.id.lower()) is not None), rung.id
        show(card, ladder, rung, PhaseKind.HOLD)
        assert not card.second.isVisible(), rung.id


@pytest.mark.parametrize("kind", [PhaseKind.HOLD, PhaseKind.GET_READY])
def test_lines_grow_with_the_text_and_steps_of_a_hold_are_read_whole(
    qtbot: QtBot, kind: PhaseKind
) -> None:
    card = card_of(qtbot, DESK)
    try:
        appearance().choose(ThemeChoice.LIGHT, text_size=200)
        appearance().fit(QSize(1280, 800))
        for ladder, rung in LONGEST[:3]:
            show(card, ladder, rung, kind)
            assert card._pixels is not None
            assert card._pixels >= sized(BODY_PX) == 2 * BODY_PX
            bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
            assert kind is PhaseKind.GET_READY or not bar.maximum()
    finally:
        appearance().choose(ThemeChoice.LIGHT)
        appearance().fit(QSize(1280, 800))


def test_steps_at_ones_own_pace_are_read_whole_in_large_text_and_the_figure_goes_first(
    qtbot: QtBot,
) -> None:
    card = card_of(qtbot, (776, 240))
    try:
        appearance().choose(ThemeChoice.LIGHT, text_size=200)
        appearance().fit(QSize(800, 480))
        for ladder in (each for each in library().ladders if each.own_pace):
            for rung in ladder.rungs:
                texts = library().instructions(ladder.id, rung.id)
                card.figure.show_figure(rung.id, None)
                card.show_texts(texts, PhaseKind.HOLD, unhurried=True, needed=Needed.READING)
                for _ in range(5):
                    QApplication.processEvents()
                assert not card.findChildren(QScrollArea)[0].verticalScrollBar().maximum()
                assert card._pixels is not None
                small = card._pixels < sized(BODY_PX)
                assert not (small and card.figure.isVisible()), rung.id
    finally:
        appearance().choose(ThemeChoice.LIGHT)
        appearance().fit(QSize(1280, 800))


def test_lines_are_written_as_large_as_they_fit() -> None:
    appearance()
    blocks = [("Do", ("Brace.", "Lift your head a finger's width.", "Hold and breathe."))]
    heights = {pixels: height_of(blocks, pixels, 500) for pixels in sizes_px()}

    assert list(heights) == sorted(heights, reverse=True)
    assert list(heights.values()) == sorted(heights.values(), reverse=True)
    for pixels, high in heights.items():
        assert largest_px(blocks, 500, high) == pixels
    assert largest_px(blocks, 500, 10) == sizes_px()[-1]
    assert height_of(blocks, 15, 60) > height_of(blocks, 15, 500)
