"""One thing that is kept of a day besides its sessions: as it stands, and what was said before."""

from PySide6.QtCore import Signal

from coach.domain.day_entries import DayEntry, Told
from coach.domain.flare import Flare
from coach.domain.movements_done import MovementDone
from coach.ui.texts import history, history_rows
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class EntryPage(Page):
    """All that was said of one thing, which can be changed, taken out and put back.

    Not so a flare that goes on, or was taken back while it did: Today has what there is to say. Nor
    a walk, which a timer measured.

    Signals:
        left: back to the list.
        change: it shall be put right.
        take_out, put_back: it shall count nowhere, or count again.

    Args:
        entry: the thing.
        news: what was just done with it, in words; empty for nothing.
    """

    left = Signal()
    change = Signal()
    take_out = Signal()
    put_back = Signal()

    def __init__(self, entry: DayEntry, news: str = "") -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self.column.addWidget(text(history_rows.title_of(entry), "display"))
        self.news = text(news or ("" if entry.counts else history_rows.IS_TAKEN_OUT), "strong")
        self.column.addWidget(self.news)
        self.news.setVisible(bool(self.news.text()))
        self.column.addWidget(_said(entry.told))
        if entry.earlier:
            self.column.addWidget(_earlier(entry))
        self.column.addStretch(1)
        self.back = button(history.BACK, self.left.emit, kind="primary")
        buttons = [self.back]
        if _can_be_changed(entry.told):
            if entry.counts:
                self.change_it = button(history_rows.CHANGE, self.change.emit)
                self.take_it = button(history_rows.TAKE_OUT, self.take_out.emit, kind="quiet")
                buttons += [self.change_it, self.take_it]
            else:
                self.put_it_back = button(history_rows.PUT_BACK, self.put_back.emit)
                buttons.append(self.put_it_back)
        self.keep_in_sight(*buttons)
        self.on_enter = self.back
        self.begin_at(self.back)


def _can_be_changed(told: Told) -> bool:
    """Return whether it was said, and is over: what a timer measured stays as it was."""
    if isinstance(told, MovementDone):
        return False
    return not isinstance(told, Flare) or told.ended is not None


def _said(told: Told) -> Card:
    card = Card(gap_px=8)
    card.column.addWidget(text(history_rows.told_line(told), "title"))
    card.column.addWidget(text(history_rows.said_at(told), "soft"))
    return card


def _earlier(entry: DayEntry) -> Card:
    card = Card(gap_px=12)
    card.column.addWidget(text(history_rows.EARLIER, "title"))
    card.column.addWidget(text(history_rows.EARLIER_LEAD, "soft"))
    for one in reversed(entry.earlier):
        card.column.addWidget(text(history_rows.told_line(one), "lead"))
        card.column.addWidget(text(history_rows.said_at(one), "soft"))
    return card
