"""The page that counts a log says how far it is, for a long one takes its time."""

from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from coach.services.read_back import ReadBack, SignsFirstError, TakenIn, Watch
from coach.ui.read_back.count_pages import CountPage
from coach.ui.texts import read_back as words
from tests.patience import PATIENCE_S


def test_it_says_how_far_the_log_is_and_nothing_of_it_once_it_is_over(qtbot: QtBot) -> None:
    over = Event()

    def look(watch: Watch) -> ReadBack:
        watch(1, 4)
        over.wait(PATIENCE_S)
        raise SignsFirstError

    def take_in(_watch: Watch) -> TakenIn:
        raise AssertionError("nobody asked for it")

    page = CountPage(Path("log"), look, take_in)
    qtbot.addWidget(page)
    patience_ms = round(PATIENCE_S * 1000)
    qtbot.waitUntil(lambda: page.said.text() == f"{words.LOOKING} 25 %", timeout=patience_ms)
    over.set()
    qtbot.waitUntil(lambda: words.SIGNS_FIRST in page.said.text(), timeout=patience_ms)
    assert "%" not in page.said.text()
