"""The one question of the morning, on Today until it is answered or put aside for the day."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach.services.check_in import Answers
from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.texts import check_in as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow, RatingScale
from coach.ui.widgets.texts import Card, text


class MorningCard(Card):
    """Back pain, and how far down the leg anything is felt.

    Signals:
        answered: with `Answers`; empty ones when it is put aside.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin_px=24, gap_px=16)
        self.back = RatingScale(words.MORNING_BACK, words.LOW_END, words.HIGH_END)
        self.leg_site = ChoiceRow(
            words.MORNING_LEG, [name for _, name in words.SITES], show_digits=True
        )
        self.save = button(words.MORNING_SAVE, self._save, name="save_morning")
        self.later = button(words.MORNING_LATER, self._put_aside, kind="quiet")
        self.column.addWidget(self.back)
        site = QVBoxLayout()
        site.setSpacing(8)
        site.addWidget(text(words.MORNING_LEG, "strong"))
        site.addWidget(self.leg_site)
        self.column.addLayout(site)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(self.later)
        row.addStretch(1)
        self.column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves what was answered; where nothing was, it leads on and answers nothing."""
        if event.key() not in GO_ON:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            pass
        elif self.back.value is None and self.leg_site.chosen is None:
            self.focusNextPrevChild(True)
        else:
            self._save()

    def _save(self) -> None:
        place = self.leg_site.chosen
        site = words.SITES[place][0] if place is not None else None
        self.answered.emit(Answers(self.back.value, None, site))

    def _put_aside(self) -> None:
        self.answered.emit(Answers())
