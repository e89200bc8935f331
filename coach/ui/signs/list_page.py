"""The warning signs: when to call whom. One key away everywhere; it never reassures."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent

from coach.domain.warning_signs import Group
from coach.ui.texts import warning_signs as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, listed, text


class WarningSignsPage(Page):
    """Three lists: emergency, a doctor today, and a PT or doctor in the next days. In a session one
    more, after the emergency: when to stop an exercise.

    Signals:
        left: the user has read them.
    """

    left = Signal()

    def __init__(
        self,
        number: str = "",
        answer: Callable[[], object] | None = None,
        stop_when: Sequence[str] = (),
        pt: str = "",
    ) -> None:
        """Make the page.

        Args:
            number: the user's emergency number; "" where it was never told.
            answer: asks the list; None while there is no record to keep answers in.
            stop_when: what means stop in every exercise; shown to who comes from a session.
            pt: who the PT is, in a sentence; empty where nobody is named.
        """
        super().__init__(880)
        self.on_escape = self.left.emit
        called = number or words.YOUR_EMERGENCY_NUMBER
        self.column.addWidget(text(words.TITLE, "display"))
        emergency = Card(margin_px=32)
        emergency.column.addWidget(text(words.EMERGENCY, "title", tone="stop"))
        emergency.column.addWidget(text(words.EMERGENCY_HOW.format(number=called), "strong"))
        emergency.column.addWidget(listed(words.of_group(Group.EMERGENCY)))
        self.column.addWidget(emergency)
        if stop_when:
            stop = Card(margin_px=32)
            stop.column.addWidget(text(words.STOP_EXERCISE, "title"))
            stop.column.addWidget(listed(stop_when))
            self.column.addWidget(stop)
        soon = Card(margin_px=32)
        soon.column.addWidget(text(words.SOON, "title", tone="caution"))
        soon.column.addWidget(listed(words.of_group(Group.DOCTOR_TODAY)))
        self.column.addWidget(soon)
        later = Card(margin_px=32)
        later.column.addWidget(text(words.LATER, "title"))
        if pt:
            later.column.addWidget(text(pt, "strong"))
        later.column.addWidget(listed(words.of_group(Group.SOON)))
        self.column.addWidget(later)
        self.column.addWidget(text(words.NOT_A_CHECK_UP, "soft"))
        self.back = button(words.BACK, self.left.emit, kind="primary")
        buttons = [self.back]
        if answer is not None:
            buttons.append(button(words.SOMETHING_WRONG, answer, name="something_wrong"))
        self.keep_in_sight(*buttons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with the keys here."""
        super().showEvent(event)
        self.to_top()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that led here leads back, as Escape does."""
        if event.key() == Qt.Key.Key_F1:
            self.left.emit()
        else:
            super().keyPressEvent(event)
