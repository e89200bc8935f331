"""What is true of the user: questions of plain words, and what each makes of the plan."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal

from coach.domain.ladder import Library
from coach.domain.profile import ProfileFlag
from coach.ui.plan.flag_list import EffectOf, FlagList
from coach.ui.plan.sources_line import Sourced, review, where_from
from coach.ui.texts import plan as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text


class ProfilePage(Page):
    """A box to tick for each flag.

    Signals:
        chosen: the ids ticked, as a frozenset.
        cancelled: back to the plan.

    Args:
        flags: what is asked.
        on: ids of what is true.
        effect_of: works out what one flag changes.
        library: knows who reviewed the flags, and what stands behind their sources.
        by_pt: ids of those that the PT set.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        flags: Sequence[ProfileFlag],
        on: Collection[str],
        effect_of: EffectOf,
        library: Library,
        by_pt: Collection[str] = (),
    ) -> None:
        super().__init__(880)
        self.on_escape = self.cancelled.emit
        self.column.addWidget(text(words.PROFILE_TITLE, "display"))
        self.column.addWidget(text(words.PROFILE_LEAD, "lead"))
        self.flags = FlagList(flags, on, effect_of, in_plan=True, by_pt=by_pt)
        self.flags.told.connect(self.bring_into_sight)
        self.boxes = self.flags.boxes
        self.column.addWidget(self.flags)
        self.column.addWidget(text(review(library.flags_reviewed_by), "small"))
        sourced = [Sourced(flag.name, flag.sources) for flag in flags]
        if (folded := where_from(sourced, library.sources)) is not None:
            self.column.addWidget(folded)
        self.show_changes = button(words.PROFILE_SHOW, self._choose, kind="primary")
        back = button(words.BACK, self.cancelled.emit, kind="quiet")
        self.keep_in_sight(self.show_changes, back)
        self.on_enter = self.show_changes
        self.begin_at(next(iter(self.boxes.values()), self.show_changes))

    def _choose(self) -> None:
        self.chosen.emit(self.flags.ticked)
