"""What is kept and asked beside sessions: notes, the look back at a week, what one can do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from coach.services.function import Function, FunctionRecord
from coach.services.notes import Notes
from coach.services.notices import Notice
from coach.services.plan_reviews import PlanReviews
from coach.services.ports import Clock, HistoryStore
from coach.services.settings import Settings
from coach.services.weekly_reviews import ReviewRecord, WeeklyReviews

if TYPE_CHECKING:
    from coach.domain.time_range import TimeRange
    from coach.services.planning import Planning
    from coach.services.progress import ProgressView


class AsideRecord(HistoryStore, ReviewRecord, FunctionRecord, Protocol):
    """What the asides are kept in.

    Wide: each of them has its own part.
    """


@dataclass(frozen=True, slots=True)
class Asides:
    """A bundle that only gathers what its parts say on Today.

    Attributes:
        notes: keeps notes of the user's own.
        reviews: looks back at weeks that are over.
        function: asks what the user can do.
        plan_reviews: offers to look at the plan with the PT.
    """

    notes: Notes
    reviews: WeeklyReviews
    function: Function
    plan_reviews: PlanReviews

    def notices(self) -> tuple[Notice, ...]:
        """Return what Today says of them.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return (
            *self.notes.notices(),
            *self.reviews.notices(),
            *self.function.notices(),
            *self.plan_reviews.notices(),
        )


def asides_of(
    clock: Clock,
    store: AsideRecord,
    settings: Settings,
    progress: Callable[["TimeRange"], "ProgressView"],
    plans: "Callable[[], Planning]",
) -> Asides:
    """Return the asides of a record.

    Args:
        clock: the time.
        store: the record.
        settings: what the user wants, and what was read once.
        progress: reads what Trends shows of a range of time.
        plans: what can be done with the plan.
    """

    def week_to_offer() -> int | None:
        return plans().stages.week_to_offer()

    return Asides(
        notes=Notes(clock, store, settings),
        reviews=WeeklyReviews(clock, store, settings, progress, plans),
        function=Function(clock, store, settings),
        plan_reviews=PlanReviews(clock, store, settings, week_to_offer),
    )
