"""The strip of notices: what it says, and what a press tells whoever made the notice."""

from datetime import date

from pytestqt.qtbot import QtBot

from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.ui.today.notice_strip import NoticeStrip
from coach.ui.widgets.buttons import PushButton

CLOCK = Notice(NoticeKind.CLOCK, {"today": date(2000, 1, 1)}, (NoticeAction.SEE_SIGNS,))


def test_a_press_tells_which_notice_and_what(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    pressed: list[tuple[Notice, NoticeAction]] = []
    strip.pressed.connect(lambda notice, action: pressed.append((notice, action)))
    strip.show_notices([CLOCK])
    (button,) = strip.findChildren(PushButton)
    button.click()
    assert pressed == [(CLOCK, NoticeAction.SEE_SIGNS)]


def test_looking_again_leaves_a_button_where_it_is(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    strip.show_notices([CLOCK])
    (button,) = strip.findChildren(PushButton)
    strip.show_notices([CLOCK])
    assert strip.findChildren(PushButton) == [button]


def test_nothing_to_say_takes_no_room(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.show_notices([])
    assert strip.isHidden()
