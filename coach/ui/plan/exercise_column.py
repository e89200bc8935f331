"""One exercise of the plan: its dose, its ladder, and the way to more or fewer repetitions."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from coach.domain.dose import Dose
from coach.domain.slot_rhythm import EVERY_DAY
from coach.services.plan_view import ExerciseOnPlan
from coach.ui.numbers import shown_number
from coach.ui.plan.ladder_view import LadderView
from coach.ui.texts import plan as words
from coach.ui.texts.refusals import refused
from coach.ui.texts.slot_days import on_days, sentence_start
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text


class ExerciseColumn(Card):
    """A card with the ladder of one exercise.

    Signals:
        rung_chosen: a rung was pressed: (ladder id, rung id).
        dose_wanted: other sets were asked for: (ladder id, a dose).
    """

    rung_chosen = Signal(str, str)
    dose_wanted = Signal(str, object)

    def __init__(self, shown: ExerciseOnPlan, theme: Theme) -> None:
        super().__init__(margin_px=20, gap_px=8)
        exercise = shown.exercise
        self._ladder_id = exercise.ladder_id
        self._name = exercise.name
        self.column.addWidget(text(exercise.name, "title"))
        self.column.addWidget(text(dose_words(exercise.dose), "soft"))
        if exercise.days != EVERY_DAY:
            self.column.addWidget(text(sentence_start(on_days(exercise.days)), "soft"))
        if exercise.line:
            self.column.addWidget(text(words.PT_SAYS.format(line=exercise.line)))
        self.ladder: LadderView | None = None
        if shown.ladder is not None:
            self.ladder = LadderView(shown.ladder, exercise.left.id, exercise.right.id, theme)
            self.ladder.chosen.connect(lambda rung: self.rung_chosen.emit(self._ladder_id, rung))
            self.column.addWidget(self.ladder)
        locked = shown.locked is not None
        if shown.locked is not None:
            self.column.addWidget(text(refused(shown.locked), "small"))
        self.fewer = self._step(words.FEWER, fewer(exercise.dose), locked=locked)
        self.more = self._step(words.MORE, more(exercise.dose), locked=locked)
        row = EvenRows(gap_px=8)
        row.addWidget(self.fewer)
        row.addWidget(self.more)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        if self.ladder is not None:
            self.ladder.set_theme(theme)

    def _step(self, label: str, dose: Dose | None, *, locked: bool) -> QPushButton:
        made = button(label, self._ask_for(dose))
        made.setAccessibleName(f"{self._name}: {label}")
        made.setEnabled(dose is not None and not locked)
        if dose is not None:
            made.setToolTip(dose_words(dose))
        return made

    def _ask_for(self, dose: Dose | None) -> Callable[[], None]:
        return lambda: self.dose_wanted.emit(self._ladder_id, dose)


def dose_words(dose: Dose) -> str:
    """Return a dose in words, with units."""
    return (words.DOSE_MOVED if dose.moved else words.DOSE).format(
        scheme=dose.scheme, hold=shown_number(dose.hold_s), rest=shown_number(dose.rest_s)
    )


def fewer(dose: Dose) -> Dose | None:
    """Return the dose with one repetition fewer in each set, or None where a set would be empty."""
    if min(dose.sets) <= 1:
        return _with(dose, dose.sets[:-1]) if len(dose.sets) > 1 else None
    return _with(dose, tuple(reps - 1 for reps in dose.sets))


def more(dose: Dose) -> Dose:
    """Return the dose with one repetition more in each set."""
    return _with(dose, tuple(reps + 1 for reps in dose.sets))


def _with(dose: Dose, sets: tuple[int, ...]) -> Dose:
    return replace(dose, sets=sets)
