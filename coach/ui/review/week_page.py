"""What was said of a week, to be put right: all of it on one page."""

from PySide6.QtCore import Signal

from coach.domain.weekly_review import ReviewSaid
from coach.ui.review.questions import BarriersQuestion, PtQuestions
from coach.ui.texts import steps
from coach.ui.texts import weekly_review as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import RatingScale
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class WeekPage(Page):
    """The questions of a week with their answers.

    Signals:
        kept: save what is answered now.
        left: go back without a change.

    Args:
        said: what stands.
    """

    kept = Signal()
    left = Signal()

    def __init__(self, said: ReviewSaid) -> None:
        super().__init__()
        self.on_escape = self.left.emit
        self.gap_px = 12
        self.column.addWidget(text(words.title_of(said.week), "display"))
        card = Card(margin_px=24, gap_px=12)
        card.column.addWidget(text(words.BARRIERS_TITLE, "strong"))
        self.asked = BarriersQuestion(card, said.barriers, said.words)
        self.sure = RatingScale(words.SURE_THEN, words.NOT_SURE, words.VERY_SURE)
        self.sure.show_value(said.sure)
        card.column.addWidget(self.sure)
        answered = [one.question for one in said.answers]
        if answered:
            card.column.addWidget(text(words.PT_ASKED, "strong"))
        self.for_the_pt = PtQuestions(card, answered, said.answers)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.save = button(steps.SAVE, self.kept.emit, kind="primary")
        self.keep_in_sight(
            self.save, button(steps.BACK, self.foot_line.leaving(self.left.emit), kind="quiet")
        )
        self.on_enter = self.save
        self.begin_at(next(iter(self.asked.boxes.values())))
