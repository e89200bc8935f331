"""What was said after "that hurt" is put right: the same questions, all on one page."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.hurt import HurtAnswer, Sign
from coach.services.put_right import HurtToday
from coach.ui.answers.said_back import SaidBack
from coach.ui.texts import check_in, hurt
from coach.ui.texts import put_right as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow, RatingScale
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text
from coach.ui.widgets.zone_mark import with_mark


class PutRightHurtPage(Page):
    """One answer as it stands, to be changed.

    Signals:
        answered: with the other `HurtAnswer`.
        left: the answer stays as it was.
        warning_signs: the user wants to see them.
    """

    answered = Signal(object)
    left = Signal()
    warning_signs = Signal()

    def __init__(self, said: HurtToday) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self._said = said
        self.where = ChoiceRow(
            words.WHERE_QUESTION,
            [name for _, name in hurt.PLACES],
            required=True,
            show_digits=True,
        )
        self.worst = RatingScale(words.HOW_BAD, check_in.LOW_END, check_in.HIGH_END)
        self.site = ChoiceRow(words.HOW_FAR, [name for _, name in hurt.SITES], show_digits=True)
        self.signs = {
            sign: ChoiceRow(hurt.SIGNS[sign], words.YES_NO, required=True, show_digits=True)
            for sign in Sign
        }
        self._of_leg: list[QWidget] = []
        self.save = button(check_in.SAVE, self._save, kind="primary", name="save")
        self.keep = button(check_in.KEEP_AS_IT_WAS, self.left.emit, kind="quiet")
        self.said_back = SaidBack()
        self.said_back.warning_signs.connect(self.warning_signs)
        self._lay_out()
        self._show(said.answer)
        self.worst.changed.connect(self._look_again)
        for row in (self.where, self.site, *self.signs.values()):
            row.changed.connect(self._look_again)
        self._look_again()
        self.on_enter = self.save
        self.begin_at(self.where)

    @property
    def answer(self) -> HurtAnswer:
        """What is answered now; what is asked of the leg alone is not part of another place."""
        place = self.where.chosen or 0
        answer = HurtAnswer(where=hurt.PLACES[place][0], worst=self.worst.value)
        if answer.asks_how_far and self.site.chosen is not None:
            answer = replace(answer, leg_site=hurt.SITES[self.site.chosen][0])
        for sign, _ in answer.signs_asked:
            answer = answer.with_sign(sign, true=self.signs[sign].chosen == 0)
        return answer

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.HURT_TITLE, "display"))
        was = text(check_in.WAS_SAID.format(said=words.said_at(self._said)), "lead")
        head.addLayout(with_mark(was, self._said.zone))
        head.addWidget(text(words.HURT_LEAD, "soft"))
        self.column.addLayout(head)
        card = Card(margin_px=24, gap_px=16)
        card.column.addWidget(_asked(words.WHERE_QUESTION, self.where))
        card.column.addWidget(self.worst)
        site = _asked(words.HOW_FAR, self.site)
        card.column.addWidget(site)
        self._of_leg.append(site)
        for sign, row in self.signs.items():
            asked = _beside(hurt.SIGNS[sign], row)
            card.column.addWidget(asked)
            if sign is Sign.FURTHER_DOWN:
                self._of_leg.append(asked)
        self.column.addWidget(card)
        self.said_back.stand_above(self, self.save, self.keep)

    def _show(self, answer: HurtAnswer) -> None:
        places, sites = [each for each, _ in hurt.PLACES], [each for each, _ in hurt.SITES]
        self.where.show_chosen(places.index(answer.where))
        self.worst.show_value(answer.worst)
        far = answer.leg_site
        self.site.show_chosen(sites.index(far) if far in sites else None)
        true = {
            Sign.FURTHER_DOWN: answer.further_down,
            Sign.SHARP: answer.sharp,
            Sign.NUMB_OR_WEAK: answer.numb_or_weak,
        }
        for sign, row in self.signs.items():
            row.show_chosen(0 if true[sign] else 1)

    def _look_again(self) -> None:
        answer = self.answer
        for part in self._of_leg:
            part.setVisible(answer.asks_how_far)
        self.worst.show_zone(self._said.number_zone(answer))
        taken_back = self._said.answer.numb_or_weak and not answer.numb_or_weak
        means = words.hurt_means(self._said, answer)
        self.said_back.say(" ".join(filter(None, (means, words.NUMB_STAYS if taken_back else ""))))

    def _save(self) -> None:
        if self.answer == self._said.answer:
            # The same again is no other answer.
            self.left.emit()
        else:
            self.answered.emit(self.answer)


def _asked(question: str, row: QWidget) -> QWidget:
    """Return a question above its row."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(text(question, "strong"))
    column.addWidget(row)
    return made


def _beside(question: str, row: QWidget) -> QWidget:
    """Return a question before its row."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    line.addWidget(text(question, "strong"), 1)
    line.addWidget(row, 1)
    return made
