"""The offers to look at the plan with the PT, or at a smaller one: when, and when not again."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from coach.domain.calendar import DAYS_A_WEEK
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import Clock, HistoryStore
from coach.services.setting import Setting, words_as_json, words_by_name
from coach.services.settings import Settings

PLAN_REVIEWS_PUT_OFF: Final[Setting[Mapping[str, str]]] = Setting(
    "plan_reviews_put_off", {}, words_by_name, words_as_json
)
"""The local day on which each of these offers was last put aside, by its name."""

FROM_DAY = 28
"""Before this day of a record nothing of it is looked at (product rule)."""

_NAMES: Final = {
    NoticeKind.NO_BETTER: "no_better",
    NoticeKind.PLAN_REVIEW: "review",
    NoticeKind.REVIEW_BY: "review_by",
    NoticeKind.STAGE: "stage",
    NoticeKind.CALM_WEEKS: "calm",
}


def stage_put_off(settings: Settings) -> date | None:
    """Return the local day on which a stage of the program was last put aside, or None."""
    said = settings.get(PLAN_REVIEWS_PUT_OFF).get(_NAMES[NoticeKind.STAGE])
    return date.fromisoformat(said) if said is not None else None


class PlanReviews:
    """The offers of one record. Every method may raise `StoreProblem`.

    Args:
        clock: the time.
        store: the record.
        settings: what was put aside.
        week_to_offer: returns the week of the program whose stage may be offered now, or None;
            asked only where the program has stages.
    """

    def __init__(
        self,
        clock: Clock,
        store: HistoryStore,
        settings: Settings,
        week_to_offer: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._week_to_offer = week_to_offer
        self._clock = clock
        self._store = store
        self._settings = settings

    def notices(self) -> tuple[Notice, ...]:
        """Return the offer of today, if there is one."""
        recorded, now = self._store.days_recorded(), self._clock.read()
        if (asked := self._review_by(now.local_date)) is not None:
            return (asked,)
        if (stage := self._stage(now.local_date)) is not None:
            return (stage,)
        if recorded is None or (now.local_date - recorded[0]).days < FROM_DAY:
            return ()
        # What judges weeks is imported where there are weeks: Today's first look has none of it.
        from coach.services.plan_offers import plan_offer

        kept = self._settings.get(PLAN_REVIEWS_PUT_OFF)
        put_off = {
            kind: date.fromisoformat(kept[name]) for kind, name in _NAMES.items() if name in kept
        }
        found = plan_offer(self._store, now, recorded[0], put_off)
        return () if found is None else (found,)

    def _review_by(self, today: date) -> Notice | None:
        """Return that the program is to be looked at by now, unless it was, or that was put off."""
        plans = self._store.plans()
        wanted = plans[-1].prescription.dates.review_by if plans else None
        if wanted is None or today < wanted:
            return None
        put_off = self._settings.get(PLAN_REVIEWS_PUT_OFF).get(_NAMES[NoticeKind.REVIEW_BY])
        from coach.domain.visits import last_visit, visits

        visit = last_visit(visits(self._store.visits_said()), today + timedelta(days=1))
        seen = visit.day if visit is not None else None
        asked = date.fromisoformat(put_off) if put_off is not None else None
        if any(day is not None and day >= wanted for day in (seen, asked)):
            return None
        return Notice(
            NoticeKind.REVIEW_BY,
            {"day": wanted},
            (NoticeAction.OPEN_PT_PAGE, NoticeAction.PUT_OFF_TALK),
        )

    def _stage(self, today: date) -> Notice | None:
        """Return that a stage of the program may begin, unless that was put off in this week."""
        plans = self._store.plans()
        if not plans or not plans[-1].prescription.stages:
            return None
        put_off = stage_put_off(self._settings)
        if put_off is not None and (today - put_off).days < DAYS_A_WEEK:
            return None
        # Before its week nothing else is read: exercises and rules are for the day itself.
        from coach.domain.stages import due

        week = self._week_to_offer() if due(plans[-1].prescription, today) else None
        if week is None:
            return None
        actions = (NoticeAction.LOOK_AT_STAGE, NoticeAction.PUT_OFF_TALK)
        return Notice(NoticeKind.STAGE, {"week": week}, actions)

    def put_off(self, kind: NoticeKind) -> None:
        """Keep that an offer was put aside; a talk about no change is a look at the plan too."""
        today, kept = self._clock.read().local_date, self._settings.get(PLAN_REVIEWS_PUT_OFF)
        names = [_NAMES[kind]]
        if kind is NoticeKind.NO_BETTER:
            names.append(_NAMES[NoticeKind.PLAN_REVIEW])
        self._settings.keep(
            PLAN_REVIEWS_PUT_OFF, {**kept, **dict.fromkeys(names, today.isoformat())}
        )
