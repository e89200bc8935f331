"""When a flare has begun: what may have set it off, asked while it is remembered."""

from PySide6.QtCore import Signal

from coach.domain.flare import NOT_SAID
from coach.ui.bad_day.trigger_questions import TriggerQuestions
from coach.ui.texts import flare as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class FlareTriggerPage(Page):
    """The flare lasts already, whatever is answered here.

    Signals:
        answered: what was said, as a `SuspectedTrigger`.
        skipped: nothing was.
    """

    answered = Signal(object)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__(880)
        self.on_escape = self.skipped.emit
        self.gap_px = 12
        self.column.addWidget(text(words.ACTIVITY, "display"))
        self.column.addWidget(text(words.TRIGGER_LEAD, "lead"))
        card = Card(margin_px=12, gap_px=8)
        self.questions = TriggerQuestions(NOT_SAID, asks_activity=False)
        card.column.addWidget(self.questions)
        self.column.addWidget(card)
        self.column.addStretch(1)
        keep = button(words.TRIGGER_KEEP, self._keep, kind="primary")
        self.keep_in_sight(keep, button(words.TRIGGER_SKIP, self.skipped.emit, kind="quiet"))
        self.on_enter = keep
        self.begin_at(self.questions)

    def _keep(self) -> None:
        self.answered.emit(self.questions.trigger())
