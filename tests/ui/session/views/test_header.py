"""The buttons at the top of a session are large, in whatever window and whatever came before."""

from pytestqt.qtbot import QtBot

from coach.ui.session.key_map import KeyMap
from coach.ui.session.views.header import Head, HeaderActions
from coach.ui.texts.window import WARNING_SIGNS
from coach.ui.theme import DARK, LIGHT
from tests.ui.rooms import appearance

HIGH_PX = 64


def test_its_buttons_are_large_whether_there_is_little_room_or_much(qtbot: QtBot) -> None:
    appearance()
    nothing = HeaderActions(*[lambda: None] * 3)
    head = Head(LIGHT, nothing, KeyMap())
    qtbot.addWidget(head)
    head.show()

    for close in (True, False, True):
        head.set_close(close, narrow=close)
        head.set_theme(DARK)
        head.adjustSize()
        for made in (head.floor, head.mute, head.signs):
            assert made.height() >= HIGH_PX
            assert made.width() >= HIGH_PX
        assert bool(head.signs.text()) is not close
        assert head.signs.accessibleName() == WARNING_SIGNS
