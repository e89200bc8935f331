"""When a flare ends: what may have set it off, and what helped."""

from PySide6.QtCore import Signal

from coach.domain.flare import FlareStory, SuspectedTrigger
from coach.ui.bad_day.story_questions import StoryQuestions
from coach.ui.texts import flare as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class FlareEndPage(Page):
    """Every question may be left out; the flare ends with whatever is answered.

    Signals:
        ended: what was said, as a `FlareStory`.
        taken_back: it was no flare.
        left: it is not over.

    Args:
        days: how many days it took.
        steps: how many steps lead back to the plan from tomorrow on; 0 where it is back at once.
        said: what was said at its beginning of what may have set it off; shown as answered.
    """

    ended = Signal(object)
    taken_back = Signal()
    left = Signal()

    def __init__(self, days: int, steps: int, said: SuspectedTrigger) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.END_TITLE, "display"))
        self.column.addWidget(text(words.end_lead(days, steps), "lead"))
        card = Card(margin_px=24, gap_px=8)
        self.questions = StoryQuestions(FlareStory(said.activity, said.posture, said.braced), card)
        self.column.addWidget(card)
        self.end = button(words.END, self._end, kind="primary")
        self.no_flare = button(words.END_TAKE_BACK, self.taken_back.emit)
        back = button(words.END_LATER, self.foot_line.leaving(self.left.emit), kind="quiet")
        self.keep_in_sight(self.end, self.no_flare, back)
        self.on_enter = self.end
        self.begin_at(self.questions.trigger)

    def _end(self) -> None:
        self.ended.emit(self.questions.story())
