"""Before the first session: can the coach be heard, and be seen from where one will lie? Nobody
should find out on the mat.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from coach.resources import MissingAsset
from coach.services.session_actions import SessionAction
from coach.ui.guide.guide_file import shipped_picture
from coach.ui.guide.page_picture import PagePicture
from coach.ui.session.key_map import KeyMap
from coach.ui.style import RING_ROOM_PX
from coach.ui.texts import sound_check as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

_VIEWS = ("hold", "from-the-mat")
"""The same hold in each view, as the guide shows it."""


class SoundCheckPage(Page):
    """One button that plays, and one that goes on whatever was heard.

    Signals:
        done: go on to the session.
        refused: no session now.
        left: the page is no longer in view.
        floor_chosen: whether a session opens in the floor view.

    Args:
        try_sound: plays a tone and a sentence; returns a sentence when there is no sound.
        keys: the keys of a session.
        floor: whether a session opens in the floor view now.
    """

    done = Signal()
    refused = Signal()
    left = Signal()
    floor_chosen = Signal(bool)

    def __init__(
        self,
        try_sound: Callable[[], str | None],
        theme: Theme,
        keys: KeyMap,
        *,
        floor: bool = False,
    ) -> None:
        super().__init__(720, centred=True)
        self.on_escape = self.refused.emit
        self._try_sound = try_sound
        self.play = button(words.PLAY, self._play, kind="primary", name="play")
        set_icon(self.play, "volume-2", theme)
        self.go_on = button(words.GO_ON, self.done.emit, name="go_on")
        self.heard = text("", "lead")
        card = Card(margin_px=24, gap_px=12)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(text(words.TITLE, "display"))
        head.addWidget(text(words.LEAD, "lead"))
        card.column.addLayout(head)
        card.column.addWidget(self.heard)
        self.gap_px = 16
        self.column.addWidget(card)
        self.column.addWidget(self._view_card(keys, floor=floor))
        not_now = button(words.NOT_NOW, self.refused.emit, kind="quiet", name="not_now")
        self.keep_in_sight(self.play, self.go_on, not_now)
        self.heard.hide()
        self.begin_at(self.play)
        self.on_enter = self.play

    def _view_card(self, keys: KeyMap, *, floor: bool) -> Card:
        card = Card(margin_px=24, gap_px=12)
        card.column.addWidget(text(words.VIEW, "title"))
        self.view = ChoiceRow(words.VIEW, words.VIEWS, required=True)
        self.view.setStyleSheet(ROOMY_CHOICES)
        self.view.show_chosen(int(floor))
        self.view.changed.connect(lambda: self.floor_chosen.emit(self.view.chosen == 1))
        card.column.addWidget(self.view)
        card.column.addLayout(self._pictures())
        named = {
            "floor": keys.name(SessionAction.FLOOR),
            "turn": keys.name(SessionAction.TURN),
        }
        card.column.addWidget(text(words.VIEW_LEAD.format(**named), "soft"))
        return card

    def _pictures(self) -> QVBoxLayout:
        """Return a picture of each view beneath its words; a click chooses it."""
        # Within the edges of the choices, which keep room for their ring.
        beneath = QVBoxLayout()
        beneath.setContentsMargins(RING_ROOM_PX, 0, RING_ROOM_PX, 0)
        row = EvenRows(gap_px=2 * RING_ROOM_PX)
        for place, name in enumerate(_VIEWS):
            picture = PagePicture(Path(), words.VIEWS[place])
            with suppress(MissingAsset):
                picture = PagePicture(shipped_picture(name), words.VIEWS[place])
            picture.pressed.connect(partial(self.view.choose, place))
            row.addWidget(picture)
        beneath.addLayout(row)
        return beneath

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks any more."""
        super().hideEvent(event)
        self.left.emit()

    def _play(self) -> None:
        problem = self._try_sound()
        said = words.HEARD if problem is None else words.NOT_HEARD.format(problem=problem)
        self.heard.setText(said)
        self.heard.show()
        self.go_on.setFocus()
        self.on_enter = self.go_on
