"""What is true of the user's body: boxes to tick, and the session that results."""

from collections.abc import Callable, Collection, Sequence

from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag
from coach.ui.first_start.step_page import Place, StepPage
from coach.ui.plan.flag_list import EffectOf, FlagList
from coach.ui.plan.sources_line import review
from coach.ui.texts import first_start as words
from coach.ui.widgets.texts import Card, text


class BodyPage(StepPage):
    """Boxes with what each changes, and the whole session beneath.

    Args:
        flags: what is asked.
        on: ids of what is true.
        effect_of: works out what one flag changes.
        plan_with: works out the plan with all that is ticked.
        reviewed_by: the clinician who signed what is asked; empty until one does.

    Attributes:
        flags: the boxes.
    """

    def __init__(
        self,
        flags: Sequence[ProfileFlag],
        on: Collection[str],
        effect_of: EffectOf,
        plan_with: Callable[[Collection[str]], Prescription],
        place: Place,
        *,
        reviewed_by: str = "",
        last: bool = False,
    ) -> None:
        super().__init__(words.BODY_TITLE, words.BODY_LEAD, place, last=last)
        self._plan_with = plan_with
        self.flags = FlagList(flags, on, effect_of)
        self.flags.changed.connect(self._show_session)
        self.flags.told.connect(self.bring_into_sight)
        self.column.addWidget(self.flags)
        self.column.addWidget(text(review(reviewed_by), "small"))
        card = Card(gap_px=8)
        card.column.addWidget(text(words.YOUR_SESSION, "strong"))
        self.session = text("", "lead")
        card.column.addWidget(self.session)
        self.column.addWidget(card)
        self.keep_ways_in_sight()
        self.begin_at(next(iter(self.flags.boxes.values()), self.on))
        self._show_session()

    def _show_session(self) -> None:
        self.session.setText("\n".join(words.session_lines(self._plan_with(self.flags.ticked))))
