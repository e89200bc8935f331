"""The two questions about one exercise, after a session and where they are put right."""

from PySide6.QtWidgets import QHBoxLayout

from coach.domain.feedback import Form
from coach.domain.pain_zones import ZoneLimits
from coach.services.session.after_session import ExerciseFelt
from coach.ui.texts import check_in as check_in_words
from coach.ui.texts import ratings as words
from coach.ui.widgets.choices import ChoiceRow, RatingScale
from coach.ui.widgets.texts import Card, text


class ExerciseCard(Card):
    """How much the back hurt at worst, and how clean the form was; nothing preselected.

    Args:
        ladder_id: the exercise.
        name: its name.
        limits: where zones end for its worst pain.
    """

    def __init__(self, ladder_id: str, name: str, limits: ZoneLimits) -> None:
        super().__init__(gap_px=12)
        self._ladder_id = ladder_id
        self._limits = limits
        self.worst = RatingScale(
            words.WORST, check_in_words.LOW_END, check_in_words.HIGH_END, about=name
        )
        self.worst.changed.connect(self._show_zone)
        forms = [label for _, label in words.FORMS]
        self.form = ChoiceRow(f"{name}: {words.FORM}", forms, show_digits=True)
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

    def show_felt(self, worst: int | None, form: Form | None, *, asks_worst: bool) -> None:
        """Show what was answered; without the number where that is not asked here."""
        forms = [each for each, _ in words.FORMS]
        self.worst.setVisible(asks_worst)
        self.worst.show_value(worst)
        self.form.show_chosen(forms.index(form) if form in forms else None)
        self._show_zone()

    def _show_zone(self) -> None:
        self.worst.show_zone(self._limits.said(self.worst.value))
