"""What was told of a flare that is over, to be put right, and the way there and back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from coach.domain.flare import Flare, ToldDays
from coach.ui.bad_day.story_questions import StoryQuestions
from coach.ui.rail_page import PageHost
from coach.ui.texts import flare as words
from coach.ui.texts import steps
from coach.ui.texts.dates import long_day
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import DayField, named
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, set_property, text


class FlareToldPage(Page):
    """The story of a flare as it stands, and its days: told later, never longer than pressed.

    Signals:
        kept: save what is answered now.
        left: go back without a change.

    Args:
        flare: one that is over.
    """

    kept = Signal()
    left = Signal()

    def __init__(self, flare: Flare) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self.gap_px = 12
        self.column.addWidget(text(words.told_title(flare.stands_from), "display"))
        card = Card(margin_px=24, gap_px=8)
        self._pressed_last = flare.last_day(date.max)
        self.first, self.last = DayField(), DayField()
        self.first.show_day(flare.stands_from)
        self.last.show_day(flare.stands_until(self._pressed_last))
        fields = EvenRows(gap_px=24, fill=False)
        for label, field in ((words.FIRST_DAY, self.first), (words.LAST_DAY, self.last)):
            fields.addWidget(named(label, field))
        card.column.addLayout(fields)
        card.column.addWidget(text(words.DAYS_LEAD, "soft"))
        self.questions = StoryQuestions(flare.story, card)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.refused = text("", "soft")
        set_property(self.refused, "tone", "caution")
        self.refused.hide()
        self.foot.addWidget(self.refused)
        self.save = button(steps.SAVE, self._keep, kind="primary")
        self.keep_in_sight(
            self.save, button(steps.BACK, self.foot_line.leaving(self.left.emit), kind="quiet")
        )
        self.on_enter = self.save
        self.begin_at(self.questions.trigger)

    @property
    def days(self) -> ToldDays:
        """The days as they are told now."""
        return ToldDays(self.first.value(), self.last.value())

    def _keep(self) -> None:
        why = ""
        if self.last.value() > self._pressed_last:
            why = words.ENDS_LATER.format(day=long_day(self._pressed_last))
        elif self.first.value() > self.last.value():
            why = words.WRONG_ORDER
        self.refused.setText(why)
        self.refused.setVisible(bool(why))
        if not why:
            self.kept.emit()


def show_flare(host: PageHost, flare: Flare, then: Callable[[], object]) -> None:
    """Show what was told of a flare, to be put right.

    Args:
        host: shows it.
        flare: as it stands.
        then: what follows when it is kept or left as it is.
    """
    page = FlareToldPage(flare)

    def keep() -> None:
        def act() -> None:
            host.services.bad_days.tell_flare(flare.id, page.questions.story(), page.days)
            then()

        host.guard(act)

    page.kept.connect(keep)
    page.left.connect(then)
    host.fill(page)
