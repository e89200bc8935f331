"""Balloons at the tray: which channel really showed a notice, and what a click on one does."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminding.history import Channel, Word
from coach.services.ports.notice_board import NoticeText, Pressed, Told
from coach.ui.reminders.tray_notices import TrayNotices, tray_notices
from tests.fakes.notice_boards import FakeBoard
from tests.ui.reminders.desks import LOOK_S, MORNING, Desk

NOTICE = NoticeText("After my coffee: 9 minutes", "Until 12:30.")


class Icon(QObject):
    """An icon that keeps its balloons.

    Attributes:
        drawn: the balloons in view.
        loses: whether nobody shows them, as where a tray hands them to a service that is not there.
    """

    messageClicked = Signal()  # noqa: N815 - Qt's own name

    def __init__(self, *, loses: bool = False) -> None:
        super().__init__()
        self.loses = loses
        self.titles: list[str] = []
        self.drawn: list[QWidget] = []

    def showMessage(  # noqa: N802 - Qt's own name
        self, title: str, _msg: str, _icon: QSystemTrayIcon.MessageIcon, _msecs: int, /
    ) -> None:
        if not self.loses:
            self.titles.append(title)
            self.drawn = [QWidget()]


@pytest.mark.parametrize(
    ("icon", "drawn_by_qt", "told"),
    [
        (None, True, Told.NOT_HERE),
        (Icon(loses=True), True, Told.NOT_HERE),
        (Icon(), True, Told.SHOWN),
        (Icon(), False, Told.SHOWN),
    ],
)
def test_it_says_whether_a_balloon_can_be_seen(
    qtbot: QtBot, icon: Icon | None, drawn_by_qt: bool, told: Told
) -> None:
    def drawn() -> list[QWidget]:
        return icon.drawn if icon is not None else []

    heard, put_back = list[Told](), list[bool]()
    tray = TrayNotices(lambda: icon, lambda: put_back.append(True), drawn if drawn_by_qt else None)
    tray.show(NOTICE, heard.append, lambda *_: None)
    assert heard == [told]
    assert bool(put_back) is (told is Told.NOT_HERE and icon is not None)


def test_a_click_is_heard_once_and_not_after_the_notice_was_taken_away(qtbot: QtBot) -> None:
    icon, pressed = Icon(), list[Pressed]()
    tray = TrayNotices(lambda: icon, lambda: None)
    for clicks, withdrawn in ((2, False), (1, True)):
        tray.show(NOTICE, lambda _: None, lambda what, _: pressed.append(what))
        if withdrawn:
            tray.withdraw()
        for _ in range(clicks):
            icon.messageClicked.emit()
    assert pressed == [Pressed.OPEN]


def test_no_tray_is_no_channel(qtbot: QtBot) -> None:
    heard: list[Told] = []
    tray_notices(lambda: None, lambda: None).show(NOTICE, heard.append, lambda *_: None)
    assert heard == [Told.NOT_HERE]


def test_a_click_opens_the_window_where_the_notice_has_its_buttons(qtbot: QtBot) -> None:
    tray = FakeBoard(Channel.TRAY)
    desk = Desk(between=[tray])
    desk.desktop.says = Told.NOT_HERE
    desk.watch.look()
    tray.press(Pressed.OPEN)
    assert desk.host.opened == [""]
    assert (tray.notice, desk.window.shown) == (None, [MORNING])
    assert desk.kept() == [(Word.SHOWN, Channel.TRAY)]
    desk.window.press(Pressed.SNOOZE)
    assert desk.window.notice is None
    assert desk.kept()[-1] == (Word.SNOOZED, None)
    desk.look_after(LOOK_S)
    assert tray.shown == [MORNING]
