"""The three questions about pain, the same wherever they are asked; nothing is preselected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.pain import LegSite
from coach.domain.pain_zones import ZoneSaid
from coach.services.check_in import Answers
from coach.ui.texts import check_in as words
from coach.ui.widgets.choices import ChoiceRow, RatingScale
from coach.ui.widgets.texts import text


class PainQuestions(QWidget):
    """Back, leg, and the furthest place in the leg.

    Signals:
        changed: something was answered or taken back.

    Args:
        back: how the back is asked about.
    """

    changed = Signal()

    def __init__(self, back: str = words.BACK) -> None:
        super().__init__()
        self.back = RatingScale(back, words.LOW_END, words.HIGH_END)
        self.leg = RatingScale(words.LEG, words.LOW_END, words.HIGH_END)
        self.leg_site = ChoiceRow(
            words.LEG_SITE, [name for _, name in words.SITES], show_digits=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.back)
        column.addWidget(self.leg)
        site = QVBoxLayout()
        site.setSpacing(8)
        site.addWidget(text(words.LEG_SITE, "strong"))
        site.addWidget(self.leg_site)
        column.addLayout(site)
        for part in (self.back, self.leg, self.leg_site):
            part.changed.connect(self.changed)
        self.setFocusProxy(self.back)

    def show_zones(self, back: ZoneSaid | None, leg: ZoneSaid | None) -> None:
        """Say in which zone each number lies; None where there is none."""
        self.back.show_zone(back)
        self.leg.show_zone(leg)

    @property
    def answers(self) -> Answers:
        """What is answered so far."""
        place = self.leg_site.chosen
        site = words.SITES[place][0] if place is not None else None
        return Answers(self.back.value, self.leg.value, site)

    def show_answers(self, answers: Answers) -> None:
        """Show answers that were given, as if they had just been chosen."""
        self.back.show_value(answers.back)
        self.leg.show_value(answers.leg)
        self.leg_site.show_chosen(place_of(answers.leg_site))
        self.changed.emit()


def place_of(site: LegSite | None) -> int | None:
    """Return the place of a site in the row, or None where it is not asked for."""
    sites = [each for each, _ in words.SITES]
    return sites.index(site) if site in sites else None
