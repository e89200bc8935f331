"""One exercise of the plan: its dose, what is done now as a picture, what is easier and harder,
and the way to more or fewer repetitions.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from coach.domain.dose import Dose, by_side
from coach.domain.sides import Side
from coach.domain.slot_rhythm import EVERY_DAY
from coach.figures.pose_files import has_figure
from coach.services.plan_view import ExerciseOnPlan
from coach.ui.figures.view import FigureView
from coach.ui.numbers import shown_number
from coach.ui.plan.ladder_view import LadderView
from coach.ui.texts import plan as words
from coach.ui.texts.refusals import refused
from coach.ui.texts.slot_days import on_days, sentence_start
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text

_FIGURE_PX = 150
_OF_WINDOW = 5
"""A figure takes no more than this part of the height of its page, or the versions beneath it
would be out of sight in a low one."""


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
        self.figures = [_figure(each, theme) for each in shown.figures if has_figure(each.lower())]
        if self.figures:
            pictures = QHBoxLayout()
            pictures.setSpacing(8)
            for view in self.figures:
                pictures.addWidget(view)
            self.column.addLayout(pictures)
        self.ladder: LadderView | None = None
        if shown.ladder is not None:
            self.ladder = LadderView(shown.ladder, exercise.left.id, exercise.right.id, theme)
            self.ladder.chosen.connect(lambda rung: self.rung_chosen.emit(self._ladder_id, rung))
            self.column.addWidget(self.ladder)
            self._fold(self.ladder)
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
        for view in self.figures:
            view.set_theme(theme)
        if self.ladder is not None:
            self.ladder.set_theme(theme)

    def fit(self, page_px: int) -> None:
        """Make the figures as high as a page of some height has room for."""
        high = min(sized(_FIGURE_PX), page_px // _OF_WINDOW)
        for view in self.figures:
            view.setFixedHeight(high)

    def _fold(self, ladder: LadderView) -> None:
        """Show the versions beside mine alone, and a button that shows the others too."""
        if not ladder.fold():
            return
        count = len(ladder.buttons)

        def unfold() -> None:
            ladder.unfold()
            made.hide()
            ladder.setFocus()

        made = button(words.ALL_VERSIONS.format(n=count), unfold, kind="quiet", name="unfold")
        made.setAccessibleName(f"{self._name}: {made.text()}")
        self.column.addWidget(made)

    def _step(self, label: str, dose: Dose | None, *, locked: bool) -> QPushButton:
        made = button(label, self._ask_for(dose))
        made.setAccessibleName(f"{self._name}: {label}")
        made.setEnabled(dose is not None and not locked)
        if dose is not None:
            made.setToolTip(dose_words(dose))
        return made

    def _ask_for(self, dose: Dose | None) -> Callable[[], None]:
        return lambda: self.dose_wanted.emit(self._ladder_id, dose)


def _figure(figure_id: str, theme: Theme) -> FigureView:
    """Return the held pose of a version."""
    view = FigureView(theme)
    view.setMinimumWidth(120)
    view.show_figure(figure_id, None)
    view.show_still()
    return view


def dose_words(dose: Dose) -> str:
    """Return a dose in words, with units."""
    if dose.sides is not None:
        left, right = (_side_words(dose.on(side)) for side in Side)
        return words.DOSE_OF_SIDES.format(left=left, right=right, rest=shown_number(dose.rest_s))
    return (words.DOSE_MOVED if dose.moved else words.DOSE).format(
        scheme=dose.scheme, hold=shown_number(dose.hold_s), rest=shown_number(dose.rest_s)
    )


def _side_words(dose: Dose) -> str:
    said = words.A_SIDE_MOVED if dose.moved else words.A_SIDE
    return said.format(scheme=dose.scheme, hold=shown_number(dose.hold_s))


def fewer(dose: Dose) -> Dose | None:
    """Return the dose with one repetition fewer in each set, or with one set fewer where a set
    would be empty; None where neither side can have less.
    """
    less = by_side(_fewer, dose)
    return less if less != dose else None


def _fewer(dose: Dose) -> Dose:
    if min(dose.sets) <= 1:
        return replace(dose, sets=dose.sets[:-1] or dose.sets)
    return replace(dose, sets=tuple(reps - 1 for reps in dose.sets))


def more(dose: Dose) -> Dose:
    """Return the dose with one repetition more in each set, on both sides."""
    return by_side(_more, dose)


def _more(dose: Dose) -> Dose:
    return replace(dose, sets=tuple(reps + 1 for reps in dose.sets))
