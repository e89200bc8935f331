"""When a flare ends: what may have set it off, and what helped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coach.domain.flare import FlareStory, Help, SuspectedTrigger
from coach.ui.bad_day.trigger_questions import TriggerQuestions
from coach.ui.texts import flare as words
from coach.ui.widgets.buttons import CheckBox, button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

WORDS_MAX = 200


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
        self.questions = TriggerQuestions(said)
        card.column.addWidget(self.questions)
        card.column.addWidget(text(words.HELPED, "lead"))
        self.helped: dict[Help, CheckBox] = {}
        row_of_boxes = EvenRows(gap_px=24, fill=False)
        for one in Help:
            box = CheckBox(words.HELPS[one])
            self.helped[one] = box
            row_of_boxes.addWidget(box)
        card.column.addLayout(row_of_boxes)
        self.own_words = QLineEdit()
        self.own_words.setMaxLength(WORDS_MAX)
        named = text(words.OWN_WORDS, "lead", wrap=False)
        named.setBuddy(self.own_words)
        card.column.addWidget(named)
        card.column.addWidget(self.own_words)
        self.column.addWidget(card)
        self.end = button(words.END, self._end, kind="primary")
        self.no_flare = button(words.END_TAKE_BACK, self.taken_back.emit)
        back = button(words.END_LATER, self.left.emit, kind="quiet")
        self.keep_in_sight(self.end, self.no_flare, back)
        self.on_enter = self.end
        self.setFocusProxy(self.questions)

    def story(self) -> FlareStory:
        """Return what is answered so far."""
        trigger = self.questions.trigger()
        return FlareStory(
            activity=trigger.activity,
            posture=trigger.posture,
            braced=trigger.braced,
            helped=tuple(one for one, box in self.helped.items() if box.isChecked()),
            words=self.own_words.text().strip(),
        )

    def _end(self) -> None:
        self.ended.emit(self.story())
