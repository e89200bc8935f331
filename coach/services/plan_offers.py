"""Which offer to look at the plan a record gives reason for: read from its last weeks alone."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, partial
from typing import Final

from coach.domain.function_scales import Scale, function_change
from coach.domain.instant import Instant
from coach.domain.plan_review import CALM_DAYS, REVIEW_AFTER_DAYS, calm, no_better, review_due
from coach.domain.taper import can_be_less
from coach.domain.time_marks import MarkKind
from coach.domain.time_range import TimeRange
from coach.domain.visits import last_visit, visits
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import HistoryStore
from coach.services.progress import ProgressView, read_progress

_TALK: Final = (NoticeAction.OPEN_PT_PAGE, NoticeAction.PUT_OFF_TALK)
_LESS: Final = (NoticeAction.LOOK_AT_LESS, NoticeAction.PUT_OFF_TALK)
_UPSETTING: Final = frozenset({MarkKind.FLARE, MarkKind.BAD_DAY})
_DAY = timedelta(days=1)


def plan_offer(
    store: HistoryStore, now: Instant, first_day: date, put_off: Mapping[NoticeKind, date]
) -> Notice | None:
    """Return the offer that comes first today, or None.

    Args:
        store: the record.
        now: the present moment.
        first_day: the first day with an entry.
        put_off: the day on which each offer was last put aside.

    Raises:
        StoreProblem: the record cannot be read.
    """
    today = now.local_date
    # A visit of today counts here: whoever was just there need not be sent.
    visit = last_visit(visits(store.visits_said()), today + _DAY)
    seen = visit.day if visit is not None else None
    # Read at most once, and not at all where nothing is due.
    read = cache(partial(read_progress, store, now, TimeRange.TWELVE_WEEKS))
    if review_due(today, first_day, seen, put_off.get(NoticeKind.NO_BETTER)):
        found = _no_better(_last(read(), REVIEW_AFTER_DAYS))
        if found is not None:
            return found
    if review_due(today, first_day, seen, put_off.get(NoticeKind.PLAN_REVIEW)):
        return Notice(NoticeKind.PLAN_REVIEW, actions=_TALK)
    put_aside = put_off.get(NoticeKind.CALM_WEEKS)
    if put_aside is not None and 0 <= (today - put_aside).days < REVIEW_AFTER_DAYS:
        return None
    if not can_be_less(store.plans()[-1].prescription.schedule.slots):
        return None
    return _calm(_last(read(), CALM_DAYS))


def _last(view: ProgressView, days: int) -> ProgressView:
    return view.within(view.today - timedelta(days=days - 1))


def _no_better(view: ProgressView) -> Notice | None:
    mornings, own = view.mornings.change, function_change(view.function, Scale.PSFS)
    if mornings is None or not no_better(view.adherence.slots, mornings, own):
        return None
    what = {"before": f"{mornings.before:g}", "now": f"{mornings.now:g}"}
    return Notice(NoticeKind.NO_BETTER, what, _TALK)


def _calm(view: ProgressView) -> Notice | None:
    if any(mark.kind in _UPSETTING for mark in view.marks):
        return None
    mornings = [one.zone(one.answer.back) for one in view.mornings.points]
    others = [one.zone(one.answer.leg) for one in view.mornings.points]
    others += [zone for one in view.pain.points for zone in (*one.back_zones, *one.leg_zones)]
    if not calm(view.adherence.slots, mornings, others):
        return None
    return Notice(NoticeKind.CALM_WEEKS, actions=_LESS)
