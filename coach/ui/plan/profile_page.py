"""What is true of the user: questions of plain words, and what each makes of the plan."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from coach.domain.profile import ProfileFlag
from coach.ui.texts import plan as words
from coach.ui.widgets.buttons import CheckBox, button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, WrappedLabel, text


class ProfilePage(Page):
    """A box to tick for each flag.

    Signals:
        chosen: the ids ticked, as a frozenset.
        cancelled: back to the plan.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, flags: Sequence[ProfileFlag], on: Collection[str]) -> None:
        super().__init__(880)
        self.column.addWidget(text(words.PROFILE_TITLE, "display"))
        self.column.addWidget(text(words.PROFILE_LEAD, "lead"))
        card = Card(margin_px=24, gap_px=4)
        self.boxes: dict[str, QCheckBox] = {}
        for flag in flags:
            box = CheckBox()
            box.setChecked(flag.id in on)
            box.setAccessibleName(flag.question)
            self.boxes[flag.id] = box
            card.column.addLayout(_ticked(box, flag.question))
        self.column.addWidget(card)
        self.show_changes = button(words.PROFILE_SHOW, self._choose, kind="primary")
        back = button(words.BACK, self.cancelled.emit, kind="quiet")
        self.keep_in_sight(self.show_changes, back)
        self.on_enter = self.show_changes
        self.setFocusProxy(next(iter(self.boxes.values()), self.show_changes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self.chosen.emit(frozenset(flag for flag, box in self.boxes.items() if box.isChecked()))


class _Question(WrappedLabel):
    """Words that tick their box when they are clicked; Qt's own boxes cannot wrap theirs."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "lead")

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Tick the box."""
        self._box.toggle()


def _ticked(box: QCheckBox, question: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(box)
    row.addWidget(_Question(question, box), 1)
    return row
