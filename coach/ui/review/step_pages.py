"""What is asked when a week is looked back at: what got in the way, how sure, and when."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from coach.domain.program import Slot
from coach.domain.weekly_review import Barrier
from coach.ui.review.questions import BarriersQuestion, PtQuestions, words_field
from coach.ui.texts import weekly_review as words
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow, RatingScale
from coach.ui.widgets.step_page import StepPage
from coach.ui.widgets.texts import text


class BarriersPage(StepPage):
    """What got in the way: boxes to tick, and a few words."""

    def __init__(self) -> None:
        super().__init__(words.BARRIERS_TITLE, words.BARRIERS_LEAD)
        self.asked = BarriersQuestion(self.card)
        self.begin_at(self.asked.boxes[Barrier.NOTHING])


class PtQuestionsPage(StepPage):
    """What the program's author asks once a week; each question may be left out.

    Args:
        questions: what is asked, at least one.
    """

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__(words.PT_ASKS_TITLE, words.PT_ASKS_LEAD)
        self.asked = PtQuestions(self.card, questions)
        self.setFocusProxy(self.asked.fields[questions[0]])


class SurePage(StepPage):
    """How sure somebody is of next week's plan."""

    def __init__(self) -> None:
        super().__init__(words.SURE_TITLE)
        self.sure = RatingScale(words.SURE, words.NOT_SURE, words.VERY_SURE)
        self.card.column.addWidget(self.sure)
        self.begin_at(self.sure)


class WhenPage(StepPage):
    """One if-then plan: which session, and what it comes after.

    Args:
        slots: the sessions of a day.
        own_plans: what was planned before, by the id of the slot.
    """

    def __init__(self, slots: Sequence[Slot], own_plans: Mapping[str, str]) -> None:
        super().__init__(words.WHEN_TITLE, words.WHEN_LEAD, words.FINISH)
        self._slots, self._own_plans = slots, own_plans
        self._typed: dict[str, str] = {}
        self.card.column.addWidget(text(words.WHICH_SESSION, "strong"))
        names = [slot.name for slot in slots]
        self.which = ChoiceRow(words.WHICH_SESSION, names, required=True, show_digits=True)
        self.which.setStyleSheet(ROOMY_CHOICES)
        self.which.show_chosen(0)
        self.card.column.addWidget(self.which)
        self.words = words_field(words.WHEN, self.card)
        self.words.textEdited.connect(self._note)
        self.which.changed.connect(self._show_planned)
        self._show_planned()
        self.begin_at(self.words if len(slots) == 1 else self.which)

    @property
    def plans(self) -> Mapping[str, str]:
        """What is planned now, by the id of the slot: what was typed, else the one in view."""
        return self._typed or {self._slot.id: self.words.text()}

    @property
    def _slot(self) -> Slot:
        return self._slots[self.which.chosen or 0]

    def _note(self, typed: str) -> None:
        """Note what is typed for one session, for when another one is looked at."""
        self._typed[self._slot.id] = typed

    def _show_planned(self) -> None:
        slot = self._slot.id
        self.words.setText(self._typed.get(slot, self._own_plans.get(slot, "")))
        self.words.setModified(bool(self._typed))
        if self.which.isVisible():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
