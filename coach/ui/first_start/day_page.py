"""When the user gets up, and which times of day suit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.domain.program import Slot
from coach.ui.first_start.step_page import Place, StepPage
from coach.ui.texts import first_start as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import TimeField
from coach.ui.widgets.texts import Card, text

USUAL = time(7, 0)
"""Shown where nobody said when they get up."""


class DayPage(StepPage):
    """Fields for times; what a plan makes of the time of getting up is said beside it.

    Args:
        gets_up: as it was said before, or None.
        slots: the times there are, and whether each is in the plan.
        guard_min: minutes after getting up in which no session is proposed.

    Attributes:
        up: when the user gets up.
        chosen: the box of each slot, by its id.
        refused: says why the times cannot be taken.
    """

    def __init__(
        self,
        gets_up: time | None,
        slots: Sequence[tuple[Slot, bool]],
        guard_min: int,
        place: Place,
        *,
        last: bool = False,
    ) -> None:
        super().__init__(words.DAY_TITLE, words.DAY_LEAD, place, last=last)
        self._guard_min = guard_min
        self.up = TimeField(gets_up or USUAL)
        self.guard = text("", "soft")
        self._slots = {slot.id: slot for slot, _ in slots}
        self.chosen = {slot.id: CheckBox(slot.name) for slot, _ in slots}
        self.times = {slot.id: (TimeField(slot.opens), TimeField(slot.closes)) for slot, _ in slots}
        for slot, in_plan in slots:
            self.chosen[slot.id].setChecked(in_plan)
        self.column.addWidget(self._getting_up())
        self.column.addWidget(self._times_of_day())
        self.refused = text("", "lead", tone="caution")
        self.refused.hide()
        self.column.addWidget(self.refused)
        self.keep_ways_in_sight()
        self.begin_at(self.up)
        self._say()
        self.up.timeChanged.connect(self._say)
        for opens, _ in self.times.values():
            opens.timeChanged.connect(self._say)
        for box in self.chosen.values():
            box.toggled.connect(self._say)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The times that were chosen, in the order of the day."""
        wanted = [
            replace(slot, opens=opens.value(), closes=closes.value())
            for slot, (opens, closes) in zip(self._slots.values(), self.times.values(), strict=True)
            if self.chosen[slot.id].isChecked()
        ]
        return tuple(sorted(wanted, key=lambda slot: slot.opens))

    def refuse(self, why: str) -> None:
        """Say why these times cannot be."""
        self.say_in(self.refused, why)

    def _getting_up(self) -> Card:
        card = Card(gap_px=8)
        question = text(words.GETS_UP, "strong", wrap=False)
        question.setBuddy(self.up)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(question)
        row.addWidget(self.up)
        row.addStretch(1)
        card.column.addLayout(row)
        card.column.addWidget(self.guard)
        return card

    def _times_of_day(self) -> Card:
        card = Card(gap_px=8)
        card.column.addWidget(text(words.TIMES, "strong"))
        for slot_id, (opens, closes) in self.times.items():
            name = self._slots[slot_id].name
            opens.setAccessibleName(words.FROM_TIME.format(slot=name))
            closes.setAccessibleName(f"{name}, {words.TO_TIME}")
            times = QWidget()
            row = QHBoxLayout(times)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(16)
            for widget in (opens, text(words.TO_TIME, wrap=False), closes):
                row.addWidget(widget)
            row.addStretch(1)
            rows = EvenRows(gap_px=8)
            rows.addWidget(self.chosen[slot_id])
            rows.addWidget(times)
            card.column.addLayout(rows)
        return card

    def _say(self) -> None:
        """Say from when on sessions are proposed, and which chosen time is earlier."""
        self.refused.hide()
        free = _later(self.up.value(), self._guard_min)
        said = [words.GUARD.format(minutes=self._guard_min, time=f"{free:%H:%M}")]
        said += [
            words.TOO_EARLY.format(slot=slot.name, time=f"{free:%H:%M}")
            for slot in self.slots
            if self.up.value() <= free and self.up.value() <= slot.opens < free
        ]
        self.guard.setVisible(self._guard_min > 0)
        self.guard.setText(" ".join(said))


def _later(at: time, by_min: int) -> time:
    on_a_day = datetime(2000, 1, 1, at.hour, at.minute)  # noqa: DTZ001 - a clock face
    return (on_a_day + timedelta(minutes=by_min)).time()
