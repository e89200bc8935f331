"""The look back at a week that is over: what is shown of it, what is asked, and a smaller plan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.plan_changes import ToDose
from coach.domain.plan_refusals import Refusal
from coach.domain.program import Slot
from coach.domain.suggesting.progression_rules import dose_below
from coach.domain.time_range import TimeRange
from coach.domain.weekly_review import (
    ANSWER_MAX,
    WORDS_MAX,
    Barrier,
    PtAnswer,
    ReviewSaid,
    reviews,
    week_to_review,
)
from coach.services.adjust_plan import Preview
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import Clock, DiaryStore
from coach.services.ports.reviews import ReviewStore
from coach.services.settings import SLOT_PLANS, Settings

if TYPE_CHECKING:
    from coach.services.planning import Planning
    from coach.services.progress import ProgressView


class ReviewRecord(DiaryStore, ReviewStore, Protocol):
    """What a week is looked back at with.

    Wide: whether there is one to look back at depends on what was recorded.
    """


class SmallerBy(Enum):
    """In what a smaller plan is smaller."""

    TIMES = auto()
    """A session a day less."""
    REPETITIONS = auto()
    """A repetition less in each set, where the plan has a smaller scheme."""


@dataclass(frozen=True, slots=True)
class WeekLookedAt:
    """A week that is over, as it is looked back at.

    Attributes:
        first: its Monday.
        week: what Trends shows of it.
        waiting: how many suggestions wait to be answered.
        slots: the sessions of a day of the plan in force.
        own_plans: the user's own if-then plan of each slot that has one, by its id.
        questions: what the program's author asks once a week.
    """

    first: date
    week: "ProgressView"
    waiting: int
    slots: tuple[Slot, ...]
    own_plans: Mapping[str, str]
    questions: tuple[str, ...] = ()


class WeeklyReviews:
    """The reviews of one record. Every method may raise `StoreProblem`.

    Args:
        clock: the time.
        store: the record.
        settings: where the user's own if-then plans are kept.
        progress: reads what Trends shows of a range of time.
        plans: what can be done with the plan.
    """

    def __init__(
        self,
        clock: Clock,
        store: ReviewRecord,
        settings: Settings,
        progress: Callable[["TimeRange"], "ProgressView"],
        plans: "Callable[[], Planning]",
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings
        self._progress = progress
        self._plans = plans

    def notices(self) -> tuple[Notice, ...]:
        """Return what Today says of a week that is over."""
        monday = self.due()
        if monday is None:
            return ()
        what = {"first": monday, "last": _sunday(monday)}
        actions = (NoticeAction.LOOK_BACK, NoticeAction.SKIP_WEEK)
        return (Notice(NoticeKind.WEEK_OVER, what, actions),)

    def due(self) -> date | None:
        """Return the Monday of the week to look back at, or None."""
        recorded = self._store.days_recorded()
        if recorded is None:
            return None
        return week_to_review(self._store.reviews_said(), self._clock.read(), recorded[0])

    def look(self, monday: date) -> WeekLookedAt:
        """Return what is shown of a week."""
        planning = self._plans()
        return WeekLookedAt(
            first=monday,
            week=self._progress(TimeRange.FOUR_WEEKS).within(monday, _sunday(monday)),
            waiting=len(planning.suggestions.look().offers),
            slots=planning.current.prescription.schedule.slots,
            own_plans=self._settings.get(SLOT_PLANS),
            questions=planning.current.prescription.questions,
        )

    def say(
        self,
        monday: date,
        barriers: tuple[Barrier, ...] = (),
        words: str = "",
        sure: int | None = None,
        answers: Sequence[PtAnswer] = (),
    ) -> None:
        """Keep what was said of a week, all of it; what stands so already is not said again.

        An answer without words is none.
        """
        cleaned = (replace(one, words=_cleaned(one.words, ANSWER_MAX)) for one in answers)
        said = ReviewSaid(
            monday,
            self._clock.read(),
            barriers=barriers,
            words=_cleaned(words, WORDS_MAX),
            sure=sure,
            answers=tuple(one for one in cleaned if one.words),
        )
        standing = (one for one in reviews(self._store.reviews_said()) if one.week == monday)
        if not any(replace(one, at=said.at) == said for one in standing):
            self._store.add_review_said(said)

    def skip(self, monday: date) -> None:
        """Keep that a week is not looked back at, or that what was said of it does not count."""
        self._store.add_review_said(ReviewSaid(monday, self._clock.read(), skipped=True))

    def smaller(self) -> Mapping[SmallerBy, Preview]:
        """Return the smaller plans that can be looked at; none where the PT locked it."""
        editor, plan = self._plans().editor, self._plans().current.prescription
        fewer = [
            ToDose(one.ladder_id, dose)
            for one in plan.exercises
            if (dose := dose_below(one.dose)) is not None
        ]
        count = len(plan.schedule.slots)
        looked_at = {
            SmallerBy.TIMES: editor.preview_sessions(count - 1) if count > 1 else None,
            SmallerBy.REPETITIONS: editor.preview(fewer) if fewer else None,
        }
        return {
            by: found
            for by, found in looked_at.items()
            if found is not None and not isinstance(found, Refusal) and found.differences
        }

    def plan_when(self, slot_id: str, words: str) -> None:
        """Keep when the user means to do a session: what its reminder says."""
        kept = self._settings.get(SLOT_PLANS)
        self._settings.keep(SLOT_PLANS, {**kept, slot_id: " ".join(words.split())})


def _cleaned(words: str, most: int) -> str:
    return " ".join(words.split())[:most].rstrip()


def _sunday(monday: date) -> date:
    return monday + timedelta(days=DAYS_A_WEEK - 1)
