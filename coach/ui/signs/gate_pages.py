"""What a yes leads to: emergency help, a doctor today, or a line for the PT.

The first two lock every session. They lead back to Today and to what opens sessions again, never
to an exercise.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit

from coach.domain.clinician_words import is_a_name, is_a_word
from coach.domain.warning_signs import WarningSign
from coach.ui.texts import dates
from coach.ui.texts import warning_signs as words
from coach.ui.texts import window as window_words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.fields import DayField
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, listed, text

LONGEST_WORDS = 200


class EmergencyPage(Page):
    """Group A: get help now.

    Signals:
        print_list: put the list on paper, for staff.
        seen: the user wants to write down who saw them.
        rest: the user answers the signs that were not asked yet.
        slip: it was the wrong key.
        left: back to Today, where nothing can be started.
    """

    print_list = Signal()
    seen = Signal()
    rest = Signal()
    slip = Signal()
    left = Signal()

    def __init__(
        self, signs: Sequence[WarningSign], number: str, *, more: bool = False, just: bool = False
    ) -> None:
        """Make the page.

        Args:
            signs: what was said yes or "not sure" to.
            number: the user's emergency number; "" where it was never told.
            more: whether there are signs that were not asked yet.
            just: whether it was said a moment ago, and may be the wrong key.
        """
        super().__init__(880)
        self.on_escape = self.left.emit
        called = number or words.YOUR_EMERGENCY_NUMBER
        self.column.addWidget(text(words.EMERGENCY, "display", tone="stop"))
        self.column.addWidget(text(words.EMERGENCY_LEAD.format(number=called), "title"))
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(words.DO_NOT_DRIVE, "strong"))
        card.column.addWidget(listed([words.SIGNS[sign] for sign in signs]))
        self.column.addWidget(card)
        self.column.addWidget(text(words.EMERGENCY_LOCKED, "soft"))
        self.column.addWidget(text(words.WRONG_KEY_NOW if just else words.WRONG_KEY_GONE, "soft"))
        self.print = button(words.PRINT, self.print_list.emit)
        self.somebody = button(words.SOMEBODY_SAW_ME, self.seen.emit, kind="quiet")
        self.others = button(words.ANSWER_THE_OTHERS, self.rest.emit, kind="quiet")
        self.wrong_key = button(words.WRONG_KEY, self.slip.emit, kind="quiet")
        self.back = button(window_words.BACK_TO_TODAY, self.left.emit, kind="quiet")
        ways = [self.print, self.somebody]
        ways += [self.others] if more else []
        ways += [self.wrong_key] if just else []
        self.keep_in_sight(*ways, self.back)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        super().showEvent(event)
        self.to_top()
        self.setFocus()


class SeenPage(Page):
    """Who saw them, and on which day; nothing opens without both.

    Signals:
        saved: the name, and the day.
        left: back, with nothing written down.
    """

    saved = Signal(str, object)
    left = Signal()

    def __init__(self, today: date, first_day: date) -> None:
        """Make the page.

        Args:
            today: the day that is proposed.
            first_day: the first day that can be it.
        """
        super().__init__(760)
        self.on_escape = self.left.emit
        self._first_day = first_day
        self.column.addWidget(text(words.SEEN_TITLE, "display"))
        self.column.addWidget(text(words.SEEN_LEAD, "lead"))
        card = Card(margin_px=32, gap_px=12)
        self.by = QLineEdit()
        self.by.setMaxLength(LONGEST_WORDS)
        self.on = DayField()
        self.on.show_day(max(today, first_day))
        for label, field in ((words.SEEN_BY, self.by), (words.SEEN_ON, self.on)):
            named = text(label, "soft", wrap=False)
            named.setBuddy(field)
            card.column.addWidget(named)
            card.column.addWidget(field)
        too_early = words.SEEN_TOO_EARLY.format(day=dates.long_day(first_day))
        self.too_early = text(too_early, "soft", tone="caution")
        card.column.addWidget(self.too_early)
        self.column.addWidget(card)
        self.save = button(words.SEEN_SAVE, self._save, kind="primary")
        self.by.textChanged.connect(self._look)
        self.on.dateChanged.connect(self._look)
        self._look()
        self.keep_in_sight(
            self.save, button(words.BACK, self.foot_line.leaving(self.left.emit), kind="quiet")
        )
        self.begin_at(self.by)

    def _look(self) -> None:
        """Say of a day that cannot be true that it cannot."""
        self.too_early.setVisible(self._early)
        self.foot_line.say("")

    @property
    def _early(self) -> bool:
        return self.on.value() < self._first_day

    def _save(self) -> None:
        """Save where name and day can be true, else say what is missing."""
        if not is_a_name(self.by.text()):
            self.foot_line.ask_for(words.NAME_FIRST, self.by)
        elif self._early:
            self.foot_line.ask_for(self.too_early.text(), self.on)
        else:
            self.saved.emit(self.by.text().strip(), self.on.value())


class DoctorTodayPage(Page):
    """Group B: a doctor today; sessions open again with a clinician's yes, typed out.

    Whether it was a yes is asked beside the words: no program can tell that from a sentence.

    Signals:
        heard: what was typed, and whether they let the user go on.
        left: back to Today, where nothing can be started.
    """

    heard = Signal(str, bool)
    left = Signal()

    def __init__(self, signs: Sequence[WarningSign], number: str, pt: str = "") -> None:
        """Make the page.

        Args:
            signs: what was said yes or "not sure" to; none where that can no longer be read.
            number: the user's emergency number; "" where it was never told.
            pt: who the PT is, in a sentence; "" where nobody is named.
        """
        super().__init__(880)
        self.on_escape = self.left.emit
        called = number or words.YOUR_EMERGENCY_NUMBER
        self.column.addWidget(text(words.SOON, "display", tone="caution"))
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(words.DOCTOR_LEAD if signs else words.DOCTOR_LOST, "strong"))
        if signs:
            card.column.addWidget(listed([words.SIGNS[sign] for sign in signs]))
        self.column.addWidget(card)
        self.column.addWidget(text(f"{words.DOCTOR_HOW} {pt}".rstrip(), "lead"))
        self.column.addWidget(text(words.DOCTOR_IF_WORSE.format(number=called), "lead"))
        self.said = QLineEdit()
        self.said.setMaxLength(LONGEST_WORDS)
        self.may_go_on = ChoiceRow(words.MAY_YOU_GO_ON, [*words.MAY_GO_ON.values()], required=True)
        self.may_go_on.setStyleSheet(ROOMY_CHOICES)
        self.save = button(words.CLINICIAN_SAVE, self._save)
        # What "save" needs stands with it: in a low window all of it is seen at once.
        self._telling = Card(margin_px=16, gap_px=8)
        label = text(words.CLINICIAN_SAID, "strong", wrap=False)
        label.setBuddy(self.said)
        asked = text(words.MAY_YOU_GO_ON, "strong")
        for part in (asked, self.may_go_on, label, self.said, self.save):
            self._telling.column.addWidget(part)
        self.column.addWidget(self._telling)
        self.said.textChanged.connect(self._see_what_is_said)
        self.may_go_on.changed.connect(self._see_what_is_said)
        self._see_what_is_said()
        self.back = button(
            window_words.BACK_TO_TODAY, self.foot_line.leaving(self.left.emit), kind="primary"
        )
        self.tell = button(words.CLINICIAN_TELL, self._tell, kind="quiet")
        self.keep_in_sight(self.back, self.tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        super().showEvent(event)
        self.to_top()
        self.setFocus()

    def _tell(self) -> None:
        self.bring_into_sight(self._telling)
        self.may_go_on.setFocus()

    def _goes_on(self) -> bool | None:
        place = self.may_go_on.chosen
        return None if place is None else [*words.MAY_GO_ON][place]

    def _see_what_is_said(self) -> None:
        no = self._goes_on() is False
        self.save.setText(words.CLINICIAN_SAVE_NO if no else words.CLINICIAN_SAVE)
        self.foot_line.say("")

    def _save(self) -> None:
        """Save what was said and whether it was a yes, else say what is missing."""
        goes_on, said = self._goes_on(), self.said.text()
        enough = is_a_word(said) if goes_on else bool(said.strip())
        if goes_on is None:
            self.foot_line.ask_for(words.YES_OR_NO_FIRST, self.may_go_on)
        elif not enough:
            self.foot_line.ask_for(words.WORDS_FIRST, self.said)
        else:
            self.heard.emit(said.strip(), goes_on)
