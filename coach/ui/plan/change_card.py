"""Where a plan is from, and all buttons that make another of it: the one place for them.

It stands beneath the exercises: what is looked at each time comes before what is pressed once.
"""

from functools import partial

from PySide6.QtCore import Signal

from coach.domain.program import Slot
from coach.services.plan_view import PlanView
from coach.ui.plan.sources_line import review
from coach.ui.texts import plan as words
from coach.ui.texts import rules as rules_words
from coach.ui.texts.contact import your_pt
from coach.ui.texts.dates import long_day
from coach.ui.texts.slot_days import days_of_all, on_days
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text


class ChangeCard(Card):
    """When the sessions are, where the plan is from, and the ways to change it.

    Signals:
        sessions_wanted: how many sessions a day.
        profile, edit, open_file, save_file: the buttons of that name.

    Attributes:
        first: the first of its buttons.
    """

    sessions_wanted = Signal(int)
    profile = Signal()
    edit = Signal()
    open_file = Signal()
    save_file = Signal()

    def __init__(self, view: PlanView) -> None:
        super().__init__(gap_px=8)
        self.column.addWidget(text(words.CHANGE, "title"))
        self.column.addWidget(text(_times(view), "soft"))
        self.column.addWidget(text(" ".join(_origin(view)), "soft"))
        self.column.addSpacing(8)
        sessions = len(view.plan.prescription.schedule.slots)
        self.first = button(words.PROFILE, self.profile.emit)
        edit = button(rules_words.EDIT, self.edit.emit)
        edit.setEnabled(not view.locked)
        fewer = button(words.A_SESSION_LESS, partial(self.sessions_wanted.emit, sessions - 1))
        more = button(words.A_SESSION_MORE, partial(self.sessions_wanted.emit, sessions + 1))
        for made, possible in ((fewer, sessions > 1), (more, sessions < 3)):
            # Never made visible here: without a parent it would be a window of its own.
            if view.locked or not possible:
                made.hide()
        open_file = button(words.OPEN_FILE, self.open_file.emit)
        save_file = button(words.SAVE_FILE, self.save_file.emit)
        rows = EvenRows(gap_px=8, fill=False)
        for made in (self.first, edit, fewer, more, open_file, save_file):
            rows.addWidget(made)
        self.column.addLayout(rows)


def _times(view: PlanView) -> str:
    schedule = view.plan.prescription.schedule
    if days_of_all(schedule.slots):
        return ", ".join(map(_when, schedule.slots))
    return "; ".join(f"{_when(slot)}, {on_days(slot.days)}" for slot in schedule.slots)


def _when(slot: Slot) -> str:
    return f"{slot.name} {slot.opens:%H:%M}–{slot.closes:%H:%M}"


def _origin(view: PlanView) -> list[str]:
    lines = [words.SINCE.format(day=long_day(view.plan.first_day))]
    if view.author:
        lines.append(words.BY.format(author=view.author))
    lines.append(review(view.reviewed_by))
    dates = view.plan.prescription.dates
    for sentence, day in (
        (words.STARTS, dates.starts), (words.REVIEW_BY, dates.review_by), (words.ENDS, dates.ends)
    ):  # fmt: skip
        if day is not None:
            lines.append(sentence.format(day=long_day(day)))
    if whom := your_pt(view.plan.prescription.contact):
        lines.append(whom)
    if asked := view.plan.prescription.questions:
        lines.append(words.ASKED_WEEKLY.format(questions=" ".join(f"“{one}”" for one in asked)))
    if minds := view.plan.prescription.minds:
        lines.append(words.MINDS.format(flags="; ".join(one.name for one in minds)))
    lock = view.plan.prescription.rules.lock
    if lock.plan:
        lines.append(words.LOCKED_BY.format(name=lock.by))
    return lines
