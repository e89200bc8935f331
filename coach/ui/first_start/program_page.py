"""Which program to begin with, with its minutes a day; and whether the coach can be heard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout

from coach.domain.grade import Grade, grade
from coach.services.starting_plan import Offer
from coach.ui.first_start.step_page import Place, StepPage
from coach.ui.texts import first_start as words
from coach.ui.texts import sound_check
from coach.ui.texts.phrasing import MINUTES, how_many
from coach.ui.texts.slot_days import days_line
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import Card, text


class ProgramPage(StepPage):
    """One choice of programs, what the chosen one is made of, and a button that plays.

    Signals:
        heard: the sound was tried.
        left: the page is no longer in view.

    Args:
        offers: the programs, the gentlest first.
        try_sound: plays a tone and a sentence; returns a sentence when there is no sound.

    Attributes:
        programs: the choice.
    """

    heard = Signal()
    left = Signal()

    def __init__(
        self, offers: Sequence[Offer], try_sound: Callable[[], str | None], place: Place
    ) -> None:
        super().__init__(words.PROGRAM_TITLE, words.PROGRAM_LEAD, place, last=True)
        self._offers = offers
        self._try_sound = try_sound
        names = [
            words.OFFER.format(
                name=one.program.name,
                grade=words.GRADE[grade(one.plan)],
                minutes=one.minutes.day,
            )
            for one in offers
        ]
        self.programs = ChoiceRow(words.PROGRAM, names, required=True)
        in_force = next((n for n, one in enumerate(offers) if one.in_force), 0)
        self.programs.show_chosen(in_force)
        self.programs.changed.connect(self._show_offer)
        self.column.addWidget(self.programs)
        self.about = text("", "lead")
        self.hard = text(words.HARD_TO_BEGIN, tone="caution")
        self.minutes = text("", "strong")
        self.session = text("", "lead")
        card = Card(gap_px=8)
        for label in (self.minutes, self.hard, self.about, self.session):
            card.column.addWidget(label)
        self.column.addWidget(card)
        self.play = button(sound_check.PLAY, self._play, name="play")
        self.said = text(words.SOUND, "lead")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.play)
        row.addWidget(self.said, 1)
        self.column.addLayout(row)
        self.keep_ways_in_sight()
        self.begin_at(self.programs)
        self._show_offer()

    @property
    def chosen(self) -> Offer:
        """The program that is chosen."""
        return self._offers[self.programs.chosen or 0]

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks any more."""
        super().hideEvent(event)
        self.left.emit()

    def _show_offer(self) -> None:
        offer = self.chosen
        minutes = words.MINUTES.format(
            minutes=how_many(offer.minutes.session, *MINUTES),
            sessions=offer.plan.schedule.sessions_per_day,
            total=how_many(offer.minutes.day, *MINUTES),
        )
        schedule = offer.plan.schedule
        days = "" if schedule.every_day else f" {days_line(schedule.slots)}."
        self.minutes.setText(minutes + days)
        self.hard.setVisible(grade(offer.plan) is Grade.HARD)
        self.about.setText(offer.program.about)
        self.session.setText("\n".join(words.session_lines(offer.plan)))

    def _play(self) -> None:
        problem = self._try_sound()
        heard = sound_check.HEARD if problem is None else sound_check.NOT_HEARD
        self.said.setText(heard.format(problem=problem))
        if problem is None:
            self.heard.emit()
