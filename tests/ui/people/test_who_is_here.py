"""Who is here, asked before any record is opened; and the people in Settings."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.services.people import Person
from coach.system.people_folders import people_of
from coach.ui.people.card import PeopleCard
from coach.ui.people.chooser import Chooser, choose
from coach.ui.texts import people as words
from tests.ui.rooms import appearance


class Quiet:
    """Signals of which none comes until it is noted."""

    def __init__(self) -> None:
        self.asked: object | None = None
        self.wake_fd, self._told = os.pipe()

    def only_note(self) -> None:
        """Nothing else is done."""

    def end(self) -> None:
        """Ask the program to end."""
        self.asked = "SIGTERM"
        os.write(self._told, b"\0")

    def close(self) -> None:
        os.close(self.wake_fd)
        os.close(self._told)


@pytest.fixture
def signals() -> Iterator[Quiet]:
    made = Quiet()
    yield made
    made.close()


ANNA, BEN = Person("", None), Person("Ben", Path("people/2"))


def test_who_is_pressed_is_chosen_and_enter_chooses_nobody(qtbot: QtBot) -> None:
    appearance()
    window = Chooser([ANNA, BEN])
    qtbot.addWidget(window)
    window.show()
    assert [each.text() for each in window.page.buttons] == [words.UNNAMED, "Ben"]
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    assert window.chosen is None
    window.page.buttons[1].click()
    assert window.chosen == BEN


def the_chooser() -> Chooser:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Chooser)]
    return found


def press(place: int) -> None:
    the_chooser().page.buttons[place].click()


def asked(app: QApplication, signals: Quiet, meanwhile: Callable[[], object]) -> Person | None:
    """Return who was chosen; `meanwhile` happens once the window is there."""
    appearance()
    QTimer.singleShot(0, meanwhile)
    found = choose(app, [ANNA, BEN], signals)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def test_it_waits_for_an_answer(qapp: QApplication, signals: Quiet) -> None:
    quits = qapp.quitOnLastWindowClosed()
    assert asked(qapp, signals, lambda: press(1)) == BEN
    assert asked(qapp, signals, lambda: press(0)) == ANNA
    assert qapp.quitOnLastWindowClosed() == quits


def test_a_window_that_is_closed_chose_nobody(qapp: QApplication, signals: Quiet) -> None:
    assert asked(qapp, signals, lambda: the_chooser().close()) is None
    assert (
        asked(qapp, signals, lambda: QTest.keyClick(the_chooser().page, Qt.Key.Key_Escape)) is None
    )


def test_a_signal_ends_it_whoever_is_chosen(qapp: QApplication, signals: Quiet) -> None:
    assert asked(qapp, signals, signals.end) is None


def test_somebody_is_named_and_somebody_else_added(qtbot: QtBot, tmp_path: Path) -> None:
    appearance()
    people = people_of(tmp_path)
    card = PeopleCard(people)
    qtbot.addWidget(card)
    card.refresh()
    assert card.here.text() == words.ALONE
    card.name.setText("Anna")
    card.keep.click()
    assert card.said.text() == words.NAME_KEPT
    card.another.setText("Ben")
    card.add.click()
    assert card.said.text() == words.ADDED.format(name="Ben")
    assert card.here.text() == words.ALL.format(names="Anna (you), Ben")
    assert [one.name for one in people.all()] == ["Anna", "Ben"]


@pytest.mark.parametrize("name", ["", "anna"])
def test_a_name_that_cannot_be_is_said_in_the_card(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    appearance()
    people = people_of(tmp_path)
    people.rename("Anna")
    card = PeopleCard(people)
    qtbot.addWidget(card)
    card.another.setText(name)
    card.add.click()
    assert card.said.text().endswith(".")
    assert len(people.all()) == 1
