"""What may be said of a morning besides the pain, folded away until somebody wants to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.services.check_in import Answers
from coach.ui.texts import check_in as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import text


class MorningDetails(QWidget):
    """How long the back was stiff, and whether the night was bad."""

    def __init__(self) -> None:
        super().__init__()
        self.unfold = button(words.MORE, self._unfold, kind="quiet")
        self.stiff = ChoiceRow(words.STIFF, [name for _, name in words.STIFF_FOR], show_digits=True)
        self.slept = ChoiceRow(
            words.SLEPT, [name for _, name in words.SLEPT_BADLY], show_digits=True
        )
        self._folded = QWidget()
        inside = QVBoxLayout(self._folded)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for question, row in ((words.STIFF, self.stiff), (words.SLEPT, self.slept)):
            inside.addWidget(text(question, "strong"))
            inside.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._folded)
        self._folded.hide()

    @property
    def stiff_min(self) -> int | None:
        """For how many minutes the back was stiff, or None."""
        place = self.stiff.chosen
        return words.STIFF_FOR[place][0] if place is not None else None

    @property
    def slept_badly(self) -> bool | None:
        """Whether the night was bad, or None."""
        place = self.slept.chosen
        return words.SLEPT_BADLY[place][0] if place is not None else None

    def show_answers(self, answers: Answers) -> None:
        """Show answers that were given; unfolded where there are any."""
        lengths = [minutes for minutes, _ in words.STIFF_FOR]
        nights = [badly for badly, _ in words.SLEPT_BADLY]
        stiff, badly = answers.stiff_min, answers.slept_badly
        self.stiff.show_chosen(lengths.index(stiff) if stiff in lengths else None)
        self.slept.show_chosen(nights.index(badly) if badly is not None else None)
        if stiff is not None or badly is not None:
            self._unfold()

    def clear(self) -> None:
        """Show no answer, and fold it away."""
        self.stiff.show_chosen(None)
        self.slept.show_chosen(None)
        self._folded.hide()
        self.unfold.show()

    def _unfold(self) -> None:
        had_focus = self.unfold.hasFocus()
        self._folded.show()
        self.unfold.hide()
        if had_focus:
            self.stiff.setFocus()
