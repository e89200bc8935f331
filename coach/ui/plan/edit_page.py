"""The numbers of the plan in fields: doses, times of day, rules. Nothing is taken up here."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from coach.domain.dose import Dose
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.program_dates import ProgramDates
from coach.domain.rules import PainMode, PlanRules
from coach.domain.walking_dose import Walking
from coach.ui.plan.date_fields import DateFields
from coach.ui.plan.day_toggles import DayToggles
from coach.ui.plan.dose_fields import NAME_PX, DoseFields
from coach.ui.plan.number_rows import named_rows, number_in, unread
from coach.ui.plan.walking_fields import WalkingFields
from coach.ui.texts import plan as plan_words
from coach.ui.texts import rules as words
from coach.ui.typography import sized
from coach.ui.widgets.buttons import button
from coach.ui.widgets.fields import ChoiceField, NumberField, TimeField
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


@dataclass(frozen=True, slots=True)
class Edited:
    """What was asked for.

    Attributes:
        doses: (ladder id, dose) of every exercise.
        walking: the walks; None for none.
    """

    doses: tuple[tuple[str, Dose], ...]
    slots: tuple[Slot, ...]
    rules: PlanRules
    walking: Walking | None
    dates: ProgramDates


class EditPage(Page):
    """Fields for the numbers.

    Signals:
        edited: `Edited`, to be compared.
        cancelled: back to the plan.
    """

    edited = Signal(object)
    cancelled = Signal()

    def __init__(self, prescription: Prescription, today: date) -> None:
        super().__init__(960)
        self.on_escape = self.cancelled.emit
        self.column.addWidget(text(words.EDIT_TITLE, "display"))
        self.column.addWidget(text(words.EDIT_LEAD, "soft"))
        self.doses = [DoseFields(exercise) for exercise in prescription.exercises]
        self.times = [
            (slot, TimeField(slot.opens), TimeField(slot.closes))
            for slot in prescription.schedule.slots
        ]
        self.days = [DayToggles(slot.name, slot.days) for slot in prescription.schedule.slots]
        self.walking = WalkingFields(prescription.walking)
        self.rules = RuleFields(prescription.rules)
        self.dates = DateFields(prescription, today)
        self.column.addWidget(self._doses_card())
        self.column.addWidget(self._times_card())
        self.column.addWidget(self.walking)
        self.column.addWidget(self.dates)
        self.column.addWidget(self.rules)
        self.wrong = text("", "lead", tone="caution")
        self.wrong.hide()
        self.column.addWidget(self.wrong)
        self.show_changes = button(words.SHOW, self._show, kind="primary")
        back = button(plan_words.BACK, self.foot_line.leaving(self.cancelled.emit), kind="quiet")
        self.keep_in_sight(self.show_changes, back)
        self.on_enter = self.show_changes
        self.begin_at(self.doses[0].sides[0].sets if self.doses else self.show_changes)

    def _doses_card(self) -> Card:
        card = Card(gap_px=12)
        card.column.addWidget(text(words.DOSES, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        moves = any(fields.moved for fields in self.doses)
        held = words.HOLD_OR_REPETITION if moves else words.HOLD
        for column, label in enumerate(("", words.SETS, held, words.RESET, words.REST)):
            grid.addWidget(text(label, "small"), 0, column)
        row = 1
        for fields in self.doses:
            row = fields.lay_into(grid, row)
        card.column.addLayout(grid)
        return card

    def _times_card(self) -> Card:
        card = Card(gap_px=12)
        card.column.addWidget(text(words.TIMES, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, (slot, opens, closes) in enumerate(self.times):
            label = text(words.OPENS.format(slot=slot.name))
            label.setMinimumWidth(sized(NAME_PX))
            label.setBuddy(opens)
            opens.setAccessibleName(label.text())
            closes.setAccessibleName(words.UNTIL.format(slot=slot.name))
            for column, widget in enumerate((label, opens, text(words.CLOSES, wrap=False), closes)):
                grid.addWidget(widget, 2 * row, column)
            grid.addWidget(self.days[row], 2 * row + 1, 0, 1, 5)
        for column in (0, 4):
            grid.setColumnStretch(column, 1)
        card.column.addLayout(grid)
        return card

    def _show(self) -> None:
        said = [wrong for fields in self.doses for wrong in fields.unread()]
        said += [
            words.NO_DAY.format(slot=slot.name)
            for (slot, _, _), toggles in zip(self.times, self.days, strict=True)
            if toggles.rhythm() is None
        ]
        said += self.walking.unread()
        said += self.rules.unread()
        self.wrong.hide()
        if said:
            self.say_in(self.wrong, " ".join(said))
            return
        slots = tuple(
            replace(slot, opens=opens.value(), closes=closes.value(), days=rhythm)
            for (slot, opens, closes), toggles in zip(self.times, self.days, strict=True)
            if (rhythm := toggles.rhythm()) is not None
        )
        doses = tuple((fields.ladder_id, fields.dose()) for fields in self.doses)
        self.edited.emit(
            Edited(doses, slots, self.rules.rules(), self.walking.walking(), self.dates.dates())
        )


class RuleFields(Card):
    """The fields of the rules that people change."""

    def __init__(self, rules: PlanRules) -> None:
        super().__init__(gap_px=12)
        self._rules = rules
        more, less = rules.progression, rules.step_down
        self.mode = ChoiceField(words.MODES, rules.pain_mode)
        self.sessions = _count(more.sessions)
        self.days = _count(more.min_days)
        self.changes = _count(more.changes_a_week)
        self.amber_reps = _count(less.reps_after_amber)
        self.amber_rung = _count(less.rung_after_amber)
        self._numbers = (
            (words.SESSIONS_LABEL, self.sessions),
            (words.DAYS_LABEL, self.days),
            (words.CHANGES_LABEL, self.changes),
            (words.AMBER_REPS_LABEL, self.amber_reps),
            (words.AMBER_RUNG_LABEL, self.amber_rung),
        )
        self.column.addWidget(text(words.RULES, "title"))
        self.column.addLayout(named_rows([(words.MODE_LABEL, self.mode), *self._numbers]))
        self.setEnabled(not rules.lock.plan)

    def unread(self) -> list[str]:
        """Return a sentence for each field that cannot be read."""
        return unread(self._numbers)

    def rules(self) -> PlanRules:
        """Return the plan's rules with what the fields say.

        Raises:
            ValueError: one of them cannot be read.
        """
        mode = self.mode.value()
        zones = self._rules.pain
        if mode is not self._rules.pain_mode:
            zones = replace(zones, amber_max=5 if mode is PainMode.MONITORING else 4)
        sessions, days, changes, amber_reps, amber_rung = (
            int(number_in(field)) for _, field in self._numbers
        )
        more = replace(
            self._rules.progression, sessions=sessions, min_days=days, changes_a_week=changes
        )
        less = replace(
            self._rules.step_down, reps_after_amber=amber_reps, rung_after_amber=amber_rung
        )
        return replace(self._rules, pain_mode=mode, pain=zones, progression=more, step_down=less)


def _count(value: int) -> NumberField:
    return NumberField(value, 0, 30)
