"""What is asked of a week, the same when it is looked back at and when that is put right later."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from coach.domain.weekly_review import WORDS_MAX, Barrier
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


def words_field(label: str, card: Card) -> QLineEdit:
    """Return a field for a few words, with its name above it."""
    field = QLineEdit()
    field.setMaxLength(WORDS_MAX)
    named: QWidget = text(label, "strong", wrap=False)
    field.setAccessibleName(label)
    card.column.addWidget(named)
    card.column.addWidget(field)
    return field
