"""One slot of the day on Today: its name, its window, how it stands."""

from PySide6.QtWidgets import QHBoxLayout, QLabel

from coach.domain.slots import SlotStanding, SlotState
from coach.ui.icons import pixmap
from coach.ui.texts import today as words
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.texts import Card, text

_SIGN_PX = 24
_STATE_TONE = {SlotState.DONE: "good", SlotState.DUE: "", SlotState.MISSED: ""}

STATE_ICON = {
    SlotState.DONE: "check",
    SlotState.DONE_IN_PART: "contrast",
    SlotState.BEGUN: "x",
    SlotState.DUE: "circle-dot",
    SlotState.OPEN: "clock",
    SlotState.LEFT_OUT: "circle",
    SlotState.MISSED: "x",
    SlotState.SPARED: "circle",
    SlotState.NOT_YET: "circle",
}


class SlotCard(Card):
    """One slot of the day: its name, its window, its state in a word and a sign."""

    def __init__(self, slot: SlotStanding, theme: Theme) -> None:
        super().__init__(gap_px=4)
        self.setAccessibleName(f"{slot.due.slot.name}: {words.STATE[slot.state]}")
        colour = {SlotState.DONE: theme.good, SlotState.DUE: theme.accent}.get(
            slot.state, theme.ink_soft
        )
        sign = QLabel()
        sign.setPixmap(pixmap(STATE_ICON[slot.state], colour, sized(_SIGN_PX)))
        state = text(words.STATE[slot.state], "strong", tone=_STATE_TONE.get(slot.state, ""))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(sign)
        line.addWidget(state, 1)
        window = f"{slot.due.slot.opens:%H:%M} – {slot.due.slot.closes:%H:%M}"
        self.column.addLayout(line)
        self.column.addWidget(text(slot.due.slot.name, "lead"))
        self.column.addWidget(text(_what_was_done(slot) or window, "soft"))


def _what_was_done(slot: SlotStanding) -> str:
    if slot.session is None:
        return ""
    if slot.session.by_hand:
        return words.BY_HAND.format(at=f"{slot.session.started.wall:%H:%M}")
    totals = slot.session.totals
    holds = words.DONE_HOLDS.format(done=totals.holds_completed, planned=totals.holds_planned)
    return f"{slot.session.started.wall:%H:%M}, {holds}"
