"""The numbers of the plan in fields: doses, times of day, rules. Nothing is taken up here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from coach.domain.dose import Dose
from coach.domain.prescription import PlanRules, PrescribedExercise, Prescription
from coach.domain.program import PainMode, Slot
from coach.ui.texts import plan as plan_words
from coach.ui.texts import rules as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


@dataclass(frozen=True, slots=True)
class Edited:
    """What was asked for.

    Attributes:
        doses: (ladder id, dose) of every exercise.
    """

    doses: tuple[tuple[str, Dose], ...]
    slots: tuple[Slot, ...]
    rules: PlanRules


class EditPage(Page):
    """Fields for the numbers.

    Signals:
        edited: `Edited`, to be compared.
        cancelled: back to the plan.
    """

    edited = Signal(object)
    cancelled = Signal()

    def __init__(self, prescription: Prescription) -> None:
        super().__init__(960)
        self._prescription = prescription
        self.column.addWidget(text(words.EDIT_TITLE, "display"))
        self.column.addWidget(text(words.EDIT_LEAD, "soft"))
        self.doses = [DoseFields(exercise) for exercise in prescription.exercises]
        self.times = [
            (slot, _time(slot.opens), _time(slot.closes)) for slot in prescription.schedule.slots
        ]
        self.rules = RuleFields(prescription.rules)
        self.column.addWidget(self._doses_card())
        self.column.addWidget(self._times_card())
        self.column.addWidget(self.rules)
        self.wrong = text("", "lead", tone="caution")
        self.wrong.hide()
        self.column.addWidget(self.wrong)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.show_changes = button(words.SHOW, self._show, kind="primary")
        row.addWidget(self.show_changes)
        row.addWidget(button(plan_words.BACK, self.cancelled.emit, kind="quiet"))
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.on_enter = self.show_changes
        self.setFocusProxy(self.doses[0].sets if self.doses else self.show_changes)

    def _doses_card(self) -> Card:
        card = Card(gap_px=12)
        card.column.addWidget(text(words.DOSES, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, label in enumerate(("", words.SETS, words.HOLD, words.RESET, words.REST)):
            grid.addWidget(text(label, "soft"), 0, column)
        for row, fields in enumerate(self.doses, 1):
            for column, widget in enumerate(fields.widgets):
                grid.addWidget(widget, row, column)
        card.column.addLayout(grid)
        return card

    def _times_card(self) -> Card:
        card = Card(gap_px=12)
        card.column.addWidget(text(words.TIMES, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, (slot, opens, closes) in enumerate(self.times):
            label = text(words.OPENS.format(slot=slot.name), wrap=False)
            label.setBuddy(opens)
            for column, widget in enumerate((label, opens, text(words.CLOSES, wrap=False), closes)):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(4, 1)
        card.column.addLayout(grid)
        return card

    def _show(self) -> None:
        doses = [(fields.ladder_id, fields.dose) for fields in self.doses]
        if any(dose is None for _, dose in doses):
            self.wrong.setText(words.SETS_WRONG)
            self.wrong.show()
            return
        self.wrong.hide()
        slots = tuple(
            replace(slot, opens=_clock(opens), closes=_clock(closes))
            for slot, opens, closes in self.times
        )
        whole = tuple((ladder_id, dose) for ladder_id, dose in doses if dose is not None)
        self.edited.emit(Edited(whole, slots, self.rules.rules))


class DoseFields:
    """The fields of one exercise."""

    def __init__(self, exercise: PrescribedExercise) -> None:
        self.ladder_id = exercise.ladder_id
        dose = exercise.dose
        self.sets = QLineEdit(dose.scheme)
        self.sets.setMaximumWidth(200)
        self.hold = _seconds(dose.hold_s)
        self.reset = _seconds(dose.reset_s)
        self.rest = _seconds(dose.rest_s)
        name = text(exercise.name, "strong", wrap=False)
        self.widgets: Sequence[QWidget] = (name, self.sets, self.hold, self.reset, self.rest)
        fields = (self.sets, self.hold, self.reset, self.rest)
        labels = (words.SETS, words.HOLD, words.RESET, words.REST)
        for widget, label in zip(fields, labels, strict=True):
            widget.setAccessibleName(f"{exercise.name}: {label}")
            widget.setEnabled(not exercise.locked)

    @property
    def dose(self) -> Dose | None:
        """What the fields say, or None where the sets cannot be read."""
        parts = self.sets.text().replace(" ", "").split("-")
        if not all(part.isdecimal() and int(part) > 0 for part in parts):
            return None
        sets = tuple(int(part) for part in parts)
        return Dose(sets, self.hold.value(), self.reset.value(), self.rest.value())


class RuleFields(Card):
    """The fields of the rules that people change."""

    def __init__(self, rules: PlanRules) -> None:
        super().__init__(gap_px=12)
        self._rules = rules
        more, less = rules.progression, rules.step_down
        self.mode = QComboBox()
        for mode, label in words.MODES.items():
            self.mode.addItem(label, mode)
        self.mode.setCurrentIndex(list(words.MODES).index(rules.pain_mode))
        self.sessions = _count(more.sessions)
        self.days = _count(more.min_days)
        self.changes = _count(more.changes_a_week)
        self.amber_reps = _count(less.reps_after_amber)
        self.amber_rung = _count(less.rung_after_amber)
        self.column.addWidget(text(words.RULES, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, (label, widget) in enumerate((
            (words.MODE_LABEL, self.mode),
            (words.SESSIONS_LABEL, self.sessions),
            (words.DAYS_LABEL, self.days),
            (words.CHANGES_LABEL, self.changes),
            (words.AMBER_REPS_LABEL, self.amber_reps),
            (words.AMBER_RUNG_LABEL, self.amber_rung),
        )):  # fmt: skip
            name = text(label, wrap=False)
            name.setBuddy(widget)
            grid.addWidget(name, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        self.setEnabled(not rules.lock.plan)

    @property
    def rules(self) -> PlanRules:
        """The plan's rules with what the fields say."""
        mode = list(words.MODES)[self.mode.currentIndex()]
        zones = self._rules.pain
        if mode is not self._rules.pain_mode:
            zones = replace(zones, amber_max=5 if mode is PainMode.MONITORING else 4)
        more = replace(
            self._rules.progression,
            sessions=self.sessions.value(),
            min_days=self.days.value(),
            changes_a_week=self.changes.value(),
        )
        less = replace(
            self._rules.step_down,
            reps_after_amber=self.amber_reps.value(),
            rung_after_amber=self.amber_rung.value(),
        )
        return replace(self._rules, pain_mode=mode, pain=zones, progression=more, step_down=less)


class _Seconds(QDoubleSpinBox):
    """Seconds as people write them: 5, and 7.5 where it must be."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """Leave out a nought behind the point."""
        return f"{value:g}"


def _seconds(value: float) -> QDoubleSpinBox:
    field = _Seconds()
    field.setDecimals(1)
    field.setRange(1.0, 180.0)
    field.setSuffix(" s")
    field.setValue(value)
    return field


def _count(value: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, 30)
    field.setValue(value)
    return field


def _clock(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())


def _time(value: time) -> QTimeEdit:
    field = QTimeEdit(QTime(value.hour, value.minute))
    field.setDisplayFormat("HH:mm")
    return field
