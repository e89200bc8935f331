"""The page that counts a log says how far it is, for a long one takes its time."""

from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from coach.services.ports.carried import Taken
from coach.services.read_back import (
    ReadBack,
    ReadBackCancelledError,
    SignsFirstError,
    TakenIn,
    Watch,
)
from coach.ui.read_back.count_pages import CountPage
from coach.ui.texts import read_back as words
from tests.patience import PATIENCE_S


def test_it_says_how_far_the_log_is_and_nothing_of_it_once_it_is_over(qtbot: QtBot) -> None:
    over = Event()

    def look(watch: Watch, _password: str) -> ReadBack:
        watch(1, 4)
        over.wait(PATIENCE_S)
        raise SignsFirstError

    def take_in(_watch: Watch, _password: str) -> TakenIn:
        raise AssertionError("nobody asked for it")

    page = CountPage(Path("log"), look, take_in)
    qtbot.addWidget(page)
    patience_ms = round(PATIENCE_S * 1000)
    qtbot.waitUntil(lambda: page.said.text() == f"{words.LOOKING} 25 %", timeout=patience_ms)
    over.set()
    qtbot.waitUntil(lambda: words.SIGNS_FIRST in page.said.text(), timeout=patience_ms)
    assert "%" not in page.said.text()


def test_what_is_being_added_can_be_stopped_and_the_page_says_that_nothing_came_of_it(
    qtbot: QtBot,
) -> None:
    pressed = Event()

    def look(_watch: Watch, _password: str) -> ReadBack:
        return ReadBack({"sessions": Taken(new=3)}, locks=False)

    def take_in(watch: Watch, _password: str) -> TakenIn:
        pressed.wait(PATIENCE_S)
        while watch(1, 4):
            pressed.wait(0.001)
        raise ReadBackCancelledError

    page = CountPage(Path("log"), look, take_in)
    qtbot.addWidget(page)
    patience_ms = round(PATIENCE_S * 1000)
    qtbot.waitUntil(lambda: page.said.text() == words.COPY_FIRST, timeout=patience_ms)
    page.do_it.click()
    assert page.leave.text() == words.STOP
    page.leave.click()
    assert not page.leave.isEnabled()
    pressed.set()
    qtbot.waitUntil(lambda: page.said.text() == words.STOPPED, timeout=patience_ms)
    assert page.leave.isEnabled()
    assert page.leave.text() == words.BACK
