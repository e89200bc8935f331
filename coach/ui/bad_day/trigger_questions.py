"""What may have set a flare off: the same three questions when one begins and when it ends."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.flare import Activity, Posture, SuspectedTrigger
from coach.ui.texts import flare as words
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import text


class TriggerQuestions(QWidget):
    """Each may be left out.

    Args:
        said: what is answered already.
        asks_activity: whether the first question is said; not where a title says it.
    """

    def __init__(self, said: SuspectedTrigger, *, asks_activity: bool = True) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.activity = ChoiceRow(words.ACTIVITY, [words.ACTIVITIES[one] for one in Activity])
        self.posture = ChoiceRow(words.POSTURE, [words.POSTURES[one] for one in Posture])
        self.braced = ChoiceRow(words.BRACED, words.BRACED_ANSWERS)
        for question, row in (
            (words.ACTIVITY if asks_activity else "", self.activity),
            (words.POSTURE, self.posture),
        ):
            if question:
                column.addWidget(text(question, "lead"))
            column.addWidget(row)
        # A short question beside its two answers, so that all three are seen in a low window.
        beside = QHBoxLayout()
        beside.addWidget(text(words.BRACED, "lead", wrap=False))
        beside.addWidget(self.braced, 1)
        column.addLayout(beside)
        if said.activity is not None:
            self.activity.show_chosen(list(Activity).index(said.activity))
        if said.posture is not None:
            self.posture.show_chosen(list(Posture).index(said.posture))
        if said.braced is not None:
            self.braced.show_chosen(0 if said.braced else 1)
        self.setFocusProxy(self.activity)

    def trigger(self) -> SuspectedTrigger:
        """Return what is answered so far."""
        activity, posture, braced = (
            row.chosen for row in (self.activity, self.posture, self.braced)
        )
        return SuspectedTrigger(
            activity=None if activity is None else list(Activity)[activity],
            posture=None if posture is None else list(Posture)[posture],
            braced=None if braced is None else braced == 0,
        )
