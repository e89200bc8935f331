"""The list of keys: what each does everywhere, in questions, and in a session as it is set now."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach.services.session_actions import SessionAction
from coach.ui.session.key_map import SCROLL, KeyMap
from coach.ui.texts import keys as words
from coach.ui.texts.guide import OPEN
from coach.ui.texts.settings import KEY_ACTIONS
from coach.ui.typography import sized
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

_SIDE_PX, _SHARES = 340, (2, 3)

_Keys = Sequence[tuple[str, str]]
"""Each key with what it does."""


class KeysPage(Page):
    """Three lists.

    Signals:
        left: the user has read them.
        guide_wished: the first five minutes in pictures are wanted.

    Args:
        own: the user's own keys in a session, as `Preferences.keys`.
        pages: names of the pages of the rail, in order.
    """

    left = Signal()
    guide_wished = Signal()

    def __init__(self, own: Mapping[SessionAction, str], pages: Sequence[str]) -> None:
        super().__init__()
        self.on_escape = self.left.emit
        self.gap_px = 16
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "lead"))
        sides = EvenRows(gap_px=16)
        in_a_session = _card(words.IN_A_SESSION, _in_a_session(own))
        in_a_session.column.addWidget(text(f"{words.REMOTE} {words.CHANGE}", "soft"))
        sides.addWidget(
            _side(
                _card(words.EVERYWHERE, _everywhere(pages)),
                _card(words.IN_QUESTIONS, words.QUESTIONS),
            )
        )
        sides.addWidget(_side(in_a_session))
        self.column.addLayout(sides)
        self.column.addStretch(1)
        self.back = button(words.BACK, self.left.emit, kind="primary")
        self.guide = button(OPEN, self.guide_wished.emit, name="guide")
        self.keep_in_sight(self.back, self.guide)
        self.on_enter = self.back
        self.begin_at(self.back)


def _everywhere(names: Sequence[str]) -> _Keys:
    first, last = (words.PAGE_KEY.format(n=n) for n in (1, len(names)))
    told = words.PAGES_WORDS.format(names[0], names[1], names[-1])
    pages = words.PAGES.format(first=first, last=last), told
    return (words.SIGNS, words.GUIDE, words.ESCAPE, pages, words.THESE, *words.ON_ANY_PAGE)


def _in_a_session(own: Mapping[SessionAction, str]) -> _Keys:
    keys = KeyMap(own)
    actions = [(keys.name(action), what) for action, what in KEY_ACTIONS.items()]
    read_on = () if any(map(keys.holder, SCROLL)) else (words.SCROLL,)
    return (words.CLICK, *actions, words.ESCAPE_AGAIN, words.FORM, *read_on)


def _side(*cards: Card) -> QWidget:
    """Return cards one below the other."""
    side = QWidget()
    side.setMinimumWidth(sized(_SIDE_PX))
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return side


def _card(title: str, keys: _Keys) -> Card:
    card = Card(margin_px=20, gap_px=8)
    card.column.addWidget(text(title, "title"))
    rows = QGridLayout()
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(4)
    for column, share in enumerate(_SHARES):
        rows.setColumnStretch(column, share)
    for row, (key, what) in enumerate(keys):
        rows.addWidget(text(key, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(text(what, "lead"), row, 1, Qt.AlignmentFlag.AlignTop)
    card.column.addLayout(rows)
    return card
