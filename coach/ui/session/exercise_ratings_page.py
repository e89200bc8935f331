"""What the exercises of a session felt like: all clean, or which was not; nothing preselected."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from coach.domain.pain_zones import ZoneLimits, much_pain
from coach.domain.warning_signs import Trigger
from coach.services.check_in import Answers
from coach.services.session.after_session import ExerciseFelt
from coach.ui.answers.exercise_card import ExerciseCard
from coach.ui.answers.quick_answer import QuickAnswer
from coach.ui.answers.said_back import SaidBack
from coach.ui.keyboard.key_reader import digit_of
from coach.ui.texts import check_in as check_in_words
from coach.ui.texts import ratings as words
from coach.ui.texts.phrasing import joined, mid_sentence
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.choices import ROOMY_CHOICES, Choice
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text


class ExerciseRatingsPage(Page):
    """One key for "all clean"; else which exercise was not, and a card for each of those.

    Signals:
        answered: the user goes on, with a tuple of `ExerciseFelt`, of what was answered.
        left: back to Today, with nothing answered here.
        warning_signs: the user wants to see them.

    Args:
        exercises: ladder id and name of those that nothing was said of yet.
        fine: what "all clean" says of each, by ladder id.
        limits: where zones end for the worst pain in an exercise.
        no_session_from: the pain from which something is said back to it, 1-10.
        said: names of those that were told about in the session, and are not asked again.
    """

    answered = Signal(object)
    left = Signal()
    warning_signs = Signal()

    def __init__(
        self,
        exercises: Sequence[tuple[str, str]],
        theme: Theme,
        *,
        fine: Mapping[str, ExerciseFelt],
        limits: ZoneLimits,
        no_session_from: int,
        said: Sequence[str] = (),
    ) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self._fine = fine
        self._no_session_from = no_session_from
        self._lay_out_head(said)
        self.gap_px = 16
        self.clean = QuickAnswer(
            check_in_words.ALL_CLEAN, check_in_words.ALL_CLEAN_KEY, self._all_clean
        )
        self.column.addWidget(self.clean)
        pains = {each.worst for each in fine.values()}
        back = next(iter(pains)) if len(pains) == 1 else None
        self.clean.offer(check_in_words.clean_in_words(Answers(back)))
        self.column.addWidget(text(words.WHICH, "strong"))
        self.which = [self._not_fine(place, name) for place, (_, name) in enumerate(exercises)]
        row = EvenRows(gap_px=8, fill=False)
        for each in self.which:
            row.addWidget(each)
        self.column.addLayout(row)
        self.cards = [ExerciseCard(ladder_id, name, limits) for ladder_id, name in exercises]
        self._lay_out_cards()
        self.said_back = SaidBack()
        self.said_back.warning_signs.connect(self.warning_signs)
        self.save = button(words.SAVE, self._finish, kind="primary", name="save")
        set_icon(self.save, "check", theme)
        self.said_back.stand_above(self, self.save)
        self.on_enter = self.save
        self.begin_at(self.which[0] if self.which else self.save)

    def _lay_out_head(self, said: Sequence[str]) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.TITLE, "display"))
        head.addWidget(text(words.LEAD, "soft"))
        if said:
            names = joined(mid_sentence(name) for name in said)
            head.addWidget(text(words.SAID_IN_SESSION.format(names=names), "soft"))
        self.column.addLayout(head)

    def _lay_out_cards(self) -> None:
        for card, chosen in zip(self.cards, self.which, strict=True):
            self.column.addWidget(card)
            card.hide()
            chosen.toggled.connect(card.setVisible)
            chosen.toggled.connect(self._show_chosen)
            card.worst.changed.connect(self._show_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter says that all was clean, a digit which exercise was not."""
        digit = digit_of(event)
        if self.clean.take(event):
            return
        if digit and 0 < int(digit) <= len(self.which) and not event.isAutoRepeat():
            chosen = self.which[int(digit) - 1]
            chosen.click()
            if chosen.isChecked():
                self.cards[int(digit) - 1].worst.setFocus()
        else:
            super().keyPressEvent(event)

    def _not_fine(self, place: int, name: str) -> Choice:
        made = Choice(f"{place + 1}  {name}", name)
        made.setStyleSheet(ROOMY_CHOICES)
        return made

    def _show_chosen(self) -> None:
        self.clean.yield_to(chosen=self._any_chosen)
        pains = (card.felt.worst for card in self.cards if not card.isHidden())
        a_lot = much_pain(pains, self._no_session_from)
        sentence = check_in_words.alarm_said(Trigger.MUCH_PAIN, self._no_session_from)
        self.said_back.say(sentence if a_lot else "")

    @property
    def _any_chosen(self) -> bool:
        return any(each.isChecked() for each in self.which)

    def _all_clean(self) -> None:
        self.answered.emit(tuple(self._fine.values()))

    def _finish(self) -> None:
        if not self._any_chosen:
            # Going on says nothing: an exercise counts as clean only where somebody says so.
            self.answered.emit(())
            return
        self.answered.emit(
            tuple(
                card.felt if chosen.isChecked() else self._fine[card.felt.ladder_id]
                for card, chosen in zip(self.cards, self.which, strict=True)
            )
        )
