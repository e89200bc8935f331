"""What is asked of a week, the same when it is looked back at and when that is put right later."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from coach.domain.plain_text import plain
from coach.domain.weekly_review import ANSWER_MAX, WORDS_MAX, Barrier, PtAnswer
from coach.ui.texts import weekly_review as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text


class BarriersQuestion:
    """What got in the way: boxes to tick, and a field for a few words.

    Args:
        card: where the question goes.
        ticked: what is ticked already.
        said: the words said already.
    """

    def __init__(self, card: Card, ticked: Iterable[Barrier] = (), said: str = "") -> None:
        self.boxes = {one: CheckBox(words.BARRIERS[one]) for one in Barrier}
        row = EvenRows(gap_px=24, fill=False)
        for box in self.boxes.values():
            row.addWidget(box)
        card.column.addLayout(row)
        self.words = words_field(words.OWN_WORDS, card)
        for one in ticked:
            self.boxes[one].setChecked(True)
        self.words.setText(said)

    @property
    def barriers(self) -> tuple[Barrier, ...]:
        """What is ticked."""
        return tuple(one for one, box in self.boxes.items() if box.isChecked())


class PtQuestions:
    """What the program's author asks: a field for each question.

    Args:
        card: where they go.
        questions: what is asked.
        said: what was answered already.
    """

    def __init__(self, card: Card, questions: Iterable[str], said: Iterable[PtAnswer] = ()) -> None:
        self.fields = {
            one: words_field(plain(one), card, ANSWER_MAX, wrap=True) for one in questions
        }
        for one in said:
            if one.question in self.fields:
                self.fields[one.question].setText(one.words)

    @property
    def answers(self) -> tuple[PtAnswer, ...]:
        """What is written, in the order of asking; without words where nothing is."""
        return tuple(PtAnswer(one, field.text()) for one, field in self.fields.items())


def words_field(label: str, card: Card, most: int = WORDS_MAX, *, wrap: bool = False) -> QLineEdit:
    """Return a field for a few words, with its name above it.

    Args:
        label: its name.
        card: where it goes.
        most: characters that can be written.
        wrap: whether the name may be long.
    """
    field = QLineEdit()
    field.setMaxLength(most)
    named: QWidget = text(label, "strong", wrap=wrap)
    field.setAccessibleName(label)
    card.column.addWidget(named)
    card.column.addWidget(field)
    return field
