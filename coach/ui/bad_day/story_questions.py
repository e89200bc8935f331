"""The story of a flare: what may have set it off, what helped, and the user's own words.

The same questions when it ends and when what was told of it is put right later.
"""

from PySide6.QtWidgets import QLineEdit

from coach.domain.flare import FlareStory, Help
from coach.ui.bad_day.trigger_questions import TriggerQuestions
from coach.ui.texts import flare as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text

WORDS_MAX = 200


class StoryQuestions:
    """Every question may be left out.

    Args:
        said: what is answered already.
        card: where the questions go.
    """

    def __init__(self, said: FlareStory, card: Card) -> None:
        self.trigger = TriggerQuestions(said.trigger)
        card.column.addWidget(self.trigger)
        card.column.addWidget(text(words.HELPED, "lead"))
        self.helped: dict[Help, CheckBox] = {}
        row_of_boxes = EvenRows(gap_px=24, fill=False)
        for one in Help:
            box = CheckBox(words.HELPS[one])
            box.setChecked(one in said.helped)
            self.helped[one] = box
            row_of_boxes.addWidget(box)
        card.column.addLayout(row_of_boxes)
        self.own_words = QLineEdit(said.words)
        self.own_words.setMaxLength(WORDS_MAX)
        named = text(words.OWN_WORDS, "lead", wrap=False)
        named.setBuddy(self.own_words)
        card.column.addWidget(named)
        card.column.addWidget(self.own_words)

    def story(self) -> FlareStory:
        """Return what is answered so far."""
        trigger = self.trigger.trigger()
        return FlareStory(
            activity=trigger.activity,
            posture=trigger.posture,
            braced=trigger.braced,
            helped=tuple(one for one, box in self.helped.items() if box.isChecked()),
            words=self.own_words.text().strip(),
        )
