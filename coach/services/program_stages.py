"""Offers the stage of a program whose week has come; nobody takes it up but the user.

It waits as any harder step does: in a flare, after a session that speaks against more, in the week
of another change. What asks for no more waits for none of it.
"""

from dataclasses import dataclass
from datetime import date

from coach.domain import stages
from coach.domain.one_change_a_week import harder_exercises, more_sessions
from coach.domain.stages import Begun
from coach.domain.suggestions import nothing_against_more
from coach.services import suggest
from coach.services.current_plan import CurrentPlan
from coach.services.ports import Clock
from coach.services.profile_flags import ProfileFlags
from coach.services.suggest import SuggestionStore


@dataclass(frozen=True, slots=True)
class StageOffer:
    """A stage whose week has come.

    Attributes:
        week: with which it begins.
        due: the local day on which that week begins.
        begun: what the plan becomes.
        waits: whether it is held back for now.
    """

    week: int
    due: date
    begun: Begun
    waits: bool


class ProgramStages:
    """The stages of the program in force.

    Args:
        clock: the time.
        store: what was done and said, which may hold a harder stage back.
        current: the plan in force.
        flags: what is true of the user.
    """

    def __init__(
        self, clock: Clock, store: SuggestionStore, current: CurrentPlan, flags: ProfileFlags
    ) -> None:
        self._clock = clock
        self._store = store
        self._current = current
        self._flags = flags

    def look(self) -> StageOffer | None:
        """Return the stage whose week has come, or None.

        Raises:
            StoreProblem: the record cannot be read.
        """
        plan, library = self._current.prescription, self._current.library
        stage = stages.due(plan, self._current.today)
        begun = stages.begin(plan, stage, self._flags.ticked(), library) if stage else None
        starts = plan.dates.starts
        if stage is None or begun is None or starts is None:
            return None
        waits = False
        new = begun.prescription
        if more_sessions(plan, new) or harder_exercises(plan, new, library):
            found = suggest.facts(self._store, library, self._clock.read(), self._flags.on())
            waits = found is None or not nothing_against_more(found)
        return StageOffer(stage.from_week, stages.first_day_of(stage, starts), begun, waits)

    def week_to_offer(self) -> int | None:
        """Return the week of the stage that may be offered now, or None."""
        found = self.look()
        return found.week if found is not None and not found.waits else None
