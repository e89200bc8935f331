"""What was told of a flare that is over, to be put right, and the way there and back."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from coach.domain.flare import Flare
from coach.ui.bad_day.story_questions import StoryQuestions
from coach.ui.rail_page import PageHost
from coach.ui.texts import flare as words
from coach.ui.texts import steps
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class FlareToldPage(Page):
    """The story of a flare as it stands. When it began and ended is as it was pressed.

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
        self.column.setSpacing(12)
        self.column.addWidget(text(words.told_title(flare.first_day), "display"))
        card = Card(margin_px=24, gap_px=8)
        self.questions = StoryQuestions(flare.story, card)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.save = button(steps.SAVE, self.kept.emit, kind="primary")
        self.keep_in_sight(self.save, button(steps.BACK, self.left.emit, kind="quiet"))
        self.on_enter = self.save
        self.begin_at(self.questions.trigger)


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
            host.services.bad_days.tell_flare(flare.id, page.questions.story())
            then()

        host.guard(act)

    page.kept.connect(keep)
    page.left.connect(then)
    host.fill(page)
