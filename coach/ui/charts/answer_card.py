"""What Trends opens with: whether it helps, in one large sentence, and how that is known."""

from coach.domain.function_scales import FunctionChange
from coach.services.progress import MorningSeries
from coach.ui.texts import morning_trend as words
from coach.ui.widgets.texts import Card, text


class AnswerCard(Card):
    """One large sentence, and below it how it is worked out."""

    def __init__(self) -> None:
        super().__init__()
        self.headline = text("", "title")
        self.worked_out = text("", "small")
        self.column.addWidget(self.headline)
        self.column.addWidget(self.worked_out)

    def show_answer(self, mornings: MorningSeries, activities: FunctionChange | None) -> None:
        """Say it of these mornings, and of how the user's own activities changed."""
        self.headline.setText(words.headline(mornings, activities))
        self.worked_out.setText(words.worked_out(mornings))
