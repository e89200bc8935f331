"""What each exercise of a session felt like: worst pain and form, nothing preselected."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach.services.session.after_session import ExerciseFelt
from coach.ui.texts import check_in as check_in_words
from coach.ui.texts import ratings as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.choices import ChoiceRow, RatingScale
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class ExerciseCard(Card):
    """The two questions about one exercise."""

    def __init__(self, ladder_id: str, name: str) -> None:
        super().__init__(gap_px=12)
        self._ladder_id = ladder_id
        self.worst = RatingScale(words.WORST, check_in_words.LOW_END, check_in_words.HIGH_END)
        self.form = ChoiceRow(words.FORM, [label for _, label in words.FORMS], show_digits=True)
        self.column.addWidget(text(name, "title"))
        self.column.addWidget(self.worst)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(text(words.FORM, "strong", wrap=False))
        row.addWidget(self.form, 1)
        self.column.addLayout(row)

    @property
    def felt(self) -> ExerciseFelt:
        """What is answered so far."""
        place = self.form.chosen
        form = words.FORMS[place][0] if place is not None else None
        return ExerciseFelt(self._ladder_id, self.worst.value, form)


class ExerciseRatingsPage(Page):
    """A card for each exercise.

    Signals:
        answered: the user goes on, with a tuple of `ExerciseFelt`, one an exercise.
    """

    answered = Signal(object)

    def __init__(self, exercises: Sequence[tuple[str, str]], theme: Theme) -> None:
        super().__init__(880)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.TITLE, "display"))
        head.addWidget(text(words.LEAD, "soft"))
        self.column.addLayout(head)
        self.column.setSpacing(16)
        self.cards = [ExerciseCard(ladder_id, name) for ladder_id, name in exercises]
        for card in self.cards:
            self.column.addWidget(card)
        self.save = button(words.SAVE, self._finish, kind="primary", name="save")
        set_icon(self.save, "check", theme)
        self.keep_in_sight(self.save)
        self.on_enter = self.save
        self.setFocusProxy(self.cards[0].worst if self.cards else self.save)

    def _finish(self) -> None:
        self.answered.emit(tuple(card.felt for card in self.cards))
